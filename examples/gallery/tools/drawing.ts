/**
 * Tools that change data: draw and move points, boxes, polygons and freehand
 * lines, and drag a line. The server receives and counts every change.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import * as models from "@bokeh-deno/server/models";
import { column, figure } from "@bokeh-deno/server/plotting";

export default function drawing(doc: Document): void {
  const plot = figure({
    title: "Choose a tool on the right, then draw (backspace deletes)",
    width: 720,
    height: 390,
    x_range: [0, 12],
    y_range: [0, 7],
    tools: "",
  });
  const points = plot.scatter([1, 2, 3], [6, 5, 6], {
    size: 16,
    color: "#d62828",
  });
  const boxes = plot.rect([5.5], [5.5], [2], [1.6], {
    fill_color: "#f77f00",
    fill_alpha: 0.5,
  });
  const polygons = plot.patches([[8, 11, 10.5, 8.5]], [[5, 5.5, 6.6, 6.4]], {
    fill_color: "#2a9d8f",
    fill_alpha: 0.5,
  });
  const strokes = plot.multi_line([[1, 2, 3, 4]], [[3.4, 4, 3.2, 4]], {
    line_width: 4,
    line_color: "#457b9d",
  });
  const line = plot.line([1, 3, 5, 7, 9, 11], [1, 2.4, 1.2, 2.6, 1, 2], {
    line_width: 4,
    line_color: "#6a4c93",
  });
  const marker = { size: 12, fill_color: "white", line_color: "#333" };
  const vertex_renderer = plot.scatter([], [], marker);
  const intersection_renderer = plot.scatter([], [], marker);
  plot.tools = [
    new models.PointDrawTool({ renderers: [points] }),
    new models.BoxEditTool({ renderers: [boxes] }),
    new models.PolyDrawTool({ renderers: [polygons], vertex_renderer }),
    new models.PolyEditTool({ renderers: [polygons], vertex_renderer }),
    new models.FreehandDrawTool({ renderers: [strokes] }),
    new models.LineEditTool({ renderers: [line], intersection_renderer }),
  ];
  plot.toolbar.active_drag = plot.tools[0] as models.PointDrawTool;
  plot.toolbar.active_tap = plot.tools[0] as models.PointDrawTool;

  const text = new models.Div({ width: 720 });
  const drawn = { points, boxes, polygons, strokes };
  function count(): void {
    const numbers = Object.entries(drawn).map(([name, { data_source }]) => {
      const [first = []] = Object.values(
        (data_source as models.ColumnDataSource).data,
      );
      return `${first.length} ${name}`;
    });
    text.text = numbers.join(", ");
  }
  for (const { data_source } of Object.values(drawn)) {
    (data_source as models.ColumnDataSource).onChange("data", count);
  }
  count();
  doc.addRoot(column(plot, text));
  doc.title = "Drawing";
}
