// What the floors above use of this one; application code uses mod.ts.

export { Model, type SelectedValues } from "./model.ts";
export { eventCallbacks, propertyStore } from "./model_access.ts";
export type { AssignOptions, PropertyStore } from "./property_store.ts";
export type {
  ColumnChange,
  ModelOwner,
  PropertyChange,
} from "./model_owner.ts";
export {
  hasModels,
  reachableModels,
  replaceModels,
  visitModels,
  visitReferences,
} from "./references.ts";
export { INVALID, type Kind } from "./kinds/kind.ts";
export { describeKind } from "./kinds/kinds.ts";
export { Listeners } from "./listeners.ts";
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
export { appendRows, quoteName } from "./columns/column_rows.ts";
export { allowReplacing } from "./custom/define_class.ts";
export { dataModels } from "./custom/data_model.ts";
export { createUnknownClass, UnknownModel } from "./custom/unknown_model.ts";
export {
  type ComponentLibrary,
  type OwnModel,
  ownModels,
} from "./custom/own_model.ts";
export { type MadeTools, makeTools } from "./plots/make_tools.ts";
export { legendsOf } from "./plots/plot_methods.ts";
export { sameValue } from "./equality.ts";
export { checkJsCallbacks, linkOf } from "./_callbacks.ts";
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
} from "./columns/column_changes.ts";
export { finishColumnEdits, SourceEdit } from "./columns/column_edits.ts";
export { ColumnStore } from "./columns/column_store.ts";
export {
  fittedPatches,
  fittedRows,
  patchFitted,
  streamFitted,
} from "./columns/fitted_changes.ts";
export {
  isTypedArray,
  NdArray,
  Slice,
  type TypedArray,
} from "./columns/arrays.ts";
export { Expr, Field, Value } from "./kinds/spec_values.ts";
export { millisecondsOf, temporalName } from "./kinds/times.ts";
export { matches, type ModelSelector, onlyOne } from "./selector.ts";
export {
  type EventCallback,
  isModelEventName,
  type ModelEvent,
} from "./model_events.ts";
