import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { Div } from "../../models/mod.ts";
import { testServer } from "../../testing/mod.ts";

Deno.test("testServer() serves applications on a free port of this machine, and is silent", async () => {
  const lines: unknown[] = [];
  const { error, log } = console;
  console.error = console.log = (...line) => lines.push(line);
  try {
    await using server = testServer({
      "/hello": (doc) => {
        doc.title = "Hello";
        doc.addRoot(new Div({ text: "hello" }));
      },
      "/broken": (_doc) => {
        throw new Error("broken");
      },
    });
    assertEquals(
      server.url("/hello"),
      `http://127.0.0.1:${server.port}/hello`,
    );
    const page = await fetch(server.url("/hello"));
    assert((await page.text()).includes("<title>Hello</title>"));
    const broken = await fetch(server.url("/broken"));
    await broken.body?.cancel();
    assertEquals(broken.status, 500);
  } finally {
    Object.assign(console, { error, log });
  }
  assertEquals(lines, []);
});

Deno.test("testServer() takes the options of a server, and two of them do not meet", async () => {
  await using a = testServer((_doc) => {}, { prefix: "a" });
  await using b = testServer((_doc) => {});
  assertNotEquals(a.port, b.port);
  assertEquals(a.url(), `http://127.0.0.1:${a.port}/a/`);
});
