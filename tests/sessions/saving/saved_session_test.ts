import { assertEquals, assertThrows } from "@std/assert";
import { Document } from "../../../document/document.ts";
import { Slider } from "../../../models/mod.ts";
import {
  decodeSavedChange,
  decodeSavedSession,
  encodeSavedChange,
  encodeSavedSession,
  type SavedSession,
  SavedSessionError,
} from "../../../sessions/saving/saved_session.ts";
import { SessionSaver } from "../../../sessions/saving/session_saver.ts";

function sample(): SavedSession {
  const document = new Document();
  document.addRoot(new Slider({ start: 0, end: 9, value: 1, name: "ä" }));
  document.state("numbers", Float32Array.of(1, 2));
  return new SessionSaver(document, {
    id: "mine",
    request: { arguments: { a: ["1", "2"] }, cookies: {}, headers: { A: "b" } },
    tokenPayload: { user: "ada", bytes: Uint8Array.of(1, 2, 255) },
    clientAddress: "::1",
    user: { value: { name: "ada" }, key: "ada" },
  }).save();
}

Deno.test("A saved session is the same after it was encoded, but for the user's value", () => {
  const saved = sample();
  const decoded = decodeSavedSession(encodeSavedSession(saved));
  const { document, ...rest } = decoded;
  assertEquals(document.json, saved.document.json);
  // The payload has bytes of its own.
  const [numbers] = saved.document.buffers;
  const kept = document.buffers.filter(({ id }) => id === numbers!.id);
  assertEquals(kept.map(({ data }) => new Uint8Array(data)), [
    new Uint8Array(Float32Array.of(1, 2).buffer),
  ]);
  assertEquals(rest, {
    origin: { ...saved.origin, user: { value: null, key: "ada" } },
    shape: saved.shape,
    isHeld: false,
    widgets: [{ id: "p1003", key: "Slider ä 0", changed: [] }],
  });
});

Deno.test("A saved session without address and user has none either", () => {
  const saved = sample();
  const origin = { id: "x", request: null, tokenPayload: {} };
  const decoded = decodeSavedSession(encodeSavedSession({ ...saved, origin }));
  assertEquals(decoded.origin, origin);
});

Deno.test("A saved change is the same after it was encoded", () => {
  for (const setByClients of [[], [["p1001", "value"]] as const]) {
    const change = {
      json: '{"events":["ö"]}',
      buffers: [{ id: "b1", data: Uint8Array.of(3) }],
      setByClients,
    };
    assertEquals(decodeSavedChange(encodeSavedChange(change)), change);
  }
});

Deno.test("What is encoded is a copy of the document's arrays", () => {
  const data = Float64Array.of(1);
  const bytes = new Uint8Array(data.buffer);
  const encoded = encodeSavedChange({
    setByClients: [],
    json: "",
    buffers: [{ id: "b", data: bytes }],
  });
  data[0] = 2;
  const [buffer] = decodeSavedChange(encoded).buffers;
  assertEquals(new Uint8Array(buffer!.data).at(-1), 63);
});

Deno.test("A saved session of a newer version is refused in words", () => {
  const text = "bokeh-session 2 1 1 1\n{}";
  assertThrows(
    () => decodeSavedSession(new TextEncoder().encode(text)),
    SavedSessionError,
    "it is of version 2, and this server reads up to 1; update the server",
  );
});

Deno.test("A damaged session is refused, wherever it is damaged", () => {
  const bytes = encodeSavedSession(sample());
  const damages = [
    new Uint8Array(),
    bytes.subarray(1),
    bytes.subarray(0, 20),
    bytes.subarray(0, -1),
    new TextEncoder().encode("{}"),
    ...Array.from({ length: bytes.length }, (_, i) => {
      const copy = bytes.slice();
      copy[i]! ^= 0x55;
      return copy;
    }),
  ];
  for (const damage of damages) {
    assertThrows(
      () => decodeSavedSession(damage),
      SavedSessionError,
      "Cannot read saved session",
    );
  }
});
