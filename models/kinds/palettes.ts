import { nearestName } from "../../base/nearest_name.ts";
import type { PaletteSizes } from "./_palette_sizes.ts";
import packedFamilies from "./palettes.json" with { type: "json" };

export type { PaletteSizes };

/** The name of a family of palettes of different sizes. */
export type PaletteFamily = keyof PaletteSizes;

/**
 * The name of a palette: its family and its size, with `_` in between if the family
 * has digits (`Category10_3`, not `Category103`).
 */
export type PaletteName = {
  [F in PaletteFamily]: F extends
    `${string}${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}${string}`
    ? `${F}_${PaletteSizes[F]}`
    : `${F}${PaletteSizes[F]}`;
}[PaletteFamily];

/** Colors in order, as `#rrggbb`. */
export type Palette = readonly string[];

/** A family of palettes; their colors stay packed until needed. */
interface Family {
  readonly sizes: readonly number[];
  readonly packed: string;
  readonly isUpperCase: boolean;
}

let families: ReadonlyMap<string, Family> | undefined;
const palettes = new Map<string, Palette>();

/**
 * The colors of one of Bokeh's palettes.
 *
 * @param name The name of the palette.
 * @returns The colors.
 * @throws {RangeError} If there is no such palette; the message suggests the nearest name.
 */
export function paletteOf(name: PaletteName): Palette;
/**
 * The colors of one of Bokeh's palettes.
 *
 * @param family The name of the family.
 * @param size The number of colors.
 * @returns The colors.
 * @throws {RangeError} If there is no such family, or no palette of that size in it.
 *
 * @example
 * ```ts
 * import { paletteOf } from "@bokeh-deno/server/plotting";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(paletteOf("Viridis256").length, 256);
 * assertEquals(paletteOf("Category10", 3), ["#1f77b4", "#ff7f0e", "#2ca02c"]);
 * ```
 */
export function paletteOf(family: PaletteFamily, size: number): Palette;
export function paletteOf(name: string, size?: number): Palette {
  const full = size === undefined ? name : nameOf(name, size);
  let palette = palettes.get(full);
  if (palette === undefined) {
    palettes.set(full, palette = unpack(full) ?? fail(name, size));
  }
  return palette;
}

/**
 * The sizes of the palettes of a family.
 *
 * @param family The name of the family.
 * @returns The sizes, ascending.
 * @throws {RangeError} If there is no such family; the message suggests the nearest name.
 */
export function paletteSizes(family: PaletteFamily): readonly number[] {
  return allFamilies().get(family)?.sizes ?? fail(family, 0);
}

export function isPaletteFamily(text: string): text is PaletteFamily {
  return allFamilies().has(text);
}

export function isPaletteName(text: string): text is PaletteName {
  return palettes.has(text) || unpack(text) !== undefined;
}

/** The given colors, or those of the named palette. */
export function colorsOf<T>(palette: readonly T[] | PaletteName): readonly T[] {
  return typeof palette === "string"
    ? paletteOf(palette) as readonly unknown[] as readonly T[]
    : palette;
}

/**
 * The packed families: their sizes, whether hexadecimal digits are upper-case (A) or
 * lower-case (a), and all colors as base64 of red, green and blue.
 */
function allFamilies(): ReadonlyMap<string, Family> {
  return families ??= new Map(
    Object.entries(packedFamilies).map(([name, text]) => {
      const [sizes = "", letters, packed = ""] = text.split(" ");
      return [name, {
        sizes: sizes.split(",").map(Number),
        packed,
        isUpperCase: letters === "A",
      }];
    }),
  );
}

/** `Category10_3`, not `Category103`. */
function nameOf(family: string, size: number): string {
  return `${family}${/\d/.test(family) ? "_" : ""}${size}`;
}

function unpack(name: string): Palette | undefined {
  for (const [family, { sizes, packed, isUpperCase }] of allFamilies()) {
    if (!name.startsWith(family)) continue;
    const index = sizes.findIndex((size) => nameOf(family, size) === name);
    if (index < 0) continue;
    const first = sizes.slice(0, index).reduce((sum, size) => sum + size, 0);
    const hex = Uint8Array.fromBase64(packed)
      .subarray(3 * first, 3 * (first + sizes[index]!))
      .toHex();
    const digits = isUpperCase ? hex.toUpperCase() : hex;
    return Object.freeze(digits.match(/.{6}/g)!.map((color) => `#${color}`));
  }
  return undefined;
}

function fail(name: string, size: number | undefined): never {
  const family = allFamilies().get(name);
  if (family !== undefined) {
    throw new RangeError(
      `Cannot find palette ${name}${
        size === undefined ? "" : ` of ${size} colors`
      }: the sizes of that family are ${family.sizes.join(", ")}`,
    );
  }
  const names = [...allFamilies()].flatMap(([name, { sizes }]) =>
    size === undefined ? sizes.map((size) => nameOf(name, size)) : [name]
  );
  const nearest = nearestName(name, names);
  const hint = nearest === undefined ? "" : `, did you mean "${nearest}"?`;
  throw new RangeError(
    `Cannot find palette ${JSON.stringify(name)}: no such ${
      size === undefined ? "palette" : "family"
    }${hint}`,
  );
}
