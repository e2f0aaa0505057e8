import { assertEquals } from "@std/assert";
import { createLogger } from "../../../base/logger.ts";
import { SessionJournal } from "../../../sessions/saving/session_journal.ts";
import { MemorySessionStore } from "../../../stores/memory.ts";

const KEY = { path: "/", id: "one" };

async function claimBy(store: MemorySessionStore, node: string) {
  const claim = await store.claim(KEY, node, await store.owner(KEY));
  return claim!.epoch;
}

async function journalIn(store: MemorySessionStore) {
  return new SessionJournal({
    store,
    key: KEY,
    node: "a",
    epoch: await claimBy(store, "a"),
    seq: 0,
    logger: createLogger("none"),
    shape: "",
    save: () => new Uint8Array([1]),
    onFenced: () => {},
  });
}

function change(journal: SessionJournal): void {
  journal.record([], { maySave: true, mustSave: true, setByClients: [] });
}

Deno.test("SessionJournal.release() resolves if another node has the session", async () => {
  const answer = Promise.withResolvers<void>();
  class SlowStore extends MemorySessionStore {
    override async snapshot(
      ...write: Parameters<MemorySessionStore["snapshot"]>
    ): Promise<void> {
      await answer.promise;
      super.snapshot(...write);
    }
  }
  const store = new SlowStore();
  const journal = await journalIn(store);
  change(journal);
  const released = journal.release();
  const epoch = await claimBy(store, "b");
  answer.resolve();
  await released;
  assertEquals(await store.owner(KEY), { node: "b", epoch });
});

Deno.test("SessionJournal.release() resolves if the store fails", async () => {
  class FailingStore extends MemorySessionStore {
    override release(): Promise<void> {
      return Promise.reject(new Error("The store is down"));
    }
  }
  const journal = await journalIn(new FailingStore());
  await journal.release();
});
