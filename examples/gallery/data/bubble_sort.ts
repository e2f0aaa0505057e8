/**
 * Patches instead of whole columns: each step of a sorting algorithm swaps two
 * bars, and the server sends only these two values and their colors.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { Button, ColumnDataSource } from "@bokeh-deno/server/models";
import { column, figure } from "@bokeh-deno/server/plotting";
import { Random } from "../../data/random.ts";
import { numbers } from "../_numbers.ts";

const BARS = 60;

/** Sorts an array, yielding after each swap. */
function* sort(values: number[]): Generator<[number, number]> {
  for (let end = values.length; end > 1; end--) {
    for (let i = 1; i < end; i++) {
      if (values[i - 1]! <= values[i]!) continue;
      [values[i - 1], values[i]] = [values[i]!, values[i - 1]!];
      yield [i - 1, i];
    }
  }
}

export default function bubbleSort(doc: Document): void {
  const random = new Random(70);
  const shuffled = () => numbers(BARS, () => random.uniform());
  let values = shuffled();
  const began = doc.state("began", { values, seed: random.state });
  const done = doc.state("done", 0);
  let swaps = sort(values);
  const source = new ColumnDataSource({
    data: {
      x: numbers(BARS, (i) => i),
      height: values,
      color: values.map(color),
    },
  });
  const plot = figure({
    title: "Bubble sort, swap by swap",
    width: 720,
    height: 390,
    x_axis_location: null,
    y_range: [0, 1],
    tools: "",
    toolbar_location: null,
  });
  plot.vbar("x", 0.9, "height", { source, color: "color" });
  plot.grid.visible = false;

  const again = new Button({ label: "Shuffle", button_type: "primary" });
  again.onEvent("button_click", () => {
    values = shuffled();
    began.value = { values, seed: random.state };
    done.value = 0;
    swaps = sort(values);
    source.setColumns({ height: values, color: values.map(color) });
  });
  // A generator cannot be kept, but how to bring another one to the same place.
  doc.onRestored(() => {
    values = [...began.value.values];
    random.state = began.value.seed;
    swaps = sort(values);
    for (let i = 0; i < done.value; i++) swaps.next();
  });
  doc.addPeriodicCallback(() => {
    const { value } = swaps.next();
    if (!value) return;
    done.value++;
    source.patch({
      height: value.map((i: number) => [i, values[i]!]),
      color: value.map((i: number) => [i, color(values[i]!)]),
    });
  }, 50);
  doc.addRoot(column(again, plot));
  doc.title = "Patching";
}

function color(value: number): string {
  return `hsl(${Math.round(200 + 140 * value)}, 65%, 55%)`;
}
