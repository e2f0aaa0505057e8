import { guardPrototype } from "../base/guard.ts";
import { nearestName } from "../base/nearest_name.ts";
import {
  matches,
  type Model,
  type ModelClass,
  type ModelSelector,
  onlyOne,
  type SelectedValues,
} from "../models/internal.ts";
import type { DocumentConfig } from "../models/mod.ts";
import type { MessageBuffer } from "../protocol/message.ts";
import { decodeNewDocument, replaceDocument } from "./codec/decode.ts";
import { type DocumentJson, encodeDocument } from "./codec/encode.ts";
import type { UnknownModelsOption } from "./codec/unknown_models.ts";
import { DocumentEvents, documentState } from "./document_events.ts";
import type { DocumentState } from "./document_state.ts";
import { type BuiltInThemeName, type Theme, themeOf } from "./theme.ts";
import {
  validateDocument,
  type ValidationIssue,
} from "./checks/validate_document.ts";
import { CallbackOwner } from "./session_callbacks.ts";
import type { SessionContext } from "./session_context.ts";
import {
  checkTemplate,
  checkTemplateVariables,
  type DocumentTemplate,
} from "./template.ts";

/** Options for {@linkcode Document}. */
export interface DocumentOptions {
  /**
   * Client settings.
   *
   * @default {new DocumentConfig()} The defaults of BokehJS.
   */
  config?: DocumentConfig;
  /**
   * The classes of data models, by name.
   *
   * @default {new Map()}
   */
  dataModels?: ReadonlyMap<string, ModelClass>;
  /**
   * The definitions of the data models, in wire format.
   *
   * @default {[]}
   */
  dataModelDefinitions?: readonly unknown[];
}

/**
 * A set of models that a server and its clients keep in sync (spec 4).
 *
 * - **Roots and references:** the models of a document are its roots and
 *   everything that they refer to, directly or indirectly.
 * - **Cause before effect:** a change is reported before the changes that
 *   callbacks make in response.
 *
 * @example Find a model by name
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
  static {
    guardPrototype(CallbackOwner.prototype, {
      isOpen: (constructor) => constructor !== Document,
      refuse: (_document, name) => refusal(name),
    });
  }

  /** The classes of the data models received with the document, by name (spec 4.7). */
  readonly dataModels: ReadonlyMap<string, ModelClass>;
  /** The definitions of those data models, as received. */
  readonly dataModelDefinitions: readonly unknown[];
  /** The context of the document's session, or `null` outside a server. */
  sessionContext: SessionContext | null = null;
  readonly #state: DocumentState;
  #template: DocumentTemplate | null = null;
  #templateVariables: Record<string, unknown> = {};

  /**
   * Creates an empty document.
   *
   * @param options Client settings and data models.
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
   * Creates a document from its JSON, with the same model ids (spec 4.1).
   *
   * @param json The result of {@linkcode toJson} or `JSON.parse`.
   * @param buffers The buffers that the JSON refers to, if arrays are not inline.
   * @param options What becomes of models of unknown types.
   * @returns The document.
   * @throws {Error} If `json` is not the JSON of a document.
   */
  static fromJson(
    json: unknown,
    buffers: readonly MessageBuffer[] = [],
    options: UnknownModelsOption = {},
  ): Document {
    const { created, fill } = decodeNewDocument(json, buffers, options);
    const document = new Document(created);
    fill(document.#state);
    return document;
  }

  /** Client settings: reconnection and notifications (spec 4.1). */
  get config(): DocumentConfig {
    return this.#state.config;
  }

  /**
   * Replaces the client settings while application code fills the document.
   * Afterwards, change the properties of `config` instead.
   *
   * @throws {TypeError} If it is not a `DocumentConfig`.
   * @throws {Error} If it belongs to another document, or the document is already in a session.
   */
  set config(config: DocumentConfig) {
    this.#state.setConfig(config);
  }

  /** The roots, in order. */
  get roots(): readonly Model[] {
    return this.#state.roots;
  }

  /** The title, which is also the title of the page. */
  get title(): string {
    return this.#state.title;
  }

  set title(title: string) {
    this.setTitle(title);
  }

  /**
   * The template of the document's page (spec 1.8), or `null` for Bokeh's own
   * page. As in Bokeh, templates do not escape values: write `{{ name | e }}` for
   * everything that is not HTML.
   */
  get template(): DocumentTemplate | null {
    return this.#template;
  }

  set template(template: DocumentTemplate | null) {
    this.#template = checkTemplate(template);
  }

  /** Additional variables for the page template, by name (spec 1.8). */
  get templateVariables(): Record<string, unknown> {
    return this.#templateVariables;
  }

  set templateVariables(variables: Record<string, unknown>) {
    checkTemplateVariables(variables);
    this.#templateVariables = variables;
  }

  /** The theme, which overrides the defaults of models, or `null`. */
  get theme(): Theme | null {
    return this.#state.graph.theme;
  }

  /**
   * Sets the theme or the name of a built-in one; `null` removes it.
   *
   * @throws {RangeError} If there is no built-in theme with that name.
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
   * @param setter The cause of the change: a session, or `null` for application code.
   * @throws {TypeError} If it is not a string.
   */
  setTitle(title: string, setter: object | null = null): void {
    this.#state.setTitle(title, setter);
  }

  /**
   * Adds a root and all models that it refers to. Does nothing if it is already a root.
   *
   * @param model The root.
   * @param setter The cause of the change: a session, or `null` for application code.
   * @throws {TypeError} If it is not a model.
   * @throws {Error} If it, or a model that it refers to, belongs to another document.
   */
  addRoot(model: Model, setter: object | null = null): void {
    this.#state.addRoot(model, setter);
  }

  /**
   * Removes a root. Does nothing if the model is not a root.
   *
   * @param model The root.
   * @param setter The cause of the change: a session, or `null` for application code.
   */
  removeRoot(model: Model, setter: object | null = null): void {
    this.#state.removeRoot(model, setter);
  }

  /**
   * Removes all roots, but keeps the title.
   *
   * @param setter The cause of the change: a session, or `null` for application code.
   */
  clear(setter: object | null = null): void {
    this.#state.clear(setter);
  }

  /**
   * Finds a model by its id.
   *
   * @param id The id.
   * @returns The model, or `null` if there is none.
   */
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
   * Finds all models that match a selector.
   *
   * @param selector A model class, a type name, or an object with the name, type and tags to match.
   * @returns The models that match.
   */
  select<M extends Model = Model>(selector: ModelSelector<M>): M[] {
    return this.models
      .filter((model): model is M => matches(model, selector));
  }

  /**
   * Finds the one model that matches a selector.
   *
   * @param selector A model class, a type name, or an object with the name, type and tags to match.
   * @returns The model, or `null` if there is none.
   * @throws {RangeError} If several match.
   */
  selectOne<M extends Model = Model>(selector: ModelSelector<M>): M | null {
    return onlyOne(this.select(selector));
  }

  /**
   * Sets properties of all models that match a selector.
   *
   * @param selector A model class, a type name, or an object with the name, type and tags to match.
   * @param values New values by property name.
   * @throws {TypeError} If a model lacks one of the properties, or a property does not accept its value.
   */
  setSelect<M extends Model = Model>(
    selector: ModelSelector<M>,
    values: SelectedValues<M>,
  ): void {
    const models: Model[] = this.select(selector);
    for (const model of models) model.update(values as object);
  }

  /**
   * Encodes the whole document as JSON, arrays included (spec 4.1).
   *
   * @returns A value for `JSON.stringify`, {@linkcode fromJson} or {@linkcode replaceWithJson}.
   * @throws {TypeError} If a value cannot be serialized.
   */
  toJson(): DocumentJson {
    return encodeDocument(this.#state, { inline: true }).json;
  }

  /**
   * Replaces the roots and title with those of another document, which may only
   * use data models that this one has. Everything is decoded before anything
   * changes.
   *
   * @param json The result of {@linkcode toJson} or `JSON.parse`.
   * @throws {Error} If `json` is not the JSON of a document.
   */
  replaceWithJson(json: DocumentJson): void {
    replaceDocument(this.#state, json);
  }

  /**
   * Finds mistakes that no single property shows, such as missing columns or
   * layouts without children. Sessions log the issues of a new document.
   *
   * @returns The issues; empty if there are none.
   */
  validate(): ValidationIssue[] {
    return validateDocument(this.#state);
  }
}

function refusal(name: string): Error {
  const nearest = nearestName(name, Object.keys(SETTABLE));
  const hint = nearest === undefined
    ? "keep it in a variable, or in a WeakMap by document"
    : `did you mean "${nearest}"?`;
  return new TypeError(
    `Cannot set ${name} of document: no such attribute, ${hint}`,
  );
}

const SETTABLE: Readonly<Partial<Record<keyof Document, true>>> = {
  sessionContext: true,
  template: true,
  templateVariables: true,
  theme: true,
  title: true,
};
