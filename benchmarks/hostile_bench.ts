/**
 * Messages, and an application's own changes, that once stopped the server for
 * seconds, beside an honest message:
 * `deno bench -A benchmarks/hostile_bench.ts`.
 *
 * @module
 */
import { gzipSync } from "node:zlib";
import { ColumnDataSource, Div } from "../models/mod.ts";
import type { MessageBuffer } from "../protocol/message.ts";
import { FakeClient, sessionOf } from "../tests/fixtures/wire/fake_client.ts";

const MEBIBYTE = 1024 * 1024;

const roots = Array.from({ length: 20_000 }, () => new Div());
const rows = new Float64Array(1_000_000);
const typed = new ColumnDataSource({ data: { a: rows } });
const plain = new ColumnDataSource({ data: { a: Array.from(rows) } });

const heard = new ColumnDataSource({ data: { a: rows } });
heard.onChange("data", () => {});

const session = sessionOf((document) => {
  for (const root of [typed, plain, heard, ...roots]) document.addRoot(root);
});
const [{ id }] = roots as [Div];

function set(id: string, attr: string, value: unknown): unknown {
  return { kind: "ModelChanged", model: { id }, attr, new: value };
}

function patchesOf({ id }: ColumnDataSource): unknown[] {
  return Array.from({ length: 500 }, (_, i) => ({
    kind: "ColumnsPatched",
    model: { id },
    attr: "data",
    patches: { a: [[i, i]] },
  }));
}

function streamsTo({ id }: ColumnDataSource): unknown[] {
  return Array.from({ length: 500 }, (_, i) => ({
    kind: "ColumnsStreamed",
    model: { id },
    attr: "data",
    data: { a: [i] },
    rollover: rows.length,
  }));
}

function zeros(size: number, dtype: string): unknown[] {
  const data = gzipSync(new Uint8Array(size)).toBase64();
  const array = { type: "bytes", data };
  return [
    set(id, "tags", [{ type: "typed_array", array, dtype, order: "big" }]),
  ];
}

function bench(
  name: string,
  text: string,
  buffers: readonly MessageBuffer[] = [],
): void {
  const header = JSON.stringify({
    msgid: "m",
    msgtype: "PATCH-DOC",
    num_buffers: buffers.length,
  });
  const bytes = buffers.reduce((sum, { data }) => sum + data.byteLength, 0);
  const size = (text.length + bytes) / 1000;
  const options = { n: 10, warmup: 2 };
  Deno.bench(`${name}, ${size.toFixed(0)} KB`, options, (b) => {
    using client = new FakeClient(session);
    b.start();
    for (const frame of [header, "{}", text]) client.connection.receive(frame);
    for (const { id, data } of buffers) {
      client.connection.receive(JSON.stringify({ id }));
      client.connection.receive(data as ArrayBuffer);
    }
    b.end();
  });
}

const patch = (events: readonly unknown[]) => JSON.stringify({ events });

bench(
  "honest: 500 values",
  patch(Array.from({ length: 500 }, (_, i) => set(id, "text", `value ${i}`))),
);
bench(
  "honest: a value of 2 million characters",
  patch([set(id, "text", "x".repeat(2_000_000))]),
);
bench(
  "a property of 2 million characters",
  patch([set(id, "x".repeat(2_000_000), 1)]),
);
bench("9.5 million levels", `{"events":${"[".repeat(9_500_000)}`);
bench(
  "an int16 array of 32 MiB, swapped, packed",
  patch(zeros(32 * MEBIBYTE, "int16")),
);
bench(
  "an int16 array of 16 MiB, swapped, packed",
  patch(zeros(16 * MEBIBYTE, "int16")),
);
bench(
  "an int16 array of 16 MiB, swapped",
  patch([
    set(id, "tags", [{
      type: "typed_array",
      array: { type: "bytes", data: { id: "b" } },
      dtype: "int16",
      order: "big",
    }]),
  ]),
  [{ id: "b", data: new ArrayBuffer(16 * MEBIBYTE) }],
);
bench("500 patches of a million rows, typed", patch(patchesOf(typed)));
bench("500 patches of a million rows, plain", patch(patchesOf(plain)));
bench(
  "500 patches of a million rows, with a callback",
  patch(patchesOf(heard)),
);
bench("500 streams to a million rows, typed", patch(streamsTo(typed)));
bench("500 streams to a million rows, plain", patch(streamsTo(plain)));
for (const [name, source] of [["typed", typed], ["plain", plain]] as const) {
  Deno.bench(
    `500 stream() by the application to a million rows, ${name}`,
    { n: 10, warmup: 2 },
    () => {
      for (let i = 0; i < 500; i++) source.stream({ a: [i] }, rows.length);
      source.length;
    },
  );
  Deno.bench(
    `500 patch() by the application of a million rows, ${name}`,
    { n: 10, warmup: 2 },
    () => {
      for (let i = 0; i < 500; i++) source.patch({ a: [[i, i]] });
      source.length;
    },
  );
}
bench(
  "300 references in 20 000 roots",
  patch(
    Array.from(
      { length: 300 },
      (_, i) => set(roots[i % 5]!.id, "tags", [{ id: roots[6 + i]!.id }]),
    ),
  ),
);
bench("200 MiB, packed", patch(zeros(200 * MEBIBYTE, "uint8")));
