// How large the inline bytes of a message may be once they are unpacked.

import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { gzipSync } from "node:zlib";
import {
  DeserializationError,
  Deserializer,
} from "../../../document/codec/deserializer.ts";
import { Slider } from "../../../models/mod.ts";
import { connect, testServer } from "../../fixtures/wire/test_server.ts";

const MEBIBYTE = 1024 * 1024;
const TOO_MANY = "a message has too many inline bytes";

function inline(size: number) {
  return { type: "bytes", data: gzipSync(new Uint8Array(size)).toBase64() };
}

function lengthOf(bytes: unknown): number {
  return (bytes as ArrayBuffer | Uint8Array).byteLength;
}

Deno.test("Inline bytes may have as many bytes together as the limit, and not one more", () => {
  const deserializer = new Deserializer({ maxInlineBytes: 1000 });
  assertEquals(lengthOf(deserializer.decode(inline(600))), 600);
  assertEquals(lengthOf(deserializer.decode(inline(400))), 400);
  assertThrows(
    () => deserializer.decode(inline(1)),
    DeserializationError,
    TOO_MANY,
  );
  const other = new Deserializer({ maxInlineBytes: 1000 });
  assertThrows(
    () => other.decode(inline(1001)),
    DeserializationError,
    TOO_MANY,
  );
});

Deno.test("Inline bytes that are not packed count, too", () => {
  const data = new Uint8Array(1000).toBase64();
  const deserializer = new Deserializer({ maxInlineBytes: 1000 });
  assertEquals(lengthOf(deserializer.decode({ type: "bytes", data })), 1000);
  const other = new Deserializer({ maxInlineBytes: 999 });
  assertThrows(
    () => other.decode({ type: "bytes", data }),
    DeserializationError,
    TOO_MANY,
  );
});

Deno.test("Inline bytes that begin as gzip does are refused if they are broken, not if they are none", () => {
  const decode = (bytes: Uint8Array) =>
    new Deserializer().decode({ type: "bytes", data: bytes.toBase64() });
  assertEquals(lengthOf(decode(Uint8Array.of(0x1f, 0x8b, 1, 2, 3))), 5);
  for (const cut of [1, 8, 20]) {
    assertThrows(
      () => decode(gzipSync(new Uint8Array(1000)).subarray(0, -cut)),
      DeserializationError,
      "inline bytes are not valid gzip",
    );
  }
});

Deno.test("A message that unpacks to more than 256 MiB is refused, and the session goes on", async () => {
  await using server = testServer((doc) =>
    doc.addRoot(new Slider({ name: "slider", start: 0, end: 1, value: 0 }))
  );
  await using client = await connect(server, "bomb");
  const { document } = server.getSession("/", "bomb");
  const { id } = document.getModelByName("slider")!;
  const change = (value: unknown) => ({
    events: [
      { kind: "ModelChanged", model: { id }, attr: "value", new: value },
    ],
  });
  const half = inline(129 * MEBIBYTE);
  const refused = await client.request("PATCH-DOC", change([half, half]));
  assertEquals(refused.header.msgtype, "ERROR");
  const { text } = refused.content as { text: string };
  assertStringIncludes(text, TOO_MANY);
  const accepted = await client.request("PATCH-DOC", change(0.5));
  assertEquals(accepted.header.msgtype, "OK");
  assertEquals(server.metrics().messagesFailed, 1);
});
