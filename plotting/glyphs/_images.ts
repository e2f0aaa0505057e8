import { formatValue } from "../../base/text/format_value.ts";
import {
  isTypedArray,
  type ModelSchema,
  NdArray,
} from "../../models/internal.ts";
import type { DataColumn } from "../../models/mod.ts";

/** The images that a glyph draws. */
interface ImageForm {
  /** The names of the dimensions. */
  readonly dimensions: readonly string[];
  /** Whether an element is a color: the bytes red, green, blue and alpha. */
  readonly hasColors: boolean;
}

const ROWS = ["rows", "columns"];

/** By the name of the glyph; BokehJS draws no other shapes, and says so only in the console. */
const FORMS: ReadonlyMap<string, ImageForm> = new Map([
  ["Image", { dimensions: ROWS, hasColors: false }],
  ["ImageRGBA", { dimensions: ROWS, hasColors: true }],
  ["ImageStack", { dimensions: [...ROWS, "layers"], hasColors: false }],
]);

const COLORS = "uint32, or uint8 of the shape [rows, columns, 4]";

/**
 * Makes images of what was given as a column: nested arrays get a shape, bytes of colors
 * become colors.
 *
 * @param method The name of the glyph method.
 * @param schema The properties of the glyph.
 * @param column What was given.
 * @returns The column that BokehJS draws; the same if the glyph draws no images.
 * @throws {TypeError} If an item is no image for the glyph.
 */
export function imagesOf(
  method: string,
  { name }: ModelSchema,
  column: DataColumn,
): DataColumn {
  const form = FORMS.get(name);
  if (form === undefined) return column;
  if (!Array.isArray(column)) {
    throw new TypeError(
      `Cannot draw ${method}: image is ${
        formatValue(column)
      }, expected an array of images`,
    );
  }
  return column.map((item, index) =>
    toImage(item, form, `Cannot draw ${method}: image[${index}]`)
  );
}

/**
 * Checks the images in a column of a source, which cannot be replaced.
 *
 * @throws {TypeError} If an item has to become another one before BokehJS draws it.
 */
export function checkImages(
  method: string,
  schema: ModelSchema,
  column: DataColumn,
): void {
  const images = imagesOf(method, schema, column) as readonly unknown[];
  const index = images.findIndex((image, at) => image !== column[at]);
  if (index < 0) return;
  const { shape, dtype } = images[index] as NdArray;
  throw new TypeError(
    `Cannot draw ${method}: row ${index} of the column is ${
      formatValue(column[index])
    }, expected an NdArray: new NdArray(elements, [${
      shape.join(", ")
    }]), with elements of ${dtype}`,
  );
}

function toImage(item: unknown, form: ImageForm, place: string): NdArray {
  const array = Array.isArray(item) ? fromNested(item, form, place) : item;
  const { dimensions, hasColors } = form;
  if (!(array instanceof NdArray)) {
    throw new TypeError(
      `${place} is ${
        formatValue(item)
      }, expected an image: nested arrays, or new NdArray(elements, [${
        dimensions.join(", ")
      }])`,
    );
  }
  const image = hasColors ? withColors(array) : array;
  const { shape, data, dtype } = image;
  if (shape.length !== dimensions.length) {
    throw new TypeError(
      `${place} has the shape [${shape.join(", ")}], expected [${
        dimensions.join(", ")
      }]${hasColors ? ` of ${COLORS}` : ""}`,
    );
  }
  if (hasColors && !(isTypedArray(data) && data.BYTES_PER_ELEMENT === 4)) {
    throw new TypeError(`${place} is of ${dtype}, expected ${COLORS}`);
  }
  return image;
}

/** Colors of their bytes, in place if they lie so. */
function withColors(array: NdArray): NdArray {
  const { data, shape: [rows = 0, columns = 0, channels], dtype } = array;
  const isBytes = dtype === "uint8" && channels === 4 && isTypedArray(data) &&
    array.shape.length === 3;
  if (!isBytes) return array;
  const bytes = data.byteOffset % 4 === 0 ? data : data.slice();
  const colors = new Uint32Array(
    bytes.buffer,
    bytes.byteOffset,
    rows * columns,
  );
  return new NdArray(colors, [rows, columns]);
}

function fromNested(
  item: readonly unknown[],
  { hasColors }: ImageForm,
  place: string,
): NdArray {
  const shape: number[] = [];
  for (let level: unknown = item; isList(level); level = level[0]) {
    shape.push(level.length);
  }
  const numbers: number[] = [];
  collect(item, shape, numbers, place);
  if (!hasColors) return new NdArray(Float64Array.from(numbers), shape);
  return shape.length === 3
    ? new NdArray(Uint8Array.from(numbers), shape)
    : new NdArray(Uint32Array.from(numbers), shape);
}

/** Adds the numbers in nested arrays, which must have the lengths of the first ones. */
function collect(
  level: unknown,
  [length, ...deeper]: readonly number[],
  numbers: number[],
  place: string,
): void {
  if (length === undefined) {
    if (typeof level !== "number" && level !== null) {
      throw new TypeError(
        `${place} contains ${formatValue(level)}, expected numbers`,
      );
    }
    return void numbers.push(level ?? NaN);
  }
  if (!isList(level) || level.length !== length) {
    const found = isList(level) ? `${level.length} items` : formatValue(level);
    throw new TypeError(
      `${place} has rows of different lengths: ${length} items, and ${found}`,
    );
  }
  for (let at = 0; at < length; at++) {
    collect(level[at], deeper, numbers, place);
  }
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || isTypedArray(value);
}
