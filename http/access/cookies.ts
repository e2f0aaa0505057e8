/** Visible characters other than `=`. */
const NAME = /^[!-<>-~]+$/;

/** What a value may contain without quotes. */
const PLAIN = /^[\w!#$%&'*+\-.^`|~:@/=?<>()[\]{}]*$/;

/**
 * The cookies of a request, in an object without prototype, read as Python's
 * Bokeh does: blanks around names and values do not count, values in quotes may
 * contain escapes, and the last of several cookies of one name wins. Skips
 * malformed ones, such as a value without a name.
 *
 * @example
 * ```ts
 * import { cookiesOf } from "./cookies.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const headers = new Headers({ cookie: '=nameless; user = ada; last="a\\073b"' });
 * assertEquals({ ...cookiesOf(headers) }, { user: "ada", last: "a;b" });
 * ```
 */
export function cookiesOf(
  headers: Headers,
): Record<string, string | undefined> {
  const cookies: Record<string, string> = Object.create(null);
  for (const pair of (headers.get("cookie") ?? "").split(";")) {
    const equals = pair.indexOf("=");
    const name = pair.slice(0, Math.max(equals, 0)).trim();
    if (NAME.test(name)) cookies[name] = unquote(pair.slice(equals + 1).trim());
  }
  return cookies;
}

/** A header for cookies; {@linkcode cookiesOf} reads the same from it. */
export function cookieHeader(
  cookies: Readonly<Record<string, string>>,
): string {
  return Object.entries(cookies)
    .map(([name, value]) => `${name}=${quote(value)}`).join("; ");
}

function unquote(value: string): string {
  if (!/^".*"$/s.test(value)) return value;
  return value.slice(1, -1).replace(
    /\\(?:([0-3][0-7]{2})|(.))/gs,
    (_, octal, char) => char ?? String.fromCharCode(Number.parseInt(octal, 8)),
  );
}

function quote(value: string): string {
  if (PLAIN.test(value)) return value;
  const escaped = value.replace(/[^ !#-+\--:<-[\]-~]/g, (char) => {
    if (char === '"' || char === "\\") return `\\${char}`;
    const code = char.charCodeAt(0);
    return code > 0xff ? char : `\\${code.toString(8).padStart(3, "0")}`;
  });
  return `"${escaped}"`;
}
