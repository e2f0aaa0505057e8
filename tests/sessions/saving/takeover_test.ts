import { assertEquals, assertRejects } from "@std/assert";
import { MemorySessionStore, type StoredNode } from "@bokeh-deno/server/stores";
import { createLogger } from "../../../base/logger.ts";
import { SessionElsewhere } from "../../../sessions/saving/session_elsewhere.ts";
import { StoredSessions } from "../../../sessions/saving/stored_sessions.ts";
import { eventually } from "../../fixtures/wire/patience.ts";

/** A store that some nodes cannot announce themselves to. */
class PartialStore extends MemorySessionStore {
  readonly away = new Set<string>();

  override announce(node: StoredNode, lifetime: number): Promise<void> {
    return this.away.has(node.node)
      ? Promise.reject(new Error("away"))
      : super.announce(node, lifetime);
  }
}

function nodeAt(address: string, store: MemorySessionStore): StoredSessions {
  return new StoredSessions({
    open: () => Promise.resolve(store),
    isOwn: false,
    logger: createLogger("none"),
    lifetimeMilliseconds: 60_000,
    maxSessions: 10,
    refuse: (message) => new Error(message),
    address,
  });
}

async function knows(store: MemorySessionStore, node: string) {
  let isKnown = false;
  await eventually(() => {
    void store.nodes().then((nodes) => {
      isKnown = nodes.some((other) => other.node === node);
    });
    return isKnown;
  }, () => `${node} is not announced`);
}

Deno.test("After the store was away, a live node that is late to say so keeps its sessions", async () => {
  const store = new PartialStore();
  const [a, b] = [nodeAt("unix:a", store), nodeAt("unix:b", store)];
  a.start();
  b.start();
  const key = { path: "/", id: "one" };
  await a.claim(key);
  await knows(store, b.node);
  for (const { node } of [a, b]) {
    store.away.add(node);
    await store.withdraw(node);
  }
  // For longer than announcements are apart.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  store.away.delete(b.node);
  await knows(store, b.node);
  const claimed = b.claim(key);
  await new Promise((resolve) => setTimeout(resolve, 100));
  store.away.clear();
  const { owner } = await assertRejects(() => claimed, SessionElsewhere);
  assertEquals(owner, { node: a.node, address: "unix:a" });
  await Promise.all([a.stop(), b.stop()]);
});

Deno.test("A node that cannot be reached loses its sessions after a lease, and not before", async () => {
  const store = new MemorySessionStore();
  const [a, b] = [nodeAt("unix:a", store), nodeAt("unix:b", store)];
  a.start();
  b.start();
  const key = { path: "/", id: "one" };
  await a.claim(key);
  await knows(store, a.node);
  b.reportLost(a.node);
  await assertRejects(() => b.claim(key), SessionElsewhere);
  let isClaimed = false;
  await eventually(() => {
    b.reportLost(a.node);
    b.claim(key).then(() => isClaimed = true, () => {});
    return isClaimed;
  }, () => "the session is not taken over");
  assertEquals((await b.find(key))?.isLocal, true);
  assertEquals((await a.find(key))?.node, b.node);
  await Promise.all([a.stop(), b.stop()]);
});

Deno.test("A node that could not be reached once is tried again, and keeps its sessions", async () => {
  const store = new MemorySessionStore();
  const [a, b] = [nodeAt("unix:a", store), nodeAt("unix:b", store)];
  a.start();
  b.start();
  const key = { path: "/", id: "one" };
  await a.claim(key);
  await knows(store, a.node);
  b.reportLost(a.node);
  // Longer than a lease: nobody has tried meanwhile.
  await new Promise((resolve) => setTimeout(resolve, 2000));
  await assertRejects(() => b.claim(key), SessionElsewhere);
  b.reportReached(a.node);
  await assertRejects(() => b.claim(key), SessionElsewhere);
  await Promise.all([a.stop(), b.stop()]);
});
