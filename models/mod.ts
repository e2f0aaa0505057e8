/**
 * The models of Bokeh: every glyph, widget, annotation, tool, layout … as a
 * typed class, generated from the version of BokehJS that runs in the browser.
 *
 * @example
 * ```ts
 * import { Slider } from "@bokeh-deno/server/models";
 * import { assertEquals } from "@std/assert";
 *
 * const slider = new Slider({ start: 0, end: 10, value: 5, title: "n" });
 * slider.value = 7;
 * assertEquals(slider.value, 7);
 * ```
 *
 * @module
 */

export {
  type Dtype,
  NdArray,
  Slice,
  type TypedArray,
} from "./columns/arrays.ts";
export type { PatchIndex } from "./columns/column_changes.ts";
export { ColumnStore } from "./columns/column_store.ts";
export {
  type DataAttributes,
  type DataModelClass,
  type DataModelOptions,
  type DataProperties,
  defineDataModel,
} from "./custom/data_model.ts";
export {
  type ComponentLibrary,
  defineModel,
  type ModelView,
  type OwnModelClass,
  type OwnModelOptions,
  type ViewedModel,
  type ViewElement,
} from "./custom/own_model.ts";
export type {
  AnyModelClass,
  DataProperty,
  DataPropertyValue,
} from "./custom/data_model_properties.ts";
/** Makes the properties of data models, as {@linkcode defineDataModel} takes them. */
export * as property from "./custom/data_model_properties.ts";
export { UnknownModel } from "./custom/unknown_model.ts";
export * from "./generated/mod.ts";
export { enumValues } from "./kinds/enum_values.ts";
export { geoJsonSource } from "./columns/geojson_source.ts";
export { Model } from "./model.ts";
export type * from "./model_attributes.ts";
export type * from "./model_events.ts";
export type {
  ColumnChange,
  ModelOwner,
  PropertyChange,
} from "./model_owner.ts";
export { BoxNodes } from "./plots/box_nodes.ts";
export type { ModelList, TypedGlyphRenderer } from "./plots/plot_methods.ts";
export { PlotMethods } from "./plots/plot_methods.ts";
export type { ToolAlias } from "./plots/tool_names.ts";
export type * from "./property_types.ts";
export type {
  ModelQuery,
  ModelSelector,
  SelectedClass,
  ValueComparison,
} from "./selector.ts";
export {
  columnsFromCsv,
  type CsvOptions,
  type CsvType,
  type DateOrder,
} from "./columns/csv_columns.ts";
export {
  columnsFromColumns,
  type PlainColumn,
} from "./columns/plain_columns.ts";
export {
  type ArqueroTable,
  type ArrowTable,
  type ArrowVector,
  columnsFromRecords,
  columnsFromTable,
  type PolarsFrame,
  type RecordOptions,
  type TableLike,
} from "./columns/table_columns.ts";
export {
  Expr,
  expr,
  Field,
  field,
  type SpecValueOptions,
  Value,
  value,
} from "./kinds/spec_values.ts";
