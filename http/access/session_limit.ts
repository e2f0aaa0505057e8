import type { SessionAdmission } from "../../sessions/application_context_options.ts";
import type { Instruments } from "../../base/instruments.ts";
import type { SessionOrigin } from "../../sessions/server_session_context.ts";
import { ClientCounts, type ClientLimits } from "./_client_counts.ts";
import { HttpError } from "../_http_error.ts";

/** Limits the number of live sessions: each costs memory, and anyone can request one. */
export class SessionLimit implements SessionAdmission {
  readonly #counts: ClientCounts;
  readonly #instruments: Instruments;

  constructor(limits: ClientLimits, instruments: Instruments) {
    this.#counts = new ClientCounts(limits);
    this.#instruments = instruments;
  }

  /**
   * Counts a session that is about to be created.
   *
   * @throws {HttpError} If there are too many.
   */
  enter({ clientAddress }: SessionOrigin): void {
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
