import { DESCRIPTION } from "../base/format_value.ts";
import { setInitial } from "./_initial_values.ts";
import { noteLink } from "./links.ts";
import { Listeners } from "./listeners.ts";
import { addCallbacks, withCallbacks } from "./_callbacks.ts";
import { guardModels, readOnly } from "./_model_guard.ts";
import { checkEventName } from "./_event_owners.ts";
import { grantAccess } from "./model_access.ts";
import type { EventCallback, EventName } from "./model_events.ts";
import { type ChangeCallback, PropertyStore } from "./property_store.ts";
import { reachableModels } from "./references.ts";
import { modelClass, registerModel } from "./registry.ts";
import { schemaOf } from "./schema.ts";
import { matches, type ModelSelector } from "./selector.ts";

/** The properties of every {@linkcode Model}. */
export interface ModelAttributes {
  /** `Nullable(Str)`, default `null`: what {@linkcode Model.select} finds the model by. */
  name: string | null;
  /** `List(Unknown)`, default `[]`: anything to keep with the model. */
  tags: readonly unknown[];
  /** `Dict(List(Any))`: see {@linkcode Model.jsOnChange}. */
  js_property_callbacks: Readonly<Record<string, readonly Model[]>>;
  /** `Dict(List(Any))`: see {@linkcode Model.jsOnEvent}. */
  js_event_callbacks: Readonly<Record<string, readonly Model[]>>;
  /** `Set(Str)`: the events that clients report; see {@linkcode Model.onEvent}. */
  subscribed_events: ReadonlySet<string>;
  /** `Bool`, default `true`: whether clients report changes of the model. */
  syncable: boolean;
}

let nextUnattachedId = 1001;

/** The properties of every {@linkcode Model}. */
export interface Model extends ModelAttributes {}

/**
 * A Bokeh model: a named set of properties that the server and its clients keep
 * in sync.
 *
 * - **Valid:** a property takes only what its kind accepts; anything else throws
 *   a `TypeError` that names the model, the property, what was expected and what
 *   was received.
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
    this.#store = new PropertyStore(this, schemaOf(new.target));
    if (attributes !== undefined) setInitial(this, attributes);
    if (this.#store.schema.isThrottled && this.#store.isSet("value")) {
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

  /** How error messages refer to the model. */
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
   * Whether a property can be read. A property without default cannot be before it
   * is set: the `filename` of a `FileInput`, say, before a file is chosen.
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
  update(values: Partial<this>): void {
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
    this.#eventListeners ??= new Listeners();
    this.#eventListeners.addAll(
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
    this.#eventListeners ??= new Listeners();
    this.#eventListeners.remove(
      name,
      callback as EventCallback,
      `event ${name} of ${this.type}`,
    );
    if (this.#eventListeners.get(name).length > 0) return;
    const events = new Set(this.subscribed_events);
    events.delete(name);
    this.set("subscribed_events", events);
  }

  /**
   * Runs JavaScript in the browser after each change of a property there.
   *
   * @param event The name of a property, or of another event of the BokehJS model.
   * @param callbacks `CustomJS` or other callback models; those already registered are skipped.
   */
  jsOnChange(event: string, ...callbacks: readonly Model[]): void {
    const { properties, aliases } = this.#store.schema;
    const attr = aliases.get(event) ?? event;
    this.set(
      "js_property_callbacks",
      withCallbacks(
        this.js_property_callbacks,
        properties.has(attr) ? `change:${attr}` : event,
        callbacks,
      ),
    );
  }

  /**
   * Runs JavaScript in the browser on each event of this model.
   *
   * @param name The name of the event, such as `"tap"`.
   * @param callbacks `CustomJS` or other callback models; those already registered are skipped.
   */
  jsOnEvent(name: string, ...callbacks: readonly Model[]): void {
    this.set(
      "js_event_callbacks",
      withCallbacks(this.js_event_callbacks, name, callbacks),
    );
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
    const item = selector === undefined ? "" : `[${JSON.stringify(selector)}]`;
    const CustomJs = modelClass("CustomJS") as new (
      attributes: Readonly<Record<string, unknown>>,
    ) => Model;
    const code = `other.${otherAttr} = this.${attr}${item}`;
    const callback = new CustomJs({ args: { other }, code });
    noteLink(callback, { target: other, attr: otherAttr });
    this.jsOnChange(attr, callback);
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
    const found = this.select(selector);
    if (found.length > 1) {
      throw new RangeError(`Cannot select one model: ${found.length} match`);
    }
    return found[0] ?? null;
  }

  /**
   * Makes another model of the same type with the same property values.
   *
   * @param overrides Other values for some properties.
   * @returns A model without a document; it refers to the same models.
   */
  clone(overrides?: Partial<this>): this {
    const constructor = this.constructor as new () => this;
    const copy = new constructor();
    copy.#store.copyFrom(this.#store);
    copy.#store.isConstructed = false;
    if (overrides !== undefined) copy.update(overrides);
    copy.#store.isConstructed = true;
    return copy;
  }

  /** What `console.log` shows: the type, the id and the properties that were set. */
  [Symbol.for("Deno.customInspect")](
    inspect: (value: unknown, options?: object) => string,
    options: object,
  ): string {
    const values = inspect({ ...this.#store.values }, options);
    return `${this.#store.label} ${values}`;
  }
}
