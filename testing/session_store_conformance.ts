import {
  FencedError,
  type SessionClaim,
  type SessionKey,
  type SessionStore,
  type StoredRecord,
} from "../stores/session_store.ts";

/** One criterion of {@linkcode SessionStore}; throws if a store does not meet it. */
type Criterion = (store: SessionStore) => Promise<void>;

const FAR = { maxAgeMilliseconds: 1e9, maxSessions: 1e9 };

/** What every {@linkcode SessionStore} must do, in words. */
const CRITERIA: Readonly<Record<string, Criterion>> = {
  "knows no session at first": async (store) => {
    equal(await store.owner(newKey()), null, "the owner");
  },
  "the first claim owns an empty session": async (store) => {
    const key = newKey();
    const { epoch, stored } = await claimed(store, key, "a");
    equal(stored, { snapshot: null, records: [] }, "what is stored");
    equal(await store.owner(key), { node: "a", epoch }, "the owner");
  },
  "a claim fails if another was quicker": async (store) => {
    const key = newKey();
    const first = await claimed(store, key, "a");
    equal(await store.claim(key, "b", null), null, "the second claim");
    const owner = await store.owner(key);
    equal(owner, { node: "a", epoch: first.epoch }, "the owner");
    await claimed(store, key, "b");
    equal(await store.claim(key, "c", owner), null, "the third claim");
  },
  "of claims at once, one succeeds": async (store) => {
    const key = newKey();
    const claims = await Promise.all(
      ["a", "b", "c", "d", "e"].map((node) => store.claim(key, node, null)),
    );
    const won = claims.filter((claim) => claim !== null);
    equal(won.length, 1, "the number of claims that succeeded");
  },
  "epochs grow, also across sessions and removals": async (store) => {
    const key = newKey();
    const epochs = [];
    for (const node of ["a", "b"]) {
      const { epoch } = await claimed(store, key, node);
      epochs.push(epoch, (await claimed(store, newKey(), node)).epoch);
      await store.remove(key, epoch);
    }
    const sorted = [...new Set(epochs)].sort((a, b) => a - b);
    equal(epochs, sorted, "the epochs");
  },
  "keeps sessions of the same id at several paths apart": async (store) => {
    const key = newKey();
    const other = { ...key, path: `${key.path}/other` };
    await claimed(store, key, "a");
    equal(await store.owner(other), null, "the owner at the other path");
  },
  "takes any text as id, path and node": async (store) => {
    for (const text of ["a b", "{a}", "}{", 'q"\\', "ä€😀", "a:b:o", "'--"]) {
      const key = { path: `/${text}`, id: `${text}${crypto.randomUUID()}` };
      const { epoch } = await claimed(store, key, text);
      equal(await store.owner(key), { node: text, epoch }, "the owner");
    }
  },
  "gives back changes in order, byte for byte": async (store) => {
    const key = newKey();
    const { epoch } = await claimed(store, key, "a");
    const all = Uint8Array.from({ length: 256 }, (_, i) => i);
    const records = [
      record(1, 1, 2, 3),
      record(2),
      { seq: 3, data: all },
      { seq: 4, data: new Uint8Array(300_000).fill(7) },
    ];
    for (const record of records) await store.append(key, epoch, record);
    const { stored } = await claimed(store, key, "b");
    equal(stored, { snapshot: null, records }, "what is stored");
  },
  "keeps the bytes of a view of a buffer that is used again": async (store) => {
    const key = newKey();
    const { epoch } = await claimed(store, key, "a");
    const buffer = new Uint8Array([9, 1, 2, 9]);
    await store.append(key, epoch, { seq: 1, data: buffer.subarray(1, 3) });
    buffer.fill(0);
    const { stored } = await claimed(store, key, "b");
    equal(stored.records, [record(1, 1, 2)], "the changes");
  },
  "a change that is sent twice is stored once": async (store) => {
    const key = newKey();
    const { epoch } = await claimed(store, key, "a");
    await store.append(key, epoch, record(1, 1));
    await store.append(key, epoch, record(2, 2));
    await store.append(key, epoch, record(1, 1));
    await store.append(key, epoch, record(2, 2));
    const { stored } = await claimed(store, key, "b");
    equal(stored.records, [record(1, 1), record(2, 2)], "the changes");
  },
  "refuses a change if the one before it is missing": async (store) => {
    const key = newKey();
    const { epoch } = await claimed(store, key, "a");
    await rejects(RangeError, () => store.append(key, epoch, record(2, 2)));
    await store.append(key, epoch, record(1, 1));
    await rejects(RangeError, () => store.append(key, epoch, record(3, 3)));
    const { stored } = await claimed(store, key, "b");
    equal(stored.records, [record(1, 1)], "the changes");
  },
  "a snapshot replaces the changes that it contains": async (store) => {
    const key = newKey();
    const { epoch } = await claimed(store, key, "a");
    for (const seq of [1, 2, 3]) {
      await store.append(key, epoch, record(seq, seq));
    }
    await store.snapshot(key, epoch, record(2, 22));
    await store.append(key, epoch, record(4, 4));
    const { stored } = await claimed(store, key, "b");
    const expected = {
      snapshot: record(2, 22),
      records: [record(3, 3), record(4, 4)],
    };
    equal(stored, expected, "what is stored");
  },
  "changes go on after a snapshot of all of them": async (store) => {
    const key = newKey();
    const { epoch } = await claimed(store, key, "a");
    await store.append(key, epoch, record(1, 1));
    await store.snapshot(key, epoch, record(1, 11));
    await store.append(key, epoch, record(2, 2));
    const { stored } = await claimed(store, key, "b");
    const expected = { snapshot: record(1, 11), records: [record(2, 2)] };
    equal(stored, expected, "what is stored");
  },
  "a snapshot closes a gap": async (store) => {
    const key = newKey();
    const { epoch } = await claimed(store, key, "a");
    await store.snapshot(key, epoch, record(7, 7));
    await store.append(key, epoch, record(8, 8));
    const { stored } = await claimed(store, key, "b");
    const expected = { snapshot: record(7, 7), records: [record(8, 8)] };
    equal(stored, expected, "what is stored");
  },
  "an older snapshot changes nothing": async (store) => {
    const key = newKey();
    const { epoch } = await claimed(store, key, "a");
    await store.snapshot(key, epoch, record(5, 5));
    await store.snapshot(key, epoch, record(4, 4));
    const { stored } = await claimed(store, key, "b");
    equal(stored.snapshot, record(5, 5), "the snapshot");
  },
  "writes of an earlier owner are refused and change nothing": async (
    store,
  ) => {
    const key = newKey();
    const old = await claimed(store, key, "a");
    await store.append(key, old.epoch, record(1, 1));
    const { epoch } = await claimed(store, key, "b");
    for (
      const write of [
        () => store.append(key, old.epoch, record(2, 2)),
        () => store.append(key, old.epoch, record(1, 1)),
        () => store.snapshot(key, old.epoch, record(2, 2)),
      ]
    ) {
      const error = await rejects(FencedError, write);
      equal(error.epoch, epoch, "the epoch that the error names");
    }
    await store.release(key, old.epoch);
    await store.remove(key, old.epoch);
    equal(await store.owner(key), { node: "b", epoch }, "the owner");
    const { stored } = await claimed(store, key, "c");
    equal(stored, { snapshot: null, records: [record(1, 1)] }, "the session");
  },
  "writes to a session that the store does not know are refused": async (
    store,
  ) => {
    const key = newKey();
    const error = await rejects(
      FencedError,
      () => store.append(key, 1, record(1)),
    );
    equal(error.epoch, null, "the epoch that the error names");
  },
  "a released session stays, and anybody may claim it": async (store) => {
    const key = newKey();
    const { epoch } = await claimed(store, key, "a");
    await store.append(key, epoch, record(1, 1));
    await store.release(key, epoch);
    equal(await store.owner(key), { node: null, epoch }, "the owner");
    const { stored } = await claimed(store, key, "b");
    equal(stored.records, [record(1, 1)], "the changes");
  },
  "a removed session leaves nothing behind": async (store) => {
    const key = newKey();
    const old = await claimed(store, key, "a");
    await store.append(key, old.epoch, record(1, 1));
    await store.snapshot(key, old.epoch, record(1, 1));
    await store.append(key, old.epoch, record(2, 2));
    await store.remove(key, old.epoch);
    equal(await store.owner(key), null, "the owner");
    const { epoch, stored } = await claimed(store, key, "a");
    equal(stored, { snapshot: null, records: [] }, "what is stored");
    await rejects(
      FencedError,
      () => store.append(key, old.epoch, record(1, 1)),
    );
    await store.append(key, epoch, record(1, 1));
  },
  "nodes are there until they end or are withdrawn": async (store) => {
    const [a, b, c] = ["a", "b", "c"].map((name) => ({
      node: `${name} ${crypto.randomUUID()}`,
      address: `unix:/tmp/${name}`,
    }));
    const those = async () =>
      (await store.nodes()).filter(({ node }) =>
        [a, b, c].some((one) => one!.node === node)
      ).sort((one, other) => one.node < other.node ? -1 : 1);
    await store.announce(a!, 60_000);
    await store.announce(b!, 60_000);
    await store.announce(c!, 0);
    equal(await those(), [a, b], "the nodes");
    await store.announce({ ...b!, address: "tcp:new" }, 60_000);
    await store.withdraw(a!.node);
    equal(await those(), [{ ...b, address: "tcp:new" }], "the nodes");
  },
  "prunes what nobody serves, the oldest first": async (store) => {
    await store.prune({ maxAgeMilliseconds: 1e9, maxSessions: 0 });
    const live = `live ${crypto.randomUUID()}`;
    await store.announce({ node: live, address: "x" }, 60_000);
    const keys = [newKey(), newKey(), newKey(), newKey()];
    const [served, released, orphan, last] = keys as [
      SessionKey,
      SessionKey,
      SessionKey,
      SessionKey,
    ];
    await claimed(store, served, live);
    const { epoch } = await claimed(store, released, live);
    await store.release(released, epoch);
    await later();
    await claimed(store, orphan, `gone ${crypto.randomUUID()}`);
    await later();
    await claimed(store, last, `gone ${crypto.randomUUID()}`);
    equal(await store.prune(FAR), 0, "the number pruned");
    equal(
      await store.prune({ ...FAR, maxSessions: 2 }),
      1,
      "the number pruned",
    );
    equal(await store.owner(released), null, "the owner of the oldest");
    await later();
    equal(
      await store.prune({ ...FAR, maxAgeMilliseconds: 0 }),
      2,
      "the number pruned",
    );
    equal((await store.owner(served))?.node, live, "the owner of the served");
    await store.withdraw(live);
  },
};

/**
 * Checks that a store does all that {@linkcode SessionStore} promises. The built-in
 * stores pass the same criteria.
 *
 * @param test The test, which gets a step for each criterion.
 * @param open Opens the store, again and again; it may hold sessions already.
 * @returns Resolves once all steps have ended.
 *
 * @example
 * ```ts
 * import { MemorySessionStore } from "@bokeh-deno/server/stores";
 * import { checkSessionStore } from "@bokeh-deno/server/testing";
 *
 * Deno.test("MemorySessionStore is a session store", async (test) => {
 *   await checkSessionStore(test, () => new MemorySessionStore());
 * });
 * ```
 */
export async function checkSessionStore(
  test: Deno.TestContext,
  open: () => SessionStore | Promise<SessionStore>,
): Promise<void> {
  for (const [name, criterion] of Object.entries(CRITERIA)) {
    await test.step(name, async () => {
      await using store = await open();
      await criterion(store);
    });
  }
}

function newKey(): SessionKey {
  return { path: "/conformance", id: crypto.randomUUID() };
}

function record(seq: number, ...bytes: number[]): StoredRecord {
  return { seq, data: Uint8Array.from(bytes) };
}

/** Claims a session from whoever has it. */
async function claimed(
  store: SessionStore,
  key: SessionKey,
  node: string,
): Promise<SessionClaim> {
  const claim = await store.claim(key, node, await store.owner(key));
  if (claim === null) throw new Error("A claim of the owner's state failed");
  return claim;
}

/** Lets the clock of the store advance. */
async function later(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5));
}

async function rejects<E extends Error>(
  type: new (...args: never[]) => E,
  run: () => void | Promise<void>,
): Promise<E> {
  try {
    await run();
  } catch (error) {
    if (error instanceof type) return error;
    throw error;
  }
  throw new Error(`Expected ${type.name}, but the write succeeded`);
}

function equal(actual: unknown, expected: unknown, what: string): void {
  const [a, b] = [actual, expected].map(toText);
  if (a !== b) throw new Error(`Expected ${what} to be ${b}, received ${a}`);
}

/** A value as text; the order of properties does not count. */
function toText(value: unknown): string {
  return JSON.stringify(value, (_, item) => {
    if (item instanceof Uint8Array) return `${item.length} bytes: ${item}`;
    if (typeof item !== "object" || item === null || Array.isArray(item)) {
      return item;
    }
    return Object.fromEntries(
      Object.entries(item).sort(([a], [b]) => a < b ? -1 : 1),
    );
  });
}
