const SIGNALS: readonly Deno.Signal[] = Deno.build.os === "windows"
  ? ["SIGINT", "SIGBREAK"]
  : ["SIGINT", "SIGTERM", "SIGHUP"];

/** Runs a command in this process' terminal, passing signals on, and returns its exit code. */
export async function runCommand(
  [name = "", ...args]: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  let child: Deno.ChildProcess | undefined;
  const listeners = SIGNALS.map((signal) => {
    const listener = () => {
      if (!reachesWholeGroup(signal)) kill(child, signal);
    };
    return [signal, listener] as const;
  });
  // Before the child starts: a signal must never end this process alone.
  for (const each of listeners) Deno.addSignalListener(...each);
  try {
    // The very deno that runs, which need not be on the PATH.
    const program = name === "deno" ? Deno.execPath() : name;
    child = new Deno.Command(program, { args, env: { ...env } }).spawn();
    return (await child.status).code;
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    console.error(`ERROR: Cannot run ${name}: command not found`);
    return 127;
  } finally {
    for (const each of listeners) Deno.removeSignalListener(...each);
  }
}

/**
 * A terminal sends Ctrl+C to the command, too, and a second SIGINT means "end at
 * once" to servers.
 */
function reachesWholeGroup(signal: Deno.Signal): boolean {
  return signal !== "SIGTERM" && signal !== "SIGHUP" &&
    (Deno.stdin.isTerminal() || Deno.stderr.isTerminal());
}

function kill(child: Deno.ChildProcess | undefined, signal: Deno.Signal) {
  try {
    child?.kill(signal);
  } catch (error) {
    // It has ended, and its status is about to be seen.
    if (!(error instanceof TypeError)) throw error;
  }
}
