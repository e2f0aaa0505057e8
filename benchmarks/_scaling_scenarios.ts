import { type Load, load, median, quantile } from "./_load.ts";
import { lowest, memoryPerSession, SECONDS_TO_REST } from "./_measures.ts";
import type { Scenario } from "./_scenario.ts";
import { echo, joinAll, leave, tokens } from "./_visitors.ts";

/** How often a load through another node is measured, in turn with one without. */
const ROUNDS = 5;

/** The number of sessions of a large server. */
const MANY_SESSIONS = 9000;

/** The loads of several processes, of several nodes and of many sessions. */
export const SCALING: readonly Scenario[] = [
  ...[1, 2].map((processes): Scenario => ({
    name: `compute${processes}`,
    about: processes === 1
      ? "32 sessions change a value and receive the result of a callback that computes for 2 ms"
      : `the same with ${processes} processes, on one core each if there is one; what makes the load needs some of it`,
    others: ["python"],
    processes,
    async run(server, seconds) {
      const url = `${server.url}/compute`;
      const joined = await joinAll(url, await tokens(url, 32));
      const result = await load(server, joined.map(echo), seconds);
      leave(joined);
      return {
        "per second": result.count / result.seconds,
        "CPU µs": result.cpuMicroseconds,
        "CPU µs of the clients": result.ownCpuMicroseconds,
      };
    },
  })),
  ...[1, 50].map((count): Scenario => ({
    name: `relayed${count}`,
    about:
      `echo${count} through another node, the CPU of both, in turn with clients of the node itself; sessions in SQLite`,
    others: [],
    store: "sqlite",
    isRelayed: true,
    async run(server, seconds, relay) {
      const both = {
        cpuSeconds: () => server.cpuSeconds() + relay.cpuSeconds(),
      };
      const visit = async (url: string) => {
        const all = await tokens(`${server.url}/echo`, count);
        return await joinAll(`${url}/echo`, all);
      };
      const near = await visit(server.url);
      const far = await visit(relay.url);
      const direct: Load[] = [];
      const relayed: Load[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        direct.push(await load(both, near.map(echo), seconds));
        relayed.push(await load(both, far.map(echo), seconds));
      }
      leave([...near, ...far]);
      const cpu = (loads: readonly Load[]) =>
        median(loads.map(({ cpuMicroseconds }) => cpuMicroseconds));
      const middle = (loads: readonly Load[]) =>
        median(loads.map(({ milliseconds }) => quantile(milliseconds, 0.5)));
      return {
        "CPU µs": cpu(relayed),
        "CPU µs, direct": cpu(direct),
        "p50 ms": middle(relayed),
        "p50 ms, direct": middle(direct),
      };
    },
  })),
  {
    name: "memory-many",
    about:
      `${MANY_SESSIONS} sessions connect and stay idle: the minimum over ${SECONDS_TO_REST} s`,
    others: [],
    run: (server) =>
      memoryPerSession({ server, count: MANY_SESSIONS }, async (now) => ({
        "KiB at rest": await lowest(now, SECONDS_TO_REST),
      })),
  },
  {
    name: "memory-relayed",
    about:
      `${MANY_SESSIONS} sessions of another node: the memory of the node that their clients are connected to, the minimum over ${SECONDS_TO_REST} s`,
    others: [],
    store: "sqlite",
    isRelayed: true,
    run: (server, _seconds, relay) =>
      memoryPerSession(
        { server, relay, count: MANY_SESSIONS },
        async (now) => ({ "KiB at rest": await lowest(now, SECONDS_TO_REST) }),
      ),
  },
];
