import {
  matches,
  Model,
  type ModelClass,
  type ModelEvent,
  type ModelHost,
  type ModelSelector,
  type PropertyChange,
  visitModels,
} from "../models/internal.ts";
import { DocumentConfig } from "../models/mod.ts";
import { DocumentChanges } from "./_changes.ts";
import type { HoldPolicy } from "./hold.ts";
import { ModelGraph } from "./_model_graph.ts";
import { ClientEvent } from "./event_encoder.ts";
import type { DocumentChangedEvent } from "./events.ts";
import { CallbackOwner } from "./session_callbacks.ts";
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

/** The parts of a document that sessions and codecs work with. */
export interface DocumentInternals {
  /** The models. */
  readonly graph: ModelGraph;
  /** The way that changes take. */
  readonly changes: DocumentChanges;
}

let internalsOf: (document: Document) => DocumentInternals;

/** The events of a document, as opposed to those of a model (spec 4.9). */
export type DocumentEventName =
  | "document_ready"
  | "client_reconnected"
  | "connection_lost";

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
export class Document extends CallbackOwner implements ModelHost {
  /** Settings of the clients: reconnection and notifications (spec 4.1). */
  readonly config: DocumentConfig;
  /** The classes of the data models that the document brought, by name (spec 4.7). */
  readonly dataModels: ReadonlyMap<string, ModelClass>;
  /** The definitions of those data models, as they came. */
  readonly dataModelDefinitions: readonly unknown[];
  /** The session that the document belongs to, or `null` outside a server. */
  sessionContext: SessionContext | null = null;
  readonly #graph = new ModelGraph(this);
  readonly #changes = new DocumentChanges(this, this.#graph);
  readonly #roots: Model[] = [];
  #jsEventCallbacks: Readonly<Record<string, readonly Model[]>> = {};
  #title: string = DEFAULT_TITLE;

  static {
    internalsOf = (document) => ({
      graph: document.#graph,
      changes: document.#changes,
    });
  }

  /** Makes an empty document. */
  constructor(options: DocumentOptions = {}) {
    super();
    this.config = options.config ?? new DocumentConfig();
    this.dataModels = options.dataModels ?? new Map();
    this.dataModelDefinitions = options.dataModelDefinitions ?? [];
    this.#graph.join(this.config);
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
    this.settle();
    return [...this.#graph.models.values()];
  }

  /** JavaScript callbacks for events of the document, by event. */
  get jsEventCallbacks(): Readonly<Record<string, readonly Model[]>> {
    return this.#jsEventCallbacks;
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
      document: this,
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
    this.settle();
    this.#graph.admit(model);
    this.#roots.push(model);
    this.#graph.join(model);
    this.#changes.dispatch({
      kind: "RootAdded",
      document: this,
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
      document: this,
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
    this.settle();
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

  /** Calls a function after each change of the document. Registering it twice has no further effect. */
  onChange(callback: (event: DocumentChangedEvent) => unknown): void {
    this.#changes.onChange.add("change", callback);
  }

  /**
   * Takes back what {@linkcode onChange} registered.
   *
   * @throws {Error} If it is not registered.
   */
  removeOnChange(callback: (event: DocumentChangedEvent) => unknown): void {
    this.#changes.onChange.remove("change", callback);
  }

  /**
   * Calls a function on an event of the document (spec 4.9). For events of a
   * model use the model's `onEvent`.
   *
   * @param name The name of the event.
   * @param callback Called with the event.
   */
  onEvent(
    name: DocumentEventName,
    callback: (event: ModelEvent) => unknown,
  ): void {
    this.#changes.onEvent.add(name, callback);
  }

  /**
   * Takes back what {@linkcode onEvent} registered.
   *
   * @throws {Error} If it is not registered.
   */
  removeOnEvent(
    name: DocumentEventName,
    callback: (event: ModelEvent) => unknown,
  ): void {
    this.#changes.onEvent.remove(name, callback);
  }

  /**
   * Runs JavaScript in the browser on an event of the document.
   *
   * @param name The name of the event.
   * @param callbacks `CustomJS` or other callback models.
   */
  jsOnEvent(name: DocumentEventName, ...callbacks: readonly Model[]): void {
    this.#graph.admit(callbacks);
    const registered = this.#jsEventCallbacks[name] ?? [];
    this.#jsEventCallbacks = {
      ...this.#jsEventCallbacks,
      [name]: [...registered, ...callbacks],
    };
    this.#graph.join(callbacks);
  }

  /** Calls a function with the content of each message of a type that clients send (spec 4.9). */
  onMessage(type: string, callback: (data: unknown) => unknown): void {
    this.#changes.onMessage.add(type, callback);
  }

  /**
   * Takes back what {@linkcode onMessage} registered.
   *
   * @throws {Error} If it is not registered.
   */
  removeOnMessage(type: string, callback: (data: unknown) => unknown): void {
    this.#changes.onMessage.remove(type, callback);
  }

  /**
   * Sends a message to the clients, where `document.on_message` receives it.
   *
   * @param msgType The type of the message.
   * @param msgData Its content: anything that can be serialized.
   */
  sendMessage(msgType: string, msgData: unknown): void {
    const kind = "MessageSent";
    this.#changes.dispatch({
      kind,
      document: this,
      setter: null,
      msgType,
      msgData,
    });
  }

  /**
   * Sends an event to the clients. BokehJS knows `clear_input`, with a `model`;
   * extensions may know others.
   *
   * @param name The name of the event.
   * @param values What it carries.
   */
  sendEvent(
    name: string,
    values: Readonly<Record<string, unknown>> = {},
  ): void {
    this.sendMessage("bokeh_event", new ClientEvent(name, values));
  }

  /**
   * Keeps changes back, callbacks included, until {@linkcode unhold} (spec 4.13).
   * Values change at once. Holding with another policy than before has no effect.
   *
   * @param policy `"combine"` sends the last of several values of a property, `"collect"` each.
   * @throws {RangeError} If there is no such policy.
   */
  hold(policy: HoldPolicy = "combine"): void {
    this.#changes.hold.begin(policy);
  }

  /** Reports the changes that were kept back. Does nothing if there was no hold. */
  unhold(): void {
    this.#changes.release();
  }

  /** Lets the models go that nothing refers to any more. Called by models and sessions. */
  settle(): void {
    const callbacks = Object.values(this.#jsEventCallbacks).flat();
    this.#graph.settle([this.config, ...this.#roots, ...callbacks]);
  }

  /**
   * Checks the models in a value before a model stores it. Called by models.
   *
   * @throws {Error} If one of them belongs to another document.
   */
  admit(value: unknown): void {
    this.#graph.admit(value);
  }

  /** Takes note of a change of a property. Called by models. */
  changed(change: PropertyChange): void {
    this.settle();
    if (change.mayReference) {
      this.#graph.join(change.new);
      visitModels(change.old, () => this.#graph.invalidate());
    }
    this.#changes.propertyChanged(change);
  }
}

/** The parts of a document that sessions and codecs work with; for the floors above. */
export function documentInternals(document: Document): DocumentInternals {
  return internalsOf(document);
}
