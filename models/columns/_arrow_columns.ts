import type { DataColumn } from "./column_rows.ts";
import { isTypedArray, NdArray } from "./arrays.ts";
import { exactDecimal } from "./_exact_numbers.ts";
import { integerColumn } from "./_integer_columns.ts";
import { columnOfValues, explained } from "./_value_columns.ts";

/** The part of an Arrow column that is used here. */
export interface ArrowVector {
  /** The type: its id in Arrow's format, and the parameters of some types. */
  readonly type: {
    /** The id of the type. */
    readonly typeId: number;
    /** The unit of a time, a duration or an interval. */
    readonly unit?: number;
    /** The digits after the decimal point. */
    readonly scale?: number;
    /** The precision of a floating-point number. */
    readonly precision?: number;
  };
  /** The number of rows. */
  readonly length: number;
  /** How many rows have no value. */
  readonly nullCount: number;
  /** The value in a row, or `null`. */
  get(row: number): unknown;
  /** All values, as stored. */
  toArray(): unknown;
}

/** The part of an Apache Arrow table that is used here. */
export interface ArrowTable {
  /** The schema, with the names of the columns. */
  readonly schema: { readonly fields: readonly { readonly name: string }[] };
  /** A column by its position. */
  getChildAt(index: number): ArrowVector | null;
}

/** The ids of types in Arrow's format that need care. */
const TYPE_IDS = {
  int: 2,
  float: 3,
  bool: 6,
  decimal: 7,
  time: 9,
  interval: 11,
  duration: 18,
} as const;

/** The numbers of units of intervals in Arrow's format. */
const INTERVAL_UNITS = { yearMonth: 0, dayTime: 1 } as const;

/** How many units are in a millisecond, by the number of the unit in Arrow's format. */
const PER_MILLISECOND = [1e-3, 1, 1e3, 1e6] as const;

export function arrowColumns(table: ArrowTable): Record<string, DataColumn> {
  const columns: Record<string, DataColumn> = Object.create(null);
  for (const [index, { name }] of table.schema.fields.entries()) {
    columns[name] = arrowColumn(name, table.getChildAt(index)!);
  }
  return columns;
}

function arrowColumn(name: string, vector: ArrowVector): DataColumn {
  const { type, length, nullCount } = vector;
  const isHalf = type.typeId === TYPE_IDS.float && type.precision === 0;
  const isNumber = type.typeId === TYPE_IDS.int ||
    type.typeId === TYPE_IDS.float && !isHalf;
  if (isNumber && nullCount === 0) {
    const stored = vector.toArray();
    return isTypedArray(stored)
      ? stored
      : integerColumn(name, stored as ArrayLike<bigint>);
  }
  const values = Array.from({ length }, (_, row) => vector.get(row));
  if (type.typeId === TYPE_IDS.bool && nullCount === 0) {
    return new NdArray(Uint8Array.from(values, Number), [length], "bool");
  }
  const convert = converterOf(vector);
  if (convert === undefined) return columnOfValues(name, values);
  return Float64Array.from(values, (value, row) => {
    try {
      return value === null ? NaN : convert(value);
    } catch (error) {
      throw explained(error, name, row);
    }
  });
}

/** Converts what is stored; `undefined` for types whose values need nothing. */
function converterOf(
  { type }: ArrowVector,
): ((value: unknown) => number) | undefined {
  switch (type.typeId) {
    case TYPE_IDS.decimal:
      return (value) => exactDecimal(String(value), type.scale ?? 0);
    case TYPE_IDS.time:
    case TYPE_IDS.duration: {
      const scale = PER_MILLISECOND[type.unit ?? 1]!;
      return (value) => Number(String(value)) / scale;
    }
    case TYPE_IDS.interval:
      return (value) => intervalOf(value as Int32Array, type.unit ?? 0);
  }
  return undefined;
}

/** The milliseconds of an interval. */
function intervalOf(parts: Int32Array, unit: number): number {
  const [months, days, milliseconds] = unit === INTERVAL_UNITS.yearMonth
    ? [12 * parts[0]! + parts[1]!, 0, 0]
    : unit === INTERVAL_UNITS.dayTime
    ? [0, parts[0]!, parts[1]!]
    : [parts[0]!, parts[1]!, nanosecondsOf(parts) / 1e6];
  if (months === 0) return 86_400_000 * days + milliseconds;
  throw new RangeError(`an interval of ${months} months has no fixed length`);
}

/** A 64-bit integer in the last two of four parts, the lower one first. */
function nanosecondsOf(parts: Int32Array): number {
  return 2 ** 32 * parts[3]! + (parts[2]! >>> 0);
}
