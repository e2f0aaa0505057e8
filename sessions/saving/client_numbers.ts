import { shortHash } from "../../base/short_hash.ts";
import type { ClientMark } from "../../protocol/message.ts";

/** How long a client may be away and still go on, at most. */
export const MAX_AWAY_MILLISECONDS = 10 * 60 * 1000;

/** The most clients whose numbers are known. */
const MAX_CLIENTS = 4096;

/** A client as it is stored: its key and the number of its last message. */
export type SavedClient = readonly [string, number];

interface Known {
  number: number;
  /** When it left; `Infinity` while it is connected. */
  leftAt: number;
}

/**
 * The numbers of the last message of each client that the session has handled, so
 * that none is handled twice when clients send them again to another process.
 *
 * - **Bounded:** clients that have been away for too long to go on are forgotten.
 */
export class ClientNumbers {
  readonly #known = new Map<string, Known>();
  readonly #now: () => number;

  constructor(
    saved: readonly SavedClient[] = [],
    now: () => number = Date.now,
  ) {
    this.#now = now;
    for (const [client, number] of saved) {
      this.#known.set(client, { number, leftAt: now() });
    }
  }

  /** The number of the last message of a client that was handled; 0 if none was. */
  lastOf(client: string): number {
    return this.#known.get(client)?.number ?? 0;
  }

  /** Records that a message has been handled. */
  note({ client, number }: ClientMark): void {
    const known = this.#known.get(client);
    if (known !== undefined) known.number = number;
    // It has left before its message was handled.
    else this.#known.set(client, { number, leftAt: this.#now() });
  }

  /** Records that a client is connected. */
  join(client: string): void {
    const { number } = this.#known.get(client) ?? { number: 0 };
    this.#known.set(client, { number, leftAt: Infinity });
  }

  /** Records that a client is connected no more. */
  leave(client: string): void {
    const known = this.#known.get(client);
    if (known === undefined) return;
    // Again as the last: those that left first are forgotten first.
    this.#known.delete(client);
    this.#known.set(client, { ...known, leftAt: this.#now() });
  }

  /** Those that may come back, for a store. */
  save(): SavedClient[] {
    // Twice as long: the clock of a client may be slow.
    const oldest = this.#now() - 2 * MAX_AWAY_MILLISECONDS;
    let excess = this.#known.size - MAX_CLIENTS;
    for (const [client, { leftAt }] of this.#known) {
      if (leftAt === Infinity || leftAt >= oldest && excess <= 0) continue;
      this.#known.delete(client);
      excess--;
    }
    return Array.from(
      this.#known,
      ([client, { number }]): SavedClient => [client, number],
    ).filter(([, number]) => number > 0);
  }
}

/**
 * What names a client in a store.
 *
 * @param id The id that the client made up.
 * @param secret What nobody else knows; it cannot be told from the key.
 */
export function clientKey(id: string, secret: string): string {
  return shortHash(`${id}.${secret}`, 32);
}
