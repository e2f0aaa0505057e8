/**
 * The document of the smallest round trip, with a callback that computes for 2 ms.
 *
 * @module
 */

import process from "node:process";
import type { Document } from "@bokeh-deno/server";
import { Div, Slider } from "@bokeh-deno/server/models";
import { column } from "@bokeh-deno/server/plotting";

const MICROSECONDS = 2000;

/** Uses the processor: time also passes where another process uses it. */
function work(): void {
  const began = process.cpuUsage();
  let used = 0;
  while (used < MICROSECONDS) {
    const { user, system } = process.cpuUsage(began);
    used = user + system;
  }
}

export default function compute(doc: Document): void {
  const range = { value: 0, start: 0, end: 1e9, step: 1 };
  const source = new Slider({ ...range, title: "in", name: "load-in" });
  const target = new Div({ text: "0", name: "load-out" });
  source.onChange("value", (_attr, _old, value) => {
    work();
    target.text = `${value}`;
  });
  doc.addRoot(column(source, target));
  doc.title = "Compute";
}
