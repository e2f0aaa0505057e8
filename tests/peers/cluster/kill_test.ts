import { FAULTS } from "../../fixtures/cluster/faults.ts";
import { LedgerCluster } from "../../fixtures/cluster/ledger_cluster.ts";
import { redisTest } from "../../fixtures/peers/redis.ts";

const SESSIONS = 200;

async function killOne(engine: "redis" | "sqlite"): Promise<void> {
  await using cluster = await LedgerCluster.here(engine);
  await cluster.begin(SESSIONS, 1);
  await cluster.suffer(FAULTS["a node is killed"]!, 0);
  await cluster.finish();
}

Deno.test("With SQLite, 200 sessions go on when one of three nodes is killed", async () => {
  await killOne("sqlite");
});

Deno.test(redisTest(
  "With Redis, 200 sessions go on when one of three nodes is killed",
  async () => {
    await killOne("redis");
  },
));
