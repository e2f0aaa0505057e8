import {
  checkOptions,
  oneOf,
  type OptionTypes,
  RECORD,
  STRINGS,
} from "../../base/option_checks.ts";
import { formatValue } from "../../base/text/format_value.ts";
import {
  checkName,
  type ClassDefinition,
  type DataProperties,
  makeClass,
  specify,
} from "./define_class.ts";
import type { DataAttributes } from "./data_model.ts";
import type { AnyModelClass } from "./data_model_properties.ts";
import type { LayoutDOM } from "../generated/layouts.ts";
import { Model } from "../model.ts";
import type { ModelValues } from "../model_attributes.ts";
import { lineage, type ModelClass, modelClass } from "../registry.ts";
import { type ModelSpecification, schemaOf } from "../schema.ts";

/** A library for components that {@linkcode defineModel} can show a model with. */
export type ComponentLibrary = "preact" | "react";

/** Options for {@linkcode defineModel}. */
export interface OwnModelOptions<B extends Model> {
  /**
   * The class of Bokeh that the model extends, or another model of your own.
   *
   * @default {LayoutDOM} Something that is shown in layouts.
   */
  extends?: AnyModelClass<B>;
  /**
   * The module that shows the model in the browser: the URL of a file in TypeScript
   * or JavaScript, or the text of a module in JavaScript.
   *
   * @default {undefined} That of the model of your own that it extends.
   */
  view?: URL | string;
  /**
   * The library of the component that the view exports by default.
   *
   * @default {undefined} The view is no component.
   */
  component?: ComponentLibrary;
  /** Other defaults for inherited properties. */
  overrides?: Partial<B>;
  /**
   * The properties that the view sets because of what users do: those that clients
   * may change where the server has `clientsMay: "use widgets"`.
   *
   * @default {[]}
   */
  changedByView?: readonly string[];
}

/** A class that {@linkcode defineModel} made. */
export type OwnModelClass<P extends DataProperties, B extends Model> = new (
  attributes?: ModelValues<B> & Partial<DataAttributes<P>>,
) => DataAttributes<P> & B;

/** An element of the page, where the types of the browser are known. */
export type ViewElement = typeof globalThis extends
  { HTMLElement: { prototype: infer E } } ? E : unknown;

/** A model in the browser, as its view sees it. */
export interface ViewedModel<M> {
  /** Reads a property. */
  get<K extends keyof M & string>(name: K): M[K];
  /** Reads all properties of the definition. */
  values(): Partial<M>;
  /** Sets a property; the server gets the value, and the views of the model are told. */
  set<K extends keyof M & string>(name: K, value: M[K]): void;
  /** Calls a function after each change of a property, or with `"change"` of any. */
  on(
    event: "change" | `change:${keyof M & string}`,
    callback: () => void,
  ): void;
  /** Stops calling a function. */
  off(
    event: "change" | `change:${keyof M & string}`,
    callback: () => void,
  ): void;
}

/**
 * What the `render` of a view gets.
 *
 * @typeParam M The model: `InstanceType<typeof Gauge>`.
 */
export interface ModelView<M> {
  /** The model. */
  readonly model: ViewedModel<M>;
  /** The element that the view fills. */
  readonly el: ViewElement;
}

/** A model that this process defines, for the floors above. */
export interface OwnModel {
  readonly name: string;
  readonly modelClass: ModelClass;
  /** The wire name of the class that it extends. */
  readonly base: string;
  /** The names of its own properties, those of own models that it extends included. */
  readonly properties: readonly string[];
  readonly view: URL | string;
  readonly component: ComponentLibrary | undefined;
}

const TYPES: OptionTypes<OwnModelOptions<Model>> = {
  view: null,
  extends: null,
  component: oneOf(["preact", "react"]),
  overrides: RECORD,
  changedByView: STRINGS,
};

interface Definition extends OwnModel {
  /** What the model was defined as. */
  readonly key: string;
}

const definitions = new Map<string, Definition>();

/**
 * Defines a model of your own: a class on the server, and a view in the browser that
 * BokehJS shows in layouts and keeps in sync.
 *
 * The view is a module that exports one of these:
 *
 * - `render({ model, el })`, a function that fills an element and may return another
 *   that cleans up;
 * - with the option `component`, a component of React or Preact as default;
 * - a class that extends a view or a model of BokehJS.
 *
 * TypeScript and imports are bundled by esbuild when the server starts.
 *
 * - **Once per process:** define it in a module, not in the function that runs for
 *   every session.
 *
 * @param name The wire name, with a dot: `"app.Gauge"`.
 * @param properties The properties by name, made by the functions of `property`.
 * @param options What the model extends, and its view.
 * @returns The class; extend it to add methods.
 * @throws {TypeError} If the name is taken or has no dot, a property cannot have its name or default, or there is no view.
 * @throws {RangeError} If there is no such library for components.
 * @throws {SyntaxError} If there is no such kind of property.
 *
 * @example
 * ```ts
 * import { defineModel, property } from "@bokeh-deno/server/models";
 * import { assertEquals } from "@std/assert";
 *
 * const Counter = defineModel("example.Counter", { count: property.int(0) }, {
 *   view: `export function render({ model, el }) {
 *     const button = document.createElement("button");
 *     const show = () => button.textContent = "Clicked " + model.get("count");
 *     button.onclick = () => model.set("count", model.get("count") + 1);
 *     model.on("change:count", show);
 *     show();
 *     el.append(button);
 *   }`,
 * });
 *
 * const counter = new Counter({ count: 3, width: 200 });
 * counter.onChange("count", (_attr, _old, count) => console.log(count + 1));
 * assertEquals(counter.count, 3);
 * ```
 */
export function defineModel<
  P extends DataProperties,
  B extends Model = LayoutDOM,
>(
  name: string,
  properties: P,
  options: OwnModelOptions<B> = {},
): OwnModelClass<P, B> {
  checkDotted(name);
  checkOptions(`define model ${name}`, options, TYPES);
  const base = checkedBase(name, options.extends);
  const baseName = lineage(base).at(-1) as string;
  const inherited = definitions.get(baseName);
  const { overrides = {}, component = inherited?.component } = options;
  const view = checkedView(name, options.view ?? inherited?.view);
  const definition: ClassDefinition = {
    what: "model",
    name,
    properties,
    base,
    overrides,
  };
  const known = definitions.get(name);
  const { changedByView = [] } = options;
  const specification = { ...specify(definition), changedByView };
  checkNames(name, changedByView, [
    ...Object.keys(properties),
    ...schemaOf(base).properties.keys(),
  ]);
  const key = keyOf({ baseName, view, component, specification });
  if (known?.key === key) return known.modelClass as never;
  checkName(
    definition,
    known && "it was defined before, with other properties or another view",
  );
  const constructor = makeClass(definition, specification);
  definitions.set(name, {
    name,
    modelClass: constructor,
    base: baseName,
    properties: [...inherited?.properties ?? [], ...Object.keys(properties)],
    view,
    component,
    key,
  });
  return constructor as never;
}

/** The models that this process defines, bases first; for the floors above. */
export function ownModels(): readonly OwnModel[] {
  return [...definitions.values()];
}

function keyOf(
  { baseName, view, component, specification }: {
    baseName: string;
    view: URL | string;
    component: string | undefined;
    specification: ModelSpecification;
  },
): string {
  return JSON.stringify([baseName, String(view), component, specification]);
}

// The name is that of a file, too.
function checkDotted(name: string): void {
  if (/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)+$/.test(name)) return;
  throw new TypeError(
    `Cannot define model ${
      formatValue(name)
    }: the name must have a dot, such as "app.Gauge", and otherwise letters, digits and _`,
  );
}

function checkNames(
  name: string,
  names: readonly string[],
  known: readonly string[],
): void {
  const unknown = names.find((each) => !known.includes(each));
  if (unknown === undefined) return;
  throw new TypeError(
    `Cannot define model ${name}: changedByView names ${unknown}, which it has not`,
  );
}

function checkedBase(name: string, given: unknown): ModelClass {
  const base = given ?? modelClass("LayoutDOM");
  if (typeof base === "function" && base.prototype instanceof Model) {
    return base as ModelClass;
  }
  throw new TypeError(
    `Cannot define model ${name}: it can only extend a model, received ${
      formatValue(given)
    }`,
  );
}

function checkedView(name: string, view: unknown): URL | string {
  const isText = typeof view === "string" && /[\n;{]/.test(view);
  if (view instanceof URL && view.protocol === "file:" || isText) return view;
  throw new TypeError(
    `Cannot define model ${name}: view must be the text of a module, or the URL of a file such as new URL("./gauge.view.ts", import.meta.url), received ${
      view instanceof URL ? view.href : formatValue(view)
    }`,
  );
}
