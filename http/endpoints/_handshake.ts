import { HttpError } from "../_http_error.ts";

/** The subprotocol that clients must offer first; the token comes second (spec 3.1). */
export const SUBPROTOCOL = "bokeh";

/**
 * Checks that a request is a WebSocket handshake (spec 3.1).
 *
 * @throws {HttpError} If it is not.
 */
export function checkUpgrade(request: Request): void {
  const { headers } = request;
  if (headers.get("upgrade")?.toLowerCase() !== "websocket") {
    throw new HttpError(400, { message: 'Can "Upgrade" only to "WebSocket".' });
  }
  const connection = (headers.get("connection") ?? "").toLowerCase();
  if (!connection.split(",").some((item) => item.trim() === "upgrade")) {
    throw new HttpError(400, { message: '"Connection" must be "Upgrade".' });
  }
  if (headers.get("sec-websocket-version") !== "13") {
    throw new HttpError(426, { headers: { "sec-websocket-version": "13" } });
  }
  if (!/^[\w+/]{22}==$/.test(headers.get("sec-websocket-key") ?? "")) {
    throw new HttpError(400, { message: "Malformed Sec-WebSocket-Key" });
  }
}

export function offeredProtocols(request: Request): string[] {
  return (request.headers.get("sec-websocket-protocol") ?? "")
    .split(",").map((protocol) => protocol.trim());
}

/** Selects a subprotocol. Deno does so only for offers with a space after each comma. */
export function withProtocol(response: Response, protocol: string): Response {
  response.headers.set("sec-websocket-protocol", protocol);
  return response;
}

/**
 * The token that a client offers as its second subprotocol (spec 3.1).
 *
 * @throws {HttpError} If it offers none, or another protocol.
 */
export function offeredToken(request: Request): string {
  const offer = offeredProtocols(request);
  if (offer[0] !== SUBPROTOCOL) {
    throw new HttpError(403, {
      message: "Subprotocol header is not 'bokeh'",
    });
  }
  const [, token, ...others] = offer;
  if (!token || others.length > 0) {
    throw new HttpError(403, {
      message: "No token received in subprotocol header",
    });
  }
  return token;
}
