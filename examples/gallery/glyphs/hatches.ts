/**
 * Hatch patterns: a bar for every named pattern, and one filled with a repeated
 * picture, an `ImageURLTexture`.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { ImageURLTexture } from "@bokeh-deno/server/models";
import { figure } from "@bokeh-deno/server/plotting";

const PATTERNS = `dot ring horizontal_line vertical_line cross horizontal_dash
  vertical_dash spiral right_diagonal_line left_diagonal_line diagonal_cross
  right_diagonal_dash left_diagonal_dash horizontal_wave vertical_wave
  criss_cross`.split(/\s+/);

const SCALES = "data:image/svg+xml," + encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10" fill="none" stroke="#003049">
  <circle cx="10" cy="10" r="9"/><circle cx="10" cy="10" r="4"/></svg>`,
);

export default function hatches(doc: Document): void {
  const names = [...PATTERNS, "ImageURLTexture"];
  const plot = figure({
    title: "Hatch patterns",
    width: 720,
    height: 440,
    y_range: names.toReversed(),
    x_axis_location: null,
    x_range: [0, 10],
    tools: "",
    toolbar_location: null,
  });
  plot.hbar({
    y: names,
    right: 10,
    height: 0.8,
    fill_color: "#fdf0d5",
    line_color: "#003049",
    hatch_pattern: [...PATTERNS, "scales"],
    hatch_color: "#003049",
    hatch_alpha: 0.8,
    hatch_scale: 10,
    hatch_extra: { scales: new ImageURLTexture({ url: SCALES }) },
  });
  plot.ygrid.visible = false;
  doc.addRoot(plot);
  doc.title = "Hatches";
}
