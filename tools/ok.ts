/**
 * The gate: everything that must pass before a commit. Runs every step even if one
 * fails, and prints a summary at the end.
 *
 *     deno run -A tools/ok.ts [--without=tests,publish]
 *
 * @module
 */
import { parseArgs } from "@std/cli/parse-args";
import { fromFileUrl } from "@std/path";
import config from "../deno.json" with { type: "json" };

interface Step {
  readonly name: string;
  /** The arguments of `deno`. */
  readonly args: readonly string[];
}

/** Locally the gate checks uncommitted changes; CI has a clean clone. */
const UNCOMMITTED = Deno.env.has("CI") ? [] : ["--allow-dirty"];

const STEPS: readonly Step[] = [
  { name: "format", args: ["fmt", "--check"] },
  { name: "lint", args: ["lint"] },
  { name: "types", args: ["check"] },
  {
    name: "documentation",
    args: ["doc", "--lint", ...Object.values(config.exports)],
  },
  { name: "generated", args: ["task", "generate", "--check"] },
  { name: "tests", args: ["task", "test"] },
  { name: "publish", args: ["publish", "--dry-run", ...UNCOMMITTED] },
];

async function passes({ name, args }: Step): Promise<boolean> {
  console.log(`\n== ${name}: deno ${args.join(" ")}`);
  const { success } = await new Deno.Command(Deno.execPath(), {
    args: [...args],
    cwd: fromFileUrl(new URL("../", import.meta.url)),
    stdin: "null",
  }).spawn().status;
  return success;
}

function chosenSteps(): readonly Step[] {
  const { without } = parseArgs(Deno.args, {
    string: ["without"],
    default: { without: "" },
  });
  const skipped = without.split(",").filter(Boolean);
  const unknown = skipped.filter((name: string) =>
    !STEPS.some((step) => step.name === name)
  );
  if (unknown.length > 0) {
    throw new RangeError(
      `Cannot skip ${unknown.join(", ")}: no such step`,
    );
  }
  return STEPS.filter(({ name }) => !skipped.includes(name));
}

const lines: string[] = [];
let failed = 0;
const steps = chosenSteps();
for (const step of steps) {
  const start = performance.now();
  const passed = await passes(step);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  lines.push(`${passed ? "ok    " : "FAILED"}  ${step.name} (${seconds} s)`);
  if (!passed) failed++;
}
console.log(`\n${lines.join("\n")}\n`);
console.log(`gate: ${steps.length - failed} steps ok, ${failed} failed`);
Deno.exit(failed === 0 ? 0 : 1);
