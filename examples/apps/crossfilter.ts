/**
 * A table of cars seen from all sides: choose the columns for position, size and
 * color. Columns with few values become categorical axes. Hover over a point to
 * see its car.
 *
 *     deno run -A cli.ts serve examples/apps/crossfilter.ts --show
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { ColumnDataSource, Select } from "@bokeh-deno/server/models";
import {
  column,
  constructColorBar,
  type Figure,
  figure,
  jitter,
  row,
} from "@bokeh-deno/server/plotting";
import {
  type CarColumn,
  CARS,
  colorOf,
  factorsOf,
  isColumn,
  isDiscrete,
  sizesOf,
  TITLES,
  valuesOf,
} from "./parts/car_columns.ts";

interface Choice {
  readonly x: CarColumn;
  readonly y: CarColumn;
  readonly size: CarColumn | null;
  readonly color: CarColumn | null;
}

function draw({ x, y, size, color }: Choice): Figure {
  const plot = figure({
    title: `${TITLES[x]} and ${TITLES[y]} of ${CARS.length} made-up cars`,
    height: 600,
    sizing_mode: "stretch_width",
    tools: "pan,box_zoom,wheel_zoom,hover,reset",
    tooltips: [
      ["car", "@name from @origin, @year"],
      [TITLES[x], "@x"],
      [TITLES[y], "@y"],
    ],
    x_axis_label: TITLES[x],
    y_axis_label: TITLES[y],
    x_range: isDiscrete(x) ? factorsOf(x) : undefined,
    y_range: isDiscrete(y) ? factorsOf(y) : undefined,
  });
  const source = new ColumnDataSource({
    data: {
      x: valuesOf(x),
      y: valuesOf(y),
      size: size === null ? CARS.map(() => 9) : sizesOf(size),
      color: color === null ? CARS.map(() => "") : valuesOf(color),
      name: CARS.map(({ name }) => name),
      origin: CARS.map(({ origin }) => origin),
      year: CARS.map(({ year }) => year),
    },
  });
  // Cars of the same category would hide each other.
  const spread = (name: CarColumn, axis: "x" | "y") =>
    isDiscrete(name)
      ? jitter(axis, 0.4, { range: axis === "x" ? plot.x_range : plot.y_range })
      : axis;
  const points = plot.scatter(spread(x, "x"), spread(y, "y"), {
    source,
    size: "size",
    color: color === null ? "#31aade" : colorOf(color),
    line_color: "white",
    fill_alpha: 0.6,
    hover_alpha: 1,
    ...(color !== null && isDiscrete(color) ? { legend_group: "color" } : {}),
  });
  if (color !== null && isDiscrete(color)) {
    const [legend] = plot.legend;
    if (legend !== undefined) plot.addLayout(legend, "right");
    plot.legend.title = TITLES[color];
  } else if (color !== null) {
    const bar = constructColorBar(points, { title: TITLES[color] });
    plot.addLayout(bar, "right");
  }
  return plot;
}

export default function crossfilter(doc: Document): void {
  const options = Object.entries(TITLES)
    .map(([name, title]): [string, string] => [name, title]);
  const optional: [string, string][] = [["", "none"], ...options];
  const x = new Select({ title: "x", value: "power", options });
  const y = new Select({ title: "y", value: "consumption", options });
  const size = new Select({
    title: "size",
    value: "weight",
    options: optional,
  });
  const color = new Select({
    title: "color",
    value: "origin",
    options: optional,
  });
  const controls = [x, y, size, color];

  const chosen = ({ value }: Select) => isColumn(value) ? value : null;
  function redraw(): Figure {
    return draw({
      x: chosen(x) ?? "power",
      y: chosen(y) ?? "consumption",
      size: chosen(size),
      color: chosen(color),
    });
  }
  const page = row([column(controls, { width: 200 }), redraw()], {
    sizing_mode: "stretch_width",
  });
  for (const control of controls) {
    control.sizing_mode = "stretch_width";
    control.onChange("value", () => {
      page.children = [...page.children.slice(0, 1), redraw()];
    });
  }
  doc.addRoot(page);
  doc.title = "Crossfilter";
}
