import { formatValue } from "../../base/text/format_value.ts";
import { isTypedArray, NdArray, Slice, type TypedArray } from "./arrays.ts";

/** A column of a data source: one item per row. */
export type DataColumn = TypedArray | NdArray | readonly unknown[];

/** What a patch replaces: a row, a slice of rows, or a place inside the array in a row. */
export type PatchIndex = number | Slice | readonly (number | Slice)[];

export type TypedArrayConstructor = {
  new (length: number): TypedArray;
  from(values: Iterable<number>): TypedArray;
};

/** The name of a column in a message. */
export function quoteName(name: string): string {
  return formatValue(name);
}

/**
 * A column with rows appended, and the first ones dropped if there are more than
 * `rollover` (spec 4.6). As in BokehJS, a typed array on either side determines
 * the type of the result.
 */
export function appendRows(
  column: DataColumn,
  rows: DataColumn,
  rollover: number | null,
): DataColumn {
  const total = column.length + rows.length;
  const drop = rollover === null ? 0 : Math.max(0, total - rollover);
  if (column instanceof NdArray || rows instanceof NdArray) {
    return appendToNdArray(column, rows, drop);
  }
  if (isTypedArray(column)) return joinTyped(column, column, rows, drop);
  if (isTypedArray(rows)) return joinTyped(rows, column, rows, drop);
  const joined = column.concat(rows);
  if (drop > 0) joined.splice(0, drop);
  return joined;
}

function joinTyped(
  like: TypedArray,
  column: TypedArray | readonly unknown[],
  rows: TypedArray | readonly unknown[],
  drop: number,
): TypedArray {
  const constructor = like.constructor as unknown as TypedArrayConstructor;
  const result = new constructor(column.length + rows.length - drop);
  const kept = Math.max(0, column.length - drop);
  result.set(tail(column, column.length - kept));
  result.set(tail(rows, Math.max(0, drop - column.length)), kept);
  return result;
}

function tail(
  values: TypedArray | readonly unknown[],
  start: number,
): ArrayLike<number> {
  if (isTypedArray(values)) {
    return start === 0 ? values : values.subarray(start);
  }
  return values.slice(start) as readonly number[];
}

/** Both have one dimension: streams of others are refused. */
function appendToNdArray(
  column: DataColumn,
  rows: DataColumn,
  drop: number,
): NdArray {
  const { dtype } = column instanceof NdArray ? column : rows as NdArray;
  const data = flat(appendRows(flat(column), flat(rows), null)).slice(drop);
  return new NdArray(data, [data.length], dtype);
}

export function flat(column: DataColumn): TypedArray | readonly unknown[] {
  return column instanceof NdArray ? column.data : column;
}

export function copyColumn(column: DataColumn): DataColumn {
  if (isTypedArray(column) || !(column instanceof NdArray)) {
    return column.slice();
  }
  return new NdArray(column.data.slice(), column.shape, column.dtype);
}

/**
 * Checks patches of one column against its length.
 *
 * @throws {TypeError} If an index is malformed, or goes into something that is not an array.
 * @throws {RangeError} If an index is out of bounds.
 */
export function checkPatches(
  name: string,
  column: DataColumn,
  patches: readonly unknown[],
): void {
  for (const patch of patches) {
    if (!Array.isArray(patch) || patch.length !== 2) {
      throw new TypeError(
        `Cannot patch column ${quoteName(name)}: expected [index, value] pairs`,
      );
    }
    const [index, value] = patch;
    if (Array.isArray(index)) checkNested(name, column, index, value);
    else if (index instanceof Slice) checkSlice(name, column, index, value);
    else checkRow(name, column, index);
  }
}

function checkRow(name: string, column: DataColumn, row: unknown): void {
  if (!Number.isInteger(row)) {
    throw new TypeError(
      `Cannot patch column ${
        quoteName(name)
      }: expected an integer, a slice or a list of them as index`,
    );
  }
  const index = row as number;
  if (index < 0 || index >= column.length) {
    throw new RangeError(
      `Cannot patch column ${
        quoteName(name)
      }: index ${index} is out of bounds for ${column.length} rows`,
    );
  }
}

function checkSlice(
  name: string,
  column: DataColumn,
  slice: Slice,
  value: unknown,
): void {
  const { start, stop, step } = slice;
  if (!isInside(slice, column.length)) {
    throw new RangeError(
      `Cannot patch column ${
        quoteName(name)
      }: slice ${start}:${stop}:${step} is out of bounds for ${column.length} rows`,
    );
  }
  checkValues(name, countOf(slice, column.length), value);
}

/** Checks that there is a value for each row of a slice, or place of a block. */
function checkValues(name: string, count: number, value: unknown): void {
  const values = value instanceof NdArray ? value.data : value;
  if (!Array.isArray(values) && !isTypedArray(values)) {
    throw new TypeError(
      `Cannot patch column ${
        quoteName(name)
      }: a slice takes an array of values`,
    );
  }
  if (values.length !== count) {
    throw new RangeError(
      `Cannot patch column ${
        quoteName(name)
      }: the slice has ${count} rows, received ${values.length} values`,
    );
  }
}

function checkNested(
  name: string,
  column: DataColumn,
  index: readonly unknown[],
  value: unknown,
): void {
  checkRow(name, column, index[0]);
  const item = flat(column)[index[0] as number];
  const inner = index.slice(1);
  if (!(item instanceof NdArray) || item.shape.length !== inner.length) {
    throw new TypeError(
      `Cannot patch column ${quoteName(name)}: row ${
        index[0]
      } does not hold an array of ${inner.length} dimensions`,
    );
  }
  let count = 1;
  inner.forEach((part, axis) => {
    const extent = item.shape[axis]!;
    const inside = part instanceof Slice
      ? isInside(part, extent)
      : Number.isInteger(part) && (part as number) >= 0 &&
        (part as number) < extent;
    if (!inside) {
      throw new RangeError(
        `Cannot patch column ${
          quoteName(name)
        }: index is out of bounds for shape [${item.shape}]`,
      );
    }
    if (part instanceof Slice) count *= countOf(part, extent);
  });
  if (inner.some((part) => part instanceof Slice)) {
    checkValues(name, count, value);
  }
}

function isInside({ start, stop, step }: Slice, extent: number): boolean {
  const parts = [start ?? 0, stop ?? extent, step ?? 1];
  return parts.every(Number.isInteger) && parts[0]! >= 0 &&
    parts[1]! <= extent && parts[2]! >= 1;
}

/** How many positions a slice has. */
function countOf({ start, stop, step }: Slice, length: number): number {
  const extent = (stop ?? length) - (start ?? 0);
  return Math.max(0, Math.ceil(extent / (step ?? 1)));
}

/** The positions of a slice. */
export function positions(
  { start, stop, step }: Slice,
  length: number,
): number[] {
  const rows: number[] = [];
  for (let row = start ?? 0; row < (stop ?? length); row += step ?? 1) {
    rows.push(row);
  }
  return rows;
}
