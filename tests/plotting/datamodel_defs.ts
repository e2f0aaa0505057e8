import type { Document } from "../../document/document.ts";
import {
  ColumnDataSource,
  CustomJS,
  defineDataModel,
  Model,
  property,
  Slider,
} from "../../models/mod.ts";

const MODULE = "bokeh_app_00000000000000000000000000000000";

const Inner = defineDataModel(`${MODULE}.Inner`, {
  ratio: property.float(0.5),
  label: property.nullable(property.str()),
});

const Params = defineDataModel(`${MODULE}.Params`, {
  count: property.int(3),
  flags: property.listOf(property.bool(), [true, false]),
  table: property.dictOf(property.float()),
  mode: property.enumOf(["fast", "slow"], "slow"),
  inner: property.instanceOf(Inner, new Inner({ ratio: 0.25 })),
  other: property.nullable(property.instanceOf(Model)),
  day: property.str("2024-01-01"),
  anything: property.any(),
  required: property.required(property.str()),
});

const Derived = defineDataModel(`${MODULE}.Derived`, {
  extra: property.int(9),
}, { extends: Params });

export function datamodelDefs(doc: Document): void {
  const params = new Params({
    required: "r",
    count: 5,
    inner: new Inner({ label: "x" }),
    table: { a: 1.5 },
    other: new ColumnDataSource({ data: { z: [1] } }),
  });
  const derived = new Derived({ required: "q", extra: 1, name: "derived" });
  const slider = new Slider({ start: 0, end: 10, value: 5 });
  slider.jsLink("value", params, "count");
  params.jsOnChange(
    "count",
    new CustomJS({ args: { p: params }, code: "console.log(p.count)" }),
  );
  for (const root of [slider, params, derived]) doc.addRoot(root);
}
