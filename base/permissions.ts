/** A permission for one resource, such as a path. */
export type Permission =
  | { readonly name: "read" | "write"; readonly path: string | URL }
  | { readonly name: "net"; readonly host: string }
  | { readonly name: "run"; readonly command: string }
  /** Of the whole environment, without a variable. */
  | { readonly name: "env"; readonly variable?: string };

/**
 * Requires permissions before work that needs them begins. In a terminal, Deno
 * prompts for missing ones.
 *
 * @param failure What fails without them, such as `Cannot read BokehJS`.
 * @param otherwise An alternative to granting them, for the message.
 * @throws {Deno.errors.NotCapable} If some are missing; the message names their
 * flags.
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
 * The error for missing permissions; its message names their flags.
 *
 * @param failure What failed.
 * @param otherwise An alternative to granting them, for the message.
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
  const scope = scopeOf(permission);
  const flag = `--allow-${permission.name}`;
  return scope === undefined ? flag : `${flag}=${scope}`;
}

function scopeOf(permission: Permission): string | undefined {
  switch (permission.name) {
    case "env":
      return permission.variable;
    case "net":
      return permission.host;
    case "run":
      return permission.command;
    default:
      return pathOf(permission.path);
  }
}

export function pathOf(path: string | URL): string {
  if (typeof path === "string") return path;
  // Imported late: loading the module is slow, and most servers have all
  // permissions.
  const { fileURLToPath } = globalThis.process.getBuiltinModule("node:url");
  return fileURLToPath(path);
}
