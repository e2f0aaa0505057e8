import {
  matches,
  Model,
  type ModelClass,
  type ModelSelector,
} from "../models/internal.ts";
import { DocumentConfig } from "../models/mod.ts";
import type { DocumentChanges } from "./_changes.ts";
import type { ModelGraph } from "./_model_graph.ts";
import { DocumentEvents, documentInternals } from "./document_events.ts";
import type { SessionContext } from "./session_context.ts";

/** The title of a document that was given none. */
export const DEFAULT_TITLE = "Bokeh Application";

/** Options for {@linkcode Document}. */
export interface DocumentOptions {
  /** Settings of the clients; by default as BokehJS has them. */
  config?: DocumentConfig;
  /** The classes of data models, by name. */
  dataModels?: ReadonlyMap<string, ModelClass>;
  /** The definitions of the data models, as they travel. */
  dataModelDefinitions?: readonly unknown[];
}

let learnOf: (
  document: Document,
  classes: ReadonlyMap<string, ModelClass>,
  definitions: readonly unknown[],
) => void;

/**
 * A set of models that a server and its clients keep in sync (spec 4).
 *
 * - **Roots and reach:** the models of a document are its roots and all that
 *   they refer to, directly or not.
 * - **Cause before effect:** a change is reported before the changes that
 *   callbacks make because of it.
 *
 * @example
 * ```ts
 * import { Document } from "@bokeh-deno/server";
 * import { Slider } from "@bokeh-deno/server/models";
 * import { assertEquals } from "@std/assert";
 *
 * const doc = new Document();
 * const slider = new Slider({ name: "n", start: 0, end: 10, value: 1 });
 * doc.addRoot(slider);
 * assertEquals(doc.getModelByName("n"), slider);
 * ```
 */
export class Document extends DocumentEvents {
  /** Settings of the clients: reconnection and notifications (spec 4.1). */
  readonly config: DocumentConfig;
  /** The session that the document belongs to, or `null` outside a server. */
  sessionContext: SessionContext | null = null;
  readonly #graph: ModelGraph;
  readonly #changes: DocumentChanges;
  readonly #roots: Model[] = [];
  #title: string = DEFAULT_TITLE;
  #dataModels: ReadonlyMap<string, ModelClass>;
  #dataModelDefinitions: readonly unknown[];

  static {
    learnOf = (document, classes, definitions) => {
      document.#dataModels = new Map([...document.#dataModels, ...classes]);
      document.#dataModelDefinitions = [
        ...document.#dataModelDefinitions,
        ...definitions,
      ];
    };
  }

  /** Makes an empty document. */
  constructor(options: DocumentOptions = {}) {
    super();
    const { graph, changes } = documentInternals(this);
    this.#graph = graph;
    this.#changes = changes;
    this.config = options.config ?? new DocumentConfig();
    this.#dataModels = options.dataModels ?? new Map();
    this.#dataModelDefinitions = options.dataModelDefinitions ?? [];
    this.#graph.join(this.config);
  }

  /** The classes of the data models that the document brought, by name (spec 4.7). */
  get dataModels(): ReadonlyMap<string, ModelClass> {
    return this.#dataModels;
  }

  /** The definitions of those data models, as they came. */
  get dataModelDefinitions(): readonly unknown[] {
    return this.#dataModelDefinitions;
  }

  /** The roots, in order. */
  get roots(): readonly Model[] {
    return this.#roots;
  }

  /** The title; the page's title follows it. */
  get title(): string {
    return this.#title;
  }

  set title(title: string) {
    this.setTitle(title);
  }

  /** All models of the document. */
  get models(): Model[] {
    this.#graph.settle();
    return [...this.#graph.models.values()];
  }

  /**
   * Sets the title.
   *
   * @param title The new title.
   * @param setter Whoever sets it; sessions give themselves.
   * @throws {TypeError} If it is not a string.
   */
  setTitle(title: string, setter: object | null = null): void {
    if (typeof title !== "string") {
      throw new TypeError(`Cannot set title: expected a string`);
    }
    if (title === this.#title) return;
    this.#title = title;
    this.#changes.dispatch({
      kind: "TitleChanged",
      setter,
      title,
    });
  }

  /**
   * Adds a root and all models that it refers to. Does nothing if it is a root already.
   *
   * @param model The root.
   * @param setter Whoever adds it; sessions give themselves.
   * @throws {TypeError} If it is not a model.
   * @throws {Error} If it, or a model that it refers to, belongs to another document.
   */
  addRoot(model: Model, setter: object | null = null): void {
    if (!(model instanceof Model)) {
      throw new TypeError("Cannot add root: expected a model");
    }
    if (this.#roots.includes(model)) return;
    this.#graph.settle();
    this.#graph.admit(model);
    this.#roots.push(model);
    this.#graph.join(model);
    this.#changes.dispatch({
      kind: "RootAdded",
      setter,
      model,
    });
  }

  /**
   * Removes a root. Does nothing if it is none.
   *
   * @param model The root.
   * @param setter Whoever removes it; sessions give themselves.
   */
  removeRoot(model: Model, setter: object | null = null): void {
    const index = this.#roots.indexOf(model);
    if (index < 0) return;
    this.#roots.splice(index, 1);
    this.#graph.invalidate();
    this.#changes.dispatch({
      kind: "RootRemoved",
      setter,
      model,
    });
  }

  /**
   * Removes all roots; the title stays.
   *
   * @param setter Whoever removes them; sessions give themselves.
   */
  clear(setter: object | null = null): void {
    for (const root of [...this.#roots]) this.removeRoot(root, setter);
  }

  /** The model with that id, or `null`. */
  getModelById(id: string): Model | null {
    this.#graph.settle();
    return this.#graph.models.get(id) ?? null;
  }

  /**
   * Finds a model by its `name`.
   *
   * @param name The name.
   * @returns The model, or `null` if there is none.
   * @throws {RangeError} If several models have that name.
   */
  getModelByName(name: string): Model | null {
    return this.selectOne({ name });
  }

  /**
   * Finds models.
   *
   * @param selector A model class, a type name, or what name, type and tags are to be.
   * @returns The models that match.
   */
  select<M extends Model = Model>(selector: ModelSelector<M>): M[] {
    return this.models
      .filter((model): model is M => matches(model, selector));
  }

  /**
   * Finds the one model that matches.
   *
   * @param selector A model class, a type name, or what name, type and tags are to be.
   * @returns The model, or `null` if there is none.
   * @throws {RangeError} If several match.
   */
  selectOne<M extends Model = Model>(selector: ModelSelector<M>): M | null {
    const found = this.select(selector);
    if (found.length > 1) {
      throw new RangeError(`Cannot select one model: ${found.length} match`);
    }
    return found[0] ?? null;
  }

  /**
   * Sets properties of all models that match.
   *
   * @param selector A model class, a type name, or what name, type and tags are to be.
   * @param values New values by property name.
   * @throws {TypeError} If a model has no such property or it does not accept the value.
   */
  setSelect<M extends Model = Model>(
    selector: ModelSelector<M>,
    values: Partial<M>,
  ): void {
    for (const model of this.select(selector)) model.update(values);
  }

  /** From where the models of the document must be reachable. */
  protected override reachableFrom(): readonly Model[] {
    return [this.config, ...this.#roots, ...super.reachableFrom()];
  }
}

/** Adds data models to those that a document brought; for the codecs. */
export function learnDataModels(
  document: Document,
  classes: ReadonlyMap<string, ModelClass>,
  definitions: readonly unknown[],
): void {
  learnOf(document, classes, definitions);
}
