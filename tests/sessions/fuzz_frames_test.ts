// Frames in every disorder: whatever arrives, a connection ends with a close code
// or goes on, nothing escapes from it, and other sessions notice nothing. Seeded:
// FUZZ_SEED=n runs another choice, and a failure names the case.

import { assert, assertEquals } from "@std/assert";
import { ColumnDataSource, Div, Slider } from "../../models/mod.ts";
import { FakeClient, sessionOf } from "../fixtures/wire/fake_client.ts";
import {
  readTranscript,
  transcriptNames,
} from "../fixtures/golden/recordings.ts";
import { mulberry } from "../fixtures/wire/random.ts";

type Frame = string | ArrayBuffer;
type Pick = (count: number) => number;

const SEED = Number(Deno.env.get("FUZZ_SEED") ?? 1);
const CLOSE_CODES = [1009, 1011, 4000, 4001];

/** The messages that real clients sent, frame by frame. */
const RECORDED: readonly (readonly Frame[])[] = transcriptNames()
  .flatMap((name) => readTranscript(name).steps)
  .flatMap(({ frames }) => frames)
  .flatMap((frame) => "from" in frame && frame.from === "client" ? [frame] : [])
  .map(({ data }) => typeof data === "string" ? data : data.slice().buffer)
  .reduce<Frame[][]>((messages, frame) => {
    const isHeader = typeof frame === "string" && frame.includes('"msgtype"');
    if (isHeader) messages.push([]);
    messages.at(-1)?.push(frame);
    return messages;
  }, []);

let serial = 0;

function message(content: string, msgtype = "PATCH-DOC"): Frame[] {
  const msgid = `f${serial++}`;
  return [JSON.stringify({ msgid, msgtype }), "{}", content];
}

function patch(value: unknown, attr = "value"): string {
  const model = { id: "p1003" };
  const event = { kind: "ModelChanged", model, attr, new: value };
  return JSON.stringify({ events: [event] });
}

/** A value where it does not fit, or in a list that takes anything. */
function anywhere(value: unknown, pick: Pick): string {
  return pick(2) === 0 ? patch(value) : patch([value], "tags");
}

function randomBytes(length: number, pick: Pick): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, () => pick(256));
}

function randomText(length: number, pick: Pick): string {
  const alphabet = '{}[]",:0123456789.eE+-\\u abctrufalsn\u0000é\ud83d😀';
  return Array.from({ length }, () => alphabet[pick(alphabet.length)]).join("");
}

/** One character of a frame replaced, removed or doubled. */
function flip(frame: Frame, pick: Pick): Frame {
  if (typeof frame !== "string") {
    const bytes = new Uint8Array(frame.slice());
    if (bytes.length > 0) bytes[pick(bytes.length)] = pick(256);
    return bytes.buffer;
  }
  const at = pick(frame.length + 1);
  const middle = ["", randomText(1, pick), frame.slice(at, at + 2).repeat(2)];
  return frame.slice(0, at) + middle[pick(3)] + frame.slice(at + 1);
}

const HUGE = ["1e308", "1e309", "-1e400", `1${"0".repeat(400)}`, "5e-324"];
const KEYS = ["__proto__", "constructor", "prototype", "toString", "then"];

/** The ways to break things: each makes the frames of one case. */
const WAYS: Record<string, (pick: Pick) => Frame[]> = {
  "random frames": (pick) =>
    Array.from(
      { length: 1 + pick(4) },
      () =>
        pick(2) === 0
          ? randomText(pick(60), pick)
          : randomBytes(pick(60), pick).buffer,
    ),
  "mutated recordings": (pick) => {
    const frames = [...RECORDED[pick(RECORDED.length)]!];
    const at = pick(frames.length);
    frames[at] = flip(frames[at]!, pick);
    return frames;
  },
  "reordered recordings": (pick) => {
    const frames = [
      ...RECORDED[pick(RECORDED.length)]!,
      ...RECORDED[pick(RECORDED.length)]!,
    ];
    const [frame] = frames.splice(pick(frames.length), 1);
    frames.splice(pick(frames.length + 1), 0, frame!);
    return frames;
  },
  "frames left out": (pick) => {
    const frames = [...RECORDED[pick(RECORDED.length)]!];
    frames.splice(pick(frames.length), 1 + pick(2));
    return frames;
  },
  "deep nesting": (pick) => {
    const depth = 1 + pick(3000);
    const [open, shut] = [["[", "]"], ['{"a":', "}"], [
      '{"type":"map","entries":[["a",',
      "]]}",
    ]][pick(3)]!;
    const value = open!.repeat(depth) + "1" + shut!.repeat(depth);
    return message(anywhere("@", pick).replace('"@"', value));
  },
  "huge numbers": (pick) => {
    const number = HUGE[pick(HUGE.length)]!;
    const values = [
      number,
      `{"type":"ndarray","array":{"type":"bytes","data":""},"shape":[${number}],"dtype":"float64","order":"little"}`,
      `{"type":"slice","start":${number},"stop":${number},"step":${number}}`,
    ];
    return message(anywhere("@", pick).replace('"@"', values[pick(3)]!));
  },
  "references in circles": (pick) => {
    const inner = { type: "object", name: "Div", id: "c1" };
    const values = [
      { ...inner, attributes: { tags: [{ id: "c1" }] } },
      { ...inner, attributes: { tags: [inner, { id: "c1" }] } },
      {
        type: "object",
        name: "Column",
        id: "c2",
        attributes: { children: [{ id: "c2" }] },
      },
      { id: "c3" },
    ];
    return message(anywhere(values[pick(4)], pick));
  },
  "keys of prototypes": (pick) => {
    const key = KEYS[pick(KEYS.length)]!;
    const contents = [
      anywhere({ type: "map", entries: [[key, { polluted: true }]] }, pick),
      patch(1, key),
      `{"events":[{"kind":"ModelChanged","model":{"id":"${key}"},"attr":"value","new":1}]}`,
      `{"${key}":{"polluted":true},"events":[]}`,
      `{"events":[{"kind":"MessageSent","msg_type":"${key}","msg_data":{"type":"event","name":"${key}","values":{"type":"map"}}}]}`,
      `{"events":[{"kind":"${key}"}]}`,
    ];
    return message(contents[pick(contents.length)]!);
  },
  "floods of tiny messages": (pick) =>
    Array.from({ length: 1 + pick(20) }, () => message("{}", "SERVER-INFO-REQ"))
      .flat(),
  "buffers that are not right": (pick) => {
    const [header, metadata, content] = message(anywhere({
      type: "ndarray",
      array: { type: "bytes", data: { id: `${pick(3)}` } },
      shape: [pick(4), pick(4)],
      dtype: ["float64", "int32", "object", "bool", "?"][pick(5)],
      order: ["little", "big"][pick(2)],
    }, pick)) as [string, string, string];
    const counted = JSON.stringify({
      ...JSON.parse(header),
      num_buffers: pick(3),
    });
    return [
      counted,
      metadata,
      content,
      `{"id":"${pick(3)}"}`,
      randomBytes(pick(40), pick).buffer,
    ];
  },
};

/** The ways of which some patches are in order, and change what the others then meet. */
const APPLICABLE = [
  "deep nesting",
  "huge numbers",
  "references in circles",
  "keys of prototypes",
  "buffers that are not right",
];

function fill(): { session: ReturnType<typeof sessionOf>; slider: Slider } {
  const slider = new Slider({ start: 0, end: 10, value: 1 });
  const session = sessionOf((doc) => {
    doc.addRoot(slider);
    doc.addRoot(new ColumnDataSource({ data: { x: [1, 2], y: [3, 4] } }));
    doc.addRoot(new Div({ text: "" }));
  });
  return { session, slider };
}

for (const [way, make] of Object.entries(WAYS)) {
  const cases = 8000;
  Deno.test(`${cases} cases of ${way} end in replies or a close code (seed ${SEED})`, async () => {
    const random = mulberry(SEED);
    const pick: Pick = (count) => Math.floor(random() * count);
    const { session } = fill();
    const other = fill();
    using witness = new FakeClient(other.session);
    let client = new FakeClient(session);
    const replies = new Set<string>();
    for (let i = 0; i < cases; i++) {
      const frames = make(pick);
      for (const frame of frames) client.connection.receive(frame);
      for (const { header } of client.received) replies.add(header.msgtype);
      if (client.closed !== undefined) {
        const { code } = client.closed;
        assert(CLOSE_CODES.includes(code!), `case ${i}: closed with ${code}`);
        // What comes after the end is not looked at.
        const count = client.received.length;
        for (const frame of frames) client.connection.receive(frame);
        assertEquals(client.received.length, count, `case ${i}`);
        client = new FakeClient(session);
      } else if (i % 50 === 49) {
        client[Symbol.dispose]();
        client = new FakeClient(session);
      }
    }
    client[Symbol.dispose]();
    if (APPLICABLE.includes(way)) {
      assert(replies.has("OK") && replies.has("ERROR"), [...replies].join());
    }
    using again = new FakeClient(session);
    again.request("PULL-DOC-REQ");
    await again.until("PULL-DOC-REPLY");
    assertEquals(session.connectionCount, 1);
    assertEquals(({} as Record<string, unknown>).polluted, undefined);
    assertEquals(witness.take().map(([type]) => type), ["ACK"]);
    assertEquals(other.slider.value, 1);
    again[Symbol.dispose]();
    await session.destroy();
    await other.session.destroy();
  });
}
