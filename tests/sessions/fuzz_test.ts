// Whatever arrives, nothing escapes from a connection, and other sessions and
// clients go on. Seeded, so that a failure can be had again.

import { assert, assertEquals } from "@std/assert";
import { ColumnDataSource, Slider } from "../../models/mod.ts";
import { FakeClient, sessionOf } from "../fixtures/wire/fake_client.ts";
import { readBrowserPatches } from "../fixtures/golden/recordings.ts";
import { mulberry } from "../fixtures/wire/random.ts";

const CASES = 20_000;

/** What real clients sent: the texts that are mutated. */
const CONTENTS = readBrowserPatches().flatMap(({ interactions }) =>
  interactions.flatMap(({ sent }) =>
    sent.map(({ content }) => JSON.stringify(content))
  )
);

const FRAGMENTS = [
  '"__proto__"',
  '"constructor"',
  "null",
  "[]",
  "{}",
  "-1",
  "1e308",
  '"p1003"',
  '{"id":"p1003"}',
  '{"type":"map","entries":[["__proto__",{}]]}',
  '"data"',
  '{"type":"ndarray","array":[],"shape":[1e9],"dtype":"float64"}',
  '{"type":"object","name":"Slider","id":"x","attributes":{"value":1}}',
  '{"type":"number","value":"nan"}',
  '"\\u0000"',
  "[[[[[[[[1]]]]]]]]",
];

/** Every place in JSON: the object or array, and the key in it. */
function* placesIn(
  node: unknown,
): Generator<[Record<string, unknown>, string]> {
  if (typeof node !== "object" || node === null) return;
  for (const [key, item] of Object.entries(node)) {
    yield [node as Record<string, unknown>, key];
    yield* placesIn(item);
  }
}

/** Replaces, removes or copies parts of JSON, which stays JSON. */
function mutateParts(text: string, random: () => number): string {
  const root = { value: JSON.parse(text) };
  for (let i = Math.floor(random() * 3); i >= 0; i--) {
    const places = [...placesIn(root.value)];
    if (places.length === 0) break;
    const pick = () => places[Math.floor(random() * places.length)]!;
    const [parent, key] = pick();
    const [donor, donorKey] = pick();
    const choice = random();
    if (choice < 0.2) delete parent[key];
    else if (choice < 0.6) {
      const index = Math.floor(random() * FRAGMENTS.length);
      parent[key] = JSON.parse(FRAGMENTS[index]!);
    } else parent[key] = structuredClone(donor[donorKey]);
  }
  return JSON.stringify(root.value);
}

/** Replaces, removes or copies tokens; what comes out is seldom JSON. */
function mutateText(text: string, random: () => number): string {
  const pick = (count: number) => Math.floor(random() * count);
  for (let i = 1 + pick(3); i > 0; i--) {
    const tokens = text.match(/"[^"]*"|[\d.]+|[{}[\],:]|\w+/g) ?? [];
    const at = pick(tokens.length);
    switch (pick(4)) {
      case 0:
        tokens[at] = FRAGMENTS[pick(FRAGMENTS.length)]!;
        break;
      case 1:
        tokens.splice(at, 1 + pick(3));
        break;
      case 2:
        tokens.splice(at, 0, tokens[pick(tokens.length)]!);
        break;
      case 3:
        tokens[at] = tokens[pick(tokens.length)]!;
    }
    text = tokens.join("");
  }
  return text;
}

Deno.test(`${CASES} mutated messages end in a reply or a close code`, async () => {
  const random = mulberry(7);
  const session = sessionOf((doc) => {
    doc.addRoot(new Slider({ start: 0, end: 10, value: 1 }));
    doc.addRoot(new ColumnDataSource({ data: { x: [1, 2], y: [3, 4] } }));
  });
  using witness = new FakeClient(session);
  let client = new FakeClient(session);
  let replies = 0;
  let closes = 0;
  for (let i = 0; i < CASES; i++) {
    const content = CONTENTS[Math.floor(random() * CONTENTS.length)]!;
    const type = random() < 0.9 ? "PATCH-DOC" : "PUSH-DOC";
    const count = random() < 0.9 ? 0 : 1;
    client.received = [];
    witness.received = [];
    client.connection.receive(
      JSON.stringify({ msgid: `${i}`, msgtype: type, num_buffers: count }),
    );
    client.connection.receive("{}");
    const mutate = random() < 0.8 ? mutateParts : mutateText;
    client.connection.receive(mutate(content, random));
    if (count > 0) {
      client.connection.receive('{"id":"0"}');
      client.connection.receive(new ArrayBuffer(Math.floor(random() * 20)));
    }
    if (client.closed !== undefined) {
      closes++;
      assert([4000, 4001, 1009].includes(client.closed.code!));
      client = new FakeClient(session);
      continue;
    }
    replies++;
    const reply = client.received.at(-1)!.header;
    assert(["OK", "ERROR"].includes(reply.msgtype), `case ${i}`);
    assertEquals(reply.reqid, `${i}`);
  }
  assert(replies > CASES / 2 && closes > CASES / 20, `${replies}, ${closes}`);
  assertEquals(({} as Record<string, unknown>).entries, undefined);
  witness.request("SERVER-INFO-REQ");
  assertEquals(witness.received.at(-1)!.header.msgtype, "SERVER-INFO-REPLY");
  client[Symbol.dispose]();
  await session.destroy();
});
