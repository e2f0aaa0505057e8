/**
 * A pie and a ring of the same shares. `cumsum` adds up the angles in the
 * browser, so new data in the source would move the borders.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { ColumnDataSource } from "@bokeh-deno/server/models";
import { cumsum, figure, paletteOf } from "@bokeh-deno/server/plotting";

const SHARES = { Wind: 34, Sun: 22, Water: 12, Biomass: 9, Coal: 13, Gas: 10 };

export default function pie(doc: Document): void {
  const shares = Object.values(SHARES);
  const source = new ColumnDataSource({
    data: {
      name: Object.keys(SHARES),
      share: shares,
      angle: shares.map((share) => share / 100 * 2 * Math.PI),
      color: paletteOf("Set2", 6),
    },
  });
  const plot = figure({
    title: "An invented country's electricity",
    width: 720,
    height: 440,
    x_range: [-1.2, 4.9],
    y_range: [-1.75, 1.75],
    x_axis_location: null,
    y_axis_location: null,
    tools: "hover,save",
    tooltips: "@name: @share %",
  });
  plot.grid.visible = false;
  const look = {
    source,
    start_angle: cumsum("angle", { include_zero: true }),
    end_angle: cumsum("angle"),
    line_color: "white",
    line_width: 2,
    fill_color: "color",
  };
  plot.wedge({ x: 0, y: 0, radius: 1.1, ...look, legend_field: "name" });
  plot.annular_wedge({
    x: 2.6,
    y: 0,
    inner_radius: 0.65,
    outer_radius: 1.1,
    ...look,
  });
  plot.text(2.6, 0, { value: "100 TWh" }, {
    anchor: "center",
    text_font_size: "20px",
    text_font_style: "bold",
  });
  plot.legend.location = "center_right";
  doc.addRoot(plot);
  doc.title = "Pie and ring";
}
