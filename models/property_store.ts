import { sameValue } from "./equality.ts";
import { formatValue } from "../base/format_value.ts";
import { INVALID } from "./kinds/kind.ts";
import { describeKind } from "./kinds/kinds.ts";
import { PropertyValues } from "./_property_values.ts";
import { Listeners } from "./listeners.ts";
import type { Model } from "./model.ts";
import type {
  ColumnChange,
  ModelOwner,
  PropertyChange,
} from "./model_owner.ts";
import type { ModelSchema, PropertyDefinition } from "./schema.ts";

/** A callback of {@linkcode Model.onChange}. */
export type ChangeCallback = (
  attr: string,
  old: unknown,
  value: unknown,
) => unknown;

/** How a value is stored. */
export interface AssignOptions {
  /** Whoever causes the change, or `null` for application code. */
  readonly setter?: object | null;
  /** How the columns of a data source change. */
  readonly columns?: ColumnChange;
}

/**
 * The properties of one model: what was set, and who wants to know of changes.
 *
 * - **Sparse:** a property that has its default takes no room and is not sent.
 * - **Set before themed before default:** a theme replaces defaults, never what was set.
 * - **Valid:** whatever is stored was accepted by the property's kind.
 *
 * The document floor works with the store; application code with the model.
 */
export class PropertyStore {
  /** The model that the values are of. */
  readonly model: Model;
  /** The properties that there are. */
  readonly schema: ModelSchema;
  /** The id in a document, once there is one. */
  id: string | undefined;
  /** Whether the model is complete, so that read-only properties are final. */
  isConstructed = false;
  /** The document that the model belongs to. */
  owner: ModelOwner | null = null;
  /** Whether clients of the owner have been told of the model (spec 4.8). */
  isKnown = false;
  /** What was set; of many models nothing is. */
  #values: PropertyValues | undefined;
  /** What the theme of the document gives instead of defaults. */
  #themed: ReadonlyMap<string, unknown> | undefined;
  /** The properties that were set to their default, which a theme does not override. */
  #chosen: readonly string[] | undefined;
  #listeners: Listeners<ChangeCallback> | undefined;

  /** Makes an empty store. */
  constructor(model: Model, schema: ModelSchema) {
    this.model = model;
    this.schema = schema;
  }

  /** The model as messages name it: `Slider(p1001)`, or `Slider` while it has no id. */
  get label(): string {
    const { name } = this.schema;
    return this.id === undefined ? name : `${name}(${this.id})`;
  }

  /** What was set, by property name, in the order in which it was first set. */
  get values(): Readonly<PropertyValues> {
    return this.#values ?? NO_VALUES;
  }

  /** Whether a property was set. */
  isSet(name: string): boolean {
    return this.#values?.[name] !== undefined;
  }

  /** What the theme of the document gives to properties that may be set or not. */
  get themed(): ReadonlyMap<string, unknown> | undefined {
    return this.#themed;
  }

  /**
   * The value of a property.
   *
   * @param name The name of the property.
   * @returns What was set, else what the theme has, else the default.
   * @throws {TypeError} If there is no such property.
   * @throws {Error} If the property was not set and has no default.
   */
  get(name: string): unknown {
    const value = this.#values?.[name];
    if (value !== undefined) return value;
    const themed = this.#themed?.get(name);
    if (themed !== undefined) return themed;
    const property = this.schema.property(name);
    if (property.name !== name) return this.get(property.name);
    if (!property.hasDefault) {
      throw new Error(
        `Cannot read ${this.label}.${name}: ${whyUnset(property)}`,
      );
    }
    const initial = property.makeDefault();
    if (property.perInstance && !property.internal) this.store(name, initial);
    return initial;
  }

  /**
   * Whether {@linkcode get} has a value to return.
   *
   * @param name The name of the property.
   * @returns `false` if the property was not set and has no default.
   * @throws {TypeError} If there is no such property.
   */
  has(name: string): boolean {
    const property = this.schema.property(name);
    return property.hasDefault || this.isSet(property.name) ||
      this.#themed?.has(property.name) === true;
  }

  /**
   * Validates a value.
   *
   * @param property The property that it is for.
   * @param value The value as given.
   * @returns The value as it is stored.
   * @throws {TypeError} If the property does not accept the value.
   */
  coerce(property: PropertyDefinition, value: unknown): unknown {
    const stored = property.kind.coerce(value);
    if (stored === INVALID || stored === undefined) {
      throw new TypeError(
        `Cannot set ${this.label}.${property.name}: expected ${
          describeKind(property.kind)
        }, received ${formatValue(value)}`,
      );
    }
    return stored;
  }

  /**
   * Sets a property and tells whoever wants to know, unless the value is the same.
   *
   * @param name The name of the property.
   * @param value The value, validated here.
   * @param options Who sets it, and how.
   * @throws {TypeError} If there is no such property, it does not accept the value, or it can only be set once.
   */
  set(name: string, value: unknown, options?: AssignOptions): void {
    const property = this.schema.property(name);
    const isFinal = property.readonly && this.isConstructed;
    if (isFinal || property.internal) {
      throw new TypeError(
        `Cannot set ${this.label}.${name}: the property is read-only`,
      );
    }
    this.assign(property, this.coerce(property, value), options);
  }

  /**
   * Stores a validated value and tells whoever wants to know, unless it is the same.
   *
   * @param property The property.
   * @param value What `coerce` returned.
   * @param options Who sets it, and how.
   */
  assign(
    property: PropertyDefinition,
    value: unknown,
    options: AssignOptions = {},
  ): void {
    const { setter = null, columns } = options;
    const { name, kind: { mayReference } } = property;
    const old = this.peek(property);
    if (columns === undefined && sameValue(old, value)) {
      return PropertyStore.#choose(this, name, value);
    }
    this.owner?.admit(mayReference ? value : undefined);
    this.store(name, value);
    const { model, owner } = this;
    if (owner === null) return this.runCallbacks(name, old, value);
    owner.propertyChanged({
      model,
      attr: name,
      old,
      new: value,
      setter,
      mayReference,
      columns,
    });
  }

  /** Stores a validated value without telling anybody; for new models. */
  store(name: string, value: unknown): void {
    (this.#values ??= new PropertyValues())[name] = value;
  }

  /**
   * Makes the default models that are part of the document, so that both sides know their ids.
   *
   * @param made Called with each value that has such models.
   */
  materialize(made?: (value: unknown) => void): void {
    for (const property of this.schema.modelDefaults) {
      const { name } = property;
      if (this.isSet(name) || this.#themed?.has(name)) continue;
      const value = property.makeDefault();
      this.store(name, value);
      made?.(value);
    }
  }

  /**
   * Puts the values of a theme in place of defaults, those of another theme away;
   * tells nobody.
   *
   * @param values The values by property name, none of them with models.
   */
  applyTheme(values: ReadonlyMap<string, unknown> | undefined): void {
    const chosen = this.#chosen;
    this.#themed = values === undefined || chosen === undefined
      ? values
      : new Map([...values].filter(([name]) => !chosen.includes(name)));
  }

  /**
   * Like {@linkcode applyTheme}, for a model that has been in use: a property
   * without default keeps what the last theme gave it.
   *
   * @param values The values by property name.
   * @returns What has changed thereby.
   */
  changeTheme(
    values: ReadonlyMap<string, unknown> | undefined,
  ): PropertyChange[] {
    const names = new Set(this.#themed?.keys());
    for (const name of values?.keys() ?? []) names.add(name);
    const before = [...names].filter((name) => !this.isSet(name))
      .map((name) => this.schema.property(name))
      .map((property) => ({ property, old: this.peek(property) }));
    this.applyTheme(values);
    return before.flatMap(({ property, old }) => {
      const { name: attr, kind: { mayReference }, hasDefault } = property;
      if (!hasDefault && !values?.has(attr)) this.store(attr, old);
      const value = this.get(attr);
      return sameValue(old, value) ? [] : {
        model: this.model,
        attr,
        old,
        new: value,
        setter: null,
        mayReference,
      };
    });
  }

  /** Takes over what was set in another store of the same schema. */
  copyFrom(other: PropertyStore): void {
    const { values } = other;
    for (const name in values) this.store(name, values[name]);
    this.#chosen = other.#chosen;
  }

  /**
   * The value of a property as it is; unlike {@linkcode get} this makes no
   * default model and does not throw.
   *
   * @param property The property.
   * @returns The value; `undefined` if it was not set and has no default, or one that is not made yet.
   */
  peek(property: PropertyDefinition): unknown {
    const { name } = property;
    const value = this.#values?.[name];
    if (value !== undefined) return value;
    const themed = this.#themed?.get(name);
    if (themed !== undefined) return themed;
    return property.perInstance ? undefined : property.makeDefault();
  }

  // Nothing changes, but a theme is to leave the property alone from now on.
  // Static, because a private method takes room in every instance.
  static #choose(store: PropertyStore, name: string, value: unknown): void {
    if (store.isSet(name)) return;
    if (store.#themed?.has(name)) store.store(name, value);
    else if (store.#chosen === undefined) store.#chosen = [name];
    else if (!store.#chosen.includes(name)) {
      store.#chosen = [...store.#chosen, name];
    }
  }

  /** Registers a callback for changes of a property; twice is once. */
  addCallback(attr: string, callback: ChangeCallback): void {
    const { name } = this.schema.property(attr);
    this.#listeners ??= new Listeners();
    this.#listeners.add(name, callback, `${this.label}.${name}`);
  }

  /** Takes a callback back. */
  removeCallback(attr: string, callback: ChangeCallback): void {
    const { name } = this.schema.property(attr);
    this.#listeners ??= new Listeners();
    this.#listeners.remove(name, callback, `${this.schema.name}.${attr}`);
  }

  /** The callbacks for changes of a property, in the order of registration. */
  callbacks(attr: string): readonly ChangeCallback[] {
    return this.#listeners?.get(attr) ?? NO_CALLBACKS;
  }

  /** Calls the callbacks of a model that belongs to no document. */
  runCallbacks(attr: string, old: unknown, value: unknown): void {
    for (const callback of this.callbacks(attr)) callback(attr, old, value);
  }
}

const NO_CALLBACKS: readonly ChangeCallback[] = [];
const NO_VALUES: Readonly<PropertyValues> = Object.freeze(
  new PropertyValues(),
);

function whyUnset({ name, isReport }: PropertyDefinition): string {
  return isReport
    ? `the browser has not set it yet; has("${name}") tells when it has`
    : "it was not set and has no default";
}
