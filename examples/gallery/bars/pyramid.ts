/**
 * A population pyramid: two horizontal stacks, `hbar_stack` with negative and
 * positive widths, and a tick formatter in JavaScript that drops the signs.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { CustomJSTickFormatter } from "@bokeh-deno/server/models";
import { figure } from "@bokeh-deno/server/plotting";
import { numbers } from "../_numbers.ts";

const AGES = numbers(10, (i) => 10 * i).map((age) => `${age} – ${age + 9}`);

export default function pyramid(doc: Document): void {
  const single = numbers(10, (i) => 68 * Math.exp(-i / 1.8));
  const others = numbers(10, (i) => 60 * Math.exp(-(((i - 4.3) / 2.6) ** 2)));
  const source = {
    age: AGES,
    womenSingle: single.map((n, i) => n + i),
    womenMarried: others,
    menSingle: single.map((n) => -n * 1.06),
    menMarried: others.map((n) => -n * 0.93),
  };
  const plot = figure({
    title: "Men (left) and women of a generated town",
    width: 720,
    height: 440,
    y_range: AGES,
    x_range: [-110, 110],
    x_axis_label: "people in each age group",
    y_axis_label: "age",
    tools: "",
    toolbar_location: null,
  });
  const look = { y: "age", height: 0.9, source, line_color: "white" };
  plot.hbar_stack(["menMarried", "menSingle"], {
    ...look,
    fill_color: ["#1d4e89", "#7fb2e5"],
    legend_label: ["men, married", "men, single"],
  });
  plot.hbar_stack(["womenMarried", "womenSingle"], {
    ...look,
    fill_color: ["#9b2226", "#f0a3a5"],
    legend_label: ["women, married", "women, single"],
  });
  plot.xaxis.formatter = new CustomJSTickFormatter({
    code: "return String(Math.abs(tick))",
  });
  plot.ygrid.grid_line_color = null;
  plot.legend.location = "top_left";
  doc.addRoot(plot);
  doc.title = "Pyramid";
}
