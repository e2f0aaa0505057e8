import type { SessionAdmission } from "../sessions/application_context.ts";
import type { Instruments } from "../sessions/instruments.ts";
import type { SessionOrigin } from "../sessions/session_context.ts";
import { isLocal } from "./_clients.ts";
import { HttpError } from "./http_error.ts";

/** The sessions that a client of another machine may have created by default. */
const DEFAULT_LIMIT = 1000;

/**
 * Bounds the live sessions that one client has created: each costs memory, and
 * anybody may ask for one.
 */
export class SessionLimit implements SessionAdmission {
  readonly #limit: number | undefined;
  readonly #instruments: Instruments;
  readonly #counts = new Map<string, number>();

  /**
   * Takes the bound.
   *
   * @param limit The number of sessions; by default there is none for this machine.
   * @param instruments Counts refusals.
   */
  constructor(limit: number | undefined, instruments: Instruments) {
    this.#limit = limit;
    this.#instruments = instruments;
  }

  /**
   * Takes note of a session that is about to be created.
   *
   * @throws {HttpError} If its client has too many.
   */
  enter({ clientAddress }: SessionOrigin): void {
    if (clientAddress === undefined) return;
    const client = clientOf(clientAddress);
    const count = this.#counts.get(client) ?? 0;
    if (count >= this.#limitOf(clientAddress)) {
      this.#instruments.count("sessionsRefused");
      throw new HttpError(429, {
        message: "Too many sessions of this client",
        headers: { "retry-after": "60" },
      });
    }
    this.#counts.set(client, count + 1);
  }

  /** Takes note of its end. */
  leave({ clientAddress }: SessionOrigin): void {
    if (clientAddress === undefined) return;
    const client = clientOf(clientAddress);
    const count = this.#counts.get(client) ?? 0;
    if (count > 1) this.#counts.set(client, count - 1);
    else this.#counts.delete(client);
  }

  #limitOf(address: string): number {
    return this.#limit ?? (isLocal(address) ? Infinity : DEFAULT_LIMIT);
  }
}

/** What addresses of one client have in common: all of IPv4, a network of 64 bits of IPv6. */
function clientOf(address: string): string {
  const [, ipv4] = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address) ?? [];
  if (ipv4 !== undefined) return ipv4;
  if (!address.includes(":")) return address;
  const host = URL.parse(`http://[${address}]`)?.hostname ?? address;
  const [head = "", tail] = host.slice(1, -1).split("::");
  const groups = head === "" ? [] : head.split(":");
  if (tail !== undefined) {
    const rest = tail === "" ? [] : tail.split(":");
    groups.push(...Array(8 - groups.length - rest.length).fill("0"), ...rest);
  }
  return groups.slice(0, 4).join(":");
}
