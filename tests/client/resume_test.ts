/** Connections of programs that go on over other sockets. */
import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import {
  type ClientSession,
  ConnectionError,
  pullSession,
  pushSession,
} from "../../client/mod.ts";
import { Document } from "../../document/document.ts";
import { Div, Slider } from "../../models/mod.ts";
import { MemorySessionStore } from "../../stores/memory.ts";
import clicksApp from "../fixtures/apps/clicks_app.ts";
import { endOf, inTime, Watch } from "../fixtures/client/watch.ts";
import { freePort } from "../fixtures/programs/app_files.ts";
import { Restarts } from "../fixtures/programs/restarts.ts";
import { eventually } from "../fixtures/wire/patience.ts";
import { TcpProxy } from "../fixtures/wire/tcp_proxy.ts";
import { testServer } from "../fixtures/wire/test_server.ts";

function sliderOf(session: ClientSession): Slider {
  return session.document.selectOne(Slider)!;
}

function textOf(session: ClientSession): unknown {
  return session.document.selectOne(Div)!.text;
}

/** A server behind a proxy, and what a session with it says of itself. */
async function network() {
  const stack = new AsyncDisposableStack();
  const server = stack.use(testServer(clicksApp));
  const proxy = stack.use(new TcpProxy(server.url()));
  const watch = new Watch(0, 100);
  await Promise.resolve();
  const options = { ...watch.options, url: proxy.url(server.url()) };
  return {
    server,
    proxy,
    watch,
    options,
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

Deno.test("A program whose network is cut goes on: nothing is lost, nobody is told", async () => {
  await using net = await network();
  const { server, proxy, watch, options } = net;
  await using session = await pullSession(options);
  const texts: unknown[] = [];
  session.document.selectOne(Div)!.onChange(
    "text",
    (_attr, _old, text) => texts.push(text),
  );
  for (let value = 1; value <= 5; value++) {
    sliderOf(session).value = value;
    const info = session.requestServerInfo();
    // Sometimes before the request has left, sometimes after.
    if (value % 2 === 0) await new Promise((resolve) => setTimeout(resolve));
    proxy.cut();
    await info;
  }
  assertEquals(
    texts,
    [1, 2, 3, 4, 5].map((value) => `0 clicks, value ${value}`),
  );
  assertEquals(watch.states, ["connected"]);
  assertEquals(watch.errors, []);
  const { connectionsOpened } = server.metrics();
  assertEquals(connectionsOpened, 1);
});

Deno.test("Changes of both sides wait while the server cannot be reached", async () => {
  await using net = await network();
  const { server, proxy, watch, options } = net;
  const doc = new Document();
  doc.addRoot(new Div({ text: "a" }));
  await using session = await pushSession(doc, options);
  proxy.goDown();
  await eventually(
    () => server.metrics().connectionsHeld === 1,
    () => "the server has not noticed the cut",
  );
  const there = server.getSession("/", session.id);
  doc.addRoot(new Div({ text: "b" }));
  await there.withDocumentLocked((document) => {
    document.title = "meanwhile";
  });
  proxy.comeBack();
  await session.forceRoundtrip();
  assertEquals(doc.title, "meanwhile");
  assertEquals(there.document.roots.length, 2);
  assertEquals(watch.states, ["connected"]);
});

Deno.test("A server that stays away for longer than resumeMilliseconds is lost", async () => {
  await using net = await network();
  const { proxy, watch, options } = net;
  await using session = await pullSession({
    ...options,
    resumeMilliseconds: 50,
    reconnect: { delaysMilliseconds: [0, 0] },
  });
  proxy.goDown();
  const waiting = session.forceRoundtrip();
  await assertRejects(() => inTime(waiting), ConnectionError, "was lost");
  await watch.until("reconnecting", "closed");
});

Deno.test("A program that is closed while its network is lost ends at once", async () => {
  await using net = await network();
  const { proxy, watch, options } = net;
  const session = await pullSession(options);
  proxy.goDown();
  await eventually(() => proxy.accepted > 1, () => "no other attempt came");
  await session.close();
  assertEquals(watch.states, ["connected", "closed"]);
});

Deno.test("A server that stops and stores nothing is lost at once", async () => {
  await using net = await network();
  const { server, watch, options } = net;
  await using _session = await pullSession(options);
  await server.stop();
  await watch.until("connected", "reconnecting");
});

for (const signal of ["SIGKILL", "SIGTERM"] as const) {
  Deno.test(`After ${signal}, a program goes on with the next process`, async () => {
    await using restarts = await Restarts.begin();
    const watch = new Watch(0);
    await using session = await pullSession({
      ...watch.options,
      url: restarts.url,
    });
    const slider = sliderOf(session);
    slider.value = 3;
    await session.forceRoundtrip();
    await restarts.end(signal);
    slider.value = 4;
    const trip = session.forceRoundtrip();
    await restarts.start();
    await trip;
    assertEquals(textOf(session), "0 clicks, value 4");
    assertEquals(sliderOf(session), slider);
    slider.value = 5;
    await session.forceRoundtrip();
    assertEquals(textOf(session), "0 clicks, value 5");
    assertEquals(watch.states, ["connected"]);
    assertEquals(watch.errors, []);
  });
}

Deno.test("A message that is too large ends a session that could resume", async () => {
  await using net = await network();
  const { server, proxy, watch, options } = net;
  await using session = await pullSession({
    ...options,
    maxMessageBytes: 200_000,
    reconnect: false,
  });
  await server.getSession("/", session.id).withDocumentLocked((document) => {
    document.title = "x".repeat(300_000);
  });
  const error = await endOf(session);
  assertStringIncludes(String(error), "size");
  assertEquals(watch.states, ["connected", "closed"]);
  assertEquals(proxy.accepted, 1);
});

Deno.test("A network that passes nothing on is given up for another socket", async () => {
  await using net = await network();
  const { server, proxy, watch, options } = net;
  await using session = await pullSession({
    ...options,
    keepAliveMilliseconds: 300,
  });
  proxy.silence();
  sliderOf(session).value = 6;
  const trip = session.forceRoundtrip();
  await eventually(() => proxy.accepted > 1, () => "no other attempt came");
  proxy.speak();
  await trip;
  assertEquals(textOf(session), "0 clicks, value 6");
  assertEquals(watch.states, ["connected"]);
  assertEquals(server.metrics().connectionsOpened, 1);
});

Deno.test("A connection cut after any number of bytes goes on with whole messages", async () => {
  await using net = await network();
  const { proxy, watch, options } = net;
  await using session = await pullSession(options);
  const texts: string[] = [];
  for (let value = 1; value <= 10; value++) {
    sliderOf(session).value = value % 10;
    const cut = proxy.chunks(1 + value % 3).then(() => proxy.cut());
    const trip = session.forceRoundtrip();
    await cut;
    await trip;
    texts.push(textOf(session) as string);
  }
  assertEquals(texts.at(-1), "0 clicks, value 0");
  assertEquals(new Set(texts).size, 10);
  assertEquals(watch.states, ["connected"]);
});

Deno.test("A program whose session nobody had changed has what the app makes in the next process", async () => {
  const port = freePort();
  const sessionStore = new MemorySessionStore();
  const serve = (text: string) =>
    testServer((doc) => doc.addRoot(new Div({ text })), { port, sessionStore });
  const watch = new Watch(0);
  await using stack = new AsyncDisposableStack();
  const first = stack.use(serve("first"));
  const session = stack.use(
    await pullSession({ ...watch.options, url: first.url() }),
  );
  assertEquals(textOf(session), "first");
  await first.stop();
  stack.use(serve("second"));
  await eventually(
    () => textOf(session) === "second",
    () => `${textOf(session)}`,
  );
  assertEquals(watch.states, ["connected"]);
});
