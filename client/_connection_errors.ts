import { unescape } from "@std/html/entities";
import { ProtocolError } from "../protocol/protocol_error.ts";
import { ConnectionError } from "./client_error.ts";

/** The HTTP response of a server that did not open a WebSocket. */
export interface Refusal {
  readonly status: number;
  readonly reason: string;
  /** The target of a redirect. */
  readonly location: string | undefined;
  /** The body, or its beginning. */
  readonly body: string;
}

/** How a connection ended. */
export interface ConnectionEnd {
  /** Whether the server had sent ACK. */
  readonly isAccepted: boolean;
  /** The close code. */
  readonly code: number;
  /** The close reason. */
  readonly reason: string;
  /** What caused the end; `undefined` if the server closed the connection. */
  readonly cause: unknown;
}

/** How many characters of a body an error message quotes. */
const MAX_TEXT_LENGTH = 200;

/** Explains why a server refused a connection, in its own words, and what to do. */
export function refusalError(url: string, refusal: Refusal): ConnectionError {
  const { status, reason, location } = refusal;
  const text = textOf(refusal);
  const answer = `${status} ${reason}${text === "" ? "" : `: ${text}`}`;
  const advice = location === undefined
    ? adviceFor(status, text, url)
    : `it redirects to ${location}, check the URL or log in and pass the cookies`;
  return new ConnectionError(
    `Cannot connect to ${url}: ${answer}${advice && `; ${advice}`}`,
    { status },
  );
}

/** Explains why a connection ended. */
export function endError(url: string, end: ConnectionEnd): ConnectionError {
  const { isAccepted, code, reason, cause } = end;
  // The error of a refused handshake already explains everything.
  if (cause instanceof ConnectionError && !isAccepted) return cause;
  const subject = isAccepted
    ? `The connection to ${url} was lost`
    : `Cannot connect to ${url}`;
  const state = cause === undefined
    ? `the server closed it with ${code}${reason && ` ${reason}`}`
    : describeCause(cause);
  const advice = cause === undefined && !isAccepted
    ? " before it was accepted; check sessionId and secretKey, and the server's log"
    : "";
  return new ConnectionError(`${subject}: ${state}${advice}`, { code, cause });
}

function describeCause(cause: unknown): string {
  const { code, message } = Object(cause) as { code?: string; message: string };
  return cause instanceof ProtocolError
    ? `the server violated the protocol, ${message}`
    : explainCode(code) ?? message;
}

function adviceFor(status: number, text: string, url: string): string {
  switch (status) {
    case 200:
      return "there is no Bokeh application at this address";
    case 401:
      return "log in and pass the cookies or headers";
    case 403:
      return text.includes("Invalid token or session ID")
        ? "if the server signs sessions, pass signSessions and its secretKey"
        : "";
    case 404:
      return url.endsWith("/ws")
        ? "use the address of the page, without /ws"
        : "check the path of the application";
    case 500:
      return "see the server's log";
    case 503:
      return "the server may be starting or stopping";
  }
  return "";
}

function explainCode(code: unknown): string | undefined {
  switch (code) {
    case "ECONNREFUSED":
      return "nothing is listening there, start the server or check the host and port";
    case "ENOTFOUND":
      return "host not found";
    case "EPERM":
      return "net access is missing, run again with --allow-net";
    case "ECONNRESET":
      return "the server ended the connection without an answer";
  }
  // Errors of the HTTP parser.
  return typeof code === "string" && code.startsWith("HPE_")
    ? "the server there does not speak HTTP"
    : undefined;
}

/** Extracts the text of the body, without the status that most error pages repeat. */
function textOf({ status, reason, body }: Refusal): string {
  const title = /<title>(.*?)<\/title>/is.exec(body)?.[1];
  const plain = title ?? body.replace(/<[^>]*>/g, " ");
  const text = unescape(plain).replace(/\s+/g, " ").trim()
    .replace(new RegExp(`^${status}:? *`), "");
  return text.toLowerCase() === reason.toLowerCase()
    ? ""
    : text.slice(0, MAX_TEXT_LENGTH);
}
