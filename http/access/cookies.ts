import { getCookies } from "@std/http/cookie";

/**
 * The cookies of a request. What browsers send that is no cookie, such as a
 * value without a name, is passed over.
 *
 * @param headers The headers of the request.
 * @returns The values by name, in an object without prototype.
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
