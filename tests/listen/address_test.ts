/** Who can reach a server, and what its log says of that. */
import { assert, assertEquals, assertMatch } from "@std/assert";
import { Settings } from "../../base/settings.ts";
import type { ServerOptions } from "../../server.ts";
import { testServer } from "../fixtures/wire/test_server.ts";

/** Starts a server; returns its address, the URL of its app, and what it logged. */
async function start(options: ServerOptions) {
  const lines: string[] = [];
  const keep = (line: string) => void lines.push(line);
  const logger = { debug() {}, info: keep, warn: keep, error: keep };
  await using server = testServer((_doc) => {}, {
    address: undefined,
    logger,
    ...options,
  });
  const response = await fetch(server.url());
  assertEquals(response.status, 200);
  await response.body?.cancel();
  const others = lines.filter((line) => line.includes("Others on the network"));
  return { address: server.address, url: server.url(), others };
}

Deno.test("A server that others on the network can reach says so, and how to stop that", async () => {
  for (const options of [{}, { address: "0.0.0.0" }, { address: "::" }]) {
    const { others, url } = await start(options);
    assertEquals(others, [
      "Others on the network can reach it: it listens on all addresses; " +
      'use --address 127.0.0.1 or the option address: "127.0.0.1" to prevent this',
    ]);
    assertMatch(url, /^http:\/\/localhost:/);
  }
});

Deno.test("A server of this machine does not mention others", async () => {
  for (const address of ["127.0.0.1", "localhost", "::1"]) {
    assertEquals((await start({ address })).others, []);
  }
});

Deno.test("In development a server listens on 127.0.0.1, unless told otherwise", async () => {
  const dev = await start({ dev: true });
  assertEquals([dev.address, dev.others], ["127.0.0.1", []]);
  assertMatch(dev.url, /^http:\/\/localhost:/);
  const settings = new Settings([{
    read: (name) => name === "BOKEH_DEV" ? { name, text: "yes" } : undefined,
  }]);
  assertEquals((await start({ settings })).address, "127.0.0.1");
  assertEquals((await start({ dev: false, settings })).address, "0.0.0.0");
  const open = await start({ dev: true, address: "0.0.0.0" });
  assertEquals(open.address, "0.0.0.0");
  assert(open.others.length === 1);
});
