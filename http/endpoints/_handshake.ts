import { RESUME_HEADER } from "../../sync/durable_socket.ts";
import { HttpError } from "../_http_error.ts";
import type { ResolvedOptions } from "../options.ts";

/** The subprotocol that clients must offer first; the token comes second (spec 3.1). */
export const SUBPROTOCOL = "bokeh";

/** What the third subprotocol of a page that can resume says, or the header of a program. */
export interface ResumeOffer {
  /** Which page; it made the id up. */
  readonly id: string;
  /** What nobody else knows. */
  readonly secret: string;
  /** How many messages the page has received so far; 0 if it begins. */
  readonly received: number;
  /** Absent if it cannot go on in another process. */
  readonly moved: MovedOffer | undefined;
}

/** What a page says of the process that it was connected to. */
export interface MovedOffer {
  /** How many messages of the page that one has answered. */
  readonly sent: number;
  /** The last change that the page has for sure. */
  readonly seq: number;
  /** What the document was like. */
  readonly shape: string;
}

/** What a client offers when it opens a socket. */
export interface SocketOffer {
  readonly token: string;
  /** Absent if the client cannot resume. */
  readonly resume: ResumeOffer | undefined;
}

const RESUME_PREFIX = "resume.";

const RESUME =
  /^([0-9a-f]{16})\.([0-9a-f]{32})\.(\d{1,15})(?:\.(\d{1,15})\.(\d{1,15})\.([0-9a-f]{16}))?$/;

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

/** Makes a request a WebSocket, which Deno pings as the options say. */
export function upgradeSocket(
  request: Request,
  { keepAliveMilliseconds }: Pick<ResolvedOptions, "keepAliveMilliseconds">,
): Deno.WebSocketUpgrade {
  return Deno.upgradeWebSocket(request, {
    idleTimeout: Math.ceil(2 * keepAliveMilliseconds / 1000),
  });
}

/** Selects a subprotocol. Deno does so only for offers with a space after each comma. */
export function withProtocol(response: Response, protocol: string): Response {
  response.headers.set("sec-websocket-protocol", protocol);
  return response;
}

/**
 * What a client offers: the token as its second subprotocol (spec 3.1), and how it
 * resumes, if it can, as its third or in a header.
 *
 * @throws {HttpError} If it offers no token, or another protocol.
 */
export function socketOffer(request: Request): SocketOffer {
  const offer = offeredProtocols(request);
  if (offer[0] !== SUBPROTOCOL) {
    throw new HttpError(403, {
      message: "Subprotocol header is not 'bokeh'",
    });
  }
  const [, token, third, ...others] = offer;
  const position = third?.startsWith(RESUME_PREFIX)
    ? third.slice(RESUME_PREFIX.length)
    : request.headers.get(RESUME_HEADER) ?? undefined;
  const resume = position === undefined ? undefined : resumeOffer(position);
  const isKnown = third === undefined || third.startsWith(RESUME_PREFIX);
  if (!token || others.length > 0 || !isKnown || resume === null) {
    throw new HttpError(403, {
      message: "No token received in subprotocol header",
    });
  }
  return { token, resume };
}

/** Reads how a client resumes; `null` if it is malformed. */
function resumeOffer(text: string): ResumeOffer | null {
  const [, id, secret, received, sent, seq, shape] = RESUME.exec(text) ?? [];
  if (id === undefined || secret === undefined) return null;
  const moved = shape === undefined
    ? undefined
    : { sent: Number(sent), seq: Number(seq), shape };
  return { id, secret, received: Number(received), moved };
}
