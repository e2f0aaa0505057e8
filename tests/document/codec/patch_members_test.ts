// Which models belong to a document while a patch is applied, and after it.

import { assertEquals } from "@std/assert";
import { decodePatch } from "../../../document/codec/apply.ts";
import { Document } from "../../../document/document.ts";
import { documentState } from "../../../document/document_events.ts";
import type { Model } from "../../../models/internal.ts";
import { Column, Div, Slider } from "../../../models/mod.ts";
import { FakeClient, sessionOf } from "../../fixtures/wire/fake_client.ts";

function set(model: Model, attr: string, value: unknown): unknown {
  return { kind: "ModelChanged", model: { id: model.id }, attr, new: value };
}

function setup() {
  const child = new Div({ text: "child" });
  const first = new Column({ children: [child] });
  const second = new Column({ children: [] });
  const slider = new Slider({ start: 0, end: 1, value: 0 });
  const session = sessionOf((doc) => {
    for (const root of [first, second, slider]) doc.addRoot(root);
  });
  const { document } = session;
  return { session, document, child, first, second, slider };
}

Deno.test("A model put elsewhere later in a patch stays, whatever comes in between", () => {
  const { session, document, child, first, second, slider } = setup();
  using client = new FakeClient(session);
  using other = new FakeClient(session);
  other.request("PULL-DOC-REQ");
  other.take();
  client.patch(
    set(first, "children", []),
    set(slider, "value", 0.5),
    set(second, "children", [{ id: child.id }]),
  );
  assertEquals(second.children, [child]);
  assertEquals(document.models.includes(child), true);
  // By reference: the others still have it.
  assertEquals(other.takeEvents().at(-1)?.new, [{ id: child.id }]);
});

Deno.test("A model removed earlier in a patch still takes the changes of the patch", () => {
  const { session, document, child, first } = setup();
  using client = new FakeClient(session);
  const id = child.id;
  client.patch(set(first, "children", []), set(child, "text", "gone"));
  assertEquals(child.text, "gone");
  assertEquals(document.models.includes(child), false);
  client.take();
  client.patch(set({ id } as Model, "text", "late"));
  assertEquals(client.take(), [["OK", {}]]);
  assertEquals(child.text, "gone");
});

Deno.test("A callback does not find the model that a patch has just removed", () => {
  const { session, document, child, first, slider } = setup();
  using client = new FakeClient(session);
  const { id } = child;
  const found: unknown[] = [];
  slider.onChange("value", () => {
    found.push(document.getModelById(id), document.models.includes(child));
  });
  client.patch(set(first, "children", []), set(slider, "value", 0.5));
  assertEquals(found, [null, false]);
});

Deno.test("A callback can move a model that a patch has just removed to another document", () => {
  const { session, child, first } = setup();
  using client = new FakeClient(session);
  const other = new Document();
  first.onChange("children", () => other.addRoot(child));
  client.patch(set(first, "children", []));
  assertEquals(other.roots, [child]);
});

Deno.test("Appending to children and replacing references to roots release nobody", () => {
  const { document, child, first, second } = setup();
  const more = new Div();
  first.children = [child, more];
  first.tags = [second];
  first.tags = [];
  first.tags = [more, more];
  first.tags = [];
  assertEquals(document.models.includes(more), true);
  first.children = [more];
  assertEquals(document.models.includes(child), false);
  first.children = [];
  assertEquals(document.models.includes(more), false);
  document.removeRoot(second);
  assertEquals(document.models.includes(second), false);
});

Deno.test("Roots keep their order, and a list of them does not change", () => {
  const { document, first, second, slider } = setup();
  const before = document.roots;
  document.removeRoot(first);
  document.addRoot(first);
  document.addRoot(second);
  assertEquals(before, [first, second, slider]);
  assertEquals(document.roots, [second, slider, first]);
});

Deno.test("A patch of many roots and one without are searched for members once", () => {
  const { document, first } = setup();
  const state = documentState(document);
  const originals = [state.graph.models.size];
  const events = Array.from({ length: 50 }, (_, i) => [
    set(first, "tags", [{ type: "object", name: "Div", id: `x${i}` }]),
    set(first, "tags", []),
  ]).flat();
  decodePatch(state, { events }).apply(null);
  // Nobody has asked for the members yet.
  originals.push(state.graph.models.size, document.models.length);
  assertEquals(originals, [originals[0], originals[0]! + 50, originals[0]]);
});

Deno.test("A change that is dropped drops the update of its model, too", () => {
  const { document, child, first, slider } = setup();
  first.children = [];
  assertEquals(document.models.includes(child), false);
  const attributes = { start: 0, end: 1, value: 1 };
  const update = { type: "object", name: "Slider", id: slider.id, attributes };
  const patch = decodePatch(
    documentState(document),
    {
      events: [
        {
          kind: "ModelChanged",
          model: update,
          attr: "tags",
          new: [{ id: child.id }],
        },
        set(slider, "title", "renamed"),
      ],
    },
    [],
    { updateKnown: true },
  );
  patch.apply(null);
  assertEquals([slider.value, slider.title], [0, "renamed"]);
});

Deno.test("What a patch says of models that a dropped change of it defines is dropped, too, and the rest is made", () => {
  const { session, document, child, first, second, slider } = setup();
  using client = new FakeClient(session);
  first.children = [];
  assertEquals(document.models.includes(child), false);
  client.take();
  const attributes = { children: [{ id: child.id }] };
  const added = { type: "object", name: "Column", id: "new", attributes };
  client.patch(
    set(second, "children", [added]),
    set({ id: "new" } as Model, "name", "not there"),
    set(slider, "value", 0.5),
  );
  assertEquals(client.take().at(-1)?.[0], "OK");
  assertEquals([second.children, slider.value], [[], 0.5]);
});
