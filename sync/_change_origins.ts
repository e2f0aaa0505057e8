import type { DocumentChangedEvent } from "../document/events.ts";
import type { QueuedChange } from "./_queued_change.ts";
import type { DocumentSyncOptions, PatchTarget } from "./_sync_options.ts";

/** Where a change came from, and when. */
export type ChangeOrigin = Pick<QueuedChange, "source" | "sequence" | "before">;

/** Tells where changes came from, also those that a document has held since. */
export class ChangeOrigins {
  readonly #options: Pick<DocumentSyncOptions, "session" | "isReplica">;
  readonly #targets: ReadonlySet<PatchTarget>;
  readonly #held = new WeakMap<DocumentChangedEvent, ChangeOrigin>();
  #sequence = 0;
  /** The connection whose message is being applied. */
  source: PatchTarget | null = null;

  /** @param targets All connections; that of a replica is its server. */
  constructor(
    options: Pick<DocumentSyncOptions, "session" | "isReplica">,
    targets: ReadonlySet<PatchTarget>,
  ) {
    this.#options = options;
    this.#targets = targets;
  }

  /** The number of the last change. */
  get last(): number {
    return this.#sequence;
  }

  /** The number of the next change. */
  next(): number {
    return ++this.#sequence;
  }

  /** Notes the origin of a change that is held, and perhaps replaces another. */
  hold(
    event: DocumentChangedEvent,
    replaced: DocumentChangedEvent | null,
  ): void {
    const old = replaced === null ? undefined : this.#held.get(replaced);
    this.#held.set(event, {
      source: this.#sourceOf(event),
      sequence: this.next(),
      before: old === undefined ? valueBefore(event) : old.before,
    });
  }

  /** The origin of a change: a new one, or one that was held. */
  of(event: DocumentChangedEvent): ChangeOrigin {
    const held = this.#held.get(event);
    const { isReplica } = this.#options;
    if (held !== undefined && !isReplica) return held;
    const source = this.#sourceOf(event);
    if (held !== undefined) return { ...held, source };
    return { source, sequence: this.next(), before: valueBefore(event) };
  }

  #sourceOf({ setter }: DocumentChangedEvent): PatchTarget | null {
    if (setter !== this.#options.session) return null;
    if (!this.#options.isReplica) return this.source;
    return this.#targets.values().next().value ?? null;
  }
}

/** The value of a property before a change; `undefined` for other changes. */
function valueBefore(event: DocumentChangedEvent): unknown {
  return event.kind === "ModelChanged" ? event.change.old : undefined;
}
