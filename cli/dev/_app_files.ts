import { basename, join, resolve, SEPARATOR } from "@std/path";

/** What an application directory may have besides its folders. */
const PARTS =
  /^((main|app_hooks|request_handler)\.[mc]?[jt]sx?|theme\.(json|ya?ml))$/;

/** The modules of an application directory that are loaded if they are there. */
const MODULES = /^(main|app_hooks|request_handler)\./;

/** What editors put beside the files that are edited, for a while. */
const TEMPORARY =
  /^\.#|^#.*#$|~$|^4913$|\.(sw[a-z]|tmp|temp|bak|crswap)$|^\.goutputstream-|___jb_(tmp|old)___$|^\.DS_Store$/;

/** The files of an application, besides what its modules import. */
export interface AppFiles {
  /** The modules that are loaded. */
  readonly modules: readonly string[];
  /** Theme and templates. */
  readonly resources: readonly string[];
  /** What browsers load. */
  readonly statics: readonly string[];
  /** The folders of all these, for files that are to come. */
  readonly folders: readonly string[];
}

/**
 * Finds the files of an application.
 *
 * @param path The path of the file or directory of the application.
 * @returns The files that there are; none of a directory that is not there.
 */
export async function appFiles(path: string): Promise<AppFiles> {
  const root = resolve(path);
  if (!await isDirectory(root)) {
    return { modules: [root], resources: [], statics: [], folders: [] };
  }
  const parts = (await entriesOf(root))
    .filter(({ name, isFile }) => isFile && PARTS.test(name))
    .map(({ name }) => name);
  const templates = await filesBelow(join(root, "templates"));
  const statics = await filesBelow(join(root, "static"));
  return {
    modules: parts.filter((name) => MODULES.test(name))
      .map((name) => join(root, name)),
    resources: [
      ...parts.filter((name) => !MODULES.test(name))
        .map((name) => join(root, name)),
      ...templates.files,
    ],
    statics: statics.files,
    folders: [root, ...templates.folders, ...statics.folders],
  };
}

/**
 * Whether a file is one that only browsers load.
 *
 * @param path The path of the application.
 * @param file The path of the file.
 */
export function isStatic(path: string, file: string): boolean {
  return file.startsWith(join(resolve(path), "static") + SEPARATOR);
}

/**
 * Whether a file is a part of an application directory, there or not.
 *
 * @param path The path of the application.
 * @param file The path of the file.
 */
export function isPart(path: string, file: string): boolean {
  const root = resolve(path);
  return file === root ||
    file.startsWith(join(root, "templates") + SEPARATOR) ||
    (PARTS.test(basename(file)) && file === join(root, basename(file)));
}

/**
 * Whether a file is one that an editor writes beside others, for itself.
 *
 * @param file The path of the file.
 */
export function isTemporary(file: string): boolean {
  return TEMPORARY.test(basename(file));
}

/**
 * Finds all files below a folder, and the folders that they are in.
 *
 * @param folder The path of the folder, which may be missing.
 * @returns Their paths.
 */
export async function filesBelow(
  folder: string,
): Promise<{ files: string[]; folders: string[] }> {
  const files: string[] = [];
  const folders: string[] = [];
  if (!await isDirectory(folder)) return { files, folders };
  folders.push(folder);
  for (const parent of folders) {
    for (const { name, isDirectory } of await entriesOf(parent)) {
      const path = join(parent, name);
      if (isDirectory) folders.push(path);
      else if (!isTemporary(name)) files.push(path);
    }
  }
  return { files, folders };
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await Deno.stat(path)).isDirectory;
  } catch {
    // Whoever wants to load it says why it cannot be read.
    return false;
  }
}

/** What is in a folder; nothing if it has gone meanwhile. */
async function entriesOf(folder: string): Promise<Deno.DirEntry[]> {
  try {
    return await Array.fromAsync(Deno.readDir(folder));
  } catch {
    return [];
  }
}
