import { nearestName } from "../../base/nearest_name.ts";
import { UsageError } from "../usage_error.ts";

/** Where the examples of this package are: on disk, or where the package was loaded from. */
const EXAMPLES = new URL("../../examples/", import.meta.url);

/** An entry of the catalogue of applications, `examples/apps/apps.json`. */
interface AppEntry {
  readonly name: string;
  /** The path of the module, or of a directory. */
  readonly file: string;
  /** The files of a directory. */
  readonly files?: readonly string[];
}

/** The topics of the gallery by their folders: `examples/gallery/topics.json`. */
type Topics = Readonly<
  Record<string, {
    /** The titles of the examples by name. */
    readonly examples: Readonly<Record<string, string>>;
  }>
>;

/** What a new application made of an example consists of. */
export interface ExampleFiles {
  /** The texts of the files by name; the application is `main.ts`. */
  readonly files: Readonly<Record<string, string>>;
  /** The packages that it imports, without those of this one. */
  readonly packages: readonly string[];
}

/** The specifiers that a module imports, and the files that it names. */
const IMPORT = /(?<=\bfrom |\bimport |\bimport\(|\bnew URL\()"([^"]+)"/g;

/** The command line in a comment, which names a place that the copy is not at. */
const COMMAND_LINE = / \* {5}deno run .*\n \*\n/g;

/**
 * Reads an example of the gallery, and what it imports, as files of one folder.
 *
 * @param example The name of the example.
 * @param app The name of the new application.
 * @returns The files.
 * @throws {UsageError} If there is no such example, or it cannot be read.
 */
export async function exampleFiles(
  example: string,
  app: string,
): Promise<ExampleFiles> {
  const entries = await catalogue();
  const entry = entries.find(({ name }) => name === example);
  if (entry === undefined) throw unknownExample(example, entries);
  const { file, files } = entry;
  const texts = files === undefined
    ? await readModules(new URL(file.replace("examples/", ""), EXAMPLES))
    : await readDirectory(entry, files, app);
  return { files: texts, packages: packagesOf(Object.values(texts)) };
}

async function catalogue(): Promise<AppEntry[]> {
  const topics: Topics = JSON.parse(await read("gallery/topics.json"));
  const apps: AppEntry[] = JSON.parse(await read("apps/apps.json"));
  const small = Object.entries(topics).flatMap(([folder, { examples }]) =>
    Object.keys(examples).map((name) => ({
      name,
      file: `examples/gallery/${folder}/${name}.ts`,
    }))
  );
  return [...small, ...apps];
}

function unknownExample(
  name: string,
  entries: readonly AppEntry[],
): UsageError {
  const names = entries.map(({ name }) => name);
  const near = nearestName(name, names);
  const hint = near === undefined
    ? `expected one of ${names.join(", ")}`
    : `did you mean ${near}?`;
  return new UsageError(`There is no example ${name}: ${hint}`);
}

/** A module as `main.ts`, and all that it imports by relative paths beside it. */
async function readModules(main: URL): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  const visit = async (url: URL, name: string): Promise<void> => {
    if (name in texts) return;
    const text = await read(url);
    texts[name] = text
      .replaceAll(
        IMPORT,
        (quoted, specifier) =>
          isRelative(specifier) ? `"./${fileName(specifier)}"` : quoted,
      )
      .replaceAll(COMMAND_LINE, "");
    for (const specifier of specifiersOf(text).filter(isRelative)) {
      await visit(new URL(specifier, url), fileName(specifier));
    }
  };
  await visit(main, "main.ts");
  return texts;
}

/** A directory as it is; its pages name files by the path of the application. */
async function readDirectory(
  { name, file }: AppEntry,
  files: readonly string[],
  app: string,
): Promise<Record<string, string>> {
  const folder = new URL(`${file.replace("examples/", "")}/`, EXAMPLES);
  const texts = await Promise.all(files.map(async (path) => {
    const text = await read(new URL(path, folder));
    const own = text.replaceAll(`${name}/static/`, `${app}/static/`)
      .replaceAll(COMMAND_LINE, "");
    return [path, own] as const;
  }));
  return Object.fromEntries(texts);
}

async function read(path: string | URL): Promise<string> {
  const url = new URL(path, EXAMPLES);
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`status ${response.status}`);
    return await response.text();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : cause;
    throw new UsageError(`Cannot read the example ${url}: ${reason}`, {
      cause,
    });
  }
}

function specifiersOf(text: string): string[] {
  return [...text.matchAll(IMPORT)].map(([, specifier = ""]) => specifier);
}

function isRelative(specifier: string): boolean {
  return specifier.startsWith(".");
}

function fileName(specifier: string): string {
  return specifier.slice(specifier.lastIndexOf("/") + 1);
}

function packagesOf(texts: readonly string[]): string[] {
  const names = texts.flatMap(specifiersOf)
    .filter((specifier) =>
      !isRelative(specifier) && !specifier.startsWith("@bokeh-deno/server")
    )
    .map((specifier) => specifier.match(/^(?:@[^/]+\/)?[^/]+/)?.[0] ?? "");
  return [...new Set(names)].sort();
}
