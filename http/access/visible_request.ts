import { isRecord } from "../../base/records.ts";
import type { SessionRequest } from "../../document/session_context.ts";
import { cookieHeader, cookiesOf } from "./cookies.ts";

/** The headers and cookies of a request that applications can see (spec 2.3). */
export interface RequestFilter {
  /** The only visible headers. */
  includeHeaders?: readonly string[];
  /** The hidden headers. */
  excludeHeaders?: readonly string[];
  /** The only visible cookies. */
  includeCookies?: readonly string[];
  /** The hidden cookies. */
  excludeCookies?: readonly string[];
}

/**
 * The part of a request that applications can see (spec 2.3). Its objects have
 * no prototype, so that no name is special.
 *
 * @returns The request; its `Cookie` header has only the visible cookies.
 */
export function visibleRequest(
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
    else if (Object.keys(cookies).length > 0) {
      headers.Cookie = cookieHeader(cookies);
    }
  }
  return { arguments: args, headers, cookies };
}

/**
 * The part of a request that a token carries (spec 2.3).
 *
 * @param isSelfContained Whether it includes headers and cookies.
 */
export function requestPayload(
  seen: SessionRequest,
  isSelfContained: boolean,
): Record<string, unknown> {
  const payload = { arguments: encodeArguments(seen.arguments) };
  if (!isSelfContained) return payload;
  // The cookies contain the same.
  const { Cookie: _, ...headers } = seen.headers;
  return { headers: texts(headers), cookies: seen.cookies, ...payload };
}

/**
 * The request that a session began with (spec 5.3): taken from its token, or else
 * from the current request.
 *
 * @param payload The payload of the token.
 * @param seen The request at hand.
 * @param isTrusted Whether the payload was signed, or is not from a client. An
 * untrusted one may contain anyone's headers and cookies; these are ignored.
 */
export function initialRequest(
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
    if (Object.keys(known).length > 0) sent.Cookie = cookieHeader(known);
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

function headerCase(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
}

/** The entries that are strings: unsigned tokens may contain anything. */
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
