/**
 * An invented country as `patches`: each district is a polygon in the columns
 * `xs` and `ys`, colored by a third column. One `patch` is the surrounding sea.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import {
  constructColorBar,
  figure,
  linearCmap,
} from "@bokeh-deno/server/plotting";
import { Random } from "../../data/random.ts";
import { numbers } from "../_numbers.ts";

const SIZE = 7;

/** The corners of a grid of districts, slightly displaced. */
function makeCorners(): { x: number; y: number }[][] {
  const random = new Random(5);
  return Array.from(
    { length: SIZE + 1 },
    (_, j) =>
      Array.from({ length: SIZE + 1 }, (_, i) => ({
        x: 1.5 * i + 0.3 * random.normal(),
        y: j + 0.2 * random.normal(),
      })),
  );
}

export default function patches(doc: Document): void {
  const corners = makeCorners();
  const districts = numbers(SIZE * SIZE, (n) => n).map((n) => {
    const [i, j] = [n % SIZE, Math.floor(n / SIZE)];
    const at = [[j, i], [j, i + 1], [j + 1, i + 1], [j + 1, i]] as const;
    return at.map(([row, column]) => corners[row]![column]!);
  });
  const plot = figure({
    title: "Inhabitants per district of a made-up country",
    width: 720,
    height: 440,
    match_aspect: true,
    x_axis_label: "east, 10 km",
    y_axis_label: "north, 10 km",
    tooltips: [["district", "$index"], ["inhabitants", "@people{0,0}"]],
  });
  plot.patch([-2, 12.5, 12, 5, -2], [-1.4, -1.2, 8, 8.7, 8.2], {
    fill_color: "#cfe8f5",
    line_color: null,
  });
  const renderer = plot.patches("xs", "ys", {
    source: {
      xs: districts.map((each) => each.map(({ x }) => x)),
      ys: districts.map((each) => each.map(({ y }) => y)),
      people: districts.map(([corner]) =>
        90_000 * Math.exp(-((corner!.x - 5) ** 2 + (corner!.y - 3) ** 2) / 8)
      ),
    },
    fill_color: linearCmap("people", "YlOrRd9", 90_000, 0),
    line_color: "white",
    line_width: 1.5,
    hover_line_color: "black",
  });
  plot.addLayout(constructColorBar(renderer), "right");
  doc.addRoot(plot);
  doc.title = "Patches";
}
