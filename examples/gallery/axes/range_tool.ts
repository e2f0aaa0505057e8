/**
 * A generated share price over three years. The lower plot shows all of it; drag
 * the box of its `RangeTool` to choose what the upper plot shows.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { ColumnDataSource, RangeTool } from "@bokeh-deno/server/models";
import { column, figure } from "@bokeh-deno/server/plotting";
import { Random } from "../../data/random.ts";
import { numbers } from "../_numbers.ts";

const DAY = 24 * 60 * 60 * 1000;
const START = Date.UTC(2022, 0, 3);

export default function rangeTool(doc: Document): void {
  const random = new Random(99);
  const date = numbers(3 * 365, (i) => START + i * DAY);
  let price = 100;
  const close = date.map(() => price *= 1 + 0.0006 + 0.012 * random.normal());
  const source = new ColumnDataSource({ data: { date, close } });

  const detail = figure({
    title: "A generated share price: drag or resize the box below",
    width: 720,
    height: 310,
    x_axis_type: "datetime",
    x_range: [date[400]!, date[650]!],
    y_axis_label: "price, €",
    window_axis: "x",
    tools: "xpan,reset",
    toolbar_location: null,
  });
  detail.line("date", "close", {
    source,
    line_color: "#0a9396",
    line_width: 2,
  });

  const overview = figure({
    width: 720,
    height: 130,
    x_axis_type: "datetime",
    y_axis_type: null,
    tools: "",
    toolbar_location: null,
    background_fill_color: "#f5f5f5",
  });
  overview.line("date", "close", { source, line_color: "#0a9396" });
  const range = new RangeTool({ x_range: detail.x_range });
  range.overlay.fill_color = "#ee9b00";
  range.overlay.fill_alpha = 0.25;
  overview.addTools(range);

  doc.addRoot(column(detail, overview));
  doc.title = "Range tool";
}
