import { isLocal } from "./clients.ts";

/** What a {@linkcode ClientCounts} allows. */
export interface ClientLimits {
  /** How many there may be in all. */
  readonly total: number;
  /** How many one client may have; clients on this machine any number, unless it is given. */
  readonly perClient: number | undefined;
}

/** How many a client of another machine may have by default. */
const DEFAULT_PER_CLIENT = 1000;

/** Why there may be no more. */
export type Excess = "client" | "total";

/**
 * Counts what clients have, by their addresses. Addresses of one IPv6 network
 * of 64 bits are one client: anybody has as many of those.
 */
export class ClientCounts {
  readonly #limits: ClientLimits;
  readonly #counts = new Map<string, number>();
  #total = 0;

  /** Takes what is allowed. */
  constructor(limits: ClientLimits) {
    this.#limits = limits;
  }

  /**
   * Counts one more.
   *
   * @param address The address of the client, as far as it is known.
   * @returns Why there may be no more, if so; nothing was counted then.
   */
  enter(address: string | undefined): Excess | undefined {
    if (this.#total >= this.#limits.total) return "total";
    if (address !== undefined) {
      const client = clientOf(address);
      const count = this.#counts.get(client) ?? 0;
      if (count >= this.#limitOf(address)) return "client";
      this.#counts.set(client, count + 1);
    }
    this.#total++;
    return undefined;
  }

  /**
   * Takes one back.
   *
   * @param address The address that it was counted for.
   */
  leave(address: string | undefined): void {
    this.#total--;
    if (address === undefined) return;
    const client = clientOf(address);
    const count = this.#counts.get(client) ?? 0;
    if (count > 1) this.#counts.set(client, count - 1);
    else this.#counts.delete(client);
  }

  #limitOf(address: string): number {
    return this.#limits.perClient ??
      (isLocal(address) ? Infinity : DEFAULT_PER_CLIENT);
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
