import { assertEquals } from "@std/assert";
import { Document } from "../../../document/document.ts";
import { createLogger } from "../../../base/logger.ts";
import { SessionSaver } from "../../../sessions/saving/session_saver.ts";
import { StoredSessions } from "../../../sessions/saving/stored_sessions.ts";
import { MemorySessionStore } from "../../../stores/memory.ts";

Deno.test("StoredSessions.stop() closes its store even if that cannot be reached", async () => {
  let isClosed = false;
  class UnreachableStore extends MemorySessionStore {
    override withdraw(): Promise<void> {
      return Promise.reject(new Error("Connection lost"));
    }
    override async [Symbol.asyncDispose](): Promise<void> {
      await super[Symbol.asyncDispose]();
      isClosed = true;
    }
  }
  const stored = new StoredSessions({
    open: () => Promise.resolve(new UnreachableStore()),
    isOwn: true,
    logger: createLogger("none"),
    lifetimeMilliseconds: 1000,
    maxSessions: 1,
    refuse: (message) => new Error(message),
  });
  stored.start();
  await stored.stop();
  assertEquals(isClosed, true);
});

Deno.test("What a session changes after it was taken over replaces all that was stored before", async () => {
  const store = new MemorySessionStore();
  const key = { path: "/", id: "one" };
  const data = new Uint8Array(1);
  const before = (await store.claim(key, "gone", null))!;
  store.snapshot(key, before.epoch, { seq: 1, data });
  store.append(key, before.epoch, { seq: 2, data });
  store.append(key, before.epoch, { seq: 3, data });
  const stored = new StoredSessions({
    open: () => Promise.resolve(store),
    isOwn: false,
    logger: createLogger("none"),
    lifetimeMilliseconds: 1000,
    maxSessions: 1,
    refuse: (message) => new Error(message),
  });
  const owned = await stored.claim(key);
  const request = { arguments: {}, cookies: {}, headers: {} };
  const origin = { id: "one", request, tokenPayload: {} };
  const journal = owned.journal({
    restored: undefined,
    saver: new SessionSaver(new Document(), origin as never),
    session: () => ({ flush() {} }) as never,
    onFenced() {},
  });
  const change = { json: "{}", buffers: [] };
  const options = { maySave: true, mustSave: false, setByClients: [] };
  journal.record([change], options);
  await journal.release();
  const after = (await store.claim(key, "next", await store.owner(key)))!;
  assertEquals(after.stored.snapshot?.seq, 4);
  assertEquals(after.stored.records, []);
});
