import { isTypedArray, NdArray, Slice, type TypedArray } from "./arrays.ts";
import {
  type DataColumn,
  flat,
  type PatchIndex,
  positions,
  type TypedArrayConstructor,
} from "./column_rows.ts";

/** The items of a column, with room for more. */
type Items = TypedArray | unknown[];

/**
 * A column that takes many changes and is copied once.
 *
 * - **Same result:** as if each change had made a column of its own.
 */
export class ColumnEdit {
  #items: Items;
  /** Whether the items are a copy already. */
  #isCopy = false;
  /** Rows before this one have been dropped. */
  #start = 0;
  #end: number;
  /** The array that gives the column its shape, if it has one. */
  #shaped: NdArray | null;
  /** The arrays in rows that are copies already. */
  readonly #copies = new Set<NdArray>();

  constructor(column: DataColumn) {
    this.#items = flat(column) as Items;
    this.#end = this.#items.length;
    this.#shaped = column instanceof NdArray ? column : null;
  }

  /**
   * The column so far, to be looked at before the next change; `undefined` if that
   * takes a copy.
   */
  get view(): DataColumn | undefined {
    const items = this.#items;
    if (this.#start === 0 && this.#end === items.length) return this.#of(items);
    if (!isTypedArray(items)) return undefined;
    return this.#of(items.subarray(this.#start, this.#end));
  }

  /** The number of items. */
  get length(): number {
    return this.#end - this.#start;
  }

  /** Appends rows, as {@linkcode appendRows} does. */
  append(rows: DataColumn, rollover: number | null): void {
    if (rows instanceof NdArray) this.#shaped ??= rows;
    const added = flat(rows);
    if (isTypedArray(added) && !isTypedArray(this.#items)) {
      const { constructor } = added;
      this.#take(
        (constructor as unknown as TypedArrayConstructor)
          .from(this.#items.slice(this.#start, this.#end) as number[]),
      );
    }
    // What is dropped anyway is not copied.
    this.#keep(Math.max(0, (rollover ?? Infinity) - added.length));
    this.#push(added);
    this.#keep(rollover ?? Infinity);
  }

  /** Applies checked patches. */
  patch(patches: readonly unknown[]): void {
    if (!this.#isCopy) this.#take(this.#items.slice() as Items);
    const items = this.#items as { [row: number]: unknown };
    const start = this.#start;
    for (const [index, value] of patches as readonly [PatchIndex, unknown][]) {
      if (typeof index === "number") items[start + index] = value;
      else if (index instanceof Slice) {
        const values = valuesOf(value) as ArrayLike<unknown>;
        positions(index, this.#end - start).forEach((row, k) => {
          items[start + row] = values[k];
        });
      } else {
        const [row, ...inner] = index as [number, ...(number | Slice)[]];
        const array = this.#copyOf(items[start + row] as NdArray);
        items[start + row] = array;
        patchItem(array, inner, value);
      }
    }
  }

  /** The column. Nothing may be changed any more. */
  finish(): DataColumn {
    const isWhole = this.#start === 0 && this.#end === this.#items.length;
    return this.#of(
      isWhole ? this.#items : this.#items.slice(this.#start, this.#end),
    );
  }

  #of(items: Items): DataColumn {
    if (this.#shaped === null) return items;
    const { shape, dtype } = this.#shaped;
    const size = shape.slice(1).reduce((a, b) => a * b, 1);
    const length = size === 0 ? shape[0]! : items.length / size;
    return new NdArray(items, [length, ...shape.slice(1)], dtype);
  }

  /** Drops the first items but so many. */
  #keep(count: number): void {
    this.#start = Math.max(this.#start, this.#end - count);
  }

  #push(added: TypedArray | readonly unknown[]): void {
    const items = this.#items;
    if (isTypedArray(items)) {
      const roomy = this.#withRoom(items, added.length);
      roomy.set(added as ArrayLike<number>, this.#end);
      this.#end += added.length;
    } else if (this.#isCopy) {
      for (const item of added) items.push(item);
      this.#end = items.length;
    } else this.#take(items.slice(this.#start).concat(added));
  }

  /** Makes room for more rows at the end: at first none to spare, as most are changed once. */
  #withRoom(items: TypedArray, count: number): TypedArray {
    if (this.#isCopy && this.#end + count <= items.length) return items;
    const { length } = this;
    const constructor = items.constructor as unknown as TypedArrayConstructor;
    const larger = new constructor((this.#isCopy ? 2 : 1) * (length + count));
    larger.set(items.subarray(this.#start, this.#end));
    this.#take(larger);
    this.#end = length;
    return larger;
  }

  #take(items: Items): void {
    this.#items = items;
    this.#isCopy = true;
    this.#start = 0;
    this.#end = items.length;
  }

  #copyOf(array: NdArray): NdArray {
    if (this.#copies.has(array)) return array;
    const { data, shape, dtype } = array;
    const copy = new NdArray(data.slice(), shape, dtype);
    this.#copies.add(copy);
    return copy;
  }
}

/** Replaces a place or a block in an array that nobody else has. */
function patchItem(
  array: NdArray,
  index: readonly (number | Slice)[],
  value: unknown,
): void {
  const data = array.data as unknown[];
  let offsets = [0];
  index.forEach((part, axis) => {
    const extent = array.shape[axis]!;
    const places = typeof part === "number" ? [part] : positions(part, extent);
    offsets = offsets.flatMap((offset) =>
      places.map((place) => offset * extent + place)
    );
  });
  const isBlock = index.some((part) => part instanceof Slice);
  const values = valuesOf(value);
  offsets.forEach((offset, k) => {
    data[offset] = isBlock ? (values as ArrayLike<unknown>)[k] : values;
  });
}

function valuesOf(value: unknown): unknown {
  return value instanceof NdArray ? value.data : value;
}
