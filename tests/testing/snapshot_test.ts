import { assertEquals, assertNotEquals } from "@std/assert";
import { Document } from "../../document/document.ts";
import {
  BoxAnnotation,
  Button,
  ColumnDataSource,
  CumSum,
  CustomJS,
  Div,
  Ellipse,
  expr,
  field,
  NdArray,
  Slider,
  value,
} from "../../models/mod.ts";
import { column } from "../../plotting/mod.ts";
import { snapshot } from "../../testing/mod.ts";

function documentOf(...roots: Parameters<Document["addRoot"]>[0][]): Document {
  const document = new Document();
  for (const root of roots) document.addRoot(root);
  return document;
}

Deno.test("snapshot() shows models in full where they occur first, then by id", () => {
  const slider = new Slider({ start: 0, end: 9, value: 1, title: "n" });
  const other = new Slider({ start: 0, end: 1, value: 0, tags: [slider] });
  assertEquals(snapshot(documentOf(column(slider, other), slider)), {
    title: "Bokeh Application",
    roots: [
      {
        type: "Column",
        id: "Column#1",
        children: [
          {
            type: "Slider",
            id: "Slider#1",
            end: 9,
            start: 0,
            title: "n",
            value: 1,
          },
          {
            type: "Slider",
            id: "Slider#2",
            end: 1,
            start: 0,
            tags: [{ id: "Slider#1" }],
            value: 0,
          },
        ],
      },
      { id: "Slider#1" },
    ],
  });
});

Deno.test("snapshot() does not depend on ids or on the order in which properties were set", () => {
  const a = documentOf(new Div({ text: "a", width: 1 }));
  const b = documentOf(new Div());
  b.removeRoot(b.roots[0]!);
  const div = new Div({ width: 1 });
  b.addRoot(div);
  div.text = "a";
  assertNotEquals(a.roots[0]?.id, b.roots[0]?.id);
  assertEquals(JSON.stringify(snapshot(a)), JSON.stringify(snapshot(b)));
  div.text = "b";
  assertNotEquals(snapshot(a), snapshot(b));
});

Deno.test("snapshot() ends where models refer to each other", () => {
  const a = new Div();
  const b = new Div({ tags: [a] });
  a.tags = [b];
  assertEquals(snapshot(documentOf(a)).roots, [{
    type: "Div",
    id: "Div#1",
    tags: [{ type: "Div", id: "Div#2", tags: [{ id: "Div#1" }] }],
  }]);
});

Deno.test("snapshot() shows arrays of all kinds as lists", () => {
  const data = {
    list: [1, "a"],
    typed: Float64Array.of(NaN, 2),
    bool: new NdArray(Uint8Array.of(0, 1), [2], "bool"),
    images: [
      new NdArray(Int32Array.of(1, 2, 3, 4, 5, 6), [3, 2]),
      new NdArray(Float32Array.of(), [2, 0]),
    ],
  };
  const source = new ColumnDataSource({ data });
  const [root] = snapshot(documentOf(source)).roots;
  assertEquals(root?.data, {
    list: [1, "a"],
    typed: [NaN, 2],
    bool: [0, 1],
    images: [[[1, 2], [3, 4], [5, 6]], [[], []]],
  });
});

Deno.test("snapshot() shows sets, maps, dates, bytes and specs as plain data", () => {
  const button = new Button();
  button.onEvent("b", () => {});
  button.onEvent("a", () => {});
  const plain = new Div({
    tags: [
      new Date(1),
      new Map<unknown, unknown>([["b", 1], ["a", [2]]]),
      new Map([[1, "one"]]),
      new Set([3, 1]),
      Uint8Array.of(1, 2).buffer,
      10n,
      JSON.parse('{"__proto__": 1}'),
      null,
    ],
  });
  const ellipse = new Ellipse({
    x: field("xs"),
    y: value(3),
    height: expr(new CumSum({ field: "a" })),
    angle: { field: "c", units: "deg" },
  });
  const js = new CustomJS({ args: { plain }, code: "" });
  const [first, second, third, fourth] = snapshot(
    documentOf(button, plain, ellipse, js),
  ).roots;
  assertEquals(first?.subscribed_events, ["a", "b"]);
  assertEquals(second?.tags, [
    1,
    { a: [2], b: 1 },
    [[1, "one"]],
    [1, 3],
    [1, 2],
    10,
    Object.fromEntries([["__proto__", 1]]),
    null,
  ]);
  assertEquals(third, {
    type: "Ellipse",
    id: "Ellipse#1",
    angle: { field: "c", units: "deg" },
    height: { expr: { type: "CumSum", id: "CumSum#1", field: "a" } },
    x: { field: "xs" },
    y: { value: 3 },
  });
  assertEquals(fourth?.args, { plain: { id: "Div#1" } });
});

Deno.test("snapshot() leaves out what only browsers report", () => {
  const box = new BoxAnnotation({ left: 1 });
  const [root] = snapshot(documentOf(box)).roots;
  assertEquals(root?.left, 1);
  assertEquals(Object.hasOwn(root!, "inner_width"), false);
});
