import { millisecondsOf, temporalName } from "../kinds/times.ts";
import { isPlainObject } from "../../base/records.ts";

const DECIMAL = /^[+-]?\d+(\.\d*)?(e[+-]?\d+)?$/i;

/** Milliseconds of what the values of databases count, by name. */
const UNITS: Readonly<Record<string, number>> = {
  days: 86_400_000,
  seconds: 1000,
  millis: 1,
  micros: 1e-3,
  nanos: 1e-6,
};

/** How far dates reach, in milliseconds; databases also know infinity. */
const MAX_MILLISECONDS = 8.64e15;

/**
 * The number with the digits of a decimal.
 *
 * @throws {RangeError} If a number has too few digits for it.
 */
export function exactNumber(decimal: string): number {
  const number = Number(decimal);
  if (digitsOf(String(number)) === digitsOf(decimal)) return number;
  throw new RangeError(
    `${decimal} has more digits than a number; round it or use strings`,
  );
}

/** Moves the decimal point of an integer to the left. */
export function exactDecimal(integer: string, scale: number): number {
  if (scale <= 0) return exactNumber(`${integer}e${-scale}`);
  const sign = integer.startsWith("-") ? "-" : "";
  const digits = integer.slice(sign.length).padStart(scale + 1, "0");
  return exactNumber(
    `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`,
  );
}

function digitsOf(decimal: string): string {
  const [digits = ""] = decimal.toLowerCase().split("e");
  return digits.replace(/[+\-.]/g, "").replace(/^0+|0+$/g, "");
}

/**
 * Converts numbers, dates and times of JavaScript and of databases: points in time
 * become milliseconds since the epoch, durations milliseconds.
 *
 * @returns The number; `undefined` if the value is something else.
 * @throws {RangeError} If the value does not fit into a number.
 */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return exactNumber(String(value));
  if (typeof value !== "object" || value === null) return undefined;
  const milliseconds = millisecondsOf(value);
  if (milliseconds !== undefined) return milliseconds;
  if (temporalName(value) === "Duration") {
    throw new RangeError(`${value} has no fixed length`);
  }
  return countedUnits(value) ?? decimalOf(value);
}

/** Decimals as DuckDB, decimal.js and big.js have them. */
function decimalOf(value: object): number | undefined {
  const { toNumber, toDouble } = value as Record<string, unknown>;
  if (typeof (toNumber ?? toDouble) !== "function") return undefined;
  const text = String(value);
  return DECIMAL.test(text) ? exactNumber(text) : undefined;
}

/** Dates, times and intervals as DuckDB has them: `{ days: 19723 }`, `{ micros: 0n }`. */
function countedUnits(value: object): number | undefined {
  const counts = Object.entries(value);
  const isCounted = counts.length > 0 &&
    counts.every(([unit, count]) =>
      (unit === "months" || Object.hasOwn(UNITS, unit)) &&
      (typeof count === "bigint" || typeof count === "number")
    );
  const isOwnClass = !isPlainObject(value) ||
    counts.some(([, count]) => typeof count === "bigint");
  if (!isCounted || !isOwnClass) return undefined;
  let milliseconds = 0;
  for (const [unit, count] of counts) {
    if (unit !== "months") milliseconds += Number(count) * UNITS[unit]!;
    else if (Number(count) !== 0) {
      throw new RangeError(
        `an interval of ${count} months has no fixed length`,
      );
    }
  }
  if (Math.abs(milliseconds) <= MAX_MILLISECONDS) return milliseconds;
  throw new RangeError(`${value} is not a point in time`);
}
