/**
 * The headers of everything that is made for one request. Pages may be shown in
 * frames of other sites: that is how people embed them.
 */
const DYNAMIC = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
};

/** A page. */
export function htmlResponse(html: string, init: ResponseInit = {}): Response {
  return respond(html, "text/html; charset=utf-8", init);
}

/** A script. */
export function scriptResponse(code: string): Response {
  return respond(code, "application/javascript; charset=utf-8", {});
}

/** Data. */
export function jsonResponse(
  value: unknown,
  init: ResponseInit = {},
): Response {
  return respond(JSON.stringify(value), "application/json", init);
}

function respond(
  body: string,
  contentType: string,
  init: ResponseInit,
): Response {
  const headers = { ...DYNAMIC, "content-type": contentType };
  return new Response(body, { ...init, headers });
}
