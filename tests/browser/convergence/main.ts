/**
 * Drives one session by seeded random acts of the server, two pages in Chromium
 * and a client in TypeScript, then compares what all of them hold and show.
 *
 *     deno task converge --seeds=1-500
 *
 * - `--seeds=N` or `A-B`: which seeds; a number is as many from 1. `--turns=24` each.
 * - `--minutes=N`: for how long at most.
 * - `--plan=FILE`: a plan, as `--shrink` prints it, instead of seeds.
 * - `--shrink`, `--target=REGEX`: looks for the smallest plan with a difference of the same kind.
 * - `--ignore=REGEX`: differences (`where kind text`) that do not count.
 * - `--without=ACT,page.ACT`: leaves acts out, to look behind known faults.
 * - `--serial`: every turn waits for quiet, as those of even seeds do anyway.
 * - `--resumes`: sockets resume after a cut, as they do by default; without it,
 *   BokehJS reconnects and pulls.
 * - `--verbose`, `--pixels`: acts and crossed differences; canvases, too.
 *
 * **Crossed changes of the client are no fault:** Bokeh's protocol has no order
 * for them, and only pages ask for the value that counts. Where the client got a
 * change of a property before its own was acknowledged, a difference of that
 * property, and what follows from it, does not count; nor does the order in which
 * BokehJS draws roots. All other differences of pages do.
 *
 * @module
 */
import { parseArgs } from "@std/cli/parse-args";
import { without } from "./_acts.ts";
import { type Finding, makePlan, type Plan } from "./_plan.ts";
import { counts, run } from "./_run.ts";
import { shrink } from "./_shrink.ts";
import { closeAll } from "./_world.ts";

const args = parseArgs(Deno.args, {
  string: ["seeds", "minutes", "turns", "plan", "ignore", "target", "without"],
  boolean: ["shrink", "verbose", "serial", "pixels", "resumes"],
  default: { seeds: "20", turns: "24" },
});
for (const name of args.without?.split(",") ?? []) without.add(name);
const ignored = args.ignore ? new RegExp(args.ignore) : null;
const wanted = args.target ? new RegExp(args.target) : undefined;
const isFault = (f: Finding) =>
  !f.explained && !ignored?.test(`${f.where} ${f.kind} ${f.text}`);

function plans(): Plan[] {
  if (args.plan) return [JSON.parse(Deno.readTextFileSync(args.plan))];
  const [first, last] = args.seeds.split("-").map(Number);
  const [from, to] = last === undefined ? [1, first!] : [first!, last];
  return Array.from(
    { length: to - from + 1 },
    (_, i) =>
      makePlan(from + i, {
        isSerial: args.serial,
        resumes: args.resumes,
        turns: Number(args.turns),
      }),
  );
}

async function tryRun(plan: Plan): Promise<Finding[]> {
  try {
    const log = args.verbose
      ? (text: string) => console.log("   ", text)
      : undefined;
    return await run(plan, { log, pixels: args.pixels });
  } catch (error) {
    await closeAll();
    const text = `${(error as Error).stack?.slice(0, 600)}`;
    return [{ where: "harness", kind: "error", text, explained: false }];
  }
}

function describe(plan: Plan): string {
  const { seed, serial, outbox, recompute, latency, timers } = plan;
  return `seed ${seed}${
    serial ? " serial" : ""
  } outbox ${outbox} recompute ${recompute} latency ${latency}${
    timers ? " timers" : ""
  }`;
}

const kinds = new Map<string, { seeds: number[]; example: string }>();
const started = performance.now();
const end = started + Number(args.minutes ?? Infinity) * 60_000;
let [done, bad, crossed] = [0, 0, 0];
try {
  for (const plan of plans()) {
    if (performance.now() > end) break;
    const findings = await tryRun(plan);
    const faults = findings.filter(isFault);
    done++;
    crossed += findings.length - faults.length;
    console.log(
      `${describe(plan)}: ${
        faults.length === 0 ? "same" : `${faults.length} DIFFERENCES`
      }`,
    );
    for (const f of args.verbose ? findings : faults) {
      const note = isFault(f) ? "" : "crossed ";
      console.log(`  ${note}${f.where} ${f.kind}: ${f.text}`);
    }
    if (faults.length === 0) continue;
    bad++;
    for (const { kind, where, text } of faults) {
      const key = kind === "error"
        ? `${kind} ${text.replace(/\d+/g, "#").slice(0, 80)}`
        : kind;
      const entry = kinds.get(key) ??
        { seeds: [], example: `${where}: ${text}` };
      entry.seeds.push(plan.seed);
      kinds.set(key, entry);
    }
    if (!args.shrink) continue;
    const small = await shrink(plan, faults, isFault, wanted);
    console.log(`  smallest plan: ${JSON.stringify(small)}`);
    for (const f of (await tryRun(small)).filter(isFault)) {
      console.log(`    ${f.where} ${f.kind}: ${f.text}`);
    }
  }
} finally {
  await closeAll();
}
const seconds = Math.round((performance.now() - started) / 1000);
console.log(
  `\n${done} seeds, ${counts.runs} runs, ${counts.acts} acts, ${seconds} s; ${bad} seeds with differences; ${crossed} differences of crossed changes (by design)`,
);
for (const [kind, { seeds, example }] of kinds) {
  console.log(
    `${seeds.length} × ${kind} (seeds ${
      [...new Set(seeds)].slice(0, 12)
    }) ${example}`,
  );
}
Deno.exit(bad > 0 ? 1 : 0);
