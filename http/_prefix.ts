/**
 * Brings a path prefix into the form that paths are made with (spec 1.2).
 *
 * @param prefix The prefix, with or without slashes around it.
 * @returns `""`, or the prefix with one `/` before it and none after it.
 *
 * @example
 * ```ts
 * import { normalizePrefix } from "./_prefix.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(normalizePrefix("foo/bar/"), "/foo/bar");
 * assertEquals(normalizePrefix("/"), "");
 * ```
 */
export function normalizePrefix(prefix: string | null | undefined): string {
  const stripped = (prefix ?? "").replace(/^\/+|\/+$/g, "");
  return stripped === ""
    ? ""
    : new URL(`/${stripped}`, "http://localhost").pathname;
}
