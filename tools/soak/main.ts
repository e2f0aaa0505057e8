/**
 * Opens and closes sessions and clients with random faults, then checks what the
 * server still holds:
 *
 *     deno task soak [--seconds=120] [--seed=1] [--visitors=16]
 *
 * Exits with status 1 if a visit failed, the heap or the memory of the process grew
 * by more than a tenth, or timers or sockets are left.
 *
 * @module
 */
import { parseArgs } from "@std/cli/parse-args";
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

const { seconds, seed, visitors } = parseArgs(Deno.args, {
  string: ["seconds", "seed", "visitors"],
  default: { seconds: "120", seed: "1", visitors: "16" },
});
const report = await soak({
  seconds: Number(seconds),
  seed: Number(seed),
  visitors: Number(visitors),
});
const problems = problemsOf(report);
console.log(JSON.stringify(report, null, 2));
for (const problem of problems) console.error(problem);
Deno.exit(problems.length === 0 ? 0 : 1);
