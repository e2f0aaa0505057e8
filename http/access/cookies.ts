import { getCookies } from "@std/http/cookie";

/**
 * The cookies of a request, in an object without prototype. Skips malformed
 * ones, such as a value without a name.
 *
 * @example
 * ```ts
 * import { cookiesOf } from "./cookies.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const headers = new Headers({ cookie: "=nameless; user=ada" });
 * assertEquals({ ...cookiesOf(headers) }, { user: "ada" });
 * ```
 */
export function cookiesOf(
  headers: Headers,
): Record<string, string | undefined> {
  const pairs = (headers.get("cookie") ?? "").split(";")
    .filter((pair) => /^\s*[^\s=]+=/.test(pair));
  return Object.assign(
    Object.create(null),
    pairs.length > 0 && getCookies(new Headers({ cookie: pairs.join(";") })),
  );
}
