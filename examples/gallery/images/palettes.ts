/**
 * Bokeh's palettes as strips of colors: sequential, diverging and categorical
 * ones. Any of them can also be interpolated, shortened or faded.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import {
  divergingPalette,
  figure,
  interpolatePalette,
  paletteOf,
  varyAlphaPalette,
} from "@bokeh-deno/server/plotting";
import { numbers } from "../_numbers.ts";

const SHOWN = {
  "Viridis256": paletteOf("Viridis256"),
  "Inferno256": paletteOf("Inferno256"),
  "Cividis256": paletteOf("Cividis256"),
  "Turbo256": paletteOf("Turbo256"),
  "Spectral11": paletteOf("Spectral11"),
  "BrBG11": paletteOf("BrBG11"),
  "Category20_20": paletteOf("Category20_20"),
  "Colorblind8": paletteOf("Colorblind8"),
  "Bokeh8": paletteOf("Bokeh8"),
  "divergingPalette": divergingPalette(
    paletteOf("Blues9"),
    paletteOf("Reds9"),
    18,
  ),
  "interpolatePalette": interpolatePalette(
    ["#001219", "#e9d8a6", "#9b2226"],
    60,
  ),
  "varyAlphaPalette": varyAlphaPalette("rebeccapurple", { n: 30 }),
};

export default function palettes(doc: Document): void {
  const names = Object.keys(SHOWN);
  const plot = figure({
    title: "Palettes",
    width: 720,
    height: 440,
    x_range: [0, 1],
    y_range: names.toReversed(),
    x_axis_location: null,
    tools: "hover",
    tooltips: "@color",
    toolbar_location: null,
  });
  for (const [name, colors] of Object.entries(SHOWN)) {
    plot.hbar({
      y: colors.map(() => name),
      left: numbers(colors.length, (i) => i / colors.length),
      right: numbers(colors.length, (i) => (i + 1) / colors.length),
      height: 0.8,
      color: colors,
      line_width: 0.5,
    });
  }
  plot.grid.visible = false;
  plot.yaxis.axis_line_color = null;
  plot.yaxis.major_tick_line_color = null;
  plot.outline_line_color = null;
  doc.addRoot(plot);
  doc.title = "Palettes";
}
