import {
  CoordinateMapping,
  type CoordinateMappingAttributes,
  type Plot,
} from "../../models/mod.ts";
import { withOptions } from "../glyphs/glyph_arguments.ts";
import { GlyphMethods } from "../generated/glyph_methods.ts";

/** Options for {@linkcode Figure.subplot}: the ranges of the figure by default. */
export type SubplotOptions = Partial<CoordinateMappingAttributes>;

/** Coordinates of their own in the frame of a figure, with all glyph methods. */
export type Subplot =
  & Pick<GlyphMethods, Exclude<keyof GlyphMethods, keyof Plot>>
  & {
    /** How its coordinates become those of the figure. */
    readonly coordinates: CoordinateMapping;
    /** The figure, which gets the renderers. */
    readonly plot: Plot;
  };

/** The glyph methods of a figure, which draw in other coordinates. */
export function subplotOf(
  plot: GlyphMethods,
  options: SubplotOptions,
): Subplot {
  const { x_range, y_range } = plot;
  const coordinates = new CoordinateMapping({
    x_source: x_range,
    y_source: y_range,
    x_target: x_range,
    y_target: y_range,
    ...options,
  });
  const subplot: Record<string, unknown> = { coordinates, plot };
  for (const name of Object.getOwnPropertyNames(GlyphMethods.prototype)) {
    if (name === "constructor") continue;
    const method: (...args: unknown[]) => unknown = Reflect.get(
      GlyphMethods.prototype,
      name,
    );
    subplot[name] = (...args: readonly unknown[]) =>
      method.apply(plot, withOptions(args, { coordinates }));
  }
  return subplot as unknown as Subplot;
}
