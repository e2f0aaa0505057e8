import {
  checkJsCallbacks,
  Model,
  type ModelClass,
} from "../models/internal.ts";
import { DocumentConfig } from "../models/mod.ts";
import { BusyWorks } from "./busy_work.ts";
import { LIBRARY_CLASSES, type UnknownModels } from "./codec/unknown_models.ts";
import { DocumentChanges } from "./_document_changes.ts";
import { ModelGraph } from "./model_graph.ts";
import { keepPageEntries } from "./page_entries.ts";
import { checkMayChange } from "./running.ts";
import { SavedValues } from "./saving/saved_value.ts";

export const DEFAULT_TITLE = "Bokeh Application";

/**
 * The state behind the public `Document`, for codecs, sessions and checks.
 *
 * - **Roots and references:** the models of a document are its roots and
 *   everything that they refer to, directly or indirectly.
 * - **Cause before effect:** a change is reported before the changes that
 *   callbacks make in response.
 */
export class DocumentState {
  readonly graph: ModelGraph;
  readonly changes: DocumentChanges;
  /** The classes of the data models received with the document, by name (spec 4.7). */
  readonly dataModels: Map<string, ModelClass> = new Map();
  /** The definitions of those data models, as received. */
  readonly dataModelDefinitions: unknown[] = [];
  /** Which models of unknown types the other side may bring, and their classes. */
  unknownModels: UnknownModels = LIBRARY_CLASSES.unknownModels;
  readonly #document: object;
  // A set, because clients may add and remove as many as they like.
  readonly #roots = new Set<Model>();
  #rootList: readonly Model[] | undefined;
  #config: DocumentConfig;
  #title: string = DEFAULT_TITLE;
  #jsEventCallbacks: Readonly<Record<string, readonly Model[]>> = {};
  // Most applications have none.
  #values: SavedValues | undefined;
  #busy: BusyWorks | undefined;

  /**
   * Creates the state of an empty document.
   *
   * @param document The `Document` that models and callbacks see.
   * @param config Client settings.
   * @throws {Error} If the config belongs to another document.
   */
  constructor(
    document: object,
    config: DocumentConfig = new DocumentConfig(),
  ) {
    this.#document = document;
    this.#config = config;
    this.changes = new DocumentChanges(document);
    this.graph = new ModelGraph(document, this.changes, {
      all: () => this.#reachableFrom(),
      has: (model) => this.#roots.has(model),
    });
    this.graph.join(this.graph.admit(config));
  }

  /** In order; a later change makes another array. */
  get roots(): readonly Model[] {
    return this.#rootList ??= [...this.#roots];
  }

  isRoot(model: Model): boolean {
    return this.#roots.has(model);
  }

  get title(): string {
    return this.#title;
  }

  /** Client settings: reconnection and notifications (spec 4.1). */
  get config(): DocumentConfig {
    return this.#config;
  }

  /** JavaScript callbacks for document events, by event name. */
  get jsEventCallbacks(): Readonly<Record<string, readonly Model[]>> {
    return this.#jsEventCallbacks;
  }

  /** What the application keeps with `Document.state()`. */
  get values(): SavedValues {
    return this.#values ??= new SavedValues((name, value) => {
      checkMayChange(this.#document);
      this.changes.reportUnsent({ kind: "StateChanged", name, value });
    });
  }

  /** What pages show that the application works on. */
  get busy(): BusyWorks {
    return this.#busy ??= new BusyWorks(() => this.#config);
  }

  models(): Model[] {
    this.graph.settle();
    return [...this.graph.models.values()];
  }

  modelById(id: string): Model | null {
    this.graph.settle();
    return this.graph.models.get(id) ?? null;
  }

  /**
   * Replaces the client settings.
   *
   * @throws {TypeError} If it is not a `DocumentConfig`.
   * @throws {Error} If it belongs to another document, or clients may already have the current one.
   */
  setConfig(config: DocumentConfig): void {
    if (!(config instanceof DocumentConfig)) {
      throw new TypeError("Cannot set config: expected a DocumentConfig");
    }
    if (config === this.#config) return;
    if (this.changes.sink !== null) {
      throw new Error(
        "Cannot set config: clients may already have the current one, change its properties instead",
      );
    }
    const newcomers = this.graph.admit(config);
    keepPageEntries(this.#config, config);
    this.#config = config;
    this.graph.join(newcomers);
    this.graph.invalidate();
  }

  /** @throws {TypeError} If the title is not a string. */
  setTitle(title: string, setter: object | null): void {
    if (typeof title !== "string") {
      throw new TypeError("Cannot set title: expected a string");
    }
    if (title === this.#title) return;
    checkMayChange(this.#document);
    this.#title = title;
    this.changes.dispatch({ kind: "TitleChanged", setter, title });
  }

  /**
   * Adds a root and all models that it refers to, unless it is already a root.
   *
   * @throws {TypeError} If it is not a model.
   * @throws {Error} If one of the models belongs to another document.
   */
  addRoot(model: Model, setter: object | null): void {
    if (!(model instanceof Model)) {
      throw new TypeError("Cannot add root: expected a model");
    }
    if (this.#roots.has(model)) return;
    this.graph.settleUnlessKept();
    const newcomers = this.graph.admit(model);
    this.#roots.add(model);
    this.#rootList = undefined;
    this.graph.join(newcomers);
    this.changes.dispatch({ kind: "RootAdded", setter, model });
  }

  /** Does nothing if the model is not a root. */
  removeRoot(model: Model, setter: object | null): void {
    if (!this.#roots.has(model)) return;
    checkMayChange(this.#document);
    this.#roots.delete(model);
    this.#rootList = undefined;
    this.graph.invalidate();
    this.changes.dispatch({ kind: "RootRemoved", setter, model });
  }

  /** Removes all roots, but keeps the title. */
  clear(setter: object | null): void {
    for (const root of this.roots) this.removeRoot(root, setter);
  }

  /**
   * @throws {TypeError} If one is not a callback model.
   * @throws {Error} If a callback belongs to another document.
   */
  jsOnEvent(name: string, callbacks: readonly Model[]): void {
    checkJsCallbacks(name, "", callbacks, "onEvent");
    const newcomers = this.graph.admit(callbacks);
    const registered = this.#jsEventCallbacks[name] ?? [];
    this.#jsEventCallbacks = {
      ...this.#jsEventCallbacks,
      [name]: [...new Set([...registered, ...callbacks])],
    };
    this.graph.join(newcomers);
    this.changes.touch();
    this.changes.reportUnsent({ kind: "CallbacksChanged" });
  }

  /** Replaces the JavaScript callbacks for document events. */
  replaceJsEventCallbacks(
    callbacks: Readonly<Record<string, readonly Model[]>>,
  ): void {
    const all = Object.values(callbacks).flat();
    const isNone = all.length === 0;
    if (isNone && Object.keys(this.#jsEventCallbacks).length === 0) return;
    const newcomers = this.graph.admit(all);
    this.#jsEventCallbacks = callbacks;
    this.graph.join(newcomers);
    this.graph.invalidate();
    this.changes.touch();
  }

  /** Adds the data models that the document does not have yet. */
  addDataModels(
    classes: ReadonlyMap<string, ModelClass>,
    definitions: readonly unknown[],
  ): void {
    for (const definition of definitions) {
      const { name } = Object(definition);
      if (!this.dataModels.has(name)) {
        this.dataModelDefinitions.push(definition);
      }
    }
    for (const [name, constructor] of classes) {
      if (!this.dataModels.has(name)) this.dataModels.set(name, constructor);
    }
  }

  /**
   * Records that a client has been sent the whole document (spec 4.8). Not while
   * the document is held: the other clients still need new models in full.
   */
  markAllKnown(): void {
    if (this.changes.hold.policy === null) this.graph.markAllKnown();
  }

  #reachableFrom(): readonly Model[] {
    return [
      this.#config,
      ...this.#roots,
      ...Object.values(this.#jsEventCallbacks).flat(),
    ];
  }
}
