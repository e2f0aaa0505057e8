import { fit } from "./_column_fit.ts";
import { isTypedArray, NdArray, Slice } from "./arrays.ts";
import { type DataColumn, flat, positions, quoteName } from "./column_rows.ts";

type Row = readonly unknown[] | DataColumn;

/**
 * Replaces patches inside rows by patches of whole rows, where a row is a plain or
 * typed array: BokehJS patches nothing but the inside of an `NdArray`.
 *
 * @param name The name of the column, for messages.
 * @param column The column at the time when the patches are applied.
 * @param patches The patches; a malformed one is left to the check that follows.
 */
export function rowPatches(
  name: string,
  column: DataColumn,
  patches: readonly unknown[],
): readonly unknown[] {
  const rows = new Map<number, unknown>();
  return patches.map((patch) => {
    if (!Array.isArray(patch) || patch.length !== 2) return patch;
    const [index, value] = patch;
    if (!Array.isArray(index)) {
      if (typeof index === "number") rows.set(index, value);
      return patch;
    }
    const [number, ...inner] = index;
    const row = rows.has(number) ? rows.get(number) : flat(column)[number];
    if (row instanceof NdArray) return [index, blockOf(inner, value)];
    if (!isRow(row) || inner.length === 0) return patch;
    const patched = patchedRow(name, row, inner, value);
    rows.set(number, patched);
    return [number, patched];
  });
}

/** The value of a single place may be in an array, as BokehJS reads it. */
function blockOf(inner: readonly unknown[], value: unknown): unknown {
  const isPlace = !inner.some((part) => part instanceof Slice);
  return isPlace && isRow(value) && value.length === 1 ? value[0] : value;
}

function isRow(value: unknown): value is unknown[] {
  return Array.isArray(value) || isTypedArray(value);
}

function patchedRow(
  name: string,
  row: readonly unknown[],
  [part, ...deeper]: readonly unknown[],
  value: unknown,
): Row {
  if (deeper.length > 0) {
    const item = row[checkedPlaces(name, part, row.length)[0]!];
    if (part instanceof Slice || !isRow(item)) {
      throw new TypeError(
        `Cannot patch column ${
          quoteName(name)
        }: a plain array takes a slice only as the last part of the index`,
      );
    }
    const copy = row.slice();
    copy[part as number] = patchedRow(name, item, deeper, value);
    return copy;
  }
  const places = checkedPlaces(name, part, row.length);
  const values = part instanceof Slice ? value : [blockOf([part], value)];
  if (!isRow(values) || values.length !== places.length) {
    throw new RangeError(
      `Cannot patch column ${
        quoteName(name)
      }: the slice has ${places.length} places and takes as many values`,
    );
  }
  const fitted = fit(row as DataColumn, values);
  const copy = (fitted.column as unknown[]).slice();
  places.forEach((place, k) => copy[place] = (fitted.values as unknown[])[k]);
  return copy;
}

function checkedPlaces(name: string, part: unknown, extent: number): number[] {
  const places = part instanceof Slice ? positions(part, extent) : [part];
  if (places.every((place) => isWithin(place, extent))) {
    return places as number[];
  }
  throw new RangeError(
    `Cannot patch column ${
      quoteName(name)
    }: index is out of bounds for a row of ${extent}`,
  );
}

function isWithin(place: unknown, extent: number): boolean {
  return Number.isInteger(place) && place as number >= 0 &&
    place as number < extent;
}
