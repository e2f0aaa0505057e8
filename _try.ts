import { FAULTS } from "./tests/fixtures/cluster/faults.ts";
import { LedgerCluster } from "./tests/fixtures/cluster/ledger_cluster.ts";
const only = Deno.args;
for (let round = 0; round < 1; round++) {
    const cluster = await LedgerCluster.onMachines();
  try {
    await cluster.begin(9, 3);
    for (const [name, fault] of Object.entries(FAULTS)) {
      if (only.length && !only.some((o) => name.includes(o))) continue;
      const victim = Object.keys(FAULTS).indexOf(name) % 3;
      const t = performance.now();
      await cluster.suffer(fault, victim);
      console.log(name, Math.round(performance.now() - t));
    }
    await cluster.finish();
    console.log("round", round, "fine");
  } catch (e) {
    console.log("round", round, String(e.message).slice(0, 300), "...", String(e.message).slice(-300));
    for (const [i, n] of cluster.nodes.entries()) console.log(i, n.command.lines.slice(-80).join("\n"));
  } finally { await cluster[Symbol.asyncDispose](); }
}
