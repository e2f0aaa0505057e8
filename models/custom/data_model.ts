import { defaultWire } from "../kinds/default_wire.ts";
import { formatValue } from "../../base/format_value.ts";
import type {
  AnyModelClass,
  DataProperty,
  DataPropertyValue,
} from "./data_model_properties.ts";
import { INVALID, type Kind } from "../kinds/kind.ts";
import { describeKind, parseKind } from "../kinds/kinds.ts";
import { Model } from "../model.ts";
import {
  type ModelClass,
  modelClass,
  modelName,
  registerModel,
} from "../registry.ts";
import { ModelSchema, schemaOf, setSchema } from "../schema.ts";

/** The properties of a data model by name. */
export type DataProperties = Readonly<Record<string, DataProperty<unknown>>>;

/** The values of a data model's properties by name. */
export type DataAttributes<P extends DataProperties> = {
  -readonly [K in keyof P]: DataPropertyValue<P[K]>;
};

/** A class that {@linkcode defineDataModel} made. */
export type DataModelClass<P extends DataProperties, B extends Model> = new (
  attributes?: Partial<DataAttributes<P> & B>,
) => DataAttributes<P> & B;

/** Options for {@linkcode defineDataModel}. */
export interface DataModelOptions<B extends Model> {
  /**
   * A data model whose properties this one inherits.
   *
   * @default {Model}
   */
  extends?: AnyModelClass<B>;
  /** Other defaults for inherited properties. */
  overrides?: Partial<B>;
}

const definitions: ModelClass[] = [];

/**
 * Defines a model of your own: data that the server, the browser and Python clients
 * keep in sync, for `CustomJS` and callbacks to work on (spec 4.7).
 *
 * - **Once per process:** define it in a module, not in the function that runs
 *   for every session. A client gets every data model that is defined by the time
 *   it gets its document.
 * - **Checked here:** as with Python's data models, the browser does not know what
 *   properties accept; the server checks what it sends.
 *
 * @param name The wire name. Python clients find their class by it: `"Params"` in a script, `"app.Params"` in the module `app`.
 * @param properties The properties by name, made by the functions of `property`.
 * @param options What the model extends.
 * @returns The class; extend it to add methods.
 * @throws {TypeError} If there is a model of that name, a property cannot have its name or default, or the model to extend is not a data model.
 *
 * @example
 * ```ts
 * import { defineDataModel, property, Slider } from "@bokeh-deno/server/models";
 * import { assertEquals } from "@std/assert";
 *
 * const Params = defineDataModel("example.Params", {
 *   count: property.int(3),
 *   mode: property.enumOf(["fast", "slow"]),
 *   label: property.nullable(property.str()),
 * });
 *
 * const params = new Params({ label: "x" });
 * const slider = new Slider({ start: 0, end: 10, value: 5 });
 * slider.jsLink("value", params, "count");
 * params.onChange("count", (_attr, _old, count) => console.log(count + 1));
 * assertEquals([params.count, params.mode, params.label], [3, "fast", "x"]);
 * ```
 */
export function defineDataModel<
  P extends DataProperties,
  B extends Model = Model,
>(
  name: string,
  properties: P,
  options: DataModelOptions<B> = {},
): DataModelClass<P, B> {
  const { extends: base = Model, overrides = {} } = options;
  const baseSchema = schemaOf(checkedBase(name, base as unknown as ModelClass));
  checkName(name);
  const specification = {
    properties: Object.fromEntries(
      Object.entries(properties).map(([key, property]) => {
        checkPropertyName(name, key, base);
        checkProperty(name, key, property);
        const { kind, default: value } = property;
        const parsed = parseKind(kind);
        return [key, {
          kind,
          default: wireOf(`${name}.${key}`, parsed, value),
        }];
      }),
    ),
    overrides: Object.fromEntries(
      Object.entries(overrides).map(([key, value]) => {
        const { kind } = baseSchema.property(key);
        return [key, wireOf(`${name}.${key}`, kind, value)];
      }),
    ),
  };
  const schema = new ModelSchema(name, specification, baseSchema);
  const constructor = class extends (base as unknown as typeof Model) {};
  const shortName = name.slice(name.lastIndexOf(".") + 1);
  Object.defineProperty(constructor, "name", { value: shortName });
  registerModel(constructor, name);
  setSchema(constructor, schema);
  definitions.push(constructor);
  return constructor as unknown as DataModelClass<P, B>;
}

/** The data models of this process, bases first; for the floors above. */
export function dataModels(): readonly ModelClass[] {
  return definitions;
}

function checkName(name: string): void {
  if (!/^[A-Za-z_][^\s,()[\]]*$/.test(name)) {
    throw new TypeError(
      `Cannot define data model ${
        formatValue(name)
      }: the name must begin with a letter and have no spaces, commas and brackets`,
    );
  }
  if (modelClass(name) !== undefined) {
    throw new TypeError(
      `Cannot define data model ${
        JSON.stringify(name)
      }: there is a model of that name; define data models once, outside the function that runs for every session`,
    );
  }
}

function checkedBase(name: string, base: ModelClass): ModelClass {
  const registered = modelClass(modelName(base));
  if (base === Model || definitions.includes(registered!)) return base;
  throw new TypeError(
    `Cannot define data model ${
      JSON.stringify(name)
    }: it can only extend a data model, received ${formatValue(base)}`,
  );
}

// BokehJS takes an object with `id` or `type` for something else (spec 4.2).
function checkPropertyName(name: string, key: string, base: unknown): void {
  const { prototype } = base as typeof Model;
  if (/^[A-Za-z_$][\w$]*$/.test(key) && !(key in prototype)) return;
  throw new TypeError(
    `Cannot define property ${name}.${key}: ${
      key in prototype
        ? "the model has something of that name"
        : "the name must be an identifier"
    }`,
  );
}

function checkProperty(name: string, key: string, property: unknown): void {
  if (
    typeof property === "object" && property !== null &&
    "kind" in property && typeof property.kind === "string"
  ) return;
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
