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
): T {
  removeSocket(path);
  let listener: T;
  try {
    listener = listen(path);
  } catch (cause) {
    throw explainSocket(cause, failure);
  }
  // Others go through a proxy. A umask would leave no gap, but takes another
  // permission.
  Deno.chmodSync(path, 0o600);
  return listener;
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
