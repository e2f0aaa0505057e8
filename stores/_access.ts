import { type Permission, requirePermissions } from "../base/permissions.ts";

/**
 * Requires what a store in a file needs: it, and the two that SQLite keeps beside it.
 *
 * @throws {Deno.errors.NotCapable} If read or write permission is missing.
 */
export function requireFile(path: string): void {
  if (path === ":memory:") return;
  const files = [path, `${path}-wal`, `${path}-shm`];
  requirePermissions(
    `Cannot open session store ${path}`,
    files.flatMap((path): Permission[] => [
      { name: "read", path },
      { name: "write", path },
    ]),
  );
}

/**
 * Requires what a store in Redis needs: its host, and the environment, which the
 * packages of the client read.
 *
 * @throws {TypeError} If the URL is malformed.
 * @throws {Deno.errors.NotCapable} If a permission is missing.
 */
export function requireRedis(url: string): void {
  const { hostname, port } = new URL(url);
  const host = `${hostname || "localhost"}:${port || 6379}`;
  requirePermissions(`Cannot open session store ${host}`, [
    { name: "net", host },
    { name: "env" },
  ]);
}
