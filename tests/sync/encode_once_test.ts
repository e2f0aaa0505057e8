// What is the same for several clients is made once, and arrays are not copied.

import { assert, assertEquals, assertStrictEquals } from "@std/assert";
import { ColumnDataSource, Slider } from "../../models/mod.ts";
import type { ServerSession } from "../../sessions/session.ts";
import { ServerConnection } from "../../sessions/server_connection.ts";
import { quiet, sessionOf } from "../fixtures/wire/fake_client.ts";

type Frame = string | Uint8Array | ArrayBuffer;

/** A client that keeps the very frames that it is sent. */
class FrameClient implements Disposable {
  readonly frames: Frame[] = [];
  readonly connection: ServerConnection;

  constructor(session: ServerSession) {
    const socket = {
      readyState: WebSocket.OPEN,
      bufferedAmount: 0,
      send: (frame: Frame) => void this.frames.push(frame),
      close() {},
    };
    this.connection = new ServerConnection({
      socket,
      session,
      version: "1.0.0",
      logger: quiet,
    });
    this.take();
  }

  /** The frames since the last call. */
  take(): Frame[] {
    return this.frames.splice(0);
  }

  pull(): Frame[] {
    for (const text of ['{"msgid":"p","msgtype":"PULL-DOC-REQ"}', "{}", "{}"]) {
      this.connection.receive(text);
    }
    return this.take();
  }

  [Symbol.dispose](): void {
    this.connection.detach();
  }
}

function parts() {
  const y = Float64Array.of(1, 2, 3);
  const source = new ColumnDataSource({ data: { y } });
  const slider = new Slider({ start: 0, end: 9, value: 1 });
  const session = sessionOf((doc) => {
    doc.addRoot(source);
    doc.addRoot(slider);
  });
  return { y, source, slider, session };
}

const isBytes = (frame: Frame) => frame instanceof Uint8Array;

Deno.test("Changes of one turn leave as one PATCH-DOC, in their order; those of the next as another", async () => {
  const { slider, session } = parts();
  using client = new FrameClient(session);
  slider.value = 2;
  slider.title = "two";
  session.document.title = "all";
  await null;
  slider.value = 3;
  await null;
  const [first, second] = client.take()
    .filter((frame) => `${frame}`.startsWith('{"events"'))
    .map((frame) => JSON.parse(`${frame}`).events);
  const told = (events: Record<string, unknown>[]) =>
    events.map((event) => event.attr ?? event.kind);
  assertEquals(told(first), ["value", "title", "TitleChanged"]);
  assertEquals(told(second), ["value"]);
  await session.destroy();
});

Deno.test("A change is encoded and framed once, however many clients get it", async () => {
  const { source, session } = parts();
  const clients = Array.from({ length: 5 }, () => new FrameClient(session));
  source.stream({ y: Float64Array.of(4) });
  await null;
  const [first, ...others] = clients.map((client) => client.take());
  assertEquals(first!.filter(isBytes).length, 1);
  for (const frames of others) {
    // The message id, too: each message has its own.
    assertEquals(frames.length, first!.length);
    frames.forEach((frame, i) => assertStrictEquals(frame, first![i]));
  }
  // Each encoding numbers its buffers: the next is the second.
  source.stream({ y: Float64Array.of(5) });
  await null;
  assertEquals(clients[4]!.take()[3], '{"id":"b2"}');
  for (const client of clients) client[Symbol.dispose]();
  await session.destroy();
});

Deno.test("Typed arrays leave as views of the memory that they are in", async () => {
  const { y, source, session } = parts();
  using client = new FrameClient(session);
  const pulled = client.pull().find(isBytes) as Uint8Array;
  assertStrictEquals(pulled.buffer, y.buffer);
  const column = Float64Array.of(7, 8, 9);
  source.data = { y: column };
  await null;
  const sent = client.take().find(isBytes) as Uint8Array;
  assertStrictEquals(sent.buffer, column.buffer);
  await session.destroy();
});

Deno.test("A document that did not change is not encoded again for the next client that pulls it", async () => {
  const { slider, session } = parts();
  using one = new FrameClient(session);
  using other = new FrameClient(session);
  const view = (client: FrameClient) => client.pull().find(isBytes);
  const first = view(one);
  // Each encoding makes a view of its own.
  assertStrictEquals(view(other), first);
  assertStrictEquals(view(one), first);
  slider.value = 5;
  await null;
  one.take();
  other.take();
  const second = view(other);
  assert(second !== first);
  assertStrictEquals(view(one), second);
  await session.destroy();
});
