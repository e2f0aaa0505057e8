import type { Logger } from "../base/logger.ts";
import { BOKEHJS_VERSION } from "../models/internal.ts";
import type { Message } from "../protocol/message.ts";
import type { OutgoingMessage } from "../protocol/outgoing_message.ts";
import { MessageReceiver } from "../protocol/receiver.ts";
import type { ServerSession } from "../sessions/session.ts";
import { ServerConnection } from "../sessions/server_connection.ts";
import type { MessageSocket } from "../sync/outbox.ts";

export interface MemorySocketOptions {
  session: ServerSession;
  /** Where the server's side of the connection logs errors. */
  logger: Logger;
  onMessage(message: Message): void;
  /** Called when the server closes the socket. */
  onClose?(code?: number, reason?: string): void;
}

/** A WebSocket without a network: connects a client's frames to a session, both ways. */
export class MemorySocket implements MessageSocket {
  /** Nothing is ever queued. */
  readonly bufferedAmount = 0;
  /** The server's side. */
  readonly connection: ServerConnection;
  readonly #options: MemorySocketOptions;
  readonly #receiver = new MessageReceiver({ role: "client" });
  #readyState: number = WebSocket.OPEN;

  /** Connects; the server's ACK arrives at once. */
  constructor(options: MemorySocketOptions) {
    const { session, logger } = options;
    this.#options = options;
    this.connection = new ServerConnection({
      socket: this,
      session,
      version: BOKEHJS_VERSION,
      logger,
      showErrors: true,
    });
  }

  get readyState(): number {
    return this.#readyState;
  }

  send(data: string | Uint8Array | ArrayBuffer): void {
    const message = this.#receiver.push(
      data instanceof Uint8Array ? copyOf(data) : data,
    );
    if (message !== undefined) this.#options.onMessage(message);
  }

  close(code?: number, reason?: string): void {
    this.#readyState = WebSocket.CLOSED;
    this.#options.onClose?.(code, reason);
  }

  transmit(message: OutgoingMessage): void {
    for (const frame of message.frames) {
      this.connection.receive(
        typeof frame === "string" ? frame : copyOf(frame),
      );
    }
  }
}

/** Either side may write into arrays that the other still holds. */
function copyOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer as ArrayBuffer;
}
