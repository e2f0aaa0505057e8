import type { SessionAdmission } from "../../sessions/application_context.ts";
import type { Instruments } from "../../base/instruments.ts";
import type { SessionOrigin } from "../../sessions/server_session_context.ts";
import { ClientCounts, type ClientLimits } from "./_client_counts.ts";
import { HttpError } from "../_http_error.ts";

/** Bounds the live sessions: each costs memory, and anybody may ask for one. */
export class SessionLimit implements SessionAdmission {
  readonly #counts: ClientCounts;
  readonly #instruments: Instruments;

  /**
   * Takes the bounds.
   *
   * @param limits How many sessions there may be, and how many one client may create.
   * @param instruments Counts refusals.
   */
  constructor(limits: ClientLimits, instruments: Instruments) {
    this.#counts = new ClientCounts(limits);
    this.#instruments = instruments;
  }

  /**
   * Takes note of a session that is about to be created.
   *
   * @throws {HttpError} If there are too many.
   */
  enter({ clientAddress }: SessionOrigin): void {
    const excess = this.#counts.enter(clientAddress);
    if (excess === undefined) return;
    this.#instruments.count("sessionsRefused");
    const headers = { "retry-after": "60" };
    if (excess === "client") {
      const message = "Too many sessions of this client";
      throw new HttpError(429, { message, headers });
    }
    throw new HttpError(503, { message: "Too many sessions", headers });
  }

  /** Takes note of its end. */
  leave({ clientAddress }: SessionOrigin): void {
    this.#counts.leave(clientAddress);
  }
}
