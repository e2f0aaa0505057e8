import { assertEquals, assertStrictEquals, assertThrows } from "@std/assert";
import { frames } from "../../protocol/framing.ts";
import { MessageReceiver } from "../../protocol/receiver.ts";
import { OutgoingMessage } from "../../protocol/outgoing_message.ts";

// The worked example of spec 3.3, as BokehJS sent it.
const EXAMPLE_HEADER =
  '{"msgid":"84C5EB3DC98545BA934432481831E1AC","msgtype":"PATCH-DOC","num_buffers":1}';
const EXAMPLE_CONTENT =
  '{"events":[{"kind":"ColumnsStreamed","model":{"id":"p1000"},"attr":"data","data":{"type":"map","entries":[["x",{"type":"typed_array","array":{"type":"bytes","data":{"id":"0"}},"order":"little","dtype":"float64"}]]},"rollover":3}]}';

Deno.test("frames() lays out the wire example of the specification byte for byte", () => {
  const bytes = Uint8Array.of(0, 0, 0, 0, 0, 0, 0xf0, 0x3f);
  const result = frames({
    header: {
      msgid: "84C5EB3DC98545BA934432481831E1AC",
      msgtype: "PATCH-DOC",
    },
    contentJson: EXAMPLE_CONTENT,
    buffers: [{ id: "0", data: bytes }],
  });
  assertEquals(result, [
    EXAMPLE_HEADER,
    "{}",
    EXAMPLE_CONTENT,
    '{"id":"0"}',
    bytes,
  ]);
});

Deno.test("MessageReceiver assembles the wire example of the specification", () => {
  const receiver = new MessageReceiver();
  const { buffer } = Float64Array.of(1);
  for (const text of [EXAMPLE_HEADER, "{}", EXAMPLE_CONTENT, '{"id":"0"}']) {
    assertEquals(receiver.push(text), undefined);
  }
  const message = receiver.push(buffer);
  assertEquals(message?.header, {
    msgid: "84C5EB3DC98545BA934432481831E1AC",
    msgtype: "PATCH-DOC",
    num_buffers: 1,
  });
  assertEquals(message?.metadata, {});
  assertEquals(message?.content, JSON.parse(EXAMPLE_CONTENT));
  assertStrictEquals(message?.buffers[0]?.data, buffer);
});

Deno.test("frames() leaves num_buffers out of a message without buffers", () => {
  const header = {
    msgid: "m1",
    msgtype: "OK",
    reqid: "r1",
    num_buffers: 3,
  } as const;
  assertEquals(frames({ header, contentJson: "{}", buffers: [] }), [
    '{"msgid":"m1","msgtype":"OK","reqid":"r1"}',
    "{}",
    "{}",
  ]);
});

Deno.test("frames() announces every buffer and sends the bytes of a view only", () => {
  const memory = Uint8Array.of(1, 2, 3, 4, 5);
  const view = memory.subarray(1, 3);
  const result = frames({
    header: { msgid: "m1", msgtype: "PATCH-DOC" },
    contentJson: "{}",
    buffers: [{ id: 'a"b', data: view }, { id: "b", data: memory.buffer }],
  });
  assertEquals(result.slice(3), [
    String.raw`{"id":"a\"b"}`,
    Uint8Array.of(2, 3),
    '{"id":"b"}',
    memory,
  ]);
  assertEquals(
    result[0],
    '{"msgid":"m1","msgtype":"PATCH-DOC","num_buffers":2}',
  );
  assertStrictEquals(result[4], view);
});

Deno.test("frames() refuses two buffers with the same id", () => {
  const buffer = { id: "p1", data: new ArrayBuffer(1) };
  assertThrows(
    () =>
      frames({
        header: { msgid: "m1", msgtype: "PATCH-DOC" },
        contentJson: "{}",
        buffers: [buffer, buffer],
      }),
    TypeError,
    'Cannot frame message: buffer id "p1" occurs twice',
  );
});

Deno.test("OutgoingMessage is framed once and keeps the text of its content", () => {
  const content = '{ "events" : [] }';
  const message = new OutgoingMessage(
    { msgid: "m1", msgtype: "PATCH-DOC" },
    content,
  );
  assertStrictEquals(message.frames, message.frames);
  assertStrictEquals(message.frames[2], content);
});

Deno.test("OutgoingMessage.byteLength counts text in UTF-8 and the buffers", () => {
  const header = { msgid: "m1", msgtype: "PATCH-DOC" } as const;
  const buffers = [{ id: "0", data: new ArrayBuffer(100) }];
  const message = new OutgoingMessage(header, '{"t":"é€😀"}', buffers);
  const [head] = message.frames;
  assertEquals(message.byteLength, String(head).length + 2 + 17 + 10 + 100);
});
