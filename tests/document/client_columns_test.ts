import { assertEquals } from "@std/assert";
import { ColumnDataSource, NdArray } from "../../models/mod.ts";
import { FakeClient, sessionOf } from "../fixtures/wire/fake_client.ts";

type Data = Readonly<Record<string, unknown>>;

// deno-lint-ignore no-explicit-any -- columns of any kind
function sourceOf(data: any): {
  source: ColumnDataSource;
  sender: FakeClient;
  other: FakeClient;
} & Disposable {
  const source = new ColumnDataSource({ data });
  const session = sessionOf((doc) => doc.addRoot(source));
  const sender = new FakeClient(session);
  const other = new FakeClient(session);
  return {
    source,
    sender,
    other,
    [Symbol.dispose]() {
      sender[Symbol.dispose]();
      other[Symbol.dispose]();
    },
  };
}

function streamOf(source: ColumnDataSource, data: Data, rollover?: unknown) {
  return {
    kind: "ColumnsStreamed",
    model: { id: source.id },
    attr: "data",
    data: { type: "map", entries: Object.entries(data) },
    rollover: rollover ?? null,
  };
}

function patchOf(source: ColumnDataSource, patches: Data) {
  return {
    kind: "ColumnsPatched",
    model: { id: source.id },
    attr: "data",
    patches: { type: "map", entries: Object.entries(patches) },
  };
}

/** The kinds of the events that a client got. */
function kindsOf(client: FakeClient): string[] {
  return client.take().flatMap(([type, content]) =>
    type === "PATCH-DOC"
      ? (content as { events: { kind: string }[] }).events
        .map(({ kind }) => kind)
      : [type]
  );
}

Deno.test("A client's stream with a missing, extra or unequal column is an ERROR, and nothing is applied", () => {
  const streams: readonly (readonly [Data, string])[] = [
    [{ x: [2] }, "missing: y"],
    [{ x: [2], y: [2], z: [2] }, "extra: z"],
    [{ x: [2, 3], y: [2] }, "columns differ in length"],
  ];
  for (const [data, message] of streams) {
    using clients = sourceOf({ x: [1], y: [1] });
    const { source, sender, other } = clients;
    sender.take();
    other.take();
    sender.patch(
      streamOf(source, { x: [5], y: [5] }),
      streamOf(source, data),
    );
    const [[type, content]] = sender.take() as [[string, { text: string }]];
    assertEquals([type, content.text.includes(message)], ["ERROR", true]);
    assertEquals({ ...source.data }, { x: [1], y: [1] });
    assertEquals(kindsOf(other), []);
  }
});

Deno.test("A client's rollover of 0 empties the columns, -1 and 1.5 are errors", () => {
  for (const rollover of [-1, 1.5, "2"]) {
    using clients = sourceOf({ x: [1] });
    const { source, sender } = clients;
    sender.take();
    sender.patch(streamOf(source, { x: [2] }, rollover));
    assertEquals(kindsOf(sender), ["ERROR"]);
    assertEquals(source.data.x, [1]);
  }
  using clients = sourceOf({ x: [1, 2] });
  const { source, sender, other } = clients;
  sender.take();
  other.take();
  sender.patch(streamOf(source, { x: [3] }, 0));
  assertEquals(source.data.x, []);
  // BokehJS keeps all rows for 0: it gets the columns, whoever streamed.
  assertEquals(kindsOf(other), ["ColumnDataChanged"]);
  assertEquals(kindsOf(sender), ["ColumnDataChanged", "OK"]);
});

Deno.test("A client's value that does not fit widens the column for everybody", () => {
  for (const act of ["stream", "patch"]) {
    using clients = sourceOf({ x: Int32Array.of(1, 2) });
    const { source, sender, other } = clients;
    sender.take();
    other.take();
    sender.patch(
      act === "stream"
        ? streamOf(source, { x: [3.5] })
        : patchOf(source, { x: [[1, 3.5]] }),
    );
    const expected = act === "stream" ? [1, 2, 3.5] : [1, 3.5];
    assertEquals(source.data.x, Float64Array.from(expected));
    assertEquals(kindsOf(other), ["ColumnDataChanged"]);
    assertEquals(kindsOf(sender), ["ColumnDataChanged", "OK"]);
  }
});

Deno.test("A client's value that fits is passed on as it came", () => {
  using clients = sourceOf({ x: Int32Array.of(1, 2) });
  const { source, sender, other } = clients;
  sender.take();
  other.take();
  sender.patch(
    streamOf(source, { x: [3] }),
    patchOf(source, { x: [[0, 9]] }),
  );
  assertEquals(source.data.x, Int32Array.of(9, 2, 3));
  assertEquals(kindsOf(other), ["ColumnsStreamed", "ColumnsPatched"]);
  assertEquals(kindsOf(sender), ["OK"]);
});

Deno.test("Python's multi_line moves: its patches inside plain rows are applied", () => {
  using clients = sourceOf({
    ys: [[1, 2, 3], Float64Array.of(4, 5)],
    images: [
      new NdArray(Float64Array.of(1, 2), [2]),
      new NdArray(Float64Array.of(3, 4), [2]),
    ],
  });
  const { source, sender } = clients;
  sender.take();
  sender.patch(patchOf(source, {
    ys: [[[0, 2], [9]], [
      [1, { type: "slice", start: 0, stop: 2, step: null }],
      [
        7,
        8,
      ],
    ]],
    images: [[[0, 1], [9]]],
  }));
  assertEquals(kindsOf(sender), ["OK"]);
  assertEquals(source.data.ys, [[1, 2, 9], Float64Array.of(7, 8)]);
  assertEquals(
    (source.data.images as readonly NdArray[])[0],
    new NdArray(Float64Array.of(1, 9), [2]),
  );
});

Deno.test("A patch of columns counts in the columns that the same message has set before", () => {
  using parts = sourceOf({ x: [1] });
  const { source, sender } = parts;
  sender.take();
  const data = { type: "map", entries: [["x", [1, 2, 3]]] };
  const model = { id: source.id };
  sender.patch(
    { kind: "ModelChanged", model, attr: "data", new: data },
    patchOf(source, { x: [[2, 9]] }),
    streamOf(source, { x: [4] }),
    patchOf(source, { x: [[3, 8]] }),
  );
  assertEquals(kindsOf(sender).at(-1), "OK");
  assertEquals(source.data, { x: [1, 2, 9, 8] });
});
