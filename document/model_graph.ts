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

/** How many models that left because of a client are remembered, and for how long. */
const MAX_REMEMBERED_MODELS = 200;
const REMEMBERED_MILLISECONDS = 30_000;

/** Shared, because most values contain no models. */
const NO_MODELS = new Set<Model>();

/** The models from which all members of a document must be reachable. */
export interface GraphRoots {
  all(): Iterable<Model>;
  /** Whether a model is one of them, as far as this is quickly found out. */
  has(model: Model): boolean;
}

/**
 * The members of a document: the models reachable from its roots.
 *
 * - **Members have ids:** `p1001`, `p1002` … in the order of joining, counted
 *   per document, so that running a program again yields the same ids. The models
 *   in a value join first, then the defaults created for them.
 * - **Joining is immediate, leaving is not:** a model leaves in {@linkcode settle},
 *   so that one that moves within a turn stays; while a patch is applied, only if
 *   somebody asks for the members, as in BokehJS.
 */
export class ModelGraph implements ModelOwner {
  readonly document: object;
  readonly #roots: GraphRoots;
  readonly #changes: DocumentChanges;
  readonly #models = new Map<string, Model>();
  readonly #removed = new Set<string>();
  /** The models that left because of a client, oldest first, with the time. */
  readonly #left = new Map<
    string,
    { model: Model; time: number; late: (() => void)[] }
  >();
  #isRemembering = false;
  #released: Map<string, WeakRef<Model> | null> | undefined;
  /** The prefix of new ids. */
  idPrefix = "p";
  #theme: Theme | null = null;
  #nextId = 1001;
  #isStale = false;
  /** How many {@linkcode keepMembers} calls are running. */
  #keeping = 0;

  /** `changes` is told of changes of the members. */
  constructor(
    document: object,
    changes: DocumentChanges,
    roots: GraphRoots,
  ) {
    this.document = document;
    this.#changes = changes;
    this.#roots = roots;
  }

  /** By id. */
  get models(): ReadonlyMap<string, Model> {
    return this.#models;
  }

  /** Whether a model is a member that clients already have (spec 4.8). */
  isKnown(model: Model): boolean {
    const { owner, isKnown } = propertyStore(model);
    return isKnown && owner === this;
  }

  get theme(): Theme | null {
    return this.#theme;
  }

  set theme(theme: Theme | null) {
    if (theme === this.#theme) return;
    checkMayChange(this.document);
    this.settle();
    this.#theme = theme;
    this.#changes.reportUnsent({ kind: "ThemeChanged" });
    const changes = [...this.#models.values()].flatMap((model) =>
      propertyStore(model).changeTheme(theme?.valuesOf(model))
    );
    callAll(changes.map((change) => () => this.propertyChanged(change)));
  }

  /** Whether a model with that id used to be a member. */
  wasMember(id: string): boolean {
    return this.#removed.has(id) && !this.#models.has(id);
  }

  /**
   * Remembers the models that leave until {@linkcode endRemembering}: a client
   * moves a model with two messages, and after the first it is without a place.
   */
  beginRemembering(): void {
    this.#isRemembering = true;
  }

  endRemembering(): void {
    try {
      this.settle();
    } finally {
      this.#isRemembering = false;
    }
  }

  /** A model that left because of a client, not long ago. */
  recentlyLeft(id: string): Model | undefined {
    const left = this.#left.get(id);
    const isRecent = left !== undefined &&
      performance.now() - left.time < REMEMBERED_MILLISECONDS;
    return isRecent ? left.model : undefined;
  }

  /** Makes a change of a model that has left if it comes back. */
  changeLate(id: string, change: () => void): void {
    this.#left.get(id)?.late.push(change);
  }

  /**
   * Gives all members new ids, as if they joined now, so that they do not clash
   * with those of documents that count from the same number.
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

  /** The number in the id of the next model. */
  get nextId(): number {
    return this.#nextId;
  }

  set nextId(number: number) {
    this.#nextId = number;
  }

  /**
   * Remembers those of the present members that leave, as long as somebody refers
   * to them: the application may put them back.
   */
  rememberReleased(): void {
    this.#released ??= new Map(
      [...this.#models.keys()].map((id) => [id, null]),
    );
  }

  /** The models that {@linkcode rememberReleased} remembers and that are away, by id. */
  get released(): Map<string, Model> {
    const released = new Map<string, Model>();
    for (const [id, reference] of this.#released ?? []) {
      const model = reference?.deref();
      const isAway = model !== undefined && propertyStore(model).owner === null;
      if (isAway) released.set(id, model);
    }
    return released;
  }

  /** Records that clients have a model, unless it has left the document. */
  markKnown(model: Model): void {
    const store = propertyStore(model);
    if (store.owner === this) store.isKnown = true;
  }

  markAllKnown(): void {
    for (const model of this.#models.values()) this.markKnown(model);
  }

  /**
   * Checks that the document may be changed, and that the models in a value may join.
   *
   * @returns Those that are not members yet, with everything that they refer to.
   * @throws {Error} If a model belongs to another document, or the running code may not change this one.
   */
  admit(value: unknown): Set<Model> {
    checkMayChange(this.document);
    return this.#newcomers(value);
  }

  /**
   * Makes models members.
   *
   * @param newcomers The result of {@linkcode admit}; defaults created here are added to it.
   */
  join(newcomers: Set<Model>): void {
    // Defaults have just been created, so they cannot belong to another document.
    const add = (model: Model) => {
      if (newcomers.has(model)) return;
      newcomers.add(model);
      visitReferences(model, add);
    };
    const addAll = (value: unknown) => visitModels(value, add);
    // Iterating a set also visits what is added meanwhile.
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
      if (this.#left.size > 0) this.#comeBack(store.id, model);
    }
  }

  isObserved(model: Model, attr: string): boolean {
    return this.#changes.isObserved(model, attr);
  }

  propertyChanged(change: PropertyChange): void {
    this.settleUnlessKept();
    const { owner } = propertyStore(change.model);
    if (change.mayReference && owner === this) {
      // Computed anew: settling may have released models since they were admitted.
      this.join(this.#newcomers(change.new));
      if (!this.#isStale) this.#isStale = this.#mayRelease(change);
    }
    this.#changes.propertyChanged(change);
  }

  /**
   * Runs a function that makes many changes: searching the whole document after
   * each would take long.
   */
  keepMembers<T>(run: () => T): T {
    this.#keeping++;
    try {
      return run();
    } finally {
      this.#keeping--;
    }
  }

  /** Records that references were removed, so that members may have to leave. */
  invalidate(): void {
    this.#isStale = true;
  }

  /** Releases the members that the roots no longer reach. */
  settle(): void {
    if (!this.#isStale) return;
    this.#isStale = false;
    const reachable = reachableModels(this.#roots.all());
    for (const [id, model] of this.#models) {
      if (!reachable.has(model)) this.#release(id, model);
    }
  }

  settleUnlessKept(): void {
    if (this.#keeping === 0) this.settle();
  }

  clear(): void {
    for (const [id, model] of this.#models) this.#release(id, model);
    this.#left.clear();
  }

  /** Whether a change takes references away from models that are no roots. */
  #mayRelease(change: PropertyChange): boolean {
    let kept: Set<Model> | undefined;
    let isGone = false;
    visitModels(change.old, (model) => {
      if (isGone || this.#roots.has(model)) return;
      if (kept === undefined) {
        const found = kept = new Set<Model>();
        visitModels(change.new, (model) => found.add(model));
      }
      isGone = !kept.has(model);
    });
    return isGone;
  }

  /** Finds the models in a value that are not members, with everything that they refer to. */
  #newcomers(value: unknown): Set<Model> {
    let found: Set<Model> | undefined;
    const add = (model: Model) => {
      const { owner } = propertyStore(model);
      if (owner === this) return;
      owner?.settle();
      if (propertyStore(model).owner !== null) {
        throw new Error(
          `Cannot add ${model.type}(${model.id}) to the document: it belongs to another document; a model is in one session only, so create models inside the function that makes the application`,
        );
      }
      (found ??= new Set()).add(model);
    };
    visitModels(value, add);
    for (const model of found ?? NO_MODELS) visitReferences(model, add);
    return found ?? NO_MODELS;
  }

  #release(id: string, model: Model): void {
    const store = propertyStore(model);
    store.owner = null;
    store.applyTheme(undefined);
    this.#models.delete(id);
    this.#removed.add(id);
    if (this.#released?.has(id)) this.#released.set(id, new WeakRef(model));
    if (this.#isRemembering || this.#left.size > 0) this.#remember(id, model);
    if (this.#removed.size <= MAX_REMEMBERED_IDS) return;
    const [oldest] = this.#removed;
    this.#removed.delete(oldest!);
  }

  #comeBack(id: string, model: Model): void {
    const left = this.#left.get(id);
    this.#left.delete(id);
    if (left?.model === model) { for (const change of left.late) change(); }
  }

  #remember(id: string, model: Model): void {
    const time = performance.now();
    if (this.#isRemembering) this.#left.set(id, { model, time, late: [] });
    for (const [oldest, left] of this.#left) {
      const isOld = time - left.time > REMEMBERED_MILLISECONDS;
      if (!isOld && this.#left.size <= MAX_REMEMBERED_MODELS) break;
      this.#left.delete(oldest);
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
