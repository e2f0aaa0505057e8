import { isRecord } from "../../base/records.ts";
import type { SessionRequest } from "../../document/session_context.ts";
import { cookiesOf } from "./cookies.ts";

/** Which headers and cookies of a request applications see (spec 2.3). */
export interface RequestFilter {
  /** The only headers. */
  includeHeaders?: readonly string[];
  /** The headers that are left out. */
  excludeHeaders?: readonly string[];
  /** The only cookies. */
  includeCookies?: readonly string[];
  /** The cookies that are left out. */
  excludeCookies?: readonly string[];
}

/**
 * What applications see of a request (spec 2.3). Its objects have no prototype,
 * so that no name is special.
 *
 * @param request The request.
 * @param searchParams The parameters of its URL.
 * @param filter What is left out. Names of headers are compared in any case.
 * @returns Arguments, headers and cookies. The header `Cookie` has the cookies that are not left out.
 */
export function seenRequest(
  request: Request,
  searchParams: URLSearchParams,
  filter: RequestFilter,
): SessionRequest {
  const args: Record<string, string[]> = Object.create(null);
  for (const [name, value] of searchParams) (args[name] ??= []).push(value);
  const cookies: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(cookiesOf(request.headers))) {
    const isSeen = passes(name, filter.includeCookies, filter.excludeCookies);
    if (isSeen && value !== undefined) cookies[name] = value;
  }
  const include = filter.includeHeaders?.map((name) => name.toLowerCase());
  const exclude = filter.excludeHeaders?.map((name) => name.toLowerCase());
  const headers: Record<string, string> = Object.create(null);
  for (const [name, value] of request.headers) {
    if (!passes(name, include, exclude)) continue;
    if (name !== "cookie") headers[headerCase(name)] = value;
    else if (Object.keys(cookies).length > 0) headers.Cookie = join(cookies);
  }
  return { arguments: args, headers, cookies };
}

/**
 * What a token carries of a request (spec 2.3).
 *
 * @param seen The request as applications see it.
 * @param isSelfContained Whether headers and cookies are part of it.
 */
export function requestPayload(
  seen: SessionRequest,
  isSelfContained: boolean,
): Record<string, unknown> {
  const payload = { arguments: encodeArguments(seen.arguments) };
  if (!isSelfContained) return payload;
  // The cookies say it all.
  const { Cookie: _, ...headers } = seen.headers;
  return { headers: texts(headers), cookies: seen.cookies, ...payload };
}

/**
 * The request that a session began with (spec 5.3): what its token says of it,
 * else what the request at hand says.
 *
 * @param payload The payload of the token.
 * @param seen The request at hand.
 * @param isTrusted Whether the payload was signed, or is no client's. Otherwise
 * it may name anybody's headers and cookies, which are not believed.
 */
export function beginningOf(
  payload: Readonly<Record<string, unknown>>,
  seen: SessionRequest,
  isTrusted: boolean,
): SessionRequest {
  const { arguments: args } = payload;
  const { headers, cookies } = isTrusted ? payload : {};
  const all = isRecord(args) ? decodeArguments(args) : seen.arguments;
  const { "bokeh-session-id": _, ...rest } = all;
  const known = isRecord(cookies) ? texts(cookies) : seen.cookies;
  const sent = texts(isRecord(headers) ? headers : seen.headers);
  if (isRecord(headers) && isRecord(cookies) && sent.Cookie === undefined) {
    if (Object.keys(known).length > 0) sent.Cookie = join(known);
  }
  return {
    arguments: Object.assign(Object.create(null), rest),
    headers: sent,
    cookies: known,
  };
}

function passes(
  name: string,
  include: readonly string[] | undefined,
  exclude: readonly string[] | undefined,
): boolean {
  return include === undefined
    ? !exclude?.includes(name)
    : include.includes(name);
}

/** `accept-language` as `Accept-Language`. */
function headerCase(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
}

function join(cookies: Readonly<Record<string, string>>): string {
  return Object.entries(cookies).map(([name, value]) => `${name}=${value}`)
    .join("; ");
}

/** The entries that are texts: tokens that are not signed may say anything. */
function texts(record: Record<string, unknown>): Record<string, string> {
  const result: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(record)) {
    if (typeof value === "string") result[name] = value;
  }
  return result;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function encodeArguments(
  args: SessionRequest["arguments"],
): Record<string, Uint8Array[]> {
  const encoded: Record<string, Uint8Array[]> = Object.create(null);
  for (const [name, values] of Object.entries(args)) {
    encoded[name] = values.map((value) => encoder.encode(value));
  }
  return encoded;
}

function decodeArguments(
  args: Readonly<Record<string, unknown>>,
): Record<string, string[]> {
  const decoded: Record<string, string[]> = Object.create(null);
  for (const [name, values] of Object.entries(args)) {
    if (!Array.isArray(values)) continue;
    decoded[name] = values.map((value) =>
      value instanceof Uint8Array ? decoder.decode(value) : String(value)
    );
  }
  return decoded;
}
