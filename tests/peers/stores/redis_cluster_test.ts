import { assertNodeEnds } from "../../fixtures/cluster/node_ends.ts";
import { RedisServer, redisTest } from "../../fixtures/peers/redis.ts";

for (const how of ["is killed", "stands still for a while"] as const) {
  Deno.test(redisTest(
    `With Redis, the sessions of a node that ${how} go on at others`,
    async () => {
      await using redis = await RedisServer.start();
      await assertNodeEnds(how, () => redis.url);
    },
  ));
}
