import { assertEquals } from "@std/assert";
import { MemorySessionStore, type StoredNode } from "@bokeh-deno/server/stores";
import { NodeLease } from "../../../sessions/saving/node_lease.ts";
import { eventually } from "../../fixtures/wire/patience.ts";

/** A store that does not answer when it is told to. */
class SlowStore extends MemorySessionStore {
  gate: Promise<void> = Promise.resolve();

  override async announce(node: StoredNode, lifetime: number): Promise<void> {
    await this.gate;
    await super.announce(node, lifetime);
  }
}

/** A lease that notes how often its node was in doubt. */
function leaseIn(store: MemorySessionStore) {
  const checks: number[] = [];
  let fails = 0;
  const lease: NodeLease = new NodeLease({
    self: { node: "a", address: "" },
    use: (run) => run(store),
    check: () => {
      checks.push(lease.doubts);
      return fails-- > 0
        ? Promise.reject(new Error("away"))
        : Promise.resolve();
    },
  });
  return { lease, checks, failOnce: () => void (fails = 1) };
}

async function renewed(lease: NodeLease): Promise<void> {
  const { lastRenewed } = lease;
  await eventually(
    () => lease.lastRenewed !== lastRenewed,
    () => "the lease is not renewed",
  );
}

Deno.test("A node that the store has lost checks its sessions, until it has reached the store", async () => {
  const store = new MemorySessionStore();
  const { lease, checks, failOnce } = leaseIn(store);
  lease.start();
  await renewed(lease);
  await renewed(lease);
  assertEquals(checks, []);
  failOnce();
  await store[Symbol.asyncDispose]();
  await renewed(lease);
  assertEquals([lease.isSure, lease.mayStoreAgain], [false, true]);
  assertEquals(lease.isComplete(await store.nodes()), false);
  await renewed(lease);
  await renewed(lease);
  assertEquals(checks, [1, 1]);
  await lease.stop();
});

Deno.test("A node whose lease was over stores nothing again before those that may have its sessions", async () => {
  const store = new SlowStore();
  const { lease, checks } = leaseIn(store);
  lease.start();
  await renewed(lease);
  const { promise, resolve } = Promise.withResolvers<void>();
  store.gate = promise;
  await new Promise((resolve) => setTimeout(resolve, 2000));
  assertEquals([lease.isSure, lease.mayStoreAgain], [false, false]);
  resolve();
  await renewed(lease);
  assertEquals([lease.isSure, lease.mayStoreAgain], [false, false]);
  assertEquals(checks, [1]);
  await eventually(() => lease.mayStoreAgain, () => "it never may");
  await lease.stop();
});
