/**
 * How savings may grow in markets that nobody can predict: an application
 * directory with a theme, a page template, style sheets and hooks.
 *
 *     deno run -A cli.ts serve examples/apps/directory --show
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { ColumnDataSource, Div, Slider } from "@bokeh-deno/server/models";
import { column, figure } from "@bokeh-deno/server/plotting";
import { visitors } from "./app_hooks.ts";
import { histogram, quantile, simulate } from "./simulation.ts";

const SHOWN_PATHS = 40;
const BINS = 30;

export default function savings(doc: Document): void {
  const years = slider("years", 5, 40, 1, 25);
  const monthly = slider("saved each month", 50, 1000, 10, 250);
  const growth = slider("mean growth per year, %", 0, 12, 0.1, 6);
  const volatility = slider("volatility, %", 0, 40, 0.5, 15);
  const controls = [years, monthly, growth, volatility];

  const paths = new ColumnDataSource({ data: { xs: [], ys: [] } });
  const band = new ColumnDataSource({
    data: { year: [], low: [], middle: [], high: [], paid: [] },
  });
  const bins = new ColumnDataSource({
    data: { left: [], right: [], count: [] },
  });

  const future = figure({
    name: "future",
    height: 380,
    sizing_mode: "stretch_width",
    tools: "pan,wheel_zoom,reset,save",
    x_axis_label: "years",
    y_axis_label: "thousands",
  });
  future.varea({
    x: "year",
    y1: "low",
    y2: "high",
    source: band,
    fill_color: "#3d6b99",
    fill_alpha: 0.18,
  });
  future.multi_line("xs", "ys", {
    source: paths,
    line_color: "#3d6b99",
    line_alpha: 0.25,
  });
  future.line("year", "middle", {
    source: band,
    line_color: "#1d3f63",
    line_width: 3,
  });
  future.line("year", "paid", {
    source: band,
    line_color: "#d9761a",
    line_width: 2,
    line_dash: "dashed",
  });

  const ends = figure({
    name: "ends",
    height: 240,
    sizing_mode: "stretch_width",
    tools: "",
    toolbar_location: null,
    x_axis_label: "thousands in the end",
    y_axis_label: "futures",
  });
  ends.quad({
    left: "left",
    right: "right",
    top: "count",
    bottom: 0,
    source: bins,
    fill_color: "#3d6b99",
    line_color: "white",
  });

  const summary = new Div({ name: "summary", sizing_mode: "stretch_width" });

  function redraw(): void {
    const { time, futures, paid } = simulate({
      years: years.value,
      monthly: monthly.value,
      growth: growth.value / 100,
      volatility: volatility.value / 100,
    });
    const shown = futures.slice(0, SHOWN_PATHS);
    paths.data = { xs: shown.map(() => time), ys: shown };
    const at = (share: number) =>
      time.map((_, i) => quantile(futures.map((path) => path[i] ?? 0), share));
    const [low, middle, high] = [at(0.1), at(0.5), at(0.9)];
    band.data = { year: time, low, middle, high, paid };
    const last = futures.map((path) => path.at(-1) ?? 0);
    bins.data = histogram(last, BINS);
    const lost = last.filter((end) => end < (paid.at(-1) ?? 0)).length;
    summary.text = figures([
      ["paid in", thousands(paid.at(-1))],
      ["median", thousands(middle.at(-1))],
      ["one in ten below", thousands(low.at(-1))],
      ["one in ten above", thousands(high.at(-1))],
      ["futures with a loss", `${Math.round((100 * lost) / last.length)} %`],
    ]);
  }
  for (const control of controls) control.onChange("value_throttled", redraw);
  redraw();

  doc.title = "Savings";
  doc.templateVariables.visitor = visitors();
  doc.addRoot(
    column(controls, { name: "controls", sizing_mode: "stretch_width" }),
  );
  doc.addRoot(future);
  doc.addRoot(ends);
  doc.addRoot(summary);
}

function slider(
  title: string,
  start: number,
  end: number,
  step: number,
  value: number,
): Slider {
  const sizing_mode = "stretch_width";
  return new Slider({ title, start, end, step, value, sizing_mode });
}

function thousands(value = 0): string {
  return `${value.toFixed(0)} k`;
}

/** A table of names and values, as HTML. */
function figures(rows: readonly (readonly [string, string])[]): string {
  const cells = rows.map(([name, value]) =>
    `<tr><td style="padding-right: 16px">${name}</td>` +
    `<td style="text-align: right"><b>${value}</b></td></tr>`
  );
  return `<table style="line-height: 1.7">${cells.join("")}</table>`;
}
