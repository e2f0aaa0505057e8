const OWN = new URL("../", import.meta.url).href;

/** The folders and files of the package. A checkout has others beside them. */
const PARTS = new RegExp(
  "^(application|base|cli|client|document|embed|http|listen|models|pages|plotting|protocol|sessions|sync|testing)/" +
    "|^(cli|mod|server|base_server)\\.ts$",
);

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
  return url.startsWith(OWN) && PARTS.test(url.slice(OWN.length));
}
