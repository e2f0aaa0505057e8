// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModel } from "../registry.ts";
import type { ScanningColorMapper } from "./mappers.ts";
import type * as p from "../property_types.ts";
import type * as enums from "./enums.ts";

/** The properties of {@linkcode Ticker}. */
export interface TickerAttributes extends ModelAttributes {
}

/** The properties that every {@linkcode Ticker} has. */
export interface Ticker extends TickerAttributes {
}

/** BokehJS model `Ticker`, a `Model`. */
export class Ticker extends Model {
  static {
    registerModel(this, "Ticker");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface ContinuousTicker extends ContinuousTickerAttributes {
}

/** BokehJS model `ContinuousTicker`, a `Ticker`. */
export class ContinuousTicker extends Ticker {
  static {
    registerModel(this, "ContinuousTicker");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface AdaptiveTicker extends AdaptiveTickerAttributes {
}

/** BokehJS model `AdaptiveTicker`, a `ContinuousTicker`. */
export class AdaptiveTicker extends ContinuousTicker {
  static {
    registerModel(this, "AdaptiveTicker");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<AdaptiveTickerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode BaseSingleIntervalTicker}. */
export interface BaseSingleIntervalTickerAttributes
  extends ContinuousTickerAttributes {
}

/** The properties that every {@linkcode BaseSingleIntervalTicker} has. */
export interface BaseSingleIntervalTicker
  extends BaseSingleIntervalTickerAttributes {
}

/** Abstract base `BaseSingleIntervalTicker`, a `ContinuousTicker`. */
export abstract class BaseSingleIntervalTicker extends ContinuousTicker {
  static {
    registerModel(this, "BaseSingleIntervalTicker");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<BaseSingleIntervalTickerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode BasicTicker}. */
export interface BasicTickerAttributes extends AdaptiveTickerAttributes {
}

/** The properties that every {@linkcode BasicTicker} has. */
export interface BasicTicker extends BasicTickerAttributes {
}

/** BokehJS model `BasicTicker`, a `AdaptiveTicker`. */
export class BasicTicker extends AdaptiveTicker {
  static {
    registerModel(this, "BasicTicker");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<BasicTickerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode BinnedTicker}. */
export interface BinnedTickerAttributes extends TickerAttributes {
  /** `Ref(ScanningColorMapper)`, no default. */
  mapper: ScanningColorMapper;
  /** `Or(Float, Enum("auto"))`, default `8`. */
  num_major_ticks: number | "auto";
}

/** The properties that every {@linkcode BinnedTicker} has. */
export interface BinnedTicker extends BinnedTickerAttributes {
}

/** BokehJS model `BinnedTicker`, a `Ticker`. */
export class BinnedTicker extends Ticker {
  static {
    registerModel(this, "BinnedTicker");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<BinnedTickerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CategoricalTicker}. */
export interface CategoricalTickerAttributes extends TickerAttributes {
}

/** The properties that every {@linkcode CategoricalTicker} has. */
export interface CategoricalTicker extends CategoricalTickerAttributes {
}

/** BokehJS model `CategoricalTicker`, a `Ticker`. */
export class CategoricalTicker extends Ticker {
  static {
    registerModel(this, "CategoricalTicker");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<CategoricalTickerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CompositeTicker}. */
export interface CompositeTickerAttributes extends ContinuousTickerAttributes {
  /** `NonEmptyList(Ref(ContinuousTicker))`, no default. */
  tickers: readonly ContinuousTicker[];
}

/** The properties that every {@linkcode CompositeTicker} has. */
export interface CompositeTicker extends CompositeTickerAttributes {
}

/** BokehJS model `CompositeTicker`, a `ContinuousTicker`. */
export class CompositeTicker extends ContinuousTicker {
  static {
    registerModel(this, "CompositeTicker");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface CustomJSTicker extends CustomJSTickerAttributes {
}

/** BokehJS model `CustomJSTicker`, a `Ticker`. */
export class CustomJSTicker extends Ticker {
  static {
    registerModel(this, "CustomJSTicker");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<CustomJSTickerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode DatetimeTicker}. */
export interface DatetimeTickerAttributes extends CompositeTickerAttributes {
}

/** The properties that every {@linkcode DatetimeTicker} has. */
export interface DatetimeTicker extends DatetimeTickerAttributes {
}

/** BokehJS model `DatetimeTicker`, a `CompositeTicker`. */
export class DatetimeTicker extends CompositeTicker {
  static {
    registerModel(this, "DatetimeTicker");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<DatetimeTickerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode DaysTicker}. */
export interface DaysTickerAttributes
  extends BaseSingleIntervalTickerAttributes {
  /** `List(Int)`, default `[]`. */
  days: readonly number[];
}

/** The properties that every {@linkcode DaysTicker} has. */
export interface DaysTicker extends DaysTickerAttributes {
}

/** BokehJS model `DaysTicker`, a `BaseSingleIntervalTicker`. */
export class DaysTicker extends BaseSingleIntervalTicker {
  static {
    registerModel(this, "DaysTicker");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface FixedTicker extends FixedTickerAttributes {
}

/** BokehJS model `FixedTicker`, a `ContinuousTicker`. */
export class FixedTicker extends ContinuousTicker {
  static {
    registerModel(this, "FixedTicker");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<FixedTickerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode LogTicker}. */
export interface LogTickerAttributes extends AdaptiveTickerAttributes {
}

/** The properties that every {@linkcode LogTicker} has. */
export interface LogTicker extends LogTickerAttributes {
}

/** BokehJS model `LogTicker`, a `AdaptiveTicker`. */
export class LogTicker extends AdaptiveTicker {
  static {
    registerModel(this, "LogTicker");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<LogTickerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode MercatorTicker}. */
export interface MercatorTickerAttributes extends BasicTickerAttributes {
  /** `Nullable(Enum[LatLon])`, default `null`. */
  dimension: enums.LatLon | null;
}

/** The properties that every {@linkcode MercatorTicker} has. */
export interface MercatorTicker extends MercatorTickerAttributes {
}

/** BokehJS model `MercatorTicker`, a `BasicTicker`. */
export class MercatorTicker extends BasicTicker {
  static {
    registerModel(this, "MercatorTicker");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface MonthsTicker extends MonthsTickerAttributes {
}

/** BokehJS model `MonthsTicker`, a `BaseSingleIntervalTicker`. */
export class MonthsTicker extends BaseSingleIntervalTicker {
  static {
    registerModel(this, "MonthsTicker");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
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
export interface SingleIntervalTicker extends SingleIntervalTickerAttributes {
}

/** BokehJS model `SingleIntervalTicker`, a `BaseSingleIntervalTicker`. */
export class SingleIntervalTicker extends BaseSingleIntervalTicker {
  static {
    registerModel(this, "SingleIntervalTicker");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<SingleIntervalTickerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode TimedeltaTicker}. */
export interface TimedeltaTickerAttributes extends CompositeTickerAttributes {
}

/** The properties that every {@linkcode TimedeltaTicker} has. */
export interface TimedeltaTicker extends TimedeltaTickerAttributes {
}

/** BokehJS model `TimedeltaTicker`, a `CompositeTicker`. */
export class TimedeltaTicker extends CompositeTicker {
  static {
    registerModel(this, "TimedeltaTicker");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<TimedeltaTickerAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode YearsTicker}. */
export interface YearsTickerAttributes
  extends BaseSingleIntervalTickerAttributes {
}

/** The properties that every {@linkcode YearsTicker} has. */
export interface YearsTicker extends YearsTickerAttributes {
}

/** BokehJS model `YearsTicker`, a `BaseSingleIntervalTicker`. */
export class YearsTicker extends BaseSingleIntervalTicker {
  static {
    registerModel(this, "YearsTicker");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<YearsTickerAttributes>) {
    super(attributes);
  }
}
