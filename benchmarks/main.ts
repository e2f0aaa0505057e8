/**
 * Measures the server:
 *
 *     deno task bench                    the parts: framing, patches, documents, pages, tokens
 *     deno task bench --full             also loads, against Python's server and bare Deno
 *         --passes=3 --seconds=3         how often, and how long each scalable load runs
 *         --only=page,echo50             only these loads; prints their table
 *         --out=DIRECTORY                where to write tables, default benchmarks/results
 *
 * The machine may be shared and noisy: servers alternate, and only ratios
 * within a run are worth comparing. Needs Linux's `/proc`; skips Python if it
 * is not installed.
 *
 * @module
 */
import { parseArgs } from "@std/cli/parse-args";
import { dirname, join } from "@std/path";
import { pythonProgram } from "../tests/fixtures/peers/python.ts";
import { constructInPython, type Construction } from "./_figures.ts";
import type { Figures } from "./_load.ts";
import { record } from "./_record.ts";
import {
  constructionTable,
  markdownTable,
  type Measurement,
  picture,
  type Row,
  rowsOf,
} from "./_report.ts";
import type { Scenario } from "./_scenario.ts";
import { SCENARIOS } from "./_scenarios.ts";
import {
  bare,
  pathOf,
  PYTHON,
  start,
  type Target,
  thisServer,
} from "./_servers.ts";
import { addressBeside, startStore } from "./_stores.ts";

const { full, passes, seconds, only, out } = parseArgs(Deno.args, {
  boolean: ["full"],
  string: ["passes", "seconds", "only", "out"],
  default: { passes: "3", seconds: "3", out: pathOf("results") },
});

function hasPython(): boolean {
  try {
    return pythonProgram() !== "";
  } catch {
    return false;
  }
}

function chosenScenarios(): readonly Scenario[] {
  if (only === undefined) return SCENARIOS;
  const names = only.split(",");
  const known = SCENARIOS.map(({ name }) => name);
  const unknown = names.filter((name: string) => !known.includes(name));
  if (unknown.length > 0) {
    throw new RangeError(
      `Cannot measure ${unknown.join(", ")}: expected ${known.join(", ")}`,
    );
  }
  return SCENARIOS.filter(({ name }) => names.includes(name));
}

async function run(args: readonly string[], output: "inherit" | "piped") {
  const result = await new Deno.Command(Deno.execPath(), {
    args: [...args],
    stdin: "null",
    stdout: output,
    stderr: "inherit",
  }).output();
  if (!result.success) throw new Error(`Failed: deno ${args.join(" ")}`);
  return output === "piped" ? new TextDecoder().decode(result.stdout) : "";
}

/** Creates a lock file for this server. */
async function lockServer(): Promise<string> {
  const directory = await Deno.makeTempDir();
  const lock = join(directory, "deno.lock");
  await run(
    ["cache", "--quiet", `--lock=${lock}`, pathOf("serve.ts")],
    "piped",
  );
  return lock;
}

/** Bundles this server into one file. */
async function bundleServer(server: Target): Promise<string> {
  const program = await Deno.makeTempFile({ suffix: ".js" });
  const bundling = ["bundle", "--quiet", "--minify", "--keep-names"];
  await run([...bundling, "--output", program, pathOf("serve.ts")], "piped");
  // Deno caches V8's compiled code for the following starts.
  await using _server = await start(server, { program });
  return program;
}

function canRun(
  { name }: Target,
  { others = ["python", "bare"] }: Scenario,
): boolean {
  return name === "this" || others.includes(name);
}

/** Runs a scenario against a server that is started for it, and another node if it needs one. */
async function measure(
  target: Target,
  scenario: Scenario,
  program: string | undefined,
): Promise<Figures> {
  const { expires, flags, processes, isRelayed } = scenario;
  await using store = await startStore(scenario.store);
  const options = { expires, flags, processes, program, store: store?.url };
  const startNode = (name: string) =>
    start(target, {
      ...options,
      nodeAddress: isRelayed ? addressBeside(store!, name) : undefined,
    });
  await using server = await startNode("owner");
  await using relay = isRelayed ? await startNode("relay") : undefined;
  return await scenario.run(server, Number(seconds), relay ?? server);
}

async function measureLoads(): Promise<Measurement[]> {
  const scenarios = chosenScenarios();
  const lock = await lockServer();
  const own = thisServer(lock);
  const bundle = scenarios.some(({ isBundled }) => isBundled)
    ? await bundleServer(own)
    : undefined;
  const recordings = await Deno.makeTempFile({ suffix: ".json" });
  {
    await using server = await start(own);
    const recorded = JSON.stringify(await record(server.url));
    await Deno.writeTextFile(recordings, recorded);
  }
  const targets: readonly Target[] = [
    own,
    bare(recordings),
    ...(hasPython() ? [PYTHON] : []),
  ];
  const measurements: Measurement[] = [];
  for (let pass = 1; pass <= Number(passes); pass++) {
    for (const scenario of scenarios) {
      const { name, repeats = 1, isBundled } = scenario;
      const program = isBundled ? bundle : undefined;
      const able = targets.filter((target) => canRun(target, scenario));
      for (let repeat = 0; repeat < repeats; repeat++) {
        for (const target of able) {
          const figures = await measure(target, scenario, program);
          console.log(pass, name, target.name, figures);
          measurements.push({ scenario: name, target: target.name, figures });
        }
      }
    }
  }
  await Deno.remove(recordings);
  await Deno.remove(dirname(lock), { recursive: true });
  if (bundle !== undefined) await Deno.remove(bundle);
  return measurements;
}

async function measureConstruction(): Promise<string> {
  const text = await run(
    ["run", "-A", "--v8-flags=--expose-gc", pathOf("_figures.ts")],
    "piped",
  );
  const here = JSON.parse(text) as Record<string, Construction>;
  const python = hasPython() ? await constructInPython() : {};
  return constructionTable(here, python);
}

function loadsReport(rows: readonly Row[]): string {
  const about = chosenScenarios()
    .map(({ name, about, repeats }) =>
      `- **${name}**: ${about}${repeats ? `; ${repeats} times per pass` : ""}`
    );
  return `Medians of ${passes} passes of ${seconds} s, ${navigator.hardwareConcurrency} cores, Deno ${Deno.version.deno}.

${markdownTable(rows)}

${about.join("\n")}
`;
}

async function write(name: string, text: string): Promise<void> {
  await Deno.mkdir(out, { recursive: true });
  await Deno.writeTextFile(join(out, name), text);
  console.log(`Wrote ${join(out, name)}`);
}

if (!full) await run(["bench", "-A", pathOf(".")], "inherit");
else {
  const rows = rowsOf(await measureLoads());
  const report = loadsReport(rows);
  if (only !== undefined) console.log(report);
  else {
    await write("loads.svg", picture(rows));
    await write("loads.md", report);
    await write("documents.md", `${await measureConstruction()}\n`);
  }
}
