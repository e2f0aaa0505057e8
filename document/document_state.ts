import { Model, type ModelClass } from "../models/internal.ts";
import { DocumentConfig } from "../models/mod.ts";
import { DocumentChanges } from "./_document_changes.ts";
import { ModelGraph } from "./model_graph.ts";
import { checkMayChange } from "./running.ts";

/** The title of a document that was given none. */
export const DEFAULT_TITLE = "Bokeh Application";

/**
 * What a document consists of, below its public face `Document`. Codecs,
 * sessions and checks work with this.
 *
 * - **Roots and reach:** the models of a document are its roots and all that
 *   they refer to, directly or not.
 * - **Cause before effect:** a change is reported before the changes that
 *   callbacks make because of it.
 */
export class DocumentState {
  /** The models. */
  readonly graph: ModelGraph;
  /** Where changes go. */
  readonly changes: DocumentChanges;
  /** The classes of the data models that the document brought, by name (spec 4.7). */
  readonly dataModels: Map<string, ModelClass> = new Map();
  /** The definitions of those data models, as they came. */
  readonly dataModelDefinitions: unknown[] = [];
  readonly #document: object;
  readonly #roots: Model[] = [];
  #config: DocumentConfig;
  #title: string = DEFAULT_TITLE;
  #jsEventCallbacks: Readonly<Record<string, readonly Model[]>> = {};

  /**
   * Makes the state of an empty document.
   *
   * @param document The face that models and callbacks know.
   * @param config Settings of the clients.
   * @throws {Error} If the config belongs to another document.
   */
  constructor(
    document: object,
    config: DocumentConfig = new DocumentConfig(),
  ) {
    this.#document = document;
    this.#config = config;
    this.changes = new DocumentChanges(document);
    this.graph = new ModelGraph(
      document,
      this.changes,
      () => this.#reachableFrom(),
    );
    this.graph.join(this.graph.admit(config));
  }

  /** The roots, in order. */
  get roots(): readonly Model[] {
    return this.#roots;
  }

  /** The title. */
  get title(): string {
    return this.#title;
  }

  /** Settings of the clients: reconnection and notifications (spec 4.1). */
  get config(): DocumentConfig {
    return this.#config;
  }

  /** JavaScript callbacks for events of the document, by event. */
  get jsEventCallbacks(): Readonly<Record<string, readonly Model[]>> {
    return this.#jsEventCallbacks;
  }

  /** All models. */
  models(): Model[] {
    this.graph.settle();
    return [...this.graph.models.values()];
  }

  /** The model with that id, or `null`. */
  modelById(id: string): Model | null {
    this.graph.settle();
    return this.graph.models.get(id) ?? null;
  }

  /**
   * Replaces the settings of the clients.
   *
   * @throws {TypeError} If it is not a `DocumentConfig`.
   * @throws {Error} If it belongs to another document, or clients may have the old one.
   */
  setConfig(config: DocumentConfig): void {
    if (!(config instanceof DocumentConfig)) {
      throw new TypeError("Cannot set config: expected a DocumentConfig");
    }
    if (config === this.#config) return;
    if (this.changes.sink !== null) {
      throw new Error(
        "Cannot set config: clients may have the old one; change its properties",
      );
    }
    const newcomers = this.graph.admit(config);
    this.#config = config;
    this.graph.join(newcomers);
    this.graph.invalidate();
  }

  /**
   * Sets the title.
   *
   * @throws {TypeError} If it is not a string.
   */
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
   * Adds a root and all models that it refers to, unless it is a root already.
   *
   * @throws {TypeError} If it is not a model.
   * @throws {Error} If one of the models belongs to another document.
   */
  addRoot(model: Model, setter: object | null): void {
    if (!(model instanceof Model)) {
      throw new TypeError("Cannot add root: expected a model");
    }
    if (this.#roots.includes(model)) return;
    this.graph.settle();
    const newcomers = this.graph.admit(model);
    this.#roots.push(model);
    this.graph.join(newcomers);
    this.changes.dispatch({ kind: "RootAdded", setter, model });
  }

  /** Removes a root, if it is one. */
  removeRoot(model: Model, setter: object | null): void {
    const index = this.#roots.indexOf(model);
    if (index < 0) return;
    checkMayChange(this.#document);
    this.#roots.splice(index, 1);
    this.graph.invalidate();
    this.changes.dispatch({ kind: "RootRemoved", setter, model });
  }

  /** Removes all roots. */
  clear(setter: object | null): void {
    for (const root of [...this.#roots]) this.removeRoot(root, setter);
  }

  /**
   * Adds JavaScript callbacks for an event of the document.
   *
   * @throws {Error} If one belongs to another document.
   */
  jsOnEvent(name: string, callbacks: readonly Model[]): void {
    const newcomers = this.graph.admit(callbacks);
    const registered = this.#jsEventCallbacks[name] ?? [];
    this.#jsEventCallbacks = {
      ...this.#jsEventCallbacks,
      [name]: [...new Set([...registered, ...callbacks])],
    };
    this.graph.join(newcomers);
    this.changes.touch();
  }

  /** Adds data models that are not known yet. */
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
   * Notes that a client has been sent the whole document (spec 4.8). While the
   * document is held the other clients lack what has changed: they will need
   * new models in full.
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
