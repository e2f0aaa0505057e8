import { formatValue } from "../../base/text/format_value.ts";
import { type ModelSchema, schemaOf } from "../../models/internal.ts";
import { INVALID } from "../../models/kinds/kind.ts";
import { describeKind } from "../../models/kinds/kinds.ts";
import { Field, type Glyph } from "../../models/mod.ts";
import { interpolatePalette } from "../palettes/palette_functions.ts";
import {
  isPaletteFamily,
  isPaletteName,
  type Palette,
  paletteOf,
  paletteSizes,
} from "../../models/kinds/palettes.ts";

/** Visual attributes of a contour plot by name. */
export type Visuals = Readonly<Record<string, unknown>>;

export interface DrawnVisuals {
  /** The attributes of the glyph. */
  readonly attributes: Visuals;
  /** The columns that attributes refer to. */
  readonly columns: Readonly<Record<string, readonly unknown[]>>;
}

/**
 * Turns visuals that can vary by contour into attributes of a glyph and columns.
 *
 * @param glyph The class of the glyph.
 * @param visuals The visuals.
 * @param count The number of contours.
 * @returns The attributes and columns.
 * @throws {RangeError} If the number of values differs from the number of contours.
 */
export function drawnVisuals(
  glyph: typeof Glyph,
  visuals: Visuals,
  count: number,
): DrawnVisuals {
  const schema = schemaOf(glyph);
  const attributes: Record<string, unknown> = {};
  const columns: Record<string, readonly unknown[]> = {};
  for (const [name, value] of Object.entries(visuals)) {
    const values = name.endsWith("_color")
      ? colorsFor(schema, name, value, count)
      : valuesFor(schema, name, value);
    if (values === undefined) {
      checkValue(schema, name, value);
      attributes[name] = value;
      continue;
    }
    if (values.length !== count) {
      throw new RangeError(
        `Cannot draw contours: ${name} has ${values.length} values, expected ${count}: one for each ${
          name.startsWith("line_") ? "level" : "pair of neighboring levels"
        }`,
      );
    }
    columns[name] = values;
    attributes[name] = new Field(name);
  }
  return { attributes, columns };
}

/** Refuses a string that would name a column: there are no such columns. */
function checkValue(schema: ModelSchema, name: string, value: unknown): void {
  if (typeof value !== "string") return;
  const { kind } = schema.property(name);
  if (!(kind.coerce(value) instanceof Field)) return;
  throw new TypeError(
    `Cannot draw contours: expected ${name} to be ${
      name.endsWith("_color")
        ? "a color, colors or the name of a palette"
        : describeKind(kind)
    }, received ${formatValue(value)}`,
  );
}

/** The values in an array; `undefined` for a single value. */
function valuesFor(
  schema: ModelSchema,
  name: string,
  value: unknown,
): readonly unknown[] | undefined {
  if (!Array.isArray(value)) return undefined;
  // A single dash pattern or color can be an array, too.
  return schema.property(name).kind.coerce(value) === INVALID
    ? value
    : undefined;
}

/** The colors of contours; a palette of a different size is interpolated. */
function colorsFor(
  schema: ModelSchema,
  name: string,
  value: unknown,
  count: number,
): readonly unknown[] | undefined {
  const palette = typeof value !== "string"
    ? valuesFor(schema, name, value)
    : isPaletteFamily(value)
    ? nearestPalette(value, count)
    : isPaletteName(value)
    ? paletteOf(value)
    : undefined;
  if (palette === undefined || palette.length === count) return palette;
  if (palette.every((color) => typeof color === "string")) {
    return interpolatePalette(palette, count);
  }
  throw new RangeError(
    `Cannot draw contours: ${name} has ${palette.length} colors, expected ${count}; only CSS colors are interpolated, received ${
      formatValue(value)
    }`,
  );
}

/** The smallest palette of a family with enough colors, or else its largest. */
function nearestPalette(
  family: Parameters<typeof paletteSizes>[0],
  count: number,
): Palette {
  const sizes = paletteSizes(family);
  return paletteOf(
    family,
    sizes.find((size) => size >= count) ?? sizes.at(-1)!,
  );
}
