import { assert, assertEquals, assertThrows } from "@std/assert";
import { Document } from "../../../document/document.ts";
import { SavedValues } from "../../../document/saving/saved_value.ts";
import { documentState } from "../../../document/document_events.ts";
import type { UnsentChange } from "../../../document/events.ts";
import { DocumentRestorer } from "../../../document/saving/restore_document.ts";
import {
  encodeStateChange,
  saveDocument,
} from "../../../document/saving/save_document.ts";
import { Div, Slider } from "../../../models/mod.ts";

/** The value after a restart. */
function afterRestart<T>(value: T): T {
  const before = new Document();
  before.state<T | null>("kept", null).value = value;
  const { json, buffers } = saveDocument(before);
  const after = new Document();
  new DocumentRestorer(after, { json, buffers }).restoreValues();
  return after.state<T | null>("kept", null).value as T;
}

const VALUES: Readonly<Record<string, unknown>> = {
  string: "ä\u2028",
  number: 0.1,
  NaN,
  "negative zero": -0,
  infinity: -Infinity,
  boolean: false,
  null: null,
  undefined,
  bigint: 2n ** 70n,
  date: new Date(1e12),
  "invalid date": new Date(NaN),
  array: [1, [undefined, "two"], { three: [] }],
  object: { a: { "not a name": [NaN] }, $: "tag", n: null },
  "key of a prototype": JSON.parse('{"__proto__": {"a": 1}, "constructor": 2}'),
  map: new Map<unknown, unknown>([["a", 1], [2, new Set([3n])]]),
  set: new Set(["a", { b: 1 }]),
  buffer: Uint8Array.of(1, 2, 3).buffer,
  bytes: Uint8Array.of(1, 2, 3),
  clamped: Uint8ClampedArray.of(300),
  "64 bits": BigInt64Array.of(-1n),
  floats: Float64Array.of(NaN, -0, 1e300),
  "part of a buffer": new Float32Array([1, 2, 3, 4]).subarray(1, 3),
  "several arrays": [Int16Array.of(1), { more: Int32Array.of(2, 3) }],
};

for (const [name, value] of Object.entries(VALUES)) {
  Deno.test(`doc.state() keeps its value over a restart: ${name}`, () => {
    const kept = afterRestart(value);
    assertEquals(kept, value);
    assert(Object.is(kept, value) || typeof value === "object");
  });
}

class Point {
  x = 1;
}

const REFUSED: readonly (readonly [unknown, string])[] = [
  [{ items: [1, 2, 3, { f() {} }] }, "phase.items[3].f: a function cannot"],
  [
    [new Point()],
    "phase[0]: an object of class Point cannot be stored, keep its data",
  ],
  [
    new Map([["a key", new Slider()]]),
    'phase.get("a key"): a Slider model cannot be stored, keep its id or its name',
  ],
  [{ "a b": Symbol("s") }, 'phase["a b"]: a symbol cannot'],
  [new Set([/x/]), "phase.values()[0]: an object of class RegExp cannot"],
  [Promise.resolve(), "phase: an object of class Promise cannot"],
];

for (const [value, message] of REFUSED) {
  Deno.test(`doc.state() refuses what cannot be stored: ${message}`, () => {
    const doc = new Document();
    assertThrows(
      () => doc.state("phase", value),
      TypeError,
      `Cannot keep ${message}`,
    );
    const phase = doc.state<unknown>("phase", 0);
    assertThrows(() => phase.value = value, TypeError, message);
    assertEquals(phase.value, 0);
  });
}

Deno.test("doc.state() refuses a value that contains itself, but not one that occurs twice", () => {
  const doc = new Document();
  const ring: { next?: unknown[] } = {};
  ring.next = [ring];
  assertThrows(
    () => doc.state("ring", ring),
    TypeError,
    "Cannot keep ring.next[0]: it contains itself",
  );
  const shared = { a: 1 };
  const both = doc.state("both", [shared, shared]);
  assertEquals(both.value, [{ a: 1 }, { a: 1 }]);
});

Deno.test("doc.state() needs a name", () => {
  for (const name of ["", 3 as unknown as string]) {
    assertThrows(
      () => new Document().state(name, 0),
      TypeError,
      "its name must be a string",
    );
  }
});

Deno.test("doc.state() of one name is one value", () => {
  const doc = new Document();
  const one = doc.state("n", 1);
  one.value += 1;
  assert(doc.state("n", 1) === one);
  assertEquals(doc.state("n", 1).value, 2);
});

Deno.test("A value of doc.state() only changes by assignment", () => {
  const doc = new Document();
  const given = { list: [1], map: new Map([["a", 1]]), at: new Date(0) };
  const kept = doc.state("kept", given);
  given.list.push(2);
  assertEquals(kept.value.list, [1]);
  assertThrows(() => kept.value.list.push(2), TypeError);
  assertThrows(() => kept.value.list = [], TypeError);
  const message = "values of doc.state() are read-only, assign a changed copy";
  assertThrows(() => kept.value.map.set("b", 2), TypeError, message);
  assertThrows(() => kept.value.at.setTime(1), TypeError, message);
  kept.value = { ...kept.value, list: [...kept.value.list, 2] };
  assertEquals(kept.value.list, [1, 2]);
});

Deno.test("An assignment to doc.state() is reported to the session, and not to onChange", () => {
  const doc = new Document();
  const phase = doc.state("phase", 0);
  const changes: UnsentChange[] = [];
  documentState(doc).changes.sink = {
    documentChanged: () => changes.push({ kind: "CallbacksChanged" }),
    track() {},
    unsentChange: (change) => changes.push(change),
  };
  doc.onChange(() => {
    throw new Error("no change of the document");
  });
  phase.value = 1;
  phase.value = 1;
  doc.theme = "caliber";
  assertEquals(changes, [
    { kind: "StateChanged", name: "phase", value: 1 },
    { kind: "ThemeChanged" },
  ]);
});

Deno.test("Assignments in a journal are made again, before and after the application asks", () => {
  const patchOf = (name: string, value: unknown) => {
    const { json, buffers } = encodeStateChange(
      { kind: "StateChanged", name, value },
      () => "b1",
    );
    return { json: `{"events":[${json}]}`, buffers };
  };
  const doc = new Document();
  const early = doc.state("early", new Float64Array());
  const restorer = new DocumentRestorer(doc, saveDocument(new Document()));
  restorer.applyValues(patchOf("early", Float64Array.of(NaN)));
  restorer.applyValues(patchOf("late", 3n));
  assertEquals(early.value, Float64Array.of(NaN));
  assertEquals(doc.state("late", 0n).value, 3n);
});

Deno.test("What the application no longer asks for stays saved", () => {
  const first = new Document();
  first.state("old", 1);
  const second = new Document();
  new DocumentRestorer(second, saveDocument(first)).restoreValues();
  const third = new Document();
  new DocumentRestorer(third, saveDocument(second)).restoreValues();
  assertEquals(third.state("old", 0).value, 1);
});

Deno.test("onRestored() refuses what is not a function without parameters", () => {
  for (const wrong of [1, (_doc: unknown) => {}]) {
    assertThrows(
      () => new Document().onRestored(wrong as () => void),
      TypeError,
      "Cannot add restored callback: expected a function without parameters",
    );
  }
  new Document().onRestored(() => new Div());
});

Deno.test("doc.state() keeps a typed array as it was, whatever becomes of the one that was given", () => {
  const given = Float64Array.of(1, 2);
  const rows = new Document().state<Float64Array>("rows", given);
  given[0] = 9;
  assertEquals(rows.value, Float64Array.of(1, 2));
  rows.value = given;
  given[1] = 9;
  assertEquals(rows.value, Float64Array.of(9, 2));
});

Deno.test("A value of a saved session is no change, before and after the application asks", () => {
  const changed: string[] = [];
  const values = new SavedValues((name) => void changed.push(name));
  values.give("late", 1);
  const early = values.get("early", 0);
  values.give("early", 2);
  const late = values.get("late", 0);
  assertEquals([early.value, late.value, changed], [2, 1, []]);
  early.value = 3;
  assertEquals(changed, ["early"]);
});
