import { type Fault, FAULTS } from "../../tests/fixtures/cluster/faults.ts";
import { LedgerCluster } from "../../tests/fixtures/cluster/ledger_cluster.ts";
import { missingMachines } from "../../tests/fixtures/cluster/machines.ts";
import { mulberry } from "../../tests/fixtures/wire/random.ts";

/** How many users each session has; the third is a program. */
const USERS = 3;

/** Options for {@linkcode soakCluster}. */
export interface ClusterSoakOptions {
  /** How long parts of the cluster fail. */
  readonly seconds: number;
  /** The seed of the random choices. */
  readonly seed: number;
  /** The number of sessions. */
  readonly sessions: number;
  /** Called with what fails next. */
  onFault(name: string): void;
}

/**
 * Lets parts of three nodes with Redis fail, one after another, while users write:
 * on machines of their own, where these are allowed.
 *
 * @param options Duration, seed and how many sessions.
 * @throws {AssertionError} If something was lost, or is there twice.
 */
export async function soakCluster(options: ClusterSoakOptions): Promise<void> {
  const { seconds, seed, sessions, onFault } = options;
  const random = mulberry(seed);
  const hasMachines = missingMachines() === undefined;
  const faults = Object.entries(FAULTS)
    .filter(([, { needsMachines }]) => hasMachines || !needsMachines);
  await using cluster = hasMachines
    ? await LedgerCluster.onMachines()
    : await LedgerCluster.here("redis");
  await cluster.begin(sessions, USERS);
  const end = performance.now() + 1000 * seconds;
  while (performance.now() < end) {
    const index = Math.floor(random() * faults.length);
    const [name, fault] = faults[index] as [string, Fault];
    const victim = Math.floor(random() * cluster.nodes.length);
    onFault(`${name} (${victim})`);
    await cluster.suffer(fault, victim);
  }
  await cluster.finish();
}
