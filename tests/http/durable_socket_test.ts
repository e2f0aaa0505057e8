/** Connections that are resumed, as frames on real sockets. */
import { assert, assertEquals, assertRejects } from "@std/assert";
import type { Document } from "../../document/document.ts";
import { Button, ColumnDataSource, Div } from "../../models/mod.ts";
import type { Server, ServerOptions } from "../../server.ts";
import { createToken } from "../../sessions/token.ts";
import { DurableWire, NAME } from "../fixtures/wire/durable_wire.ts";
import { eventually } from "../fixtures/wire/patience.ts";
import { TcpProxy } from "../fixtures/wire/tcp_proxy.ts";
import {
  connectionsAre,
  socketUrl,
  testServer,
} from "../fixtures/wire/test_server.ts";

const TOKEN = createToken({ sessionId: "s" });

/** A button that counts its clicks, and a source. */
function app(doc: Document): void {
  const button = new Button({ label: "go" });
  const text = new Div({ text: "0" });
  let clicks = 0;
  button.onClick(() => {
    text.text = String(++clicks);
  });
  doc.addRoot(button);
  doc.addRoot(text);
  doc.addRoot(
    new ColumnDataSource({ data: { x: new Float64Array(1000) } }),
  );
}

function click(server: Server): unknown {
  const [button] = server.getSession("/", "s").document.roots;
  const values = { type: "map", entries: [["model", { id: button!.id }]] };
  return {
    events: [{
      kind: "MessageSent",
      msg_type: "bokeh_event",
      msg_data: { type: "event", name: "button_click", values },
    }],
  };
}

function clicks(server: Server): string {
  const [, text] = server.getSession("/", "s").document.roots;
  return (text as Div).text as string;
}

async function held(server: Server, count: number): Promise<void> {
  await eventually(
    () => server.metrics().connectionsHeld === count,
    () => `${server.metrics().connectionsHeld} connections wait`,
  );
}

/** A server and a proxy that can cut what is connected to it. */
async function network(options: ServerOptions = {}) {
  const stack = new AsyncDisposableStack();
  const server = stack.use(
    testServer(app, { allowWebSocketOrigin: ["*"], ...options }),
  );
  const proxy = stack.use(new TcpProxy(server.url()));
  const url = proxy.url(socketUrl(server));
  const connect = (received: number | string, name = NAME, token = TOKEN) =>
    DurableWire.connect(url, token, received, name);
  await Promise.resolve();
  return {
    server,
    proxy,
    connect,
    url,
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

Deno.test("A click whose reply was lost runs once, and the reply comes after the reconnection", async () => {
  await using net = await network();
  const { server, proxy, connect } = net;
  const wire = await connect(0);
  assertEquals(await wire.messagesAre(1), ["ACK"]);
  assertEquals(wire.controls, [{ received: 0 }]);
  const first = wire.send("PATCH-DOC", click(server), 1);
  await wire.messagesAre(3);
  proxy.cut();
  await wire.closed;
  await held(server, 1);
  // As if the patch had come and the OK had not.
  await using again = await connect(2);
  assertEquals(await again.welcome(), 1);
  assertEquals(await again.messagesAre(1), ["OK"]);
  assertEquals(again.messages[0]!.reqid, first);
  assertEquals(clicks(server), "1");
  again.send("PATCH-DOC", click(server), 3);
  assertEquals(await again.messagesAre(3), ["OK", "PATCH-DOC", "OK"]);
  assertEquals(again.messages[2]!.received, 2);
  assertEquals(clicks(server), "2");
  const { connectionsOpened, connectionsResumed } = server.metrics();
  assertEquals([connectionsOpened, connectionsResumed], [1, 1]);
});

Deno.test("A message of which only a part arrived is forgotten, and sent again", async () => {
  await using net = await network();
  const { server, proxy, connect } = net;
  for (const [round, frames] of [1, 2].entries()) {
    const wire = await connect(round === 0 ? 0 : 3);
    await wire.welcome();
    wire.frame('{"msgid":"m","msgtype":"PATCH-DOC"}');
    if (frames === 2) wire.frame('{"received":3}');
    await eventually(
      () => server.metrics().bytesInFlight > (frames === 2 ? 35 : 0),
      () => "the frames did not come",
    );
    proxy.cut();
    await held(server, 1);
    await using again = await connect(round === 0 ? 1 : 3);
    assertEquals(server.metrics().bytesInFlight, 0);
    assertEquals(await again.welcome(), round);
    again.send("PATCH-DOC", click(server), round === 0 ? 1 : 3);
    await again.messagesAre(2);
    proxy.cut();
    await held(server, 1);
  }
  assertEquals(clicks(server), "2");
});

Deno.test("Changes made while a page is away come afterwards, combined", async () => {
  await using net = await network();
  const { server, proxy, connect } = net;
  const wire = await connect(0);
  await wire.messagesAre(1);
  proxy.cut();
  await held(server, 1);
  const session = server.getSession("/", "s");
  const source = session.document.roots[2] as ColumnDataSource;
  for (let i = 0; i < 500; i++) {
    await session.withDocumentLocked(() => {
      source.stream({ x: [i] }, 1000);
    });
  }
  await using again = await connect(1);
  again.send("SERVER-INFO-REQ", {}, 1);
  assertEquals(await again.messagesAre(2), ["PATCH-DOC", "SERVER-INFO-REPLY"]);
  assertEquals(again.messages[0]!.content.events.length, 1);
});

Deno.test("A column that changes in place after it was sent is sent again as it was", async () => {
  await using net = await network();
  const { server, proxy, connect } = net;
  const wire = await connect(0);
  await wire.messagesAre(1);
  const session = server.getSession("/", "s");
  const source = session.document.roots[2] as ColumnDataSource;
  const x = new Float64Array(4);
  await session.withDocumentLocked(() => {
    source.data = { x };
  });
  await wire.messagesAre(2);
  x.fill(7);
  proxy.cut();
  await held(server, 1);
  await using again = await connect(1);
  await again.messagesAre(1);
  assertEquals([...again.buffers[0]!], Array(32).fill(0));
});

Deno.test("A page that closes its socket is gone at once, whatever the code", async () => {
  await using net = await network();
  const { server, connect } = net;
  for (const code of [undefined, 1000, 3001]) {
    const wire = await connect(0);
    await wire.messagesAre(1);
    await wire.close(code);
    await connectionsAre(server, 0);
    assertEquals(server.metrics().connectionsHeld, 0);
    assertEquals(server.getSession("/", "s").connectionCount, 0);
  }
  assertEquals(server.metrics().bytesKept, 0);
});

Deno.test("A page that does not come back within resumeMilliseconds has to begin again", async () => {
  await using net = await network({ resumeMilliseconds: 20 });
  const { server, proxy, connect } = net;
  const wire = await connect(0);
  await wire.messagesAre(1);
  proxy.cut();
  await connectionsAre(server, 0);
  assertEquals(server.getSession("/", "s").connectionCount, 0);
  const again = await connect(1);
  assertEquals(await again.closed, { code: 1012, reason: "Cannot resume" });
  await using fresh = await connect(0);
  assertEquals(await fresh.messagesAre(1), ["ACK"]);
});

Deno.test("resumeMilliseconds: 0 holds no connection, and its pages know nothing of resuming", async () => {
  await using net = await network({ resumeMilliseconds: 0 });
  const { server, proxy, connect } = net;
  const page = await (await fetch(server.url())).text();
  assert(!page.includes("resume."));
  const wire = await connect(0);
  await wire.messagesAre(1);
  proxy.cut();
  await connectionsAre(server, 0);
});

Deno.test("A page that lost the answer to its first handshake gets the ACK on its second", async () => {
  await using net = await network();
  const { server, proxy, connect } = net;
  await connect(0);
  proxy.cut();
  await held(server, 1);
  await using again = await connect(0);
  assertEquals(await again.messagesAre(1), ["ACK"]);
  assertEquals(server.metrics().connectionsOpened, 1);
});

Deno.test("A page resumes although the server has not noticed that its socket is lost", async () => {
  await using net = await network();
  const { server, proxy } = net;
  const wire = await net.connect(0);
  await wire.messagesAre(1);
  proxy.silence();
  await using again = await DurableWire.connect(
    socketUrl(server),
    TOKEN,
    1,
  );
  assertEquals(await again.welcome(), 0);
  again.send("PATCH-DOC", click(server), 1);
  assertEquals(await again.messagesAre(2), ["PATCH-DOC", "OK"]);
  assertEquals(server.metrics().connections, 1);
  // The late end of the old socket is not that of the connection.
  proxy.cut();
  await wire.closed;
  again.send("SERVER-INFO-REQ", {}, 3);
  await again.messagesAre(3);
  assertEquals(server.metrics().connections, 1);
});

Deno.test("A page that gives up a slow socket with 4002 resumes, before or after the server knows", async () => {
  await using net = await network();
  const { server, connect } = net;
  const wire = await connect(0);
  await wire.messagesAre(1);
  await wire.close(4002);
  await held(server, 1);
  const second = await connect(1);
  assertEquals(await second.welcome(), 0);
  await using third = await connect(1);
  const [{ code }] = await Promise.all([second.close(4002), third.welcome()]);
  assert(code === 4002 || code === 1001, String(code));
  third.send("SERVER-INFO-REQ", {}, 1);
  await third.messagesAre(1);
  assertEquals(server.metrics().connectionsOpened, 1);
});

Deno.test("Nobody takes a connection over without its secret, user and session", async () => {
  await using net = await network({
    authProvider: {
      getUser: (request) => request.headers.get("x-user"),
      loginUrl: "/login",
    },
    shareSessions: true,
  });
  const { server, url, proxy } = net;
  const as = (user: string, received: number, name = NAME, id = "s") =>
    DurableWire.connect(url, createToken({ sessionId: id }), received, name, {
      "x-user": user,
    });
  const wire = await as("ann", 0);
  await wire.messagesAre(1);
  const refused = { code: 1012, reason: "Cannot resume" };
  const guess = `${NAME.slice(0, -1)}0`;
  const attempt = async (opened: Promise<DurableWire>) => {
    const other = await opened;
    assertEquals(await other.closed, refused);
    assertEquals([other.controls, other.messages], [[], []]);
  };
  for (const received of [0, 1]) {
    await attempt(as("ann", received, guess));
    await attempt(as("bob", received));
    await attempt(as("ann", received, NAME, "other"));
  }
  wire.send("SERVER-INFO-REQ", {}, 1);
  await wire.messagesAre(2);
  proxy.cut();
  await held(server, 1);
  await attempt(as("bob", 2));
  await attempt(as("ann", 2, guess));
  await using again = await as("ann", 2);
  assertEquals(await again.welcome(), 1);
  assertEquals(server.metrics().connections, 1);
});

Deno.test("A resumed connection passes the checks of a new one", async () => {
  await using net = await network({ allowWebSocketOrigin: ["good.example"] });
  const { server, url, proxy } = net;
  const from = (origin: string, token = TOKEN) =>
    DurableWire.connect(url, token, 1, NAME, { origin });
  const wire = await DurableWire.connect(url, TOKEN, 0);
  await wire.messagesAre(1);
  proxy.cut();
  await held(server, 1);
  await assertRejects(() => from("http://evil.example"), Error, "403");
  await assertRejects(() => from("http://good.example", "x"), Error, "403");
  await using again = await from("http://good.example");
  assertEquals(await again.welcome(), 0);
});

Deno.test("Malformed names are refused before the upgrade", async () => {
  await using net = await network();
  for (
    const name of [
      "resume",
      "resume.a.b",
      `resume.${"A1".repeat(8)}.${"b2".repeat(16)}`,
      `${NAME}0`,
      `${NAME}.1`,
    ]
  ) await assertRejects(() => net.connect(0, name), Error, "403", name);
  for (const received of ["", "-1", "1e3", "9".repeat(16)]) {
    await assertRejects(() => net.connect(received), Error, "403", received);
  }
});

Deno.test("Who claims to have received what was not sent is refused", async () => {
  await using net = await network();
  const { server, proxy, connect } = net;
  const cases: readonly ((wire: DurableWire) => unknown)[] = [
    (wire) => wire.send("SERVER-INFO-REQ", {}, 99),
    (wire) => wire.send("SERVER-INFO-REQ", {}, "1"),
    (wire) => wire.send("SERVER-INFO-REQ", {}, -1),
    (wire) => wire.send("SERVER-INFO-REQ", {}, 0.5),
    (wire) => wire.frame('{"received":99}'),
    (wire) => wire.frame('{"received":-1}'),
    (wire) => wire.frame('{"received":1,"answer":1}'),
    (wire) => wire.frame('{"received":1'),
    (wire) => wire.frame(`{"received":1${" ".repeat(1e6)}}`),
    (wire) => {
      wire.frame('{"received":1}');
      wire.frame('{"received":0}');
    },
  ];
  for (const act of cases) {
    const wire = await connect(0);
    await wire.messagesAre(1);
    act(wire);
    assertEquals((await wire.closed).code, 4001, String(act));
    await connectionsAre(server, 0);
  }
  // Nor can a number be resumed from that was never sent, or is acknowledged.
  const wire = await connect(0);
  await wire.messagesAre(1);
  proxy.cut();
  await held(server, 1);
  assertEquals((await (await connect(2)).closed).code, 1012);
  await using again = await connect(1);
  await again.welcome();
  proxy.cut();
  await held(server, 1);
  assertEquals((await (await connect(0)).closed).code, 1012);
});

Deno.test("What is asked between messages is answered, and too many questions close the socket", async () => {
  await using server = testServer(app, { maxMessagesPerSecond: 50 });
  const wire = await DurableWire.connect(socketUrl(server), TOKEN, 0);
  await wire.messagesAre(1);
  wire.frame('{"received":1,"answer":true}');
  await eventually(() => wire.controls.length === 2, () => "no answer");
  assertEquals(wire.controls, [{ received: 0 }, { received: 0 }]);
  for (let i = 0; i < 1000; i++) wire.frame('{"received":1}');
  await wire.closed;
  assertEquals(server.metrics().connectionsFlooded, 1);
});

Deno.test("Messages that are not acknowledged are kept up to the bound, and large ones announced", async () => {
  await using net = await network({ outbox: { maxQueuedBytes: 200_000 } });
  const { server, proxy, connect } = net;
  const session = () => server.getSession("/", "s");
  const change = (count: number) =>
    session().withDocumentLocked((doc) => {
      const x = new Float64Array(count).fill(Math.random());
      (doc.roots[2] as ColumnDataSource).data = { x };
    });
  const wire = await connect(0);
  await wire.messagesAre(1);
  await change(10_000);
  await wire.messagesAre(2);
  const { bytesKept } = server.metrics();
  assert(bytesKept > 80_000 && bytesKept < 81_000, String(bytesKept));
  assertEquals(wire.controls.length, 2);
  assert(wire.controls[1]!.size! > 80_000);
  for (let i = 3; i < 9; i++) {
    await change(10_000);
    await wire.messagesAre(i);
    assert(server.metrics().bytesKept <= 200_000);
  }
  // What is forgotten cannot be resumed from; what is kept can.
  proxy.cut();
  await held(server, 1);
  assertEquals((await (await connect(1)).closed).code, 1012);
  await using again = await connect(7);
  await again.messagesAre(1);
  again.frame('{"received":8}');
  await eventually(
    () => server.metrics().bytesKept === 0,
    () => `${server.metrics().bytesKept} bytes are kept`,
  );
});

Deno.test("A page that is away while too much is sent is dropped", async () => {
  await using net = await network({ outbox: { maxQueuedBytes: 200_000 } });
  const { server, proxy, connect } = net;
  const wire = await connect(0);
  await wire.messagesAre(1);
  proxy.cut();
  await held(server, 1);
  const session = server.getSession("/", "s");
  for (let i = 0; i < 10; i++) {
    await session.withDocumentLocked((doc) => {
      doc.addRoot(new Div({ text: "x".repeat(30_000) }));
    });
  }
  await connectionsAre(server, 0);
  const { connectionsDropped, connectionsHeld, bytesKept } = server.metrics();
  assertEquals([connectionsDropped, connectionsHeld, bytesKept], [1, 0, 0]);
  assertEquals((await (await connect(1)).closed).code, 1012);
});

Deno.test("Held connections count towards maxConnections, and may resume beyond it", async () => {
  await using net = await network({ maxConnections: 1 });
  const { server, proxy, connect } = net;
  const wire = await connect(0);
  await wire.messagesAre(1);
  proxy.cut();
  await held(server, 1);
  const other = `resume.${"c3".repeat(8)}.${"d4".repeat(16)}`;
  await assertRejects(() => connect(0, other), Error, "503");
  const again = await connect(1);
  await again.welcome();
  await again.close();
  await connectionsAre(server, 0);
  await using last = await connect(0, other);
  await last.messagesAre(1);
});

Deno.test("A logout ends held connections", async () => {
  await using net = await network({
    authProvider: { getUser: () => "ann", loginUrl: "/login" },
  });
  const { server, proxy, connect } = net;
  const wire = await connect(0);
  await wire.messagesAre(1);
  proxy.cut();
  await held(server, 1);
  server.endUser("ann");
  await connectionsAre(server, 0);
  assertEquals((await (await connect(1)).closed).code, 1012);
  const fresh = await connect(0);
  await fresh.messagesAre(1);
  server.endUser("ann");
  assertEquals((await fresh.closed).code, 1008);
});

Deno.test("A held connection ends with its session, and with the server", async () => {
  await using net = await network();
  const { server, proxy, connect } = net;
  const wire = await connect(0);
  await wire.messagesAre(1);
  proxy.cut();
  await held(server, 1);
  await server.app.replace("/", app);
  await connectionsAre(server, 0);
  await connect(0);
  proxy.cut();
  await held(server, 1);
  await server.stop();
  const { connections, bytesKept } = server.metrics();
  assertEquals([connections, bytesKept], [0, 0]);
});
