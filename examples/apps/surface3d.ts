/**
 * A surface in space. Drag in the plot to turn it, or use the sliders; choose
 * another function, or let it rotate. BokehJS draws in two dimensions: the
 * server rotates and projects the surface, and sends its tiles from back to
 * front.
 *
 *     deno run -A cli.ts serve examples/apps/surface3d.ts --show
 *
 * @module
 */

import type { Document, SessionCallback } from "@bokeh-deno/server";
import {
  ColumnDataSource,
  Select,
  Slider,
  Toggle,
} from "@bokeh-deno/server/models";
import {
  column,
  constructColorBar,
  figure,
  linearCmap,
  row,
} from "@bokeh-deno/server/plotting";
import { FUNCTIONS, project } from "./parts/surface.ts";

const STEP_MILLISECONDS = 80;

export default function surface3d(doc: Document): void {
  const shape = new Select({
    title: "function",
    value: "ripple",
    options: Object.keys(FUNCTIONS),
  });
  const azimuth = new Slider({
    title: "turned, °",
    start: 0,
    end: 360,
    step: 1,
    value: 30,
  });
  const elevation = new Slider({
    title: "seen from above, °",
    start: 0,
    end: 90,
    step: 1,
    value: 35,
  });
  const turning = new Toggle({ label: "Turn by itself" });

  const source = new ColumnDataSource({ data: { xs: [], ys: [], z: [] } });
  const plot = figure({
    title: "Drag to turn the surface",
    width: 680,
    height: 560,
    x_range: [-3.1, 3.1],
    y_range: [-2.55, 2.55],
    x_axis_location: null,
    y_axis_location: null,
    tools: "",
    toolbar_location: null,
    outline_line_color: null,
  });
  plot.grid.visible = false;
  const tiles = plot.patches("xs", "ys", {
    source,
    fill_color: linearCmap("z", "Viridis256", -1, 1),
    line_color: "#ffffff",
    line_alpha: 0.35,
    line_width: 0.5,
  });
  plot.addLayout(constructColorBar(tiles, { title: "height" }), "right");

  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  function redraw(): void {
    const surface = FUNCTIONS[`${shape.value}`];
    if (surface === undefined) return;
    const visible = project(
      surface,
      radians(azimuth.value),
      radians(elevation.value),
    );
    source.data = {
      xs: visible.map(({ xs }) => xs),
      ys: visible.map(({ ys }) => ys),
      z: visible.map(({ z }) => z),
    };
  }
  function turn(by: number): void {
    azimuth.value = Math.round(azimuth.value + by + 720) % 360;
  }
  for (const control of [shape, azimuth, elevation]) {
    control.onChange("value", redraw);
  }
  plot.onEvent("pan", ({ delta_x, delta_y }) => {
    turn(delta_x / 2);
    const above = elevation.value + delta_y / 2;
    elevation.value = Math.min(90, Math.max(0, Math.round(above)));
  });
  let timer: SessionCallback | null = null;
  function startOrStop(): void {
    if (timer !== null) doc.removePeriodicCallback(timer);
    timer = turning.active
      ? doc.addPeriodicCallback(() => turn(3), STEP_MILLISECONDS)
      : null;
  }
  turning.onChange("active", startOrStop);
  doc.onRestored(startOrStop);
  redraw();

  doc.addRoot(row(column(shape, azimuth, elevation, turning), plot));
  doc.title = "Surface";
}
