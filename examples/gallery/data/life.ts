/**
 * Conway's Game of Life: the server computes the generations and sends each as a
 * new image. Tap the plot to sow cells; the slider sets the speed.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { ColumnDataSource, NdArray, Slider } from "@bokeh-deno/server/models";
import { column, figure } from "@bokeh-deno/server/plotting";
import { Random } from "../../data/random.ts";

const [WIDTH, HEIGHT] = [90, 50];

function nextGeneration(cells: Uint8Array): Uint8Array<ArrayBuffer> {
  const at = (x: number, y: number) =>
    cells[(y + HEIGHT) % HEIGHT * WIDTH + (x + WIDTH) % WIDTH]!;
  return Uint8Array.from({ length: WIDTH * HEIGHT }, (_, i) => {
    const [x, y] = [i % WIDTH, Math.floor(i / WIDTH)];
    const neighbors = at(x - 1, y - 1) + at(x, y - 1) + at(x + 1, y - 1) +
      at(x - 1, y) + at(x + 1, y) +
      at(x - 1, y + 1) + at(x, y + 1) + at(x + 1, y + 1);
    return Number(neighbors === 3 || (neighbors === 2 && cells[i] === 1));
  });
}

export default function life(doc: Document): void {
  const random = new Random(8);
  let cells = Uint8Array.from(
    { length: WIDTH * HEIGHT },
    () => Number(random.uniform() < 0.3),
  );
  for (let i = 0; i < 30; i++) cells = nextGeneration(cells);
  const image = () => ({ image: [new NdArray(cells, [HEIGHT, WIDTH])] });
  const source = new ColumnDataSource({ data: image() });

  const plot = figure({
    title: "Game of life: tap to sow",
    width: 720,
    height: 390,
    x_range: [0, WIDTH],
    y_range: [0, HEIGHT],
    x_axis_location: null,
    y_axis_location: null,
    tools: "",
    toolbar_location: null,
  });
  plot.image("image", 0, 0, WIDTH, HEIGHT, {
    source,
    palette: ["#f7f3e3", "#386641"],
  });
  plot.onEvent("tap", ({ x, y }) => {
    const index = Math.floor(y) * WIDTH + Math.floor(x);
    for (const offset of [0, 1, 2, WIDTH, 2 * WIDTH + 1]) {
      cells[index + offset] = 1;
    }
    source.data = image();
  });

  const speed = new Slider({
    title: "Generations per second",
    start: 0,
    end: 10,
    value: 4,
  });
  const due = doc.state("due", 0);
  doc.onRestored(() => {
    const [shown] = source.data.image as readonly NdArray[];
    cells = Uint8Array.from(shown!.data as Uint8Array);
  });
  doc.addPeriodicCallback(() => {
    due.value += speed.value / 10;
    if (due.value < 1) return;
    due.value = 0;
    cells = nextGeneration(cells);
    source.data = image();
  }, 100);
  doc.addRoot(column(speed, plot));
  doc.title = "Game of life";
}
