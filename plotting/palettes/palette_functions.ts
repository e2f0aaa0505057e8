import { refuseUnknownOptions } from "../../base/option_checks.ts";
import { roundHalfToEven } from "../_round_half_to_even.ts";
import { hexOf, type Rgba, rgbaOf } from "./_rgba.ts";
import { type Palette, paletteOf } from "../../models/kinds/palettes.ts";

/**
 * Takes evenly spaced colors of a palette, from its first to its last one.
 *
 * @param palette The palette.
 * @param n The number of colors.
 * @returns `n` of its colors.
 * @throws {RangeError} If `n` is not an integer from 0 to the size of the palette.
 *
 * @example
 * ```ts
 * import { linearPalette, paletteOf } from "@bokeh-deno/server/plotting";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(linearPalette(paletteOf("Greys256"), 3), ["#000000", "#7f7f7f", "#ffffff"]);
 * ```
 */
export function linearPalette(palette: Palette, n: number): Palette {
  checkCount(n, palette.length);
  return steps(n, palette.length).map((at) => palette[Math.floor(at)]!);
}

/**
 * Resizes a palette by mixing neighboring colors.
 *
 * @param palette At least one color.
 * @param n The number of colors.
 * @returns `n` colors, from the first to the last one of the palette.
 * @throws {RangeError} If the palette is empty or `n` is not a non-negative integer.
 * @throws {TypeError} If a color cannot be read.
 *
 * @example
 * ```ts
 * import { interpolatePalette } from "@bokeh-deno/server/plotting";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(interpolatePalette(["black", "red"], 3), ["#000000", "#7f0000", "#ff0000"]);
 * ```
 */
export function interpolatePalette(palette: Palette, n: number): Palette {
  if (palette.length === 0) {
    throw new RangeError("Cannot interpolate palette: it has no colors");
  }
  checkCount(n);
  const colors = palette.map(rgbaOf);
  return steps(n, colors.length).map((at) => {
    const low = colors[Math.floor(at)]!;
    const high = colors[Math.ceil(at)]!;
    const part = at - Math.floor(at);
    const [r, g, b, a] = low.map((channel, i) =>
      channel + part * (high[i]! - channel)
    ) as unknown as Rgba;
    // Python truncates the channels here, but not alpha.
    return hexOf([Math.floor(r), Math.floor(g), Math.floor(b), a]);
  });
}

/**
 * Joins two palettes: the first one, then the second one reversed.
 *
 * @param first The palette of the low values.
 * @param second The palette of the high values, in reverse.
 * @param n The number of colors.
 * @param midpoint The share of colors from the first palette, from 0 to 1.
 * @returns `n` colors.
 * @throws {RangeError} If a palette has too few colors, `n` is not a non-negative integer, or `midpoint` is not from 0 to 1.
 *
 * @example
 * ```ts
 * import { divergingPalette, paletteOf } from "@bokeh-deno/server/plotting";
 * import { assertEquals } from "@std/assert";
 *
 * const palette = divergingPalette(paletteOf("Reds9"), paletteOf("Blues9"), 4);
 * assertEquals(palette, ["#67000d", "#fff5f0", "#f7fbff", "#08306b"]);
 * ```
 */
export function divergingPalette(
  first: Palette,
  second: Palette,
  n: number,
  midpoint = 0.5,
): Palette {
  if (!(midpoint >= 0 && midpoint <= 1)) {
    throw new RangeError(
      `Cannot create palette: midpoint must be from 0 to 1, received ${midpoint}`,
    );
  }
  checkCount(n);
  const low = roundHalfToEven(midpoint * n);
  return [
    ...linearPalette(first, low),
    ...linearPalette(second.toReversed(), n - low),
  ];
}

/** Options for {@linkcode varyAlphaPalette}. */
export interface VaryAlphaOptions {
  /** The number of colors. By default one per distinct value of alpha. */
  n?: number;
  /**
   * The alpha of the first color, from 0 to 255.
   *
   * @default {0}
   */
  startAlpha?: number;
  /**
   * The alpha of the last color, from 0 to 255.
   *
   * @default {255}
   */
  endAlpha?: number;
}

/**
 * Creates a palette of one color with varying alpha. The alpha of the color itself,
 * if any, scales the others.
 *
 * @param color The color.
 * @param options The range of alpha and the number of colors.
 * @returns The colors, as `#rrggbbaa`.
 * @throws {RangeError} If an alpha is not from 0 to 255, or `n` is not a positive integer.
 * @throws {TypeError} If the color cannot be read or an option is unknown.
 *
 * @example
 * ```ts
 * import { varyAlphaPalette } from "@bokeh-deno/server/plotting";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(varyAlphaPalette("red", { n: 3 }), ["#ff000000", "#ff000080", "#ff0000"]);
 * ```
 */
export function varyAlphaPalette(
  color: string,
  options: VaryAlphaOptions = {},
): Palette {
  refuseUnknownOptions("create palette", options, [
    "n",
    "startAlpha",
    "endAlpha",
  ]);
  const { startAlpha = 0, endAlpha = 255 } = options;
  for (const [name, alpha] of Object.entries({ startAlpha, endAlpha })) {
    if (alpha >= 0 && alpha <= 255) continue;
    throw new RangeError(
      `Cannot create palette: ${name} must be from 0 to 255, received ${alpha}`,
    );
  }
  const [r, g, b, a] = rgbaOf(color);
  const opacity = a / 255;
  const difference = endAlpha - startAlpha;
  const { n = Math.floor(Math.abs(difference) * opacity) + 1 } = options;
  if (!(Number.isInteger(n) && n > 0)) {
    throw new RangeError(
      `Cannot create palette: n must be a positive integer, received ${n}`,
    );
  }
  return steps(n, 2).map((at) =>
    hexOf([r, g, b, (startAlpha + difference * at) * opacity])
  );
}

/**
 * Evenly spaced colors of the palette Magma.
 *
 * @param n The number of colors, at most 256.
 * @returns The colors.
 * @throws {RangeError} If `n` is not an integer from 0 to 256.
 */
export function magma(n: number): Palette {
  return linearPalette(paletteOf("Magma256"), n);
}

/**
 * Evenly spaced colors of the palette Inferno.
 *
 * @param n The number of colors, at most 256.
 * @returns The colors.
 * @throws {RangeError} If `n` is not an integer from 0 to 256.
 */
export function inferno(n: number): Palette {
  return linearPalette(paletteOf("Inferno256"), n);
}

/**
 * Evenly spaced colors of the palette Plasma.
 *
 * @param n The number of colors, at most 256.
 * @returns The colors.
 * @throws {RangeError} If `n` is not an integer from 0 to 256.
 */
export function plasma(n: number): Palette {
  return linearPalette(paletteOf("Plasma256"), n);
}

/**
 * Evenly spaced colors of the palette Viridis.
 *
 * @param n The number of colors, at most 256.
 * @returns The colors.
 * @throws {RangeError} If `n` is not an integer from 0 to 256.
 */
export function viridis(n: number): Palette {
  return linearPalette(paletteOf("Viridis256"), n);
}

/**
 * Evenly spaced colors of the palette Cividis.
 *
 * @param n The number of colors, at most 256.
 * @returns The colors.
 * @throws {RangeError} If `n` is not an integer from 0 to 256.
 */
export function cividis(n: number): Palette {
  return linearPalette(paletteOf("Cividis256"), n);
}

/**
 * Evenly spaced colors of the palette Turbo.
 *
 * @param n The number of colors, at most 256.
 * @returns The colors.
 * @throws {RangeError} If `n` is not an integer from 0 to 256.
 */
export function turbo(n: number): Palette {
  return linearPalette(paletteOf("Turbo256"), n);
}

/**
 * Evenly spaced grays from black to white.
 *
 * @param n The number of colors, at most 256.
 * @returns The colors.
 * @throws {RangeError} If `n` is not an integer from 0 to 256.
 */
export function gray(n: number): Palette {
  return linearPalette(paletteOf("Greys256"), n);
}

/** `n` evenly spaced positions from the first to the last of `length` items. */
function steps(n: number, length: number): number[] {
  if (n === 1) return [0];
  const step = (length - 1) / (n - 1);
  return Array.from(
    { length: n },
    (_, i) => i === n - 1 ? length - 1 : i * step,
  );
}

function checkCount(n: number, most = Infinity): void {
  if (Number.isInteger(n) && n >= 0 && n <= most) return;
  throw new RangeError(
    n > most
      ? `Cannot take ${n} colors: the palette has ${most}`
      : `Cannot take ${n} colors: the number must be a non-negative integer`,
  );
}
