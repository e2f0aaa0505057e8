import { setImmediate } from "node:timers";
import { assert, assertEquals, assertFalse, assertRejects } from "@std/assert";
import { openStore } from "../../../stores/open_store.ts";
import { RedisSessionStore } from "../../../stores/redis.ts";
import { checkSessionStore } from "../../../testing/mod.ts";
import { RedisServer, redisTest } from "../../fixtures/peers/redis.ts";

const KEY = { path: "/app", id: "one" };

Deno.test(redisTest("RedisSessionStore is a session store", async (test) => {
  await using redis = await RedisServer.start();
  await checkSessionStore(test, () => openStore(redis.url));
}));

Deno.test(redisTest(
  "RedisSessionStore keeps what it acknowledged when Redis is killed",
  async () => {
    await using redis = await RedisServer.start();
    await using store = new RedisSessionStore(redis.url);
    const claim = await store.claim(KEY, "a", null);
    const { epoch } = claim!;
    for (let seq = 1; seq <= 100; seq++) {
      await store.append(KEY, epoch, { seq, data: Uint8Array.of(seq) });
    }
    await redis.kill();
    await redis.run();
    const again = await store.claim(KEY, "b", { node: "a", epoch });
    const seqs = again!.stored.records.map(({ seq, data }) => [seq, ...data]);
    assertEquals(seqs, Array.from({ length: 100 }, (_, i) => [i + 1, i + 1]));
  },
));

Deno.test(redisTest(
  "RedisSessionStore sends a change again when Redis restarts meanwhile",
  async () => {
    await using redis = await RedisServer.start();
    await using store = new RedisSessionStore(redis.url);
    const { epoch } = (await store.claim(KEY, "a", null))!;
    await redis.kill();
    const appended = store
      .append(KEY, epoch, { seq: 1, data: Uint8Array.of(1) });
    await redis.run();
    await appended;
    const { stored } = (await store.claim(KEY, "b", { node: "a", epoch }))!;
    assertEquals(stored.records.length, 1);
  },
));

Deno.test(redisTest(
  "RedisSessionStore gives up a command when Redis hangs",
  async () => {
    await using redis = await RedisServer.start();
    await using store = new RedisSessionStore(redis.url);
    await store.owner(KEY);
    redis.signal("SIGSTOP");
    await assertRejects(
      () => store.owner(KEY),
      Error,
      "Cannot reach the session store: Command timed out",
    );
    redis.signal("SIGCONT");
    assertEquals(await store.owner(KEY), null);
  },
));

Deno.test(redisTest(
  "RedisSessionStore names a wrong password",
  async () => {
    await using redis = await RedisServer.start("--requirepass", "right");
    const address = redis.url.replace("//", "//:wrong@");
    await using store = new RedisSessionStore(address);
    await assertRejects(() => store.owner(KEY), Error, "WRONGPASS");
    await using right = new RedisSessionStore(
      redis.url.replace("//", "//:right@"),
    );
    assertEquals(await right.owner(KEY), null);
  },
));

Deno.test(redisTest(
  "RedisSessionStore says that nothing listens",
  async () => {
    await using redis = await RedisServer.start();
    await redis.kill();
    await using store = new RedisSessionStore(redis.url);
    await assertRejects(() => store.owner(KEY), Error, "ECONNREFUSED");
  },
));

Deno.test(redisTest(
  "RedisSessionStore says that Redis has no memory left",
  async () => {
    await using redis = await RedisServer.start("--maxmemory", "1");
    await using store = new RedisSessionStore(redis.url);
    await assertRejects(
      () => store.claim(KEY, "a", null),
      Error,
      "Cannot use the session store: OOM",
    );
  },
));

Deno.test(redisTest(
  "errors of RedisSessionStore do not show the password",
  async () => {
    await using redis = await RedisServer.start("--requirepass", "right");
    const address = redis.url.replace("//", "//:pa55@");
    await using store = new RedisSessionStore(address);
    const error = await assertRejects(() => store.owner(KEY), Error, "WRONG");
    assertFalse(Deno.inspect(error).includes("pa55"));
  },
));

Deno.test(redisTest(
  "errors of RedisSessionStore do not show the id of a session",
  async () => {
    await using redis = await RedisServer.start("--maxmemory", "1");
    await using store = new RedisSessionStore(redis.url);
    const key = { path: "/app", id: "s3cret" };
    const error = await assertRejects(
      () => store.claim(key, "a", null),
      Error,
      "OOM",
    );
    assertFalse(Deno.inspect(error).includes("s3cret"));
  },
));

Deno.test(redisTest(
  "RedisSessionStore prunes a session that was claimed again while it was removed",
  async () => {
    await using redis = await RedisServer.start();
    await using store = new RedisSessionStore(redis.url);
    await using other = new RedisSessionStore(redis.url);
    let claimed = 0;
    for (let i = 0; i < 60; i++) {
      const key = { path: "/app", id: `${i}` };
      const { epoch } = (await store.claim(key, "a", null))!;
      const removed = store.remove(key, epoch);
      const claims: ReturnType<typeof other.claim>[] = [];
      for (let n = 0; n < 20; n++) {
        claims.push(other.claim(key, "b", null));
        await new Promise(setImmediate);
      }
      await removed;
      const made = await Promise.all(claims);
      claimed += made.filter((each) => each !== null).length;
    }
    assert(claimed > 0, "no claim came in between");
    const limits = { maxAgeMilliseconds: 1e9, maxSessions: 0 };
    assertEquals(await store.prune(limits), claimed);
  },
));
