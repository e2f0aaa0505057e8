import {
  type Axis,
  CategoricalAxis,
  ContinuousTicker,
  DatetimeAxis,
  FactorRange,
  LinearAxis,
  LogAxis,
  MercatorAxis,
  MercatorTicker,
  MercatorTickFormatter,
  type Range,
  TimedeltaAxis,
} from "../../models/mod.ts";
import type { AxisType, FigureOptions } from "./figure_options.ts";
import type { Dimension } from "./_ranges.ts";

const AXIS_TYPES = [
  "auto",
  "linear",
  "log",
  "datetime",
  "timedelta",
  "mercator",
] satisfies AxisType[];

export interface AxisOptions {
  readonly type: AxisType;
  readonly label: FigureOptions["x_axis_label"];
  /** The number of intervals between major ticks. */
  readonly minorTicks: number | "auto" | null;
  /** Whether the range was given as dates. */
  readonly hasDates: boolean;
}

/**
 * Creates the axis of a figure.
 *
 * @param dimension The dimension.
 * @param range The range in that dimension.
 * @param options Type, label and ticks.
 * @returns The axis, or `null` for none.
 * @throws {RangeError} If the type is unknown or the number of minor ticks is not an integer above 1.
 */
export function makeAxis(
  dimension: Dimension,
  range: Range,
  options: AxisOptions,
): Axis | null {
  const axis = axisOfType(dimension, range, options);
  if (axis === null) return null;
  const { label, minorTicks } = options;
  const { ticker } = axis;
  if (ticker instanceof ContinuousTicker) {
    ticker.num_minor_ticks = minorTickCount(dimension, axis, minorTicks);
  }
  if (label !== null && label !== undefined && label !== "") {
    axis.axis_label = label;
  }
  return axis;
}

function axisOfType(
  dimension: Dimension,
  range: Range,
  { type, hasDates }: AxisOptions,
): Axis | null {
  switch (type) {
    case null:
      return null;
    case "linear":
      return new LinearAxis();
    case "log":
      return new LogAxis();
    case "datetime":
      return new DatetimeAxis();
    case "timedelta":
      return new TimedeltaAxis();
    case "mercator":
      return mercatorAxis(dimension);
    case "auto":
      if (range instanceof FactorRange) return new CategoricalAxis();
      return hasDates ? new DatetimeAxis() : new LinearAxis();
  }
  throw new RangeError(
    `Cannot create figure: unknown ${dimension}_axis_type ${
      JSON.stringify(type)
    }; the types are ${AXIS_TYPES.join(", ")} and null`,
  );
}

function mercatorAxis(dimension: Dimension): MercatorAxis {
  const latLon = dimension === "x" ? "lon" : "lat";
  return new MercatorAxis({
    ticker: new MercatorTicker({ dimension: latLon }),
    formatter: new MercatorTickFormatter({ dimension: latLon }),
  });
}

function minorTickCount(
  dimension: Dimension,
  axis: Axis,
  count: number | "auto" | null,
): number {
  if (count === "auto") return axis instanceof LogAxis ? 10 : 5;
  if (count === null) return 0;
  if (Number.isInteger(count) && count > 1) return count;
  throw new RangeError(
    `Cannot create figure: ${dimension}_minor_ticks must be an integer above 1, received ${count}`,
  );
}
