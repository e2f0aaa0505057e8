/** Nodes that cannot reach each other, and a store that loses what it has. */
import { assertEquals } from "@std/assert";
import type { Server } from "@bokeh-deno/server";
import { Cluster } from "../fixtures/cluster/cluster.ts";
import {
  join,
  moveSlider,
  sliderOf,
  tokenOf,
} from "../fixtures/stores/stored_visit.ts";
import { eventually } from "../fixtures/wire/patience.ts";

const MOVED = { text: "value 7", value: 7 };

/** Waits until all nodes are announced. */
async function announced({ store, nodes }: Cluster): Promise<void> {
  let count = 0;
  await eventually(() => {
    void store.nodes().then((known) => count = known.length);
    return count === nodes.length;
  }, () => "a node is not announced");
}

Deno.test("When a store loses all that it has, live sessions are stored again before another node makes them anew", async () => {
  await using cluster = await Cluster.start();
  const [a, b] = cluster.nodes as [Server, Server];
  await announced(cluster);
  const tokens = [await tokenOf(a.url()), await tokenOf(a.url())];
  const [changed, untouched] = tokens as [string, string];
  await using here = await join(a.url(), changed);
  await moveSlider(here, 7);
  // Forgets everything.
  await cluster.store[Symbol.asyncDispose]();
  await using there = await join(b.url(), changed);
  assertEquals(await sliderOf(there), MOVED);
  await using other = await join(b.url(), untouched);
  await moveSlider(other, 3);
  assertEquals([a.getSessions().length, b.getSessions().length], [2, 0]);
  await a.stop();
  await using again = await join(b.url(), changed);
  assertEquals(await sliderOf(again), MOVED);
});

Deno.test("A node that others cannot reach learns that they have taken a session over, although nobody writes at it", async () => {
  await using cluster = await Cluster.start();
  const [a, b] = cluster.nodes as [Server, Server];
  await announced(cluster);
  const token = await tokenOf(a.url());
  await using reader = await join(a.url(), token);
  await cluster.hide(0);
  await using writer = await join(b.url(), token);
  await moveSlider(writer, 7);
  assertEquals((await reader.closed).code, 1001);
  assertEquals([a.getSessions().length, b.getSessions().length], [0, 1]);
  // The way from it to the others is open.
  await using back = await join(a.url(), token);
  assertEquals(await sliderOf(back), MOVED);
});
