import { dirname, join } from "@std/path";

const PREFIX = "bokeh-files-";

/** The file in a folder that its process keeps locked: a dead process locks nothing. */
const LOCK = "lock";

/** How old a folder is whose process must have locked it by now. */
const LOCKED_AFTER_MILLISECONDS = 60_000;

/** The folder of this process, while sessions have files. */
interface ProcessFolder {
  readonly path: string;
  readonly lock: Deno.FsFile;
  /** How many sessions have a folder in it. */
  sessions: number;
}

let current: ProcessFolder | undefined;

/**
 * Creates a folder for the files of a session. The first one removes what processes
 * have left behind that crashed.
 *
 * @throws {Deno.errors.NotCapable} If files may not be written.
 */
export function createSessionFolder(): string {
  current ??= createFolder();
  const folder = Deno.makeTempDirSync({ dir: current.path });
  current.sessions++;
  return folder;
}

/** Removes the folder of a session. */
export function removeSessionFolder(folder: string): void {
  remove(folder);
  if (current === undefined || --current.sessions > 0) return;
  current.lock.close();
  remove(current.path);
  current = undefined;
}

function createFolder(): ProcessFolder {
  const path = Deno.makeTempDirSync({ prefix: PREFIX });
  removeLeftBehind(dirname(path));
  const lock = Deno.openSync(join(path, LOCK), { write: true, create: true });
  lock.lockSync(true);
  return { path, lock, sessions: 0 };
}

/** Removes the folders of processes that run no more, if it may look for them. */
function removeLeftBehind(parent: string): void {
  const permission = { name: "read", path: parent } as const;
  if (Deno.permissions.querySync(permission).state !== "granted") return;
  for (const { name, isDirectory } of Deno.readDirSync(parent)) {
    if (!isDirectory || !name.startsWith(PREFIX)) continue;
    const path = join(parent, name);
    try {
      if (isLeftBehind(join(path, LOCK))) remove(path);
    } catch {
      // It has no lock, or belongs to another user of the machine.
    }
  }
}

function isLeftBehind(path: string): boolean {
  const { isFile, mtime } = Deno.lstatSync(path);
  const age = Date.now() - (mtime?.getTime() ?? Infinity);
  if (!isFile || !(age > LOCKED_AFTER_MILLISECONDS)) return false;
  using lock = Deno.openSync(path, { write: true });
  return lock.tryLockSync(true);
}

function remove(folder: string): void {
  try {
    Deno.removeSync(folder, { recursive: true });
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}
