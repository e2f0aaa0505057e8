import {
  type Range,
  type TileRenderer,
  type TileRendererAttributes,
  type TileSource,
  Title,
} from "../../models/mod.ts";
import { nameModel } from "../../models/internal.ts";
import { tileProvider } from "../tile_providers.ts";
import { CompositeMethods } from "./composite_methods.ts";
import { type Subplot, subplotOf, type SubplotOptions } from "./subplot.ts";

/**
 * A plot with a method for every glyph; {@linkcode figure} creates one with axes,
 * grids and tools. On the wire it is the model `Figure`.
 *
 * Axes, grids, legends and hover tools are lists that also act as one model:
 * `plot.xaxis.axis_label = "t"` sets the label of every x-axis.
 *
 * @typeParam X The class of the x-range.
 * @typeParam Y The class of the y-range.
 *
 * @example Draw a line
 * ```ts
 * import { figure } from "@bokeh-deno/server/plotting";
 * import { assertEquals } from "@std/assert";
 *
 * const plot = figure({ title: "squares", height: 300 });
 * const renderer = plot.line([1, 2, 3], [1, 4, 9], { line_width: 3 });
 * plot.axis.minor_tick_line_color = null;
 * plot.y_range.start = 0;
 * assertEquals(plot.renderers, [renderer]);
 * assertEquals(renderer.glyph.line_width, 3);
 * ```
 */
export class Figure<X extends Range = Range, Y extends Range = Range>
  extends CompositeMethods {
  static {
    // Not a class of an application: it takes no attributes but its own.
    nameModel(this, "Figure");
  }

  /** The x-range; a range of any class can be set. */
  override get x_range(): X {
    return this.get("x_range") as X;
  }

  override set x_range(range: Range) {
    this.set("x_range", range);
  }

  /** The y-range; a range of any class can be set. */
  override get y_range(): Y {
    return this.get("y_range") as Y;
  }

  override set y_range(range: Range) {
    this.set("y_range", range);
  }

  /**
   * The title. A string becomes its text: pages keep the title that they began
   * with and do not show another one.
   *
   * @throws {Error} When read, if the figure has no title.
   */
  override get title(): Title {
    const title = this.get("title");
    if (title instanceof Title) return title;
    throw new Error(
      "Cannot read title: the figure has none; set title to a string first",
    );
  }

  override set title(title: Title | string | null) {
    this.set("title", title);
  }

  /**
   * Makes other coordinates in the frame: their ranges (`x_source`, `y_source`) are
   * drawn where the figure has `x_target` and `y_target`.
   *
   * @param options The ranges and scales; the ranges of the figure by default.
   * @returns The glyph methods, which add renderers to the figure.
   *
   * @example Draw a small curve above another one
   * ```ts
   * import { Range1d } from "@bokeh-deno/server/models";
   * import { figure } from "@bokeh-deno/server/plotting";
   * import { assertStrictEquals } from "@std/assert";
   *
   * const plot = figure({ x_range: [0, 10], y_range: [0, 10] });
   * const upper = plot.subplot({
   *   y_source: new Range1d({ start: -1, end: 1 }),
   *   y_target: new Range1d({ start: 8, end: 10 }),
   * });
   * const renderer = upper.line([0, 5, 10], [-1, 1, -1]);
   * assertStrictEquals(renderer.coordinates, upper.coordinates);
   * ```
   */
  subplot(options: SubplotOptions = {}): Subplot {
    return subplotOf(this, options);
  }

  /** Sets a property by name; a string for `title` becomes the text of the `Title`. */
  override set(name: string, value: unknown): void {
    if (name !== "title" || typeof value !== "string") {
      return super.set(name, value);
    }
    const title = this.get("title");
    if (title instanceof Title) title.text = value;
    else super.set(name, new Title({ text: value }));
  }

  /**
   * Adds map tiles; use it with axes of type `"mercator"`.
   *
   * @param source A tile source such as a `WMTSTileSource`, or the name of a provider.
   * @param options Other attributes of the renderer, such as `alpha`; `retina` for a provider's tiles of twice the resolution.
   * @returns The renderer.
   * @throws {RangeError} If there is no such provider.
   * @throws {TypeError} If `retina` is given with a tile source.
   */
  override addTile(
    source: TileSource | Parameters<typeof tileProvider>[0],
    { retina, ...attributes }: Partial<TileRendererAttributes> & {
      readonly retina?: boolean;
    } = {},
  ): TileRenderer {
    if (typeof source === "string") {
      return super.addTile(tileProvider(source, { retina }), attributes);
    }
    if (retina === undefined) return super.addTile(source, attributes);
    throw new TypeError(
      "Cannot add tiles: retina is for names of providers, use the url of a tile source",
    );
  }
}
