/**
 * The headers of all dynamic responses. Frames of other sites are allowed,
 * because that is how pages are embedded.
 */
const DYNAMIC = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
};

interface DynamicResponseInit {
  status?: number;
  /** Further headers. */
  headers?: Readonly<Record<string, string>>;
}

export function htmlResponse(
  html: string,
  init: DynamicResponseInit = {},
): Response {
  return respond(html, "text/html; charset=utf-8", init);
}

export function scriptResponse(code: string): Response {
  return respond(code, "application/javascript; charset=utf-8", {});
}

export function jsonResponse(
  value: unknown,
  init: DynamicResponseInit = {},
): Response {
  return respond(JSON.stringify(value), "application/json", init);
}

function respond(
  body: string,
  contentType: string,
  init: DynamicResponseInit,
): Response {
  const headers = {
    ...init.headers,
    ...DYNAMIC,
    "content-type": contentType,
  };
  return new Response(body, { ...init, headers });
}
