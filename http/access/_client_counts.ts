import { CLIENT_LIMIT, isLocal } from "./clients.ts";

/** The limits of a {@linkcode ClientCounts}. */
export interface ClientLimits {
  /** The limit for all clients together. */
  readonly total: number;
  /** The limit per client. Unless it is given, clients on this machine have none. */
  readonly perClient: number | undefined;
}

/** The limit that was reached. */
export type Excess = "client" | "total";

/**
 * Counts per client, by address. The addresses of an IPv6 /64 network count as
 * one client, because anyone can have that many.
 */
export class ClientCounts {
  readonly #limits: ClientLimits;
  readonly #counts = new Map<string, number>();
  #total = 0;

  constructor(limits: ClientLimits) {
    this.#limits = limits;
  }

  /**
   * Increments a count.
   *
   * @returns The limit that was reached, if any; then nothing was counted.
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
   * Decrements a count.
   *
   * @param address The address that was counted.
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
      (isLocal(address) ? Infinity : CLIENT_LIMIT);
  }
}

/** The part of an address that identifies a client: all of IPv4, a /64 network of IPv6. */
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
