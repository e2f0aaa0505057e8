import { assertEquals, assertStrictEquals, assertThrows } from "@std/assert";
import {
  Axis,
  CategoricalAxis,
  Column,
  Div,
  LinearAxis,
  Model,
  Plot,
  Row,
  Slider,
} from "../../models/mod.ts";

const first = new Div({ name: "a", tags: ["x", "y"] });
const second = new Div({ name: "b", tags: ["y", 1] });
const slider = new Slider({ name: "a" });
const row = new Row({ children: [second, slider] });
const root = new Column({ children: [first, row] });

Deno.test("Model.select() finds models by class, subclasses included", () => {
  assertEquals(root.select(Div), [first, second]);
  assertEquals(root.select(Model), root.references());
  const axes = [new LinearAxis(), new CategoricalAxis()];
  const plot = new Plot({ below: axes });
  assertEquals(plot.select(Axis), axes);
  assertEquals(plot.select(LinearAxis), axes.slice(0, 1));
});

Deno.test("Model.select() finds models by the name of their type, and by nothing like it", () => {
  assertEquals(root.select("Div"), [first, second]);
  assertEquals(root.select("div"), []);
  assertEquals(root.select("Markup"), []);
});

Deno.test("Model.select() finds models by name, type and tags together", () => {
  assertEquals(root.select({ name: "a" }), [first, slider]);
  assertEquals(root.select({ name: "a", type: "Slider" }), [slider]);
  assertEquals(root.select({ tags: ["y"] }), [first, second]);
  assertEquals(root.select({ tags: ["y", "x"] }), [first]);
  assertEquals(root.select({ tags: [1], name: "a" }), []);
  assertEquals(root.select({ name: null }), [root, row]);
  assertEquals(root.select({}), root.references());
});

Deno.test("Model.select() does not look above the model", () => {
  assertEquals(row.select(Div), [second]);
  assertEquals(row.select(Column), []);
});

Deno.test("Model.selectOne() gives the one model, or null", () => {
  assertStrictEquals(root.selectOne(Slider), slider);
  assertStrictEquals(root.selectOne({ name: "b" }), second);
  assertStrictEquals(root.selectOne("Plot"), null);
});

Deno.test("Model.selectOne() throws if several models match", () => {
  assertThrows(
    () => root.selectOne(Div),
    RangeError,
    "Cannot select one model: 2 match",
  );
});

Deno.test("select({ width: 5 }) finds by any property, and refuses one that no model has", () => {
  const wide = new Div({ width: 5 });
  const box = new Column({ children: [wide, new Div({ width: 6 }), slider] });
  assertEquals(box.select({ width: 5 }), [wide]);
  assertEquals(box.select({ type: Div, width: 6 }), [box.children[1]]);
  assertEquals(box.select({ width: 5, text: "x" }), []);
  // No model of the box has it, but a plot would.
  assertEquals(box.select({ toolbar_location: "above" }), []);
  assertThrows(
    () => box.select({ widht: 5 }),
    TypeError,
    'Cannot select models by widht: no model has such a property, did you mean "width"?',
  );
});

Deno.test("select({ type: Div }) takes the class itself", () => {
  const found: Div[] = root.select({ type: Div, name: "a" });
  assertEquals(found, [first]);
});
