/**
 * Filled contours and contour lines of a landscape, computed on the server. Move
 * the slider: the hill grows, and the server sends new contours.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { Slider } from "@bokeh-deno/server/models";
import {
  column,
  contour,
  contourColorBar,
  contourData,
  figure,
  setContourData,
} from "@bokeh-deno/server/plotting";
import { linspace } from "../_numbers.ts";

const X = linspace(-3, 3, 91);
const Y = linspace(-2, 2, 61);
const LEVELS = linspace(-1.25, 1.5, 12);

function heights(hill: number): number[][] {
  return Y.map((y) =>
    X.map((x) =>
      hill * Math.exp(-((x - 1) ** 2) - (y - 0.3) ** 2) -
      Math.exp(-((x + 1) ** 2) - (y + 0.4) ** 2) + 0.15 * Math.sin(3 * x)
    )
  );
}

export default async function contours(doc: Document): Promise<void> {
  const plot = figure({
    title: "A generated landscape",
    width: 720,
    height: 390,
    x_range: [-3, 3],
    y_range: [-2, 2],
    x_axis_label: "x, km",
    y_axis_label: "y, km",
  });
  const renderer = await contour(plot, X, Y, heights(1.2), LEVELS, {
    fill_color: "RdYlGn",
    line_color: ["#555"],
    line_dash: LEVELS.map((level) => level < 0 ? "dashed" : "solid"),
  });
  plot.addLayout(contourColorBar(renderer, { title: "height, km" }), "right");

  const hill = new Slider({
    title: "Hill, km",
    start: 0,
    end: 1.4,
    step: 0.1,
    value: 1.2,
  });
  hill.onChange("value", async () => {
    const data = await contourData(X, Y, heights(hill.value), LEVELS);
    setContourData(renderer, data);
  });
  doc.addRoot(column(hill, plot));
  doc.title = "Contours";
}
