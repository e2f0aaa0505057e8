/**
 * Opens and closes sessions and clients with random faults, then checks what the
 * server still holds:
 *
 *     deno task soak [--seconds=120] [--seed=1] [--visitors=16]
 *
 * Exits with status 1 if a visit failed, the heap or the memory of the process grew
 * by more than a tenth, or timers or sockets are left.
 *
 * With `--cluster`, nodes, Redis and the network between them fail at random while
 * as many sessions as there are visitors are written in; it fails if something that
 * was confirmed is lost, or is there twice. The network is cut where this may make
 * network namespaces, as root on Linux.
 *
 * @module
 */
import { parseArgs } from "@std/cli/parse-args";
import { soakCluster } from "./_cluster.ts";
import { soak, type SoakReport } from "./_soak.ts";

/** The share by which memory may grow. */
const TOLERANCE = 0.1;

function problemsOf(
  { before, after, failures, lateTicks, status }: SoakReport,
): string[] {
  const problems = [...new Set(failures)];
  for (const name of ["heap", "rss"] as const) {
    if (after[name] <= before[name] * (1 + TOLERANCE)) continue;
    problems.push(`${name} grew from ${before[name]} to ${after[name]} bytes`);
  }
  if ((after.descriptors ?? 0) > (before.descriptors ?? 0)) {
    problems.push(
      `${after.descriptors} files are open, there were ${before.descriptors}`,
    );
  }
  if (lateTicks > 0) problems.push("timers of sessions still run");
  if (status !== 0) problems.push(`the server exited with status ${status}`);
  return problems;
}

const { cluster, seconds, seed, visitors } = parseArgs(Deno.args, {
  boolean: ["cluster"],
  string: ["seconds", "seed", "visitors"],
  default: { seconds: "120", seed: "1", visitors: "16" },
});
if (cluster) {
  await soakCluster({
    seconds: Number(seconds),
    seed: Number(seed),
    sessions: Number(visitors),
    onFault: (name) => console.log(name),
  });
  Deno.exit(0);
}
const report = await soak({
  seconds: Number(seconds),
  seed: Number(seed),
  visitors: Number(visitors),
});
const problems = problemsOf(report);
console.log(JSON.stringify(report, null, 2));
for (const problem of problems) console.error(problem);
Deno.exit(problems.length === 0 ? 0 : 1);
