import { assertEquals, assertInstanceOf } from "@std/assert";
import {
  Marker,
  readBrowserPatches,
  readPatches,
  readSerializer,
  readTranscript,
  transcriptNames,
} from "../../fixtures/golden/recordings.ts";

Deno.test("readSerializer() decodes raw bytes and attached buffers", () => {
  const { encode, decode } = readSerializer();
  assertEquals(encode.length, 254);
  const floats = encode.find(({ name }) => name === "series_datetime_tz");
  assertEquals(floats?.raw[0]?.length, 8);
  assertEquals(floats?.binary?.buffers[0]?.data, floats?.raw[0]);
  const bytes = decode.find(({ name }) => name === "bytes_buffer");
  assertEquals(bytes?.buffers, [{ id: "0", data: Uint8Array.of(1, 2, 3) }]);
  assertEquals(decode.find(({ name }) => name === "null")?.buffers, []);
});

Deno.test("readSerializer() marks properties that are not sent", () => {
  const { properties } = readSerializer();
  const markers = properties.map(({ wire }) => wire).filter((wire) =>
    wire instanceof Marker
  );
  assertEquals(markers.length, 8);
  for (const marker of markers) {
    assertInstanceOf(marker, Marker);
    assertEquals(marker.text, "not serialized");
  }
});

Deno.test("readPatches() and readBrowserPatches() give every message its buffers", () => {
  const { setups, outgoing, incoming } = readPatches();
  const groups = readBrowserPatches();
  assertEquals([outgoing.length, incoming.length, groups.length], [64, 35, 8]);
  const messages = [
    ...Object.values(setups),
    ...outgoing.flatMap((recorded) => recorded.messages),
    ...incoming,
    ...incoming.flatMap((
      { to_sender, reply, to_other },
    ) => [...to_sender, reply, ...to_other]),
    ...groups.flatMap(({ pull, after_load, interactions }) => [
      pull,
      ...after_load,
      ...interactions.flatMap(({ sent }) => sent),
    ]),
  ];
  for (const { buffers } of messages) {
    for (const { data } of buffers) assertInstanceOf(data, Uint8Array);
  }
});

Deno.test("readTranscript() gives frames as they were sent", () => {
  assertEquals(transcriptNames().length, 11);
  const frames = readTranscript("open_page").steps.flatMap((step) =>
    step.frames
  );
  assertEquals(frames[1], {
    conn: 1,
    from: "server",
    data: '{"msgid":"p1053","msgtype":"ACK"}',
  });
  assertEquals(
    frames.filter((frame) => "from" in frame && typeof frame.data !== "string")
      .length,
    1,
  );
});
