/**
 * All markers of `scatter`, drawn by one renderer: the column `marker` selects
 * the marker, and a second renderer writes the names below.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { ColumnDataSource } from "@bokeh-deno/server/models";
import { figure } from "@bokeh-deno/server/plotting";

const MARKERS = `asterisk circle circle_cross circle_dot circle_x circle_y cross
  dash diamond diamond_cross diamond_dot dot hex hex_dot inverted_triangle plus
  square square_cross square_dot square_pin square_x star star_dot triangle
  triangle_dot triangle_pin x y`.split(/\s+/);

const COLUMNS = 7;

export default function markers(doc: Document): void {
  const source = new ColumnDataSource({
    data: {
      marker: MARKERS,
      x: MARKERS.map((_, i) => i % COLUMNS),
      y: MARKERS.map((_, i) => -Math.floor(i / COLUMNS)),
    },
  });
  const plot = figure({
    title: "The markers of scatter",
    width: 720,
    height: 440,
    x_range: [-0.6, COLUMNS - 0.4],
    y_range: [-3.7, 0.5],
    x_axis_location: null,
    y_axis_location: null,
    toolbar_location: null,
    tools: "",
  });
  plot.grid.visible = false;
  plot.scatter("x", "y", {
    source,
    marker: { field: "marker" },
    size: 30,
    line_color: "#27408b",
    line_width: 2,
    fill_color: "#f4a460",
    fill_alpha: 0.7,
  });
  plot.text("x", "y", "marker", {
    source,
    y_offset: 24,
    anchor: "top_center",
    text_font_size: "11px",
    text_color: "#444",
  });
  doc.addRoot(plot);
  doc.title = "Markers";
}
