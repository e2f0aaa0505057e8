import specification from "./specification.json" with { type: "json" };
import {
  type ClassResolver,
  containsModels,
  makeDefault,
} from "./_default_models.ts";
import { type Conversion, CONVERSIONS } from "./kinds/conversions.ts";
import { KEEPS_UNITS, UNITS_KIND, unitsName } from "./kinds/spec_units.ts";
import type { Kind } from "./kinds/kind.ts";
import { parseKind } from "./kinds/kinds.ts";
import { isCopied, isOpenCopy, makeReadOnly } from "./_read_only.ts";
import { shorten } from "../base/text/format_value.ts";
import { isPlainObject } from "../base/records.ts";
import { nearestName } from "../base/nearest_name.ts";
import { renamedOption } from "../base/python_names.ts";
import { type ModelClass, modelClass, modelName } from "./registry.ts";

/** A property as the specification or a data model's definition states it. */
export interface PropertySpecification {
  /** What the property accepts, in BokehJS's notation. */
  readonly kind: string;
  /** The default in wire form; absent if the property has none. */
  readonly default?: unknown;
  /** Whether the property never leaves the client. */
  readonly internal?: boolean;
  /** Whether only the client sets the property. */
  readonly readonly?: boolean;
}

/** A model as the specification or a data model's definition states it. */
export interface ModelSpecification {
  /** The name of the base class; absent only for `Model`. */
  readonly base?: string;
  /** Whether the class cannot be instantiated. */
  readonly abstract?: boolean;
  /** The properties that the class adds. */
  readonly properties: Readonly<Record<string, PropertySpecification>>;
  /** Other defaults of inherited properties, in wire form. */
  readonly overrides?: Readonly<Record<string, unknown>>;
  /** The properties that its view in the browser sets, because of what users do. */
  readonly changedByView?: readonly string[];
}

/** One property of a model class. Its kind and default are made when first needed. */
export class PropertyDefinition {
  readonly name: string;
  /** Whether the property never leaves the client. */
  readonly internal: boolean;
  /** Whether only the client sets the property. */
  readonly readonly: boolean;
  readonly hasDefault: boolean;
  /** Whether the default contains models, so that every instance has its own. */
  readonly perInstance: boolean;
  /** What the property takes beyond its kind. */
  readonly conversion: Conversion | undefined;
  readonly #kind: string;
  readonly #wire: unknown;
  readonly #resolve: ClassResolver;
  #parsed: Kind | undefined;
  #isCopy: boolean | undefined;
  #default: unknown;

  /** `resolve` finds the classes of default models. */
  constructor(
    name: string,
    specification: PropertySpecification,
    resolve: ClassResolver = modelClass,
    conversion?: Conversion,
  ) {
    this.name = name;
    this.conversion = conversion;
    this.internal = specification.internal ?? false;
    this.readonly = specification.readonly ?? false;
    this.hasDefault = specification.default !== undefined;
    this.perInstance = containsModels(specification.default);
    this.#kind = specification.kind;
    this.#wire = specification.default;
    this.#resolve = resolve;
  }

  /** What the property accepts, in BokehJS's notation. */
  get notation(): string {
    return this.#kind;
  }

  get kind(): Kind {
    return this.#parsed ??= parseKind(this.#kind);
  }

  /** Whether the value is only a report of the client, and not part of a document. */
  get isReport(): boolean {
    return this.readonly && !this.hasDefault;
  }

  /** Whether BokehJS has no default, and throws where it reads the property. */
  get isRequired(): boolean {
    return !this.hasDefault && !this.internal && !this.readonly;
  }

  /** Whether arrays and objects that it stores are copies of what was set. */
  get isCopy(): boolean {
    return this.#isCopy ??= isCopied(this.kind.parsed);
  }

  /** The default: shared and frozen, or a new one if {@linkcode perInstance}. */
  makeDefault(): unknown {
    if (this.perInstance) return makeDefault(this.#wire, this.#resolve);
    const value = this.#default ??= this.#sharedDefault();
    // A set cannot be frozen.
    return value instanceof Set ? new Set(value) : value;
  }

  #sharedDefault(): unknown {
    const value = makeDefault(this.#wire, this.#resolve);
    const copy = Array.isArray(value)
      ? [...value]
      : isPlainObject(value)
      ? Object.assign(Object.create(null), value)
      : value;
    return isOpenCopy(copy)
      ? makeReadOnly(copy, this.name, this.kind.parsed)
      : value;
  }

  /** The same property with another default. */
  withDefault(wire: unknown): PropertyDefinition {
    return new PropertyDefinition(
      this.name,
      {
        kind: this.#kind,
        default: wire,
        internal: this.internal,
        readonly: this.readonly,
      },
      this.#resolve,
      this.conversion,
    );
  }
}

/** The properties of a model class, inherited ones included. */
export class ModelSchema {
  /** The wire name of the class. */
  readonly name: string;
  /** Whether the class cannot be instantiated. */
  readonly abstract: boolean;
  /** Whether its properties are unknown, so that it takes any. */
  readonly isOpen: boolean = false;
  /** By name, those of base classes first. */
  readonly properties: ReadonlyMap<string, PropertyDefinition>;
  /** The properties whose default contains models and is part of the document. */
  readonly modelDefaults: readonly PropertyDefinition[];
  /** The properties that BokehJS has no default for, and cannot do without. */
  readonly required: readonly PropertyDefinition[];
  /** Properties by their other names. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Whether `value_throttled` is the initial value until the client reports another. */
  readonly isThrottled: boolean;
  /** Properties by the name of their units: `angle` by `angle_units`. */
  readonly units: ReadonlyMap<string, PropertyDefinition>;
  /** The properties that views in the browser set, because of what users do. */
  readonly changedByView: ReadonlySet<string>;

  constructor(
    name: string,
    specification: ModelSpecification,
    base: ModelSchema | null,
    resolve?: ClassResolver,
  ) {
    const properties = new Map(base?.properties);
    const aliases = new Map(base?.aliases);
    const units = new Map(base?.units);
    for (const [key, wire] of Object.entries(specification.overrides ?? {})) {
      const inherited = properties.get(key);
      if (inherited === undefined) {
        throw new TypeError(`Cannot override ${name}.${key}: no such property`);
      }
      properties.set(key, inherited.withDefault(wire));
    }
    for (const [key, property] of Object.entries(specification.properties)) {
      const target = /^Alias\((\w+)\)$/.exec(property.kind)?.[1];
      if (target !== undefined) aliases.set(key, target);
      else {
        const hasUnits = UNITS_KIND.test(property.kind) &&
          !(unitsName(key) in specification.properties);
        const conversion = CONVERSIONS[`${name}.${key}`] ??
          properties.get(key)?.conversion ??
          (hasUnits ? KEEPS_UNITS : undefined);
        const definition = new PropertyDefinition(
          key,
          property,
          resolve,
          conversion,
        );
        properties.set(key, definition);
        if (hasUnits) units.set(unitsName(key), definition);
      }
    }
    this.name = name;
    this.abstract = specification.abstract ?? false;
    this.properties = properties;
    this.aliases = aliases;
    const throttled = properties.get("value_throttled");
    this.isThrottled = throttled?.isReport === true &&
      properties.get("value")?.hasDefault === false;
    this.units = units;
    this.changedByView = new Set([
      ...base?.changedByView ?? [],
      ...specification.changedByView ?? [],
    ]);
    this.modelDefaults = [...properties.values()]
      .filter((property) => property.perInstance && !property.internal);
    this.required = [...properties.values()]
      .filter((property) => property.isRequired && !isDerived(name, property));
  }

  /** What to write instead of an unknown name, for the end of a message. */
  hint(name: string): string {
    const renamed = renamedOption(name, (other) => this.properties.has(other));
    if (renamed !== undefined) {
      return `, that is its name in Python's Bokeh, write ${renamed}`;
    }
    const nearest = nearestName(name, this.properties.keys());
    return nearest === undefined ? "" : `, did you mean "${nearest}"?`;
  }

  /**
   * Finds a property by its name or an alias.
   *
   * @throws {TypeError} If there is none; the message suggests the nearest name.
   */
  property(name: string): PropertyDefinition {
    const property = this.properties.get(name) ??
      this.properties.get(this.aliases.get(name) ?? "");
    if (property !== undefined) return property;
    throw new TypeError(
      `Cannot find property ${this.name}.${shorten(name)}: no such property${
        this.hint(name)
      }`,
    );
  }
}

/** The {@linkcode ModelSpecification} of each model, as JSON. */
const specifications: Readonly<Record<string, string>> = specification.models;
const schemas = new WeakMap<ModelClass, ModelSchema>();

/** The version of BokehJS that the models were generated from. */
export const BOKEHJS_VERSION: string = specification.bokehjs;

/**
 * The schema of a registered model class, or a subclass of one. The first call
 * makes it, and defines the property accessors of the class.
 */
export function schemaOf(constructor: ModelClass): ModelSchema {
  return schemas.get(constructor) ?? makeSchema(constructor);
}

/** Gives a class its schema, and the property accessors that follow from it. */
export function setSchema(constructor: ModelClass, schema: ModelSchema): void {
  schemas.set(constructor, schema);
  defineAccessors(constructor.prototype, schema);
}

function makeSchema(constructor: ModelClass): ModelSchema {
  const name = modelName(constructor);
  const registered = modelClass(name) as ModelClass;
  let schema = schemas.get(registered);
  if (schema === undefined) {
    const text = specifications[name];
    if (text === undefined) {
      throw new TypeError(`Cannot find model ${name} in the specification`);
    }
    const specification: ModelSpecification = JSON.parse(text);
    const base = specification.base === undefined
      ? null
      : schemaOf(modelClass(specification.base) as ModelClass);
    schema = new ModelSchema(name, specification, base);
    setSchema(registered, schema);
  }
  schemas.set(constructor, schema);
  return schema;
}

/** Whether BokehJS derives the default of a property from others, here from `tools`. */
function isDerived(model: string, { name }: PropertyDefinition): boolean {
  return model === "ToolProxy" && (name === "active" || name === "visible");
}

interface Accessible {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
}

function defineAccessors(prototype: object, schema: ModelSchema): void {
  const names = [
    ...schema.properties.keys(),
    ...schema.aliases.keys(),
    ...schema.units.keys(),
  ];
  for (const name of names) {
    if (name in prototype) continue;
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: Accessible) {
        return this.get(name);
      },
      set(this: Accessible, value: unknown) {
        this.set(name, value);
      },
    });
  }
}
