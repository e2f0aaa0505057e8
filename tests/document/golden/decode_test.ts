// The recorded values that Python decodes or refuses. Where the server is meant
// to be more tolerant or more strict, the difference is named here.

import { assertEquals, assertThrows } from "@std/assert";
import { Deserializer } from "../../../document/codec/deserializer.ts";
import { Serializer } from "../../../document/codec/serializer.ts";
import { readSerializer } from "../../fixtures/golden/recordings.ts";
import { canonical } from "../../fixtures/golden/wire_equality.ts";

/** What Python refuses and we take, and why. */
const TOLERATED: Readonly<Record<string, string>> = {
  map_unhashable_key: "a JavaScript map has any keys",
  bytes_inline_plain: "older clients do not compress (4.4)",
  date: "dates are decoded (4.3)",
  event_extra_value: "newer clients send more (4.9)",
  event_unknown: "unknown events are ignored (4.9)",
  event_file_input_change: "BokehJS 3.10 sends that event (4.9)",
};

/** What Python takes and we refuse, and why. */
const REFUSED: Readonly<Record<string, string>> = {
  object_unknown_attribute: "a misspelt property is an error, not ignored",
};

/** Encoded in another form that means the same, and why. */
const OTHER_FORM: Readonly<Record<string, string>> = {
  plain_object: "records are sent as maps",
  array_rep: "arrays are sent as they are",
  array_rep_empty: "arrays are sent as they are",
  number_numeric: "finite numbers are sent as they are",
  typed_array_f64_big: "we send little-endian",
  ndarray_f64_big: "we send little-endian",
  ndarray_f64_list: "numbers of a known type are sent as bytes",
  bytes_inline_gzip: "compared as bytes",
  object_same_id_twice: "the first one counts, later ones are references",
  object_then_ref: "references have one form",
};

for (const { name, wire, buffers, error } of readSerializer().decode) {
  const decode = () => new Deserializer({ buffers }).decode(wire);
  const reason = TOLERATED[name] ?? REFUSED[name] ?? OTHER_FORM[name];
  const suffix = reason === undefined ? "" : `, but: ${reason}`;
  const isRefused = name in REFUSED ||
    error !== undefined && !(name in TOLERATED);
  Deno.test(`The recorded representation ${name} is ${isRefused ? "refused" : "decoded"}${suffix}`, () => {
    if (isRefused) {
      assertThrows(decode);
      return;
    }
    const serializer = new Serializer({ makeBufferId: makeIds() });
    const rep = JSON.parse(JSON.stringify(serializer.encode(decode())));
    const again = new Deserializer({ buffers: serializer.buffers }).decode(rep);
    const twice = new Serializer({ makeBufferId: makeIds() });
    const second = JSON.parse(JSON.stringify(twice.encode(again)));
    assertEquals(
      canonical(second, twice.buffers),
      canonical(rep, serializer.buffers),
    );
    if (reason === undefined) {
      assertEquals(
        canonical(rep, serializer.buffers),
        canonical(wire, buffers),
      );
    }
  });
}

function makeIds(): () => string {
  let next = 0;
  return () => `${next++}`;
}

Deno.test("Numbers of the other byte order are swapped", () => {
  const bytes = Uint8Array.of(0x3f, 0xf8, 0, 0, 0, 0, 0, 0);
  const rep = {
    type: "typed_array",
    array: { type: "bytes", data: { id: "0" } },
    order: "big",
    dtype: "float64",
  };
  const buffers = [{ id: "0", data: bytes }];
  assertEquals(new Deserializer({ buffers }).decode(rep), Float64Array.of(1.5));
});

Deno.test("An array whose elements do not fit its shape is refused", () => {
  const rep = (shape: number[]) => ({
    type: "ndarray",
    array: { type: "bytes", data: { id: "0" } },
    order: "little",
    dtype: "uint8",
    shape,
  });
  const buffers = [{ id: "0", data: Uint8Array.of(1, 2, 3) }];
  for (const shape of [[2], [4], [2, 2], [0]]) {
    assertThrows(
      () => new Deserializer({ buffers }).decode(rep(shape)),
      Error,
      "3 elements do not fit the shape",
    );
  }
});

Deno.test("A model of a class that only others derive from is refused", () => {
  assertThrows(
    () =>
      new Deserializer().decode({ type: "object", name: "Control", id: "c" }),
    Error,
    "Control",
  );
});
