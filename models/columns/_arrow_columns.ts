import type { DataColumn } from "./column_rows.ts";
import { isTypedArray, NdArray } from "./arrays.ts";
import { columnOfValues } from "./_value_columns.ts";

/** The part of an Arrow column that is used here. */
export interface ArrowVector {
  /** The type: its id in Arrow's format, and the parameters of some types. */
  readonly type: {
    /** The id of the type. */
    readonly typeId: number;
    /** The unit of a time or duration. */
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
  duration: 18,
} as const;

/** How many units are in a millisecond, by the number of the unit in Arrow's format. */
const PER_MILLISECOND = [1e-3, 1, 1e3, 1e6] as const;

export function arrowColumns(table: ArrowTable): Record<string, DataColumn> {
  const columns: Record<string, DataColumn> = Object.create(null);
  for (const [index, { name }] of table.schema.fields.entries()) {
    columns[name] = arrowColumn(table.getChildAt(index)!);
  }
  return columns;
}

function arrowColumn(vector: ArrowVector): DataColumn {
  const { type, length, nullCount } = vector;
  const isHalf = type.typeId === TYPE_IDS.float && type.precision === 0;
  const isNumber = type.typeId === TYPE_IDS.int ||
    type.typeId === TYPE_IDS.float && !isHalf;
  if (isNumber && nullCount === 0) {
    const stored = vector.toArray();
    if (isTypedArray(stored)) return stored;
    return narrowed(stored as ArrayLike<bigint>);
  }
  const values = Array.from({ length }, (_, row) => vector.get(row));
  if (type.typeId === TYPE_IDS.bool && nullCount === 0) {
    return new NdArray(Uint8Array.from(values, Number), [length], "bool");
  }
  const scale = scaleOf(vector);
  if (scale === undefined) return columnOfValues(values);
  return Float64Array.from(
    values,
    (value) => value === null ? NaN : Number(String(value)) / scale,
  );
}

/** The divisor of stored integers; `undefined` for types that store other values. */
function scaleOf({ type }: ArrowVector): number | undefined {
  switch (type.typeId) {
    case TYPE_IDS.decimal:
      return 10 ** (type.scale ?? 0);
    case TYPE_IDS.time:
    case TYPE_IDS.duration:
      return PER_MILLISECOND[type.unit ?? 1];
  }
  return undefined;
}

/** The protocol has no 64-bit integers (spec 4.5). */
function narrowed(values: ArrayLike<bigint>): DataColumn {
  const numbers = Float64Array.from(values, Number);
  const integers = Int32Array.from(numbers);
  return integers.every((integer, i) => integer === numbers[i])
    ? integers
    : numbers;
}
