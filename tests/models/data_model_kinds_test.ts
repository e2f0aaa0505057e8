import { assertEquals, assertThrows } from "@std/assert";
import { encodeDocument } from "../../document/codec/encode.ts";
import { Document } from "../../document/document.ts";
import { documentState } from "../../document/document_events.ts";
import { defineDataModel, property } from "../../models/mod.ts";

const BYTES = Uint8Array.of(1, 2, 3);
const DATE = new Date(Date.UTC(2024, 2, 10));

const Record = defineDataModel("tests.KindsRecord", {
  raw: property.bytes(BYTES),
  at: property.datetime(DATE),
  pair: property.tuple([property.str(), property.int()], ["a", 1]),
  size: property.either([property.int(), property.str()], "auto"),
});

Deno.test("A data model has bytes, datetimes, tuples and alternatives, with defaults", () => {
  const record = new Record();
  assertEquals(new Uint8Array(record.raw), BYTES);
  assertEquals(record.at, DATE.getTime());
  assertEquals(record.pair, ["a", 1]);
  assertEquals(record.size, "auto");
  record.raw = Uint8Array.of(9).buffer;
  record.size = 3;
  const pair: readonly [string, number] = record.pair;
  assertEquals([new Uint8Array(record.raw)[0], record.size, pair[1]], [
    9,
    3,
    1,
  ]);
});

Deno.test("A data model refuses what its tuples and alternatives do not take", () => {
  const record = new Record();
  assertThrows(() => record.set("pair", ["a"]), TypeError, "Tuple(Str, Int)");
  assertThrows(() => record.set("pair", [1, "a"]), TypeError, "pair");
  assertThrows(() => record.set("size", 1.5), TypeError, "Int or Str");
  assertThrows(() => record.set("at", "today"), TypeError, "a date");
  assertThrows(() => record.set("raw", 1), TypeError, "bytes");
});

Deno.test("A default of bytes reaches clients with the definition", () => {
  const document = new Document();
  document.addRoot(new Record());
  const { json, buffers } = encodeDocument(documentState(document));
  const definitions = json.defs as unknown as {
    name: string;
    properties: { name: string; default?: { data?: { id: string } } }[];
  }[];
  const { properties } = definitions.find(({ name }) =>
    name === "tests.KindsRecord"
  )!;
  const { id } = properties.find(({ name }) => name === "raw")!.default!.data!;
  const { data } = buffers.find((buffer) => buffer.id === id)!;
  assertEquals(new Uint8Array(data as ArrayBuffer).slice(), BYTES);

  const copy = Document.fromJson(JSON.parse(JSON.stringify(json)), buffers);
  const raw = copy.roots[0]!.get("raw") as ArrayBuffer;
  assertEquals(new Uint8Array(raw), BYTES);
});
