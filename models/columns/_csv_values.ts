import type { DataColumn } from "./column_rows.ts";
import { formatValue } from "../../base/text/format_value.ts";
import { exactNumber } from "./_exact_numbers.ts";
import { columnOfValues } from "./_value_columns.ts";

/** The type of a column of a CSV text, or a function that converts each value. */
export type CsvType =
  | "number"
  | "date"
  | "boolean"
  | "string"
  | ((text: string) => unknown);

/** The order of year, month and day in dates. */
export type DateOrder = "ymd" | "dmy" | "mdy";

/** A missing value, in lower case, in columns that are not of strings. */
const MISSING = new Set(["", "na", "n/a", "nan", "null", "-"]);

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const INFINITY = /^([+-]?)inf(inity)?$/i;
const LEADING_ZERO = /^[+-]?0\d/;

const TIME =
  /^(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)? ?(Z|UTC|[+-]\d{2}:?\d{2})?$/i;
const DATES: Readonly<Record<DateOrder, RegExp>> = {
  ymd: /^(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})/,
  dmy: /^(?<d>\d{1,2})[-/.](?<m>\d{1,2})[-/.](?<y>\d{4})/,
  mdy: /^(?<m>\d{1,2})[-/.](?<d>\d{1,2})[-/.](?<y>\d{4})/,
};

/**
 * Converts the texts of a column.
 *
 * @param type The type; inferred if `undefined`.
 * @throws {SyntaxError} If a text is not of the type.
 */
export function csvColumn(
  name: string,
  texts: readonly string[],
  type: CsvType | undefined,
  dates: DateOrder,
): DataColumn {
  if (typeof type === "function") {
    return columnOfValues(name, texts.map((text) => type(text)));
  }
  if (type === "string") return stringColumn(texts);
  if (type !== undefined) {
    const { column, badRow } = typedColumn(texts, type, dates);
    if (badRow === undefined) return column;
    throw new SyntaxError(
      `Cannot read CSV: column ${formatValue(name)}, row ${
        badRow + 1
      }: expected a ${type}, received ${formatValue(texts[badRow])}`,
    );
  }
  if (texts.every(isMissing)) return stringColumn(texts);
  // Zip codes, phone numbers, …
  const isNumber = !texts.some((text) => LEADING_ZERO.test(text.trim()));
  for (const each of ["number", "date", "boolean"] as const) {
    if (each === "number" && !isNumber) continue;
    const { column, badRow } = typedColumn(texts, each, dates);
    if (badRow === undefined) return column;
  }
  return stringColumn(texts);
}

function stringColumn(texts: readonly string[]): DataColumn {
  return texts.map((text) => text === "" ? null : text);
}

/** The column, up to the first row that is not of the type. */
function typedColumn(
  texts: readonly string[],
  type: "number" | "date" | "boolean",
  dates: DateOrder,
): { readonly column: DataColumn; readonly badRow?: number } {
  const isBoolean = type === "boolean";
  const column: (number | boolean | null)[] | Float64Array = isBoolean
    ? new Array(texts.length).fill(null)
    : new Float64Array(texts.length);
  for (const [row, text] of texts.entries()) {
    const trimmed = text.trim();
    const value = isMissing(text)
      ? isBoolean ? null : NaN
      : type === "number"
      ? parseNumber(trimmed)
      : type === "date"
      ? parseDate(trimmed, dates)
      : parseBoolean(trimmed);
    if (value === undefined) return { column, badRow: row };
    column[row] = value as number;
  }
  return { column };
}

function isMissing(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length <= 4 && MISSING.has(trimmed.toLowerCase());
}

function parseNumber(text: string): number | undefined {
  if (NUMBER.test(text)) {
    // Measured values may have more digits than are exact; identifiers do not.
    if (!/^[+-]?\d{16,}$/.test(text)) return Number(text);
    try {
      return exactNumber(text);
    } catch {
      return undefined;
    }
  }
  const [, sign] = INFINITY.exec(text) ?? [];
  return sign === undefined ? undefined : sign === "-" ? -Infinity : Infinity;
}

function parseBoolean(text: string): boolean | undefined {
  const lower = text.toLowerCase();
  return lower === "true" ? true : lower === "false" ? false : undefined;
}

function parseDate(text: string, order: DateOrder): number | undefined {
  const date = DATES[order].exec(text);
  if (date === null) return undefined;
  const time = TIME.exec(text.slice(date[0].length));
  if (time === null) return undefined;
  const { y, m, d } = date.groups as Record<"y" | "m" | "d", string>;
  const day = Date.UTC(Number(y), Number(m) - 1, Number(d));
  const taken = new Date(day);
  // JavaScript takes the 30th of February for the 1st of March, and 50 for 1950.
  const isDay = taken.getUTCDate() === Number(d) &&
    taken.getUTCMonth() === Number(m) - 1 &&
    taken.getUTCFullYear() === Number(y);
  const [, hours = "0", minutes = "0", seconds = "0", fraction = "", zone] =
    time;
  const isTime = Number(hours) < 24 && Number(minutes) < 60 &&
    Number(seconds) < 60;
  if (!isDay || !isTime) return undefined;
  return day + 3_600_000 * Number(hours) + 60_000 * Number(minutes) +
    1000 * Number(`${seconds}.${fraction || 0}`) - offsetOf(zone);
}

/** The milliseconds of `+01:00`. */
function offsetOf(zone: string | undefined): number {
  const [, sign, hours, minutes] =
    /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? "") ?? [];
  if (sign === undefined) return 0;
  return Number(`${sign}1`) *
    (3_600_000 * Number(hours) + 60_000 * Number(minutes));
}
