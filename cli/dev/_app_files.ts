import { basename, join, resolve, SEPARATOR } from "@std/path";

/** The files in an application directory that are part of the application. */
const PARTS =
  /^((main|app_hooks|server_lifecycle|request_handler)\.[mc]?[jt]sx?|theme\.(json|ya?ml))$/;

/** The modules among them. */
const MODULES = /^(main|app_hooks|server_lifecycle|request_handler)\./;

/** Files that editors create temporarily beside the edited ones. */
const TEMPORARY =
  /^\.#|^#.*#$|~$|^4913$|\.(sw[a-z]|tmp|temp|bak|crswap)$|^\.goutputstream-|___jb_(tmp|old)___$|^\.DS_Store$/;

/** The files of an application, except what its modules import. */
export interface AppFiles {
  /** Entry points, which import the other modules. */
  readonly modules: readonly string[];
  /** Theme and templates. */
  readonly resources: readonly string[];
  /** Files that only browsers load. */
  readonly statics: readonly string[];
  /** The folders that contain them, where new files may appear. */
  readonly folders: readonly string[];
}

/** Finds the files of an application; none if its directory does not exist. */
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

/** Whether only browsers load a file. */
export function isStatic(path: string, file: string): boolean {
  return file.startsWith(join(resolve(path), "static") + SEPARATOR);
}

/** Whether a path is that of a part of an application, existing or not. */
export function isPart(path: string, file: string): boolean {
  const root = resolve(path);
  return file === root ||
    file.startsWith(join(root, "templates") + SEPARATOR) ||
    (PARTS.test(basename(file)) && file === join(root, basename(file)));
}

/** Whether a file is a temporary one of an editor. */
export function isTemporary(file: string): boolean {
  return TEMPORARY.test(basename(file));
}

/** Finds all files and folders below a folder, which may be missing. */
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
    // Loading the application reports why it cannot be read.
    return false;
  }
}

/** Empty if the folder has been removed in the meantime. */
async function entriesOf(folder: string): Promise<Deno.DirEntry[]> {
  try {
    return await Array.fromAsync(Deno.readDir(folder));
  } catch {
    return [];
  }
}
