import {
  matches,
  type Model,
  type ModelClass,
  type ModelSelector,
} from "../models/internal.ts";
import type { DocumentConfig } from "../models/mod.ts";
import type { MessageBuffer } from "../protocol/message.ts";
import { decodeNewDocument, replaceDocument } from "./codec/decode.ts";
import { type DocumentJson, encodeDocument } from "./codec/encode.ts";
import { DocumentEvents, documentState } from "./document_events.ts";
import type { DocumentState } from "./document_state.ts";
import { type BuiltInThemeName, type Theme, themeOf } from "./theme.ts";
import {
  validateDocument,
  type ValidationIssue,
} from "./checks/validate_document.ts";
import type { SessionContext } from "./session_context.ts";
import { checkTemplate, type DocumentTemplate } from "./template.ts";

/** Options for {@linkcode Document}. */
export interface DocumentOptions {
  /** Settings of the clients; by default as BokehJS has them. */
  config?: DocumentConfig;
  /** The classes of data models, by name. */
  dataModels?: ReadonlyMap<string, ModelClass>;
  /** The definitions of the data models, as they travel. */
  dataModelDefinitions?: readonly unknown[];
}

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
  /** The classes of the data models that the document brought, by name (spec 4.7). */
  readonly dataModels: ReadonlyMap<string, ModelClass>;
  /** The definitions of those data models, as they came. */
  readonly dataModelDefinitions: readonly unknown[];
  /** The session that the document belongs to, or `null` outside a server. */
  sessionContext: SessionContext | null = null;
  /** What templates find besides the parts of the page, by name (spec 1.8). */
  templateVariables: Record<string, unknown> = {};
  readonly #state: DocumentState;
  #template: DocumentTemplate | null = null;

  /**
   * Makes an empty document.
   *
   * @param options What it has besides roots.
   * @throws {Error} If the config belongs to another document.
   */
  constructor(options: DocumentOptions = {}) {
    const { config, dataModels = new Map(), dataModelDefinitions = [] } =
      options;
    super(config);
    this.#state = documentState(this);
    this.#state.addDataModels(dataModels, dataModelDefinitions);
    this.dataModels = this.#state.dataModels;
    this.dataModelDefinitions = this.#state.dataModelDefinitions;
  }

  /**
   * Makes a document from its JSON, with the ids of its models (spec 4.1).
   *
   * @param json What {@linkcode toJson} or `JSON.parse` returned.
   * @param buffers The buffers that it refers to, if arrays are not inline.
   * @returns The document.
   * @throws {Error} If it is not the JSON of a document.
   */
  static fromJson(
    json: unknown,
    buffers: readonly MessageBuffer[] = [],
  ): Document {
    const { options, fill } = decodeNewDocument(json, buffers);
    const document = new Document(options);
    fill(document.#state);
    return document;
  }

  /** Settings of the clients: reconnection and notifications (spec 4.1). */
  get config(): DocumentConfig {
    return this.#state.config;
  }

  /**
   * Sets another model of settings; for application code that fills a document.
   *
   * @throws {TypeError} If it is no `DocumentConfig`.
   * @throws {Error} If it belongs to another document, or the document is in use: change properties of `config` then.
   */
  set config(config: DocumentConfig) {
    this.#state.setConfig(config);
  }

  /** The roots, in order. */
  get roots(): readonly Model[] {
    return this.#state.roots;
  }

  /** The title; the page's title follows it. */
  get title(): string {
    return this.#state.title;
  }

  set title(title: string) {
    this.setTitle(title);
  }

  /**
   * What makes the page of the document (spec 1.8), or `null` for Bokeh's own
   * page. Values are not escaped in templates, as in Bokeh: write
   * `{{ name | e }}` for all that is not HTML.
   */
  get template(): DocumentTemplate | null {
    return this.#template;
  }

  set template(template: DocumentTemplate | null) {
    this.#template = checkTemplate(template);
  }

  /** What models have instead of their defaults; `null` for none. */
  get theme(): Theme | null {
    return this.#state.graph.theme;
  }

  /**
   * Sets the theme, by itself or by the name of a built-in one; `null` for none.
   *
   * @throws {RangeError} If there is no theme of that name.
   */
  set theme(theme: Theme | BuiltInThemeName | null) {
    this.#state.graph.theme = theme === null ? null : themeOf(theme);
  }

  /** All models of the document. */
  get models(): Model[] {
    return this.#state.models();
  }

  /**
   * Sets the title.
   *
   * @param title The new title.
   * @param setter Whoever sets it; sessions give themselves.
   * @throws {TypeError} If it is not a string.
   */
  setTitle(title: string, setter: object | null = null): void {
    this.#state.setTitle(title, setter);
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
    this.#state.addRoot(model, setter);
  }

  /**
   * Removes a root. Does nothing if it is none.
   *
   * @param model The root.
   * @param setter Whoever removes it; sessions give themselves.
   */
  removeRoot(model: Model, setter: object | null = null): void {
    this.#state.removeRoot(model, setter);
  }

  /**
   * Removes all roots; the title stays.
   *
   * @param setter Whoever removes them; sessions give themselves.
   */
  clear(setter: object | null = null): void {
    this.#state.clear(setter);
  }

  /** The model with that id, or `null`. */
  getModelById(id: string): Model | null {
    return this.#state.modelById(id);
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

  /**
   * The whole document as JSON, arrays included (spec 4.1).
   *
   * @returns What `JSON.stringify` can write, and {@linkcode fromJson} and {@linkcode replaceWithJson} read.
   * @throws {TypeError} If a value cannot be serialized.
   */
  toJson(): DocumentJson {
    return encodeDocument(this.#state, { inline: true }).json;
  }

  /**
   * Replaces roots and title by those of another document; data models must be
   * those of this one. Everything is decoded before anything changes.
   *
   * @param json What {@linkcode toJson} or `JSON.parse` returned.
   * @throws {Error} If it is not the JSON of a document.
   */
  replaceWithJson(json: DocumentJson): void {
    replaceDocument(this.#state, json);
  }

  /**
   * Looks for mistakes that no single property shows: columns that do not
   * exist, layouts without children … Sessions log what is found in a new document.
   *
   * @returns What was found; empty if all is well.
   */
  validate(): ValidationIssue[] {
    return validateDocument(this.#state);
  }
}
