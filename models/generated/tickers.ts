// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModels } from "../registry.ts";
import type { ScanningColorMapper } from "./mappers.ts";
import type * as p from "../property_types.ts";
import type * as enums from "./enums.ts";

/** The properties of {@linkcode Ticker}. */
export interface TickerAttributes extends ModelAttributes {}
/** The properties that every {@linkcode Ticker} has. */
export interface Ticker extends TickerAttributes {}
/** BokehJS model `Ticker`, extends `Model`. */
export class Ticker extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<TickerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ContinuousTicker}. */
export interface ContinuousTickerAttributes extends TickerAttributes {
  /** `NonNegative(Int)`, default `5`. */
  num_minor_ticks: number;
  /** `NonNegative(Int)`, default `6`. */
  desired_num_ticks: number;
}
/** The properties that every {@linkcode ContinuousTicker} has. */
export interface ContinuousTicker extends ContinuousTickerAttributes {}
/** BokehJS model `ContinuousTicker`, extends `Ticker`. */
export class ContinuousTicker extends Ticker {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ContinuousTickerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode AdaptiveTicker}. */
export interface AdaptiveTickerAttributes extends ContinuousTickerAttributes {
  /** `Float`, default `10`. */
  base: number;
  /** `List(Float)`, default `[1,2,5]`. */
  mantissas: readonly number[];
  /** `Float`, default `0`. */
  min_interval: number;
  /** `Nullable(Float)`, default `null`. */
  max_interval: number | null;
}
/** The properties that every {@linkcode AdaptiveTicker} has. */
export interface AdaptiveTicker extends AdaptiveTickerAttributes {}
/** BokehJS model `AdaptiveTicker`, extends `ContinuousTicker`. */
export class AdaptiveTicker extends ContinuousTicker {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<AdaptiveTickerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode BaseSingleIntervalTicker}. */
export type BaseSingleIntervalTickerAttributes = ContinuousTickerAttributes;
/** Abstract base `BaseSingleIntervalTicker`, extends `ContinuousTicker`. */
export abstract class BaseSingleIntervalTicker extends ContinuousTicker {}

/** The properties of {@linkcode BasicTicker}. */
export type BasicTickerAttributes = AdaptiveTickerAttributes;
/** BokehJS model `BasicTicker`, extends `AdaptiveTicker`. */
export class BasicTicker extends AdaptiveTicker {}

/** The properties of {@linkcode BinnedTicker}. */
export interface BinnedTickerAttributes extends TickerAttributes {
  /** `Ref(ScanningColorMapper)`, no default. */
  mapper: ScanningColorMapper;
  /** `Or(Float, Enum("auto"))`, default `8`. */
  num_major_ticks: number | "auto";
}
/** The properties that every {@linkcode BinnedTicker} has. */
export interface BinnedTicker extends BinnedTickerAttributes {}
/** BokehJS model `BinnedTicker`, extends `Ticker`. */
export class BinnedTicker extends Ticker {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<BinnedTickerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CategoricalTicker}. */
export type CategoricalTickerAttributes = TickerAttributes;
/** BokehJS model `CategoricalTicker`, extends `Ticker`. */
export class CategoricalTicker extends Ticker {}

/** The properties of {@linkcode CompositeTicker}. */
export interface CompositeTickerAttributes extends ContinuousTickerAttributes {
  /** `NonEmptyList(Ref(ContinuousTicker))`, no default. */
  tickers: readonly ContinuousTicker[];
}
/** The properties that every {@linkcode CompositeTicker} has. */
export interface CompositeTicker extends CompositeTickerAttributes {}
/** BokehJS model `CompositeTicker`, extends `ContinuousTicker`. */
export class CompositeTicker extends ContinuousTicker {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<CompositeTickerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CustomJSTicker}. */
export interface CustomJSTickerAttributes extends TickerAttributes {
  /** `Dict(Unknown)`, default `{"type":"map"}`. */
  args: Readonly<Record<string, unknown>>;
  /** `Str`, default `""`. */
  major_code: string;
  /** `Str`, default `""`. */
  minor_code: string;
}
/** The properties that every {@linkcode CustomJSTicker} has. */
export interface CustomJSTicker extends CustomJSTickerAttributes {}
/** BokehJS model `CustomJSTicker`, extends `Ticker`. */
export class CustomJSTicker extends Ticker {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<CustomJSTickerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode DatetimeTicker}. */
export type DatetimeTickerAttributes = CompositeTickerAttributes;
/** BokehJS model `DatetimeTicker`, extends `CompositeTicker`. */
export class DatetimeTicker extends CompositeTicker {}

/** The properties of {@linkcode DaysTicker}. */
export interface DaysTickerAttributes
  extends BaseSingleIntervalTickerAttributes {
  /** `List(Int)`, default `[]`. */
  days: readonly number[];
}
/** The properties that every {@linkcode DaysTicker} has. */
export interface DaysTicker extends DaysTickerAttributes {}
/** BokehJS model `DaysTicker`, extends `BaseSingleIntervalTicker`. */
export class DaysTicker extends BaseSingleIntervalTicker {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<DaysTickerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode FixedTicker}. */
export interface FixedTickerAttributes extends ContinuousTickerAttributes {
  /** `Arrayable(Float)`, default `[]`. */
  ticks: p.Arrayable<number>;
  /** `Arrayable(Float)`, default `[]`. */
  minor_ticks: p.Arrayable<number>;
}
/** The properties that every {@linkcode FixedTicker} has. */
export interface FixedTicker extends FixedTickerAttributes {}
/** BokehJS model `FixedTicker`, extends `ContinuousTicker`. */
export class FixedTicker extends ContinuousTicker {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<FixedTickerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode LogTicker}. */
export type LogTickerAttributes = AdaptiveTickerAttributes;
/** BokehJS model `LogTicker`, extends `AdaptiveTicker`. */
export class LogTicker extends AdaptiveTicker {}

/** The properties of {@linkcode MercatorTicker}. */
export interface MercatorTickerAttributes extends BasicTickerAttributes {
  /** `Nullable(Enum[LatLon])`, default `null`. */
  dimension: enums.LatLon | null;
}
/** The properties that every {@linkcode MercatorTicker} has. */
export interface MercatorTicker extends MercatorTickerAttributes {}
/** BokehJS model `MercatorTicker`, extends `BasicTicker`. */
export class MercatorTicker extends BasicTicker {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<MercatorTickerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode MonthsTicker}. */
export interface MonthsTickerAttributes
  extends BaseSingleIntervalTickerAttributes {
  /** `List(Int)`, default `[]`. */
  months: readonly number[];
}
/** The properties that every {@linkcode MonthsTicker} has. */
export interface MonthsTicker extends MonthsTickerAttributes {}
/** BokehJS model `MonthsTicker`, extends `BaseSingleIntervalTicker`. */
export class MonthsTicker extends BaseSingleIntervalTicker {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<MonthsTickerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode SingleIntervalTicker}. */
export interface SingleIntervalTickerAttributes
  extends BaseSingleIntervalTickerAttributes {
  /** `Float`, no default. */
  interval: number;
}
/** The properties that every {@linkcode SingleIntervalTicker} has. */
export interface SingleIntervalTicker extends SingleIntervalTickerAttributes {}
/** BokehJS model `SingleIntervalTicker`, extends `BaseSingleIntervalTicker`. */
export class SingleIntervalTicker extends BaseSingleIntervalTicker {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<SingleIntervalTickerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode TimedeltaTicker}. */
export type TimedeltaTickerAttributes = CompositeTickerAttributes;
/** BokehJS model `TimedeltaTicker`, extends `CompositeTicker`. */
export class TimedeltaTicker extends CompositeTicker {}

/** The properties of {@linkcode YearsTicker}. */
export type YearsTickerAttributes = BaseSingleIntervalTickerAttributes;
/** BokehJS model `YearsTicker`, extends `BaseSingleIntervalTicker`. */
export class YearsTicker extends BaseSingleIntervalTicker {}

registerModels({
  Ticker,
  ContinuousTicker,
  AdaptiveTicker,
  BaseSingleIntervalTicker,
  BasicTicker,
  BinnedTicker,
  CategoricalTicker,
  CompositeTicker,
  CustomJSTicker,
  DatetimeTicker,
  DaysTicker,
  FixedTicker,
  LogTicker,
  MercatorTicker,
  MonthsTicker,
  SingleIntervalTicker,
  TimedeltaTicker,
  YearsTicker,
});
