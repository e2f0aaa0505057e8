import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import {
  ClientSession,
  ConnectionError,
  pullSession,
  pushSession,
  ReplyError,
} from "../../client/mod.ts";
import { Document } from "../../document/document.ts";
import { Slider } from "../../models/mod.ts";
import { endOf, inTime } from "../fixtures/client/watch.ts";
import {
  answerRequest,
  ScriptedServer,
  SLIDER_DOCUMENT,
  sliderChange,
} from "../fixtures/wire/scripted_server.ts";

Deno.test("The changes of one turn leave as one message, causes first, before what follows", async () => {
  await using server = new ScriptedServer({ onMessage: answerRequest });
  await using session = await pullSession({ url: server.url });
  const { document } = session;
  const slider = document.selectOne(Slider)!;
  slider.onChange("value", () => document.title = `${slider.value}`);
  slider.value = 2;
  slider.value = 3;
  await session.forceRoundtrip();
  slider.value = 4;
  await session.forceRoundtrip();
  const change = (value: number) => [
    sliderChange(value),
    { kind: "TitleChanged", title: `${value}` },
  ];
  const sent = server.connections[0]!.received;
  assertEquals(sent.map(({ header }) => header.msgtype), [
    "PULL-DOC-REQ",
    "PATCH-DOC",
    "SERVER-INFO-REQ",
    "PATCH-DOC",
    "SERVER-INFO-REQ",
  ]);
  assertEquals(sent[1]!.content, { events: [...change(2), ...change(3)] });
  assertEquals(sent[3]!.content, { events: change(4) });
});

Deno.test("A change of the server is not sent back, what a callback makes of it is", async () => {
  await using server = new ScriptedServer({ onMessage: answerRequest });
  await using session = await pullSession({ url: server.url });
  const slider = session.document.selectOne(Slider)!;
  slider.onChange("value", () => {
    if (slider.value > 5) slider.value = 5;
  });
  const [connection] = server.connections;
  connection!.patch(sliderChange(3));
  connection!.patch(sliderChange(9));
  await session.forceRoundtrip();
  await session.forceRoundtrip();
  assertEquals(slider.value, 5);
  const sent = connection!.received
    .filter(({ header }) => header.msgtype === "PATCH-DOC");
  assertEquals(sent.map(({ content }) => content), [
    { events: [sliderChange(5)] },
  ]);
});

Deno.test("Changes that arrive while a reply is awaited are applied", async () => {
  let awaited = "";
  await using server = new ScriptedServer({
    onMessage(message, connection) {
      const { msgtype } = message.header;
      if (msgtype === awaited) connection.patch(sliderChange(7));
      answerRequest(message, connection);
      if (msgtype === awaited) {
        connection.patch({ kind: "TitleChanged", title: awaited });
      }
    },
  });
  await using session = new ClientSession({ url: server.url });
  for (awaited of ["PULL-DOC-REQ", "SERVER-INFO-REQ"]) {
    if (awaited === "PULL-DOC-REQ") await session.pull();
    await session.forceRoundtrip();
    assertEquals(session.document.title, awaited);
  }
  const slider = session.document.selectOne(Slider)!;
  assertEquals(slider.value, 7);
  // A pulled document contains what was sent before it.
  awaited = "PULL-DOC-REQ";
  await session.pull();
  assertEquals(slider.value, 1);
  awaited = "";
  await session.forceRoundtrip();
  assertEquals(session.document.title, "PULL-DOC-REQ");
  assertEquals(session.document.selectOne(Slider), slider);
});

Deno.test("What came before a push is dropped, what it caused is applied", async () => {
  const slider = new Slider({ start: 0, end: 10, value: 1 });
  const doc = new Document();
  doc.addRoot(slider);
  await using server = new ScriptedServer({
    onMessage(message, connection) {
      if (message.header.msgtype !== "PUSH-DOC") {
        return answerRequest(message, connection);
      }
      const { doc: { roots } } = message.content as {
        doc: { roots: { id: string }[] };
      };
      const model = { id: roots[0]!.id };
      // As Python's server does: one event per message, before the OK.
      connection.patch({ ...sliderChange(6) as object, model });
      connection.patch({ kind: "RootRemoved", model: { id: "unknown" } });
      connection.patch({ kind: "RootAdded", model: roots[0] });
      connection.patch({ kind: "TitleChanged", title: "of the app" });
      answerRequest(message, connection);
    },
  });
  await using _session = await pushSession(doc, { url: server.url });
  assertEquals(slider.value, 1);
  assertEquals(doc.roots, [slider]);
  assertEquals(doc.title, "of the app");
});

Deno.test("A reference that cannot be resolved makes the session pull the document", async () => {
  let pulls = 0;
  await using server = new ScriptedServer({
    onMessage(message, connection) {
      if (message.header.msgtype === "PULL-DOC-REQ" && ++pulls === 2) {
        const { doc } = structuredClone(SLIDER_DOCUMENT);
        doc.roots.push({ ...doc.roots[0]!, id: "p2" });
        connection.send("PULL-DOC-REPLY", { doc }, message);
      } else answerRequest(message, connection);
    },
  });
  await using session = await pullSession({ url: server.url });
  const [slider] = session.document.roots;
  server.connections[0]!.patch({ kind: "RootAdded", model: { id: "p2" } });
  await session.forceRoundtrip();
  await session.forceRoundtrip();
  const { roots } = session.document;
  assertEquals(roots.map(({ id }) => id), ["p1", "p2"]);
  assertEquals(roots[0], slider);
});

Deno.test("A change that cannot be applied is reported and changes nothing", async () => {
  const errors: Error[] = [];
  await using server = new ScriptedServer({ onMessage: answerRequest });
  await using session = await pullSession({
    url: server.url,
    onError: (error) => errors.push(error),
  });
  const [connection] = server.connections;
  connection!.patch(
    { kind: "TitleChanged", title: "new" },
    sliderChange("x" as never),
  );
  connection!.patch({ kind: "Nonsense" });
  connection!.send("PATCH-DOC", { nothing: true });
  await session.forceRoundtrip();
  assertEquals(errors.map(({ message }) => message), [
    'Cannot set Slider(p1).value: expected Float, received "x"',
    "unknown patch event type 'Nonsense'",
    "a patch needs a list of events",
  ]);
  assertEquals(session.document.title, "Scripted");
});

Deno.test("A callback that throws is reported, and so is an async one that rejects", async () => {
  const errors: unknown[] = [];
  await using server = new ScriptedServer({ onMessage: answerRequest });
  await using session = await pullSession({
    url: server.url,
    onError: ({ message }) => errors.push(message),
  });
  const slider = session.document.selectOne(Slider)!;
  slider.onChange("value", () => {
    throw new Error("sync");
  });
  slider.onChange("value", () => Promise.reject(new Error("async")));
  server.connections[0]!.patch(sliderChange(3));
  await session.forceRoundtrip();
  assertEquals(errors.toSorted(), ["async", "sync"]);
  assertEquals(slider.value, 3);
});

Deno.test("An ERROR rejects the request that it answers", async () => {
  await using server = new ScriptedServer({
    onMessage: (message, connection) =>
      connection.send("ERROR", {
        text: "ValueError('no')",
        traceback: "line 1",
      }, message),
  });
  await using session = new ClientSession({ url: server.url });
  const error = await assertRejects(
    () => inTime(session.pull()),
    ReplyError,
    "The server refused PULL-DOC-REQ: ValueError('no')",
  );
  assertEquals(error.traceback, "line 1");
  await assertRejects(
    () => inTime(session.push(new Document())),
    ReplyError,
    "PUSH-DOC",
  );
  await assertRejects(
    () => inTime(session.forceRoundtrip()),
    ReplyError,
    "SERVER-INFO-REQ",
  );
  assertEquals(session.connected, true);
});

Deno.test("A reply of the wrong type, or without a document, rejects the request", async () => {
  await using server = new ScriptedServer({
    onMessage: (message, connection) =>
      message.header.msgtype === "PULL-DOC-REQ"
        ? connection.send("PULL-DOC-REPLY", {}, message)
        : connection.send("ACK", {}, message),
  });
  await using session = new ClientSession({ url: server.url });
  await assertRejects(
    () => inTime(session.pull()),
    Error,
    "a document must be an object",
  );
  await assertRejects(
    () => inTime(session.forceRoundtrip()),
    TypeError,
    "The server answered SERVER-INFO-REQ with ACK, not SERVER-INFO-REPLY",
  );
});

Deno.test("A signal gives up waiting for a reply", async () => {
  await using server = new ScriptedServer({ onMessage() {} });
  await using session = new ClientSession({ url: server.url });
  await session.connect();
  for (const wait of ["pull", "forceRoundtrip", "requestServerInfo"] as const) {
    const controller = new AbortController();
    const waiting = session[wait]({ signal: controller.signal });
    controller.abort(new RangeError(wait));
    await assertRejects(() => inTime<unknown>(waiting), RangeError, wait);
  }
  assertEquals(session.connected, true);
});

Deno.test("Garbage ends the session at once: the server would send it again", async () => {
  const errors: Error[] = [];
  await using server = new ScriptedServer({ onMessage: answerRequest });
  await using session = await pullSession({
    url: server.url,
    onError: (error) => errors.push(error),
  });
  const waiting = session.forceRoundtrip();
  server.connections[0]!.socket.send("{]");
  for (const _ of [1, 2]) server.connections[0]!.socket.send("{}");
  await waiting.catch(() => {});
  const error = await endOf(session);
  assertEquals(error instanceof ConnectionError, true);
  assertEquals(
    error?.message,
    `The connection to ${server.url} was lost: the server violated the protocol, client failed to parse a message`,
  );
  assertEquals(session.state, "closed");
  await assertRejects(
    () => inTime(session.forceRoundtrip()),
    ConnectionError,
    "was lost",
  );
  assertEquals(server.connections.length, 1);
});

Deno.test("A message beyond maxMessageBytes ends the connection", async () => {
  await using server = new ScriptedServer({ onMessage: answerRequest });
  await using session = await pullSession({
    url: server.url,
    maxMessageBytes: 1000,
    reconnect: false,
  });
  const { socket } = server.connections[0]!;
  socket.send(JSON.stringify("x".repeat(2000)));
  const error = await endOf(session);
  assertEquals(
    error?.message.includes("was lost: Max payload size exceeded"),
    true,
  );
});

Deno.test("Garbage on a new connection ends the session as well", async () => {
  await using server: ScriptedServer = new ScriptedServer({
    onOpen(connection) {
      if (server.connections.length === 1) return connection.send("ACK");
      for (const frame of ["{]", "{}", "{}"]) connection.socket.send(frame);
    },
    onMessage: answerRequest,
  });
  await using session = await pullSession({
    url: server.url,
    reconnect: { delaysMilliseconds: [0, 0, 0] },
    onError: () => {},
  });
  server.connections[0]!.socket.close(1001, "bye");
  const error = await endOf(session);
  assertStringIncludes(error!.message, "the server violated the protocol");
  assertEquals(server.connections.length, 2);
});

Deno.test("A change between two pulls that are under way is reported, and not only the server has it", async () => {
  const pulls: (() => void)[] = [];
  await using server = new ScriptedServer({
    onMessage(message, connection) {
      const answer = () => answerRequest(message, connection);
      const isPull = message.header.msgtype === "PULL-DOC-REQ";
      if (isPull && connection.received.length > 1) pulls.push(answer);
      else answer();
      if (pulls.length === 2) pulls.shift()!();
    },
  });
  const errors: string[] = [];
  await using session = await pullSession({
    url: server.url,
    onError: ({ message }) => errors.push(message),
  });
  const [first, second] = [session.pull(), session.pull()];
  await first;
  session.document.title = "between";
  pulls.shift()!();
  await second;
  assertEquals(session.document.title, "Scripted");
  assertEquals(errors.map((text) => text.split(":")[0]), [
    "A change was discarded",
  ]);
  const sent = server.connections[0]!.received
    .filter(({ header }) => header.msgtype === "PATCH-DOC");
  assertEquals(sent, []);
});

Deno.test("A pull leaves the roots that both documents begin with where they are", async () => {
  const { doc } = SLIDER_DOCUMENT;
  const added = { ...doc.roots[0]!, id: "p2" };
  let roots = doc.roots;
  await using server = new ScriptedServer({
    onMessage(message, connection) {
      if (message.header.msgtype !== "PULL-DOC-REQ") {
        return answerRequest(message, connection);
      }
      connection.send("PULL-DOC-REPLY", { doc: { ...doc, roots } }, message);
    },
  });
  await using session = await pullSession({ url: server.url });
  const events: string[] = [];
  session.document.onChange(({ kind }) => void events.push(kind));
  roots = [...doc.roots, added];
  await session.pull();
  assertEquals(events, ["RootAdded"]);
  roots = [...doc.roots];
  await session.pull();
  assertEquals(events, ["RootAdded", "RootRemoved"]);
});
