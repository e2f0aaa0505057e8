import { getCookies } from "@std/http/cookie";
import type { SessionRequest } from "../document/session_context.ts";

/**
 * The request as the application may see it (spec 5.3).
 *
 * @param request The request.
 * @param searchParams The query of its URL.
 * @returns Query parameters, headers and cookies; none of the objects has a prototype.
 */
export function seenRequest(
  request: Request,
  searchParams: URLSearchParams,
): SessionRequest {
  const args: Record<string, string[]> = Object.create(null);
  for (const [name, value] of searchParams) (args[name] ??= []).push(value);
  const headers: Record<string, string> = Object.create(null);
  for (const [name, value] of request.headers) {
    headers[headerCase(name)] = value;
  }
  const cookies: Record<string, string> = Object.assign(
    Object.create(null),
    getCookies(request.headers),
  );
  return { arguments: args, headers, cookies };
}

/** `accept-language` as `Accept-Language`. */
function headerCase(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
}
