import {
  CategoricalScale,
  DataRange1d,
  FactorRange,
  LinearScale,
  LogScale,
  Range,
  Range1d,
  type Scale,
} from "../../models/mod.ts";
import type { AxisType, RangeInput } from "./figure_options.ts";

export type Dimension = "x" | "y";

/**
 * Creates the range of an option.
 *
 * @param dimension The dimension, for the message.
 * @param input The option.
 * @returns A model.
 * @throws {TypeError} If it is not a range.
 * @throws {RangeError} If its start or end is `NaN`.
 */
export function makeRange(
  dimension: Dimension,
  input: RangeInput | undefined,
): Range {
  if (input === undefined) return new DataRange1d();
  if (input instanceof Range) return input;
  if (isFactors(input)) return new FactorRange({ factors: input });
  if (isInterval(input)) {
    const [start, end] = input.map(Number) as [number, number];
    if (Number.isNaN(start) || Number.isNaN(end)) {
      throw new RangeError(
        `Cannot create figure: ${dimension}_range is [${start}, ${end}]`,
      );
    }
    return new Range1d({ start, end });
  }
  throw new TypeError(
    `Cannot create figure: ${dimension}_range must be a range, [start, end] or an array of factors`,
  );
}

/** Whether an interval holds dates, so that the axis shows dates. */
export function isDateInterval(input: RangeInput | undefined): boolean {
  return Array.isArray(input) && input[0] instanceof Date;
}

function isFactors(input: unknown): input is FactorRange["factors"] {
  return Array.isArray(input) &&
    (input.every((item) => typeof item === "string") ||
      input.every((item) => Array.isArray(item)));
}

function isInterval(
  input: unknown,
): input is readonly [number | Date, number | Date] {
  return Array.isArray(input) && input.length === 2 &&
    input.every((item) => typeof item === "number" || item instanceof Date);
}

/**
 * Creates the scale for a range.
 *
 * @param dimension The dimension, for the message.
 * @param range The range.
 * @param axisType The type of the axis.
 * @returns A model.
 * @throws {TypeError} If the range has no scale of that type.
 */
export function makeScale(
  dimension: Dimension,
  range: Range,
  axisType: AxisType,
): Scale {
  if (range instanceof FactorRange) return new CategoricalScale();
  if (range instanceof DataRange1d || range instanceof Range1d) {
    return axisType === "log" ? new LogScale() : new LinearScale();
  }
  throw new TypeError(
    `Cannot create figure: a ${range.type} as ${dimension}_range has no default scale; give ${dimension}_scale`,
  );
}
