import { assertEquals } from "@std/assert";
import { Serializer } from "../../document/codec/serializer.ts";
import {
  CategoricalAxis,
  ColorBar,
  GridBox,
  LinearAxis,
  StaticLayoutProvider,
} from "../../models/mod.ts";

Deno.test('major_label_overrides = { 2: "February" } labels the tick 2, also "over 9000"', () => {
  const axis = new LinearAxis({ major_label_overrides: { 2: "February" } });
  assertEquals(axis.get("major_label_overrides"), new Map([[2, "February"]]));
  axis.major_label_overrides = { "9000": "over 9000", 0.5: "half", x: "y" };
  const rep = new Serializer().encode(axis) as {
    attributes: { major_label_overrides: { entries: unknown[] } };
  };
  assertEquals(rep.attributes.major_label_overrides.entries, [
    [9000, "over 9000"],
    [0.5, "half"],
    ["x", "y"],
  ]);
  const bar = new ColorBar({ major_label_overrides: { 1: "one" } });
  assertEquals(bar.get("major_label_overrides"), new Map([[1, "one"]]));
});

Deno.test("Keys of a categorical axis are factors, those of a map are as given", () => {
  const axis = new CategoricalAxis({ major_label_overrides: { 2024: "now" } });
  assertEquals({ ...axis.get("major_label_overrides") as object }, {
    2024: "now",
  });
  const map = new Map([["2", "two"]]);
  const linear = new LinearAxis({ major_label_overrides: map });
  assertEquals({ ...linear.get("major_label_overrides") as object }, {
    2: "two",
  });
});

Deno.test("Rows and columns of a grid, and nodes of a layout, have numbers as keys", () => {
  const box = new GridBox({ rows: { 1: "5px" } });
  assertEquals(box.rows, new Map([[1, "5px"]]));
  const layout = new StaticLayoutProvider({
    graph_layout: { 0: [1, 2], 10: [3, 4] },
  });
  assertEquals(
    layout.get("graph_layout"),
    new Map([[0, [1, 2]], [10, [3, 4]]]),
  );
});
