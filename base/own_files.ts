const OWN = new URL("../", import.meta.url).href;

/** The folders and files of the package. A checkout has others beside them. */
export const OWN_PARTS: readonly string[] = [
  "application/",
  "base/",
  "base_server.ts",
  "cli.ts",
  "cli/",
  "client/",
  "cluster/",
  "dashboard/",
  "document/",
  "embed/",
  "export/",
  "files/",
  "http/",
  "listen/",
  "mod.ts",
  "models/",
  "notebook/",
  "oidc/",
  "pages/",
  "plotting/",
  "protocol/",
  "server.ts",
  "sessions/",
  "stores/",
  "supervisor/",
  "sync/",
  "testing/",
];

/**
 * Whether a module is part of this package. Applications are not, even inside a
 * checkout of it.
 *
 * @example
 * ```ts
 * import { isOwnFile } from "./own_files.ts";
 * import { assert } from "@std/assert";
 *
 * assert(isOwnFile(import.meta.resolve("../server.ts")));
 * assert(!isOwnFile(import.meta.resolve("../app.ts")));
 * assert(!isOwnFile(import.meta.resolve("../examples/sliders.ts")));
 * ```
 */
export function isOwnFile(url: string): boolean {
  if (!url.startsWith(OWN)) return false;
  const path = url.slice(OWN.length);
  return OWN_PARTS.some((part) =>
    part.endsWith("/") ? path.startsWith(part) : path === part
  );
}
