import { assertEquals } from "@std/assert";
import { assertNodeEnds } from "../../fixtures/cluster/node_ends.ts";
import { NodeProcess } from "../../fixtures/cluster/node_processes.ts";
import { RedisServer, redisTest } from "../../fixtures/peers/redis.ts";
import { TemporaryFiles } from "../../fixtures/programs/temporary_files.ts";
import {
  join,
  moveSlider,
  sliderOf,
  tokenOf,
} from "../../fixtures/stores/stored_visit.ts";

for (const how of ["is killed", "stands still for a while"] as const) {
  Deno.test(redisTest(
    `With Redis, the sessions of a node that ${how} go on at others`,
    async () => {
      await using redis = await RedisServer.start();
      await assertNodeEnds(how, () => redis.url);
    },
  ));
}

Deno.test(redisTest(
  "No node takes the sessions of another because Redis was away for longer than a lease",
  async () => {
    await using redis = await RedisServer.start();
    await using files = await TemporaryFiles.create({});
    await using nodes = new AsyncDisposableStack();
    const start = async (name: string) =>
      nodes.use(await NodeProcess.start(redis.url, files.path(name)));
    const [a, b] = await Promise.all([start("a"), start("b")]);
    await using clients = new AsyncDisposableStack();
    const sessions = await Promise.all(
      Array.from({ length: 10 }, async (_, i) => {
        const token = await tokenOf(a.url);
        const here = clients.use(await join(a.url, token));
        await moveSlider(here, i);
        return { token, here, value: i };
      }),
    );
    await redis.kill();
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await redis.run();
    await Promise.all(sessions.map(async ({ token, here, value }) => {
      const there = clients.use(await join(b.url, token));
      assertEquals((await sliderOf(there)).value, value);
      const seen = here.next("PATCH-DOC");
      await moveSlider(there, 10);
      // The client at the owner was not sent away.
      await seen;
    }));
  },
));
