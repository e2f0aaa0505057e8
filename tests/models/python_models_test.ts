// What Python's users do with models as a whole; the types are part of the tests.

import {
  assert,
  assertEquals,
  assertRejects,
  assertStrictEquals,
} from "@std/assert";
import {
  BBoxTileSource,
  BoxAnnotation,
  Column,
  ColumnDataSource,
  CustomJS,
  DatePicker,
  Div,
  FileInput,
  type ModelQuery,
  Node,
  Plot,
  Select,
  Slider,
  Span,
  type Title,
} from "../../models/mod.ts";
import { Document } from "../../mod.ts";

Deno.test("update() and clone() take what may be assigned, such as a Date", () => {
  const span = new Span();
  span.update({ location: new Date(5) });
  assertEquals(span.location, 5);
  const copy = span.clone({ location: new Date(7) });
  assertEquals(copy.location, 7);
  const plot = new Plot();
  plot.update({ title: "x" });
  assertEquals(plot.title?.text, "x");
  const picker = new DatePicker();
  picker.update({ value: new Date(Date.UTC(2024, 2, 10)) });
  assertEquals(picker.value, "2024-03-10");
  const select = new Select({ options: ["a", "b"] });
  select.update({ value: "b" });
  // @ts-expect-error: a date slider has no such option
  const wrong = () => span.update({ locaton: 3 });
  // @ts-expect-error: not a place
  const text = () => span.update({ location: "a" });
  assertEquals([wrong, text].length, 2);
});

Deno.test("plot.title.text_color of a plain plot compiles: text becomes a Title", () => {
  const plot = new Plot({ title: "a" });
  const title: Title | null = plot.title;
  title!.text_color = "red";
  plot.title = "b";
  assertStrictEquals(plot.title, title);
});

Deno.test("setSelect() sets properties of all models that match", () => {
  const [first, second] = [new Div({ name: "a" }), new Div()];
  const root = new Column({ children: [first, second, new Slider()] });
  root.setSelect(Div, { text: "x" });
  assertEquals([first.text, second.text], ["x", "x"]);
  root.setSelect({ type: "Div", name: "a" }, { text: "y" });
  assertEquals([first.text, second.text], ["y", "x"]);
  const doc = new Document();
  doc.addRoot(root);
  doc.setSelect({ type: Div }, { text: "z", width: 3 });
  assertEquals([first.text, second.width], ["z", 3]);
});

Deno.test("select() takes alternatives, values and lists of values", () => {
  const [a, b, c] = ["a", "b", "c"].map((name) => new Div({ name }));
  const root = new Column({ children: [a!, b!, c!] });
  const found = (query: ModelQuery) =>
    root.select(query).map(({ name }) => name);
  assertEquals(found({ or: [{ name: "a" }, { name: "c" }] }), ["a", "c"]);
  assertEquals(found({ type: Div, or: [{ type: Slider }] }), []);
  assertEquals(found({ name: { in: ["b", "c"] } }), ["b", "c"]);
  assertEquals(found({ name: { eq: "b" } }), ["b"]);
  assertEquals(found({ type: Column, name: { eq: null } }), [null]);
});

Deno.test("equals() compares class and values, models by identity", () => {
  const child = new Div();
  assert(new Div({ text: "a" }).equals(new Div({ text: "a" })));
  assert(!new Div({ text: "a" }).equals(new Div({ text: "b" })));
  assert(!new Div().equals(new Slider()));
  const column = () => new Column({ children: [child] });
  assert(column().equals(column()));
  assert(!column().equals(new Column({ children: [new Div()] })));
  const plot = new Plot();
  assert(plot.equals(plot));
  // Each has a title, ranges and a toolbar of its own.
  assert(!plot.equals(new Plot()));
});

Deno.test("A model in a string is its type and id", () => {
  const div = new Div();
  new Document().addRoot(div);
  assertEquals(`${div}`, `Div(${div.id})`);
});

Deno.test("Node.frame.left is a place to put things at", () => {
  const box = new BoxAnnotation({ left: Node.frame.left, right: 3 });
  const { left } = box;
  assert(left instanceof Node);
  assertEquals([left.target, left.symbol], ["frame", "left"]);
  const corner = box.nodes.bottom_right;
  assertEquals([corner.target, corner.symbol], [box, "bottom_right"]);
  assertEquals(
    [Node.canvas, Node.plot, Node.parent].map((part) => part.center.target),
    ["canvas", "plot", "parent"],
  );
  assert(Node.frame.left !== Node.frame.left);
});

Deno.test("CustomJS.fromFile() reads a script, or a module", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const div = new Div();
    for (const name of ["a.js", "b.mjs", "c.txt"]) {
      await Deno.writeTextFile(`${folder}/${name}`, "div.text = 'x'");
    }
    const script = await CustomJS.fromFile(`${folder}/a.js`, { div });
    assertEquals([script.code, script.module], ["div.text = 'x'", false]);
    assertEquals({ ...script.args }, { div });
    const url = new URL(`file://${folder}/b.mjs`);
    assertEquals((await CustomJS.fromFile(url)).module, true);
    await assertRejects(
      () => CustomJS.fromFile(`${folder}/c.txt`),
      TypeError,
      "expected the name of a .js or .mjs file",
    );
    await assertRejects(
      () => CustomJS.fromFile(`${folder}/d.js`),
      Deno.errors.NotFound,
    );
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("extra_url_vars takes any values", () => {
  const extra_url_vars = { a: 1, b: true, c: null, d: "x" };
  const source = new BBoxTileSource({ extra_url_vars });
  const held = { a: "1", b: "true", c: "null", d: "x" };
  assertEquals<object>({ ...source.extra_url_vars }, held);
});

Deno.test("FileInput.clear() without a document does nothing", () => {
  new FileInput().clear();
});

Deno.test("A source takes rows, also later and in streams, and keeps its columns", () => {
  const source = new ColumnDataSource({
    data: [{ city: "Oslo", people: 7e5 }, { city: "Bergen", people: null }],
  });
  assertEquals(source.data.city, ["Oslo", "Bergen"]);
  assertEquals(source.data.people, Float64Array.of(7e5, NaN));
  source.stream([{ city: "Trondheim", people: 2e5 }]);
  assertEquals(source.length, 3);
  source.stream([]);
  assertEquals(source.length, 3);
  source.data = [];
  assertEquals([source.columnNames, source.length], [["city", "people"], 0]);
  source.data = new Map([["a", { city: "Bodø", people: 1 }]]).values();
  assertEquals(source.data.people, Float64Array.of(1));
  // @ts-expect-error: numbers are no rows
  const wrong = () => source.data = [1, 2];
  assertEquals(typeof wrong, "function");
});
