/**
 * A market that never sleeps: a candle per tick with two moving averages, and
 * their difference (MACD) below. Choose the averages and how prices move; the
 * plots follow the last candles. Only new candles are sent.
 *
 *     deno run -A cli.ts serve examples/apps/ohlc.ts --show
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { ColumnDataSource, Select, Slider } from "@bokeh-deno/server/models";
import { column, figure, row } from "@bokeh-deno/server/plotting";
import { Market } from "./parts/market.ts";

const TICK_MILLISECONDS = 250;
const FIRST_CANDLES = 120;
const KEPT = 300;
const SHOWN = 120;

export default function ohlc(doc: Document): void {
  const drift = new Slider({
    title: "drift",
    start: -1,
    end: 1,
    step: 0.1,
    value: 0,
  });
  const volatility = new Slider({
    title: "volatility",
    start: 0.5,
    end: 6,
    step: 0.5,
    value: 3,
  });
  const span = new Select({
    title: "moving averages",
    value: "10",
    options: [["5", "5 and 15 ticks"], ["10", "10 and 30 ticks"], [
      "20",
      "20 and 60 ticks",
    ]],
  });

  const market = new Market();
  const candle = () =>
    market.next(drift.value, volatility.value, Number(span.value));
  const source = new ColumnDataSource({ data: candle() });
  for (let i = 1; i < FIRST_CANDLES; i++) source.stream(candle());
  const kept = doc.state("market", market.state);
  doc.onRestored(() => void (market.state = kept.value));
  span.onChange("value", () => {
    source.setColumns(market.averages(Number(span.value), source.length));
  });

  const prices = figure({
    title: "Candles of a made-up market",
    height: 420,
    sizing_mode: "stretch_width",
    tools: "xpan,xwheel_zoom,reset",
    y_axis_location: "right",
    y_axis_label: "price",
    tooltips: [
      ["open", "@open{0.00}"],
      ["close", "@close{0.00}"],
      ["low", "@low{0.00}"],
      ["high", "@high{0.00}"],
    ],
  });
  prices.x_range.update({ follow: "end", follow_interval: SHOWN });
  prices.segment("time", "high", "time", "low", { source, color: "color" });
  const bodies = prices.vbar({
    x: "time",
    width: 0.7,
    bottom: "open",
    top: "close",
    source,
    fill_color: "color",
    line_color: "color",
  });
  prices.hover.renderers = [bodies];
  prices.line("time", "short", {
    source,
    line_width: 2,
    color: "#26468c",
    legend_label: "short average",
  });
  prices.line("time", "long", {
    source,
    line_width: 2,
    color: "#d9a441",
    legend_label: "long average",
  });
  const [legend] = prices.legend;
  legend?.update({ orientation: "horizontal", border_line_color: null });
  if (legend !== undefined) prices.addLayout(legend, "above");
  prices.y_range.update({ only_visible: true });

  const macd = figure({
    height: 190,
    sizing_mode: "stretch_width",
    tools: "",
    toolbar_location: null,
    x_range: prices.x_range,
    y_axis_location: "right",
    y_axis_label: "MACD",
    x_axis_label: "ticks",
  });
  macd.vbar({
    x: "time",
    width: 0.7,
    top: "distance",
    source,
    color: "#c7d0da",
  });
  macd.line("time", "macd", { source, color: "#26468c" });
  macd.line("time", "signal", { source, color: "#c8503c" });
  macd.y_range.update({ only_visible: true });

  doc.addPeriodicCallback(
    () => {
      source.stream(candle(), KEPT);
      kept.value = market.state;
    },
    TICK_MILLISECONDS,
    { pauseWhileUnused: true },
  );
  const controls = row([drift, volatility, span], { spacing: 20 });
  doc.addRoot(
    column([controls, prices, macd], { sizing_mode: "stretch_width" }),
  );
  doc.title = "OHLC";
}
