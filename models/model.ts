import { DESCRIPTION } from "../base/text/format_value.ts";
import { setInitial } from "./_initial_values.ts";
import { Listeners } from "./listeners.ts";
import {
  addCallbacks,
  addJsCallbacks,
  changeEvent,
  linkCallback,
} from "./_callbacks.ts";
import { sameProperties } from "./equality.ts";
import { guardModels, readOnly } from "./_model_guard.ts";
import { checkEventName } from "./_event_owners.ts";
import { grantAccess } from "./model_access.ts";
import type {
  ATTRIBUTES,
  ModelAttributes,
  ModelValues,
  SelectedValues,
} from "./model_attributes.ts";
import type { EventCallback, EventName } from "./model_events.ts";
import { type ChangeCallback, PropertyStore } from "./property_store.ts";
import { reachableModels } from "./references.ts";
import { registerModel } from "./registry.ts";
import { schemaOf } from "./schema.ts";
import { matches, type ModelSelector, onlyOne } from "./selector.ts";

export type * from "./model_attributes.ts";

let nextUnattachedId = 1001;

/** The properties of every {@linkcode Model}. */
export interface Model extends ModelAttributes {
  /** @ignore */
  [ATTRIBUTES]?(values: Partial<ModelAttributes>): void;
}

/**
 * A Bokeh model: a named set of properties that the server and its clients keep
 * in sync.
 *
 * - **Valid:** a property takes only what its kind accepts; a `TypeError` names
 *   the model, the property, what was expected and what was received.
 * - **Immutable values:** assign a new array or object to change a property;
 *   writing into the old one is not noticed.
 * - **One document:** a model belongs to at most one document at a time.
 *
 * @example React to a change
 * ```ts
 * import { Slider } from "@bokeh-deno/server/models";
 * import { assertEquals } from "@std/assert";
 *
 * const slider = new Slider({ start: 0, end: 10, value: 1 });
 * const seen: unknown[] = [];
 * slider.onChange("value", (_attr, old, value) => seen.push([old, value]));
 * slider.value = 3;
 * assertEquals(seen, [[1, 3]]);
 * ```
 */
export abstract class Model {
  readonly #store: PropertyStore;
  #eventListeners: Listeners<EventCallback> | undefined;

  static {
    registerModel(this, "Model");
    guardModels(this.prototype);
    grantAccess({
      isModel: (value) => value instanceof Model,
      storeOf: (model) => model.#store,
      eventCallbacksOf: (model, name) => model.#eventListeners?.get(name) ?? [],
    });
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   * @throws {TypeError} If there is no such property or it does not accept the value.
   */
  constructor(attributes?: object) {
    const schema = schemaOf(new.target);
    this.#store = new PropertyStore(this, schema);
    if (attributes !== undefined) setInitial(this, attributes, schema);
    if (schema.isThrottled && this.#store.isSet("value")) {
      this.#store.store("value_throttled", this.#store.get("value"));
    }
    this.#store.isConstructed = true;
  }

  /** The id of the model; a document assigns one when the model is added. */
  get id(): string {
    return this.#store.id ??= `u${nextUnattachedId++}`;
  }

  /** The wire name of the model's type, such as `"Slider"`. */
  get type(): string {
    return this.#store.schema.name;
  }

  /** @ignore */
  get [DESCRIPTION](): string {
    return `a ${this.type} model`;
  }

  /** The document that the model belongs to, or `null`. */
  get document(): object | null {
    this.#store.owner?.settle();
    return this.#store.owner?.document ?? null;
  }

  /**
   * Reads a property by name.
   *
   * @param name The name of the property.
   * @returns What was set, else the default.
   * @throws {TypeError} If there is no such property.
   * @throws {Error} If the property was not set and has no default; see {@linkcode has}.
   */
  get(name: string): unknown {
    const value = this.#store.get(name);
    return typeof value === "object" && value !== null
      ? readOnly(this.#store, name, value)
      : value;
  }

  /**
   * Whether a property can be read: one without default only after it was set, such
   * as the `filename` of a `FileInput`.
   *
   * @param name The name of the property.
   * @returns `false` if reading it throws.
   * @throws {TypeError} If there is no such property.
   */
  has(name: keyof this & string): boolean {
    return this.#store.has(name);
  }

  /**
   * Sets a property by name.
   *
   * @param name The name of the property.
   * @param value The new value.
   * @throws {TypeError} If there is no such property or it does not accept the value.
   */
  set(name: string, value: unknown): void {
    this.#store.set(name, value);
  }

  /**
   * Sets several properties, in the order given.
   *
   * @param values New values by property name.
   * @throws {TypeError} If there is no such property or it does not accept the value.
   */
  update<M extends Model>(this: M, values: ModelValues<M>): void {
    for (const [name, value] of Object.entries(values)) this.set(name, value);
  }

  /**
   * Calls functions after each change of properties, by application code or a
   * client. An async function holds the document's lock until it is done (spec 5.2).
   *
   * @param attr The name of the property, or an array of names.
   * @param callbacks Called with the name, the old and the new value. Registering one again has no effect.
   * @throws {TypeError} If there is no such property, or a callback is not a function.
   */
  onChange<M extends Model, K extends keyof M & string>(
    this: M,
    attr: K | readonly K[],
    ...callbacks: readonly ((attr: K, old: M[K], value: M[K]) => unknown)[]
  ): void {
    addCallbacks(this.#store, attr, callbacks as readonly ChangeCallback[]);
  }

  /**
   * Removes a callback that {@linkcode onChange} registered.
   *
   * @param attr The name of the property.
   * @param callback The same function.
   * @throws {Error} If the callback is not registered.
   */
  removeOnChange<M extends Model, K extends keyof M & string>(
    this: M,
    attr: K,
    callback: (attr: K, old: M[K], value: M[K]) => unknown,
  ): void {
    this.#store.removeCallback(attr, callback as ChangeCallback);
  }

  /**
   * Calls functions whenever a client reports an event of this model, such as
   * `"button_click"` or `"tap"` (spec 4.9).
   *
   * @param name The name of the event.
   * @param callbacks Called with the event.
   * @throws {TypeError} If the model has no such event, or the callback is not a function.
   */
  onEvent<N extends EventName>(
    name: N,
    ...callbacks: readonly EventCallback<N>[]
  ): void {
    checkEventName(this.#store.schema, this.constructor, name);
    (this.#eventListeners ??= new Listeners()).addAll(
      name,
      callbacks as readonly EventCallback[],
      `event ${name} of ${this.type}`,
    );
    this.set("subscribed_events", new Set([...this.subscribed_events, name]));
  }

  /**
   * Removes a callback that {@linkcode onEvent} registered.
   *
   * @param name The name of the event.
   * @param callback The same function.
   * @throws {Error} If the callback is not registered.
   */
  removeOnEvent<N extends EventName>(
    name: N,
    callback: EventCallback<N>,
  ): void {
    (this.#eventListeners ??= new Listeners()).remove(
      name,
      callback as EventCallback,
      `event ${name} of ${this.type}`,
    );
    if (this.#eventListeners.get(name).length > 0) return;
    const others = this.subscribed_events.difference(new Set([name]));
    this.set("subscribed_events", others);
  }

  /**
   * Runs JavaScript in the browser after each change of a property there.
   *
   * @param event The name of a property, or of another event of the BokehJS model.
   * @param callbacks `CustomJS` or other callback models; those already registered are skipped.
   * @throws {TypeError} If one is not a callback model.
   */
  jsOnChange(event: string, ...callbacks: readonly Model[]): void {
    const name = changeEvent(this.#store.schema, event);
    addJsCallbacks(this, "js_property_callbacks", name, callbacks);
  }

  /**
   * Runs JavaScript in the browser on each event of this model.
   *
   * @param name The name of the event, such as `"tap"`.
   * @param callbacks `CustomJS` or other callback models; those already registered are skipped.
   * @throws {TypeError} If one is not a callback model.
   */
  jsOnEvent(name: string, ...callbacks: readonly Model[]): void {
    addJsCallbacks(this, "js_event_callbacks", name, callbacks);
  }

  /**
   * Makes a property of another model follow one of this model, in the browser.
   *
   * @param attr The property to follow.
   * @param other The model that follows.
   * @param otherAttr The property that is set.
   * @param selector An index or key, to take a single item of the value.
   * @throws {TypeError} If either property does not exist.
   */
  jsLink(
    attr: keyof this & string,
    other: Model,
    otherAttr: string,
    selector?: number | string,
  ): void {
    this.#store.schema.property(attr);
    other.#store.schema.property(otherAttr);
    this.jsOnChange(attr, linkCallback(attr, other, otherAttr, selector));
  }

  /** Every model reachable from this one, itself first. */
  references(): Model[] {
    return [...reachableModels([this])];
  }

  /**
   * Finds models among those reachable from this one.
   *
   * @param selector A model class, a type name, or a query by type, name and tags.
   * @returns The models that match.
   */
  select<M extends Model = Model>(selector: ModelSelector<M>): M[] {
    return this.references()
      .filter((model): model is M => matches(model, selector));
  }

  /**
   * Finds the one model that matches.
   *
   * @param selector A model class, a type name, or a query by type, name and tags.
   * @returns The model, or `null` if there is none.
   * @throws {RangeError} If several match.
   */
  selectOne<M extends Model = Model>(selector: ModelSelector<M>): M | null {
    return onlyOne(this.select(selector));
  }

  /**
   * Sets properties of all models that {@linkcode select} finds.
   *
   * @param selector A model class, a type name, or a query.
   * @param values New values by property name.
   * @throws {TypeError} If a model lacks a property or refuses its value.
   */
  setSelect<M extends Model = Model>(
    selector: ModelSelector<M>,
    values: SelectedValues<M>,
  ): void {
    const models: Model[] = this.select(selector);
    models.forEach((model) => model.update(values as object));
  }

  /** Whether another model has the same class and values; models in them by identity. */
  equals(other: Model): boolean {
    const isAlike = this.constructor === other.constructor;
    return isAlike && sameProperties(this.#store, other.#store);
  }

  /**
   * Makes another model of the same type with the same property values.
   *
   * @param overrides Other values for some properties.
   * @returns A model without a document; it refers to the same models.
   */
  clone<M extends Model>(this: M, overrides?: ModelValues<M>): M {
    const copy = new (this.constructor as new () => M)();
    copy.#store.copyFrom(this.#store);
    copy.#store.isConstructed = false;
    if (overrides !== undefined) copy.update(overrides);
    copy.#store.isConstructed = true;
    return copy;
  }

  /** The type and the id, such as `"Slider(p1003)"`. */
  toString(): string {
    return `${this.type}(${this.id})`;
  }

  /** What `console.log` shows: the type, the id and what was set. */
  [Symbol.for("Deno.customInspect")](
    inspect: (value: unknown, options?: object) => string,
    options: object,
  ): string {
    const { label, values } = this.#store;
    return `${label} ${inspect({ ...values }, options)}`;
  }
}
