import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { MessageReceiver } from "../../../protocol/receiver.ts";

const HEADER = '{"msgid":"1","msgtype":"PATCH-DOC"}';

Deno.test("A message whose content is too big is refused, and the next one is read", () => {
  const receiver = new MessageReceiver({ maxMessageBytes: 100 });
  receiver.push(HEADER);
  receiver.push("{}");
  const { header, content, tooBig } = receiver.push(`"${"a".repeat(200)}"`)!;
  assertEquals(
    [header.msgid, content, tooBig],
    ["1", null, { size: 202, limit: 100 }],
  );
  receiver.push(HEADER);
  receiver.push("{}");
  const next = receiver.push('{"events":[]}')!;
  assertEquals([next.content, next.tooBig], [{ events: [] }, undefined]);
});

Deno.test("A message with a buffer that is too big is refused whole, and the next one is read", () => {
  const receiver = new MessageReceiver({ maxMessageBytes: 100 });
  receiver.push('{"msgid":"1","msgtype":"PATCH-DOC","num_buffers":2}');
  receiver.push("{}");
  receiver.push('{"events":[]}');
  receiver.push('{"id":"a"}');
  assertEquals(receiver.push(new Uint8Array(101)), undefined);
  receiver.push('{"id":"b"}');
  const message = receiver.push(new Uint8Array(1))!;
  assertEquals(message.tooBig, { size: 101, limit: 100 });
  assertEquals([message.content, message.buffers], [null, []]);
  assertEquals(receiver.incomplete, false);
});

Deno.test("However big a content is, only its message is refused", () => {
  const receiver = new MessageReceiver({ maxMessageBytes: 100 });
  receiver.push(HEADER);
  receiver.push("{}");
  const { tooBig } = receiver.push(`"${"a".repeat(1000)}"`)!;
  assertEquals(tooBig, { size: 1002, limit: 100 });
  assertEquals(receiver.incomplete, false);
});

Deno.test("A header that is too big ends the connection, and so do parts of eight times the limit", () => {
  for (
    const parts of [
      ["x".repeat(101)],
      [
        '{"msgid":"1","msgtype":"PATCH-DOC","num_buffers":9}',
        "{}",
        "{}",
        ...Array.from(
          { length: 9 },
          (_, i) => [`{"id":"${i}"}`, new Uint8Array(100)],
        ).flat(),
      ],
    ]
  ) {
    const receiver = new MessageReceiver({ maxMessageBytes: 100 });
    const error = assertThrows(() => {
      for (const part of parts) receiver.push(part);
    });
    assertStringIncludes(String(error), "message too big");
  }
});

Deno.test("A client ends the connection with a server that sends too much", () => {
  const receiver = new MessageReceiver({
    role: "client",
    maxMessageBytes: 100,
  });
  receiver.push('{"msgid":"1","msgtype":"PATCH-DOC"}');
  receiver.push("{}");
  let reason = "";
  try {
    receiver.push(`"${"a".repeat(200)}"`);
  } catch (error) {
    reason = String(error);
  }
  assertStringIncludes(reason, "message too big");
});
