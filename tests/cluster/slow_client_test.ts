import { assertEquals, assertRejects } from "@std/assert";
import type { Server, ServerOptions } from "@bokeh-deno/server";
import { ColumnDataSource, Slider } from "@bokeh-deno/server/models";
import { createToken } from "../../sessions/token.ts";
import { Cluster } from "../fixtures/cluster/cluster.ts";
import { eventually } from "../fixtures/wire/patience.ts";
import { RawClient } from "../fixtures/wire/raw_client.ts";
import { connect, socketUrl } from "../fixtures/wire/test_server.ts";

const MEBIBYTE = 1024 * 1024;

/** Two nodes, the session "s" on the first, and a client at the second that does not read. */
async function withSlowClient(
  server: ServerOptions,
  use: (
    nodes: readonly [Server, Server],
    client: RawClient,
    slider: Slider,
    source: ColumnDataSource,
  ) => Promise<void>,
): Promise<void> {
  const slider = new Slider({ start: 0, end: 10_000, value: 0 });
  const source = new ColumnDataSource({ data: { x: [] } });
  await using cluster = await Cluster.start({
    app: (doc) => {
      doc.addRoot(slider);
      doc.addRoot(source);
    },
    server,
  });
  const [a, b] = cluster.nodes as [Server, Server];
  await using _own = await connect(a, "s");
  const token = createToken({ sessionId: "s" });
  using client = await RawClient.connect(socketUrl(b), token);
  await client.request("PULL-DOC-REQ");
  await use([a, b], client, slider, source);
}

/** Sends messages that cannot be combined, each when those before are on their way. */
async function fill(server: Server, mebibytes: number): Promise<void> {
  const { document } = server.getSession("/", "s");
  const data = ".".repeat(MEBIBYTE);
  for (let i = 0; i < mebibytes; i++) {
    document.sendMessage("fill", data);
    const { promise, resolve } = Promise.withResolvers<void>();
    setTimeout(resolve);
    await promise;
  }
}

Deno.test("A client that stops reading at another node gets the last values once it reads again", async () => {
  await withSlowClient({}, async ([a, b], client, slider, source) => {
    await fill(a, 28);
    for (let i = 0; i < 5000; i++) {
      slider.value = i + 1;
      source.stream({ x: [i] }, 50);
      await null;
    }
    // Nobody else waits for it.
    await using other = await connect(b, "s");
    await other.request("SERVER-INFO-REQ");
    const values: number[] = [];
    await client.until(({ content }) => {
      for (const { attr, new: value } of content.events) {
        if (attr === "value") values.push(value);
      }
      return values.at(-1) === 5000;
    });
    assertEquals(values, [5000]);
    slider.value = 7;
    const isLast = (value: unknown) => value === 7;
    await client.until(({ content }) =>
      content.events.some((event: { new: unknown }) => isLast(event.new))
    );
    assertEquals(a.metrics().connectionsDropped, 0);
  });
});

Deno.test("A client that reads nothing at another node costs no more than its bound", async () => {
  const outbox = { highWaterMark: MEBIBYTE, maxQueuedBytes: 4 * MEBIBYTE };
  await withSlowClient({ outbox }, async ([a], client) => {
    // More than the bound, and than the systems of both sides hold for sockets.
    await fill(a, 40);
    await eventually(
      () => a.metrics().connectionsDropped === 1,
      () => "the client is there",
    );
    await assertRejects(
      () => client.until(() => false),
      Error,
      "1013",
    );
  });
});

Deno.test("A client that reads nothing for too long at another node is closed with 1013", async () => {
  const outbox = { stallTimeoutMilliseconds: 300 };
  await withSlowClient({ outbox }, async ([a], client) => {
    await fill(a, 28);
    await eventually(
      () => a.metrics().connectionsDropped === 1,
      () => "the client is there",
    );
    await assertRejects(() => client.until(() => false), Error, "1013");
  });
});
