import { HttpError } from "../_http_error.ts";

const TEN_YEARS_IN_SECONDS = 315_360_000;

/**
 * Decodes the path of a file below a directory, as it appears in a URL (spec
 * 1.12).
 *
 * @throws {HttpError} If it leads out of the directory, or to the directory
 * itself, or if its name begins with a dot.
 */
export function decodeStaticPath(path: string): string {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    throw new HttpError(404);
  }
  // Backslashes and drive letters work like slashes on Windows.
  const isOutside = /(^|\/)\.\.(\/|$)|^\/|^[a-z]:|[\\\0]/i.test(decoded);
  if (isOutside || decoded === "") throw new HttpError(403);
  if (isHidden(decoded)) throw new HttpError(404);
  return decoded;
}

/**
 * Whether a file or a directory in a path begins with a dot, such as `.env` and
 * `.git/config`. RFC 8615 names the one directory that is for others.
 */
export function isHidden(path: string): boolean {
  return /(^|[/\\])\.(?!well-known[/\\])/.test(path);
}

/**
 * The version that the URL of a file names, so that browsers keep what they get
 * (spec 1.12).
 *
 * @returns `null` if it names none.
 */
export function versionOf(request: Request): string | null {
  return new URL(request.url).searchParams.get("v");
}

/** Conditions for caching and sharing a file. */
export interface StaticUse {
  /** Whether its URL names a version. */
  readonly isVersioned: boolean;
  /** Whether that version is known to be the one that is sent. */
  readonly isImmutable?: boolean;
  /** Whether only users may have it. */
  readonly isGuarded?: boolean;
}

export function staticHeaders(use: StaticUse): Headers {
  const { isVersioned, isImmutable = false, isGuarded = false } = use;
  const headers = new Headers({ "x-content-type-options": "nosniff" });
  if (!isGuarded) {
    // Pages of other origins show applications, and load BokehJS from here.
    headers.set("cross-origin-resource-policy", "cross-origin");
  }
  const scope = isGuarded ? "private" : "public";
  if (isVersioned) {
    const age = `max-age=${TEN_YEARS_IN_SECONDS}`;
    const caching = [scope, age, ...(isImmutable ? ["immutable"] : [])];
    headers.set("cache-control", caching.join(", "));
  } else if (isGuarded) headers.set("cache-control", scope);
  return headers;
}
