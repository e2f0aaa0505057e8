// What `deno check` says of widgets and sources whose types follow from what they are
// given: this file does not compile if one of them is wrong.

import { assertEquals, assertThrows } from "@std/assert";
import {
  FileInput,
  LogTicker,
  type Model,
  MultiChoice,
  MultiSelect,
  Select,
} from "../../../models/mod.ts";
import { Document } from "../../../mod.ts";

Deno.test("select.value is one of its options, not unknown", () => {
  const select = new Select({ options: ["a", "b"], value: "a" });
  const value: "a" | "b" = select.value;
  assertEquals(value, "a");
  const seen: ("a" | "b")[] = [];
  select.onChange("value", (_attr, old, value) => seen.push(old, value));
  select.value = "b";
  assertEquals(seen, ["a", "b"]);
  // @ts-expect-error: there is no such option
  select.value = "c";
  // @ts-expect-error: there is no such option
  new Select({ options: ["a", "b"], value: "c" });
});

Deno.test('select.value = "" chooses none of the options', () => {
  const select = new Select({ options: ["a", "b"], value: "a" });
  select.value = "";
  assertEquals(select.value as string, "");
  const numbers = new Select({ options: [[1, "One"]], value: "" });
  numbers.value = 1;
  numbers.value = "";
  // @ts-expect-error: types know no null, which Python takes
  numbers.value = null;
  assertEquals(numbers.value as unknown, null);
});

Deno.test("select.value has the type of the values in pairs and groups", () => {
  const pairs = new Select({ options: [["1", "One"], ["2", "Two"]] });
  pairs.value = "2";
  const text: "1" | "2" = pairs.value;
  assertEquals(text, "2");
  const numbers = new Select({ options: [[1, "One"], [2, "Two"]], value: 1 });
  const number: 1 | 2 = numbers.value;
  assertEquals(number, 1);
  const groups = new Select({ options: { A: ["x"], B: ["y"] }, value: "y" });
  const grouped: "x" | "y" = groups.value;
  assertEquals(grouped, "y");
  const none = new Select({ options: ["a", null], value: "" });
  const empty: "a" | "" = none.value;
  assertEquals(empty, "");
});

Deno.test("select.value is a string if the options are computed, missing or replaced", () => {
  const names: string[] = ["x", "y"];
  const computed = new Select({ options: names, value: names[0] });
  const value: string = computed.value;
  assertEquals(value, "x");
  computed.value = "y";
  const pairs = new Select({ options: names.map((name) => [name, name]) });
  const paired: string = pairs.value;
  assertEquals(paired, "");
  const late = new Select({ title: "Nothing yet", options: [] });
  late.options = names;
  late.value = "x";
  const literal = new Select({ options: ["(loading)"] });
  literal.options = names;
  const all: Select[] = [computed, pairs, late, literal];
  assertEquals(all.map(({ value }: { value: string }) => value.length), [
    1,
    0,
    1,
    0,
  ]);
});

Deno.test("A select that is found or narrowed can be read as a string", () => {
  const doc = new Document();
  doc.addRoot(new Select({ name: "s", options: ["a"], value: "a" }));
  const found = doc.selectOne(Select);
  const value: string = found!.value;
  assertEquals(value, "a");
  const root: Model = doc.roots[0]!;
  if (!(root instanceof Select)) throw new Error("no Select");
  const narrowed: string = root.value;
  assertEquals(narrowed, "a");
});

Deno.test("The values of MultiSelect and MultiChoice are among their options", () => {
  const select = new MultiSelect({ options: ["a", "b"], value: ["a"] });
  const values: readonly ("a" | "b")[] = select.value;
  assertEquals(values, ["a"]);
  const choice = new MultiChoice({ options: [["a", "A"], ["b", "B"]] });
  const seen: ("a" | "b")[] = [];
  choice.onChange("value", (_attr, _old, value) => seen.push(...value));
  choice.value = ["b"];
  assertEquals(seen, ["b"]);
  // @ts-expect-error: there is no such option
  choice.value = ["c"];
  // @ts-expect-error: there is no such option
  new MultiChoice({ options: ["a"], value: ["c"] });
  const names: readonly string[] = ["x"];
  const computed: MultiSelect = new MultiSelect({
    options: names.map((name) => [name, name.toUpperCase()]),
    value: names,
  });
  computed.value = ["x"];
  computed.options = ["x", "y"];
});

Deno.test("fileInput.value is a string, or strings with multiple or directory", () => {
  const reads = (input: FileInput) => (): string => input.value;
  assertThrows(reads(new FileInput({ accept: ".csv" })), Error, "value");
  const several = new FileInput({ multiple: true });
  const values = (): readonly string[] => several.value;
  assertThrows(values, Error, "value");
  const folder = new FileInput({ directory: true });
  const names = (): readonly string[] => folder.filename;
  assertThrows(names, Error, "filename");
  const either = new FileInput({ multiple: Math.random() > 1 });
  const texts = (): string | readonly string[] => either.mime_type;
  assertThrows(texts, Error, "mime_type");
  // @ts-expect-error: several files have several values
  const one = (): string => several.value;
  assertThrows(one, Error, "value");
});

Deno.test("Lists of numbers take typed arrays", () => {
  const ticker = new LogTicker({ mantissas: Float64Array.of(1, 5) });
  ticker.mantissas = Int32Array.of(1, 2);
  const mantissas: readonly number[] = ticker.mantissas;
  assertEquals(mantissas, [1, 2]);
});
