import { assertEquals, assertInstanceOf } from "@std/assert";
import { pullSession } from "../../client/mod.ts";
import {
  type ColumnDataSource,
  type DatePicker,
  NdArray,
  Slider,
  type TextInput,
} from "../../models/mod.ts";
import { clientTest } from "../fixtures/client_servers.ts";

clientTest("pullSession() gets the document", async (serve) => {
  await using server = await serve();
  await using session = await pullSession({
    url: server.url,
    sessionId: "mine",
    arguments: { title: ["é & 世", "second"] },
  });
  const { document } = session;
  assertEquals(session.id, "mine");
  assertEquals(session.state, "connected");
  assertEquals(document.title, "é & 世");
  assertEquals(
    document.roots.map(({ name }) => name),
    ["factor", "text", "date", "command", "source", "image", "numbers"],
  );
  assertInstanceOf(document.getModelByName("factor"), Slider);
  assertEquals(
    (document.getModelByName("text") as TextInput).value,
    "ünï 世界 😀",
  );
  const date = document.getModelByName("date") as DatePicker;
  assertEquals(date.value, "2024-02-29");
  const source = document.getModelByName("source") as ColumnDataSource;
  assertEquals({ ...source.data }, {
    x: Float64Array.of(0, 1, 2),
    y: Float64Array.of(0, 1, 2),
    s: ["a", "é", "世"],
  });
  const images = document.getModelByName("image") as ColumnDataSource;
  assertEquals(images.data.image as unknown, [
    new NdArray(Uint8Array.of(0, 1, 2, 3, 4, 5), [2, 3], "uint8"),
  ]);
});

clientTest("pullSession() sends numbers and flags as texts", async (serve) => {
  await using server = await serve();
  for (const [title, text] of [[7, "7"], [true, "true"]] as const) {
    await using session = await pullSession({
      url: server.url,
      arguments: { title },
    });
    assertEquals(session.document.title, text);
  }
});

clientTest(
  "pullSession() sends headers and cookies, which the application sees",
  async (serve) => {
    await using server = await serve();
    await using session = await pullSession({
      url: `${server.url}/`.replace("http:", "ws:"),
      headers: { "X-Test": "header," },
      cookies: { fruit: "apple" },
    });
    assertEquals(session.document.title, "header,apple");
    assertEquals(session.url, server.url);
  },
);

clientTest(
  "ClientSession.requestServerInfo() tells the versions",
  async (serve) => {
    await using server = await serve();
    await using session = await pullSession({ url: server.url });
    const { bokeh, server: version } = await session.requestServerInfo();
    assertEquals([typeof bokeh, version], ["string", bokeh]);
  },
);
