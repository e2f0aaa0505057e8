import type { DocumentChangedEvent, ModelChanged } from "../document/events.ts";
import { type Model, sameValue } from "../models/internal.ts";
import type { EncodedEvent } from "./event_encoder.ts";
import type { QueuedChange } from "./_queued_change.ts";
import { isOfColumns, isStructural, modelsIn } from "./_structure.ts";

/** Who receives the combined changes. */
export interface Receiver {
  /** Its roots before the changes, in order. */
  readonly roots: Iterable<Model>;
  /** Whether it made a change itself. */
  isOwn(change: QueuedChange): boolean;
  /** Whether it has a model that is still a member of the document. */
  knows(model: Model): boolean;
  /** Whether it has a copy of a model, and ignores its definition. */
  hasCopy(model: Model): boolean;
}

/** A change to send, at the place of the first that it stands for; `encoded` is `null` if it is yet to be encoded. */
export interface CombinedChange {
  readonly event: DocumentChangedEvent;
  readonly encoded: EncodedEvent | null;
  /** What the receiver has. */
  readonly before: unknown;
}

/** What became of a property, or of the columns of a source. */
interface Subject {
  /** The slots of changes that the receiver does not have. */
  slots: number[];
  /** What the receiver has. */
  before: unknown;
  /** Whether its order of column changes differs, so that it needs all columns. */
  isMixed: boolean;
  last: ModelChanged | null;
}

/**
 * Combines changes to their result for one receiver: the last models of a property
 * at the place of its first, roots that come and go not at all, and nothing older
 * than what the receiver has set itself.
 */
export function combineChanges(
  changes: readonly QueuedChange[],
  receiver: Receiver,
): CombinedChange[] {
  const combiner = new Combiner(receiver);
  for (const change of changes) combiner.add(change);
  return combiner.result();
}

/** Makes a change of roots; others change nothing. */
export function changeRoots(
  roots: Set<Model>,
  event: DocumentChangedEvent,
): void {
  if (event.kind === "RootAdded") roots.add(event.model);
  else if (event.kind === "RootRemoved") roots.delete(event.model);
}

class Combiner {
  readonly #receiver: Receiver;
  readonly #slots: (CombinedChange | null)[] = [];
  readonly #subjects = new Map<object, Map<string, Subject>>();
  /** The receiver's roots with its own changes, and those of the document; made when one changes. */
  #roots: { readonly theirs: Set<Model>; readonly all: Set<Model> } | undefined;
  #rootsSlot = -1;

  constructor(receiver: Receiver) {
    this.#receiver = receiver;
  }

  add(change: QueuedChange): void {
    const { event } = change;
    const isOwn = this.#receiver.isOwn(change);
    switch (event.kind) {
      case "RootAdded":
      case "RootRemoved":
        return this.#addRoots(event, isOwn);
      case "MessageSent":
        // Those of clients stay on this side.
        return void this.#push({ ...change });
      case "TitleChanged":
        return this.#addValue(change, isOwn, this.#subject(this, "title"));
      case "ModelChanged": {
        const { model, attr } = event.change;
        const subject = this.#subject(model, attr);
        if (isOfColumns(event)) return this.#addColumns(change, isOwn, subject);
        return this.#addValue(change, isOwn, subject);
      }
    }
  }

  result(): CombinedChange[] {
    for (const subjects of this.#subjects.values()) {
      for (const { isMixed, last } of subjects.values()) {
        if (!isMixed || last === null) continue;
        const columns = { kind: "columns", columns: null } as const;
        const change = { ...last.change, columns };
        const event = { ...last, change };
        this.#push({ event, encoded: null, before: null });
      }
    }
    return this.#slots.flatMap((slot, index): CombinedChange[] => {
      if (index === this.#rootsSlot) return this.#rootChanges();
      return slot === null || this.#isNeedless(slot) ? [] : [slot];
    });
  }

  #addRoots(event: DocumentChangedEvent, isOwn: boolean): void {
    const { roots } = this.#receiver;
    this.#roots ??= { theirs: new Set(roots), all: new Set(roots) };
    changeRoots(this.#roots.all, event);
    if (isOwn) changeRoots(this.#roots.theirs, event);
    else if (this.#rootsSlot < 0) this.#rootsSlot = this.#push(null);
  }

  #addValue(change: QueuedChange, isOwn: boolean, subject: Subject): void {
    const { event } = change;
    const value = event.kind === "ModelChanged" ? event.change.new : undefined;
    if (isOwn) {
      for (const index of subject.slots) this.#slots[index] = null;
      subject.slots = [];
      subject.before = value;
      return;
    }
    if (subject.before === UNCHANGED) subject.before = change.before;
    const slot = { ...change, before: subject.before };
    const last = subject.slots.at(-1);
    // Plain values stay where they are: others may depend on the order.
    if (
      last !== undefined &&
      (isStructural(event) || isStructural(this.#slots[last]!.event))
    ) this.#slots[last] = { ...slot, encoded: null };
    else subject.slots.push(this.#push(slot));
  }

  #addColumns(change: QueuedChange, isOwn: boolean, subject: Subject): void {
    subject.last = change.event as ModelChanged;
    if (isOwn) {
      if (subject.slots.length > 0) subject.isMixed = true;
      for (const index of subject.slots) this.#slots[index] = null;
      subject.slots = [];
    } else if (!subject.isMixed) {
      subject.slots.push(this.#push({ ...change }));
    }
  }

  /** The models are removed and added in messages of their own. */
  #rootChanges(): CombinedChange[] {
    const have = [...this.#roots!.theirs];
    const roots = [...this.#roots!.all];
    const kept = new Set<Model>();
    let index = 0;
    for (const root of roots) {
      index = have.indexOf(root, index) + 1;
      if (index === 0 || !this.#receiver.knows(root)) break;
      kept.add(root);
    }
    const event = (kind: "RootAdded" | "RootRemoved") => (model: Model) => ({
      event: { kind, setter: null, model },
      encoded: null,
      before: undefined,
    });
    return [
      ...have.filter((root) => !kept.has(root)).map(event("RootRemoved")),
      ...roots.slice(kept.size).map(event("RootAdded")),
    ];
  }

  #isNeedless({ event, before }: CombinedChange): boolean {
    if (event.kind !== "ModelChanged") return false;
    const { knows, hasCopy } = this.#receiver;
    const { model } = event.change;
    // The definition of a model that is sent later contains its values.
    if (!knows(model)) return !hasCopy(model);
    return isStructural(event) && !isOfColumns(event) &&
      sameValue(before, event.change.new) && modelsIn(event).every(knows);
  }

  #push(slot: CombinedChange | null): number {
    return this.#slots.push(slot) - 1;
  }

  #subject(owner: object, name: string): Subject {
    let subjects = this.#subjects.get(owner);
    if (subjects === undefined) {
      this.#subjects.set(owner, subjects = new Map());
    }
    let subject = subjects.get(name);
    if (subject === undefined) {
      const before = UNCHANGED;
      subject = { slots: [], before, isMixed: false, last: null };
      subjects.set(name, subject);
    }
    return subject;
  }
}

const UNCHANGED = Symbol("unchanged");
