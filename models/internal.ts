// What the floors above use of this one and application code does not.

export { eventCallbacks, Model, propertyStore } from "./model.ts";
export type { AssignOptions, PropertyStore } from "./property_store.ts";
export type { ColumnChange, ModelHost, PropertyChange } from "./model_host.ts";
export {
  isPlainObject,
  reachableModels,
  replaceModels,
  visitModels,
  visitReferences,
} from "./references.ts";
export { describeKind, INVALID } from "./kinds.ts";
export { Listeners } from "./listeners.ts";
export { formatValue } from "./_format_value.ts";
export { nearestName } from "./nearest_name.ts";
export {
  lineage,
  type ModelClass,
  modelClass,
  modelNames,
  nameModel,
} from "./registry.ts";
export {
  BOKEHJS_VERSION,
  ModelSchema,
  type ModelSpecification,
  PropertyDefinition,
  type PropertySpecification,
  schemaOf,
  setSchema,
} from "./schema.ts";
export { appendRows } from "./_columns.ts";
export { dataModels } from "./data_model.ts";
export { sameValue } from "./_equality.ts";
export {
  checkColumnPatches,
  checkColumns,
  checkRows,
  type ColumnPatches,
  type Columns,
  columnsOf,
  type DataColumn,
  patchColumns,
  replaceColumns,
  streamColumns,
} from "./column_changes.ts";
export { ColumnStore } from "./column_store.ts";
export { isTypedArray, NdArray, Slice, type TypedArray } from "./arrays.ts";
export { Expr, Field, Value } from "./spec_values.ts";
export { matches, type ModelSelector } from "./selector.ts";
export {
  type EventCallback,
  isModelEventName,
  type ModelEvent,
} from "./model_events.ts";
