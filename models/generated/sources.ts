// Made by `deno task generate` from BokehJS. Do not edit.

import { ColumnStore } from "../columns/column_store.ts";
import { Model, type ModelAttributes } from "../model.ts";
import { registerModels } from "../registry.ts";
import type { CustomJS } from "./callbacks.ts";
import type { Filter } from "./filters.ts";
import type { Selection, SelectionPolicy } from "./selections.ts";
import type * as p from "../property_types.ts";
import type * as enums from "./enums.ts";

/** The properties of {@linkcode DataSource}. */
export interface DataSourceAttributes extends ModelAttributes {
  /** `Ref(Selection)`, default `{"type":"object","name":"Selection"}`. */
  readonly selected: Selection;
}
/** The properties that every {@linkcode DataSource} has. */
export interface DataSource extends DataSourceAttributes {}
/** BokehJS model `DataSource`, extends `Model`. */
export class DataSource extends ColumnStore {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<DataSourceAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ColumnarDataSource}. */
export interface ColumnarDataSourceAttributes extends DataSourceAttributes {
  /** `Dict(Unknown)`, default `{"type":"map"}`. */
  default_values: Readonly<Record<string, unknown>>;
  /** `Ref(SelectionPolicy)`, default `{"type":"object","name":"UnionRenderers"}`. */
  selection_policy: SelectionPolicy;
}
/** The properties that every {@linkcode ColumnarDataSource} has. */
export interface ColumnarDataSource extends ColumnarDataSourceAttributes {}
/** BokehJS model `ColumnarDataSource`, extends `DataSource`. */
export class ColumnarDataSource extends DataSource {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ColumnarDataSourceAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ColumnDataSource}. */
export interface ColumnDataSourceAttributes
  extends ColumnarDataSourceAttributes {
  /** `Dict(Arrayable(Unknown))`, default `{"type":"map"}`. */
  data: p.ColumnData;
}
/** The properties that every {@linkcode ColumnDataSource} has. */
export interface ColumnDataSource extends ColumnDataSourceAttributes {}
/** BokehJS model `ColumnDataSource`, extends `ColumnarDataSource`. */
export class ColumnDataSource extends ColumnarDataSource {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ColumnDataSourceAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode WebDataSource}. */
export interface WebDataSourceAttributes extends ColumnDataSourceAttributes {
  /** `Nullable(Int)`, default `null`. */
  max_size: number | null;
  /** `Enum[UpdateMode]`, default `"replace"`. */
  mode: enums.UpdateMode;
  /** `Nullable(Ref(CustomJS))`, default `null`. */
  adapter: CustomJS | null;
  /** `Str`, no default. */
  data_url: string;
}
/** The properties that every {@linkcode WebDataSource} has. */
export interface WebDataSource extends WebDataSourceAttributes {}
/** BokehJS model `WebDataSource`, extends `ColumnDataSource`. */
export class WebDataSource extends ColumnDataSource {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<WebDataSourceAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode AjaxDataSource}. */
export interface AjaxDataSourceAttributes extends WebDataSourceAttributes {
  /** `Nullable(Int)`, default `null`. */
  polling_interval: number | null;
  /** `Str`, default `"application/json"`. */
  content_type: string;
  /** `Dict(Str)`, default `{"type":"map"}`. */
  http_headers: Readonly<Record<string, string>>;
  /** `Enum[HTTPMethod]`, default `"POST"`. */
  method: enums.HTTPMethod;
  /** `Bool`, default `false`. */
  if_modified: boolean;
}
/** The properties that every {@linkcode AjaxDataSource} has. */
export interface AjaxDataSource extends AjaxDataSourceAttributes {}
/** BokehJS model `AjaxDataSource`, extends `WebDataSource`. */
export class AjaxDataSource extends WebDataSource {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<AjaxDataSourceAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CDSView}. */
export interface CDSViewAttributes extends ModelAttributes {
  /** `Ref(Filter)`, default `{"type":"object","name":"AllIndices"}`. */
  filter: Filter;
}
/** The properties that every {@linkcode CDSView} has. */
export interface CDSView extends CDSViewAttributes {}
/** BokehJS model `CDSView`, extends `Model`. */
export class CDSView extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<CDSViewAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode GeoJSONDataSource}. */
export interface GeoJSONDataSourceAttributes
  extends ColumnarDataSourceAttributes {
  /** `Str`, no default. */
  geojson: string;
}
/** The properties that every {@linkcode GeoJSONDataSource} has. */
export interface GeoJSONDataSource extends GeoJSONDataSourceAttributes {}
/** BokehJS model `GeoJSONDataSource`, extends `ColumnarDataSource`. */
export class GeoJSONDataSource extends ColumnarDataSource {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<GeoJSONDataSourceAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ServerSentDataSource}. */
export type ServerSentDataSourceAttributes = WebDataSourceAttributes;
/** BokehJS model `ServerSentDataSource`, extends `WebDataSource`. */
export class ServerSentDataSource extends WebDataSource {}

registerModels({
  DataSource,
  ColumnarDataSource,
  ColumnDataSource,
  WebDataSource,
  AjaxDataSource,
  CDSView,
  GeoJSONDataSource,
  ServerSentDataSource,
});
