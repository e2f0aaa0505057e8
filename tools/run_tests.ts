/**
 * Runs the tests: all of them, or those of the files and folders that are named.
 * What does not name a file is passed on to `deno test`.
 *
 *     deno run -A tools/run_tests.ts [--fast] [tests/http …] [--filter=…]
 *
 * - **Fast:** with `--fast` only tests that need nothing but Deno, and no
 *   examples of the documentation.
 * - **Parallel:** files run side by side, as threads of one process. Those that
 *   change its environment or measure its memory run after them, one by one.
 * - **One browser:** files share one Chromium; each test has its own context.
 * - **Types:** of tests they are not checked here: `deno check` does that, which
 *   the gate (`ok.ts`) runs before. Of examples they are.
 *
 * @module
 */
import { fromFileUrl, join, relative, SEPARATOR } from "@std/path";
import type { SharedResources } from "./_test_resources.ts";
import { runSuite, type Suite, type Tally } from "./_test_suite.ts";

const ROOT = fromFileUrl(new URL("../", import.meta.url));

/** Rooms of tests that need more than Deno. */
const NEEDY = [join("tests", "browser"), join("tests", "peers")];

/** What else --fast leaves out: it starts many processes, or works for seconds. */
const SLOW = [
  "tests/cli/",
  "tests/docs/",
  "tests/listen/shutdown_test.ts",
  "tests/plotting/figure_editor_test.ts",
  "tests/plotting/types_test.ts",
  "tests/sessions/fuzz",
  "tests/tools/",
];

/** Files that take long, by what their path begins with: started first, they end in time. */
const LONG = [
  "tests/browser/convergence",
  "tests/listen/shutdown",
  "tests/peers/nginx",
  "tests/peers/sync",
  "tests/peers/client",
  "tests/tools",
  "tests/sessions/fuzz",
  "tests/browser/http/security",
  "tests/browser/examples",
  "tests/browser",
  "tests/peers",
  "tests/cli",
];

/** What is left out of every walk: nothing of it is a test. */
const SKIPPED = ["node_modules", "testdata", "artifacts", "coverage"];

interface Choice {
  readonly fast: boolean;
  /** Files and folders. */
  readonly paths: readonly string[];
  /** For `deno test`. */
  readonly flags: readonly string[];
}

function chosen(args: readonly string[]): Choice {
  const isPath = (arg: string) => !arg.startsWith("-") && exists(arg);
  return {
    fast: args.includes("--fast"),
    paths: args.filter(isPath),
    flags: args.filter((arg) => !isPath(arg) && arg !== "--fast"),
  };
}

function exists(path: string): boolean {
  try {
    Deno.statSync(path);
    return true;
  } catch {
    return false;
  }
}

/** The test files at and below a path. */
function testFiles(path: string): string[] {
  if (!Deno.statSync(path).isDirectory) return [path];
  return [...Deno.readDirSync(path)]
    .filter(({ name }) => !name.startsWith(".") && !SKIPPED.includes(name))
    .map((entry) => ({ ...entry, path: join(path, entry.name) }))
    .flatMap((entry) =>
      entry.isDirectory || entry.name.endsWith("_test.ts")
        ? testFiles(entry.path)
        : []
    );
}

function isNeedy(file: string): boolean {
  return NEEDY.some((room) => file.startsWith(room + SEPARATOR));
}

function isFast(file: string): boolean {
  return !isNeedy(file) && !SLOW.some((start) => file.startsWith(start));
}

/** Whether a file changes or measures what all files of a process share. */
function needsProcess(file: string): boolean {
  return /Deno\.env\.(set|delete)\(|\bwithLauncher\(|\.rss\b/.test(
    Deno.readTextFileSync(file),
  );
}

function rank(file: string): number {
  const index = LONG.findIndex((start) => file.startsWith(start));
  return index < 0 ? LONG.length : index;
}

/** Everything that may have examples, but tests: folders, so that only examples run. */
function documented(): string[] {
  return [...Deno.readDirSync(".")]
    .filter(({ name, isDirectory }) =>
      isDirectory
        ? !name.startsWith(".") && name !== "tests" && !SKIPPED.includes(name)
        : /\.(ts|md)$/.test(name)
    )
    .map(({ name }) => name);
}

function suitesOf({ fast, paths, flags }: Choice): Suite[] {
  const all = (paths.length === 0 ? ["."] : paths).flatMap(testFiles)
    .map((file) => relative(".", file));
  const files = [...new Set(all)].filter((file) => !fast || isFast(file))
    .sort((a, b) => rank(a) - rank(b));
  const alone = files.filter(needsProcess);
  const others = files.filter((file) => !alone.includes(file));
  const base = ["test", "-A", ...flags];
  const examples = fast || paths.length > 0 ? [] : documented();
  const suites = [
    { args: [...base, "--no-check", "--parallel"], files: others },
    { args: [...base, "--no-check"], files: alone },
    { args: [...base, "--parallel", "--doc"], files: examples },
  ];
  return suites.filter(({ files }) => files.length > 0);
}

/** Starts what the files share, if they need more than Deno. */
async function share(
  files: readonly string[],
): Promise<SharedResources | undefined> {
  if (!files.some(isNeedy)) return undefined;
  const { shareResources } = await import("./_test_resources.ts");
  return await shareResources();
}

function summary(tally: Tally, milliseconds: number): string {
  const { passed, failed, ignored } = tally;
  const parts = [`${passed} passed`, `${failed} failed`];
  if (ignored > 0) parts.push(`${ignored} ignored`);
  const seconds = Math.round(milliseconds / 1000);
  const time = seconds < 60
    ? `${seconds}s`
    : `${Math.floor(seconds / 60)}m${seconds % 60}s`;
  return `${tally.ok ? "ok" : "FAILED"} | ${parts.join(" | ")} (${time})`;
}

async function main(): Promise<boolean> {
  const start = performance.now();
  Deno.chdir(ROOT);
  const suites = suitesOf(chosen(Deno.args));
  await using resources = await share(suites.flatMap(({ files }) => files));
  const tallies: Tally[] = [];
  // One after another: what waits for a busy machine may wait too long.
  for (const suite of suites) {
    tallies.push(await runSuite(suite, resources?.env));
  }
  const sum = (key: "passed" | "failed" | "ignored") =>
    tallies.reduce((total, tally) => total + tally[key], 0);
  const tally: Tally = {
    ok: tallies.every(({ ok }) => ok) && sum("passed") > 0,
    passed: sum("passed"),
    failed: sum("failed"),
    ignored: sum("ignored"),
  };
  console.log(summary(tally, performance.now() - start));
  return tally.ok;
}

if (import.meta.main) Deno.exit(await main() ? 0 : 1);
