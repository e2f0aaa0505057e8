// What other programs would pass over in silence: each says what to write.

import { assertEquals, assertStrictEquals, assertThrows } from "@std/assert";
import {
  Button,
  Circle,
  Column,
  ColumnDataSource,
  CustomJS,
  Div,
  FixedTicker,
  HoverTool,
  Legend,
  LinearAxis,
  Range1d,
  Select,
  SetValue,
  Slider,
} from "../../models/mod.ts";
import { figure } from "../../plotting/mod.ts";
import { Document, Theme } from "../../mod.ts";

// deno-lint-ignore no-explicit-any
type Untyped = any;

function assertRefuses(
  refused: readonly (readonly [() => unknown, string])[],
): void {
  for (const [act, message] of refused) assertThrows(act, TypeError, message);
}

Deno.test("Setting an attribute that a model does not have names the nearest one", () => {
  const plot: Untyped = figure();
  const slider: Untyped = new Slider();
  const doc: Untyped = new Document();
  assertRefuses([
    [
      () => plot.titel = "x",
      'Cannot set Figure.titel: no such property, did you mean "title"?',
    ],
    [
      () => slider.valu = 3,
      'Cannot set Slider.valu: no such property, did you mean "value"?',
    ],
    [() => plot.scatter([1], [2]).glyph.siz = 3, 'did you mean "size"?'],
    [() => doc.titel = "x", 'did you mean "title"?'],
    [() => doc.mine = 1, "keep it in a variable"],
  ]);
  assertEquals(Object.keys(slider), []);
});

Deno.test("A class that an application derives has fields of its own", () => {
  class Panel extends Column {
    declared = 1;
    assigned?: number;
    constructor() {
      super();
      (this as Untyped).later = 2;
    }
  }
  const panel = new Panel();
  panel.assigned = 3;
  assertEquals(
    [panel.declared, (panel as Untyped).later, panel.assigned],
    [1, 2, 3],
  );
  const slider: Untyped = new Slider();
  slider._mine = 1;
  assertEquals(slider._mine, 1);
});

Deno.test("Writing into an array or object of a model is an error, and the user's own stays free [sync.in-place-mutation]", () => {
  const child = new Div();
  const children = [child];
  const column = new Column({ children });
  const options = ["a"];
  const select = new Select({ options });
  const columns = { x: [1, 2] };
  const source: Untyped = new ColumnDataSource({ data: columns });
  const plot: Untyped = figure();
  plot.extra_y_ranges = { a: plot.y_range };
  const labels = new Map([[1, "a"]]);
  const axis: Untyped = new LinearAxis({ major_label_overrides: labels });
  const legend = new Legend();
  legend.items = [["a", []]];
  const hover = new HoverTool({ tooltips: [["a", "@a"]] });
  assertRefuses([
    [
      () => (column.children as Untyped).push(child),
      "Cannot add an item to Column.children, which is read-only: assign a new array",
    ],
    [
      () => (new Column().children as Untyped).push(child),
      "Cannot add an item to children, which is read-only: assign a new array",
    ],
    [() => (column.tags as Untyped).push("tag"), "tags, which is read-only"],
    [
      () => (select.options as Untyped)[0] = "b",
      "Select.options, which is read-only: assign a new array",
    ],
    [
      () => (legend.items as Untyped)[0] = null,
      "Legend.items, which is read-only: assign a new array",
    ],
    [
      () => (hover.tooltips as Untyped)[0][1] = "@b",
      "HoverTool.tooltips, which is read-only: assign a new array",
    ],
    [
      () => source.data["x"] = [3, 4],
      "ColumnDataSource.data, which is read-only: use setColumns() or assign new data",
    ],
    [
      () => source.data["y"] = [3, 4],
      "Cannot add property y, object is not extensible",
    ],
    [() => source.data.x.push(3), "use stream() or setColumns()"],
    [
      () => delete source.data.x,
      "ColumnDataSource.data, which is read-only",
    ],
    [
      () => plot.extra_y_ranges["b"] = plot.y_range,
      "Cannot add property b, object is not extensible",
    ],
    [() => plot.renderers.push(child), "which is read-only"],
    [
      () => axis.major_label_overrides.set(3, "c"),
      "Cannot set entries of LinearAxis.major_label_overrides, which is read-only: assign a new map",
    ],
    [() => axis.major_label_overrides.clear(), "which is read-only"],
  ]);
  labels.set(2, "b");
  assertEquals(axis.major_label_overrides, new Map([[1, "a"]]));
  axis.major_label_overrides = labels;
  assertEquals(axis.major_label_overrides.get(2), "b");
  children.push(new Div());
  options.push("b");
  columns.x = [5];
  assertEquals(column.children, [child]);
  assertEquals(select.options, ["a"]);
  assertEquals(source.data, { x: [1, 2] });
  const cell = [1];
  select.tags = [cell];
  cell.push(2);
  assertStrictEquals(select.tags[0], cell);
});

Deno.test("Positional arguments of Python's models name the object of properties", () => {
  const [Ticks, Numbers]: Untyped[] = [FixedTicker, Range1d];
  assertRefuses([
    [
      () => new Numbers(0, 1),
      "Cannot create Range1d: expected an object of properties, received 0",
    ],
    [
      () => new Ticks([1, 2]),
      "Cannot create FixedTicker: expected an object of properties",
    ],
    [() => new Numbers("a"), 'received "a"'],
  ]);
});

Deno.test("What is neither columns, rows nor a table is refused", () => {
  const source: Untyped = new ColumnDataSource({ data: { x: [1], y: [1] } });
  assertRefuses([
    [() => source.data = new Map([["x", [1]]]), "an object of arrays"],
    [() => source.data = [[1, 2]], "row 1 is not an object"],
    [() => source.data = 3, "expected an object of arrays, received 3"],
    [
      () => Theme.fromJson({ attrs: {} } as Untyped),
      "use new Theme() for an object",
    ],
  ]);
  assertThrows(() => source.stream([{ x: 1 }]), RangeError, "y");
  const wide = [{ x: 1, y: 2, z: 3 }];
  assertThrows(() => source.stream(wide), RangeError, "z");
});

Deno.test("A model or a value where the properties belong says which property takes it", () => {
  const untyped = (model: unknown): Untyped => model;
  const [Range, Action, Mark] = [Range1d, SetValue, Circle].map(untyped);
  const slider = new Slider();
  assertRefuses([
    [() => new Range(0, 1), "received 0; write { start: … }"],
    [() => new Action(slider, "value", 1), "a Slider model; write { obj: … }"],
    [
      () => new Mark("x", "y"),
      'expected an object of properties, received "x"',
    ],
  ]);
});

Deno.test("A name of Python's Bokeh says what to write here", () => {
  const plot: Untyped = figure();
  const slider: Untyped = new Slider();
  const doc: Untyped = new Document();
  assertRefuses([
    [() => figure({ plot_width: 3 } as Untyped), "write width"],
    [() => new Slider({ callback_policy: 1 } as Untyped), "no such property"],
    [() => plot.plot_height = 3, "write height"],
    [
      () => plot.square([1], [2]),
      'write scatter(x, y, { marker: "square" })',
    ],
    [() => plot.line([1], [2], { legend: "a" }), "write legend_label"],
    [
      () => plot.line([1], [2]).construct_color_bar(),
      "write constructColorBar(renderer)",
    ],
    [() => plot.add_layout(), "write addLayout"],
    [() => slider.on_change("value", () => {}), "write onChange"],
    [() => slider.js_on_change(), "write jsOnChange"],
    [() => doc.add_root(slider), "write addRoot"],
    [() => doc.add_periodic_callback(), "write addPeriodicCallback"],
    [() => new Button().onEvent("click", () => {}), "it has button_click"],
  ]);
  assertEquals(
    [slider.then, slider.square, doc.toJSON],
    Array(3).fill(undefined),
  );
});

Deno.test("A value that contains itself is refused where it is set, by the name of the property", () => {
  const ring: Untyped = { a: 1 };
  ring.list = [ring];
  const map = new Map<string, unknown>();
  map.set("self", new Set([map]));
  const div: Untyped = new Div();
  const refused =
    "or a value that contains itself or nests more than 200 levels, received";
  assertRefuses([
    [
      () => div.tags = [ring],
      `Cannot set Div.tags: expected an array of anything but a function ${refused}`,
    ],
    [() => div.tags = [map], "Cannot set Div.tags: expected an array"],
    [
      () => new Select({ value: ring }),
      `Cannot set Select.value: expected anything but a function ${refused}`,
    ],
    [
      () => new CustomJS({ code: "", args: { ring } }),
      "Cannot set CustomJS.args: expected",
    ],
  ]);
  assertEquals(div.tags, []);
  const twice = { b: 1 };
  div.tags = [[twice, twice], { twice }];
  assertEquals(div.tags, [[twice, twice], { twice }]);
});

Deno.test("A value is nested as deep as clients decode, and refused where it is set if it is deeper", () => {
  const levels = (count: number, around: (inner: unknown) => unknown) => {
    let value: unknown = 1;
    for (let level = 0; level < count; level++) value = around(value);
    return value as Untyped;
  };
  const refused =
    "or a value that contains itself or nests more than 200 levels, received";
  for (
    const around of [
      (inner: unknown) => [inner],
      (inner: unknown) => ({ inner }),
      (inner: unknown) => new Map([["inner", inner]]),
      (inner: unknown) => new Set([inner]),
    ]
  ) {
    const doc = new Document();
    const div: Untyped = new Div({ tags: [levels(200, around)] });
    doc.addRoot(div);
    assertEquals(Document.fromJson(doc.toJson()).toJson(), doc.toJson());
    assertRefuses([
      [() => div.tags = [levels(201, around)], refused],
      [() => new Div({ tags: [levels(100_000, around)] }), refused],
    ]);
    // What occurs twice counts where it is deepest.
    const inner = levels(150, around);
    const deeper = levels(60, (value) => value === 1 ? inner : [value]);
    assertRefuses([[() => div.tags = [[inner, deeper]], refused]]);
  }
});
