/**
 * Where a login page leads to: the page that a user wanted to see (spec 10.4).
 *
 * - **On this server:** a path that leads elsewhere is not followed, however it
 *   is written.
 *
 * @param request The request for the login page, with `next` in its query.
 * @param otherwise Where to lead to without it.
 * @returns A path, with its query.
 *
 * @example
 * ```ts
 * import { nextPath } from "@bokeh-deno/server";
 * import { assertEquals } from "@std/assert";
 *
 * const login = "http://localhost:5006/login";
 * const wanted = new Request(`${login}?next=%2Fapp%3Fn%3D1`);
 * const forged = new Request(`${login}?next=%2F%2Fevil.example`);
 * assertEquals(nextPath(wanted), "/app?n=1");
 * assertEquals(nextPath(forged), "/");
 * ```
 */
export function nextPath(request: Request, otherwise = "/"): string {
  const base = new URL(request.url);
  const next = base.searchParams.get("next");
  if (next === null || !next.startsWith("/")) return otherwise;
  // Browsers read `/\host` and `/<tab>/host` as another host: so does this.
  const url = URL.parse(next, base);
  if (url === null || url.origin !== base.origin) return otherwise;
  // The path itself may begin with two slashes again, as in `/.//host`.
  return url.pathname.replace(/^\/+/, "/") + url.search + url.hash;
}
