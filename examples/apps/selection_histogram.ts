/**
 * Points with a histogram on each side. Draw a box or a lasso around some
 * points, with Shift to add more: the histograms show the selected points in
 * dark, and the others on the opposite side of zero. Escape clears the
 * selection.
 *
 *     deno run -A cli.ts serve examples/apps/selection_histogram.ts --show
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { BoxSelectTool, ColumnDataSource } from "@bokeh-deno/server/models";
import { figure, gridplot } from "@bokeh-deno/server/plotting";
import { Random } from "../data/random.ts";

const BINS = 40;
const COLOR = "#3a5785";
const TITLE = "Select with a box or a lasso";

/** Three clouds of points. */
function makePoints(): { x: Float64Array; y: Float64Array } {
  const random = new Random(1);
  const clouds = [
    { count: 1000, x: 6, y: 7, width: 1.7, height: 0.8 },
    { count: 500, x: 1, y: 2, width: 0.8, height: 1.6 },
    { count: 250, x: 2, y: 9, width: 0.5, height: 0.4 },
  ];
  const points = clouds.flatMap(({ count, x, y, width, height }) =>
    Array.from(
      { length: count },
      () => [random.normal(x, width), random.normal(y, height)] as const,
    )
  );
  return {
    x: Float64Array.from(points, ([x]) => x),
    y: Float64Array.from(points, ([, y]) => y),
  };
}

/** Counts values in bins of equal width that cover all of them. */
class Histogram {
  readonly edges: number[];
  readonly #values: Float64Array;

  constructor(values: Float64Array) {
    const low = Math.min(...values);
    const width = (Math.max(...values) - low) / BINS;
    this.edges = Array.from({ length: BINS + 1 }, (_, i) => low + i * width);
    this.#values = values;
  }

  /** The number of values in each bin, of those whose index is accepted. */
  count(accept: (index: number) => boolean): number[] {
    const [low = 0] = this.edges;
    const width = ((this.edges.at(-1) ?? 0) - low) / BINS;
    const counts = new Array<number>(BINS).fill(0);
    this.#values.forEach((value, index) => {
      if (!accept(index)) return;
      const bin = Math.min(BINS - 1, Math.floor((value - low) / width));
      counts[bin] = (counts[bin] ?? 0) + 1;
    });
    return counts;
  }

  /** The columns of a plot: all values, the selected ones, and the others below zero. */
  columns(selected: ReadonlySet<number>): Record<string, number[]> {
    const none = selected.size === 0;
    return {
      start: this.edges.slice(0, -1),
      end: this.edges.slice(1),
      all: this.count(() => true),
      selected: this.count((index) => selected.has(index)),
      others: this.count((index) => !none && !selected.has(index))
        .map((count) => -count),
    };
  }
}

export default function selectionHistogram(doc: Document): void {
  const points = makePoints();
  const source = new ColumnDataSource({ data: points });
  const scatter = figure({
    title: TITLE,
    width: 600,
    height: 500,
    tools: "pan,wheel_zoom,box_select,lasso_select,reset",
    active_drag: "box_select",
    toolbar_location: "left",
    x_axis_location: "above",
    background_fill_color: "#fafafa",
  });
  scatter.scatter("x", "y", { source, size: 4, color: COLOR, alpha: 0.6 });
  for (const tool of scatter.tools) {
    if (tool instanceof BoxSelectTool) tool.continuous = true;
  }

  const [forX, forY] = [new Histogram(points.x), new Histogram(points.y)];
  const none: ReadonlySet<number> = new Set();
  const barsX = new ColumnDataSource({ data: forX.columns(none) });
  const barsY = new ColumnDataSource({ data: forY.columns(none) });
  const most = (histogram: Histogram) =>
    1.1 * Math.max(...histogram.count(() => true));

  const below = figure({
    width: 600,
    height: 200,
    tools: "",
    x_range: scatter.x_range,
    y_range: [-most(forX), most(forX)],
    y_axis_label: "points",
    toolbar_location: null,
  });
  const right = figure({
    width: 200,
    height: 500,
    tools: "",
    x_range: [-most(forY), most(forY)],
    y_range: scatter.y_range,
    y_axis_location: "right",
    x_axis_location: "above",
    x_axis_label: "points",
    toolbar_location: null,
  });
  const looks = {
    all: { fill_color: "white", line_color: COLOR },
    selected: { fill_color: COLOR, fill_alpha: 0.6, line_color: null },
    others: { fill_color: COLOR, fill_alpha: 0.2, line_color: null },
  };
  for (const [column, look] of Object.entries(looks)) {
    const [left, top] = ["start", column];
    below.quad({ left, right: "end", top, bottom: 0, source: barsX, ...look });
    right.quad({
      bottom: "start",
      top: "end",
      left: 0,
      right: column,
      source: barsY,
      ...look,
    });
  }
  below.xgrid.grid_line_color = null;
  right.ygrid.grid_line_color = null;
  right.xaxis.major_label_orientation = "vertical";

  source.selected.onChange("indices", (_attr, _old, indices) => {
    const selected = new Set(indices);
    barsX.data = forX.columns(selected);
    barsY.data = forY.columns(selected);
    scatter.title.text = selected.size === 0
      ? TITLE
      : `${selected.size} of ${source.length} points are selected`;
  });

  doc.addRoot(gridplot([[scatter, right], [below, null]], {
    merge_tools: false,
    toolbar_location: null,
  }));
  doc.title = "Selection histogram";
}
