import { assertEquals, assertStringIncludes } from "@std/assert";
import { createToken } from "../../../sessions/token.ts";
import { AppFiles, sliderProgram } from "../../fixtures/programs/app_files.ts";

const FRAGMENT_BYTES = 4_000_000;

/** More than a string can have. */
const FRAGMENTS = 140;

/** A fragment of a text message. */
function fragment(index: number): Uint8Array {
  const bytes = new Uint8Array(14 + FRAGMENT_BYTES).fill(32);
  const isFirst = index === 0;
  const isLast = index === FRAGMENTS - 1;
  bytes.set([(isFirst ? 1 : 0) | (isLast ? 0x80 : 0), 0x80 | 127]);
  new DataView(bytes.buffer).setBigUint64(2, BigInt(FRAGMENT_BYTES));
  // A mask that changes nothing.
  bytes.fill(0, 10, 14);
  return bytes;
}

Deno.test("A server serves on after a message that is too long for a string, such as a file of 400 MB", async () => {
  await using files = await AppFiles.create(
    sliderProgram(`{ address: "127.0.0.1", port: 0 }`),
  );
  await using server = files.run(["-A"]);
  const [, url = ""] = await server.line(/^Bokeh app running at: (.*)$/);
  const port = Number(new URL(url).port);
  using connection = await Deno.connect({ hostname: "127.0.0.1", port });
  const writer = connection.writable.getWriter();
  await writer.write(new TextEncoder().encode(
    `GET /ws HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n` +
      "connection: Upgrade\r\nupgrade: websocket\r\n" +
      "sec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n" +
      `sec-websocket-protocol: bokeh, ${
        createToken({ sessionId: "huge" })
      }\r\n\r\n`,
  ));
  await server.line(/ServerConnection created/);
  for (let index = 0; index < FRAGMENTS; index++) {
    await writer.write(fragment(index));
  }
  const [warning] = await server.line(/Ignoring a WebSocket .*/);
  assertStringIncludes(warning, "buffer exceeds maximum length");
  const response = await fetch(url);
  await response.body?.cancel();
  assertEquals(response.status, 200);
});
