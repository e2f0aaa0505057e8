import { assertEquals, assertRejects } from "@std/assert";
import {
  type ClientSessionOptions,
  ConnectionError,
  pullSession,
  pushSession,
  type SessionState,
} from "../../client/mod.ts";
import { Document } from "../../document/document.ts";
import {
  ColumnDataSource,
  Div,
  Slider,
  type TextInput,
} from "../../models/mod.ts";
import { clientTest, EMPTY_APP } from "../fixtures/client_servers.ts";
import { answerRequest, ScriptedServer } from "../fixtures/scripted_server.ts";
import { TcpProxy } from "../fixtures/tcp_proxy.ts";

/** Options that note what happens, and a way to wait for it. */
class Watch {
  readonly states: SessionState[] = [];
  readonly errors: string[] = [];
  readonly options: ClientSessionOptions;
  #wake = Promise.withResolvers<void>();

  constructor(...delaysMilliseconds: number[]) {
    this.options = {
      reconnect: { delaysMilliseconds, jitter: 0.5 },
      onError: ({ message }) => this.errors.push(message),
      onStateChange: (state) => {
        this.states.push(state);
        this.#wake.resolve();
        this.#wake = Promise.withResolvers();
      },
    };
  }

  /** Waits until the last states are these. */
  async until(...last: SessionState[]): Promise<void> {
    while (this.states.slice(-last.length).join() !== last.join()) {
      await this.#wake.promise;
    }
  }
}

clientTest(
  "A session whose socket is cut comes back; models and callbacks stay",
  async (serve) => {
    await using server = await serve();
    await using proxy = new TcpProxy(server.url);
    const watch = new Watch(0, 100);
    await using session = await pullSession({
      url: proxy.url(server.url),
      ...watch.options,
    });
    await using other = await pullSession({
      url: server.url,
      sessionId: session.id,
    });
    const { document } = session;
    const factor = document.getModelByName("factor") as Slider;
    const text = document.getModelByName("text") as TextInput;
    const source = document.getModelByName("source") as ColumnDataSource;
    const late = new Div({ name: "late", text: "before" });
    document.addRoot(late);
    await session.forceRoundtrip();
    await other.forceRoundtrip();
    const seen: unknown[] = [];
    text.onChange("value", (_attr, _old, value) => seen.push(value));
    proxy.cut();
    (other.document.getModelByName("factor") as Slider).value = 4;
    (other.document.getModelByName("late") as Div).text = "after";
    other.document.title = "while away";
    await other.forceRoundtrip();
    await watch.until("connected", "reconnecting", "connected");
    await session.forceRoundtrip();
    assertEquals(session.document, document);
    assertEquals([factor.value, late.text, document.title], [
      4,
      "after",
      "while away",
    ]);
    assertEquals(source.data.y, Float64Array.of(0, 4, 8));
    assertEquals(document.getModelByName("factor"), factor);
    assertEquals(seen, ["×4"]);
    factor.value = 5;
    await session.forceRoundtrip();
    assertEquals(seen, ["×4", "×5"]);
    assertEquals(watch.errors.length, 1);
  },
);

clientTest(
  "A pulled document follows a server that was restarted",
  async (serve) => {
    const watch = new Watch(0, 50, 50, 100, 200, 400, 800, 1600, 3200, 6400);
    const first = await serve();
    const { url } = first;
    await using session = await pullSession({ url, ...watch.options });
    const { document } = session;
    const factor = document.getModelByName("factor") as Slider;
    const old = new Div({ text: "of the first server" });
    document.addRoot(old);
    factor.value = 3;
    await session.forceRoundtrip();
    await first[Symbol.asyncDispose]();
    await watch.until("reconnecting");
    await assertRejects(
      () => session.forceRoundtrip(),
      ConnectionError,
      "Cannot use the session: it is reconnecting",
    );
    await using _second = await serve({ port: Number(new URL(url).port) });
    await watch.until("connected");
    // The application was run anew: the server's document wins.
    assertEquals(document.roots.includes(old), false);
    const slider = document.getModelByName("factor") as Slider;
    assertEquals(slider.value, 1);
    assertEquals(slider, factor);
    factor.value = 2;
    await session.forceRoundtrip();
    const text = document.getModelByName("text") as TextInput;
    assertEquals(text.value, "×2");
  },
);

clientTest(
  "A pushed document is pushed to a server that was restarted, changes included",
  async (serve) => {
    const watch = new Watch(0, 50, 50, 100, 200, 400, 800, 1600, 3200, 6400);
    const first = await serve({ app: EMPTY_APP });
    const { url } = first;
    const doc = new Document();
    const slider = new Slider({ name: "n", start: 0, end: 9, value: 1 });
    doc.addRoot(slider);
    await using session = await pushSession(doc, { url, ...watch.options });
    await first[Symbol.asyncDispose]();
    await watch.until("reconnecting");
    slider.value = 7;
    doc.addRoot(new ColumnDataSource({ name: "source", data: { x: [1] } }));
    await using _second = await serve({
      app: EMPTY_APP,
      port: Number(new URL(url).port),
    });
    await watch.until("connected");
    slider.end = 20;
    await session.forceRoundtrip();
    await using seen = await pullSession({ url, sessionId: session.id });
    const there = seen.document.getModelByName("n") as Slider;
    assertEquals([there.value, there.end], [7, 20]);
    assertEquals(seen.document.roots.length, 2);
    assertEquals(
      watch.errors.filter((error) => error.includes("given up")),
      [],
    );
  },
);

Deno.test("A change that a pulled session cannot send is reported once", async () => {
  const watch = new Watch(60_000);
  await using server = new ScriptedServer({ onMessage: answerRequest });
  await using session = await pullSession({
    url: server.url,
    ...watch.options,
  });
  server.connections[0]!.socket.close(1001, "bye");
  await watch.until("reconnecting");
  session.document.title = "lost";
  session.document.title = "lost, too";
  assertEquals(watch.errors, [
    `The connection to ${server.url} is lost: the server closed it with 1001 bye`,
    "A change is given up: the document is being pulled, or will be when the session is connected again",
  ]);
});

Deno.test("A session ends with the last error when the delays are used up", async () => {
  const watch = new Watch(0, 10, 20);
  const server = new ScriptedServer({ onMessage: answerRequest });
  const { url } = server;
  await using session = await pullSession({ url, ...watch.options });
  await server[Symbol.asyncDispose]();
  const error = await session.closed;
  const failed = `Cannot connect to ${url}: nothing listens there, ` +
    "start the server or check host and port";
  assertEquals(error?.message, failed);
  assertEquals(watch.errors.slice(1), [failed, failed]);
  assertEquals(watch.states, ["connected", "reconnecting", "closed"]);
});

Deno.test("A server that drops every connection does not make the delays begin anew", async () => {
  const watch = new Watch(0, 0);
  await using server = new ScriptedServer({
    onMessage(message, connection) {
      answerRequest(message, connection);
      connection.socket.close(1011);
    },
  });
  await using session = await pullSession({
    url: server.url,
    ...watch.options,
  });
  const error = await session.closed;
  assertEquals(error instanceof ConnectionError && error.code, 1011);
  assertEquals(server.connections.length, 3);
});

Deno.test("A session without reconnection ends with its connection", async () => {
  const watch = new Watch();
  await using server = new ScriptedServer({ onMessage: answerRequest });
  await using session = await pullSession({
    url: server.url,
    ...watch.options,
    reconnect: false,
  });
  server.connections[0]!.socket.close(1001, "bye");
  const error = await session.closed;
  assertEquals(
    error?.message,
    `The connection to ${server.url} is lost: the server closed it with 1001 bye`,
  );
  assertEquals(watch.states, ["connected", "closed"]);
  assertEquals(watch.errors, []);
});

Deno.test("A session that is closed stops reconnecting", async () => {
  const watch = new Watch(60_000);
  await using server = new ScriptedServer({ onMessage: answerRequest });
  const session = await pullSession({ url: server.url, ...watch.options });
  server.connections[0]!.socket.close();
  await watch.until("reconnecting");
  await session.close();
  assertEquals(await session.closed, null);
  assertEquals(watch.states, ["connected", "reconnecting", "closed"]);
});

Deno.test("A server that is gone without a word is noticed", async () => {
  const watch = new Watch();
  await using server = new ScriptedServer({ onMessage: answerRequest });
  await using proxy = new TcpProxy(server.url);
  await using session = await pullSession({
    url: proxy.url(server.url),
    ...watch.options,
    reconnect: false,
    keepAliveMilliseconds: 400,
  });
  // Three pings and their answers.
  await proxy.chunks(6);
  assertEquals(session.connected, true);
  proxy.silence();
  const waiting = session.forceRoundtrip();
  await assertRejects(
    () => waiting,
    ConnectionError,
    "is lost: no answer to a ping within 400 ms",
  );
  assertEquals(session.connected, false);
});
