// What one message of one visitor costs all others: no more than an honest one of
// its size, however little of it is on the wire, whatever lies between its changes,
// and however many there are.

import { assert, assertEquals } from "@std/assert";
import { gzipSync } from "node:zlib";
import process from "node:process";
import { Button, ColumnDataSource, Div } from "../../../models/mod.ts";
import { connect, testServer } from "../../fixtures/wire/test_server.ts";
import type { WireClient } from "../../fixtures/wire/wire_client.ts";

/** How many times the time of an honest message one may take. */
const MOST = 20;

/** What is quadratic shows in messages of this size, in characters. */
const SIZE = 2_000_000;

const COUNT = 4000;
const ROOTS = 20_000;
const MEBIBYTE = 1024 * 1024;

type Event = Readonly<Record<string, unknown>>;

const rows = new Float64Array(1_000_000);

/** A server with one session, which has large sources, a small one and callbacks. */
function costsServer(count = 0) {
  const large = new ColumnDataSource({ data: { a: rows } });
  const heard = new ColumnDataSource({ data: { a: rows } });
  const small = new ColumnDataSource({ data: { a: [1] } });
  const div = new Div();
  const button = new Button();
  const roots = Array.from({ length: count }, () => new Div());
  let clicks = 0;
  heard.onChange("data", () => {});
  button.onEvent("button_click", () => void clicks++);
  const server = testServer((doc) => {
    doc.onMessage("count", () => void clicks++);
    for (const root of [large, heard, small, div, button, ...roots]) {
      doc.addRoot(root);
    }
  });
  return { server, large, heard, small, div, button, roots };
}

type App = ReturnType<typeof costsServer>;

/** The CPU time of a call, in milliseconds: the least, which other work adds to. */
async function cost(
  times: number,
  run: () => Promise<unknown>,
): Promise<number> {
  let least = Infinity;
  for (let i = 0; i < times; i++) {
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** Compares a message with one that sets as many texts, at least 500, and is as long. */
async function assertFair(
  client: WireClient,
  { div }: App,
  events: readonly Event[],
  times: number,
): Promise<void> {
  const count = Math.max(500, events.length);
  const size = JSON.stringify(events).length / count;
  const honest = repeat(
    count,
    (i) => set(div.id, "text", `${i}`.padEnd(Math.max(1, size - 80))),
  );
  const allowed = MOST * await cost(3, () => client.sendPatch(honest));
  const taken = await cost(times, () => client.sendPatch(events));
  assert(taken < allowed, `${taken} of ${allowed} ms`);
}

const repeat = (count: number, make: (i: number) => Event): Event[] =>
  Array.from({ length: count }, (_, i) => make(i));

const fill = (make: (i: number) => Event): Event[] =>
  repeat(Math.ceil(SIZE / JSON.stringify(make(0)).length), make);

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

const stream = (id: string, value: unknown): Event => ({
  kind: "ColumnsStreamed",
  model: { id },
  attr: "data",
  data: { a: [value] },
  rollover: rows.length,
});

const replace = (id: string, name: string, value: unknown): Event => ({
  kind: "ColumnDataChanged",
  model: { id },
  attr: "data",
  data: { [name]: [value] },
  cols: [name],
});

const message = (type: string, data: unknown): Event => ({
  kind: "MessageSent",
  msg_type: type,
  msg_data: data,
});

const click = (id: string): Event =>
  message("bokeh_event", {
    type: "event",
    name: "button_click",
    values: { type: "map", entries: [["model", { id }]] },
  });

const model = (id: string): Event => ({ type: "object", name: "Div", id });

/** Zeros in the other byte order, packed: a few kilobytes on the wire. */
function zeros(mebibytes: number): Event {
  const data = gzipSync(new Uint8Array(mebibytes * MEBIBYTE)).toBase64();
  const array = { type: "bytes", data };
  return { type: "typed_array", array, dtype: "int16", order: "big" };
}

const HOSTILE: Readonly<Record<string, (app: App) => readonly Event[]>> = {
  "a property of 2 million characters": ({ div }) => [
    set(div.id, "x".repeat(SIZE), 1),
  ],
  "an int16 array of 32 MiB, swapped and packed": ({ div }) => [
    set(div.id, "tags", [zeros(32)]),
  ],
  "an int16 array of 15 MiB, swapped and packed": ({ div }) => [
    set(div.id, "tags", [zeros(15)]),
  ],
  "patches of a large column": ({ large }) =>
    fill((i) => patch(large.id, i, i)),
  "streams to a large column": ({ large }) => fill((i) => stream(large.id, i)),
  "patches of a large column that a callback hears of": ({ heard }) =>
    fill((i) => patch(heard.id, i, i)),
  "patches of a large column between new columns of another source": (
    { large, small },
  ) =>
    fill((i) =>
      i % 2 ? set(small.id, "data", { a: [1] }) : patch(large.id, i, i)
    ),
  "patches of a large column between events with a callback": (
    { large, button },
  ) => fill((i) => i % 2 ? click(button.id) : patch(large.id, i, i)),
  "patches of a large column between messages with a callback": ({ large }) =>
    fill((i) => i % 2 ? message("count", 1) : patch(large.id, i, i)),
  "references in a document of 20 000 roots": ({ roots }) =>
    fill((i) =>
      set(roots[i % 5]!.id, "tags", [{ id: roots[6 + i % (ROOTS - 6)]!.id }])
    ),
};

Deno.test("Costs: no message keeps the server busy 20 times as long as an honest one of its size", async (t) => {
  const app = costsServer(ROOTS);
  await using _server = app.server;
  await using client = await connect(app.server, "s");
  for (const [name, make] of Object.entries(HOSTILE)) {
    await t.step(name, () => assertFair(client, app, make(app), 2));
  }
});

Deno.test("Costs: a root costs the same however many there are, and whoever is told of them", async (t) => {
  for (const others of [0, 1]) {
    await t.step(`${others} other clients`, async () => {
      const app = costsServer();
      await using _server = app.server;
      await using client = await connect(app.server, "s");
      await using _other = others === 0
        ? client
        : await connect(app.server, "s");
      const events = fill((i) => ({
        kind: "RootAdded",
        model: model(`r${i}`),
      }));
      await assertFair(client, app, events, 1);
    });
  }
});

Deno.test("Costs: JSON of millions of levels closes the connection within 20 times what honest JSON of its size takes", async () => {
  const { server, div } = costsServer();
  await using _server = server;
  await using client = await connect(server, "s");
  const LEVELS = 9_500_000;
  const text = "x".repeat(LEVELS);
  const honest = await cost(
    3,
    () => client.sendPatch([set(div.id, "text", text)]),
  );
  const nested = `{"events":${"[".repeat(LEVELS)}`;
  const header = JSON.stringify({ msgid: "m", msgtype: "PATCH-DOC" });
  const codes = new Set<number>();
  const taken = await cost(3, async () => {
    await using other = await connect(server, "s");
    for (const frame of [header, "{}", nested]) other.sendFrame(frame);
    codes.add((await other.closed).code);
  });
  assertEquals([...codes], [4001]);
  assert(taken < MOST * honest, `${taken} ms, honest ${honest} ms`);
});

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
