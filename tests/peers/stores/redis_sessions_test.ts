import { RedisServer, redisTest } from "../../fixtures/peers/redis.ts";
import { assertSurvives } from "../../fixtures/stores/survival.ts";

Deno.test(redisTest(
  "With --session-store redis, sessions go on when the process is killed and starts again",
  async () => {
    await using redis = await RedisServer.start();
    await assertSurvives(redis.url, "SIGKILL");
  },
));

Deno.test(redisTest(
  "Sessions go on when the server and then Redis are killed",
  async () => {
    await using redis = await RedisServer.start();
    await assertSurvives(redis.url, "SIGKILL", async () => {
      await redis.kill();
      await redis.run();
    });
  },
));
