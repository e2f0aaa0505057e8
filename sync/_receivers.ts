import type { DocumentState } from "../document/document_state.ts";
import type { DocumentChangedEvent } from "../document/events.ts";
import type { Model } from "../models/internal.ts";
import { changeRoots } from "./_combine_changes.ts";
import { encodeChanges, type HeldPull } from "./_encode_changes.ts";
import { type Patch, toPatches } from "./_patches.ts";
import type { QueuedChange } from "./_queued_change.ts";
import type { PatchTarget } from "./_sync_options.ts";

export interface ReceiversOptions {
  makeBufferId(): string;
  /** Called with the error of a change that cannot be serialized. */
  onError(error: unknown): void;
}

/**
 * What the connections of a session have, and how they are told of changes that
 * are not the same for all of them.
 */
export class Receivers {
  readonly #state: DocumentState;
  readonly #options: ReceiversOptions;
  /** In order; a set, because clients may add and remove as many as they like. */
  readonly #roots: Set<Model>;
  /** Who brought the models that not all connections have yet. */
  readonly #broughtBy = new Map<Model, PatchTarget>();
  /** Who pushed models, and knows them but is sent them in full as Python does. */
  readonly #pushedBy = new Map<Model, PatchTarget>();
  /** The connections that pulled the document while it was held. */
  readonly #heldPulls = new Map<PatchTarget, HeldPull>();

  constructor(state: DocumentState, options: ReceiversOptions) {
    this.#state = state;
    this.#options = options;
    this.#roots = new Set(state.roots);
  }

  /** Whether all connections that made no change have the same. */
  get areAlike(): boolean {
    return this.#heldPulls.size === 0;
  }

  /** Records that nobody needs to be told of a change. */
  skip(event: DocumentChangedEvent): void {
    changeRoots(this.#roots, event);
  }

  /** Records that a connection brings models. */
  bring(models: Iterable<Model>, source: PatchTarget): void {
    for (const model of models) this.#broughtBy.set(model, source);
  }

  /** Records that a connection pushes models, which are sent to it, too (spec 3.6). */
  push(models: Iterable<Model>, source: PatchTarget): void {
    for (const model of models) this.#pushedBy.set(model, source);
  }

  /**
   * Records that a connection is being sent the whole document.
   *
   * @param sequence The last change.
   */
  pulled(target: PatchTarget, sequence: number): void {
    const { changes, graph, roots } = this.#state;
    if (changes.hold.policy === null) return graph.markAllKnown();
    // The other connections still need the new models in full.
    const models = new Set(graph.models.values());
    const values = new Map<Model, Map<string, unknown>>();
    for (const event of changes.hold.queued) {
      if (event.kind !== "ModelChanged") continue;
      const { model, attr, new: value } = event.change;
      if (!values.has(model)) values.set(model, new Map());
      values.get(model)!.set(attr, value);
    }
    this.#heldPulls.set(target, {
      sequence,
      roots: [...roots],
      models,
      values,
    });
  }

  forget(target: PatchTarget): void {
    this.#heldPulls.delete(target);
    for (const [model, source] of this.#broughtBy) {
      if (source === target) this.#broughtBy.delete(model);
    }
  }

  /**
   * Combines changes to what each connection does not have, to be sent at once;
   * `null` stands for one that has made none and has all earlier ones.
   */
  patches(
    changes: readonly QueuedChange[],
    targets: readonly (PatchTarget | null)[],
    wholeColumns: boolean,
  ): [PatchTarget | null, Patch[]][] {
    const { graph } = this.#state;
    graph.settle();
    const defined = new Set<Model>();
    const encode = (target: PatchTarget | null) =>
      toPatches(encodeChanges(changes, target, {
        ...this.#options,
        graph,
        roots: this.#roots,
        broughtBy: this.#broughtBy,
        pushedBy: this.#pushedBy,
        pull: target === null ? undefined : this.#heldPulls.get(target),
        wholeColumns,
        onDefined: (model) => void defined.add(model),
      }));
    const special = new Set<object | null | undefined>([
      ...changes.map(({ source }) => source),
      ...this.#broughtBy.values(),
      ...this.#pushedBy.values(),
      ...this.#heldPulls.keys(),
    ]);
    let shared: Patch[] | undefined;
    const patches = targets.map((target): [PatchTarget | null, Patch[]] => [
      target,
      target !== null && special.has(target)
        ? encode(target)
        : shared ??= encode(null),
    ]);
    for (const model of defined) graph.markKnown(model);
    for (const { event } of changes) changeRoots(this.#roots, event);
    this.settle();
    return patches;
  }

  /** If nothing is held, all connections have what one of them brought. */
  settle(): void {
    const { changes, graph } = this.#state;
    if (changes.hold.policy !== null) return;
    this.#heldPulls.clear();
    this.#pushedBy.clear();
    if (this.#broughtBy.size === 0) return;
    for (const model of this.#broughtBy.keys()) graph.markKnown(model);
    this.#broughtBy.clear();
  }
}
