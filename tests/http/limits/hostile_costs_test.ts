// What one message costs the server, however little it is on the wire.

import { assert, assertEquals } from "@std/assert";
import { gzipSync } from "node:zlib";
import { ColumnDataSource, Div, Slider } from "../../../models/mod.ts";
import { processorTime } from "../../fixtures/processor_time.ts";
import { connect, testServer } from "../../fixtures/wire/test_server.ts";

const MEBIBYTE = 1024 * 1024;
const COUNT = 500;
const ROOTS = 20_000;

/** How much more than an honest message a hostile one may take. */
const FACTOR = 20;

/** What it may take besides, in milliseconds: columns are copied once. */
const ONE_COPY = 100;

const roots = Array.from({ length: ROOTS }, () => new Div());
const rows = new Float64Array(200_000);
const quiet = new ColumnDataSource({ data: { a: rows } });
const heard = new ColumnDataSource({ data: { a: rows } });
const slider = new Slider({ start: 0, end: 1e6, value: 0 });

const set = ({ id }: Div, attr: string, value: unknown) => ({
  kind: "ModelChanged",
  model: { id },
  attr,
  new: value,
});

const patchRow = ({ id }: ColumnDataSource, row: number) => ({
  kind: "ColumnsPatched",
  model: { id },
  attr: "data",
  patches: { a: [[row, 1]] },
});

const streamRow = ({ id }: ColumnDataSource, value: number) => ({
  kind: "ColumnsStreamed",
  model: { id },
  attr: "data",
  data: { a: [value] },
  rollover: rows.length,
});

const times = <T>(make: (i: number) => T) =>
  Array.from({ length: COUNT }, (_, i) => make(i));

/** Zeros, packed: a few kilobytes on the wire. */
function zeros(dtype: string, mebibytes: number): object {
  const data = gzipSync(new Uint8Array(mebibytes * MEBIBYTE)).toBase64();
  const array = { type: "bytes", data };
  return { type: "typed_array", array, dtype, order: "big" };
}

/** A server with large columns and many roots, and what an honest message takes there. */
async function open() {
  const server = testServer((document) => {
    heard.onChange("data", () => {});
    slider.onChange("value", () => {});
    for (const root of [quiet, heard, slider, ...roots]) document.addRoot(root);
  });
  const client = await connect(server, "s");
  return { server, client };
}

/** The least processor time of several runs, in milliseconds: what else the machine does counts little. */
async function leastTime(run: () => Promise<unknown>): Promise<number> {
  let least = Infinity;
  for (let i = 0; i < 5; i++) {
    least = Math.min(least, await processorTime(run));
  }
  return least;
}

const HOSTILE: Readonly<Record<string, () => readonly object[]>> = {
  "a property of 2 million characters": () => [
    set(roots[0]!, "x".repeat(2_000_000), 1),
  ],
  "an int16 array of 32 MiB, swapped and packed": () => [
    set(roots[0]!, "tags", [zeros("int16", 32)]),
  ],
  "an int16 array of 16 MiB, swapped and packed": () => [
    set(roots[0]!, "tags", [zeros("int16", 15)]),
  ],
  "500 patches of 200 000 rows": () => times((i) => patchRow(quiet, i)),
  "500 streams to 200 000 rows": () => times((i) => streamRow(quiet, i)),
  "500 patches of 200 000 rows that a callback hears of": () =>
    times((i) => patchRow(heard, i)),
  "500 patches of 200 000 rows, between changes that a callback hears of": () =>
    times((i) => [
      patchRow(quiet, i),
      {
        kind: "ModelChanged",
        model: { id: slider.id },
        attr: "value",
        new: Math.random(),
      },
    ]).flat(),
  "300 references in a document of 20 000 roots": () =>
    Array.from(
      { length: 300 },
      (_, i) => set(roots[i % 5]!, "tags", [{ id: roots[6 + i]!.id }]),
    ),
};

Deno.test("Costs: no message keeps the server busy 20 times as long as an honest one of its size", async (t) => {
  const { server, client } = await open();
  await using _server = server;
  await using _client = client;
  await client.request("PULL-DOC-REQ");
  for (const [name, make] of Object.entries(HOSTILE)) {
    await t.step(name, async () => {
      const events = make();
      const size = JSON.stringify(events).length / COUNT;
      const honest = times((i) =>
        set(roots[0]!, "text", `${i}`.padEnd(Math.max(1, size - 80)))
      );
      const allowed = ONE_COPY +
        FACTOR * await leastTime(() => client.sendPatch(honest));
      const taken = await leastTime(() => client.sendPatch(events));
      assert(taken < allowed, `${taken} of ${allowed} ms`);
    });
  }
});

Deno.test("Costs: JSON of millions of levels closes the connection within 20 times what honest JSON of its size takes", async () => {
  const { server, client } = await open();
  await using _server = server;
  await using _client = client;
  const LEVELS = 9_500_000;
  const text = "x".repeat(LEVELS);
  const honest = await leastTime(() =>
    client.sendPatch([set(roots[0]!, "text", text)])
  );
  const nested = `{"events":${"[".repeat(LEVELS)}`;
  const header = JSON.stringify({ msgid: "m", msgtype: "PATCH-DOC" });
  const codes = new Set<number>();
  const taken = await leastTime(async () => {
    await using other = await connect(server, "s");
    for (const frame of [header, "{}", nested]) other.sendFrame(frame);
    codes.add((await other.closed).code);
  });
  assertEquals([...codes], [4001]);
  assert(taken < FACTOR * honest, `${taken} ms, honest ${honest} ms`);
});
