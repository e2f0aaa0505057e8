import { assertEquals, assertThrows } from "@std/assert";
import { gunzipSync } from "node:zlib";
import { Deserializer } from "../../document/codec/deserializer.ts";
import type { EventRep } from "../../document/event_rep.ts";
import { Serializer } from "../../document/codec/serializer.ts";
import {
  Button,
  CustomJS,
  Expr,
  Field,
  NdArray,
  Range1d,
  Slice,
  Stack,
  Value,
} from "../../models/mod.ts";
import { readSerializer } from "../fixtures/golden/recordings.ts";
import { canonical } from "../fixtures/golden/wire_equality.ts";

function attached(): Serializer {
  let next = 0;
  return new Serializer({ makeBufferId: () => `${next++}` });
}

function sent(value: unknown): unknown {
  const serializer = attached();
  const rep = JSON.parse(JSON.stringify(serializer.encode(value)));
  return canonical(rep, serializer.buffers);
}

/** Values, and how they travel (spec 4.3–4.5). */
const CASES: readonly [string, unknown, unknown][] = [
  ["null", null, null],
  ["undefined", undefined, null],
  ["true", true, true],
  ["a string", "é</script>", "é</script>"],
  ["a number", 1.5, 1.5],
  ["NaN", NaN, { type: "number", value: "nan" }],
  ["infinity", Infinity, { type: "number", value: "+inf" }],
  ["minus infinity", -Infinity, { type: "number", value: "-inf" }],
  ["a bigint", 12n, 12],
  ["an array", [1, "a", null], [1, "a", null]],
  ["an array with NaN", [1, NaN], [1, { type: "number", value: "nan" }]],
  ["an object", { b: 1, a: [2] }, {
    type: "map",
    entries: [["a", [2]], ["b", 1]],
  }],
  ["a map", new Map<unknown, unknown>([[1, "a"]]), {
    type: "map",
    entries: [[1, "a"]],
  }],
  ["an empty object", {}, { type: "map", entries: [] }],
  ["a set", new Set([1]), { type: "set", entries: [1] }],
  ["a slice", new Slice(0, 2), {
    type: "slice",
    start: 0,
    stop: 2,
    step: null,
  }],
  ["a date", new Date(1000), 1000],
  ["a value", new Value(2), { type: "value", value: 2 }],
  ["a field", new Field("x", { units: "deg" }), {
    type: "field",
    field: "x",
    units: "deg",
  }],
];

for (const [name, value, expected] of CASES) {
  Deno.test(`Serializer.encode() encodes ${name}`, () => {
    assertEquals(sent(value), expected);
  });
}

Deno.test("Serializer.encode() leaves empty containers without entries", () => {
  assertEquals(attached().encode({}), { type: "map" });
  assertEquals(attached().encode(new Set()), { type: "set" });
});

Deno.test("Serializer.encode() attaches typed arrays as views, without a copy", () => {
  const memory = Float32Array.of(0, 1, 2, 3);
  const view = memory.subarray(1, 3);
  const serializer = attached();
  assertEquals(serializer.encode(view), {
    type: "ndarray",
    array: { type: "bytes", data: { id: "0" } },
    shape: [2],
    dtype: "float32",
    order: "little",
  });
  const [buffer] = serializer.buffers;
  const bytes = buffer!.data as Uint8Array;
  assertEquals(bytes.buffer, memory.buffer);
  assertEquals([bytes.byteOffset, bytes.byteLength], [4, 8]);
});

Deno.test("Serializer.encode() puts bytes inline as base64 of gzip [ser.gzip-base64]", () => {
  const bytes = Uint8Array.of(1, 2, 3).buffer;
  const { data } = new Serializer().encode(bytes) as { data: string };
  assertEquals([...gunzipSync(Uint8Array.fromBase64(data))], [1, 2, 3]);
});

Deno.test("Serializer.encode() narrows 64-bit integers and spells them out where they do not fit", () => {
  const small = attached().encode(BigInt64Array.of(1n, -2n)) as {
    dtype: string;
  };
  assertEquals(small.dtype, "int32");
  const large = attached().encode(BigInt64Array.of(2n ** 40n));
  assertEquals(large, {
    type: "ndarray",
    array: [2 ** 40],
    shape: [1],
    dtype: "object",
    order: "little",
  });
});

Deno.test("Serializer.encode() gives arrays of bool and of objects their dtype and shape [ser.ndarray]", () => {
  const bool = new NdArray(Uint8Array.of(1, 0), [2], "bool");
  assertEquals((attached().encode(bool) as { dtype: string }).dtype, "bool");
  const objects = new NdArray(["a", null, 1, "b"], [2, 2]);
  assertEquals(attached().encode(objects), {
    type: "ndarray",
    array: ["a", null, 1, "b"],
    shape: [2, 2],
    dtype: "object",
    order: "little",
  });
});

Deno.test("Serializer.encode() sends a model in full once, and cycles by reference", () => {
  const range = new Range1d({ end: 5 });
  const script = new CustomJS({ args: { range }, code: "" });
  range.jsOnChange("end", script);
  const [first, second] = sent([range, range]) as unknown[];
  assertEquals(second, { id: range.id });
  assertEquals(first, {
    type: "object",
    name: "Range1d",
    id: range.id,
    attributes: {
      end: 5,
      js_property_callbacks: {
        type: "map",
        entries: [["change:end", [{
          type: "object",
          name: "CustomJS",
          id: script.id,
          attributes: {
            args: { type: "map", entries: [["range", { id: range.id }]] },
            code: "",
          },
        }]]],
      },
    },
  });
});

Deno.test("Serializer.encode() refuses what cannot travel", () => {
  const circular: unknown[] = [];
  circular.push(circular);
  const cases: readonly [unknown, string][] = [
    [() => {}, "Cannot serialize a function"],
    [Symbol("s"), "Cannot serialize a symbol"],
    [circular, "Cannot serialize a circular reference"],
    [new (class Point {})(), "Cannot serialize an object of class Point"],
    [new DataView(new ArrayBuffer(1)), "Cannot serialize a DataView"],
  ];
  for (const [value, message] of cases) {
    assertThrows(() => attached().encode(value), TypeError, message);
  }
});

Deno.test("Serializer.encode() takes the same container twice side by side", () => {
  const shared = [NaN];
  assertEquals(sent([shared, shared]), [
    [{ type: "number", value: "nan" }],
    [{ type: "number", value: "nan" }],
  ]);
});

/** Recorded values that a server does not accept, and why. */
const REFUSED: Readonly<Record<string, string>> = {
  dataclass: "an object without an id is no model",
  model_class: "a class is no value",
};

for (const { name, wire, binary, error } of readSerializer().encode) {
  if (error !== undefined) continue;
  const forms = [
    { wire, buffers: [] },
    ...binary === undefined ? [] : [binary],
  ];
  if (REFUSED[name] !== undefined) {
    Deno.test(`The recorded value ${name} is refused: ${REFUSED[name]}`, () => {
      assertThrows(() => new Deserializer().decode(wire));
    });
    continue;
  }
  Deno.test(`The recorded value ${name} decodes and encodes to an equal one [ser.reps]`, () => {
    for (const { wire, buffers } of forms) {
      const value = new Deserializer({ buffers }).decode(wire);
      assertEquals(sent(value), canonical(wire, buffers));
    }
  });
}

Deno.test("A recorded expression keeps its model", () => {
  const stack = new Stack({ fields: ["a"] });
  const rep = sent(new Expr(stack)) as { expr: { name: string } };
  assertEquals(rep.expr.name, "Stack");
  const decoded = new Deserializer().decode(attached().encode(new Expr(stack)));
  assertEquals((decoded as Expr).expr instanceof Stack, true);
});

Deno.test("Deserializer.decode() makes an event of its representation", () => {
  const rep = {
    type: "event",
    name: "button_click",
    values: {
      type: "map",
      entries: [["model", { type: "object", name: "Button", id: "p1" }]],
    },
  };
  const event = new Deserializer().decode(rep) as EventRep;
  assertEquals(event.name, "button_click");
  assertEquals(event.values.model instanceof Button, true);
});
