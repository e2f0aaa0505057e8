import type {
  LinkStream,
  StreamConsumer,
  StreamEnd,
  StreamMessage,
} from "./_link_stream.ts";

/** The part of a WebSocket of a client that the server uses. */
export type ClientSocket = Pick<
  WebSocket,
  | "addEventListener"
  | "bufferedAmount"
  | "close"
  | "onclose"
  | "onerror"
  | "onmessage"
  | "onopen"
  | "readyState"
  | "send"
>;

/**
 * The WebSocket of a client of another node, at the end of a stream.
 *
 * - **Never early:** the other node sends nothing of the client before it has been
 *   told that the socket opens.
 */
export class RemoteSocket extends EventTarget
  implements ClientSocket, StreamConsumer {
  onopen: WebSocket["onopen"] = null;
  onmessage: WebSocket["onmessage"] = null;
  onclose: WebSocket["onclose"] = null;
  onerror: WebSocket["onerror"] = null;
  /** What arrives is handled at once. */
  readonly waitingBytes = 0;
  readonly #stream: LinkStream;
  #readyState: WebSocket["readyState"] = WebSocket.CONNECTING;

  constructor(stream: LinkStream) {
    super();
    this.#stream = stream;
    stream.attach(this);
  }

  get readyState(): WebSocket["readyState"] {
    return this.#readyState;
  }

  get bufferedAmount(): number {
    return this.#stream.bufferedAmount;
  }

  /** Begins, once the other node knows that it can. */
  open(): void {
    if (this.#readyState !== WebSocket.CONNECTING) return;
    this.#readyState = WebSocket.OPEN;
    this.onopen?.call(this as unknown as WebSocket, new Event("open"));
  }

  send(data: Parameters<WebSocket["send"]>[0]): void {
    if (this.#readyState !== WebSocket.OPEN) return;
    this.#stream.send(data as string | Uint8Array | ArrayBuffer);
  }

  close(code = 1005, reason = ""): void {
    if (this.#readyState >= WebSocket.CLOSING) return;
    this.#readyState = WebSocket.CLOSING;
    this.#stream.end({ code, reason, wasClean: true });
  }

  onMessage(data: StreamMessage): void {
    if (this.#readyState !== WebSocket.OPEN) return;
    this.onmessage?.call(
      this as unknown as WebSocket,
      new MessageEvent("message", { data }),
    );
  }

  onEnd(end: StreamEnd): void {
    if (this.#readyState === WebSocket.CLOSED) return;
    this.#readyState = WebSocket.CLOSED;
    const event = new CloseEvent("close", end);
    this.onclose?.call(this as unknown as WebSocket, event);
    this.dispatchEvent(event);
  }
}
