import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { isExpected, isMessageType } from "../../protocol/message_types.ts";
import {
  ack,
  error,
  ok,
  patchDoc,
  pullDocReply,
  pullDocRequest,
  pushDoc,
  serverInfoReply,
  serverInfoRequest,
} from "../../protocol/messages.ts";
import type { OutgoingMessage } from "../../protocol/outgoing_message.ts";
import { MessageReceiver } from "../../protocol/receiver.ts";

const DOC = '{"version":"3.10.0","title":"sine","roots":[]}';
const EVENTS = [
  '{"kind":"TitleChanged","title":"a"}',
  '{"kind":"TitleChanged","title":"b"}',
];
const BUFFERS = [{ id: "p9", data: Uint8Array.of(1, 2) }];

const cases: readonly [OutgoingMessage, readonly string[]][] = [
  [ack("m1"), ['{"msgid":"m1","msgtype":"ACK"}', "{}", "{}"]],
  [ok("r1", "m1"), ['{"msgid":"m1","msgtype":"OK","reqid":"r1"}', "{}", "{}"]],
  [
    error("r1", "ValueError('bad value')", null, "m1"),
    [
      '{"msgid":"m1","msgtype":"ERROR","reqid":"r1"}',
      "{}",
      `{"text":"ValueError('bad value')","traceback":null}`,
    ],
  ],
  [
    error("r1", 'Error: "x"', "at y", "m1"),
    [
      '{"msgid":"m1","msgtype":"ERROR","reqid":"r1"}',
      "{}",
      String.raw`{"text":"Error: \"x\"","traceback":"at y"}`,
    ],
  ],
  [pullDocRequest("m1"), [
    '{"msgid":"m1","msgtype":"PULL-DOC-REQ"}',
    "{}",
    "{}",
  ]],
  [
    pullDocReply("r1", DOC, [], "m1"),
    [
      '{"msgid":"m1","msgtype":"PULL-DOC-REPLY","reqid":"r1"}',
      "{}",
      `{"doc":${DOC}}`,
    ],
  ],
  [pushDoc(DOC, [], "m1"), [
    '{"msgid":"m1","msgtype":"PUSH-DOC"}',
    "{}",
    `{"doc":${DOC}}`,
  ]],
  [
    patchDoc(EVENTS, [], "m1"),
    [
      '{"msgid":"m1","msgtype":"PATCH-DOC"}',
      "{}",
      `{"events":[${EVENTS[0]},${EVENTS[1]}]}`,
    ],
  ],
  [serverInfoRequest("m1"), [
    '{"msgid":"m1","msgtype":"SERVER-INFO-REQ"}',
    "{}",
    "{}",
  ]],
  [
    serverInfoReply("r1", { bokeh: "3.10.0", server: "0.1.0" }, "m1"),
    [
      '{"msgid":"m1","msgtype":"SERVER-INFO-REPLY","reqid":"r1"}',
      "{}",
      '{"version_info":{"bokeh":"3.10.0","server":"0.1.0"}}',
    ],
  ],
];

for (const [index, [message, expected]] of cases.entries()) {
  const { msgtype } = message.header;
  Deno.test(`Message ${index} (${msgtype}) has the frames of the specification`, () => {
    assertEquals(message.frames, expected);
  });

  Deno.test(`Message ${index} (${msgtype}) is received by the side that expects it`, () => {
    const roles = (["server", "client"] as const).filter((role) =>
      isExpected(msgtype, role)
    );
    assert(roles.length > 0);
    for (const role of roles) {
      const receiver = new MessageReceiver({ role });
      const received = message.frames.map((frame) => receiver.push(frame)).at(
        -1,
      );
      assertEquals(received?.header, message.header);
      assertEquals(received?.content, JSON.parse(message.contentJson));
    }
  });
}

Deno.test("pullDocReply(), pushDoc() and patchDoc() attach buffers", () => {
  for (
    const { frames } of [
      pullDocReply("r1", DOC, BUFFERS),
      pushDoc(DOC, BUFFERS),
      patchDoc(EVENTS, BUFFERS),
    ]
  ) {
    assertEquals(JSON.parse(String(frames[0])).num_buffers, 1);
    assertEquals(frames.slice(3), ['{"id":"p9"}', Uint8Array.of(1, 2)]);
  }
});

Deno.test("Messages get ids of their own", () => {
  const ids = Array.from({ length: 1000 }, () => ack().header.msgid);
  assertEquals(new Set(ids).size, ids.length);
  assertNotEquals(ok("r1").header.msgid, ok("r1").header.msgid);
});

Deno.test("isMessageType() knows the nine types and no key of an object", () => {
  const types = new Set(cases.map(([{ header }]) => header.msgtype));
  assertEquals(types.size, 9);
  for (const type of types) assert(isMessageType(type));
  for (
    const other of ["", "ack", "constructor", "__proto__", null, 1, ["ACK"], {}]
  ) {
    assert(!isMessageType(other));
  }
});

Deno.test("isExpected() lets only PATCH-DOC go both ways", () => {
  const both = cases.map(([{ header }]) => header.msgtype)
    .filter((type) => isExpected(type, "server") && isExpected(type, "client"));
  assertEquals(both, ["PATCH-DOC"]);
});
