// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModels } from "../registry.ts";
import type { LogTicker } from "./tickers.ts";
import type * as p from "../property_types.ts";
import type * as enums from "./enums.ts";

/** The properties of {@linkcode TickFormatter}. */
export interface TickFormatterAttributes extends ModelAttributes {}
/** The properties that every {@linkcode TickFormatter} has. */
export interface TickFormatter extends TickFormatterAttributes {}
/** BokehJS model `TickFormatter`, extends `Model`. */
export class TickFormatter extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<TickFormatterAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode BasicTickFormatter}. */
export interface BasicTickFormatterAttributes extends TickFormatterAttributes {
  /** `Or(Int, Enum("auto"))`, default `"auto"`. */
  precision: number | "auto";
  /** `Bool`, default `true`. */
  use_scientific: boolean;
  /** `Int`, default `5`. */
  power_limit_high: number;
  /** `Int`, default `-3`. */
  power_limit_low: number;
}
/** The properties that every {@linkcode BasicTickFormatter} has. */
export interface BasicTickFormatter extends BasicTickFormatterAttributes {}
/** BokehJS model `BasicTickFormatter`, extends `TickFormatter`. */
export class BasicTickFormatter extends TickFormatter {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<BasicTickFormatterAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CategoricalTickFormatter}. */
export type CategoricalTickFormatterAttributes = TickFormatterAttributes;
/** BokehJS model `CategoricalTickFormatter`, extends `TickFormatter`. */
export class CategoricalTickFormatter extends TickFormatter {}

/** The properties of {@linkcode CustomJSTickFormatter}. */
export interface CustomJSTickFormatterAttributes
  extends TickFormatterAttributes {
  /** `Dict(Unknown)`, default `{"type":"map"}`. */
  args: Readonly<Record<string, unknown>>;
  /** `Str`, default `""`. */
  code: string;
}
/** The properties that every {@linkcode CustomJSTickFormatter} has. */
export interface CustomJSTickFormatter
  extends CustomJSTickFormatterAttributes {}
/** BokehJS model `CustomJSTickFormatter`, extends `TickFormatter`. */
export class CustomJSTickFormatter extends TickFormatter {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<CustomJSTickFormatterAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode DatetimeTickFormatter}. */
export interface DatetimeTickFormatterAttributes
  extends TickFormatterAttributes {
  /** `Str`, default `"%fus"`. */
  microseconds: string;
  /** `Str`, default `"%3Nms"`. */
  milliseconds: string;
  /** `Str`, default `"%Ss"`. */
  seconds: string;
  /** `Str`, default `":%M:%S"`. */
  minsec: string;
  /** `Str`, default `":%M"`. */
  minutes: string;
  /** `Str`, default `"%H:%M"`. */
  hourmin: string;
  /** `Str`, default `"%Hh"`. */
  hours: string;
  /** `Str`, default `"%m/%d"`. */
  days: string;
  /** `Str`, default `"%m/%Y"`. */
  months: string;
  /** `Str`, default `"%Y"`. */
  years: string;
  /** `Or(Bool, Arrayable(Enum[ResolutionType]))`, default `false`. */
  strip_leading_zeros: boolean | p.Arrayable<enums.ResolutionType>;
  /** `Bool`, default `true`. */
  boundary_scaling: boolean;
  /** `Bool`, default `false`. */
  hide_repeats: boolean;
  /** `Nullable(Or(Str, Ref(DatetimeTickFormatter)))`, default `null`. */
  context: string | DatetimeTickFormatter | null;
  /** `Enum[ContextWhich]`, default `"start"`. */
  context_which: enums.ContextWhich;
  /** `Enum[Location]`, default `"below"`. */
  context_location: enums.Location;
}
/** The properties that every {@linkcode DatetimeTickFormatter} has. */
export interface DatetimeTickFormatter
  extends DatetimeTickFormatterAttributes {}
/** BokehJS model `DatetimeTickFormatter`, extends `TickFormatter`. */
export class DatetimeTickFormatter extends TickFormatter {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<DatetimeTickFormatterAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode LogTickFormatter}. */
export interface LogTickFormatterAttributes extends TickFormatterAttributes {
  /** `Nullable(Ref(LogTicker))`, default `null`. */
  ticker: LogTicker | null;
  /** `Int`, default `0`. */
  min_exponent: number;
}
/** The properties that every {@linkcode LogTickFormatter} has. */
export interface LogTickFormatter extends LogTickFormatterAttributes {}
/** BokehJS model `LogTickFormatter`, extends `TickFormatter`. */
export class LogTickFormatter extends TickFormatter {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<LogTickFormatterAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode MercatorTickFormatter}. */
export interface MercatorTickFormatterAttributes
  extends BasicTickFormatterAttributes {
  /** `Nullable(Enum[LatLon])`, default `null`. */
  dimension: enums.LatLon | null;
}
/** The properties that every {@linkcode MercatorTickFormatter} has. */
export interface MercatorTickFormatter
  extends MercatorTickFormatterAttributes {}
/** BokehJS model `MercatorTickFormatter`, extends `BasicTickFormatter`. */
export class MercatorTickFormatter extends BasicTickFormatter {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<MercatorTickFormatterAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode NumeralTickFormatter}. */
export interface NumeralTickFormatterAttributes
  extends TickFormatterAttributes {
  /** `Str`, default `"0,0"`. */
  format: string;
  /** `Str`, default `"en"`. */
  language: string;
  /** `Enum[RoundingFunction]`, default `"round"`. */
  rounding: enums.RoundingFunction;
}
/** The properties that every {@linkcode NumeralTickFormatter} has. */
export interface NumeralTickFormatter extends NumeralTickFormatterAttributes {}
/** BokehJS model `NumeralTickFormatter`, extends `TickFormatter`. */
export class NumeralTickFormatter extends TickFormatter {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<NumeralTickFormatterAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode PrintfTickFormatter}. */
export interface PrintfTickFormatterAttributes extends TickFormatterAttributes {
  /** `Str`, default `"%s"`. */
  format: string;
}
/** The properties that every {@linkcode PrintfTickFormatter} has. */
export interface PrintfTickFormatter extends PrintfTickFormatterAttributes {}
/** BokehJS model `PrintfTickFormatter`, extends `TickFormatter`. */
export class PrintfTickFormatter extends TickFormatter {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<PrintfTickFormatterAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode TimedeltaTickFormatter}. */
export interface TimedeltaTickFormatterAttributes
  extends TickFormatterAttributes {
  /** `Str`, default `"%NSns"`. */
  nanoseconds: string;
  /** `Str`, default `"%USus"`. */
  microseconds: string;
  /** `Str`, default `"%MSms"`. */
  milliseconds: string;
  /** `Str`, default `"%H:%M:%S"`. */
  seconds: string;
  /** `Str`, default `"%H:%M:%S"`. */
  minsec: string;
  /** `Str`, default `"%H:%M"`. */
  minutes: string;
  /** `Str`, default `"%H:%M"`. */
  hourmin: string;
  /** `Str`, default `"%H:%M"`. */
  hours: string;
  /** `Str`, default `"%d days"`. */
  days: string;
  /** `Or(Bool, Arrayable(Enum[TimedeltaResolutionType]))`, default `false`. */
  strip_leading_zeros: boolean | p.Arrayable<enums.TimedeltaResolutionType>;
  /** `Bool`, default `false`. */
  hide_repeats: boolean;
  /** `Nullable(Or(Str, Ref(TimedeltaTickFormatter)))`, default `null`. */
  context: string | TimedeltaTickFormatter | null;
  /** `Enum[ContextWhich]`, default `"start"`. */
  context_which: enums.ContextWhich;
  /** `Enum[Location]`, default `"below"`. */
  context_location: enums.Location;
}
/** The properties that every {@linkcode TimedeltaTickFormatter} has. */
export interface TimedeltaTickFormatter
  extends TimedeltaTickFormatterAttributes {}
/** BokehJS model `TimedeltaTickFormatter`, extends `TickFormatter`. */
export class TimedeltaTickFormatter extends TickFormatter {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<TimedeltaTickFormatterAttributes>) {
    super(attributes);
  }
}

registerModels({
  TickFormatter,
  BasicTickFormatter,
  CategoricalTickFormatter,
  CustomJSTickFormatter,
  DatetimeTickFormatter,
  LogTickFormatter,
  MercatorTickFormatter,
  NumeralTickFormatter,
  PrintfTickFormatter,
  TimedeltaTickFormatter,
});
