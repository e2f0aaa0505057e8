import {
  type Model,
  type ModelOwner,
  type PropertyChange,
  propertyStore,
  reachableModels,
  visitModels,
  visitReferences,
} from "../models/internal.ts";
import { callAll } from "./_call_all.ts";
import type { DocumentChanges } from "./_document_changes.ts";
import { checkMayChange } from "./running.ts";
import type { Theme } from "./theme.ts";

/** How many ids of removed models are remembered. */
const MAX_REMEMBERED_IDS = 10_000;

/** Most values have no models. */
const NOBODY = new Set<Model>();

/**
 * The models of a document: those that can be reached from its roots.
 *
 * - **Members have ids:** `p1001`, `p1002` … in the order of joining, counted
 *   per document, so that the same program yields the same ids again. Of a value,
 *   the models in it join first, then the defaults that are made for them.
 * - **Joining is immediate, leaving is not:** a model leaves in {@linkcode settle},
 *   so that one that is put elsewhere in the same turn stays.
 */
export class ModelGraph implements ModelOwner {
  /** The document. */
  readonly document: object;
  readonly #roots: () => Iterable<Model>;
  readonly #changes: DocumentChanges;
  readonly #models = new Map<string, Model>();
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
   * @param changes Told of changes of the members.
   * @param roots Returns from where members must be reachable.
   */
  constructor(
    document: object,
    changes: DocumentChanges,
    roots: () => Iterable<Model>,
  ) {
    this.document = document;
    this.#changes = changes;
    this.#roots = roots;
  }

  /** The members by id. */
  get models(): ReadonlyMap<string, Model> {
    return this.#models;
  }

  /** Whether a model is a member that clients have been told of (spec 4.8). */
  isKnown(model: Model): boolean {
    const { owner, isKnown } = propertyStore(model);
    return isKnown && owner === this;
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
    callAll(changes.map((change) => () => this.propertyChanged(change)));
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

  /** Notes that the clients have been told of a model, unless it has left. */
  markKnown(model: Model): void {
    const store = propertyStore(model);
    if (store.owner === this) store.isKnown = true;
  }

  /** Notes that the clients have been told of all members. */
  markAllKnown(): void {
    for (const model of this.#models.values()) this.markKnown(model);
  }

  /**
   * Checks that the document may be changed, and that the models in a value may join.
   *
   * @returns Those that are no members yet, with all that they refer to.
   * @throws {Error} If one belongs to another document, or the running code must not change this one.
   */
  admit(value: unknown): Set<Model> {
    checkMayChange(this.document);
    return this.#newcomers(value);
  }

  /**
   * Takes in models.
   *
   * @param newcomers What {@linkcode admit} returned; the defaults that are made now are added to it.
   */
  join(newcomers: Set<Model>): void {
    // Defaults are new: they belong to no document.
    const add = (model: Model) => {
      if (newcomers.has(model)) return;
      newcomers.add(model);
      visitReferences(model, add);
    };
    const addAll = (value: unknown) => visitModels(value, add);
    // A set visits what is added while it is being iterated.
    for (const model of newcomers) {
      const store = propertyStore(model);
      if (this.#theme !== null) store.applyTheme(this.#theme.valuesOf(model));
      store.materialize(addAll);
      store.owner = this;
      store.isKnown = false;
      if (store.id === undefined || this.#models.has(store.id)) {
        store.id = this.#makeId();
      }
      this.#models.set(store.id, model);
    }
  }

  /** Takes note of a change of a member's property. */
  propertyChanged(change: PropertyChange): void {
    this.settle();
    const { owner } = propertyStore(change.model);
    if (change.mayReference && owner === this) {
      // Not what was admitted: to settle may have let more models go.
      this.join(this.#newcomers(change.new));
      visitModels(change.old, () => this.invalidate());
    }
    this.#changes.propertyChanged(change);
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

  /** The models in a value, and all that they refer to, that are no members. */
  #newcomers(value: unknown): Set<Model> {
    let found: Set<Model> | undefined;
    const add = (model: Model) => {
      const { owner } = propertyStore(model);
      if (owner === this) return;
      owner?.settle();
      if (propertyStore(model).owner !== null) {
        throw new Error(
          `Cannot add ${model.type}(${model.id}) to the document: it belongs to another document`,
        );
      }
      (found ??= new Set()).add(model);
    };
    visitModels(value, add);
    for (const model of found ?? NOBODY) visitReferences(model, add);
    return found ?? NOBODY;
  }

  #release(id: string, model: Model): void {
    const store = propertyStore(model);
    store.owner = null;
    store.applyTheme(undefined);
    this.#models.delete(id);
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
