import { assertEquals } from "@std/assert";
import type { AppFunction } from "../../application/function_handler.ts";
import type { Document } from "../../document/document.ts";
import {
  AutocompleteInput,
  CategoricalSlider,
  CheckboxGroup,
  DatePicker,
  DateSlider,
  Div,
  type Model,
  MultiSelect,
  RadioGroup,
  RangeSlider,
  Select,
  Slider,
  Spinner,
  TabPanel,
  Tabs,
  TextInput,
  Toggle,
} from "../../models/mod.ts";
import { isChoosable } from "../../sessions/saving/_choosable.ts";
import type { Server } from "../../server.ts";
import { connect, testServer } from "../fixtures/wire/test_server.ts";

/** Asks for the page of a session, which is created if need be; its document. */
async function visit(server: Server, id = "s"): Promise<Document> {
  const response = await fetch(
    `${server.url("/app")}?bokeh-session-id=${id}`,
  );
  await response.body?.cancel();
  assertEquals(response.status, 200);
  return server.getSession("/app", id).document;
}

/** Sets properties of models of a session as its browser does. */
async function act(
  server: Server,
  changes: readonly (readonly [model: Model, attr: string, value: unknown])[],
): Promise<void> {
  await using client = await connect(server, "s", "/app");
  const reply = await client.sendPatch(changes.map(([model, attr, value]) => ({
    kind: "ModelChanged",
    model: { id: model.id },
    attr,
    new: value,
  })));
  assertEquals(reply.header.msgtype, "OK");
}

/** An app of widgets, made anew for each document. */
function widgets(make: () => readonly Model[]): AppFunction {
  return (doc) => {
    for (const model of make()) doc.addRoot(model);
  };
}

/** The values of all roots. */
function values({ roots }: Document): unknown[] {
  return roots.map((model) => model.get("value"));
}

Deno.test("Widgets keep what users did by type and name, or by type and position", async () => {
  const before = () => [
    new Slider({ name: "a", start: 0, end: 9, value: 1 }),
    new Slider({ start: 0, end: 9, value: 1 }),
    new Slider({ start: 0, end: 9, value: 1 }),
    new TextInput({ value: "" }),
    new TextInput({ name: "gone", value: "" }),
  ];
  await using server = testServer({ "/app": widgets(before) }, { dev: true });
  const { roots } = await visit(server);
  await act(server, [
    [roots[0]!, "value", 5],
    [roots[2]!, "value", 7],
    [roots[3]!, "value", "typed"],
    [roots[4]!, "value", "lost"],
  ]);
  await server.app.replace(
    "/app",
    widgets(() => [
      new TextInput({ value: "" }),
      new Spinner({ name: "gone", value: 4 }),
      new Slider({ start: 0, end: 9, value: 2 }),
      new Slider({ start: 0, end: 9, value: 2 }),
      new Slider({ name: "a", start: 0, end: 9, value: 2 }),
    ]),
  );
  assertEquals(values(await visit(server)), ["typed", 4, 2, 7, 5]);
  assertEquals(values(await visit(server, "other")), ["", 4, 2, 2, 2]);
});

Deno.test("Callbacks run for values that are kept, and their errors end nothing", async () => {
  const told: unknown[] = [];
  const app: AppFunction = (doc) => {
    const slider = new Slider({ start: 0, end: 9, value: 1 });
    const text = new Div({ text: "1" });
    slider.onChange("value", () => {
      text.text = String(slider.value);
      told.push(slider.value);
      if (told.length > 1) throw new Error("no more");
    });
    doc.addRoot(slider);
    doc.addRoot(text);
  };
  const errors: unknown[] = [];
  await using server = testServer({ "/app": app }, {
    dev: true,
    onError: (error) => errors.push(error),
  });
  const [slider] = (await visit(server)).roots;
  await act(server, [[slider!, "value", 3]]);
  await server.app.replace("/app", app);
  const [, text] = (await visit(server)).roots;
  assertEquals((text as Div).text, "3");
  assertEquals(told, [3, 3]);
  assertEquals(String(errors), "Error: no more");
  // Once more, without anybody having touched it: it is still the user's value.
  await server.app.replace("/app", app);
  assertEquals(((await visit(server)).roots[0] as Slider).value, 3);
});

Deno.test("Values that the application set itself come from the new code", async () => {
  const app = (value: number) =>
    widgets(() => [new Slider({ start: 0, end: 9, value })]);
  await using server = testServer({ "/app": app(1) }, { dev: true });
  const [slider] = (await visit(server)).roots as Slider[];
  slider!.value = 8;
  await server.app.replace("/app", app(2));
  assertEquals(values(await visit(server)), [2]);
});

Deno.test("Values wait until an application works again", async () => {
  const app = widgets(() => [new Slider({ start: 0, end: 9, value: 1 })]);
  await using server = testServer({ "/app": app }, { dev: true });
  const [slider] = (await visit(server)).roots;
  await act(server, [[slider!, "value", 3]]);
  await server.app.replace("/app", (_doc) => {
    throw new Error("broken");
  });
  const failed = await fetch(`${server.url("/app")}?bokeh-session-id=s`);
  await failed.body?.cancel();
  assertEquals(failed.status, 500);
  await server.app.replace("/app", app);
  assertEquals(values(await visit(server)), [3]);
});

Deno.test("Only what the new code accepts is kept", async () => {
  await using server = testServer({
    "/app": widgets(() => [
      new Slider({ start: 0, end: 9, value: 1 }),
      new Select({ options: ["a", "b"], value: "a" }),
      new TextInput({ value: "" }),
    ]),
  }, { dev: true });
  const { roots } = await visit(server);
  await act(server, [
    [roots[0]!, "value", 8],
    [roots[1]!, "value", "b"],
    [roots[2]!, "value", "kept"],
  ]);
  await server.app.replace(
    "/app",
    widgets(() => [
      new Slider({ start: 0, end: 5, value: 1 }),
      new Select({ options: ["a", "c"], value: "c" }),
      new TextInput({ value: "" }),
    ]),
  );
  assertEquals(values(await visit(server)), [1, "c", "kept"]);
});

Deno.test("isChoosable() knows what users can choose", () => {
  const tabs = [1, 2].map(() => new TabPanel({ child: new Div({ text: "" }) }));
  const cases: readonly [Model, readonly unknown[], readonly unknown[]][] = [
    [new Slider({ start: 0, end: 5, value: 1 }), [0, 5], [-1, 6]],
    [new RangeSlider({ start: 0, end: 5, value: [1, 2] }), [[0, 5]], [[1, 6]]],
    [
      new DateSlider({ start: 0, end: 1e9, value: 1 }),
      [5e8],
      [2e9],
    ],
    [new Spinner({ low: 1, value: 2 }), [1, 1e6, null], [0]],
    [new Spinner({ value: 2 }), [-1e6, null], []],
    [
      new DatePicker({ min_date: "2020-01-01", value: "2020-02-01" }),
      ["2020-01-01", null],
      ["2019-12-31"],
    ],
    [new Select({ options: ["a", ["b", "B"]] }), ["a", "b"], ["B", "c"]],
    [new Select({ options: { one: ["a"], two: [["b", "B"]] } }), ["b"], ["c"]],
    [new MultiSelect({ options: ["a", "b"] }), [["a", "b"], []], [["a", "c"]]],
    [new CategoricalSlider({ categories: ["a"], value: "a" }), ["a"], ["b"]],
    [
      new AutocompleteInput({ completions: ["a"], restrict: false }),
      ["anything"],
      [],
    ],
    [new RadioGroup({ labels: ["a", "b"] }), [0, 1, null], [2]],
    [new CheckboxGroup({ labels: ["a", "b"] }), [[0, 1], []], [[2]]],
    [new Tabs({ tabs }), [0, 1], [2]],
    [new Toggle({ label: "x" }), [true], []],
    [new TextInput(), ["anything"], []],
  ];
  for (const [model, good, bad] of cases) {
    for (const value of good) {
      assertEquals(isChoosable(model, value), true, `${model.type} ${value}`);
    }
    for (const value of bad) {
      assertEquals(isChoosable(model, value), false, `${model.type} ${value}`);
    }
  }
});

Deno.test("Values are kept for one reload: a later session with the same id begins anew", async () => {
  const app = widgets(() => [new Slider({ start: 0, end: 9, value: 1 })]);
  await using server = testServer({ "/app": app }, { dev: true });
  const [slider] = (await visit(server)).roots;
  await act(server, [[slider!, "value", 3]]);
  await server.app.replace("/app", app);
  assertEquals(values(await visit(server)), [3]);
  await server.getSession("/app", "s").destroy();
  assertEquals(values(await visit(server)), [1]);
});
