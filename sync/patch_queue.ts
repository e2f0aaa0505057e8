import type { EncodedEvent } from "./event_encoder.ts";
import type { OutgoingMessage } from "../protocol/outgoing_message.ts";
import { toPatch } from "./outbox.ts";

/** A connection that changes are sent to. */
export interface PatchTarget {
  /**
   * Whether it takes some columns of a source for all of them, as Python's
   * client does.
   *
   * @default {false}
   */
  readonly needsWholeColumns?: boolean;
  /** Sends changes; `toMessage` makes the PATCH-DOC of them. */
  sendPatch(
    events: readonly EncodedEvent[],
    toMessage: () => OutgoingMessage,
  ): void;
}

/** A change on its way to the other side. */
export interface QueuedEvent extends EncodedEvent {
  /** The connection that the change came from and that is not to get it back, if any. */
  readonly source: PatchTarget | null;
}

/**
 * Collects the changes of a turn, or of a function, and sends them as one
 * PATCH-DOC to every connection; one that made some of the changes itself gets
 * the others (spec 4.11).
 */
export class PatchQueue {
  readonly #connections: ReadonlySet<PatchTarget>;
  #events: QueuedEvent[] = [];
  /** How many functions run whose changes leave when they return. */
  #collecting = 0;
  #nextBufferId = 1;

  /** Makes the queue of a session. */
  constructor(connections: ReadonlySet<PatchTarget>) {
    this.#connections = connections;
  }

  /** Whether there is anybody to send a change to. */
  isWanted(source: PatchTarget | null): boolean {
    const others = source !== null && this.#connections.has(source) ? 1 : 0;
    return this.#connections.size > others;
  }

  /** Whether one of the connections takes some columns for all. */
  get needsWholeColumns(): boolean {
    return this.#connections.values()
      .some(({ needsWholeColumns }) => needsWholeColumns);
  }

  /** Makes an id for a buffer. */
  readonly nextBufferId = (): string => `b${this.#nextBufferId++}`;

  /** Adds a change; it leaves at the end of the turn, if not before. */
  add(event: QueuedEvent): void {
    this.#events.push(event);
    if (this.#events.length > 1 || this.#collecting > 0) return;
    queueMicrotask(() => this.flush());
  }

  /**
   * Runs a function; what it changes before it returns leaves then, or with the
   * function that it is part of.
   *
   * @param run The function.
   * @returns What it returns.
   */
  collect<T>(run: () => T): T {
    this.#collecting++;
    try {
      return run();
    } finally {
      if (--this.#collecting === 0) this.flush();
    }
  }

  /** Sends what there is. */
  flush(): void {
    const events = this.#events;
    if (events.length === 0) return;
    this.#events = [];
    let whole: OutgoingMessage | undefined;
    for (const connection of this.#connections) {
      if (events.some(({ source }) => source === connection)) {
        const others = events.filter(({ source }) => source !== connection);
        if (others.length === 0) continue;
        connection.sendPatch(others, () => toPatch(others));
      } else connection.sendPatch(events, () => whole ??= toPatch(events));
    }
  }
}
