import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { pullSession, pushSession } from "@bokeh-deno/server/client";
import { type AppFunction, Document, type Server } from "@bokeh-deno/server";
import { ColumnDataSource, Div, Slider } from "@bokeh-deno/server/models";
import { Cluster } from "../fixtures/cluster/cluster.ts";
import {
  join,
  moveSlider,
  sliderOf,
  tokenOf,
} from "../fixtures/stores/stored_visit.ts";
import { DurableWire } from "../fixtures/wire/durable_wire.ts";
import { connectionsAre, socketUrl } from "../fixtures/wire/test_server.ts";
import { eventually } from "../fixtures/wire/patience.ts";

const MOVED = { text: "value 7", value: 7 };

Deno.test("A page of one node and its socket to another have one document", async () => {
  await using cluster = await Cluster.start();
  const [a, b] = cluster.nodes as [Server, Server];
  const token = await tokenOf(a.url());
  await using there = await join(b.url(), token);
  await moveSlider(there, 7);
  await using here = await join(a.url(), token);
  assertEquals(await sliderOf(here), MOVED);
  const { connections, connectionsRelayed, sessions } = b.metrics();
  assertEquals([connections, connectionsRelayed, sessions], [0, 1, 0]);
  assertEquals([a.metrics().connections, a.metrics().links], [2, 1]);
  const patch = here.next("PATCH-DOC");
  await moveSlider(there, 3);
  assertEquals((await patch).content.events[0]?.kind, "ModelChanged");
});

Deno.test("Any node makes the page and the autoload script of a session that another has", async () => {
  await using cluster = await Cluster.start({
    app: (doc) => void (doc.title = "of one node"),
  });
  const [a, b] = cluster.nodes as [Server, Server];
  const page = await fetch(`${a.url()}?bokeh-session-id=mine`);
  assertEquals(page.status, 200);
  await page.body?.cancel();
  a.getSession("/", "mine").document.title = "changed";
  const other = await fetch(`${b.url()}?bokeh-session-id=mine`);
  assertEquals(other.status, 200);
  assertStringIncludes(await other.text(), "<title>changed</title>");
  const script = await fetch(
    `${b.url()}autoload.js?bokeh-autoload-element=x&bokeh-session-id=mine`,
    { headers: { origin: "http://other.example" } },
  );
  assertEquals(script.status, 403, "the page of another site");
  await script.body?.cancel();
  const allowed = await fetch(
    `${b.url()}autoload.js?bokeh-autoload-element=x&bokeh-session-id=mine`,
    { headers: { origin: new URL(b.url()).origin } },
  );
  assertStringIncludes(await allowed.text(), '"token"');
  const { headers } = allowed;
  assertEquals(
    headers.get("access-control-allow-origin"),
    new URL(b.url()).origin,
  );
  assertEquals([a.getSessions().length, b.getSessions().length], [1, 0]);
});

Deno.test("TypeScript clients join and begin sessions through any node", async () => {
  await using cluster = await Cluster.start({ count: 3 });
  const [a, b, c] = cluster.nodes as [Server, Server, Server];
  const document = new Document();
  document.addRoot(new Slider({ name: "one", start: 0, end: 10, value: 1 }));
  await using pushed = await pushSession(document, {
    url: a.url(),
    sessionId: "pushed",
  });
  await using pulled = await pullSession({
    url: b.url(),
    sessionId: "pushed",
  });
  const slider = pulled.document.getModelByName("one") as Slider;
  assertEquals(slider.value, 1);
  slider.value = 5;
  await pulled.forceRoundtrip();
  await using third = await pullSession({ url: c.url(), sessionId: "pushed" });
  const seen = third.document.getModelByName("one") as Slider;
  assertEquals(seen.value, 5);
  await pushed.forceRoundtrip();
  assertEquals(
    (document.getModelByName("one") as Slider).value,
    5,
  );
});

Deno.test("findSession() finds a session on any node", async () => {
  await using cluster = await Cluster.start();
  const [a, b] = cluster.nodes as [Server, Server];
  await using _client = await pullSession({ url: a.url(), sessionId: "mine" });
  const here = await a.findSession("/", "mine");
  const there = await b.findSession("/", "mine");
  assertEquals([here?.isLocal, there?.isLocal], [true, false]);
  assertEquals(there?.node, here?.node);
  assert(there?.address.startsWith("unix:"));
  assertEquals(await b.findSession("/", "nobody's"), null);
  await a.stop();
  assertEquals(await b.findSession("/", "mine"), null);
});

Deno.test("Sockets on three nodes see causes before their effects", async () => {
  const app: AppFunction = (doc) => {
    const text = new Div({ text: "0" });
    const slider = new Slider({ start: 0, end: 1000, value: 0 });
    slider.onChange("value", () => void (text.text = `${slider.value}`));
    doc.addRoot(slider);
    doc.addRoot(text);
  };
  await using cluster = await Cluster.start({ app, count: 3 });
  const token = await tokenOf(cluster.nodes[0]!.url());
  const clients = await Promise.all(
    cluster.nodes.map((node) => join(node.url(), token)),
  );
  await using stack = new AsyncDisposableStack();
  for (const client of clients) stack.use(client);
  const { content } = await clients[0]!.request("PULL-DOC-REQ");
  const [model] = content.doc.roots.map(({ id }) => ({ id }));
  const move = async (index: number, value: number) => {
    const event = { kind: "ModelChanged", model, attr: "value", new: value };
    const reply = await clients[index]!.sendPatch([event]);
    assertEquals(reply.header.msgtype, "OK");
  };
  for (let round = 0; round < 20; round++) {
    await Promise.all([0, 1, 2].map((i) => move(i, 3 * round + i + 1)));
  }
  const documents = await Promise.all(
    clients.map(async (client) => {
      const { content } = await client.request("PULL-DOC-REQ");
      return content.doc.roots.map(({ attributes }) => attributes);
    }),
  );
  assertEquals(documents[1], documents[0]);
  assertEquals(documents[2], documents[0]);
  for (const client of clients) {
    const events = client.pending
      .filter(({ header }) => header.msgtype === "PATCH-DOC")
      .flatMap(({ content }) => content.events);
    const texts = events.filter(({ attr }) => attr === "text");
    assertEquals(texts.length, 60);
    const values = events.filter(({ attr }) => attr === "value");
    // The client that moved the slider does not hear of it.
    assertEquals(values.length, 40);
    for (const cause of values) {
      const effect = texts.find((event) => event.new === `${cause.new}`);
      assert(events.indexOf(cause) < events.indexOf(effect!));
    }
  }
});

Deno.test("A document of 16 MB passes a link, and others do not wait for it", async () => {
  const app: AppFunction = (doc) => {
    const column = new Float64Array(2 * 1024 * 1024).map((_, i) => i);
    doc.addRoot(new ColumnDataSource({ data: { column } }));
  };
  await using cluster = await Cluster.start({ app });
  const [a, b] = cluster.nodes as [Server, Server];
  const token = await tokenOf(a.url());
  await using large = await join(b.url(), token);
  await using small = await join(b.url(), token);
  let isThere = false;
  const pulled = large.request("PULL-DOC-REQ").then((reply) => {
    isThere = true;
    return reply;
  });
  const info = await small.request("SERVER-INFO-REQ");
  assertEquals(info.header.msgtype, "SERVER-INFO-REPLY");
  assertEquals(isThere, false);
  const { buffers } = await pulled;
  const bytes = buffers[0]!.data;
  assertEquals(bytes.length, 16 * 1024 * 1024);
  const numbers = new Float64Array(bytes.buffer);
  assertEquals(numbers.every((value, index) => value === index), true);
});

Deno.test("The clients of a node that stops come back through another", async () => {
  await using cluster = await Cluster.start({ count: 3 });
  const [a, b, c] = cluster.nodes as [Server, Server, Server];
  const token = await tokenOf(a.url());
  await using client = await join(b.url(), token);
  await moveSlider(client, 7);
  const stopped = a.stop();
  const { code } = await client.closed;
  assertEquals(code, 1001);
  await using again = await join(b.url(), token);
  assertEquals(await sliderOf(again), MOVED);
  await stopped;
  await using other = await join(c.url(), token);
  assertEquals(await sliderOf(other), MOVED);
  assertEquals([b.getSessions().length, c.getSessions().length], [1, 0]);
  await connectionsAre(b, 2);
});

Deno.test("A node that stops closes the sockets that it relays", async () => {
  await using cluster = await Cluster.start();
  const [a, b] = cluster.nodes as [Server, Server];
  const token = await tokenOf(a.url());
  await using client = await join(b.url(), token);
  await b.stop();
  assertEquals((await client.closed).code, 1001);
  await connectionsAre(a, 0);
  await eventually(() => a.metrics().links === 0, () => "the link is there");
  assertEquals(b.metrics().connectionsRelayed, 0);
});

Deno.test("A user who is logged out at one node loses the sockets at all", async () => {
  await using cluster = await Cluster.start({
    count: 3,
    server: {
      authProvider: {
        getUser: ({ headers }) => headers.get("x-user") || undefined,
        loginUrl: "/login",
      },
    },
  });
  const [a, b, c] = cluster.nodes as [Server, Server, Server];
  let token = "";
  for (const [name, node] of Object.entries({ a, b, c })) {
    const headers = { "x-user": name };
    token = await tokenOf(a.url(), headers);
    await using client = await join(b.url(), token, headers);
    await using own = await join(a.url(), token, headers);
    node.endUser(name);
    assertEquals((await client.closed).code, 1008);
    assertEquals((await own.closed).code, 1008);
  }
  await connectionsAre(a, 0);
  const response = await fetch(`${b.url()}?bokeh-token=${token}`, {
    headers: { "x-user": "bob" },
  });
  assertEquals(response.status, 403);
  assertStringIncludes(await response.text(), "belongs to another user");
});

Deno.test("The limits of a node hold for the sockets that it relays", async () => {
  await using cluster = await Cluster.start({ server: { maxConnections: 1 } });
  const [a, b] = cluster.nodes as [Server, Server];
  const token = await tokenOf(a.url());
  {
    await using _client = await join(b.url(), token);
    const refused = await join(b.url(), token).then(() => false, () => true);
    assertEquals(refused, true);
    assertEquals(b.metrics().connectionsRefused, 1);
  }
  await eventually(
    () => b.metrics().connectionsRelayed === 0,
    () => "the socket is there",
  );
  await connectionsAre(a, 0);
  await using _again = await join(b.url(), token);
});

Deno.test("A client that another node passes on sees nothing of the end of its session's node", async () => {
  await using cluster = await Cluster.start();
  const [a, b] = cluster.nodes as [Server, Server];
  const states: string[] = [];
  const options = { sessionId: "mine", reconnect: false } as const;
  await using _here = await pullSession({ ...options, url: a.url() });
  await using there = await pullSession({
    ...options,
    url: b.url(),
    onStateChange: (state) => void states.push(state),
  });
  const slider = there.document.selectOne(Slider)!;
  slider.value = 4;
  await there.forceRoundtrip();
  assertEquals([a.getSessions().length, b.getSessions().length], [1, 0]);
  const stopped = a.stop();
  slider.value = 7;
  await there.forceRoundtrip();
  await stopped;
  assertEquals(there.document.selectOne(Div)?.text, "value 7");
  assertEquals([states, b.getSessions().length], [["connected"], 1]);
});

Deno.test("A client that a node passed on goes on where it was when that node stops", async () => {
  await using cluster = await Cluster.start();
  const [a, b] = cluster.nodes as [Server, Server];
  const token = await tokenOf(a.url());
  const wire = (node: Server, received: number) =>
    DurableWire.connect(socketUrl(node), token, received);
  await using client = await wire(b, 0);
  assertEquals(await client.welcome(), 0);
  assertEquals(await client.messagesAre(1), ["ACK"]);
  const stopped = b.stop();
  assertEquals((await client.closed).code, 1001);
  await using again = await wire(a, 1);
  assertEquals(await again.welcome(), 0);
  await stopped;
  assertEquals(a.metrics().connectionsResumed, 1);
});
