// What a client sends must not come back at full length in errors.

import { assert, assertEquals, assertThrows } from "@std/assert";
import { formatValue, shorten } from "../../../base/text/format_value.ts";
import { decodePatch } from "../../../document/codec/apply.ts";
import { Document } from "../../../document/document.ts";
import { documentState } from "../../../document/document_events.ts";
import { ColumnDataSource, Div, Slider } from "../../../models/mod.ts";
import { FakeClient, sessionOf } from "../../fixtures/wire/fake_client.ts";

const LONG = "x".repeat(1_000_000);
const DEEP = JSON.parse("[".repeat(3000) + "]".repeat(3000));

const source = new ColumnDataSource({ data: { a: [1, 2] } });
const slider = new Slider({ start: 0, end: 1, value: 0 });
const document = new Document();
document.addRoot(source);
document.addRoot(slider);

const MODEL = { id: slider.id };
const SOURCE = { model: { id: source.id }, attr: "data" };

function set(value: unknown, attr: unknown = "tags"): unknown {
  return { kind: "ModelChanged", model: MODEL, attr, new: value };
}

function ndarray(rep: object): unknown {
  return set([{
    type: "ndarray",
    array: [1],
    shape: [1],
    dtype: "float64",
    ...rep,
  }]);
}

/** Patches with a text, or another part, that an error names. */
const PATCHES: Readonly<Record<string, (part: unknown) => unknown>> = {
  "kind of event": (part) => ({ kind: part }),
  "property": (part) => set(1, part),
  "type of a value": (part) => set([{ type: part }]),
  "reference": (part) => set([{ id: part }]),
  "class": (part) => set([{ type: "object", name: part, id: "n" }]),
  "id of a new model": (part) =>
    set([{ type: "object", name: "Div", id: part }]),
  "attribute": (part) =>
    set([{
      type: "object",
      name: "Div",
      id: "n",
      attributes: { [String(part)]: 1 },
    }]),
  "buffer": (part) => set([{ type: "bytes", data: { id: part } }]),
  "number": (part) => set([{ type: "number", value: part }]),
  "date": (part) => set([{ type: "date", iso: part }]),
  "symbol": (part) => set([{ type: "symbol", name: part }]),
  "dtype": (part) => ndarray({ dtype: part }),
  "dtype of bytes": (part) =>
    set([{
      type: "typed_array",
      array: { type: "bytes", data: "AAAA" },
      dtype: part,
    }]),
  "byte order": (part) =>
    set([{
      type: "typed_array",
      array: { type: "bytes", data: "AAAAAAAA" },
      dtype: "int16",
      order: part,
    }]),
  "value": (part) => set(part, "start"),
  "column to set": (part) => ({
    kind: "ColumnDataChanged",
    ...SOURCE,
    data: { [String(part)]: 1 },
  }),
  "column to patch": (part) => ({
    kind: "ColumnsPatched",
    ...SOURCE,
    patches: { [String(part)]: [] },
  }),
  "index": (part) => ({
    kind: "ColumnsPatched",
    ...SOURCE,
    patches: { a: [[part, 1]] },
  }),
};

/** The parts that are keys of objects, and so always strings. */
const IS_KEY = /^(attribute|column)/;

for (const [name, event] of Object.entries(PATCHES)) {
  Deno.test(`Errors quote the beginning of a long ${name}`, () => {
    for (const part of IS_KEY.test(name) ? [LONG] : [LONG, DEEP]) {
      const error = assertThrows(
        () => decodePatch(documentState(document), { events: [event(part)] }),
        Error,
      );
      assert(error.message.length < 1500, `${error.message.length}`);
      assert(!/call stack/.test(error.message), error.message);
    }
  });
}

Deno.test("A shape of many extents is refused, and its error is short", () => {
  const shape = [0, ...Array.from({ length: 100_000 }, () => 1)];
  const events = [ndarray({ array: [], shape })];
  const error = assertThrows(
    () => decodePatch(documentState(document), { events }),
    Error,
    "an ndarray has at most 64 dimensions",
  );
  assert(error.message.length < 100);
});

Deno.test("Elements of a numeric array must be numbers, not arrays of them", () => {
  assertThrows(
    () =>
      decodePatch(documentState(document), {
        events: [ndarray({ array: [[[1]]] })],
      }),
    Error,
    "elements of float64 must be numbers",
  );
});

Deno.test("An ERROR reply is short, however much it has to say of a message", () => {
  using client = new FakeClient(sessionOf((doc) => doc.addRoot(new Div())));
  client.take();
  client.patch({ kind: LONG });
  const [[type, content]] = client.take() as [[string, { text: string }]];
  assertEquals(type, "ERROR");
  assert(content.text.length < 200);
});

Deno.test("shorten() and formatValue() cut long texts and leave short ones", () => {
  assertEquals(shorten("abc", 3), "abc");
  assertEquals(shorten("abcd", 3), "ab…");
  assertEquals(formatValue("abc"), '"abc"');
  assertEquals(formatValue(LONG), `"${"x".repeat(78)}…`);
  assertEquals(
    formatValue(new Uint8Array(1_000_000)),
    "Uint8Array(1000000) [0, 0, 0, 0, 0, …]",
  );
});
