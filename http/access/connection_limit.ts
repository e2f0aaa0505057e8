import type { Instruments } from "../../base/instruments.ts";
import { ClientCounts } from "./_client_counts.ts";
import type { ResolvedOptions } from "../options.ts";
import { HttpError } from "../_http_error.ts";

/** Limits the number of open WebSockets. */
export class ConnectionLimit {
  readonly #counts: ClientCounts;
  readonly #instruments: Instruments;

  constructor(
    { maxConnections, maxConnectionsPerClient }: ResolvedOptions,
    instruments: Instruments,
  ) {
    this.#counts = new ClientCounts({
      total: maxConnections,
      perClient: maxConnectionsPerClient,
    });
    this.#instruments = instruments;
  }

  /**
   * Counts a WebSocket that is about to be opened.
   *
   * @returns A function that releases the slot; safe to call twice.
   * @throws {HttpError} If there are too many.
   */
  enter(address: string | undefined): () => void {
    const excess = this.#counts.enter(address);
    if (excess !== undefined) {
      this.#instruments.count("connectionsRefused");
      throw excess === "client"
        ? new HttpError(429, {
          message: "Too many connections from this client",
        })
        : new HttpError(503, { message: "Too many connections" });
    }
    let isOpen = true;
    return () => {
      if (isOpen) this.#counts.leave(address);
      isOpen = false;
    };
  }
}
