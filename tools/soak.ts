/**
 * Opens and closes sessions and clients with random faults, and looks at what
 * the server holds when all have gone:
 *
 *     deno task soak [--seconds=120] [--seed=1] [--visitors=16]
 *
 * Ends with status 1 if a visit went wrong, or if heap or memory of the process
 * grew by more than a tenth, or timers or sockets stayed.
 *
 * @module
 */
import { parseArgs } from "@std/cli/parse-args";
import { soak, type SoakReport } from "./_soak_run.ts";

/** How much more may be held at the end, as a share. */
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
      `${after.descriptors} files are open, ${before.descriptors} were`,
    );
  }
  if (lateTicks > 0) problems.push("timers of sessions go on");
  if (status !== 0) problems.push(`the server ended with status ${status}`);
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
