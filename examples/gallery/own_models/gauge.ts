/**
 * A gauge of one's own: a class on the server, and a view in TypeScript that draws
 * it. Drag the needle, or move the slider: both set the same value.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { defineModel, property, Slider } from "@bokeh-deno/server/models";
import { column } from "@bokeh-deno/server/plotting";

const Gauge = defineModel("gallery.Gauge", {
  value: property.float(0),
  start: property.float(0),
  end: property.float(100),
  unit: property.str(),
  color: property.color("#2a9d8f"),
}, {
  view: new URL("./gauge.view.ts", import.meta.url),
  changedByView: ["value"],
});

export type Gauge = InstanceType<typeof Gauge>;

export default function gauge(doc: Document): void {
  const gauge = new Gauge({
    value: 2.4,
    end: 4,
    unit: "bar",
    width: 420,
    height: 260,
  });
  const slider = new Slider({
    title: "Pressure",
    start: gauge.start,
    end: gauge.end,
    step: 0.1,
    value: gauge.value,
    width: 400,
  });
  slider.onChange("value", (_attr, _old, value) => {
    gauge.value = Number(value);
  });
  gauge.onChange("value", (_attr, _old, value) => {
    slider.value = value;
    gauge.color = value > 3 ? "#d62828" : "#2a9d8f";
  });
  doc.addRoot(column(gauge, slider));
  doc.title = "Gauge";
}
