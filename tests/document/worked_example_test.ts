// The worked example of spec 4.14, message by message, with the order that its
// [DEV] note asks for: a change before the changes that callbacks make of it.

import { assertEquals } from "@std/assert";
import { ColumnDataSource, Slider } from "../../models/mod.ts";
import type { ServerSession } from "../../sessions/session.ts";
import { FakeClient, sessionOf } from "../fixtures/wire/fake_client.ts";

function demo(): {
  session: ServerSession;
  slider: Slider;
  source: ColumnDataSource;
} {
  const slider = new Slider({ title: "n", start: 0, end: 10, value: 5 });
  const source = new ColumnDataSource({
    data: { y: Float64Array.of(1, 2, 3) },
  });
  slider.onChange("value", (_attr, _old, value) => {
    source.stream({ y: [value] });
    if (value > 8) slider.value = 8;
  });
  const session = sessionOf((doc) => {
    doc.title = "Demo";
    doc.addRoot(slider);
    doc.addRoot(source);
  });
  return { session, slider, source };
}

function streamed(source: ColumnDataSource, value: number): unknown {
  return {
    kind: "ColumnsStreamed",
    model: { id: source.id },
    attr: "data",
    data: { type: "map", entries: [["y", [value]]] },
    rollover: null,
  };
}

Deno.test("A connection is sent ACK first and the whole document when it asks", async () => {
  const { session } = demo();
  using client = new FakeClient(session);
  assertEquals(client.take(), [["ACK", {}]]);
  client.request("PULL-DOC-REQ");
  const [reply] = client.received;
  assertEquals(reply!.header.reqid, "c1");
  const { doc } = reply!.content as { doc: Record<string, unknown> };
  assertEquals(doc.title, "Demo");
  assertEquals(doc.roots, [
    {
      type: "object",
      name: "Slider",
      id: "p1003",
      attributes: { title: "n", start: 0, end: 10, value: 5 },
    },
    {
      type: "object",
      name: "ColumnDataSource",
      id: "p1004",
      attributes: {
        data: {
          type: "map",
          entries: [["y", {
            type: "ndarray",
            array: { type: "bytes", data: { id: "0" } },
            shape: [3],
            dtype: "float64",
            order: "little",
          }]],
        },
        selected: { type: "object", name: "Selection", id: "p1005" },
        selection_policy: {
          type: "object",
          name: "UnionRenderers",
          id: "p1006",
        },
      },
    },
  ]);
  const bytes = reply!.buffers[0]!.data as ArrayBuffer;
  assertEquals([...new Float64Array(bytes)], [1, 2, 3]);
  await session.destroy();
});

Deno.test("A drag and what callbacks make of it reach everybody in cause order", async () => {
  const { session, slider, source } = demo();
  using dragging = new FakeClient(session);
  using observing = new FakeClient(session);
  for (const client of [dragging, observing]) {
    client.request("PULL-DOC-REQ");
    client.take();
  }

  const value = (value: number) => ({
    kind: "ModelChanged",
    model: { id: slider.id },
    attr: "value",
    new: value,
  });
  dragging.patch(value(9));

  const caused = [streamed(source, 9), value(8), streamed(source, 8)];
  assertEquals(dragging.take(), [
    ["PATCH-DOC", { events: caused }],
    ["OK", {}],
  ]);
  assertEquals(observing.take(), [
    ["PATCH-DOC", { events: [value(9), ...caused] }],
  ]);
  assertEquals(slider.value, 8);
  assertEquals([...source.data.y as Float64Array], [1, 2, 3, 9, 8]);
  await session.destroy();
});
