import type { SessionAdmission } from "../../sessions/application_context_options.ts";
import type { Instruments } from "../../base/instruments.ts";
import type { SessionOrigin } from "../../sessions/server_session_context.ts";
import { ClientCounts, type ClientLimits } from "./_client_counts.ts";
import { HttpError } from "../_http_error.ts";

/** Limits the number of live sessions: each costs memory, and anyone can request one. */
export class SessionLimit implements SessionAdmission {
  readonly #counts: ClientCounts;
  readonly #instruments: Instruments;
  #isClosed = false;

  constructor(limits: ClientLimits, instruments: Instruments) {
    this.#counts = new ClientCounts(limits);
    this.#instruments = instruments;
  }

  /** Lets sessions be created. */
  open(): void {
    this.#isClosed = false;
  }

  /** Refuses sessions from now on: the server stops. */
  close(): void {
    this.#isClosed = true;
  }

  /**
   * Counts a session that is about to be created.
   *
   * @throws {HttpError} If there are too many, or the server stops.
   */
  enter({ clientAddress }: SessionOrigin): void {
    if (this.#isClosed) throw new HttpError(503);
    const excess = this.#counts.enter(clientAddress);
    if (excess === undefined) return;
    this.#instruments.count("sessionsRefused");
    const headers = { "retry-after": "60" };
    if (excess === "client") {
      const message = "Too many sessions from this client";
      throw new HttpError(429, { message, headers });
    }
    throw new HttpError(503, { message: "Too many sessions", headers });
  }

  leave({ clientAddress }: SessionOrigin): void {
    this.#counts.leave(clientAddress);
  }
}
