/** The keep-alive of sockets (spec 3.7). */
import { assertEquals } from "@std/assert";
import { createToken } from "../../../sessions/token.ts";
import { upgradeHeaders } from "../../fixtures/wire/raw_request.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

/** An unmasked ping without content, as servers send it. */
const PING = [0x89, 0];

Deno.test("[ws.keep-alive] a client that is silent is pinged, and closed if it does not answer for as long again", async () => {
  await using server = testServer({ "/app"() {} }, {
    keepAliveMilliseconds: 500,
  });
  using connection = await Deno.connect({
    hostname: "127.0.0.1",
    port: server.port!,
  });
  const headers = upgradeHeaders(createToken({ sessionId: "s" }), {
    host: `localhost:${server.port}`,
  });
  const lines = Object.entries(headers).map(([name, value]) =>
    `${name}: ${value}\r\n`
  );
  await connection.write(
    new TextEncoder().encode(`GET /app/ws HTTP/1.1\r\n${lines.join("")}\r\n`),
  );
  const received: number[] = [];
  const chunk = new Uint8Array(4096);
  for (let size; (size = await connection.read(chunk)) !== null;) {
    received.push(...chunk.subarray(0, size));
  }
  const bytes = String.fromCharCode(...received);
  // Behind the three frames of ACK: a ping, and a close frame with 1001.
  const end = bytes.slice(bytes.lastIndexOf("{}") + 2);
  assertEquals([...end].slice(0, 2).map((char) => char.charCodeAt(0)), PING);
  assertEquals(end.charCodeAt(2), 0x88);
  assertEquals(end.charCodeAt(4) * 256 + end.charCodeAt(5), 1001);
  assertEquals(server.getSession("/app", "s").connectionCount, 0);
});
