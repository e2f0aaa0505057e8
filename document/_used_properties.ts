import { linkOf, Model, propertyStore } from "../models/internal.ts";
import {
  CustomJS,
  DataCube,
  DataTable,
  EditTool,
  Legend,
  LegendItem,
  Renderer,
  SetValue,
  ToggleVisibility,
  Tool,
} from "../models/mod.ts";
import { OVERLAY_PROPERTIES } from "./_widget_properties.ts";

/** The values that a property may take; any if there is no list. */
export type UsedValues = readonly unknown[] | "any";

/** By model and name, the values that clients may give to properties. */
export type UsedProperties = ReadonlyMap<
  Model,
  ReadonlyMap<string, UsedValues>
>;

type Used = Map<Model, Map<string, UsedValues>>;

/**
 * Finds the properties that clients change because other models of the document
 * tell them to: a tool that edits a source, a legend that hides a renderer, a
 * `SetValue` with its value …
 *
 * @param models The models of the document.
 */
export function usedProperties(models: Iterable<Model>): UsedProperties {
  const used: Used = new Map();
  for (const model of models) {
    if (model instanceof Tool) useTool(used, model);
    else if (model instanceof DataTable) useTable(used, model);
    else if (model instanceof Legend) useLegend(used, model);
    else if (model instanceof SetValue) useSetter(used, model);
    else if (model instanceof CustomJS) {
      const link = linkOf(model);
      if (link !== undefined) use(used, link.target, [link.attr]);
    } else if (model instanceof ToggleVisibility) {
      use(used, read(model, "target"), ["visible"]);
    } else if (model instanceof Renderer && model.group !== null) {
      use(used, model, ["visible"]);
    }
  }
  return used;
}

function use(used: Used, model: unknown, names: readonly string[]): void {
  if (!(model instanceof Model)) return;
  const all = valuesOf(used, model);
  for (const name of names) all.set(name, "any");
}

function valuesOf(used: Used, model: Model): Map<string, UsedValues> {
  const all = used.get(model) ?? new Map();
  used.set(model, all);
  return all;
}

function useSetter(used: Used, setter: SetValue): void {
  const model = read(setter, "obj");
  const name = `${read(setter, "attr")}`;
  if (!(model instanceof Model)) return;
  const store = propertyStore(model);
  const property = store.schema.properties.get(name);
  if (property === undefined || property.internal) return;
  const value = property.kind.coerce(read(setter, "value"));
  const all = valuesOf(used, model);
  const known = all.get(name) ?? [];
  if (known !== "any") all.set(name, [...known, value]);
}

function useTool(used: Used, tool: Tool): void {
  const overlay = read(tool, "overlay");
  // A crosshair has one for each direction.
  for (const each of Array.isArray(overlay) ? overlay : [overlay]) {
    use(used, each, OVERLAY_PROPERTIES);
  }
  if (!(tool instanceof EditTool)) return;
  const renderers = [
    ...modelsIn(read(tool, "renderers")),
    // Where they draw what users take hold of.
    read(tool, "vertex_renderer"),
    read(tool, "intersection_renderer"),
  ];
  for (const renderer of renderers) {
    use(used, read(renderer, "data_source"), ["data"]);
  }
}

function useTable(used: Used, table: DataTable): void {
  if (table.editable) use(used, read(table, "source"), ["data"]);
  // The rows that are shown, as users fold and unfold groups.
  if (table instanceof DataCube) use(used, read(table, "target"), ["data"]);
}

function useLegend(used: Used, legend: Legend): void {
  const { click_policy } = legend;
  if (click_policy === "none") return;
  const name = click_policy === "hide" ? "visible" : "muted";
  for (const item of modelsIn(read(legend, "items"))) {
    if (!(item instanceof LegendItem)) continue;
    for (const renderer of modelsIn(read(item, "renderers"))) {
      use(used, renderer, [name]);
    }
  }
}

/** A property that the model may not have, and that may have no value. */
function read(model: unknown, name: string): unknown {
  if (!(model instanceof Model)) return undefined;
  const store = propertyStore(model);
  const exists = store.schema.properties.has(name) && store.has(name);
  return exists ? store.get(name) : undefined;
}

function modelsIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
