/** Connections that go on in another process, as frames on real sockets. */
import { assertEquals } from "@std/assert";
import type { Document } from "../../document/document.ts";
import { Button, ColumnDataSource, Div, Slider } from "../../models/mod.ts";
import type { Server, ServerOptions } from "../../server.ts";
import { createToken } from "../../sessions/token.ts";
import { MemorySessionStore } from "../../stores/memory.ts";
import { DurableWire, NAME } from "../fixtures/wire/durable_wire.ts";
import { eventually } from "../fixtures/wire/patience.ts";
import { TcpProxy } from "../fixtures/wire/tcp_proxy.ts";
import { socketUrl, testServer } from "../fixtures/wire/test_server.ts";

const TOKEN = createToken({ sessionId: "s" });

/** A button that counts its clicks and says nothing, and a slider that tells both. */
function app(doc: Document): void {
  const clicks = doc.state("clicks", 0);
  const button = new Button({ label: "go" });
  const slider = new Slider({ start: 0, end: 10, value: 0 });
  const text = new Div({ text: "" });
  button.onClick(() => {
    clicks.value++;
  });
  slider.onChange("value", () => {
    text.text = `value ${slider.value}, ${clicks.value} clicks`;
  });
  const source = new ColumnDataSource({ data: { x: [0] } });
  for (const root of [button, slider, text, source]) doc.addRoot(root);
}

/** A button whose callback only calls others. */
function silentApp(log: string[]) {
  return (doc: Document) => {
    const button = new Button({ label: "go" });
    button.onClick(() => void log.push("clicked"));
    doc.addRoot(button);
  };
}

function serve(options: ServerOptions, run = app): Server {
  return testServer(run, { allowWebSocketOrigin: ["*"], ...options });
}

function root(server: Server, index: number) {
  return server.getSession("/", "s").document.roots[index]!;
}

function click(server: Server): unknown {
  const model = { id: root(server, 0).id };
  const values = { type: "map", entries: [["model", model]] };
  const data = { type: "event", name: "button_click", values };
  return {
    events: [{
      kind: "MessageSent",
      msg_type: "bokeh_event",
      msg_data: data,
    }],
  };
}

function move(server: Server, value: number): unknown {
  const model = { id: root(server, 1).id };
  return {
    events: [{ kind: "ModelChanged", model, attr: "value", new: value }],
  };
}

function textOf(server: Server): string {
  return (root(server, 2) as Div).text as string;
}

/** Where a page was when its process ended. */
interface Place {
  readonly received: number;
  readonly sent: number;
  readonly seq: number;
  readonly shape: string;
}

/** What a page would say that received all messages of a socket, or fewer. */
function placeOf(
  { messages, seq, shape }: DurableWire,
  place: Partial<Place> = {},
): Place {
  const received = messages.length;
  const sent = messages.at(-1)?.received ?? 0;
  return { received, sent, seq, shape, ...place };
}

function begin(server: Server): Promise<DurableWire> {
  return DurableWire.connect(socketUrl(server), TOKEN, 0);
}

/** What tells a page from a program. */
function pageHeaders(server: Server) {
  return { origin: new URL(server.url()).origin };
}

/** Lets a page use a server, which stops then; returns where the page was. */
async function left<T>(
  server: Server,
  use: (wire: DurableWire, server: Server) => T | Promise<T>,
): Promise<T> {
  await using _server = server;
  const wire = await begin(server);
  await wire.messagesAre(1);
  return await use(wire, server);
}

function goOn(
  server: Server,
  { received, sent, seq, shape }: Place,
  headers: Readonly<Record<string, string>> = pageHeaders(server),
): Promise<DurableWire> {
  const place = `${received}.${sent}.${seq}.${shape}`;
  return DurableWire.connect(socketUrl(server), TOKEN, place, NAME, headers);
}

Deno.test("A click whose reply was lost with the process runs once, and is answered by the next", async () => {
  const sessionStore = new MemorySessionStore();
  const log: string[] = [];
  const serveSilent = () => serve({ sessionStore }, silentApp(log));
  const { place, event } = await left(serveSilent(), async (wire, server) => {
    const event = click(server);
    wire.send("PATCH-DOC", event, 1);
    assertEquals(await wire.messagesAre(2), ["ACK", "OK"]);
    // As if the OK had not come.
    const place = placeOf(wire, { received: 1, sent: 0, seq: 0 });
    return { place, event };
  });
  await using server = serveSilent();
  await using wire = await goOn(server, place);
  assertEquals(await wire.welcome(), 0);
  const again = wire.send("PATCH-DOC", event, 1);
  wire.send("PATCH-DOC", event, 1);
  await wire.messagesAre(3);
  const replies = wire.messages.filter(({ msgtype }) => msgtype === "OK");
  assertEquals(replies.map(({ reqid }) => reqid), [again, "C2"]);
  assertEquals(replies.map(({ received }) => received), [1, 2]);
  assertEquals(log, ["clicked", "clicked"]);
});

Deno.test("A page gets what it lacks of the last changes, and no second ACK", async () => {
  const sessionStore = new MemorySessionStore();
  const place = await left(serve({ sessionStore }), async (wire, server) => {
    for (const value of [1, 2, 3]) {
      wire.send("PATCH-DOC", move(server, value), 1);
    }
    await wire.messagesAre(7);
    assertEquals(wire.seq, 3);
    // As if the last PATCH-DOC and OK had not come.
    return placeOf(wire, { received: 5, sent: 2, seq: 2 });
  });
  await using server = serve({ sessionStore });
  await using wire = await goOn(server, place);
  wire.send("PATCH-DOC", move(server, 3), 5);
  await wire.messagesAre(2);
  assertEquals(wire.messages.map(({ msgtype }) => msgtype), [
    "PATCH-DOC",
    "OK",
  ]);
  const events = wire.messages[0]!.content.events as unknown as {
    new: unknown;
  }[];
  assertEquals(events.map((event) => event.new), [3, "value 3, 0 clicks"]);
  wire.send("PATCH-DOC", move(server, 4), 7);
  await wire.messagesAre(4);
  assertEquals(textOf(server), "value 4, 0 clicks");
});

/** What pages are told to do or to set. */
function toldBy({ messages }: DurableWire): unknown[] {
  return messages.flatMap(({ content }) => content.events as object[])
    .map((event) => Object(event).msg_type ?? Object(event).new);
}

/** A session in which a page has moved the slider to 1; returns where the page was. */
function movedOnce(sessionStore: MemorySessionStore): Promise<Place> {
  return left(serve({ sessionStore }), async (wire, server) => {
    wire.send("PATCH-DOC", move(server, 1), 1);
    await wire.messagesAre(3);
    return placeOf(wire);
  });
}

Deno.test("A page that lacks only the change that began a snapshot gets it, unless it is long", async () => {
  const long = "long".repeat(2000);
  const write = (server: Server) => {
    const model = { id: root(server, 2).id };
    return {
      events: [{ kind: "ModelChanged", model, attr: "text", new: long }],
    };
  };
  const cases = [
    { change: (server: Server) => move(server, 2), last: 2 },
    { change: write, last: "bokeh_deno_pull" },
  ];
  for (const { change, last } of cases) {
    const sessionStore = new MemorySessionStore();
    const place = await movedOnce(sessionStore);
    {
      await using server = serve({ sessionStore });
      await using wire = await goOn(server, place);
      wire.send("PATCH-DOC", change(server), place.received);
      // As if its answer had not come.
      await wire.messagesAre(1);
    }
    await using server = serve({ sessionStore });
    await using wire = await goOn(server, place);
    await wire.messagesAre(1);
    assertEquals(toldBy(wire)[0], last);
  }
});

Deno.test("A page of a run that was not stored pulls what later ones have made", async () => {
  const sessionStore = new MemorySessionStore();
  const place = await left(serve({ sessionStore }), (wire) => placeOf(wire));
  await movedOnce(sessionStore);
  await using server = serve({ sessionStore });
  await using wire = await goOn(server, place);
  await wire.messagesAre(1);
  assertEquals(toldBy(wire), ["bokeh_deno_pull"]);
});

Deno.test("A page whose session nobody had changed goes on, and pulls the document", async () => {
  const sessionStore = new MemorySessionStore();
  const place = await left(
    serve({ sessionStore }),
    (wire) => placeOf(wire),
  );
  await using server = serve({ sessionStore });
  await using wire = await goOn(server, place);
  await wire.messagesAre(1);
  const [event] = wire.messages[0]!.content.events;
  assertEquals(event, {
    kind: "MessageSent",
    msg_type: "bokeh_deno_pull",
    msg_data: null,
  });
  wire.send("PULL-DOC-REQ", {}, 2);
  wire.send("PATCH-DOC", move(server, 4), 2);
  await wire.messagesAre(4);
  assertEquals(textOf(server), "value 4, 0 clicks");
});

/** A store whose next writes wait until they are let go. */
class SlowStore extends MemorySessionStore {
  #gate = Promise.resolve();
  #release = () => {};

  hold(): void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#gate = promise;
    this.#release = resolve;
  }

  letGo(): void {
    this.#release();
  }

  override async append(
    ...write: Parameters<MemorySessionStore["append"]>
  ): Promise<void> {
    await this.#gate;
    super.append(...write);
  }
}

Deno.test("A message counts as received when its reply has left, and runs once if it comes again before", async () => {
  const sessionStore = new SlowStore();
  const log: string[] = [];
  await using server = serve({ sessionStore }, silentApp(log));
  await using proxy = new TcpProxy(server.url());
  const wire = await DurableWire.connect(
    proxy.url(socketUrl(server)),
    TOKEN,
    0,
  );
  await wire.messagesAre(1);
  const event = click(server);
  wire.send("PATCH-DOC", event, 1);
  await wire.messagesAre(2);
  sessionStore.hold();
  wire.send("PATCH-DOC", event, 2);
  await eventually(() => log.length === 2, () => "the click did not come");
  assertEquals(wire.messages.length, 2);
  proxy.cut();
  await wire.closed;
  await using again = await DurableWire.connect(
    proxy.url(socketUrl(server)),
    TOKEN,
    2,
  );
  assertEquals(await again.welcome(), 1);
  again.send("PATCH-DOC", event, 2);
  again.send("PATCH-DOC", event, 2);
  sessionStore.letGo();
  assertEquals(await again.messagesAre(2), ["OK", "OK"]);
  assertEquals(again.messages.map(({ received }) => received), [2, 3]);
  assertEquals(log.length, 3);
});

Deno.test("Requests that change nothing are answered anew by the next process", async () => {
  const sessionStore = new MemorySessionStore();
  const place = await left(serve({ sessionStore }), async (wire, server) => {
    wire.send("PULL-DOC-REQ", {}, 1);
    wire.send("PATCH-DOC", move(server, 2), 1);
    await wire.messagesAre(4);
    return placeOf(wire, { received: 1, sent: 0, seq: 0 });
  });
  await using server = serve({ sessionStore });
  await using wire = await goOn(server, place);
  const pull = wire.send("PULL-DOC-REQ", {}, 1);
  wire.send("PATCH-DOC", move(server, 1), 1);
  wire.send("PATCH-DOC", move(server, 3), 1);
  await eventually(
    () => textOf(server) === "value 3, 0 clicks",
    () => textOf(server),
  );
  await wire.messagesAre(5);
  const reply = wire.messages.find(({ reqid }) => reqid === pull)!;
  assertEquals(reply.msgtype, "PULL-DOC-REPLY");
  const [, slider] = reply.content.doc.roots;
  assertEquals(slider!.attributes.value, 2);
});

Deno.test("A page that has pulled since goes on, although the store does not know its requests", async () => {
  const sessionStore = new MemorySessionStore();
  const place = await left(serve({ sessionStore }), async (wire, server) => {
    wire.send("PATCH-DOC", move(server, 2), 1);
    wire.send("PULL-DOC-REQ", {}, 1);
    wire.send("SERVER-INFO-REQ", {}, 1);
    await wire.messagesAre(5);
    const place = placeOf(wire);
    assertEquals(place.sent, 3);
    return place;
  });
  await using server = serve({ sessionStore });
  await using wire = await goOn(server, place);
  assertEquals(await wire.welcome(), 3);
  wire.send("PATCH-DOC", move(server, 6), 5);
  await eventually(
    () => textOf(server) === "value 6, 0 clicks",
    () => textOf(server),
  );
});

Deno.test("A page that lacks more than values pulls the document", async () => {
  const sessionStore = new MemorySessionStore();
  const places = await left(serve({ sessionStore }), async (wire, server) => {
    const places = [];
    for (const value of [1, 2]) {
      wire.send("PATCH-DOC", move(server, value), 1);
    }
    await wire.messagesAre(5);
    places.push(placeOf(wire, { seq: 999 }));
    const { document } = server.getSession("/", "s");
    await server.getSession("/", "s").withDocumentLocked(() => {
      document.addRoot(new Div({ text: "late" }));
    });
    await wire.messagesAre(6);
    places.push(placeOf(wire));
    // Before the first snapshot.
    places.push(placeOf(wire, { seq: 0 }));
    return places;
  });
  for (const place of places) {
    await using server = serve({ sessionStore });
    await using wire = await goOn(server, place);
    assertEquals(await wire.messagesAre(1), ["PATCH-DOC"]);
    const [event] = wire.messages[0]!.content.events as unknown as {
      msg_type: string;
    }[];
    assertEquals(event!.msg_type, "bokeh_deno_pull");
  }
});

Deno.test("A page of another application that the session had begins again", async () => {
  const sessionStore = new MemorySessionStore();
  const place = await left(serve({ sessionStore }), async (wire, server) => {
    wire.send("PATCH-DOC", move(server, 2), 1);
    await wire.messagesAre(3);
    return placeOf(wire);
  });
  await using server = serve({ sessionStore }, (doc) => {
    doc.addRoot(new Div({ text: "new" }));
    app(doc);
  });
  const wire = await goOn(server, place);
  assertEquals(await wire.closed, { code: 1012, reason: "Cannot resume" });
  await using fresh = await begin(server);
  assertEquals(await fresh.messagesAre(1), ["ACK"]);
});

Deno.test("A session that another server has claimed goes on there", async () => {
  const sessionStore = new MemorySessionStore();
  await using server = serve({ sessionStore });
  const wire = await begin(server);
  await wire.messagesAre(1);
  wire.send("PATCH-DOC", move(server, 2), 1);
  await wire.messagesAre(3);
  const place = placeOf(wire);
  const [key] = sessionStore.keys;
  await sessionStore.claim(
    key!,
    "gone",
    await sessionStore.owner(key!),
  );
  const event = move(server, 5);
  wire.send("PATCH-DOC", event, 3);
  assertEquals((await wire.closed).code, 1001);
  // It was refused: nobody was told of it, and it runs again.
  await using other = serve({ sessionStore });
  await using again = await goOn(other, place);
  assertEquals(await again.welcome(), 1);
  again.send("PATCH-DOC", event, 3);
  await again.messagesAre(2);
  assertEquals(textOf(other), "value 5, 0 clicks");
});

Deno.test("Without a store, a page is told nothing that it could go on with elsewhere", async () => {
  await using server = serve({});
  await using wire = await begin(server);
  await wire.messagesAre(1);
  wire.send("PATCH-DOC", move(server, 2), 1);
  await wire.messagesAre(3);
  assertEquals(wire.controls, [{ received: 0 }]);
  assertEquals([wire.seq, wire.shape], [0, ""]);
});

Deno.test("A reply that a page has not received counts for nothing when it resumes", async () => {
  await using server = serve({ sessionStore: new MemorySessionStore() });
  await using proxy = new TcpProxy(server.url());
  const connect = (received: number) =>
    DurableWire.connect(proxy.url(socketUrl(server)), TOKEN, received);
  const wire = await connect(0);
  await wire.messagesAre(1);
  wire.send("PATCH-DOC", move(server, 2), 1);
  await wire.messagesAre(3);
  proxy.cut();
  await wire.closed;
  // As if the PATCH-DOC and the OK had not come; they may be lost again.
  await using again = await connect(1);
  assertEquals(await again.welcome(), 0);
  assertEquals(await again.messagesAre(2), ["PATCH-DOC", "OK"]);
  assertEquals(again.messages.map(({ received }) => received), [0, 1]);
  assertEquals(again.seq, 1);
});

Deno.test("A large reply counts as sent with its last byte, and not when it is announced", async () => {
  await using server = serve({ sessionStore: new MemorySessionStore() });
  await using wire = await begin(server);
  await wire.messagesAre(1);
  await server.getSession("/", "s").withDocumentLocked((document) => {
    document.addRoot(new Div({ text: "large".repeat(20_000) }));
  });
  wire.send("PULL-DOC-REQ", {}, 1);
  await wire.messagesAre(3);
  const announced = wire.controls.filter(({ size }) => size !== undefined);
  assertEquals(announced.map(({ received }) => received), [0, 0]);
  assertEquals(wire.messages.at(-1)?.received, 1);
});

Deno.test("A program pulls what it lacks, as it does not ask for values that crossed", async () => {
  const sessionStore = new MemorySessionStore();
  const place = await left(serve({ sessionStore }), async (wire, server) => {
    wire.send("PATCH-DOC", move(server, 2), 1);
    await wire.messagesAre(3);
    return placeOf(wire);
  });
  await using server = serve({ sessionStore });
  await using wire = await goOn(server, place, {});
  assertEquals(await wire.messagesAre(1), ["PATCH-DOC"]);
  const [event] = wire.messages[0]!.content.events;
  assertEquals((event as { msg_type?: string }).msg_type, "bokeh_deno_pull");
});

Deno.test("A page of a session that was stored while its document was held pulls what it had not been sent", async () => {
  const sessionStore = new MemorySessionStore();
  const place = await left(serve({ sessionStore }), async (wire, server) => {
    await server.getSession("/", "s").withDocumentLocked((document) => {
      document.hold("combine");
      document.selectOne(Div)!.text = "held";
    });
    wire.send("PATCH-DOC", click(server), 1);
    await wire.messagesAre(2);
    return placeOf(wire);
  });
  await using server = serve({ sessionStore });
  await using wire = await goOn(server, place);
  assertEquals(textOf(server), "held");
  assertEquals(await wire.messagesAre(1), ["PATCH-DOC"]);
  const [event] = wire.messages[0]!.content.events;
  assertEquals((event as { msg_type?: string }).msg_type, "bokeh_deno_pull");
});
