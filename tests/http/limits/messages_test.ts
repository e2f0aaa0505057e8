// How large messages may be, over real sockets: as large as the limit, and one more.

import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { Slider } from "../../../models/mod.ts";
import type { Server, ServerOptions } from "../../../server.ts";
import {
  connect,
  connectionsAre,
  testServer,
} from "../../fixtures/wire/test_server.ts";
import type { WireClient } from "../../fixtures/wire/wire_client.ts";

type Send = (client: WireClient) => void;

const KIBIBYTE = 1024;
const MEBIBYTE = 1024 * 1024;
const INFO = '{"msgid":"m","msgtype":"SERVER-INFO-REQ"}';

function header(count: number): string {
  return INFO.replace("}", `,"num_buffers":${count}}`);
}

/** Sends a request with one frame that is not as usual. */
function frames(...[first, second, third]: string[]): Send {
  return (client) => {
    for (const text of [first!, second!, third!]) client.sendFrame(text);
  };
}

/** Sends a request with buffers, so large that it has a size with all its frames. */
function total(size: number, bufferSize: number): Send {
  return (client) => {
    const count = Math.floor(size / bufferSize);
    const ids = Array.from({ length: count }, (_, i) => `{"id":"${i}"}`);
    let rest = [header(count), "{}", "{}", ...ids]
      .reduce((sum, { length }) => sum - length, size);
    frames(header(count), "{}", "{}")(client);
    for (const id of ids) {
      const data = new Uint8Array(Math.min(rest, bufferSize));
      rest -= data.length;
      client.sendFrame(id);
      client.sendFrame(data);
    }
  };
}

function manyBuffers(count: number): Send {
  return (client) => {
    frames(header(count), "{}", "{}")(client);
    // The server says no before it has seen a buffer.
    if (count > 65_536) return;
    const data = new Uint8Array();
    for (let id = 0; id < count; id++) {
      client.sendFrame(`{"id":"${id}"}`);
      client.sendFrame(data);
    }
  };
}

const text = (size: number) => `"${"x".repeat(size - 2)}"`;

const LIMITS: readonly {
  readonly name: string;
  readonly limit: number;
  readonly options?: ServerOptions;
  readonly send: (size: number) => Send;
  /** Whether one more is an ERROR, and not the end of the connection. */
  readonly isRefused?: boolean;
  readonly reason?: RegExp;
}[] = [
  {
    name: "websocketMaxMessageBytes for content",
    limit: MEBIBYTE,
    options: { websocketMaxMessageBytes: MEBIBYTE },
    isRefused: true,
    send: (size) => frames(INFO, "{}", text(size)),
  },
  {
    name: "websocketMaxMessageBytes, 20 MiB by default,",
    limit: 20 * MEBIBYTE,
    isRefused: true,
    send: (size) => frames(INFO, "{}", text(size)),
  },
  {
    name: "websocketMaxMessageBytes for a buffer",
    limit: MEBIBYTE,
    options: { websocketMaxMessageBytes: MEBIBYTE },
    isRefused: true,
    send: (size) => (client) => {
      frames(header(1), "{}", "{}")(client);
      client.sendFrame('{"id":"0"}');
      client.sendFrame(new Uint8Array(size));
    },
  },
  {
    name: "eight times websocketMaxMessageBytes for a message with its buffers",
    limit: 8 * MEBIBYTE,
    options: { websocketMaxMessageBytes: MEBIBYTE },
    send: (size) => total(size, MEBIBYTE),
  },
  {
    name: "64 KiB for a header",
    limit: 64 * KIBIBYTE,
    send: (size) => frames(INFO.padEnd(size), "{}", "{}"),
  },
  {
    name: "64 KiB for metadata",
    limit: 64 * KIBIBYTE,
    send: (size) => frames(INFO, text(size), "{}"),
  },
  {
    name: "65 536 buffers",
    limit: 65_536,
    send: manyBuffers,
    reason: /^too many buffers announced, at most 65536 are accepted$/,
  },
];

async function assertClosed(
  server: Server,
  send: Send,
  reason: RegExp,
): Promise<void> {
  const client = await connect(server, "s");
  send(client);
  const closed = await client.closed;
  assertEquals(closed.code, 1009);
  assertMatch(closed.reason, reason);
  await connectionsAre(server, 1);
  assertEquals(server.metrics().connectionsClosed, 1);
  assertEquals(server.getSession("/", "s").destroyed, false);
}

async function assertRefused(
  client: WireClient,
  send: Send,
  limit: number,
): Promise<void> {
  send(client);
  const { header, content } = await client.next("ERROR");
  assertEquals(header.reqid, "m");
  assertStringIncludes(
    content.text,
    `Cannot take ${limit + 1} bytes: websocketMaxMessageBytes is ${limit}`,
  );
}

for (const one of LIMITS) {
  const { name, limit, options, send, isRefused, reason = /too big/ } = one;
  const end = isRefused ? "is refused" : "closes with 1009";
  Deno.test(`Messages: ${name} is taken, one more ${end}`, async () => {
    await using server = testServer((_doc) => {}, options);
    await using client = await connect(server, "s");
    send(limit)(client);
    const reply = await client.next();
    assertEquals(reply.header.msgtype, "SERVER-INFO-REPLY");
    if (isRefused) await assertRefused(client, send(limit + 1), limit);
    else await assertClosed(server, send(limit + 1), reason);
    await client.request("SERVER-INFO-REQ");
  });
}

Deno.test("Messages: items of 200 nested levels are taken, one more is answered with ERROR", async () => {
  const slider = new Slider({ start: 0, end: 9, value: 1 });
  await using server = testServer((doc) => doc.addRoot(slider));
  await using client = await connect(server, "s");
  const nested = (depth: number) =>
    client.sendPatch([{
      kind: "ModelChanged",
      model: { id: slider.id },
      attr: "tags",
      new: JSON.parse("[".repeat(depth) + "]".repeat(depth)),
    }]);
  assertEquals((await nested(201)).header.msgtype, "OK");
  assertEquals(server.metrics().messagesFailed, 0);
  for (
    const [depth, reason] of [
      [202, /nests more than 200 levels/],
      // Not even looked at.
      [257, /more than 256 nested levels/],
    ] as const
  ) {
    const { header, content } = await nested(depth);
    assertEquals(header.msgtype, "ERROR");
    assertMatch(content.text, reason);
  }
  assertEquals(server.metrics().messagesFailed, 2);
});
