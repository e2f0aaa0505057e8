import {
  type Model,
  type ModelHost,
  type PropertyChange,
  propertyStore,
  reachableModels,
  visitModels,
  visitReferences,
} from "../models/internal.ts";
import { callAll } from "./_listeners.ts";
import { checkMayChange } from "./current_document.ts";
import type { Theme } from "./theme.ts";

/** How many ids of removed models are remembered. */
const MAX_REMEMBERED_IDS = 10_000;

/**
 * The models of a document: those that can be reached from its roots.
 *
 * - **Members have ids:** `p1001`, `p1002` … in the order of joining, counted
 *   per document, so that the same program yields the same ids again.
 * - **Joining is immediate, leaving is not:** a model leaves in {@linkcode settle},
 *   so that one that is put elsewhere in the same turn stays.
 */
export class ModelGraph implements ModelHost {
  /** The document. */
  readonly document: object;
  readonly #roots: () => Iterable<Model>;
  readonly #report: (change: PropertyChange) => void;
  readonly #models = new Map<string, Model>();
  readonly #fresh = new Set<Model>();
  readonly #removed = new Set<string>();
  /** What the ids that are made here begin with. */
  idPrefix = "p";
  #theme: Theme | null = null;
  #nextId = 1001;
  #isStale = false;

  /**
   * Makes an empty graph.
   *
   * @param document The document.
   * @param roots Says from where members must be reachable.
   * @param report Called with each change of a member's property.
   */
  constructor(
    document: object,
    roots: () => Iterable<Model>,
    report: (change: PropertyChange) => void,
  ) {
    this.document = document;
    this.#roots = roots;
    this.#report = report;
  }

  /** The members by id. */
  get models(): ReadonlyMap<string, Model> {
    return this.#models;
  }

  /** The members that no client has been told of (spec 4.8). */
  get fresh(): ReadonlySet<Model> {
    return this.#fresh;
  }

  /** What members have instead of defaults, if the document has a theme. */
  get theme(): Theme | null {
    return this.#theme;
  }

  set theme(theme: Theme | null) {
    if (theme === this.#theme) return;
    checkMayChange(this.document);
    this.settle();
    this.#theme = theme;
    const changes = [...this.#models.values()].flatMap((model) =>
      propertyStore(model).changeTheme(theme?.valuesOf(model))
    );
    callAll(changes.map((change) => () => this.changed(change)));
  }

  /** Whether a model with that id was a member once and is none now. */
  wasMember(id: string): boolean {
    return this.#removed.has(id) && !this.#models.has(id);
  }

  /**
   * Gives all members new ids, as if they joined now: for a document that comes
   * among others that count from the same number.
   */
  renumber(): void {
    const models = [...this.#models.values()];
    this.#models.clear();
    for (const model of models) {
      const id = this.#makeId();
      propertyStore(model).id = id;
      this.#models.set(id, model);
    }
  }

  /** Notes that the clients have been told of a model. */
  markKnown(model: Model): void {
    this.#fresh.delete(model);
  }

  /** Notes that the clients have been told of all members. */
  markAllKnown(): void {
    this.#fresh.clear();
  }

  /**
   * Checks that the document may be changed, and that the models in a value may join.
   *
   * @throws {Error} If one belongs to another document, or the running code must not change this one.
   */
  admit(value: unknown): void {
    checkMayChange(this.document);
    visitModels(value, (root) => {
      if (propertyStore(root).host === this) return;
      for (const model of reachableModels([root])) {
        const { host } = propertyStore(model);
        if (host === null || host === this) continue;
        host.settle();
        if (propertyStore(model).host === null) continue;
        throw new Error(
          `Cannot add ${model.type}(${model.id}) to the document: it belongs to another document`,
        );
      }
    });
  }

  /** Takes in the models of a value that was admitted, and all that they refer to. */
  join(value: unknown): void {
    const waiting: Model[] = [];
    const enqueue = (model: Model) => waiting.push(model);
    visitModels(value, enqueue);
    for (const model of waiting) {
      const store = propertyStore(model);
      if (store.host === this) continue;
      if (this.#theme !== null) store.applyTheme(this.#theme.valuesOf(model));
      store.materialize();
      store.host = this;
      if (store.id === undefined || this.#models.has(store.id)) {
        store.id = this.#makeId();
      }
      this.#models.set(store.id, model);
      this.#fresh.add(model);
      visitReferences(model, enqueue);
    }
  }

  /** Takes note of a change of a member's property. */
  changed(change: PropertyChange): void {
    this.settle();
    if (change.mayReference) {
      this.join(change.new);
      visitModels(change.old, () => this.invalidate());
    }
    this.#report(change);
  }

  /** Notes that references were removed, so that some members may have to leave. */
  invalidate(): void {
    this.#isStale = true;
  }

  /** Lets the members go that can no longer be reached from the roots. */
  settle(): void {
    if (!this.#isStale) return;
    this.#isStale = false;
    const reachable = reachableModels(this.#roots());
    for (const [id, model] of this.#models) {
      if (!reachable.has(model)) this.#release(id, model);
    }
  }

  /** Lets all members go. */
  clear(): void {
    for (const [id, model] of this.#models) this.#release(id, model);
  }

  #release(id: string, model: Model): void {
    const store = propertyStore(model);
    store.host = null;
    store.applyTheme(undefined);
    this.#models.delete(id);
    this.#fresh.delete(model);
    this.#removed.add(id);
    if (this.#removed.size > MAX_REMEMBERED_IDS) {
      for (const oldest of this.#removed) {
        this.#removed.delete(oldest);
        break;
      }
    }
  }

  #makeId(): string {
    let id: string;
    do id = `${this.idPrefix}${this.#nextId++}`; while (
      this.#models.has(id) || this.#removed.has(id)
    );
    return id;
  }
}
