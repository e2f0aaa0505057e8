// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModels } from "../registry.ts";
import type * as enums from "./enums.ts";

/** The properties of {@linkcode Range}. */
export interface RangeAttributes extends ModelAttributes {
  /** `Nullable(Or(Tuple(Nullable(Float), Nullable(Float)), Enum("auto")))`, default `null`. */
  bounds: readonly [number | null, number | null] | "auto" | null;
  /** `Nullable(Float)`, default `null`. */
  min_interval: number | null;
  /** `Nullable(Float)`, default `null`. */
  max_interval: number | null;
}
/** The properties that every {@linkcode Range} has. */
export interface Range extends RangeAttributes {}
/** BokehJS model `Range`, extends `Model`. */
export class Range extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<RangeAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode NumericalRange}. */
export interface NumericalRangeAttributes extends RangeAttributes {
  /** `Float`, no default. */
  start: number;
  /** `Float`, no default. */
  end: number;
}
/** The properties that every {@linkcode NumericalRange} has. */
export interface NumericalRange extends NumericalRangeAttributes {}
/** Abstract base `NumericalRange`, extends `Range`. */
export abstract class NumericalRange extends Range {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<NumericalRangeAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode DataRange}. */
export interface DataRangeAttributes extends NumericalRangeAttributes {
  /** `Or(List(AnyRef), Enum("auto"))`, default `[]`. */
  renderers: readonly unknown[] | "auto";
}
/** The properties that every {@linkcode DataRange} has. */
export interface DataRange extends DataRangeAttributes {}
/** BokehJS model `DataRange`, extends `NumericalRange`. */
export class DataRange extends NumericalRange {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<DataRangeAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode DataRange1d}. */
export interface DataRange1dAttributes extends DataRangeAttributes {
  /** `Float`, default `0.1`. */
  range_padding: number;
  /** `Enum[PaddingUnits]`, default `"percent"`. */
  range_padding_units: enums.PaddingUnits;
  /** `Bool`, default `false`. */
  flipped: boolean;
  /** `Nullable(Enum[StartEnd])`, default `null`. */
  follow: enums.StartEnd | null;
  /** `Nullable(Float)`, default `null`. */
  follow_interval: number | null;
  /** `Float`, default `2`. */
  default_span: number;
  /** `Bool`, default `false`. */
  only_visible: boolean;
}
/** The properties that every {@linkcode DataRange1d} has. */
export interface DataRange1d extends DataRange1dAttributes {}
/** BokehJS model `DataRange1d`, extends `DataRange`. */
export class DataRange1d extends DataRange {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<DataRange1dAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode FactorRange}. */
export interface FactorRangeAttributes extends RangeAttributes {
  /** `Or(List(Str), List(Tuple(Str, Str)), List(Tuple(Str, Str, Str)))`, default `[]`. */
  factors:
    | readonly string[]
    | readonly (readonly [string, string])[]
    | readonly (readonly [string, string, string])[];
  /** `Float`, default `0`. */
  factor_padding: number;
  /** `Float`, default `0.8`. */
  subgroup_padding: number;
  /** `Float`, default `1.4`. */
  group_padding: number;
  /** `Float`, default `0`. */
  range_padding: number;
  /** `Enum[PaddingUnits]`, default `"percent"`. */
  range_padding_units: enums.PaddingUnits;
  /** `Float`, default `0`. */
  readonly start: number;
  /** `Float`, default `0`. */
  readonly end: number;
}
/** The properties that every {@linkcode FactorRange} has. */
export interface FactorRange extends FactorRangeAttributes {}
/** BokehJS model `FactorRange`, extends `Range`. */
export class FactorRange extends Range {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<FactorRangeAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Range1d}. */
export interface Range1dAttributes extends NumericalRangeAttributes {
  /** `Nullable(Float)`, default `null`. */
  reset_start: number | null;
  /** `Nullable(Float)`, default `null`. */
  reset_end: number | null;
}
/** The properties that every {@linkcode Range1d} has. */
export interface Range1d extends Range1dAttributes {}
/** BokehJS model `Range1d`, extends `NumericalRange`. */
export class Range1d extends NumericalRange {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<Range1dAttributes>) {
    super(attributes);
  }
}

registerModels({
  Range,
  NumericalRange,
  DataRange,
  DataRange1d,
  FactorRange,
  Range1d,
});
