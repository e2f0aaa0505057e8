import { Instruments } from "../base/instruments.ts";

/** Options for {@linkcode InFlight}. */
export interface InFlightOptions {
  /**
   * The most bytes of all connections together.
   *
   * @default {536870912}
   */
  readonly maxBytesInFlight?: number;
}

/** The part of one connection in what is in flight. */
export interface InFlightShare {
  /**
   * Counts bytes that have arrived.
   *
   * @returns `false` if the connection has been closed for them.
   */
  add(bytes: number): boolean;
  /** Discounts bytes that have been handled. */
  remove(bytes: number): void;
  /** Discounts everything: the connection is closed. */
  end(): void;
}

interface Member {
  bytes: number;
  readonly close: (reason: string) => void;
}

/**
 * Limits the bytes that all connections together have sent and that have not been
 * handled: parts of messages, and messages that wait.
 *
 * - **Fair:** when there are too many, the connection with the most is closed, and
 *   not the one that sends next.
 */
export class InFlight {
  readonly #most: number;
  readonly #instruments: Instruments;
  readonly #members = new Set<Member>();
  #bytes = 0;

  /**
   * Starts with nothing in flight.
   *
   * @param options The bound.
   * @param instruments Told how much is in flight.
   */
  constructor(
    { maxBytesInFlight = 512 * 1024 * 1024 }: InFlightOptions = {},
    instruments: Instruments = new Instruments(),
  ) {
    this.#most = maxBytesInFlight;
    this.#instruments = instruments;
    instruments.watch("bytesInFlight", () => this.#bytes);
  }

  /**
   * Adds a connection.
   *
   * @param close Closes it, and calls {@linkcode InFlightShare.end}.
   */
  join(close: (reason: string) => void): InFlightShare {
    const member: Member = { bytes: 0, close };
    this.#members.add(member);
    return {
      add: (bytes) => {
        this.#change(member, bytes);
        while (this.#bytes > this.#most) this.#closeLargest();
        return this.#members.has(member);
      },
      remove: (bytes) => {
        if (this.#members.has(member)) this.#change(member, -bytes);
      },
      end: () => {
        if (this.#members.delete(member)) this.#change(member, -member.bytes);
      },
    };
  }

  #change(member: Member, bytes: number): void {
    member.bytes += bytes;
    this.#bytes += bytes;
  }

  #closeLargest(): void {
    let largest: Member | undefined;
    for (const member of this.#members) {
      if (largest === undefined || member.bytes > largest.bytes) {
        largest = member;
      }
    }
    if (largest === undefined) return;
    this.#instruments.count("connectionsFlooded");
    largest.close("Too many bytes are waiting on the server");
  }
}
