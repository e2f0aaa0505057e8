import { checkShown } from "./_built_once.ts";
import { sameValue } from "./equality.ts";
import { alternative, converted, getOther, setOther } from "./_conversions.ts";
import { formatValue } from "../base/text/format_value.ts";
import { PropertyValues } from "./_property_values.ts";
import { INVALID } from "./kinds/kind.ts";
import { describeKind } from "./kinds/kinds.ts";
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

export interface AssignOptions {
  /** What caused the change, or `null` for application code. */
  readonly setter?: object | null;
  /** How the columns of a data source change. */
  readonly columns?: ColumnChange;
}

/**
 * The values of one model's properties, and the callbacks for their changes.
 *
 * - **Sparse:** a property that has its default takes no memory and is not sent.
 * - **Set, then themed, then default:** a theme replaces defaults, never what was set.
 * - **Valid:** every stored value was accepted by the property's kind.
 *
 * The document floor works with the store; application code with the model.
 */
export class PropertyStore {
  readonly model: Model;
  readonly schema: ModelSchema;
  /** Assigned when the model joins a document, or when somebody asks for it. */
  id: string | undefined;
  /** Whether the constructor is done, so that read-only properties are final. */
  isConstructed = false;
  owner: ModelOwner | null = null;
  /** Whether the owner's clients have the model (spec 4.8). */
  isKnown = false;
  // In many models nothing is set.
  #values: PropertyValues | undefined;
  /** The theme's values, whether or not the properties were set. */
  #themed: ReadonlyMap<string, unknown> | undefined;
  /** The properties that were set to their default, which a theme does not override. */
  #chosen: readonly string[] | undefined;
  #listeners: Listeners<ChangeCallback> | undefined;

  constructor(model: Model, schema: ModelSchema) {
    this.model = model;
    this.schema = schema;
  }

  /** How messages refer to the model: `Slider(p1001)`, or `Slider` while it has no id. */
  get label(): string {
    const { name } = this.schema;
    return this.id === undefined ? name : `${name}(${this.id})`;
  }

  /** What was set, in the order in which it was first set. */
  get values(): Readonly<PropertyValues> {
    return this.#values ?? NO_VALUES;
  }

  /** The properties that were set to their default, and are not in {@linkcode values}. */
  get chosen(): readonly string[] {
    return this.#chosen ?? NO_NAMES;
  }

  /** Forgets a value that was set, without reporting a change. */
  unset(name: string): void {
    delete this.#values?.[name];
  }

  isSet(name: string): boolean {
    return this.#values?.[name] !== undefined;
  }

  get themed(): ReadonlyMap<string, unknown> | undefined {
    return this.#themed;
  }

  /**
   * What was set, else what the theme has, else the default.
   *
   * @throws {TypeError} If there is no such property.
   * @throws {Error} If the property was not set and has no default.
   */
  get(name: string): unknown {
    const value = this.#values?.[name];
    if (value !== undefined) return value;
    const themed = this.#themed?.get(name);
    if (themed !== undefined) return themed;
    const property = this.schema.properties.get(name);
    if (property === undefined) return getOther(this, name);
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
   * @throws {TypeError} If there is no such property.
   */
  has(name: string): boolean {
    const property = this.schema.units.get(name) ?? this.schema.property(name);
    return property.hasDefault || this.isSet(property.name) ||
      this.#themed?.has(property.name) === true;
  }

  /**
   * Validates a value and converts it to what is stored.
   *
   * @throws {TypeError} If the property does not accept the value.
   */
  coerce(property: PropertyDefinition, value: unknown): unknown {
    const stored = property.kind.coerce(value);
    if (stored === INVALID || stored === undefined) {
      throw new TypeError(
        `Cannot set ${this.label}.${property.name}: expected ${
          describeKind(property.kind)
        }${alternative(property)}, received ${formatValue(value)}`,
      );
    }
    return stored;
  }

  /**
   * Validates and assigns a value.
   *
   * @throws {TypeError} If there is no such property, it does not accept the value, or it can only be set once.
   * @throws {Error} If pages have the model and would not show the value.
   */
  set(name: string, value: unknown, options?: AssignOptions): void {
    const property = this.schema.properties.get(name);
    if (property === undefined) {
      return setOther(this, name, value, options);
    }
    const isFinal = property.readonly && this.isConstructed;
    if (isFinal || property.internal) {
      throw new TypeError(
        `Cannot set ${this.label}.${name}: the property is read-only`,
      );
    }
    const given = property.conversion === undefined
      ? value
      : converted(this, property, value);
    const stored = this.coerce(property, given);
    if (this.isKnown) checkShown(this, property.name, stored);
    this.assign(property, stored, options);
  }

  /**
   * Stores a value and reports the change, unless the value is the same.
   *
   * @param value What {@linkcode coerce} returned.
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

  /** Stores a validated value without reporting a change; for new models. */
  store(name: string, value: unknown): void {
    (this.#values ??= new PropertyValues())[name] = value;
  }

  /** Like {@linkcode store}, with a value that is made when somebody reads it. */
  storeLate(name: string, make: () => unknown): void {
    const values = this.#values ??= new PropertyValues();
    const end = (value: unknown) =>
      Object.defineProperty(values, name, {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
      })[name];
    Object.defineProperty(values, name, {
      get: () => end(make()),
      set: end,
      enumerable: true,
      configurable: true,
    });
  }

  /**
   * Makes the default models that are part of the document, so that both sides
   * know their ids.
   *
   * @param made Called with each value that contains such models.
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
   * Replaces the last theme's values without reporting a change.
   *
   * @param values The values by property name; they contain no models.
   */
  applyTheme(values: ReadonlyMap<string, unknown> | undefined): void {
    const chosen = this.#chosen;
    this.#themed = values === undefined || chosen === undefined
      ? values
      : new Map([...values].filter(([name]) => !chosen.includes(name)));
  }

  /**
   * Like {@linkcode applyTheme}, for a model in use: a property without default
   * keeps what the last theme gave it.
   *
   * @returns The changes.
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

  /** Copies what was set in another store of the same schema. */
  copyFrom(other: PropertyStore): void {
    const { values } = other;
    for (const name in values) this.store(name, values[name]);
    this.#chosen = other.#chosen;
  }

  /**
   * Like {@linkcode get}, but does not throw and makes no default models.
   *
   * @returns `undefined` if the property was not set and has no default, or one that is not made yet.
   */
  peek(property: PropertyDefinition): unknown {
    const { name } = property;
    const value = this.#values?.[name];
    if (value !== undefined) return value;
    const themed = this.#themed?.get(name);
    if (themed !== undefined) return themed;
    return property.perInstance ? undefined : property.makeDefault();
  }

  // Nothing changes, but from now on a theme leaves the property alone.
  // Static, because a private method takes memory in every instance.
  static #choose(store: PropertyStore, name: string, value: unknown): void {
    if (store.isSet(name)) return;
    if (store.#themed?.has(name)) store.store(name, value);
    else if (store.#chosen === undefined) store.#chosen = [name];
    else if (!store.#chosen.includes(name)) {
      store.#chosen = [...store.#chosen, name];
    }
  }

  addCallbacks(attr: string, callbacks: readonly ChangeCallback[]): void {
    const { name } = this.schema.property(attr);
    this.#listeners ??= new Listeners();
    this.#listeners.addAll(name, callbacks, `${this.label}.${name}`);
  }

  removeCallback(attr: string, callback: ChangeCallback): void {
    const { name } = this.schema.property(attr);
    this.#listeners ??= new Listeners();
    this.#listeners.remove(name, callback, `${this.schema.name}.${attr}`);
  }

  /** The properties that have callbacks. */
  get listened(): readonly string[] {
    return this.#listeners?.names ?? NO_NAMES;
  }

  callbacks(attr: string): readonly ChangeCallback[] {
    return this.#listeners?.get(attr) ?? NO_CALLBACKS;
  }

  /** Calls the callbacks of a model without an owner; otherwise the document does. */
  runCallbacks(attr: string, old: unknown, value: unknown): void {
    for (const callback of this.callbacks(attr)) callback(attr, old, value);
  }
}

const NO_CALLBACKS: readonly ChangeCallback[] = [];
const NO_NAMES: readonly string[] = [];
const NO_VALUES: Readonly<PropertyValues> = Object.freeze(
  new PropertyValues(),
);

function whyUnset({ name, isReport }: PropertyDefinition): string {
  return isReport
    ? `the browser has not set it yet; has("${name}") tells when it has`
    : "it was not set and has no default";
}
