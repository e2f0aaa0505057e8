import { assertEquals } from "@std/assert";
import { createLogger } from "../../../base/logger.ts";
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
