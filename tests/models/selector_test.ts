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
