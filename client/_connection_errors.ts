import { unescape } from "@std/html/entities";
import { ProtocolError } from "../protocol/protocol_error.ts";
import { ConnectionError } from "./client_error.ts";

/** What a server answered instead of opening a WebSocket. */
export interface Refusal {
  readonly status: number;
  readonly reason: string;
  /** Where it redirects to. */
  readonly location: string | undefined;
  /** The body; the beginning is enough. */
  readonly body: string;
}

/** How a connection ended. */
export interface ConnectionEnd {
  /** Whether the server had accepted it. */
  readonly isAccepted: boolean;
  /** The close code. */
  readonly code: number;
  /** The reason that came with it. */
  readonly reason: string;
  /** What led to the end; undefined if the server closed the connection. */
  readonly cause: unknown;
}

/** How many characters of a body become part of a message. */
const MAX_TEXT_LENGTH = 200;

/** Says why a server refused a connection, with its own words and what to do. */
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

/** Says why a connection ended. */
export function endError(url: string, end: ConnectionEnd): ConnectionError {
  const { isAccepted, code, reason, cause } = end;
  // What was found out about a refused handshake says it all.
  if (cause instanceof ConnectionError && !isAccepted) return cause;
  const subject = isAccepted
    ? `The connection to ${url} is lost`
    : `Cannot connect to ${url}`;
  const state = cause === undefined
    ? `the server closed it with ${code}${reason && ` ${reason}`}`
    : failure(cause);
  const advice = cause === undefined && !isAccepted
    ? " before it was accepted; check sessionId and secretKey, and what the server logs"
    : "";
  return new ConnectionError(`${subject}: ${state}${advice}`, { code, cause });
}

function failure(cause: unknown): string {
  const { code, message } = Object(cause) as { code?: string; message: string };
  return cause instanceof ProtocolError
    ? `the server breaks the protocol, ${message}`
    : explain(code) ?? message;
}

function adviceFor(status: number, text: string, url: string): string {
  switch (status) {
    case 200:
      return "no Bokeh app is there";
    case 401:
      return "log in and pass the cookies or headers";
    case 403:
      return text.includes("Invalid token or session ID")
        ? "give the server's secretKey and signSessions, if it signs sessions"
        : "";
    case 404:
      return url.endsWith("/ws")
        ? "give the address of the page, without /ws"
        : "check the path of the application";
    case 500:
      return "see the server's log";
    case 503:
      return "the server may be starting or stopping";
  }
  return "";
}

function explain(code: unknown): string | undefined {
  switch (code) {
    case "ECONNREFUSED":
      return "nothing listens there, start the server or check host and port";
    case "ENOTFOUND":
      return "there is no such host";
    case "EPERM":
      return "net access is missing, run again with --allow-net";
    case "ECONNRESET":
      return "the server ended the connection without an answer";
  }
  // The parser of HTTP found something else.
  return typeof code === "string" && code.startsWith("HPE_")
    ? "what listens there does not speak HTTP"
    : undefined;
}

/** What the body says besides the status, which most pages of errors repeat. */
function textOf({ status, reason, body }: Refusal): string {
  const title = /<title>(.*?)<\/title>/is.exec(body)?.[1];
  const plain = title ?? body.replace(/<[^>]*>/g, " ");
  const text = unescape(plain).replace(/\s+/g, " ").trim()
    .replace(new RegExp(`^${status}:? *`), "");
  return text.toLowerCase() === reason.toLowerCase()
    ? ""
    : text.slice(0, MAX_TEXT_LENGTH);
}
