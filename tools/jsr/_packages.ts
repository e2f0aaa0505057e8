import { MISSING_FILES } from "./_missing_files.ts";

/** The version of every package: within the ranges that the project asks for. */
export const VERSION = "1.99.0";

/** A package as a JSR registry has it. */
export interface Package {
  /** Paths by name: `"./equals": "./equals.js"`. */
  readonly exports: Readonly<Record<string, string>>;
  /** Contents by path: `"/equals.js"`. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** What declares the exports of a package that the project uses, by folder. */
const TYPES = new URL("types/", import.meta.url);

/** Where these are in a package. */
const DECLARATIONS = "/_declarations.d.ts";

const DECLARATION = /^export declare (?:function|const|class) (\w+)/gm;
const EXPORT = /^export (?:async )?(function|const|let|class)\*? (\w+)/gm;
const REEXPORT = /^export (?:\*|\{[^}]*\}) from .*;$/gm;

/** The start of an import or re-export and its relative specifier. */
const RELATIVE_IMPORT =
  /(\bfrom\s*|\bimport\s*\(?\s*)(["'])(\.{1,2}\/[^"']+)\2/g;
const COMMENT = /^\s*(\*|\/\/)/;

/**
 * Makes a folder of npm's `deno-std` a package: `media_types` is
 * `@std/media-types`. Its files import those of other folders, which become
 * imports of other packages; every file is an export, so that these resolve.
 *
 * @returns The package, or `undefined` if there is no such folder.
 */
export async function loadPackage(
  root: string,
  name: string,
): Promise<Package | undefined> {
  const folder = name.replaceAll("-", "_");
  const sources = new Map(
    Object.entries(MISSING_FILES)
      .filter(([path]) => path.startsWith(`${folder}/`))
      .map(([path, text]) => [path.slice(folder.length), text]),
  );
  await readSources(`${root}/${folder}`, "", sources);
  if (sources.size === 0) return undefined;
  const declared = await readDeclarations(folder);
  const exports: Record<string, string> = {};
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const add = (path: string, text: string) =>
    files.set(path, new TextEncoder().encode(text));
  add(DECLARATIONS, declared);
  for (const [path, text] of sources) {
    if (!path.endsWith(".js")) {
      add(path, text);
      continue;
    }
    const source = linkPackages(text, folder, path);
    const stem = path.slice(0, -".js".length);
    exports[`./_all${stem}`] = `.${path}`;
    if (!stem.includes("/_")) exports[exportName(stem)] = `.${path}`;
    const types = `${stem}.d.ts`;
    add(types, declareModule(path, source, declared));
    add(path, `/* @ts-self-types="./${baseName(types)}" */\n${source}`);
  }
  return { exports, files };
}

async function readSources(
  root: string,
  folder: string,
  sources: Map<string, string>,
): Promise<void> {
  try {
    for await (const { name, isDirectory } of Deno.readDir(root + folder)) {
      const path = `${folder}/${name}`;
      if (isDirectory) await readSources(root, path, sources);
      else sources.set(path, await Deno.readTextFile(root + path));
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}

function exportName(stem: string): string {
  return `.${stem.replace(/\/mod$/, "").replaceAll("_", "-")}`;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Replaces relative imports that leave the folder. */
function linkPackages(source: string, folder: string, path: string): string {
  const link = (all: string, start: string, quote: string, to: string) => {
    const { pathname } = new URL(to, `file:///${folder}${path}`);
    const [, target = "", file = ""] = /^\/([^/]+)\/(.+)\.js$/.exec(pathname) ??
      [];
    if (target === "" || target === folder) return all;
    const name = target.replaceAll("_", "-");
    return `${start}${quote}jsr:@std/${name}@^${VERSION}/_all/${file}${quote}`;
  };
  return source.replace(/^#!/, "//").split("\n")
    .map((line) =>
      COMMENT.test(line) ? line : line.replace(RELATIVE_IMPORT, link)
    )
    .join("\n");
}

async function readDeclarations(folder: string): Promise<string> {
  try {
    return await Deno.readTextFile(new URL(`${folder}.d.ts`, TYPES));
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    return "export {};\n";
  }
}

/** Declares the exports of a module: as `any` where its package's declarations have none. */
function declareModule(path: string, source: string, declared: string): string {
  const names = new Set(
    Array.from(declared.matchAll(DECLARATION), ([, name = ""]) => name),
  );
  const declarations = `"${"../".repeat(path.split("/").length - 2) || "./"}${
    DECLARATIONS.slice(1)
  }"`;
  const lines = [...source.matchAll(REEXPORT)].map(([line]) => line);
  if (lines.length === 0) lines.push(`export type * from ${declarations};`);
  for (const [, kind, name = ""] of source.matchAll(EXPORT)) {
    if (names.has(name)) {
      lines.push(`export { ${name} } from ${declarations};`);
    } else if (kind === "function") {
      lines.push(`export declare function ${name}(...args: any[]): any;`);
    } else if (kind === "class") {
      lines.push(
        `export declare class ${name} { constructor(...args: any[]); [key: string]: any }`,
      );
    } else {
      lines.push(`export declare const ${name}: any;`);
    }
  }
  return `${lines.join("\n")}\n`;
}
