import { assertEquals, assertLess } from "@std/assert";
import { Document } from "../../../document/document.ts";
import { ColumnDataSource, NdArray, Slice } from "../../../models/mod.ts";
import { FakeClient, sessionOf } from "../../fixtures/wire/fake_client.ts";

const ROWS = 10_000;
const CHANGES = 500;

const typed = () => Float64Array.from({ length: ROWS }, (_, i) => i);
const plain = () => Array.from({ length: ROWS }, (_, i) => `row ${i}`);

/** How many items a function copies from one array to another. */
function itemsCopiedBy(run: () => void): number {
  let items = 0;
  using restored = new DisposableStack();
  const count = (
    prototype: object,
    name: "slice" | "concat" | "set",
    size: (array: ArrayLike<unknown>, first: ArrayLike<unknown>) => number,
  ) => {
    const methods = prototype as Record<string, (...args: never[]) => unknown>;
    const method = methods[name]!;
    restored.defer(() => methods[name] = method);
    methods[name] = function (this: ArrayLike<unknown>, ...args: never[]) {
      items += size(this, args[0]!);
      return method.apply(this, args);
    };
  };
  const TypedArray = Object.getPrototypeOf(Float64Array.prototype) as object;
  count(TypedArray, "slice", ({ length }) => length);
  count(TypedArray, "set", (_, { length }) => length);
  count(Array.prototype, "slice", ({ length }) => length);
  count(Array.prototype, "concat", ({ length }) => length);
  run();
  return items;
}

function sourceIn(
  document: Document,
  data: Record<string, Float64Array | unknown[]>,
): ColumnDataSource {
  const source = new ColumnDataSource({ data });
  document.addRoot(source);
  return source;
}

for (const [kind, column] of [["typed", typed], ["plain", plain]] as const) {
  for (const rollover of [undefined, ROWS]) {
    Deno.test(`500 stream() in a turn, ${kind}, rollover ${rollover}, copy the columns a few times`, () => {
      const source = sourceIn(new Document(), { x: column() });
      const copied = itemsCopiedBy(() => {
        for (let i = 0; i < CHANGES; i++) source.stream({ x: [i] }, rollover);
        assertEquals(source.length, ROWS + (rollover ? 0 : CHANGES));
      });
      assertLess(copied, 8 * ROWS);
      assertEquals(
        Array.from(source.data.x!).slice(-CHANGES),
        Array.from({ length: CHANGES }, (_, i) => i),
      );
      const dropped = rollover ? CHANGES : 0;
      assertEquals(source.data.x![0], column()[dropped]);
    });
  }

  Deno.test(`500 patch() in a turn, ${kind}, copy the column once`, () => {
    const source = sourceIn(new Document(), { x: column() });
    const copied = itemsCopiedBy(() => {
      for (let i = 0; i < CHANGES; i++) source.patch({ x: [[i, -i]] });
      assertEquals(source.data.x![1], -1);
    });
    assertLess(copied, 3 * ROWS);
    assertEquals(source.data.x![CHANGES - 1], 1 - CHANGES);
    assertEquals(source.data.x![CHANGES], column()[CHANGES]);
  });

  Deno.test(`500 stream() and patch() in a turn, ${kind}, of a source without a document copy the column a few times`, () => {
    const source = new ColumnDataSource({ data: { x: column() } });
    const copied = itemsCopiedBy(() => {
      for (let i = 0; i < CHANGES; i++) {
        source.stream({ x: [i] });
        source.patch({ x: [[ROWS + i, -i]] });
      }
      assertEquals(source.length, ROWS + CHANGES);
    });
    assertLess(copied, 8 * ROWS);
    assertEquals(source.data.x![ROWS + 7], -7);
  });
}

Deno.test("A single stream() copies typed columns once", () => {
  const source = sourceIn(new Document(), { x: typed(), y: typed() });
  const copied = itemsCopiedBy(() => {
    source.stream({ x: [1], y: [2] }, ROWS);
    assertEquals(source.length, ROWS);
  });
  assertLess(copied, 2 * ROWS + 100);
});

Deno.test("What is read between two stream() is right, and stays as it was read", () => {
  const source = sourceIn(new Document(), { x: typed() });
  source.stream({ x: [1] });
  const first = source.data.x!;
  source.stream({ x: [2] });
  source.patch({ x: [[0, -1]] });
  assertEquals([first.length, first[0], first.at(-1)], [ROWS + 1, 0, 1]);
  const { x } = source.data;
  assertEquals([x!.length, x![0], x!.at(-1)], [ROWS + 2, -1, 2]);
  assertEquals(first[0], 0);
});

Deno.test("Callbacks of a source and of the document see old and new columns of each stream()", () => {
  const document = new Document();
  const source = sourceIn(document, { x: typed() });
  const seen: number[][] = [];
  source.stream({ x: [0] });
  source.onChange("data", (_attr, old, value) => {
    const [before, after] = [old, value] as { x: number[] }[];
    seen.push([before!.x.length - ROWS, after!.x.length - ROWS]);
  });
  source.stream({ x: [1] });
  source.patch({ x: [[ROWS, 5]] });
  assertEquals(seen, [[1, 2], [2, 2]]);

  const other = sourceIn(document, { x: typed() });
  const values: number[][] = [];
  document.onChange((event) => {
    if (event.kind !== "ModelChanged") return;
    const { old, new: value } = event.change as unknown as {
      old: { x: number[] };
      new: { x: number[] };
    };
    values.push([old.x[0]!, value.x[0]!]);
  });
  other.patch({ x: [[0, 5]] });
  other.patch({ x: [[0, 6]] });
  assertEquals(values, [[0, 5], [5, 6]]);
});

Deno.test("stream() and patch() check rows against what was streamed before in the turn", () => {
  const data = { x: typed(), name: plain() };
  const source = sourceIn(new Document(), data);
  source.stream({ x: [1.5], name: ["new"] });
  source.patch({
    x: [[ROWS, 2.5]],
    name: [[new Slice(ROWS, ROWS + 1), ["b"]]],
  });
  source.stream({ x: Int32Array.of(3), name: ["c"] }, ROWS);
  source.patch({ name: [[ROWS - 1, "d"]] });
  for (
    const wrong of [
      () => source.patch({ x: [[ROWS, 1]] }),
      () => source.stream({ x: [1] }),
      () => source.patch({ y: [[0, 1]] }),
    ]
  ) {
    let message = "";
    try {
      wrong();
    } catch (error) {
      message = (error as Error).message;
    }
    assertEquals(/out of bounds|existing columns/.test(message), true, message);
  }
  assertEquals(source.length, ROWS);
  assertEquals(source.data.x!.at(-2), 2.5);
  assertEquals(source.data.name!.slice(-3), ["row 9999", "b", "d"]);
});

Deno.test("A value that a column cannot take widens it after other changes of the turn", () => {
  const source = sourceIn(new Document(), {
    x: typed(),
    name: plain(),
  });
  source.stream({ x: [1], name: ["a"] }, ROWS);
  source.stream({ x: ["text"], name: Float64Array.of(3) }, ROWS);
  assertEquals(source.data.x!.slice(-2), [1, "text"]);
  assertEquals(source.data.name!.slice(-2), ["a", 3]);
  source.patch({ x: [[1, { a: 1 }]] });
  source.patch({ x: [[1, 8]] });
  assertEquals(source.data.x!.slice(0, 3), [2, 8, 4]);
});

Deno.test("Arrays in rows, and columns of arrays, keep their shape over many patches", () => {
  const image = new NdArray(new Float64Array(4), [2, 2]);
  const rows: unknown[] = plain();
  rows[0] = image;
  rows[1] = [1, 2, 3];
  const source = sourceIn(new Document(), { x: rows });
  source.patch({ x: [[[0, 0, 1], 5]] });
  source.patch({ x: [[[0, 1, 1], 6]] });
  source.patch({ x: [[[1, 0], 7]] });
  source.patch({ x: [[[1, 2], 8]] });
  assertEquals(
    source.data.x![0],
    new NdArray(Float64Array.of(0, 5, 0, 6), [2, 2]),
  );
  assertEquals(source.data.x![1], [7, 2, 8]);
  assertEquals([...image.data], [0, 0, 0, 0]);
});

Deno.test("A client is sent each stream() and patch() of a turn, and pulls what they made", async () => {
  let source!: ColumnDataSource;
  const session = sessionOf((document) => {
    source = sourceIn(document, { x: typed() });
  });
  using client = new FakeClient(session);
  const copied = await session.withDocumentLocked(() =>
    itemsCopiedBy(() => {
      for (let i = 0; i < CHANGES; i++) source.stream({ x: [i] }, ROWS);
      source.patch({ x: [[0, -1]] });
      session.flush();
    })
  );
  assertLess(copied!, 9 * ROWS);
  const kinds = client.takeEvents().map(({ kind }) => kind);
  assertEquals(kinds.length, CHANGES + 1);
  assertEquals(kinds.at(-1), "ColumnsPatched");
  await session.withDocumentLocked(() => {
    source.stream({ x: [7] }, ROWS);
    client.request("PULL-DOC-REQ");
  });
  await client.until("PULL-DOC-REPLY");
  assertEquals(source.data.x!.length, ROWS);
  assertEquals([source.data.x![0], source.data.x!.at(-1)], [CHANGES + 1, 7]);
  await session.destroy();
});

Deno.test("Columns that changed late are stored at the end of the turn", async () => {
  const source = sourceIn(new Document(), { x: typed() });
  source.stream({ x: [1] });
  await Promise.resolve();
  assertEquals(
    itemsCopiedBy(() => assertEquals(source.length, ROWS + 1)),
    0,
  );
});
