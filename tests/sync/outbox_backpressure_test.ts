// Clients that read slowly or not at all, over real TCP connections.

import { assert, assertEquals } from "@std/assert";
import { ColumnDataSource, Div, Slider } from "../../models/mod.ts";
import type { Server } from "../../server.ts";
import { createToken } from "../../sessions/token.ts";
import { patiently } from "../fixtures/wire/patience.ts";
import { RawClient } from "../fixtures/wire/raw_client.ts";
import {
  connect,
  socketUrl,
  testServer,
} from "../fixtures/wire/test_server.ts";

const MEBIBYTE = 1024 * 1024;

/** Connects a client that has pulled the document and reads only when told to. */
async function pulled(server: Server, id = "s"): Promise<RawClient> {
  const token = createToken({ sessionId: id });
  const client = await RawClient.connect(socketUrl(server), token);
  await client.request("PULL-DOC-REQ");
  return client;
}

/** Makes changes, each in a turn of its own, so that each is a message. */
async function turns(
  count: number,
  change: (index: number) => unknown,
): Promise<void> {
  for (let index = 0; index < count; index++) {
    change(index);
    await null;
  }
}

function models() {
  const slider = new Slider({ start: 0, end: 10_000, value: 0 });
  const text = new Div({ text: "" });
  const source = new ColumnDataSource({ data: { x: [] } });
  return { slider, text, source };
}

type Models = ReturnType<typeof models>;

function serve(
  { slider, text, source }: Models,
  outbox: Record<string, number> = {},
): Server {
  return testServer((doc) => {
    for (const root of [text, slider, source]) doc.addRoot(root);
  }, { outbox });
}

/**
 * Fills the socket of clients that do not read, and what the system holds for it,
 * with messages that are not combined: the first 4 MiB go to the socket.
 */
function fill(server: Server, mebibytes = 24): Promise<void> {
  const { document } = server.getSession("/", "s");
  const data = ".".repeat(MEBIBYTE);
  return turns(mebibytes, () => document.sendMessage("fill", data));
}

Deno.test("A client that stops reading gets the last values and the rows that are kept, once it reads again", async () => {
  const parts = models();
  await using server = serve(parts);
  using client = await pulled(server);
  await fill(server);
  await turns(5000, (i) => {
    parts.slider.value = i + 1;
    parts.source.stream({ x: [i] }, 50);
  });
  const values: number[] = [];
  const rows: number[] = [];
  await client.until(({ content }) => {
    for (const { kind, attr, new: value, data } of content.events) {
      if (attr === "value") values.push(value);
      if (kind === "ColumnsStreamed") rows.push(...data.entries[0][1]);
    }
    return values.at(-1) === 5000 && rows.at(-1) === 4999;
  });
  assertEquals(values, [5000]);
  assertEquals(rows, Array.from({ length: 50 }, (_, i) => 4950 + i));
  parts.slider.value = 7;
  const next = await client.next();
  assertEquals(next.content.events[0].new, 7);
  assertEquals(server.metrics().connectionsDropped, 0);
});

Deno.test("Below highWaterMark every change waits in the socket as it is; above it they are combined", async () => {
  for (const [mebibytes, isCombined] of [[3, false], [24, true]] as const) {
    const parts = models();
    await using server = serve(parts);
    using client = await pulled(server);
    await fill(server, mebibytes);
    await turns(100, (i) => parts.slider.value = i + 1);
    const values: number[] = [];
    await client.until(({ content }) => {
      for (const { attr, new: value } of content.events) {
        if (attr === "value") values.push(value);
      }
      return values.at(-1) === 100;
    });
    assertEquals(values.length, isCombined ? 1 : 100);
  }
});

Deno.test("A client that reads nothing for too long is closed with 1013; the session and its other clients go on", async () => {
  const lost = Promise.withResolvers<void>();
  const parts = models();
  await using server = testServer(
    (doc) => {
      for (const root of [parts.text, parts.slider]) doc.addRoot(root);
      doc.onEvent("connection_lost", () => lost.resolve());
    }, // Short of it, a pause of this process would drop the healthy client, too.
    { outbox: { stallTimeoutMilliseconds: 1000 } },
  );
  using stalled = await pulled(server);
  await using healthy = await connect(server, "s");
  await fill(server);
  await patiently(lost.promise, () => "the client is not dropped");
  assertEquals(server.getSession("/", "s").connectionCount, 1);
  assertEquals(server.metrics().connectionsDropped, 1);
  parts.slider.value = 5;
  let last;
  do last = (await healthy.next("PATCH-DOC")).content.events.at(-1); while (
    last?.attr !== "value"
  );
  assertEquals(last.new, 5);
  const { code, reason } = await stalled.drain();
  assertEquals([code, reason], [1013, "Client is too slow"]);
  using again = await pulled(server);
  const reply = await again.request("PULL-DOC-REQ");
  assertEquals(reply.content.doc.roots[1].attributes.value, 5);
});

Deno.test("A client for which too much waits is closed with 1013; one for which just less waits is not", async () => {
  for (const [megabytes, code] of [[10, 1000], [14, 1013]] as const) {
    const parts = models();
    await using server = serve(parts, { maxQueuedBytes: 12 * MEBIBYTE });
    using client = await pulled(server);
    await fill(server, 5);
    const row = "r".repeat(MEBIBYTE);
    // The fifth message waits, too.
    await turns(megabytes, () => parts.source.stream({ x: [row] }));
    const dropped = server.metrics().connectionsDropped;
    assertEquals(dropped, code === 1013 ? 1 : 0);
    if (dropped === 0) await client.close();
    assertEquals((await client.drain()).code, code);
  }
});

for (
  const [name, row, count] of [
    ["numbers", 1.5, 131_072],
    ["texts", "t".repeat(1024), 1024],
  ] as const
) {
  Deno.test(`24 MB of rows of ${name} that wait arrive whole, in frames below 20 MiB`, async () => {
    const parts = models();
    await using server = serve(parts);
    using client = await pulled(server);
    await fill(server, 6);
    const x = typeof row === "number"
      ? new Float64Array(count).fill(row)
      : new Array(count).fill(row);
    await turns(24, () => parts.source.stream({ x }));
    parts.slider.value = 1;
    let rows = 0;
    await client.until(({ content, buffers }) => {
      for (const { kind, data } of content.events) {
        if (kind !== "ColumnsStreamed") continue;
        const [[, column]] = data.entries;
        rows += column.length ?? column.shape[0];
      }
      for (const { byteLength } of buffers) assertEquals(byteLength % 8, 0);
      return content.events.at(-1).attr === "value";
    });
    assertEquals(rows, 24 * count);
    assert(client.largestFrame <= 20 * MEBIBYTE, `${client.largestFrame}`);
  });
}
