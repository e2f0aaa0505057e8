import type { DocumentChangedEvent } from "./events.ts";

/** What becomes of changes while a document is held (spec 4.13). */
export type HoldPolicy = "combine" | "collect";

/** A change that waits. */
export interface HeldEvent {
  /** The change. */
  readonly event: DocumentChangedEvent;
  /** Whether what the clients get at the end contains the change already. */
  readonly isIncluded: boolean;
}

/** The changes of a document that is held, until they are released. */
export class Hold {
  #policy: HoldPolicy | null = null;
  #queue: HeldEvent[] = [];

  /** The policy, or `null` if the document is not held. */
  get policy(): HoldPolicy | null {
    return this.#policy;
  }

  /**
   * Begins to hold.
   *
   * @returns `false` if the document is held with another policy, which stays.
   * @throws {RangeError} If there is no such policy.
   */
  begin(policy: HoldPolicy): boolean {
    if (policy !== "combine" && policy !== "collect") {
      throw new RangeError(
        `Cannot hold document: policy must be "combine" or "collect", received ${policy}`,
      );
    }
    this.#policy ??= policy;
    return this.#policy === policy;
  }

  /**
   * Takes a change in; with the policy `combine` a later value replaces an
   * earlier one, unless somebody else has set another value since: all clients
   * are to end with the last one.
   */
  add(held: HeldEvent): void {
    const index = this.#policy === "combine"
      ? this.#queue.findLastIndex(({ event }) =>
        hasSameSubject(event, held.event)
      )
      : -1;
    if (this.#queue[index]?.event.setter === held.event.setter) {
      this.#queue[index] = held;
    } else this.#queue.push(held);
  }

  /** Ends holding and returns the changes, in order. */
  end(): HeldEvent[] {
    const queue = this.#queue;
    this.#policy = null;
    this.#queue = [];
    return queue;
  }
}

function hasSameSubject(
  queued: DocumentChangedEvent,
  event: DocumentChangedEvent,
): boolean {
  if (queued.kind === "TitleChanged") return event.kind === "TitleChanged";
  return queued.kind === "ModelChanged" && event.kind === "ModelChanged" &&
    queued.change.model === event.change.model &&
    queued.change.attr === event.change.attr &&
    queued.change.columns === undefined && event.change.columns === undefined;
}
