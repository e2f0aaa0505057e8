import {
  assert,
  assertEquals,
  assertStrictEquals,
  assertThrows,
} from "@std/assert";
import { ProtocolError } from "../../protocol/protocol_error.ts";
import { MessageReceiver } from "../../protocol/receiver.ts";

const PULL = ['{"msgid":"m1","msgtype":"PULL-DOC-REQ"}', "{}", "{}"];

function patch(count: number): string[] {
  return [
    `{"msgid":"m2","msgtype":"PATCH-DOC","num_buffers":${count}}`,
    "{}",
    '{"events":[]}',
  ];
}

Deno.test("MessageReceiver completes a message with its last fragment only", () => {
  const receiver = new MessageReceiver();
  const fragments = [
    ...patch(2),
    '{"id":"0"}',
    new ArrayBuffer(1),
    '{"id":"1"}',
    new ArrayBuffer(2),
  ];
  for (const fragment of fragments.slice(0, -1)) {
    assertEquals(receiver.push(fragment), undefined);
    assert(receiver.incomplete);
  }
  const message = receiver.push(new ArrayBuffer(2));
  assert(!receiver.incomplete);
  assertEquals(message?.buffers.map(({ id, data }) => [id, data.byteLength]), [
    ["0", 1],
    ["1", 2],
  ]);
});

Deno.test("MessageReceiver goes on after a complete message", () => {
  const receiver = new MessageReceiver();
  const fragments = [
    ...PULL,
    ...patch(1),
    '{"id":"0"}',
    new ArrayBuffer(8),
    ...patch(1),
    '{"id":"0"}',
    new ArrayBuffer(0),
    ...PULL,
  ];
  const messages = fragments.flatMap((fragment) =>
    receiver.push(fragment) ?? []
  );
  assertEquals(messages.map(({ header }) => header.msgtype), [
    "PULL-DOC-REQ",
    "PATCH-DOC",
    "PATCH-DOC",
    "PULL-DOC-REQ",
  ]);
  assertEquals(messages.map(({ buffers }) => buffers.length), [0, 1, 1, 0]);
});

Deno.test("MessageReceiver takes num_buffers 0 for no buffers", () => {
  const receiver = new MessageReceiver();
  const message = patch(0).map((text) => receiver.push(text)).at(-1);
  assertEquals(message?.header, {
    msgid: "m2",
    msgtype: "PATCH-DOC",
    num_buffers: 0,
  });
});

Deno.test("MessageReceiver accepts any whitespace, key order, metadata and content", () => {
  const receiver = new MessageReceiver();
  receiver.push(
    '\n{ "msgtype": "PATCH-DOC",\t"more": 1, "reqid": null, "msgid": "" }',
  );
  receiver.push("[1]");
  assertEquals(receiver.push(" null "), {
    header: { msgid: "", msgtype: "PATCH-DOC" },
    metadata: [1],
    content: null,
    buffers: [],
    // As they traveled: 66, 3 and 6.
    byteLength: 75,
  });
});

Deno.test("MessageReceiver keeps __proto__ in content an ordinary key", () => {
  const receiver = new MessageReceiver();
  receiver.push(
    '{"msgid":"m1","msgtype":"PATCH-DOC","__proto__":{"num_buffers":1}}',
  );
  receiver.push("{}");
  const message = receiver.push('{"__proto__":{"polluted":true}}');
  assertEquals(message?.header, { msgid: "m1", msgtype: "PATCH-DOC" });
  assertEquals(
    JSON.stringify(message?.content),
    '{"__proto__":{"polluted":true}}',
  );
  assertEquals(Object.hasOwn(Object.prototype, "polluted"), false);
});

Deno.test("MessageReceiver looks at a header only when the content has arrived", () => {
  const receiver = new MessageReceiver();
  receiver.push("not JSON");
  receiver.push("not JSON either");
  assertThrows(
    () => receiver.push("{}"),
    ProtocolError,
    "failed to parse a message",
  );
});

Deno.test("MessageReceiver refuses an unexpected message only when it is complete", () => {
  const receiver = new MessageReceiver();
  for (
    const text of [
      '{"msgtype":"OK","msgid":"m1","num_buffers":1}',
      "{}",
      "{}",
      '{"id":"0"}',
    ]
  ) {
    assertEquals(receiver.push(text), undefined);
  }
  assertThrows(
    () => receiver.push(new ArrayBuffer(1)),
    ProtocolError,
    "Message 'OK' content: {} not expected on server",
  );
});

Deno.test("MessageReceiver throws the same error until it is reset", () => {
  const receiver = new MessageReceiver();
  const first = assertThrows(
    () => receiver.push(new ArrayBuffer(1)),
    ProtocolError,
  );
  assertStrictEquals(
    assertThrows(() => receiver.push("{}"), ProtocolError),
    first,
  );
  receiver.reset();
  const messages = PULL.flatMap((text) => receiver.push(text) ?? []);
  assertEquals(messages.length, 1);
});

Deno.test("MessageReceiver.reset() forgets an incomplete message", () => {
  const receiver = new MessageReceiver();
  for (const text of [...patch(2), '{"id":"0"}']) receiver.push(text);
  receiver.reset();
  assert(!receiver.incomplete);
  const messages = PULL.flatMap((text) => receiver.push(text) ?? []);
  assertEquals(messages.map(({ header }) => header.msgid), ["m1"]);
});

Deno.test("MessageReceiver survives deeply nested JSON", () => {
  const depth = 200_000;
  for (
    const json of ["[".repeat(depth) + "]".repeat(depth), '{"a":'.repeat(depth)]
  ) {
    for (const position of [0, 1, 2]) {
      const receiver = new MessageReceiver({ maxHeaderBytes: 2_000_000 });
      const fragments = PULL.with(position, json);
      try {
        for (const fragment of fragments) receiver.push(fragment);
        assert(!receiver.incomplete);
      } catch (error) {
        assert(error instanceof ProtocolError);
      }
    }
  }
});
