// What a journal does with a store that is slow, fails or forgets.

import { assertEquals } from "@std/assert";
import { createLogger } from "../../../base/logger.ts";
import { decodeSavedChange } from "../../../sessions/saving/saved_session.ts";
import { SessionJournal } from "../../../sessions/saving/session_journal.ts";
import { MemorySessionStore } from "../../../stores/memory.ts";
import type { StoredRecord } from "../../../stores/session_store.ts";
import { Document } from "../../../document/document.ts";
import { documentState } from "../../../document/document_events.ts";
import { Slider } from "../../../models/mod.ts";
import { Recording } from "../../../sync/_recording.ts";
import type { QueuedChange } from "../../../sync/_queued_change.ts";
import type { RecordOptions } from "../../../sync/document_sync.ts";
import { CommitGate } from "../../../sync/commit_gate.ts";
import { toPatch } from "../../../sync/outbox.ts";

const KEY = { path: "/", id: "one" };

/** A store that notes what it is asked for, and may be told how to answer. */
class NotedStore extends MemorySessionStore {
  readonly calls: string[] = [];
  /** Called with each write before it is made; `false` drops it. */
  onWrite: (call: string) => boolean | Promise<boolean> = () => true;

  override append(key: typeof KEY, epoch: number, record: StoredRecord) {
    return this.#write(
      `append ${record.seq}`,
      () => super.append(key, epoch, record),
    );
  }

  override snapshot(key: typeof KEY, epoch: number, record: StoredRecord) {
    return this.#write(
      `snapshot ${record.seq}`,
      () => super.snapshot(key, epoch, record),
    );
  }

  override async release(key: typeof KEY, epoch: number): Promise<void> {
    this.calls.push("release");
    await super.release(key, epoch);
  }

  async #write(call: string, run: () => void): Promise<void> {
    const isMade = await this.onWrite(call);
    this.calls.push(isMade ? call : `${call} fails`);
    if (isMade) run();
  }
}

async function journalOf(store: MemorySessionStore) {
  const { epoch } = (await store.claim(KEY, "node", null))!;
  const made: number[] = [];
  const fenced: string[] = [];
  let waits = 0;
  const journal = new SessionJournal({
    store,
    key: KEY,
    node: "node",
    epoch,
    seq: 0,
    logger: createLogger("none"),
    shape: "",
    async wait() {
      await null;
      if (++waits > 20) throw new Error("the journal tries for ever");
    },
    save: () => new TextEncoder().encode(made.join()),
    onFenced: () => void fenced.push("fenced"),
  });
  /** Makes a change; resolves when clients may be told of it. */
  const change = (
    options: { maySave?: boolean; mustSave?: boolean } = {},
  ): Promise<void> => {
    made.push(made.length + 1);
    journal.record([{ json: `${made.length}`, buffers: [] }], {
      maySave: true,
      mustSave: false,
      setByClients: [],
      ...options,
    });
    return new Promise((resolve) => journal.gate.after(resolve));
  };
  return { journal, change, fenced, epoch };
}

/** The changes that a store has of the session. */
async function storedIn(store: MemorySessionStore): Promise<string> {
  const claim = await store.claim(KEY, "reader", await store.owner(KEY));
  const { snapshot, records } = claim!.stored;
  const parts = records.map(({ data }) =>
    JSON.parse(decodeSavedChange(data).json).events.join()
  );
  if (snapshot === null) return parts.join();
  return [new TextDecoder().decode(snapshot.data), ...parts].join();
}

Deno.test("A journal begins with a snapshot, and makes one of what changes cannot say", async () => {
  const store = new NotedStore();
  const { change } = await journalOf(store);
  await change();
  await change();
  await change({ mustSave: true });
  await change();
  assertEquals(store.calls, [
    "snapshot 1",
    "append 2",
    "snapshot 3",
    "append 4",
  ]);
  assertEquals(await storedIn(store), "1,2,3,4");
});

Deno.test("A journal makes no snapshot while changes are held, which would be in it twice", async () => {
  const store = new NotedStore();
  const { change } = await journalOf(store);
  await change();
  await change({ mustSave: true, maySave: false });
  await change();
  assertEquals(store.calls, ["snapshot 1", "append 2", "snapshot 3"]);
});

Deno.test("A session is released once the store has all of its changes", async () => {
  const store = new NotedStore();
  const { journal, change } = await journalOf(store);
  const gate = Promise.withResolvers<boolean>();
  store.onWrite = () => gate.promise;
  const told = change();
  const released = journal.release();
  await Promise.resolve();
  gate.resolve(true);
  await Promise.all([told, released]);
  assertEquals(store.calls, ["snapshot 1", "release"]);
});

Deno.test("A session that was removed is not stored again by a late change", async () => {
  const store = new MemorySessionStore();
  const { journal, change } = await journalOf(store);
  await change();
  await journal.remove();
  assertEquals(store.size, 0);
  await change();
  assertEquals(store.size, 0);
});

Deno.test("Clients are told of a change when the store has taken it at last", async () => {
  const store = new NotedStore();
  const { change } = await journalOf(store);
  await change();
  let failures = 2;
  store.onWrite = () => {
    if (failures-- > 0) throw new Error("cannot reach the store");
    return true;
  };
  const seen: string[] = [];
  const told = [2, 3].map(async (number) => {
    await change();
    seen.push(`told of ${number}`, ...store.calls.splice(0));
  });
  store.calls.length = 0;
  await Promise.all(told);
  assertEquals(seen, ["told of 2", "append 2", "told of 3", "append 3"]);
  assertEquals(await storedIn(store), "1,2,3");
});

Deno.test("A store that has lost the last changes gets the whole session", async () => {
  const store = new NotedStore();
  const { change } = await journalOf(store);
  await change();
  store.onWrite = (call) => call !== "append 2";
  await change();
  await change();
  assertEquals(await storedIn(store), "1,2,3");
});

Deno.test("A store that has lost the session gets it anew, and the node keeps it", async () => {
  const store = new MemorySessionStore();
  const { change, fenced, epoch } = await journalOf(store);
  await change();
  await change();
  await store.remove(KEY, epoch);
  await change();
  await change();
  assertEquals(fenced, []);
  assertEquals(await storedIn(store), "1,2,3,4");
});

Deno.test("A gate lets go in the order of arrival, also what comes while it opens", () => {
  const gate = new CommitGate();
  const order: string[] = [];
  gate.written(1);
  gate.after(() => {
    order.push("a");
    gate.after(() => order.push("c"));
  });
  gate.after(() => order.push("b"));
  assertEquals(order, []);
  gate.stored(1);
  assertEquals(order, ["a", "b", "c"]);
});

Deno.test("A gate that has ended holds nothing back", () => {
  const gate = new CommitGate();
  const order: string[] = [];
  gate.written(1);
  gate.after(() => order.push("forgotten"));
  gate.end();
  gate.after(() => order.push("at once"));
  assertEquals(order, ["at once"]);
});

Deno.test("Only what clients set is recorded as theirs", () => {
  const document = new Document();
  const slider = new Slider({ start: 0, end: 9, value: 1 });
  document.addRoot(slider);
  const seen: unknown[] = [];
  const recorder = {
    sendPatch() {},
    record: (_changes: unknown, { setByClients }: RecordOptions) =>
      void seen.push(setByClients),
  };
  const recording = new Recording(recorder, documentState(document), () => "b");
  const change = { model: slider, attr: "value" };
  const made = (source: object | null) =>
    ({
      source,
      event: { kind: "ModelChanged", change },
    }) as unknown as QueuedChange;
  const events = [{ json: "{}", buffers: [] }];
  const patches = [{ events, toMessage: () => toPatch(events) }];
  recording.record(patches, [made(null)]);
  recording.record(patches, [made({}), made(null)]);
  assertEquals(seen, [[], [[slider.id, "value"]]]);
});
