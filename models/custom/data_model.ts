import { formatValue } from "../../base/text/format_value.ts";
import { type DataProperties, defineClass } from "./define_class.ts";
import type {
  AnyModelClass,
  DataPropertyValue,
} from "./data_model_properties.ts";
import { Model } from "../model.ts";
import { type ModelClass, modelClass, modelName } from "../registry.ts";

export type { DataProperties };

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
  const constructor = defineClass({
    what: "data model",
    name,
    properties,
    base: checkedBase(name, base as unknown as ModelClass),
    overrides,
  });
  const known = definitions.findIndex((each) => modelName(each) === name);
  if (known === -1) definitions.push(constructor);
  else definitions[known] = constructor;
  return constructor as unknown as DataModelClass<P, B>;
}

/** The data models of this process, bases first; for the floors above. */
export function dataModels(): readonly ModelClass[] {
  return definitions;
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
