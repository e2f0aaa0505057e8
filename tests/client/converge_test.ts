// What a client does so that it ends with the server's document.

import { assertEquals } from "@std/assert";
import { ClientSession, pullSession, pushSession } from "../../client/mod.ts";
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
