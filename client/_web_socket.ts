import { Buffer } from "node:buffer";
import type { MessageSocket } from "../sync/outbox.ts";
import type { RealSocket } from "../sync/resuming_socket.ts";
import type { Refusal } from "./_connection_errors.ts";

/** A Node.js HTTP response. */
interface Response {
  readonly statusCode: number;
  readonly statusMessage: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  on(event: "data", listener: (chunk: Uint8Array) => void): void;
  on(event: "end" | "close", listener: () => void): void;
}

/** The part of the package's WebSocket that is used. */
interface PackageSocket extends MessageSocket {
  binaryType: string;
  onmessage: ((event: { data: string | ArrayBuffer }) => void) | null;
  ping(): void;
  terminate(): void;
  on(event: "close", listener: (code: number, reason: Buffer) => void): void;
  on(event: "error", listener: (error: Error) => void): void;
  on(event: "pong", listener: () => void): void;
  on(
    event: "unexpected-response",
    listener: (request: unknown, response: Response) => void,
  ): void;
}

export interface OpenOptions {
  readonly url: URL;
  readonly protocols: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly maxMessageBytes: number;
}

/** Handlers of socket events. None may throw. */
export interface SocketEvents {
  onMessage(data: string | ArrayBuffer): void;
  onPong(): void;
  /** The server refused the handshake; the socket stays open until it is terminated. */
  onRefused(refusal: Refusal): void;
  /** Something failed; `onClose` follows. */
  onError(error: Error): void;
  onClose(code: number, reason: string): void;
}

/** How much of the body of a refusal is read. */
const MAX_BODY_BYTES = 16 * 1024;

/** The environment variables that the package reads when it is loaded. */
const VARIABLES = "WS_NO_BUFFER_UTIL,WS_NO_UTF_8_VALIDATE";

/**
 * Opens a WebSocket with npm:ws. Deno's own keeps Nagle's algorithm on, which
 * delays every message of several frames by 40 ms, and hides the response of a
 * server that refuses. The package loads slowly, so it is loaded on demand.
 *
 * @throws {Deno.errors.NotCapable} If the permission to load the package is missing.
 */
export async function openWebSocket(
  options: OpenOptions,
  events: SocketEvents,
): Promise<RealSocket> {
  const { WebSocket } = await loadPackage();
  const { url, protocols, headers, maxMessageBytes } = options;
  const socket: PackageSocket = new WebSocket(url, [...protocols], {
    headers,
    maxPayload: maxMessageBytes,
    perMessageDeflate: false,
  });
  socket.binaryType = "arraybuffer";
  socket.onmessage = ({ data }) => events.onMessage(data);
  socket.on("pong", () => events.onPong());
  socket.on("error", (error) => events.onError(error));
  socket.on("close", (code, reason) => events.onClose(code, String(reason)));
  socket.on("unexpected-response", (_request, response) => {
    readBody(response, (body) => {
      const { statusCode: status, statusMessage: reason, headers } = response;
      events.onRefused({ status, reason, location: headers.location, body });
    });
  });
  return socket;
}

async function loadPackage() {
  try {
    return await import("ws");
  } catch (cause) {
    if (!(cause instanceof Deno.errors.NotCapable)) throw cause;
    throw new Deno.errors.NotCapable(
      `Cannot load npm:ws: run again with --allow-env=${VARIABLES}`,
      { cause },
    );
  }
}

function readBody(response: Response, done: (body: string) => void): void {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let isDone = false;
  function finish(): void {
    if (isDone) return;
    isDone = true;
    done(Buffer.concat(chunks).toString());
  }
  response.on("data", (chunk) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= MAX_BODY_BYTES) finish();
  });
  response.on("end", finish);
  response.on("close", finish);
}
