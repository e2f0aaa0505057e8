// In a file of its own: what the process takes is measured, which no other test may share.

import { assert, assertEquals } from "@std/assert";
import { Div } from "../../models/mod.ts";
import { createToken } from "../../sessions/token.ts";
import { RawClient } from "../fixtures/wire/raw_client.ts";
import { socketUrl, testServer } from "../fixtures/wire/test_server.ts";

const MEBIBYTE = 1024 * 1024;

Deno.test("A client that does not read costs its bound, however much changes", async () => {
  const text = new Div({ text: "" });
  await using server = testServer((doc) => doc.addRoot(text));
  const token = createToken({ sessionId: "s" });
  using client = await RawClient.connect(socketUrl(server), token);
  await client.request("PULL-DOC-REQ");
  /** Each in a turn of its own, so that each is a message. */
  async function change(count: number): Promise<void> {
    for (let index = 0; index < count; index++) {
      text.text = `${index}`.padEnd(MEBIBYTE, "x");
      await null;
    }
  }
  // What the system holds for a socket, and the space that V8 takes for garbage.
  await change(100);
  const before = Deno.memoryUsage().rss;
  await change(300);
  const growth = Deno.memoryUsage().rss - before;
  // 300 MiB went through the document; of that waits one text, the rest is garbage.
  assert(growth < 150 * MEBIBYTE, `${growth / MEBIBYTE} MiB`);
  assertEquals(server.metrics().connectionsDropped, 0);
});
