import { HttpError } from "./http_error.ts";

const TEN_YEARS_IN_SECONDS = 315_360_000;

/**
 * The path of a file below a directory, as a URL has it (spec 1.12).
 *
 * @param path What follows the directory in the path of the URL.
 * @returns The path, decoded.
 * @throws {HttpError} If it leads out of the directory, or to the directory itself.
 */
export function decodeStaticPath(path: string): string {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    throw new HttpError(404);
  }
  // Backslashes and drives are for Windows, where they mean what slashes mean.
  const isOutside = /(^|\/)\.\.(\/|$)|^\/|^[a-z]:|[\\\0]/i.test(decoded);
  if (isOutside || decoded === "") throw new HttpError(403);
  return decoded;
}

/**
 * Whether the URL of a file names its version, so that the answer never changes.
 *
 * @param request The request for the file.
 * @param version The version, where it is known; otherwise any will do.
 */
export function isVersioned(request: Request, version?: string): boolean {
  const named = new URL(request.url).searchParams.get("v");
  return version === undefined ? named !== null : named === version;
}

/**
 * The headers of a file that any page may load.
 *
 * @param isVersioned Whether its URL names its version.
 */
export function staticHeaders(isVersioned: boolean): Headers {
  const headers = new Headers({
    // Pages of other origins show applications, and load BokehJS from here.
    "cross-origin-resource-policy": "cross-origin",
    "x-content-type-options": "nosniff",
  });
  if (isVersioned) {
    headers.set(
      "cache-control",
      `public, max-age=${TEN_YEARS_IN_SECONDS}, immutable`,
    );
  }
  return headers;
}
