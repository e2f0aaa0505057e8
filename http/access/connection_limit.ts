import type { Instruments } from "../../base/instruments.ts";
import { ClientCounts } from "./_client_counts.ts";
import type { ResolvedOptions } from "../_resolve_options.ts";
import { HttpError } from "../_http_error.ts";

/** Bounds the WebSockets that are open. */
export class ConnectionLimit {
  readonly #counts: ClientCounts;
  readonly #instruments: Instruments;

  /**
   * Takes the bounds.
   *
   * @param options How many there may be, and how many of one client.
   * @param instruments Counts refusals.
   */
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
   * Takes note of a WebSocket that is about to be opened.
   *
   * @param address The address of the client, as far as it is known.
   * @returns What takes note of its end. Idempotent.
   * @throws {HttpError} If there are too many.
   */
  enter(address: string | undefined): () => void {
    const excess = this.#counts.enter(address);
    if (excess !== undefined) {
      this.#instruments.count("connectionsRefused");
      throw excess === "client"
        ? new HttpError(429, { message: "Too many connections of this client" })
        : new HttpError(503, { message: "Too many connections" });
    }
    let isOpen = true;
    return () => {
      if (isOpen) this.#counts.leave(address);
      isOpen = false;
    };
  }
}
