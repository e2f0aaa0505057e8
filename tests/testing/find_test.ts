import { assertEquals, assertStrictEquals, assertThrows } from "@std/assert";
import type { Document } from "../../document/document.ts";
import { Button, Div, Model, Slider } from "../../models/mod.ts";
import { Figure, figure } from "../../plotting/mod.ts";
import { testSession } from "../../testing/mod.ts";

function app(doc: Document): void {
  for (const name of ["a", "b"]) {
    doc.addRoot(new Slider({ name, start: 0, end: 10, value: 1 }));
  }
  doc.addRoot(new Button({ name: "a", label: "Run", tags: ["main"] }));
  doc.addRoot(figure({ name: "plot" }));
}

Deno.test("TestSession.find() finds by class, type name, name, tags and their combinations", async () => {
  await using session = await testSession(app);
  const [a, b, button, plot] = session.document.roots;
  assertStrictEquals<Model>(session.find(Button), button as Model);
  assertStrictEquals<Model>(session.find("Button"), button as Model);
  assertStrictEquals<Model>(session.find(Slider, "b"), b as Model);
  assertStrictEquals<Model>(session.find("Slider", "a"), a as Model);
  assertStrictEquals(session.find({ name: "b" }), b);
  assertStrictEquals(session.find({ tags: ["main"] }), button);
  assertStrictEquals(session.find({ name: "a", tags: ["main"] }), button);
  assertStrictEquals<Model>(
    session.find({ type: "Slider", name: "a" }),
    a as Model,
  );
  assertStrictEquals<Model>(session.find(Figure), plot as Model);
});

Deno.test("TestSession.find() knows the type of what it finds", async () => {
  await using session = await testSession(app);
  const byClass: Slider = session.find(Slider, "a");
  const byType: Slider = session.find("Slider", "a");
  const byQuery: Slider = session.find({ type: "Slider", name: "a" });
  const all: Slider[] = session.findAll("Slider");
  assertEquals([byClass.value, byType.value, byQuery.value], [1, 1, 1]);
  assertEquals(all.length, 2);
  // @ts-expect-error A button has no value.
  assertEquals(session.find(Button).value, undefined);
  // @ts-expect-error A name says nothing of the type.
  assertEquals(session.find({ name: "b" }).value, 1);
});

Deno.test("TestSession.find() lists what there is when nothing matches", async () => {
  await using session = await testSession(app);
  assertThrows(
    () => session.find(Slider, "c"),
    RangeError,
    'Cannot find Slider named "c": the document has Slider(p1003) "a", Slider(p1004) "b"',
  );
  assertThrows(
    () => session.find(Div),
    RangeError,
    'Cannot find Div: the document has Slider(p1003) "a", Slider(p1004) "b", Button(p1005) "a", Figure(p1006) "plot"',
  );
  assertThrows(
    () => session.find({ name: "c", tags: ["x"] }),
    RangeError,
    'Cannot find model named "c" tagged ["x"]: the document has Slider',
  );
});

Deno.test("TestSession.find() lists the models that match when there are several", async () => {
  await using session = await testSession(app);
  assertThrows(
    () => session.find(Slider),
    RangeError,
    'Cannot find one Slider: 2 match, Slider(p1003) "a", Slider(p1004) "b"',
  );
  assertThrows(
    () => session.find({ name: "a" }),
    RangeError,
    'Cannot find one model named "a": 2 match',
  );
});

Deno.test("TestSession.find() names models without a name by their title or label", async () => {
  await using session = await testSession((doc) => {
    doc.addRoot(new Button({ label: "Run" }));
    doc.addRoot(new Button());
    doc.addRoot(new Slider({ title: "n", start: 0, end: 1, value: 0 }));
  });
  assertThrows(
    () => session.find(Div),
    RangeError,
    'Button(p1003) "Run", Button(p1004) "Button", Slider(p1005) "n"',
  );
});

Deno.test("TestSession.find() lists no more than twenty models", async () => {
  await using session = await testSession((doc) => {
    for (let i = 0; i < 30; i++) doc.addRoot(new Div());
  });
  assertThrows(() => session.find(Div), RangeError, "Div(p1022) and 10 more");
});

Deno.test("TestSession.findAll() finds all that match, or none", async () => {
  await using session = await testSession(app);
  assertEquals(session.findAll(Slider).map(({ name }) => name), ["a", "b"]);
  assertEquals(session.findAll(Model, "a").length, 2);
  assertEquals(session.findAll(Div), []);
});
