// Values that cannot be: from a client, and to one.

import {
  assertEquals,
  assertRejects,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import { Column, DatePicker, Div } from "../../models/mod.ts";
import { FakeClient, sessionOf } from "../fixtures/wire/fake_client.ts";

Deno.test('A client that sets DatePicker.value to "nonsense" gets an ERROR, and nothing changes', () => {
  const picker = new DatePicker({ value: "2024-03-10" });
  const seen: unknown[] = [];
  picker.onChange("value", (_attr, _old, value) => seen.push(value));
  const session = sessionOf((doc) => doc.addRoot(picker));
  using client = new FakeClient(session);
  client.take();
  for (const value of ["nonsense", "2024-13-01", "2024-02-30"]) {
    client.patch({
      kind: "ModelChanged",
      model: { id: picker.id },
      attr: "value",
      new: value,
    });
    const [[type, content]] = client.take() as [[string, { text: string }]];
    assertEquals(type, "ERROR", value);
    assertStringIncludes(content.text, "DatePicker");
  }
  assertEquals([picker.value, seen], ["2024-03-10", []]);
});

/** The kinds of the events that a client got. */
function kindsOf(client: FakeClient): string[] {
  return client.take().flatMap(([, content]) =>
    (content as { events: { kind: string }[] }).events.map(({ kind }) => kind)
  );
}

Deno.test("A value that cannot be serialized is an error where it is set", async () => {
  const div = new Div();
  const session = sessionOf((doc) => doc.addRoot(div));
  using client = new FakeClient(session);
  client.take();
  await session.withDocumentLocked((doc) => {
    assertThrows(
      () => div.tags = [new WeakMap()],
      TypeError,
      "Cannot serialize an object of class WeakMap",
    );
    doc.title = "arrives";
  });
  assertEquals(kindsOf(client), ["TitleChanged"]);
});

Deno.test("A new model that cannot be serialized is reported at the end of the turn, and other changes arrive", async () => {
  const root = new Column();
  const session = sessionOf((doc) => doc.addRoot(root));
  using client = new FakeClient(session);
  client.take();
  let isDone = false;
  await assertRejects(
    () =>
      session.withDocumentLocked((doc) => {
        root.children = [new Div({ tags: [new WeakMap()] })];
        doc.title = "arrives";
        isDone = true;
      }),
    TypeError,
    "Cannot serialize an object of class WeakMap",
  );
  assertEquals([isDone, kindsOf(client)], [true, ["TitleChanged"]]);
});
