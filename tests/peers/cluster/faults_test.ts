/** Three nodes with Redis, each on a machine of its own, whose parts fail while users write. */
import { FAULTS } from "../../fixtures/cluster/faults.ts";
import { LedgerCluster } from "../../fixtures/cluster/ledger_cluster.ts";
import { missingMachines } from "../../fixtures/cluster/machines.ts";
import { redisTest } from "../../fixtures/peers/redis.ts";

const SESSIONS = 9;

/** Two that come back by themselves, and a program. */
const USERS = 3;

Deno.test(redisTest(
  "Whatever part of a cluster fails, nothing that was confirmed is lost, and nothing is there twice",
  async (test) => {
    const missing = missingMachines();
    await using cluster = missing === undefined
      ? await LedgerCluster.onMachines()
      : await LedgerCluster.here("redis");
    await cluster.begin(SESSIONS, USERS);
    for (const [index, [name, fault]] of Object.entries(FAULTS).entries()) {
      const isMissing = fault.needsMachines && missing !== undefined;
      await test.step({
        name: isMissing ? `${name} (${missing})` : name,
        ignore: isMissing,
        fn: () => cluster.suffer(fault, index % 3),
      });
    }
    await cluster.finish();
  },
));
