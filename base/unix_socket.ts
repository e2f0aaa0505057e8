import { requirePermissions } from "./permissions.ts";

/** A unix socket that is about to be listened on. */
export interface UnixSocket {
  /** The absolute path. */
  readonly path: string;
  /** What fails if it cannot be. */
  readonly failure: string;
}

/**
 * Requires the permissions to listen on a unix socket.
 *
 * @throws {Deno.errors.NotCapable} If some are missing.
 */
export function requireSocket(given: string): UnixSocket {
  // Imported late: loading the module is slow, and most servers listen on a
  // port.
  const { resolve } = globalThis.process.getBuiltinModule("node:path");
  const path = resolve(given);
  const failure = `Cannot listen on ${path}`;
  requirePermissions(failure, [
    { name: "read", path },
    { name: "write", path },
    { name: "net", host: `unix:${path}` },
  ]);
  return { path, failure };
}

/** What listens on a unix socket. */
export interface SocketListener<T> {
  readonly listener: T;
  /** Whether nobody else could connect before only the owner could. */
  readonly wasPrivate: boolean;
}

/**
 * Listens on a unix socket, in place of one that an earlier process left behind.
 * Only its owner may connect.
 *
 * @param listen Listens on the path.
 * @throws {Deno.errors.AlreadyExists} If another kind of file is there.
 * @throws {Deno.errors.NotFound} If its directory does not exist.
 */
export function listenOnSocket<T>(
  { path, failure }: UnixSocket,
  listen: (path: string) => T,
): SocketListener<T> {
  removeSocket(path);
  const umask = maskOthers();
  let listener: T;
  try {
    listener = listen(path);
  } catch (cause) {
    throw explainSocket(cause, failure);
  } finally {
    if (umask !== undefined) Deno.umask(umask);
  }
  const { mode } = Deno.lstatSync(path);
  // Connecting takes the permission to write.
  const wasPrivate = mode === null || (mode & 0o022) === 0 || isEnclosed(path);
  Deno.chmodSync(path, 0o600);
  return { listener, wasPrivate };
}

/** Lets nobody else use new files; `undefined` if this program may not. */
function maskOthers(): number | undefined {
  if (Deno.build.os === "windows") return undefined;
  const { state } = Deno.permissions.querySync({ name: "sys" });
  return state === "granted" ? Deno.umask(0o077) : undefined;
}

/** Whether only the owner of the directory of a file can reach the file. */
function isEnclosed(path: string): boolean {
  const { dirname } = globalThis.process.getBuiltinModule("node:path");
  const folder = dirname(path);
  const permission = { name: "read", path: folder } as const;
  if (Deno.permissions.querySync(permission).state !== "granted") return false;
  const { mode } = Deno.statSync(folder);
  return mode !== null && (mode & 0o011) === 0;
}

function removeSocket(path: string): void {
  let info: Deno.FileInfo;
  try {
    info = Deno.lstatSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return;
    throw error;
  }
  if (!info.isSocket) {
    throw new Deno.errors.AlreadyExists(
      `Cannot listen on ${path}: it exists and is not a socket`,
    );
  }
  Deno.removeSync(path);
}

function explainSocket(cause: unknown, failure: string): unknown {
  if (cause instanceof Deno.errors.NotFound) {
    return new Deno.errors.NotFound(`${failure}: no such directory`, { cause });
  }
  return withReason(cause, failure);
}

/** Explains other errors of the operating system, such as a port that requires privileges. */
export function withReason(cause: unknown, failure: string): unknown {
  if (!(cause instanceof Error)) return cause;
  const kind = cause instanceof Deno.errors.PermissionDenied
    ? Deno.errors.PermissionDenied
    : Error;
  return new kind(`${failure}: ${cause.message}`, { cause });
}
