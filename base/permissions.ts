/** A permission that is about one thing, such as a path. */
export type Permission =
  | { readonly name: "read" | "write"; readonly path: string | URL }
  | { readonly name: "net"; readonly host: string }
  | { readonly name: "env"; readonly variable: string };

/**
 * Makes sure of permissions before anything is begun with them. Where there is a
 * terminal, Deno asks for those that are missing.
 *
 * @param failure What fails without them, such as `Cannot read BokehJS`.
 * @param needed The permissions.
 * @param otherwise What helps besides the flags.
 * @throws {Deno.errors.NotCapable} If some are missing: the message names their flags.
 */
export function requirePermissions(
  failure: string,
  needed: readonly Permission[],
  otherwise?: string,
): void {
  const missing = needed.filter((permission) =>
    Deno.permissions.requestSync(permission).state !== "granted"
  );
  if (missing.length > 0) throw missingPermissions(failure, missing, otherwise);
}

/**
 * The error for permissions that turned out to be missing.
 *
 * @param failure What failed.
 * @param missing The permissions.
 * @param otherwise What helps besides the flags.
 * @param cause Deno's own error.
 * @returns The error; its message names the flags.
 */
export function missingPermissions(
  failure: string,
  missing: readonly Permission[],
  otherwise?: string,
  cause?: unknown,
): Deno.errors.NotCapable {
  const hint = otherwise === undefined ? "" : `, or ${otherwise}`;
  return new Deno.errors.NotCapable(
    `${failure}: run again with ${missing.map(flagOf).join(" ")}${hint}`,
    { cause },
  );
}

function flagOf(permission: Permission): string {
  return `--allow-${permission.name}=${scopeOf(permission)}`;
}

function scopeOf(permission: Permission): string {
  switch (permission.name) {
    case "env":
      return permission.variable;
    case "net":
      return permission.host;
    default:
      return pathOf(permission.path);
  }
}

/**
 * The path of a file.
 *
 * @param path The path, or a `file:` URL.
 * @returns The path.
 */
export function pathOf(path: string | URL): string {
  if (typeof path === "string") return path;
  // Loading the module takes long, and most servers lack nothing.
  const { fileURLToPath } = globalThis.process.getBuiltinModule("node:url");
  return fileURLToPath(path);
}
