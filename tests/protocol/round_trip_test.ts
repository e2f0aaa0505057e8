import { assertEquals } from "@std/assert";
import type { MessageBuffer } from "../../protocol/message.ts";
import { OutgoingMessage } from "../../protocol/outgoing_message.ts";
import { MessageReceiver } from "../../protocol/receiver.ts";

/** A small generator of random integers below a bound, the same in every run. */
function randomIntegers(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(state / 2 ** 32 * bound);
  };
}

const random = randomIntegers(20240229);
const TEXTS = [
  "",
  "x",
  "__proto__",
  'quote " and \\',
  "line\nend",
  "é€😀",
  "\u2028",
  "\ud800",
];

function randomText(): string {
  return TEXTS[random(TEXTS.length)] ?? "";
}

function randomJson(depth: number): unknown {
  switch (random(depth > 0 ? 7 : 5)) {
    case 0:
      return null;
    case 1:
      return random(2) === 1;
    case 2:
      return random(1000) / 8 - 50;
    case 3:
    case 4:
      return randomText();
    case 5:
      return Array.from({ length: random(4) }, () => randomJson(depth - 1));
    default:
      return Object.fromEntries(
        Array.from(
          { length: random(4) },
          () => [randomText(), randomJson(depth - 1)],
        ),
      );
  }
}

function randomBuffer(index: number): MessageBuffer {
  const data = Uint8Array.from({ length: random(40) }, () => random(256));
  return {
    id: `${randomText()}${index}`,
    data: random(2) === 1 ? data : data.buffer,
  };
}

function bytes({ id, data }: MessageBuffer): [string, number[]] {
  return [id, [...new Uint8Array(data)]];
}

Deno.test("MessageReceiver gets back any message that was framed", () => {
  const server = new MessageReceiver();
  for (let round = 0; round < 2000; round++) {
    const content = randomJson(4);
    const buffers = Array.from(
      { length: random(4) },
      (_, index) => randomBuffer(index),
    );
    const sent = new OutgoingMessage(
      {
        msgid: `${randomText()}${round}`,
        msgtype: round % 2 === 0 ? "PATCH-DOC" : "PUSH-DOC",
        ...(random(2) === 1 && { reqid: randomText() }),
      },
      JSON.stringify(content),
      buffers,
    );
    const received = sent.frames.flatMap((frame) => server.push(frame) ?? []);
    assertEquals(received.length, 1);
    for (const message of received) {
      const { num_buffers = 0, ...header } = message.header;
      assertEquals(header, sent.header);
      assertEquals(num_buffers, buffers.length);
      assertEquals(message.content, content);
      assertEquals(message.buffers.map(bytes), buffers.map(bytes));
    }
  }
  assertEquals(server.incomplete, false);
});
