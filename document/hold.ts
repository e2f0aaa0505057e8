import type { DocumentChangedEvent } from "./events.ts";

/** Whether a held document combines changes of the same property or collects every one (spec 4.13). */
export type HoldPolicy = "combine" | "collect";

/** Queues the changes of a held document until they are released. */
export class Hold {
  #policy: HoldPolicy | null = null;
  #queue: DocumentChangedEvent[] = [];

  /** The policy, or `null` if the document is not held. */
  get policy(): HoldPolicy | null {
    return this.#policy;
  }

  /** The queued changes, in order. */
  get queued(): readonly DocumentChangedEvent[] {
    return this.#queue;
  }

  /**
   * Begins to hold.
   *
   * @returns `false` if the document is already held with another policy, which stays.
   * @throws {RangeError} If the policy is unknown.
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
   * Queues a change. With the policy `combine`, a later value replaces an earlier
   * one from the same setter; across setters both are kept.
   *
   * @returns The change that it replaces.
   */
  add(event: DocumentChangedEvent): DocumentChangedEvent | null {
    const index = this.#policy === "combine"
      ? this.#queue.findLastIndex((queued) => hasSameSubject(queued, event))
      : -1;
    const queued = this.#queue[index];
    if (queued?.setter !== event.setter) {
      this.#queue.push(event);
      return null;
    }
    this.#queue[index] = event;
    return queued;
  }

  /** Holds, or no longer holds, without any queued change. */
  reset(policy: HoldPolicy | null): void {
    this.#policy = policy;
    this.#queue = [];
  }

  /** Ends the hold and returns the queued changes, in order. */
  end(): DocumentChangedEvent[] {
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
