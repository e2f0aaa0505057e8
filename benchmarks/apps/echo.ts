/**
 * The smallest document with a round trip: `load-in` changes `load-out`;
 * `load-shared` is only passed on to other clients.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { Div, Slider } from "@bokeh-deno/server/models";
import { column } from "@bokeh-deno/server/plotting";

export default function echo(doc: Document): void {
  const range = { value: 0, start: 0, end: 1e9, step: 1 };
  const source = new Slider({ ...range, title: "in", name: "load-in" });
  const target = new Div({ text: "0", name: "load-out" });
  const shared = new Slider({ ...range, title: "shared", name: "load-shared" });
  source.onChange("value", (_attr, _old, value) => {
    target.text = `${value}`;
  });
  doc.addRoot(column(source, target, shared));
  doc.title = "Echo";
}
