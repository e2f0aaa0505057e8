// How much memory clients may take: in the document of a session, and on the way
// to it, over real sockets.

import { assert, assertEquals, assertMatch } from "@std/assert";
import { gzipSync } from "node:zlib";
import { documentState } from "../../../document/document_events.ts";
import { documentSize } from "../../../document/document_size.ts";
import { Document } from "../../../document/document.ts";
import { propertyStore } from "../../../models/internal.ts";
import { ColumnDataSource, Div } from "../../../models/mod.ts";
import type { ServerOptions } from "../../../server.ts";
import { Clock } from "../../fixtures/wire/clock.ts";
import { eventually } from "../../fixtures/wire/patience.ts";
import {
  connect,
  connectionsAre,
  testServer,
} from "../../fixtures/wire/test_server.ts";
import type { WireClient } from "../../fixtures/wire/wire_client.ts";

const KIBIBYTE = 1024;
const MEBIBYTE = 1024 * 1024;

function serverWith(options: ServerOptions, rows = 1) {
  return testServer((doc) => {
    const source = new ColumnDataSource({
      data: { a: new Float64Array(rows) },
      name: "source",
    });
    doc.addRoot(source);
    doc.addRoot(new Div({ name: "div" }));
  }, options);
}

type Reply = Awaited<ReturnType<WireClient["request"]>>;

function assertRefused(reply: Reply, text: RegExp): void {
  assertEquals(reply.header.msgtype, "ERROR");
  assertMatch((reply.content as { text: string }).text, text);
}

/** What a client of a session sends. */
async function setup(
  server: ReturnType<typeof serverWith>,
  id = "s",
) {
  const client = await connect(server, id);
  const { document } = server.getSession("/", id);
  const source = document.getModelByName("source") as ColumnDataSource;
  const model = { id: source.id };
  const rows = (count: number) => ({
    type: "typed_array",
    array: { type: "bytes", data: { id: "b" } },
    dtype: "float64",
    order: "little",
    shape: [count],
  });
  const buffers = (bytes: number) => [{ id: "b", data: new Uint8Array(bytes) }];
  return {
    client,
    source,
    /** Streams so many bytes. */
    stream: (bytes: number, rollover: number | null = null) =>
      client.request("PATCH-DOC", {
        events: [{
          kind: "ColumnsStreamed",
          model,
          attr: "data",
          data: { a: rows(bytes / 8) },
          rollover,
        }],
      }, buffers(bytes)),
    /** Replaces the columns by so many bytes. */
    replace: (bytes: number) =>
      client.request("PATCH-DOC", {
        events: [{
          kind: "ColumnDataChanged",
          model,
          attr: "data",
          data: { a: rows(bytes / 8) },
          cols: null,
        }],
      }, buffers(bytes)),
    tags: (value: unknown, buffer?: Uint8Array<ArrayBuffer>) =>
      client.request("PATCH-DOC", {
        events: [{
          kind: "ModelChanged",
          model,
          attr: "tags",
          new: [value],
        }],
      }, buffer === undefined ? [] : [{ id: "b", data: buffer }]),
  };
}

Deno.test("Clients cannot add more to a document than maxSessionBytes, and the session goes on", async () => {
  await using server = serverWith({ maxSessionBytes: 8 * MEBIBYTE });
  const { client, source, stream, tags } = await setup(server);
  await using _ = client;
  for (let i = 0; i < 7; i++) {
    assertEquals((await stream(MEBIBYTE)).header.msgtype, "OK");
  }
  const { length } = source;
  const words =
    /would have added 9\.\d MiB to the document, the limit is 8\.0 MiB \(option maxSessionBytes\)/;
  assertRefused(await stream(2 * MEBIBYTE), words);
  assertEquals(source.length, length);
  assertEquals((await tags("small")).header.msgtype, "OK");
  const { messagesTooLarge, messagesFailed, sessionBytes } = server.metrics();
  assertEquals([messagesTooLarge, messagesFailed], [1, 1]);
  assert(sessionBytes > 7 * MEBIBYTE && sessionBytes < 8 * MEBIBYTE);
});

for (const measuring of ["takes no time", "takes an hour"]) {
  Deno.test(`A client that only replaces and rolls over is never refused, also if measuring ${measuring}`, async () => {
    using clock = new Clock();
    clock.stop();
    await using server = serverWith({ maxSessionBytes: 8 * MEBIBYTE });
    const { client, source, stream, replace } = await setup(server);
    await using _ = client;
    if (measuring === "takes an hour") {
      const { values } = propertyStore(source);
      const { tags = [] } = values;
      Object.defineProperty(values, "tags", {
        enumerable: true,
        get() {
          clock.skip(3_600_000);
          return tags;
        },
      });
    }
    for (let i = 0; i < 40; i++) {
      const { header } = i % 2 === 0
        ? await replace(2 * MEBIBYTE)
        : await stream(MEBIBYTE, 100_000);
      assertEquals(header.msgtype, "OK");
    }
    assertEquals(source.length, 100_000);
  });
}

Deno.test("A full document takes no more however often a client tries, until it is smaller", async () => {
  await using server = serverWith({ maxSessionBytes: 8 * MEBIBYTE });
  const { client, source, stream } = await setup(server);
  await using _ = client;
  for (let i = 0; i < 40; i++) await stream(MEBIBYTE / 4);
  const { length } = source;
  assert(8 * length < 10 * MEBIBYTE);
  for (let i = 0; i < 10; i++) {
    assertRefused(await stream(MEBIBYTE / 4), /maxSessionBytes/);
  }
  assertEquals(source.length, length);
  source.data = { a: [0] };
  const replies = [];
  for (let i = 0; i < 4; i++) {
    replies.push((await stream(MEBIBYTE / 4)).header.msgtype);
  }
  assertEquals(replies.slice(-2), ["OK", "OK"]);
});

Deno.test("What the application puts into the document does not count", async () => {
  await using server = serverWith({ maxSessionBytes: 4 * MEBIBYTE }, 2_000_000);
  const { client, stream } = await setup(server);
  await using _ = client;
  for (let i = 0; i < 3; i++) {
    assertEquals((await stream(MEBIBYTE)).header.msgtype, "OK");
  }
  assertRefused(await stream(2 * MEBIBYTE), /maxSessionBytes/);
});

Deno.test("Many small messages add up", async () => {
  await using server = serverWith({ maxSessionBytes: 4 * MEBIBYTE });
  const { client } = await setup(server);
  await using _ = client;
  const { header, content } = await (async () => {
    for (let i = 0;; i++) {
      const model = {
        type: "object",
        name: "Div",
        id: `d${i}`,
        attributes: { text: "x".repeat(50_000) },
      };
      const events = [{ kind: "RootAdded", model }];
      const reply = await client.request("PATCH-DOC", { events });
      if (reply.header.msgtype !== "OK" || i > 200) return reply;
    }
  })();
  assertRefused({ header, content } as Reply, /maxSessionBytes/);
  const { document } = server.getSession("/", "s");
  const size = documentSize(documentState(document));
  assert(size > 3 * MEBIBYTE && size < 5 * MEBIBYTE, `${size}`);
});

Deno.test("A pushed document is limited, too", async () => {
  await using server = serverWith({ maxSessionBytes: 2 * MEBIBYTE });
  const { client, source } = await setup(server);
  await using _ = client;
  const json = (text: string) => {
    const doc = new Document();
    doc.addRoot(new Div({ text }));
    return { doc: doc.toJson() };
  };
  const large = json("x".repeat(3 * MEBIBYTE));
  assertRefused(await client.request("PUSH-DOC", large), /maxSessionBytes/);
  const { document } = server.getSession("/", "s");
  assert(document.roots.includes(source));
  const reply = await client.request("PUSH-DOC", json("x"));
  assertEquals(reply.header.msgtype, "OK");
});

Deno.test("Inline bytes of a client may unpack to 16 MiB, or 64 times their size", async () => {
  await using server = serverWith({});
  const { client, tags } = await setup(server);
  await using _ = client;
  const zeros = (size: number) => ({
    type: "bytes",
    data: gzipSync(new Uint8Array(size)).toBase64(),
  });
  const words = /too many inline bytes, unpacked; send buffers instead/;
  assertEquals((await tags(zeros(16 * MEBIBYTE))).header.msgtype, "OK");
  assertRefused(await tags(zeros(17 * MEBIBYTE)), words);
  assertRefused(await tags(Array(3).fill(zeros(8 * MEBIBYTE))), words);
  // Random bytes hardly shrink.
  const random = new Uint8Array(8 * MEBIBYTE);
  for (let i = 0; i < random.length; i += 65_536) {
    crypto.getRandomValues(random.subarray(i, i + 65_536));
  }
  const packed = { type: "bytes", data: gzipSync(random).toBase64() };
  const mixed = [packed, zeros(32 * MEBIBYTE)];
  assertEquals((await tags(mixed)).header.msgtype, "OK");
});

Deno.test("A message may refer four times to its buffers, and not more often", async () => {
  await using server = serverWith({});
  const { client, tags } = await setup(server);
  await using _ = client;
  const reference = { type: "bytes", data: { id: "b" } };
  const buffer = new Uint8Array(10);
  const reply = await tags(Array(4).fill(reference), buffer);
  assertEquals(reply.header.msgtype, "OK");
  assertRefused(
    await tags(Array(5).fill(reference), buffer),
    /may refer to its buffers 4 times at most/,
  );
});

Deno.test("The connection with the most bytes in flight is closed beyond maxBytesInFlight", async () => {
  await using server = serverWith({ maxBytesInFlight: MEBIBYTE });
  await using greedy = await connect(server, "greedy");
  await using other = await connect(server, "other");
  // The beginning of a message that has several buffers.
  const begin = (client: WireClient, count: number, bytes: number) => {
    client.sendFrame(
      `{"msgid":"m","msgtype":"PATCH-DOC","num_buffers":${count}}`,
    );
    client.sendFrame("{}");
    client.sendFrame('{"events":[]}');
    for (let i = 0; i < count - 1; i++) {
      client.sendFrame(`{"id":"${i}"}`);
      client.sendFrame(new Uint8Array(bytes));
    }
  };
  begin(greedy, 10, 100 * KIBIBYTE);
  await inFlightReaches(server, 900 * KIBIBYTE);
  begin(other, 3, 100 * KIBIBYTE);
  const { code, reason } = await greedy.closed;
  assertEquals([code, reason], [
    1013,
    "Too many bytes are waiting on the server",
  ]);
  other.sendFrame('{"id":"last"}');
  other.sendFrame(new Uint8Array(8));
  const reply = await other.next("OK");
  assertEquals(reply.header.msgtype, "OK");
  const { connectionsFlooded, bytesInFlight } = server.metrics();
  assertEquals([connectionsFlooded, bytesInFlight], [1, 0]);
});

async function inFlightReaches(
  server: ReturnType<typeof serverWith>,
  bytes: number,
): Promise<void> {
  await eventually(
    () => server.metrics().bytesInFlight >= bytes,
    () => `${server.metrics().bytesInFlight} bytes are in flight`,
  );
}

Deno.test("A message counts as in flight until it has been handled", async () => {
  await using server = serverWith({});
  const { client, tags } = await setup(server);
  const session = server.getSession("/", "s");
  const { promise, resolve } = Promise.withResolvers<void>();
  const locked = session.withDocumentLocked(() => promise);
  const reply = tags("x".repeat(5000));
  await inFlightReaches(server, 5000);
  resolve();
  await locked;
  assertEquals((await reply).header.msgtype, "OK");
  assertEquals(server.metrics().bytesInFlight, 0);
  client.sendFrame('{"msgid":"m","msgtype":"PATCH-DOC"}');
  await inFlightReaches(server, 30);
  await client.close();
  await connectionsAre(server, 0);
  assertEquals(server.metrics().bytesInFlight, 0);
});

Deno.test("documentSize() counts what a document takes, and shared bytes once", () => {
  const sizeOf = (tags: unknown[]) => {
    const doc = new Document();
    doc.addRoot(new Div({ tags }));
    return documentSize(documentState(doc));
  };
  const empty = sizeOf([]);
  const within = (value: unknown, least: number, most: number) => {
    const size = sizeOf([value]) - empty;
    assert(size >= least && size <= most, `${size}`);
  };
  const bytes = new Uint8Array(10_000);
  within("x".repeat(10_000), 10_000, 11_000);
  within(bytes, 10_000, 11_000);
  within([bytes, bytes.subarray(5)], 10_000, 11_000);
  within(Array.from({ length: 10_000 }, () => 0.5), 80_000, 81_000);
  within(new Set(Array.from({ length: 1000 }, (_, i) => i)), 8000, 60_000);
  within(new Map([["a", "x".repeat(10_000)]]), 10_000, 11_000);
  within({ a: { b: ["x".repeat(10_000)] } }, 10_000, 11_000);
  within(Array.from({ length: 1000 }, () => ({})), 50_000, 200_000);
});

Deno.test("What clients send to a session that has ended is neither kept nor counted", async () => {
  await using server = serverWith({});
  const { client } = await setup(server);
  const session = server.getSession("/", "s");
  session.requestExpiration();
  await session.destroy();
  client.sendFrame('{"msgid":"m","msgtype":"PATCH-DOC"}');
  // Another connection, by which time the frame has come.
  await using other = await connect(server, "other");
  await other.request("SERVER-INFO-REQ");
  await client.close();
  await connectionsAre(server, 1);
  assertEquals(server.metrics().bytesInFlight, 0);
});
