import { formatValue } from "../../base/text/format_value.ts";
import type { DataProperty } from "./data_model_properties.ts";
import { defaultWire } from "../kinds/default_wire.ts";
import { INVALID, type Kind } from "../kinds/kind.ts";
import { describeKind, parseKind } from "../kinds/kinds.ts";
import type { Model } from "../model.ts";
import {
  type ModelClass,
  modelClass,
  registerModel,
  replaceModel,
} from "../registry.ts";
import {
  ModelSchema,
  type ModelSpecification,
  schemaOf,
  setSchema,
} from "../schema.ts";

/** The properties of a model of an application by name. */
export type DataProperties = Readonly<Record<string, DataProperty<unknown>>>;

/** What a class is made of. */
export interface ClassDefinition {
  /** What it is called in messages. */
  readonly what: "data model" | "model";
  readonly name: string;
  readonly properties: DataProperties;
  readonly base: ModelClass;
  /** Other defaults for inherited properties. */
  readonly overrides: Readonly<Record<string, unknown>>;
}

/**
 * Makes and registers the class of a model that an application defines.
 *
 * @throws {TypeError} If there is a model of that name, or a property cannot have its name or default.
 * @throws {SyntaxError} If there is no such kind of property.
 */
export function defineClass(definition: ClassDefinition): ModelClass {
  checkName(definition);
  return makeClass(definition, specify(definition));
}

/** The names of the models that applications defined. */
const defined = new Set<string>();

let canReplace = false;

/**
 * Lets later definitions take the place of earlier ones: modules that define models
 * are evaluated again in development.
 */
export function allowReplacing(): void {
  canReplace = true;
}

/** Makes and registers a class whose specification is known. */
export function makeClass(
  { name, base }: ClassDefinition,
  specification: ModelSpecification,
): ModelClass {
  const schema = new ModelSchema(name, specification, schemaOf(base));
  const constructor = class extends (base as unknown as typeof Model) {};
  const shortName = name.slice(name.lastIndexOf(".") + 1);
  Object.defineProperty(constructor, "name", { value: shortName });
  if (defined.has(name)) replaceModel(constructor, name);
  else registerModel(constructor, name);
  defined.add(name);
  setSchema(constructor, schema);
  return constructor;
}

/**
 * The definition in the form of Bokeh's own models.
 *
 * @throws {TypeError} If a property cannot have its name, kind or default.
 */
export function specify(
  { name, properties, base, overrides }: ClassDefinition,
): ModelSpecification {
  const baseSchema = schemaOf(base);
  return {
    properties: Object.fromEntries(
      Object.entries(properties).map(([key, property]) => {
        checkPropertyName(name, key, base);
        const kind = checkedKind(name, key, property);
        const wire = wireOf(`${name}.${key}`, kind, property.default);
        return [key, { kind: kind.expression, default: wire }];
      }),
    ),
    overrides: Object.fromEntries(
      Object.entries(overrides).map(([key, value]) => {
        const { kind } = baseSchema.property(key);
        return [key, wireOf(`${name}.${key}`, kind, value)];
      }),
    ),
  };
}

/**
 * @param taken What to say of a name that is taken.
 * @throws {TypeError} If the class cannot have its name.
 */
export function checkName(
  { what, name }: ClassDefinition,
  taken =
    `there is a model of that name; define ${what}s once, outside the function that runs for every session`,
): void {
  if (!/^[A-Za-z_][^\s,()[\]]*$/.test(name)) {
    throw new TypeError(
      `Cannot define ${what} ${
        formatValue(name)
      }: the name must begin with a letter and have no spaces, commas and brackets`,
    );
  }
  const isFree = modelClass(name) === undefined ||
    canReplace && defined.has(name);
  if (!isFree) {
    throw new TypeError(
      `Cannot define ${what} ${JSON.stringify(name)}: ${taken}`,
    );
  }
}

// BokehJS takes an object with `id` or `type` for something else (spec 4.2).
function checkPropertyName(name: string, key: string, base: ModelClass): void {
  const { prototype } = base;
  if (/^[A-Za-z_$][\w$]*$/.test(key) && !(key in prototype)) return;
  throw new TypeError(
    `Cannot define property ${name}.${key}: ${
      key in prototype
        ? "the model has something of that name"
        : "the name must be an identifier"
    }`,
  );
}

function checkedKind(name: string, key: string, property: unknown): Kind {
  if (
    typeof property === "object" && property !== null &&
    "kind" in property && typeof property.kind === "string"
  ) {
    try {
      return parseKind(property.kind);
    } catch (cause) {
      const { message } = cause as SyntaxError;
      throw new SyntaxError(
        `Cannot define property ${name}.${key}: ${message}`,
        { cause },
      );
    }
  }
  throw new TypeError(
    `Cannot define property ${name}.${key}: expected one such as property.int(), received ${
      formatValue(property)
    }`,
  );
}

/** The default in wire form; `undefined` if there is none. */
function wireOf(place: string, kind: Kind, value: unknown): unknown {
  if (value === undefined) return undefined;
  const stored = kind.coerce(value);
  if (stored === INVALID) {
    throw new TypeError(
      `Cannot define property ${place}: expected ${
        describeKind(kind)
      } as default, received ${formatValue(value)}`,
    );
  }
  const wire = defaultWire(stored);
  if (wire !== undefined) return wire;
  throw new TypeError(
    `Cannot define property ${place}: ${
      formatValue(value)
    } cannot be a default; set it when you make the model`,
  );
}
