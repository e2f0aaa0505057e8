/** Lines 8, 18 and 19 of the conformance checklist (spec, Appendix D). */
import { assertEquals, assertThrows } from "@std/assert";
import type { Document } from "../../document/document.ts";
import { withoutDocumentLock } from "../../document/session_callbacks.ts";
import { ColumnDataSource, Div, Slider } from "../../models/mod.ts";
import { connect, testServer } from "../fixtures/wire/test_server.ts";
import type { WireBuffer, WireMessage } from "../fixtures/wire/wire_client.ts";

function app(doc: Document): void {
  const x = Float64Array.of(0, 1, 2);
  doc.addRoot(new ColumnDataSource({ name: "source", data: { x } }));
  doc.addRoot(new Div({ name: "div", text: "" }));
  doc.addRoot(new Slider({ name: "slider", start: 0, end: 10, value: 0 }));
}

/** The events of a message, with the numbers of float64 buffers in their places. */
function eventsOf({ content, buffers }: WireMessage): unknown[] {
  const numbers = (id: string) => {
    const { data } = buffers.find((buffer) => buffer.id === id)!;
    return [...new Float64Array(data.slice().buffer)];
  };
  return JSON.parse(
    JSON.stringify(content.events),
    (_key, value) => value?.type === "bytes" ? numbers(value.data.id) : value,
  );
}

/** An array as clients send it: its bytes are in a buffer. */
function attached(buffers: WireBuffer[], ...values: number[]) {
  const id = `${buffers.length}`;
  buffers.push({ id, data: new Uint8Array(Float64Array.from(values).buffer) });
  return arrayOf({ type: "bytes", data: { id } }, values.length);
}

function arrayOf(array: unknown, length: number) {
  return {
    type: "ndarray",
    array,
    shape: [length],
    dtype: "float64",
    order: "little",
  };
}

function map(...entries: [string, unknown][]) {
  return { type: "map", entries };
}

Deno.test("D8 every kind of event goes from a client to the others, and from the application to all, with buffers [sync.model-changed] [sync.stream] [sync.column-patch] [sync.roots-title] [ws.patch] [ws.buffers]", async () => {
  await using server = testServer(app);
  await using a = await connect(server, "s");
  await using b = await connect(server, "s");
  const session = server.getSession("/", "s");
  const { document } = session;
  const messages: unknown[] = [];
  document.onMessage("mine", (data) => void messages.push(data));
  const source = document.getModelByName("source") as ColumnDataSource;
  const div = document.getModelByName("div") as Div;
  const data = { model: { id: source.id }, attr: "data" };

  const buffers: WireBuffer[] = [];
  const sent = [
    { kind: "ModelChanged", model: { id: div.id }, attr: "text", new: "a" },
    {
      kind: "ColumnDataChanged",
      ...data,
      data: map(["x", attached(buffers, 5, 6, 7)]),
      cols: null,
    },
    {
      kind: "ColumnsStreamed",
      ...data,
      data: map(["x", attached(buffers, 8)]),
      rollover: 3,
    },
    {
      kind: "ColumnsPatched",
      ...data,
      patches: map(["x", [
        [
          { type: "slice", start: 0, stop: 2, step: null },
          attached(buffers, 1, 2),
        ],
        [2, 3],
      ]]),
    },
    { kind: "TitleChanged", title: "t" },
    {
      kind: "RootAdded",
      model: {
        type: "object",
        name: "Div",
        id: "client-1",
        attributes: { text: "new" },
      },
    },
    { kind: "RootRemoved", model: { id: div.id } },
    {
      kind: "MessageSent",
      msg_type: "mine",
      msg_data: map(["a", attached(buffers, 9)]),
    },
  ];
  const reply = await a.sendPatch(sent, buffers);
  assertEquals(reply.header.msgtype, "OK");
  assertEquals(source.data.x, Float64Array.of(1, 2, 3));
  assertEquals([document.title, document.roots.length], ["t", 3]);
  assertEquals([messages.length, div.text], [1, "a"]);

  // What changes the structure has a message of its own; of a model that has
  // left, nothing is told.
  const forwarded: unknown[] = [];
  for (let i = 0; i < 3; i++) {
    forwarded.push(...eventsOf(await b.next("PATCH-DOC")));
  }
  const [, columns, rows, patch, title, added, removed] = sent;
  const expected = [columns, rows, patch, title, removed, added].map((event) =>
    JSON.parse(
      JSON.stringify(event),
      (_key, value) =>
        value?.type === "bytes"
          ? [...new Float64Array(buffers[value.data.id]!.data.slice().buffer)]
          : value,
    )
  );
  assertEquals(forwarded, expected);
  assertEquals(a.pending, []);

  await session.withDocumentLocked((doc) => {
    const slider = doc.getModelByName("slider") as Slider;
    slider.value = 4;
    source.data = { x: Float64Array.of(1, 2) };
    source.stream({ x: Float64Array.of(3) }, 2);
    source.patch({ x: [[0, 7]] });
    doc.title = "u";
    const late = new Div({ text: "late" });
    doc.addRoot(late);
    doc.removeRoot(slider);
    doc.sendMessage("yours", { n: Float64Array.of(1) });
  });
  for (const client of [a, b]) {
    const events: { kind: string }[] = [];
    for (let i = 0; i < 4; i++) {
      events.push(...eventsOf(await client.next("PATCH-DOC")) as typeof events);
    }
    const kinds = sent.map(({ kind }) => kind);
    [kinds[5], kinds[6]] = [kinds[6]!, kinds[5]!];
    // Of the slider, which has left, nothing is told.
    assertEquals(events.map(({ kind }) => kind), kinds.slice(1));
    const [columns, streamed, patched, title, , , message] = events;
    assertEquals(
      columns,
      {
        kind: "ColumnDataChanged",
        ...data,
        data: map(["x", arrayOf([1, 2], 2)]),
        cols: null,
      } as typeof columns,
    );
    assertEquals(
      streamed,
      {
        kind: "ColumnsStreamed",
        ...data,
        data: map(["x", arrayOf([3], 1)]),
        rollover: 2,
      } as typeof streamed,
    );
    assertEquals(
      patched,
      {
        kind: "ColumnsPatched",
        ...data,
        patches: map(["x", [[0, 7]]]),
      } as typeof patched,
    );
    assertEquals(title, { kind: "TitleChanged", title: "u" } as typeof title);
    assertEquals(
      message,
      {
        kind: "MessageSent",
        msg_type: "yours",
        msg_data: map(["n", arrayOf([1], 1)]),
      } as typeof message,
    );
  }
});

Deno.test("D18 periodic callbacks never overlap; what ran or was removed cannot be removed [cb.periodic]", async () => {
  let running = 0;
  let most = 0;
  let runs = 0;
  const done = Promise.withResolvers<void>();
  let tick = Promise.withResolvers<void>();
  await using server = testServer((doc) => {
    doc.addPeriodicCallback(
      withoutDocumentLock(() => {
        tick.resolve();
        tick = Promise.withResolvers();
      }),
      1,
    );
    doc.addPeriodicCallback(async () => {
      most = Math.max(most, ++running);
      // Longer than the period.
      for (let ticks = 0; ticks < 3; ticks++) await tick.promise;
      running--;
      if (++runs === 3) done.resolve();
    }, 1);
  });
  await using _client = await connect(server, "s");
  await done.promise;
  assertEquals(most, 1);

  const { document } = server.getSession("/", "s");
  const ran = Promise.withResolvers<void>();
  const nextTick = document.addNextTickCallback(() => ran.resolve());
  await ran.promise;
  assertThrows(
    () => document.removeNextTickCallback(nextTick),
    Error,
    "already removed",
  );
  const timeout = document.addTimeoutCallback(() => {}, 1e6);
  document.removeTimeoutCallback(timeout);
  assertThrows(
    () => document.removeTimeoutCallback(timeout),
    Error,
    "already removed",
  );
  const periodic = document.addPeriodicCallback(() => {}, 1e6);
  document.removePeriodicCallback(periodic);
  assertThrows(
    () => document.removePeriodicCallback(periodic),
    Error,
    "already removed",
  );
});

Deno.test("D19 a held document sends nothing; then combine sends the last value, collect all of them [cb.hold]", async () => {
  for (
    const [policy, values] of [["combine", [3]], ["collect", [
      1,
      2,
      3,
    ]]] as const
  ) {
    await using server = testServer(app);
    await using client = await connect(server, "s");
    const session = server.getSession("/", "s");
    const slider = session.document.getModelByName("slider") as Slider;
    const called: number[] = [];
    slider.onChange("value", (_attr, _old, value) => void called.push(value));
    await session.withDocumentLocked((doc) => {
      doc.hold(policy);
      for (const value of [1, 2, 3]) slider.value = value;
    });
    await client.request("SERVER-INFO-REQ");
    assertEquals([slider.value, called, client.pending], [3, [], []]);
    await session.withDocumentLocked((doc) => doc.unhold());
    const { content } = await client.next("PATCH-DOC");
    assertEquals(content.events.map((event) => event.new), [...values]);
    assertEquals(called, [...values]);
  }
});
