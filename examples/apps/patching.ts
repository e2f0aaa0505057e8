/**
 * Changes to single items of a data source: only these are sent to the browser,
 * not whole columns. One button moves a few points, one a whole range of them,
 * and one repaints a square of the picture; the toggle repeats all three.
 *
 *     deno run -A cli.ts serve examples/apps/patching.ts --show
 *
 * @module
 */

import type { Document, SessionCallback } from "@bokeh-deno/server";
import {
  Button,
  ColumnDataSource,
  Div,
  NdArray,
  Slice,
  Toggle,
} from "@bokeh-deno/server/models";
import { column, figure, row } from "@bokeh-deno/server/plotting";
import { Random } from "../data/random.ts";

const POINTS = 60;
const PIXELS = 32;
const SQUARE = 6;
const STEP_MILLISECONDS = 200;
const COLORS = ["#26468c", "#d9761a", "#3c8d5a", "#a33b52"] as const;

export default function patching(doc: Document): void {
  const random = new Random(2);
  const seed = doc.state("seed", random.state);
  random.state = seed.value;
  const x = Array.from({ length: POINTS }, (_, i) => i);
  const points = new ColumnDataSource({
    data: {
      x,
      y: x.map((i) => Math.sin(i / 5)),
      color: x.map(() => "#8193a8"),
    },
  });
  const gradient = Float64Array.from(
    { length: PIXELS * PIXELS },
    (_, i) => Math.floor(i / PIXELS) + (i % PIXELS),
  );
  const picture = new ColumnDataSource({
    data: { image: [new NdArray(gradient, [PIXELS, PIXELS])] },
  });

  const line = figure({
    title: `${POINTS} points of a line`,
    width: 620,
    height: 340,
    tools: "",
    toolbar_location: null,
    y_range: [-2.2, 2.2],
  });
  line.line("x", "y", { source: points, line_color: "#c7d0da" });
  line.scatter("x", "y", { source: points, size: 9, color: "color" });

  const image = figure({
    title: `${PIXELS} × ${PIXELS} pixels`,
    width: 340,
    height: 340,
    tools: "",
    toolbar_location: null,
    x_range: [0, PIXELS],
    y_range: [0, PIXELS],
  });
  image.image({
    image: "image",
    source: picture,
    x: 0,
    y: 0,
    dw: PIXELS,
    dh: PIXELS,
    palette: "Viridis256",
  });
  image.axis.visible = false;

  const report = new Div({ name: "report", text: "Nothing was patched yet." });

  function movePoints(): void {
    const color = random.pick(COLORS);
    const rows = Array.from({ length: 4 }, () => random.integer(POINTS));
    points.patch({
      y: rows.map((row) => [row, random.uniform(-2, 2)]),
      color: rows.map((row) => [row, color]),
    });
    report.text = `patched rows ${rows.join(", ")}`;
  }
  function moveRange(): void {
    const start = random.integer(POINTS - 12);
    const rows = new Slice(start, start + 12);
    const height = random.uniform(-1.5, 1.5);
    points.patch({ y: [[rows, new Array<number>(12).fill(height)]] });
    report.text = `patched rows ${start} to ${start + 11} with one slice`;
  }
  function repaintSquare(): void {
    const [top, left] = [0, 0].map(() => random.integer(PIXELS - SQUARE));
    if (top === undefined || left === undefined) return;
    const pixels = new Float64Array(SQUARE * SQUARE).fill(
      random.uniform(0, 2 * PIXELS),
    );
    const place = [
      0,
      new Slice(top, top + SQUARE),
      new Slice(left, left + SQUARE),
    ];
    picture.patch({
      image: [[place, new NdArray(pixels, [SQUARE, SQUARE])]],
    });
    report.text = `patched a square of the picture at ${left}, ${top}`;
  }

  const buttons = [
    { label: "Move some points", act: movePoints },
    { label: "Move a range", act: moveRange },
    { label: "Repaint a square", act: repaintSquare },
  ].map(({ label, act }) => {
    const button = new Button({ label });
    button.onEvent("button_click", () => {
      act();
      seed.value = random.state;
    });
    return button;
  });
  const running = new Toggle({
    label: "Over and over",
  });
  let timer: SessionCallback | null = null;
  function startOrStop(): void {
    if (timer !== null) doc.removePeriodicCallback(timer);
    timer = running.active
      ? doc.addPeriodicCallback(() => {
        movePoints();
        moveRange();
        repaintSquare();
        seed.value = random.state;
      }, STEP_MILLISECONDS)
      : null;
  }
  running.onChange("active", startOrStop);
  doc.onRestored(startOrStop);

  doc.addRoot(column(row(...buttons, running), row(line, image), report));
  doc.title = "Patching";
}
