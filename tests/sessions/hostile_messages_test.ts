// The cost of a message grows no faster than its size, whatever it says: the CPU
// time of each hostile message is compared with that of an honest one, as large, in
// the same run.

import { assert, assertEquals } from "@std/assert";
import {
  Column,
  ColumnDataSource,
  Div,
  Line,
  NdArray,
} from "../../models/mod.ts";
import { processorTime } from "../fixtures/processor_time.ts";
import { FakeClient, sessionOf } from "../fixtures/wire/fake_client.ts";
import {
  type HostileMessage,
  hostileMessages,
  type Victims,
} from "../fixtures/wire/hostile_messages.ts";

/** How many times as long as an honest message one may take, per byte. */
const MOST = 20;

/** Smaller messages may take as long as if they had this size. */
const LEAST_BYTES = 256 * 1024;

/** A message that seems to take too long is measured so often. */
const TRIES = 4;

const ROOTS = 2000;
const ROWS = 1_000_000;

const floats = new Float64Array(ROWS);
const integers = Array.from(floats);
const pixels = new Float64Array(ROWS);

/** A session with two clients, of which one attacks. */
function setup() {
  const div = new Div();
  const layout = new Column();
  const glyph = new Line();
  const plain = new ColumnDataSource({ data: { a: integers } });
  const typed = new ColumnDataSource({ data: { a: floats } });
  const image = new ColumnDataSource({
    data: { a: [new NdArray(pixels, [1000, 1000])] },
  });
  const roots = Array.from({ length: ROOTS }, () => new Div());
  const session = sessionOf((doc) => {
    const all = [div, layout, glyph, plain, typed, image, ...roots];
    for (const root of all) doc.addRoot(root);
  });
  const victims: Victims = {
    div: div.id,
    layout: layout.id,
    glyph: glyph.id,
    plain: plain.id,
    typed: typed.id,
    image: image.id,
    roots: roots.map(({ id }) => id),
  };
  return {
    victims,
    attacker: new FakeClient(session),
    other: new FakeClient(session),
    div,
  };
}

function framesOf(message: HostileMessage): (string | ArrayBuffer)[] {
  const { msgtype, text, buffers } = message;
  const header = { msgid: "h", msgtype, num_buffers: buffers.length };
  return [
    JSON.stringify(header),
    "{}",
    text,
    ...buffers.flatMap(({ id, data }) => [
      JSON.stringify({ id }),
      new Uint8Array(data).buffer,
    ]),
  ];
}

function sizeOf(frames: readonly (string | ArrayBuffer)[]): number {
  return frames.reduce(
    (sum, frame) =>
      sum + (typeof frame === "string" ? frame.length : frame.byteLength),
    0,
  );
}

/** The CPU time that a server spends on a message, in milliseconds. */
function cost(message: HostileMessage): number {
  const { attacker, other, div } = setup();
  const frames = framesOf(message);
  const time = processorTime(() => {
    for (const frame of frames) attacker.connection.receive(frame);
  });
  const answers = attacker.received.map(({ header }) => header.msgtype);
  const isAnswered = /OK|ERROR/.test(answers.join()) ||
    attacker.closed?.code === 4001;
  assert(isAnswered, `${message.name}: ${answers} ${attacker.closed}`);
  // The others go on.
  other.take();
  const text = "still here";
  if (message.msgtype === "PATCH-DOC") {
    other.patch({
      kind: "ModelChanged",
      model: { id: div.id },
      attr: "text",
      new: text,
    });
    assertEquals(other.take().at(-1)?.[0], "OK", message.name);
  }
  attacker[Symbol.dispose]();
  other[Symbol.dispose]();
  return time;
}

/** An honest client: as many changes of a value as fit into a message. */
function honest({ div }: Victims): HostileMessage {
  const events = Array.from({ length: 2500 }, (_, i) => ({
    kind: "ModelChanged",
    model: { id: div },
    attr: "text",
    new: `a value ${i}`,
  }));
  return {
    name: "honest",
    msgtype: "PATCH-DOC",
    text: JSON.stringify({ events }),
    buffers: [],
  };
}

Deno.test("No message takes more than 20 times as long as an honest one of its size", () => {
  const { victims } = setup();
  const fair = honest(victims);
  const times = Array.from({ length: 15 }, () => cost(fair)).slice(5);
  times.sort((a, b) => a - b);
  const perByte = times[times.length >> 1]! / sizeOf(framesOf(fair));
  const slow: string[] = [];
  for (const message of hostileMessages(victims)) {
    const bytes = Math.max(LEAST_BYTES, sizeOf(framesOf(message)));
    let least = Infinity;
    for (let i = 0; i < TRIES && !(least <= MOST * perByte * bytes); i++) {
      least = Math.min(least, cost(message));
    }
    const ratio = least / bytes / perByte;
    if (ratio > MOST) slow.push(`${ratio.toFixed(0)} times: ${message.name}`);
  }
  assertEquals(slow, []);
});
