// Columns that several events of one patch change: the result must be the same as
// if each event came alone, and nobody may see columns change.

import { assert, assertEquals } from "@std/assert";
import { decodePatch } from "../../../document/codec/apply.ts";
import { Document } from "../../../document/document.ts";
import { documentState } from "../../../document/document_events.ts";
import type { Columns, DataColumn } from "../../../models/internal.ts";
import { ColumnDataSource, Div, NdArray, Slider } from "../../../models/mod.ts";
import { FakeClient, sessionOf } from "../../fixtures/wire/fake_client.ts";
import { mulberry } from "../../fixtures/wire/random.ts";

type Make = () => Columns;

const START: Readonly<Record<string, Make>> = {
  "plain arrays": () => ({ a: [1, 2, 3], b: ["x", "y", "z"] }),
  "typed arrays": () => ({
    a: Float64Array.of(1, 2, 3),
    b: Int32Array.of(4, 5, 6),
  }),
  "plain and typed arrays": () => ({ a: [1, 2, 3], b: Uint8Array.of(1, 2, 3) }),
  "shaped arrays": () => ({
    a: new NdArray(Uint8Array.of(1, 0, 1), [3], "bool"),
    b: new NdArray(["p", "q", "r"], [3], "object"),
  }),
};

const random = mulberry(17);
const pick = (most: number) => Math.floor(random() * most);

function items(count: number): unknown {
  const values = Array.from({ length: count }, () => pick(100));
  if (pick(2) === 0 || count === 0) return values;
  return {
    type: "ndarray",
    array: {
      type: "bytes",
      data: new Uint8Array(Float32Array.from(values).buffer).toBase64(),
    },
    shape: [count],
    dtype: "float32",
    order: "little",
  };
}

function randomEvent(id: string, length: { rows: number }): unknown {
  const base = { model: { id }, attr: "data" };
  const values = (count: number) =>
    Array.from({ length: count }, () => pick(100));
  switch (pick(7)) {
    case 0:
    case 1:
    case 2: {
      const count = pick(4);
      const rollover = pick(2) === 0 ? null : 1 + pick(6);
      length.rows += count;
      length.rows = Math.min(length.rows, rollover ?? Infinity);
      const data = { a: items(count), b: items(count) };
      return { kind: "ColumnsStreamed", ...base, data, rollover };
    }
    case 3: {
      const data = { b: items(length.rows) };
      return { kind: "ColumnDataChanged", ...base, data, cols: ["b"] };
    }
    case 4:
      if (pick(4) > 0) return { kind: "TitleChanged", title: `t${pick(9)}` };
      return {
        kind: "ColumnDataChanged",
        ...base,
        data: { a: items(length.rows), b: items(length.rows) },
        cols: null,
      };
    default: {
      if (length.rows === 0) return { kind: "TitleChanged", title: "none" };
      const start = pick(length.rows);
      const step = 1 + pick(2);
      const slice = { type: "slice", start, stop: null, step };
      const count = Math.ceil((length.rows - start) / step);
      const patches = {
        a: [[pick(length.rows), pick(100)], [slice, values(count)]],
        b: [[pick(length.rows), pick(100)]],
      };
      return { kind: "ColumnsPatched", ...base, patches };
    }
  }
}

function documentOf(data: Columns) {
  const source = new ColumnDataSource({ data });
  const document = new Document();
  document.addRoot(source);
  return { source, document };
}

for (const [name, make] of Object.entries(START)) {
  Deno.test(`Many changes of ${name} in a patch leave what they leave one by one`, () => {
    for (let run = 0; run < 200; run++) {
      const together = documentOf(make());
      const alone = documentOf(make());
      const before = together.source.data;
      const { id } = together.source;
      const length = { rows: 3 };
      const events = Array.from(
        { length: 1 + pick(8) },
        () => randomEvent(id, length),
      );
      for (const event of events) {
        decodePatch(documentState(alone.document), { events: [event] })
          .apply(null);
      }
      decodePatch(documentState(together.document), { events }).apply(null);
      assertEquals(
        together.source.data,
        alone.source.data,
        JSON.stringify(events),
      );
      assertEquals<unknown>(before, make(), "the old columns have changed");
    }
  });
}

function streams(id: string, ...rows: number[]): unknown[] {
  return rows.map((row) => ({
    kind: "ColumnsStreamed",
    model: { id },
    attr: "data",
    data: { a: [row] },
    rollover: null,
  }));
}

function patched(id: string, row: number, value: unknown): unknown {
  return {
    kind: "ColumnsPatched",
    model: { id },
    attr: "data",
    patches: { a: [[row, value]] },
  };
}

Deno.test("A callback of the data sees each change of a patch, and its columns stay as they are", () => {
  const source = new ColumnDataSource({ data: { a: [1] } });
  using client = new FakeClient(sessionOf((doc) => doc.addRoot(source)));
  const seen: DataColumn[][] = [];
  source.onChange("data", (_attr, old, value) => {
    seen.push([old.a, value.a]);
  });
  client.patch(...streams(source.id, 2, 3), patched(source.id, 0, 9));
  assertEquals(seen, [
    [[1], [1, 2]],
    [[1, 2], [1, 2, 3]],
    [[1, 2, 3], [9, 2, 3]],
  ]);
  assert(seen[0]![1] === seen[1]![0]);
});

Deno.test("A callback of another model sees the columns after the earlier events, and they stay", () => {
  const source = new ColumnDataSource({ data: { a: [1] } });
  const slider = new Slider({ start: 0, end: 9, value: 0 });
  using client = new FakeClient(sessionOf((doc) => {
    doc.addRoot(source);
    doc.addRoot(slider);
  }));
  const seen: unknown[] = [];
  slider.onChange("value", () => {
    seen.push(source.data.a);
    // From here on, somebody looks.
    if (seen.length === 2) source.onChange("data", () => seen.push("data"));
  });
  const slide = (value: number) => ({
    kind: "ModelChanged",
    model: { id: slider.id },
    attr: "value",
    new: value,
  });
  client.patch(
    ...streams(source.id, 2, 3),
    slide(1),
    patched(source.id, 0, 7),
    slide(2),
    patched(source.id, 1, 8),
  );
  assertEquals(seen, [[1, 2, 3], [7, 2, 3], "data"]);
  assertEquals(source.data.a, [7, 8, 3]);
});

Deno.test("A callback that throws keeps no change of a patch from being stored", () => {
  const source = new ColumnDataSource({ data: { a: [1] } });
  using client = new FakeClient(sessionOf((doc) => {
    doc.addRoot(source);
    doc.onMessage("now", () => {
      throw new Error("no");
    });
  }));
  client.patch(
    ...streams(source.id, 2, 3),
    { kind: "MessageSent", msg_type: "now", msg_data: null },
    ...streams(source.id, 4, 5),
  );
  assertEquals(client.take().map(([type]) => type).at(-1), "ERROR");
  assertEquals(source.data.a, [1, 2, 3, 4, 5]);
});

Deno.test("Other clients get every change of a patch, with its own rows", () => {
  const source = new ColumnDataSource({ data: { a: [1, 2], b: [3, 4] } });
  const session = sessionOf((doc) => doc.addRoot(source));
  using client = new FakeClient(session);
  using other = new FakeClient(session);
  const model = { id: source.id };
  const replaced = {
    kind: "ColumnDataChanged",
    model,
    attr: "data",
    data: { b: [5, 6, 7] },
    cols: ["b"],
  };
  client.patch(
    patched(source.id, 0, 8),
    {
      kind: "ColumnsStreamed",
      model,
      attr: "data",
      data: { a: [9], b: [0] },
      rollover: null,
    },
    replaced,
    patched(source.id, 1, 0),
  );
  assertEquals(
    other.takeEvents().map(({ kind, data, patches }) => [
      kind,
      data ?? patches,
    ]),
    [
      ["ColumnsPatched", { type: "map", entries: [["a", [[0, 8]]]] }],
      ["ColumnsStreamed", {
        type: "map",
        entries: [["a", [9]], ["b", [0]]],
      }],
      ["ColumnDataChanged", { type: "map", entries: [["b", [5, 6, 7]]] }],
      ["ColumnsPatched", { type: "map", entries: [["a", [[1, 0]]]] }],
    ],
  );
  assertEquals(source.data, { a: [8, 0, 9], b: [5, 6, 7] });
});

Deno.test("A source that a later event of the patch sends in full has the earlier changes", () => {
  const source = new ColumnDataSource({ data: { a: [1] } });
  const div = new Div();
  const session = sessionOf((doc) => doc.addRoot(div));
  using client = new FakeClient(session);
  session.document.addRoot(source);
  using other = new FakeClient(session);
  client.patch(
    ...streams(source.id, 2, 3),
    { kind: "RootRemoved", model: { id: div.id } },
  );
  other.request("PULL-DOC-REQ");
  assertEquals(source.data.a, [1, 2, 3]);
  const reply = other.received.at(-1)?.content as {
    doc: { roots: { attributes: { data: unknown } }[] };
  };
  assertEquals(
    reply.doc.roots[0]?.attributes.data,
    { type: "map", entries: [["a", [1, 2, 3]]] },
  );
});

Deno.test("Places inside the arrays of rows can be patched many times", () => {
  const image = new NdArray(Float64Array.of(1, 2, 3, 4), [2, 2]);
  const { source, document } = documentOf({ a: [image, image] });
  const cell = (row: number, value: number) => ({
    kind: "ColumnsPatched",
    model: { id: source.id },
    attr: "data",
    patches: {
      a: [[[row, 0, 1], value], [[row, 1, 0], value]],
    },
  });
  decodePatch(documentState(document), {
    events: [cell(0, 7), cell(0, 8), cell(1, 9)],
  }).apply(null);
  assertEquals(image.data, Float64Array.of(1, 2, 3, 4));
  assertEquals(source.data.a, [
    new NdArray(Float64Array.of(1, 8, 8, 4), [2, 2]),
    new NdArray(Float64Array.of(1, 9, 9, 4), [2, 2]),
  ]);
});
