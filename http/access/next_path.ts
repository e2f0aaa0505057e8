/**
 * Returns the path to redirect to after a login: that of the page that the user
 * requested (spec 10.4).
 *
 * - **On this server:** a URL that leads elsewhere is ignored, however it is
 *   written.
 *
 * @param request The request for the login page, with `next` in its query.
 * @param otherwise The default path.
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
  // Browsers, and `URL`, read `/\host` and `/<tab>/host` as another host.
  const url = URL.parse(next, base);
  if (url === null || url.origin !== base.origin) return otherwise;
  // The resolved path may again begin with two slashes, as for `/.//host`.
  return url.pathname.replace(/^\/+/, "/") + url.search + url.hash;
}
