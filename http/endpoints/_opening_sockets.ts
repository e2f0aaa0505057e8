import type { ClientSocket } from "../../cluster/cluster_node.ts";
import { CLOSE_GOING_AWAY } from "../../protocol/close_codes.ts";
import { HttpError } from "../_http_error.ts";

export const STOPPING = "Server shutting down";

/** A request for a socket, until the socket is open. */
export interface Handshake {
  /** @throws {HttpError} If all sockets have been closed since it began. */
  checkTime(): void;
  /** Records that the request has a socket, which is not open yet. */
  expect(socket: ClientSocket): void;
  /** Called once the socket is open; returns whether it is closed at once. */
  end(socket: ClientSocket): boolean;
}

/**
 * Sockets that have been accepted and are not open yet. If all sockets are closed
 * meanwhile, these are closed with 1001 once they are open.
 */
export class OpeningSockets {
  readonly #opening = new Set<ClientSocket>();
  #closings = 0;

  begin(): Handshake {
    const closings = this.#closings;
    return {
      checkTime: () => {
        if (this.#closings !== closings) throw new HttpError(503);
      },
      expect: (socket) => {
        this.#opening.add(socket);
        // It may be cut before it opens.
        const forget = () => void this.#opening.delete(socket);
        socket.addEventListener("close", forget, { once: true });
      },
      end: (socket) => {
        this.#opening.delete(socket);
        const isLate = this.#closings !== closings;
        if (isLate) socket.close(CLOSE_GOING_AWAY, STOPPING);
        return isLate;
      },
    };
  }

  /** Closes all as soon as they are open. */
  closeAll(): Promise<void>[] {
    this.#closings++;
    return Array.from(this.#opening, closed);
  }
}

/** Resolves once a socket is closed. */
export async function closed(socket: ClientSocket): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  socket.addEventListener("close", () => resolve(), { once: true });
  await promise;
}
