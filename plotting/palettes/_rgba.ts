import { rgb } from "d3-color";
import { formatValue } from "../../base/text/format_value.ts";
import { roundHalfToEven } from "../_round_half_to_even.ts";

/** Red, green and blue from 0 to 255, and alpha from 0 to 255. */
export type Rgba = readonly [r: number, g: number, b: number, a: number];

/**
 * Parses a color.
 *
 * @param color A CSS color: a name, `#rgb[a]`, `#rrggbb[aa]`, `rgb(…)` or `hsl(…)`.
 * @returns The channels.
 * @throws {TypeError} If it is not such a color.
 */
export function rgbaOf(color: string): Rgba {
  const { r, g, b, opacity } = rgb(color);
  if ([r, g, b, opacity].every(Number.isFinite)) {
    return [r, g, b, opacity * 255];
  }
  throw new TypeError(
    `Cannot read color: expected a name, #rrggbb, rgb(…) or hsl(…), received ${
      formatValue(color)
    }`,
  );
}

/**
 * Formats a color.
 *
 * @param channels The channels; fractions are rounded.
 * @returns `#rrggbb`, or `#rrggbbaa` if it is not opaque.
 */
export function hexOf(channels: Rgba): string {
  const bytes = Uint8Array.from(channels, roundHalfToEven);
  const hex = bytes.toHex();
  return `#${hex.endsWith("ff") ? hex.slice(0, 6) : hex}`;
}
