// What a client does so that it ends with the server's document.

import { assertEquals, assertStringIncludes } from "@std/assert";
import {
  ClientSession,
  type ClientSessionOptions,
  pullSession,
  pushSession,
} from "../../client/mod.ts";
import { Document } from "../../document/document.ts";
import { Div, Slider } from "../../models/mod.ts";
import {
  answerRequest,
  ScriptedServer,
  sliderChange,
} from "../fixtures/wire/scripted_server.ts";
import { testServer } from "../fixtures/wire/test_server.ts";

Deno.test("A message of the server that the client cannot apply: onError is told, and the client pulls", async () => {
  await using server = new ScriptedServer({ onMessage: answerRequest });
  const errors: string[] = [];
  await using session = await pullSession({
    url: server.url,
    onError: (error) => errors.push(error.message),
  });
  const [connection] = server.connections;
  const slider = session.document.selectOne(Slider)!;
  // The whole message is invalid: what is right in it is not lost.
  connection!.patch(sliderChange(3), { kind: "Nonsense" });
  await session.forceRoundtrip();
  await session.forceRoundtrip();
  assertEquals(errors, ["unknown patch event type 'Nonsense'"]);
  const types = connection!.received.map(({ header }) => header.msgtype);
  assertEquals(types.filter((type) => type === "PULL-DOC-REQ").length, 2);
  connection!.patch(sliderChange(4));
  await session.forceRoundtrip();
  assertEquals(slider.value, 4);
});

Deno.test("A callback that throws is told to onError, and nothing is pulled", async () => {
  await using server = new ScriptedServer({ onMessage: answerRequest });
  const errors: string[] = [];
  await using session = await pullSession({
    url: server.url,
    onError: (error) => errors.push(error.message),
  });
  const [connection] = server.connections;
  const slider = session.document.selectOne(Slider)!;
  slider.onChange("value", () => {
    throw new Error("mine");
  });
  connection!.patch(sliderChange(3));
  await session.forceRoundtrip();
  assertEquals([slider.value, errors], [3, ["mine"]]);
  const types = connection!.received.map(({ header }) => header.msgtype);
  assertEquals(types.filter((type) => type === "PULL-DOC-REQ").length, 1);
});

Deno.test("What timers change before session.close() arrives, and they do not run after it", async () => {
  await using server = testServer({ "/app": (_doc) => {} });
  const doc = new Document();
  const div = new Div({ text: "" });
  doc.addRoot(div);
  const session = await pushSession(doc, { url: server.url("/app") });
  const { promise, resolve } = Promise.withResolvers<void>();
  doc.addPeriodicCallback(() => {
    div.text += ".";
    if (div.text === "..") resolve();
  }, 1);
  await promise;
  const closing = session.close();
  const { text } = div;
  await closing;
  assertEquals(div.text, text);
  const { document } = server.getSession("/app", session.id);
  assertEquals((document.roots[0] as Div).text, text);
});

Deno.test("A change made while session.close() waits for the server is reported, not lost silently", async () => {
  await using server = testServer({
    "/app": (doc) => doc.addRoot(new Div({ text: "" })),
  });
  const errors: string[] = [];
  const session = new ClientSession({
    url: server.url("/app"),
    onError: (error) => errors.push(error.message),
  });
  const document = await session.pull();
  const closing = session.close();
  await Promise.resolve();
  await Promise.resolve();
  (document.roots[0] as Div).text = "late";
  await closing;
  assertEquals(errors, [
    "A change was discarded: the session is being closed",
  ]);
});

/** What a client logs of a message that it cannot apply; it stays connected. */
async function logged(options: ClientSessionOptions): Promise<string[]> {
  await using server = new ScriptedServer({ onMessage: answerRequest });
  await using session = await pullSession({ url: server.url, ...options });
  const lines: string[] = [];
  const { error } = console;
  console.error = (line: string) => void lines.push(line);
  try {
    server.connections[0]!.patch({ kind: "Nonsense" });
    await session.forceRoundtrip();
    // The client pulls again.
    await session.forceRoundtrip();
  } finally {
    console.error = error;
  }
  assertEquals(session.connected, true);
  return lines;
}

Deno.test("What goes wrong is logged without onError, as is what onError throws", async () => {
  const [line = "", ...others] = await logged({});
  assertEquals(others, []);
  assertStringIncludes(line, "Bokeh client: unknown patch event type");
  const [thrown = "", ...more] = await logged({
    onError() {
      throw new Error("of the handler");
    },
  });
  assertEquals(more, []);
  assertStringIncludes(thrown, "Bokeh client: of the handler");
});

Deno.test("A client takes messages of many megabytes", async () => {
  await using server = new ScriptedServer({ onMessage: answerRequest });
  await using session = await pullSession({ url: server.url });
  const title = "x".repeat(19 * 1024 * 1024);
  server.connections[0]!.patch({ kind: "TitleChanged", title });
  await session.forceRoundtrip();
  assertEquals(session.document.title.length, title.length);
});

Deno.test("A model whose id another one had until the same message is made anew", async () => {
  await using server = new ScriptedServer({ onMessage: answerRequest });
  const errors: string[] = [];
  await using session = await pullSession({
    url: server.url,
    onError: ({ message }) => errors.push(message),
  });
  const attributes = { text: "no slider" };
  const model = { type: "object", name: "Div", id: "p1", attributes };
  server.connections[0]!.patch(
    { kind: "RootRemoved", model: { id: "p1" } },
    { kind: "RootAdded", model },
  );
  await session.forceRoundtrip();
  const roots = session.document.roots as Div[];
  assertEquals(roots.map(({ type, text }) => [type, text]), [
    ["Div", "no slider"],
  ]);
  assertEquals(errors, []);
});
