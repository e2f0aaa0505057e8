/**
 * A pivot table as charts: choose what the axes show, how values are combined, and
 * what makes series and charts of their own. Filters leave out categories.
 *
 *     deno run -A cli.ts serve examples/apps/pivot.ts --show
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import {
  ColumnDataSource,
  Div,
  MultiSelect,
  RadioButtonGroup,
  Select,
} from "@bokeh-deno/server/models";
import {
  column,
  dodge,
  type Figure,
  figure,
  gridplot,
  paletteOf,
  row,
} from "@bokeh-deno/server/plotting";
import { makeCars } from "../data/cars.ts";

const CARS = makeCars();
const DISCRETE = ["origin", "cylinders", "year"] as const;
const CONTINUOUS = ["power", "weight", "consumption", "acceleration"] as const;
const COLORS = paletteOf("Category10", 10);

const AGGREGATES = {
  mean: (values: readonly number[]) => total(values) / values.length,
  sum: total,
  count: ({ length }: readonly number[]) => length,
  smallest: (values: readonly number[]) => Math.min(...values),
  largest: (values: readonly number[]) => Math.max(...values),
};

type Discrete = typeof DISCRETE[number];
type Rows = typeof CARS;

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function valuesOf(name: Discrete): string[] {
  return [...Map.groupBy(CARS, (car) => String(car[name])).keys()].sort();
}

export default function pivot(doc: Document): void {
  const x = new Select({ title: "x", value: "origin", options: DISCRETE });
  const series = new Select({
    title: "series",
    value: "None",
    options: ["None", ...DISCRETE],
  });
  const charts = new Select({
    title: "charts",
    value: "None",
    options: ["None", ...DISCRETE],
  });
  const y = new Select({ title: "y", value: "power", options: CONTINUOUS });
  const aggregate = new Select({
    title: "combined as",
    value: "mean",
    options: ["mean", "sum", "count", "smallest", "largest"],
  });
  const kind = new RadioButtonGroup({
    labels: ["bars", "lines", "dots"],
    active: 0,
  });
  const filters = DISCRETE.map((name) =>
    new MultiSelect({
      title: `only these: ${name}`,
      name,
      options: valuesOf(name),
      size: 4,
    })
  );
  const empty = new Div({ text: "No cars are left: choose other filters." });

  function filtered(): Rows {
    return CARS.filter((car) =>
      DISCRETE.every((name, i) => {
        const { value } = filters[i]!;
        return value.length === 0 || value.includes(String(car[name]));
      })
    );
  }

  function chart(
    rows: Rows,
    title: string,
    factors: readonly string[],
  ): Figure {
    const plot = figure({
      title,
      width: 420,
      height: 320,
      x_range: factors,
      x_axis_label: x.value,
      y_axis_label: `${y.value} (${aggregate.value})`,
      tools: "hover,save",
      tooltips: [[x.value, "@x"], ["value", "@y{0.0}"], ["cars", "@cars"]],
    });
    const by = series.value;
    const groups = by === "None"
      ? new Map([["all", rows]])
      : Map.groupBy(rows, (car) => String(car[by]));
    const names = [...groups.keys()].sort();
    for (const [i, name] of names.entries()) {
      const cells = Map.groupBy(
        groups.get(name)!,
        (car) => String(car[x.value]),
      );
      const combine = AGGREGATES[aggregate.value];
      const present = factors.filter((factor) => cells.has(factor));
      const values = present.map((factor) =>
        combine(cells.get(factor)!.map((car) => car[y.value]))
      );
      const source = new ColumnDataSource({
        data: {
          x: present,
          y: values,
          cars: present.map((factor) => cells.get(factor)!.length),
        },
      });
      const width = 0.8 / names.length;
      const offset = (i + 0.5) * width - 0.4;
      const style = {
        source,
        color: COLORS[i % COLORS.length],
        ...(by === "None" ? {} : { legend_label: name }),
      };
      if (kind.active === 0) {
        plot.vbar(dodge("x", offset, { range: plot.x_range }), {
          ...style,
          top: "y",
          width: width * 0.9,
        });
      } else {
        if (kind.active === 1) plot.line("x", "y", { ...style, line_width: 2 });
        plot.scatter("x", "y", { ...style, size: 9 });
      }
    }
    plot.y_range.start = 0;
    plot.xaxis.major_label_orientation = factors.length > 6
      ? 0.8
      : "horizontal";
    if (names.length > 1) {
      plot.legend.orientation = "horizontal";
      plot.legend.label_text_font_size = "9pt";
      plot.addLayout(plot.legend[0]!, "below");
    }
    return plot;
  }

  function draw() {
    const rows = filtered();
    if (rows.length === 0) return empty;
    const by = charts.value;
    const split = by === "None"
      ? new Map([["all cars", rows]])
      : Map.groupBy(rows, (car) => String(car[by]));
    const factors = [
      ...Map.groupBy(rows, (car) => String(car[x.value])).keys(),
    ];
    const plots = [...split.keys()].sort().map((name) =>
      chart(split.get(name)!, name, factors.sort())
    );
    return gridplot(plots, { ncols: 2, toolbar_location: "right" });
  }

  const controls = column(x, series, charts, y, aggregate, kind, ...filters);
  const page = row(controls, draw());
  function update(): void {
    page.children = [controls, draw()];
  }
  for (const control of [x, series, charts, y, aggregate, ...filters]) {
    control.onChange("value", update);
  }
  kind.onChange("active", update);
  doc.addRoot(page);
  doc.title = "Pivot";
}
