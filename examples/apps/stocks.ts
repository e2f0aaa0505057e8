/**
 * Two tickers and how they correlate. Choose another pair, or select points in
 * the scatter plot: both time series, which move together, mark those days, and
 * the statistics cover only them.
 *
 *     deno run -A cli.ts serve examples/apps/stocks.ts --show
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { ColumnDataSource, PreText, Select } from "@bokeh-deno/server/models";
import { column, type Figure, figure, row } from "@bokeh-deno/server/plotting";
import { isTicker, makePrices, type Ticker, TICKERS } from "../data/stocks.ts";
import { summarize } from "./parts/statistics.ts";

const PRICES = makePrices();
const BLUE = "#26468c";
const ORANGE = "#d9761a";

/** The change from the day before, in percent; 0 on the first day. */
function changesOf(ticker: Ticker): Float64Array {
  const prices = PRICES.close[ticker];
  return prices.map((price, i) => 100 * (price / (prices[i - 1] ?? price) - 1));
}

export default function stocks(doc: Document): void {
  const options = Object.entries(TICKERS).map(
    ([ticker, name]): [string, string] => [ticker, `${ticker} – ${name}`],
  );
  const first = new Select({ title: "first", value: "BRZE", options });
  const second = new Select({ title: "second", value: "CRNT", options });
  const statistics = new PreText({ width: 300, height: 150 });
  const { days } = PRICES;
  const source = new ColumnDataSource({
    data: {
      day: days,
      price1: days,
      price2: days,
      change1: days,
      change2: days,
    },
  });

  const scatter = figure({
    width: 420,
    height: 380,
    tools: "pan,wheel_zoom,box_select,lasso_select,reset",
    active_drag: "box_select",
    x_axis_label: "% a day",
    y_axis_label: "% a day",
  });
  scatter.scatter("change1", "change2", {
    source,
    size: 5,
    color: BLUE,
    alpha: 0.5,
    selection_color: ORANGE,
    nonselection_alpha: 0.1,
  });
  function timeSeries(price: string): Figure {
    const plot = figure({
      height: 220,
      sizing_mode: "stretch_width",
      tools: "pan,wheel_zoom,box_select,reset",
      active_drag: "box_select",
      x_axis_type: "datetime",
      y_axis_label: "price",
    });
    plot.line("day", price, {
      source,
      color: BLUE,
      nonselection_alpha: 1,
    });
    plot.scatter("day", price, {
      source,
      size: 4,
      color: null,
      selection_color: ORANGE,
      nonselection_color: null,
    });
    return plot;
  }
  const upper = timeSeries("price1");
  const lower = timeSeries("price2");
  lower.x_range = upper.x_range;

  function showStatistics(): void {
    const { indices } = source.selected;
    const all = Array.from(days, (_, i) => i).slice(1);
    const shown = indices.length > 0 ? indices : all;
    const of = (changes: Float64Array) => shown.map((i) => changes[i] ?? 0);
    if (!isTicker(first.value) || !isTicker(second.value)) return;
    statistics.text = summarize(
      [first.value, second.value],
      of(changesOf(first.value)),
      of(changesOf(second.value)),
    );
  }
  function showTickers(): void {
    if (!isTicker(first.value) || !isTicker(second.value)) return;
    source.setColumns({
      price1: PRICES.close[first.value],
      price2: PRICES.close[second.value],
      change1: changesOf(first.value),
      change2: changesOf(second.value),
    });
    scatter.title.text =
      `${first.value} and ${second.value} (made up), day by day`;
    upper.title.text = TICKERS[first.value];
    lower.title.text = TICKERS[second.value];
    scatter.xaxis.axis_label = `${first.value}, % a day`;
    scatter.yaxis.axis_label = `${second.value}, % a day`;
    showStatistics();
  }
  first.onChange("value", showTickers);
  second.onChange("value", showTickers);
  source.selected.onChange("indices", showStatistics);
  showTickers();

  doc.addRoot(column(
    [row(column(first, second, statistics), scatter), upper, lower],
    { sizing_mode: "stretch_width" },
  ));
  doc.title = "Stocks";
}
