/**
 * A wave is a sum of circles: each turns a whole number of times faster than the
 * first and sits on the rim of the previous one; the height of the last point
 * draws the wave. Choose the wave and the number of circles, or pause.
 *
 *     deno run -A cli.ts serve examples/apps/fourier.ts --show
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import {
  ColumnDataSource,
  RadioButtonGroup,
  Slider,
  Toggle,
} from "@bokeh-deno/server/models";
import { column, figure, row } from "@bokeh-deno/server/plotting";

const STEP_MILLISECONDS = 50;
const STEP = 0.06;
const POINTS = 200;

/** A circle: its frequency relative to the first one, and its size. */
interface Circle {
  readonly frequency: number;
  readonly radius: number;
}

/** Returns the n-th circle of a wave, from 1. */
const WAVES: Readonly<Record<string, (n: number) => Circle>> = {
  Square: (n) => ({
    frequency: 2 * n - 1,
    radius: 4 / (Math.PI * (2 * n - 1)),
  }),
  Sawtooth: (n) => ({
    frequency: n,
    radius: (2 * (-1) ** (n + 1)) / (Math.PI * n),
  }),
  Triangle: (n) => ({
    frequency: 2 * n - 1,
    radius: (8 * (-1) ** (n + 1)) / (Math.PI * (2 * n - 1)) ** 2,
  }),
};
const NAMES = Object.keys(WAVES);

/** The height of the last point at some time. */
function heightOf(circles: readonly Circle[], time: number): number {
  return circles.reduce(
    (sum, { frequency, radius }) => sum + radius * Math.sin(frequency * time),
    0,
  );
}

export default function fourier(doc: Document): void {
  const wave = new RadioButtonGroup({ labels: NAMES, active: 0 });
  const terms = new Slider({
    title: "circles",
    start: 1,
    end: 20,
    step: 1,
    value: 4,
  });
  const running = new Toggle({ label: "Running", active: true });

  const circles = new ColumnDataSource({ data: { x: [], y: [], radius: [] } });
  const arms = new ColumnDataSource({ data: { x: [], y: [] } });
  const curve = new ColumnDataSource({ data: { x: [], y: [] } });
  const pointer = new ColumnDataSource({ data: { x: [], y: [] } });

  const plot = figure({
    title: "Epicycles",
    width: 960,
    height: 400,
    x_range: [-2.2, 5.4],
    y_range: [-1.9, 1.9],
    match_aspect: true,
    tools: "",
    toolbar_location: null,
  });
  plot.axis.visible = false;
  plot.grid.visible = false;
  plot.circle("x", "y", "radius", {
    source: circles,
    fill_color: "#3d6b99",
    fill_alpha: 0.06,
    line_color: "#3d6b99",
    line_alpha: 0.5,
  });
  plot.line("x", "y", { source: arms, line_color: "#1d3f63", line_width: 2 });
  plot.line("x", "y", { source: curve, line_color: "#d9761a", line_width: 3 });
  plot.line("x", "y", {
    source: pointer,
    line_color: "#d9761a",
    line_dash: "dotted",
  });
  plot.scatter("x", "y", { source: pointer, size: 7, color: "#d9761a" });

  const time = doc.state("time", 0);
  function chosen(): Circle[] {
    const make = WAVES[NAMES[wave.active ?? 0] ?? "Square"];
    if (make === undefined) return [];
    return Array.from({ length: terms.value }, (_, i) => make(i + 1));
  }
  function draw(): void {
    const shown = chosen();
    const [x, y] = [[0], [0]];
    for (const { frequency, radius } of shown) {
      const angle = frequency * time.value;
      x.push((x.at(-1) ?? 0) + radius * Math.cos(angle));
      y.push((y.at(-1) ?? 0) + radius * Math.sin(angle));
    }
    const radius = shown.map(({ radius }) => Math.abs(radius));
    circles.data = { x: x.slice(0, -1), y: y.slice(0, -1), radius };
    arms.data = { x, y };
    pointer.data = { x: [x.at(-1), 2], y: [y.at(-1), y.at(-1)] };
    const past = Array.from({ length: POINTS }, (_, i) => (i / POINTS) * 10);
    curve.data = {
      x: past.map((ago) => 2 + ago / 3),
      y: past.map((ago) => heightOf(shown, time.value - ago)),
    };
  }
  function tick(): void {
    if (!running.active) return;
    time.value += STEP;
    draw();
  }
  terms.onChange("value", draw);
  wave.onChange("active", draw);
  doc.addPeriodicCallback(tick, STEP_MILLISECONDS, { pauseWhileUnused: true });
  draw();

  doc.addRoot(column(row([wave, terms, running], { spacing: 20 }), plot));
  doc.title = "Fourier";
}
