/** A run of `deno test`. */
export interface Suite {
  /** The arguments before the files. */
  readonly args: readonly string[];
  readonly files: readonly string[];
}

/** How many tests passed, failed and were ignored. */
export interface Tally {
  readonly ok: boolean;
  readonly passed: number;
  readonly failed: number;
  readonly ignored: number;
}

/** The attribute of an element in a JUnit report. */
function attribute(element: string, name: string): number {
  return Number(new RegExp(` ${name}="(\\d+)"`).exec(element)?.[1] ?? 0);
}

/** Sums up what a JUnit report says of its files. */
function tallyOf(report: string, ok: boolean): Tally {
  const counts = { passed: 0, failed: 0, ignored: 0 };
  for (const [file] of report.matchAll(/<testsuite .*?>/g)) {
    const ignored = attribute(file, "disabled");
    const failed = attribute(file, "failures") + attribute(file, "errors");
    counts.ignored += ignored;
    counts.failed += failed;
    counts.passed += attribute(file, "tests") - ignored - failed;
  }
  return { ok, ...counts };
}

/**
 * Runs a suite; what it prints comes as it is printed.
 *
 * @param suite What to run.
 * @param env Environment variables besides the own ones.
 * @returns How it went.
 */
export async function runSuite(
  { args, files }: Suite,
  env: Readonly<Record<string, string>> = {},
): Promise<Tally> {
  const report = await Deno.makeTempFile({ suffix: ".xml" });
  try {
    const { success } = await new Deno.Command(Deno.execPath(), {
      args: [...args, `--junit-path=${report}`, ...files],
      env: { ...env },
      stdin: "null",
    }).spawn().status;
    return tallyOf(await Deno.readTextFile(report), success);
  } finally {
    await Deno.remove(report);
  }
}
