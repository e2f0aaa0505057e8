// Values that cannot be: from a client, and to one.

import { assertEquals, assertStringIncludes } from "@std/assert";
import { DatePicker, Div } from "../../models/mod.ts";
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

Deno.test("A tag that cannot be serialized is an error at the end of the turn, and other changes arrive", async () => {
  const div = new Div();
  const session = sessionOf((doc) => doc.addRoot(div));
  using client = new FakeClient(session);
  client.take();
  const errors: unknown[] = [];
  await session.withDocumentLocked((doc) => {
    div.tags = [new WeakMap()];
    doc.title = "arrives";
  }).catch((error: unknown) => errors.push(error));
  assertEquals(errors.length, 1);
  assertStringIncludes(
    String(errors[0]),
    "Cannot serialize an object of class WeakMap",
  );
  const kinds = client.take().flatMap(([, content]) =>
    (content as { events: { kind: string }[] }).events.map(({ kind }) => kind)
  );
  assertEquals(kinds, ["TitleChanged"]);
});
