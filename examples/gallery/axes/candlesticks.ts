/**
 * Candlesticks: segments span a day's lowest and highest price, bars its opening
 * and closing price. Two views of one source separate gains from losses.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import {
  BooleanFilter,
  CDSView,
  ColumnDataSource,
} from "@bokeh-deno/server/models";
import { figure } from "@bokeh-deno/server/plotting";
import { Random } from "../../data/random.ts";
import { numbers } from "../_numbers.ts";

const DAY = 24 * 60 * 60 * 1000;

export default function candlesticks(doc: Document): void {
  const random = new Random(14);
  const date = numbers(70, (i) => Date.UTC(2024, 2, 4) + i * DAY);
  const close: number[] = [];
  for (const _ of date) {
    close.push((close.at(-1) ?? 80) + 1.6 * random.normal());
  }
  const open = close.map((_, i) => i === 0 ? 80 : close[i - 1]!);
  const high = close.map((each, i) =>
    Math.max(each, open[i]!) + 1.5 * random.uniform()
  );
  const low = close.map((each, i) =>
    Math.min(each, open[i]!) - 1.5 * random.uniform()
  );
  const source = new ColumnDataSource({
    data: { date, open, high, low, close },
  });

  const plot = figure({
    title: "Seventy generated days at the stock exchange",
    width: 720,
    height: 440,
    x_axis_type: "datetime",
    y_axis_label: "price, €",
    tools: "xpan,xwheel_zoom,reset,hover",
    tooltips: [["date", "@date{%F}"], ["open", "@open{0.00}"], [
      "close",
      "@close{0.00}",
    ]],
  });
  plot.hover.formatters = { "@date": "datetime" };
  plot.segment("date", "high", "date", "low", { source, line_color: "#333" });
  for (const gains of [true, false]) {
    const booleans = close.map((each, i) => (each > open[i]!) === gains);
    plot.vbar({
      x: "date",
      width: 0.7 * DAY,
      bottom: "open",
      top: "close",
      source,
      view: new CDSView({ filter: new BooleanFilter({ booleans }) }),
      fill_color: gains ? "#2a9d8f" : "#e63946",
      line_color: "#333",
      legend_label: gains ? "gain" : "loss",
    });
  }
  plot.legend.location = "top_left";
  doc.addRoot(plot);
  doc.title = "Candlesticks";
}
