import { assert, assertEquals, assertThrows } from "@std/assert";
import type { EncodedEvent } from "../../sync/event_encoder.ts";
import { ok } from "../../protocol/messages.ts";
import { Instruments } from "../../base/instruments.ts";
import { CommitGate } from "../../sync/commit_gate.ts";
import { type MessageSocket, Outbox, toPatch } from "../../sync/outbox.ts";
import { Clock } from "../fixtures/wire/clock.ts";

/** A socket that takes in what it is sent only when the test says so. */
class SlowSocket implements MessageSocket {
  readyState: number = WebSocket.OPEN;
  bufferedAmount = 0;
  readonly sent: string[] = [];
  closed: [number | undefined, string | undefined] | undefined;
  #onClose = Promise.withResolvers<void>();
  #onSend = Promise.withResolvers<void>();

  get whenClosed(): Promise<void> {
    return this.#onClose.promise;
  }

  /** Resolves when something is sent from now on. */
  get whenSent(): Promise<void> {
    return this.#onSend.promise;
  }

  send(data: string | ArrayBuffer | Uint8Array): void {
    if (typeof data !== "string") return;
    this.sent.push(data);
    this.bufferedAmount += data.length;
    this.#onSend.resolve();
    this.#onSend = Promise.withResolvers();
  }

  close(code?: number, reason?: string): void {
    this.closed = [code, reason];
    this.readyState = WebSocket.CLOSING;
    this.#onClose.resolve();
  }

  /** The ids of the messages that were sent. */
  get requests(): string[] {
    return this.sent.filter((text) => text.includes('"reqid"'))
      .map((text) => JSON.parse(text).reqid);
  }
}

function change(key: string, value: number): EncodedEvent {
  const json = JSON.stringify({ kind: "ModelChanged", attr: key, new: value });
  return { json, buffers: [], subject: { kind: "value", key } };
}

function sendPatch(outbox: Outbox, ...events: EncodedEvent[]): void {
  outbox.sendPatch(events, () => toPatch(events));
}

Deno.test("Outbox.send() sends at once while the socket has room", () => {
  const socket = new SlowSocket();
  using outbox = new Outbox(socket);
  outbox.send(ok("a"));
  outbox.send(ok("b"));
  assertEquals(socket.requests, ["a", "b"]);
  assertEquals(outbox.isStalled, false);
});

Deno.test("Outbox.send() keeps what a full socket has no room for, in order", async () => {
  const socket = new SlowSocket();
  using outbox = new Outbox(socket, { highWaterMark: 1 });
  for (const id of ["a", "b", "c"]) outbox.send(ok(id));
  assertEquals([socket.requests, outbox.isStalled], [["a"], true]);
  while (outbox.isStalled) {
    const sent = socket.whenSent;
    socket.bufferedAmount = 0;
    await sent;
  }
  assertEquals(socket.requests, ["a", "b", "c"]);
});

Deno.test("Outbox.sendPatch() combines what waits, but not across a reply", async () => {
  const socket = new SlowSocket();
  using outbox = new Outbox(socket, { highWaterMark: 1 });
  outbox.send(ok("a"));
  for (let value = 0; value < 100; value++) {
    sendPatch(outbox, change("x", value));
  }
  outbox.send(ok("b"));
  sendPatch(outbox, change("x", 100), change("y", 1));
  while (outbox.isStalled) {
    const sent = socket.whenSent;
    socket.bufferedAmount = 0;
    await sent;
  }
  const patches = socket.sent.filter((text) => text.startsWith('{"events"'))
    .map((text) =>
      (JSON.parse(text).events as { new: number }[]).map((event) => event.new)
    );
  assertEquals(patches, [[99], [100, 1]]);
  assert(
    socket.sent.findIndex((text) => text.includes('"new":99')) <
      socket.sent.findIndex((text) => text.includes('"reqid":"b"')),
  );
});

Deno.test("Changes that waited leave in messages that receivers accept", async () => {
  const socket = new SlowSocket();
  using outbox = new Outbox(socket, { highWaterMark: 1 });
  outbox.send(ok("a"));
  const json = JSON.stringify({ kind: "ModelChanged", new: "x".repeat(3e6) });
  for (const key of ["x", "y", "z"]) {
    sendPatch(outbox, { json, buffers: [], subject: { kind: "value", key } });
  }
  while (outbox.isStalled) {
    const sent = socket.whenSent;
    socket.bufferedAmount = 0;
    await sent;
  }
  const patches = socket.sent.filter((text) => text.startsWith('{"events"'));
  assertEquals(patches.length, 3);
  for (const text of patches) assert(text.length < 4 * 1024 * 1024);
});

Deno.test("Outbox sends the parts of a large change one after another, before what follows it, and counts what is left", async () => {
  const socket = new SlowSocket();
  const options = { highWaterMark: 1, maxQueuedBytes: 10_000_000 };
  using outbox = new Outbox(socket, options);
  outbox.send(ok("a"));
  const json = JSON.stringify({ kind: "ModelChanged", new: "x".repeat(3e6) });
  for (const key of ["x", "y", "z"]) {
    sendPatch(outbox, { json, buffers: [], subject: { kind: "value", key } });
  }
  outbox.send(ok("b"));
  const next = async () => {
    const sent = socket.whenSent;
    socket.bufferedAmount = 0;
    await sent;
  };
  await next();
  assertEquals(socket.requests, ["a"]);
  // The two parts that wait leave room for one more of their size, not for two.
  const more = (key: string): EncodedEvent => ({
    json,
    buffers: [],
    subject: { kind: "value", key },
  });
  sendPatch(outbox, more("v"));
  assertEquals(socket.closed, undefined);
  sendPatch(outbox, more("w"));
  assertEquals(socket.closed, [1013, "Client is too slow"]);
});

Deno.test("Outbox sends a reply only after all parts of the change before it", async () => {
  const socket = new SlowSocket();
  using outbox = new Outbox(socket, { highWaterMark: 1 });
  outbox.send(ok("a"));
  const json = JSON.stringify({ kind: "ModelChanged", new: "x".repeat(3e6) });
  for (const key of ["x", "y", "z"]) {
    sendPatch(outbox, { json, buffers: [], subject: { kind: "value", key } });
  }
  outbox.send(ok("b"));
  while (outbox.isStalled) {
    const sent = socket.whenSent;
    socket.bufferedAmount = 0;
    await sent;
  }
  const order = socket.sent.flatMap((text) =>
    text.startsWith('{"events"')
      ? ["part"]
      : text.includes('"reqid"')
      ? [JSON.parse(text).reqid]
      : []
  );
  assertEquals(order, ["a", "part", "part", "part", "b"]);
});

Deno.test("Changes that belong together leave in one message, also from a full socket", async () => {
  const socket = new SlowSocket();
  using outbox = new Outbox(socket, { highWaterMark: 1 });
  outbox.send(ok("a"));
  const structural = { isAlone: true, subject: undefined };
  sendPatch(
    outbox,
    change("before", 1),
    { ...change("taken", 2), ...structural },
    { ...change("between", 3), isWithPrevious: true },
    { ...change("put", 4), ...structural, isWithPrevious: true },
    change("after", 5),
    { ...change("other", 6), ...structural },
  );
  while (outbox.isStalled) {
    const sent = socket.whenSent;
    socket.bufferedAmount = 0;
    await sent;
  }
  const patches = socket.sent.filter((text) => text.startsWith('{"events"'))
    .map((text) =>
      (JSON.parse(text).events as { new: number }[]).map((event) => event.new)
    );
  assertEquals(patches, [[1], [2, 3, 4], [5], [6]]);
});

Deno.test("Outbox drops a client for which too much waits", () => {
  const socket = new SlowSocket();
  using outbox = new Outbox(socket, { highWaterMark: 1, maxQueuedBytes: 500 });
  for (let i = 0; socket.closed === undefined && i < 100; i++) {
    outbox.send(ok(`${i}`));
  }
  assertEquals(socket.closed, [1013, "Client is too slow"]);
  assertEquals(outbox.isStalled, false);
  const count = socket.sent.length;
  outbox.send(ok("later"));
  assertEquals(socket.sent.length, count);
});

Deno.test("Outbox drops a client that takes in nothing for too long", async () => {
  const socket = new SlowSocket();
  using outbox = new Outbox(socket, {
    highWaterMark: 1,
    stallTimeoutMilliseconds: 30,
  });
  outbox.send(ok("a"));
  outbox.send(ok("b"));
  await socket.whenClosed;
  assertEquals(socket.closed, [1013, "Client is too slow"]);
});

Deno.test("Outbox spares a client that takes in nothing for just less than too long, or little by little", async () => {
  using clock = new Clock();
  const looked = Promise.withResolvers<void>();
  const socket = new SlowSocket();
  const instruments = new Instruments();
  const options = { highWaterMark: 1 };
  using outbox = new Outbox(socket, options, instruments);
  outbox.send(ok("a"));
  outbox.send(ok("b"));
  let amount = socket.bufferedAmount;
  const steps = [
    () => clock.skip(9000),
    () => amount--,
    () => clock.skip(9000),
    looked.resolve,
  ];
  // The outbox looks at it once before and once after each step.
  Object.defineProperty(socket, "bufferedAmount", {
    get() {
      queueMicrotask(steps.shift() ?? (() => {}));
      return amount;
    },
  });
  await looked.promise;
  assertEquals([socket.closed, outbox.isStalled], [undefined, true]);
  assertEquals(instruments.metrics().connectionsDropped, 0);
  clock.skip(1100);
  await socket.whenClosed;
  assertEquals(instruments.metrics().connectionsDropped, 1);
});

Deno.test("Outbox sends nothing on a socket that is not open", () => {
  const socket = new SlowSocket();
  socket.readyState = WebSocket.CLOSED;
  using outbox = new Outbox(socket);
  outbox.send(ok("a"));
  sendPatch(outbox, change("x", 1));
  assertEquals(socket.sent, []);
});

Deno.test("Outbox refuses bounds that are none", () => {
  for (
    const options of [{ highWaterMark: 0 }, { maxQueuedBytes: 1.5 }, {
      stallTimeoutMilliseconds: -1,
    }]
  ) {
    assertThrows(
      () => new Outbox(new SlowSocket(), options),
      RangeError,
      "must be a positive integer",
    );
  }
});

Deno.test("Changes and answers wait until what they tell of is stored, and leave in order", () => {
  const socket = new SlowSocket();
  const gate = new CommitGate();
  using outbox = new Outbox(socket, {}, new Instruments(), gate);
  gate.written(1);
  sendPatch(outbox, change("value", 7));
  outbox.send(ok("a"));
  assertEquals(socket.sent, []);
  gate.stored(1);
  sendPatch(outbox, change("value", 8));
  const seen = socket.sent.flatMap((text) =>
    /"new":\d|"reqid":"\w+"/.exec(text) ?? []
  );
  assertEquals(seen, ['"new":7', '"reqid":"a"', '"new":8']);
});
