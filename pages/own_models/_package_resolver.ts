import { dirname } from "@std/path/dirname";
import { fromFileUrl } from "@std/path/from-file-url";
import { join } from "@std/path/join";

/** Extracted because `deno publish` warns about `import.meta.resolve` with a computed name. */
const { resolve } = import.meta;

/** What an import of a package resolves to: a package on disk, and what is imported of it. */
export interface PackagePlace {
  /** The directory of the package. */
  readonly directory: string;
  /** What to resolve there: `.`, `./dist/style.css`, or by its own name if it has `exports`. */
  readonly specifier: string;
}

interface PackageParts {
  /** The package, as Deno is asked for it: `leaflet` or `npm:leaflet@1.9.4`. */
  readonly root: string;
  /** What follows, with its slash. */
  readonly subpath: string;
}

/**
 * Finds the package that a view, or a file of another package, imports. Deno
 * installs those that the program itself does not import.
 *
 * @param specifier A bare name, or one with `npm:`.
 * @param importer The path of the importing file.
 * @returns `undefined` if Deno knows none.
 */
export async function findPackage(
  specifier: string,
  importer: string,
): Promise<PackagePlace | undefined> {
  const { root, subpath } = partsOf(specifier);
  const file = await installedFile(root) ?? requiredFile(root, importer) ??
    requiredFile(specifier, importer);
  if (file === undefined) return undefined;
  const found = await packageAround(file);
  if (found === undefined) return undefined;
  const { directory, name, hasExports } = found;
  return {
    directory,
    specifier: `${hasExports ? name : "."}${subpath}`,
  };
}

function partsOf(specifier: string): PackageParts {
  const [, root = specifier, subpath = ""] =
    /^((?:npm:)?\/?(?:@[^/]+\/)?[^/]+)(.*)$/.exec(specifier) ?? [];
  return { root, subpath };
}

/** The main file of a package by the program's imports; `undefined` if it has none such. */
async function installedFile(root: string): Promise<string | undefined> {
  let url: string;
  try {
    url = resolve(root);
    if (url.startsWith("npm:")) {
      await install(url);
      url = resolve(url);
    }
  } catch {
    return undefined;
  }
  return url.startsWith("file:") ? fromFileUrl(url) : undefined;
}

/** Makes Deno install a package, without evaluating anything of it. */
async function install(url: string): Promise<void> {
  const { root } = partsOf(url);
  try {
    await import(`${root}/package.json`, { with: { type: "json" } });
  } catch {
    // Some packages do not export the file; they are installed all the same.
  }
}

/** The file as a package finds it among its dependencies. */
function requiredFile(specifier: string, importer: string): string | undefined {
  const { createRequire } = globalThis.process.getBuiltinModule("node:module");
  try {
    return createRequire(importer).resolve(specifier);
  } catch {
    return undefined;
  }
}

async function packageAround(
  file: string,
): Promise<
  { directory: string; name: string; hasExports: boolean } | undefined
> {
  const directory = dirname(file);
  if (directory === file) return undefined;
  try {
    const text = await Deno.readTextFile(join(directory, "package.json"));
    const { name, exports } = JSON.parse(text);
    if (typeof name === "string") {
      return { directory, name, hasExports: exports !== undefined };
    }
  } catch (error) {
    if (error instanceof Deno.errors.NotCapable) throw error;
    // The next folder may have one.
  }
  return await packageAround(directory);
}
