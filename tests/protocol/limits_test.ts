import { assertEquals, assertThrows } from "@std/assert";
import { ProtocolError } from "../../protocol/protocol_error.ts";
import { MessageReceiver } from "../../protocol/receiver.ts";
import type { MessageReceiverOptions } from "../../protocol/receiver_options.ts";

type Fragment = string | ArrayBuffer;

const HEADER = '{"msgid":"m1","msgtype":"PATCH-DOC"}';

function header(count: number): string {
  return `{"msgid":"m1","msgtype":"PATCH-DOC","num_buffers":${count}}`;
}

/** A JSON string of exactly so many bytes in UTF-8. */
function jsonOfSize(bytes: number, character = "a"): string {
  const size = new TextEncoder().encode(character).length;
  const room = bytes - 2;
  return `"${character.repeat(Math.floor(room / size))}${
    "a".repeat(room % size)
  }"`;
}

function receive(
  fragments: readonly Fragment[],
  options?: MessageReceiverOptions,
): boolean {
  const receiver = new MessageReceiver(options);
  return fragments.map((fragment) => receiver.push(fragment)).at(-1) !==
    undefined;
}

function assertTooBig(
  fragments: readonly Fragment[],
  options?: MessageReceiverOptions,
  reason = "message too big",
): void {
  const receiver = new MessageReceiver(options);
  for (const fragment of fragments.slice(0, -1)) {
    assertEquals(receiver.push(fragment), undefined);
  }
  const error = assertThrows(
    () => receiver.push(fragments.at(-1) ?? ""),
    ProtocolError,
  );
  assertEquals([error.code, error.reason], [1009, reason]);
}

/** Checks that a message is received without its content, and with its size and the limit. */
function assertRefused(
  fragments: readonly Fragment[],
  size: number,
  options?: MessageReceiverOptions,
): void {
  const receiver = new MessageReceiver(options);
  const message = fragments.map((fragment) => receiver.push(fragment)).at(-1);
  const { maxMessageBytes: limit = 20 * 1024 * 1024 } = options ?? {};
  assertEquals(message?.tooBig, { size, limit });
  assertEquals([message?.content, message?.buffers], [null, []]);
}

for (const character of ["a", "é", "€", "😀"]) {
  Deno.test(`maxMessageBytes measures text of ${character} in UTF-8`, () => {
    const options = { maxMessageBytes: 1000 };
    assertEquals(
      receive([HEADER, "{}", jsonOfSize(1000, character)], options),
      true,
    );
    assertRefused([HEADER, "{}", jsonOfSize(1001, character)], 1001, options);
  });
}

Deno.test("maxMessageBytes is 20 MiB by default", () => {
  const limit = 20 * 1024 * 1024;
  assertEquals(receive([HEADER, "{}", jsonOfSize(limit)]), true);
  assertRefused([HEADER, "{}", jsonOfSize(limit + 1)], limit + 1);
});

Deno.test("maxMessageBytes holds for the payload of a buffer", () => {
  const options = { maxMessageBytes: 100 };
  const start = [header(1), "{}", "{}", '{"id":"0"}'];
  assertEquals(receive([...start, new ArrayBuffer(100)], options), true);
  assertRefused([...start, new ArrayBuffer(101)], 101, options);
});

Deno.test("maxMessageBytes is checked before the kind of a fragment", () => {
  assertTooBig([new ArrayBuffer(11)], { maxMessageBytes: 10 });
});

Deno.test("maxHeaderBytes holds for header, metadata and buffer headers only", () => {
  const options = { maxHeaderBytes: 60 };
  const id = `{"id":${jsonOfSize(53)}}`;
  const fragments = [
    header(1).padEnd(60),
    jsonOfSize(60),
    jsonOfSize(61),
    id,
    new ArrayBuffer(61),
  ];
  assertEquals(receive(fragments, options), true);
  assertTooBig([header(1).padEnd(61)], options);
  assertTooBig([header(1), jsonOfSize(61)], options);
  assertTooBig([header(1), "{}", "{}", `${id} `], options);
});

Deno.test("maxBuffers holds for the announced number", () => {
  const options = { maxBuffers: 2 };
  const pairs = ["0", "1"].flatMap((
    id,
  ) => [JSON.stringify({ id }), new ArrayBuffer(1)]);
  assertEquals(receive([header(2), "{}", "{}", ...pairs], options), true);
  const reason = "too many buffers announced, at most 2 are accepted";
  assertTooBig([header(3), "{}", "{}"], options, reason);
});

Deno.test("maxBuffers 0 accepts messages without buffers", () => {
  assertEquals(receive([HEADER, "{}", "{}"], { maxBuffers: 0 }), true);
});

Deno.test("maxTotalBytes sums all fragments of one message", () => {
  const start = [
    header(2),
    "{}",
    '"é"',
    '{"id":"0"}',
    new ArrayBuffer(50),
    '{"id":"1"}',
  ];
  const startBytes = header(2).length + 2 + 4 + 10 + 50 + 10;
  const options = { maxTotalBytes: startBytes + 30 };
  assertEquals(receive([...start, new ArrayBuffer(30)], options), true);
  assertTooBig([...start, new ArrayBuffer(31)], options);
});

Deno.test("maxTotalBytes does not cut off who sends a single part that is larger", () => {
  const options = { maxMessageBytes: 100, maxTotalBytes: 800 };
  assertRefused([HEADER, "{}", jsonOfSize(5000)], 5000, options);
  const start = [header(1), "{}", "{}", '{"id":"0"}'];
  assertRefused([...start, new ArrayBuffer(5000)], 5000, options);
});

Deno.test("maxTotalBytes is counted anew for every message", () => {
  const message = [HEADER, "{}", "{}"];
  const options = { maxTotalBytes: HEADER.length + 4 };
  assertEquals(receive([...message, ...message, ...message], options), true);
});

Deno.test("maxTotalBytes is eight times maxMessageBytes by default", () => {
  const receiver = new MessageReceiver({ maxMessageBytes: 100 });
  for (const text of [header(9), "{}", "{}"]) receiver.push(text);
  const accept = (id: number) => {
    receiver.push(JSON.stringify({ id: String(id) }));
    receiver.push(new ArrayBuffer(100));
  };
  for (let id = 0; id < 6; id++) accept(id);
  assertThrows(() => accept(6), ProtocolError, "message too big");
});

for (
  const name of ["maxMessageBytes", "maxHeaderBytes", "maxTotalBytes"] as const
) {
  Deno.test(`MessageReceiver refuses a ${name} that is no positive integer`, () => {
    for (const limit of [0, -1, 1.5, NaN, Infinity]) {
      assertThrows(
        () => new MessageReceiver({ [name]: limit }),
        RangeError,
        `Cannot create message receiver: ${name} must be a positive integer, received ${limit}`,
      );
    }
  });
}

Deno.test("MessageReceiver refuses a maxBuffers that is no count", () => {
  for (const maxBuffers of [-1, 0.5, NaN, Infinity]) {
    assertThrows(
      () => new MessageReceiver({ maxBuffers }),
      RangeError,
      `Cannot create message receiver: maxBuffers must be a non-negative integer, received ${maxBuffers}`,
    );
  }
});
