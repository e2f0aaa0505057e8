// What one message of one visitor costs all others: no more than an honest one of
// its size, whatever lies between its changes, and however many there are.

import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { Button, ColumnDataSource, Div, NdArray } from "../../../models/mod.ts";
import { processorTime } from "../../fixtures/processor_time.ts";
import { connect, testServer } from "../../fixtures/wire/test_server.ts";
import type { WireClient } from "../../fixtures/wire/wire_client.ts";

/** How many times the time of an honest message one may take. */
const MOST = 20;

type Event = Readonly<Record<string, unknown>>;

const rows = new Float64Array(1_000_000);

/** A server with one session, which has a large source, a small one and callbacks. */
function costsServer() {
  const large = new ColumnDataSource({ data: { a: rows } });
  const small = new ColumnDataSource({ data: { a: [1] } });
  const div = new Div();
  const button = new Button();
  let clicks = 0;
  button.onEvent("button_click", () => void clicks++);
  const server = testServer((doc) => {
    doc.onMessage("count", () => void clicks++);
    for (const root of [large, small, div, button]) doc.addRoot(root);
  });
  return { server, large, small, div, button, clicks: () => clicks };
}

/** The CPU time of a PATCH-DOC, in milliseconds for each of its characters. */
async function cost(
  client: WireClient,
  events: readonly Event[],
): Promise<number> {
  const time = await processorTime(async () => {
    const reply = await client.request("PATCH-DOC", { events });
    assertEquals(reply.header.msgtype, "OK", reply.content.text);
  });
  return time / JSON.stringify(events).length;
}

async function assertFair(
  client: WireClient,
  honest: readonly Event[],
  hostile: readonly Event[],
): Promise<void> {
  const times = [];
  for (let i = 0; i < 5; i++) times.push(await cost(client, honest));
  times.sort((a, b) => a - b);
  const ratio = await cost(client, hostile) / times[2]!;
  assert(ratio < MOST, `${ratio.toFixed(0)} times an honest message`);
}

const COUNT = 4000;

const repeat = (count: number, make: (i: number) => Event): Event[] =>
  Array.from({ length: count }, (_, i) => make(i));

const set = (id: string, attr: string, value: unknown): Event => ({
  kind: "ModelChanged",
  model: { id },
  attr,
  new: value,
});

const patch = (id: string, row: number, value: unknown): Event => ({
  kind: "ColumnsPatched",
  model: { id },
  attr: "data",
  patches: { a: [[row, value]] },
});

const replace = (id: string, name: string, value: unknown): Event => ({
  kind: "ColumnDataChanged",
  model: { id },
  attr: "data",
  data: { [name]: [value] },
  cols: [name],
});

for (
  const [name, between] of Object.entries(
    {
      "new columns of another source": ({ small }) =>
        set(small.id, "data", { a: [1] }),
      "an event with a callback": ({ button }) => ({
        kind: "MessageSent",
        msg_type: "bokeh_event",
        msg_data: {
          type: "event",
          name: "button_click",
          values: { type: "map", entries: [["model", { id: button.id }]] },
        },
      }),
      "a message with a callback": () => ({
        kind: "MessageSent",
        msg_type: "count",
        msg_data: 1,
      }),
    } satisfies Record<
      string,
      (app: ReturnType<typeof costsServer>) => Event
    >,
  )
) {
  Deno.test(`Patches of a large column copy it once, also with ${name} in between`, async () => {
    const app = costsServer();
    await using server = app.server;
    await using client = await connect(server, "s");
    await assertFair(
      client,
      repeat(COUNT, (i) => set(app.div.id, "text", `a value of ${i}`)),
      repeat(COUNT, (i) => i % 2 ? between(app) : patch(app.large.id, i, i)),
    );
    assertEquals((app.large.data.a as Float64Array)[COUNT - 2], COUNT - 2);
  });
}

Deno.test("A callback between two changes reads the columns that the first has left", async () => {
  const app = costsServer();
  await using server = app.server;
  await using client = await connect(server, "s");
  const seen: unknown[] = [];
  const { data: before } = app.large;
  app.div.onChange("text", () => {
    seen.push((app.large.data.a as Float64Array)[0]);
  });
  await client.request("PATCH-DOC", {
    events: repeat(
      6,
      (i) =>
        i % 2 ? set(app.div.id, "text", `${i}`) : patch(app.large.id, 0, i + 1),
    ),
  });
  assertEquals(seen, [1, 3, 5]);
  assertEquals((before.a as Float64Array)[0], 0);
});

Deno.test("Changes of a column that a callback sees one by one may copy 2 ** 26 items per message", async () => {
  const app = costsServer();
  await using server = app.server;
  await using client = await connect(server, "s");
  const seen: unknown[] = [];
  app.large.onChange("data", (_attr, _old, { a }) => void seen.push(a));
  const send = (count: number) =>
    client.request("PATCH-DOC", {
      events: repeat(count, (i) => patch(app.large.id, 0, i + 1)),
    });
  const most = Math.floor(2 ** 26 / rows.length) + 1;
  const { header, content } = await send(most + 1);
  assertEquals(header.msgtype, "ERROR");
  assertEquals(
    content.text,
    'RangeError: Cannot change column "a" of ColumnDataSource: the message changes large columns too often; send several messages',
  );
  assertEquals(seen, []);
  assertEquals((await send(most)).header.msgtype, "OK");
  assertEquals(seen.length, most);
});

Deno.test("Arrays in rows that a callback sees changed inside count among what a message may copy", async () => {
  const pixels = () => new NdArray(new Uint8Array(2 ** 20), [2 ** 20]);
  const images = new ColumnDataSource({ data: { a: [pixels(), pixels()] } });
  await using server = testServer((doc) => doc.addRoot(images));
  await using client = await connect(server, "s");
  let calls = 0;
  images.onChange("data", () => void calls++);
  const send = (count: number) =>
    client.request("PATCH-DOC", {
      events: repeat(count, (i) => ({
        ...patch(images.id, 0, i),
        patches: { a: [[[i % 2, 0], i % 256]] },
      })),
    });
  const { header, content } = await send(65);
  assertEquals(header.msgtype, "ERROR");
  assertStringIncludes(content.text, "changes large columns too often");
  assertEquals(calls, 0);
  assertEquals((await send(64)).header.msgtype, "OK");
  assertEquals(calls, 64);
});

Deno.test("A client that needs all columns gets them once for a patch that changes one of them often", async () => {
  const app = costsServer();
  await using server = app.server;
  await using client = await connect(server, "s");
  await using python = await connect(server, "s");
  await client.request("PATCH-DOC", {
    events: repeat(COUNT, (i) => replace(app.large.id, "b", i)),
  });
  await python.request("SERVER-INFO-REQ");
  const { content: { events }, buffers } = await python.next("PATCH-DOC");
  assertEquals(events.map(({ kind, cols }) => [kind, cols]), [
    ["ColumnDataChanged", null],
  ]);
  assertEquals(buffers[0]!.data.length, rows.byteLength);
  assertEquals(app.large.data.b, [COUNT - 1]);
});

Deno.test("A root costs the same however many there are, and whoever is told of them", async (t) => {
  const count = 100_000;
  for (const others of [0, 1]) {
    await t.step(`${others} other clients`, async () => {
      const app = costsServer();
      await using server = app.server;
      await using client = await connect(server, "s");
      await using other = others === 0 ? client : await connect(server, "s");
      await assertFair(
        client,
        repeat(COUNT, (i) => set(app.div.id, "tags", [model(`n${i}`)])),
        repeat(count, (i) => ({ kind: "RootAdded", model: model(`r${i}`) })),
      );
      // What it is told of has arrived: it could not close in time otherwise.
      await other.request("SERVER-INFO-REQ");
    });
  }

  function model(id: string): Event {
    return { type: "object", name: "Div", id };
  }
});
