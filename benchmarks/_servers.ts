import { fromFileUrl } from "@std/path";
import { pythonProgram } from "../tests/fixtures/peers/python.ts";
import { cpuSecondsOf, listenersAt, rssOf, treeOf } from "./_processes.ts";
import { APPS } from "./_record.ts";

export interface Target {
  /** The name in tables. */
  readonly name: "this" | "python" | "bare";
  /**
   * The longest, in milliseconds, that it takes to create a thousand sessions;
   * used as the interval between sweeps. A server without it has no sessions.
   */
  readonly sweepMilliseconds?: number;
  /** The command that serves on a port; Python's ignores the options. */
  command(port: number, options: RunOptions): readonly string[];
  /** Additional arguments that let unused sessions expire. */
  expiry?(lifetime: number, sweep: number): readonly string[];
}

export interface RunOptions {
  /**
   * Additional arguments of `deno run`.
   *
   * @default {[]}
   */
  readonly flags?: readonly string[];
  /**
   * The program of this server.
   *
   * @default {"serve.ts"}
   */
  readonly program?: string;
  /**
   * The URL of the store where this server keeps sessions.
   *
   * @default {undefined} They end with the process.
   */
  readonly store?: string;
  /**
   * How many processes serve.
   *
   * @default {1}
   */
  readonly processes?: number;
  /**
   * Where other nodes reach this server.
   *
   * @default {undefined} It is alone.
   */
  readonly nodeAddress?: string;
}

/** Options for {@linkcode start}. */
export interface StartOptions extends RunOptions {
  /**
   * Whether unused sessions expire at the first sweep.
   *
   * @default {false}
   */
  readonly expires?: boolean;
}

/** A running server. */
export interface RunningServer extends AsyncDisposable {
  /** Its URL, without a path. */
  readonly url: string;
  /** When unused sessions are swept, on the clock of `performance.now()`. */
  readonly sweepsAt: number;
  /** Milliseconds from start to first answer. */
  readonly startMilliseconds: number;
  /** Seconds of CPU that its processes have used so far. */
  cpuSeconds(): number;
  /** Bytes of memory that its processes use now. */
  rss(): number;
  /** Kills the process and starts it again, on the same port; resolves at its first answer. */
  restart(): Promise<void>;
}

/** The lifetime of unused sessions where they expire, in milliseconds. */
const LIFETIME = 1000;

/** The path of a file in this folder. */
export function pathOf(name: string): string {
  return fromFileUrl(new URL(name, import.meta.url));
}

/**
 * This server.
 *
 * @param lock The path of a lock file, which projects usually have.
 */
export function thisServer(lock: string): Target {
  return {
    name: "this",
    sweepMilliseconds: 8000,
    command: (
      port,
      {
        flags = [],
        program = pathOf("serve.ts"),
        store,
        processes = 1,
        nodeAddress,
      },
    ) => [
      Deno.execPath(),
      "run",
      "-A",
      `--lock=${lock}`,
      ...flags,
      program,
      `${port}`,
      `--num-procs=${processes}`,
      ...(store === undefined ? [] : [`--session-store=${store}`]),
      ...(nodeAddress === undefined ? [] : [`--node-address=${nodeAddress}`]),
    ],
    expiry: (lifetime, sweep) => [`${lifetime}`, `${sweep}`],
  };
}

/** Python's Bokeh server. */
export const PYTHON: Target = {
  name: "python",
  sweepMilliseconds: 80_000,
  command: (port, { processes = 1 }) => [
    pythonProgram(),
    "-m",
    "bokeh",
    "serve",
    ...APPS.map((app) => pathOf(`apps/${app}.py`)),
    `--port=${port}`,
    "--address=127.0.0.1",
    "--log-level=warning",
    `--num-procs=${processes}`,
  ],
  expiry: (lifetime, sweep) => [
    `--unused-session-lifetime=${lifetime}`,
    `--check-unused-sessions=${sweep}`,
  ],
};

/** Deno without documents, replaying recorded answers. */
export function bare(recordings: string): Target {
  return {
    name: "bare",
    command: (port, { flags = [] }) => [
      Deno.execPath(),
      "run",
      "-A",
      ...flags,
      pathOf("bare.ts"),
      `${port}`,
      recordings,
    ],
  };
}

/**
 * Starts a server in a process of its own, and waits for its first answer.
 *
 * @throws {Error} If the process ends instead.
 */
export async function start(
  target: Target,
  { expires = false, ...how }: StartOptions = {},
): Promise<RunningServer> {
  const port = freePort();
  const { sweepMilliseconds: sweep = Infinity } = target;
  const more = expires ? target.expiry?.(LIFETIME, sweep) ?? [] : [];
  const [program = "", ...args] = [...target.command(port, how), ...more];
  const command = new Deno.Command(program, {
    args,
    stdin: "null",
    stdout: "null",
    stderr: "null",
    env: { OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" },
  });
  const url = `http://127.0.0.1:${port}`;
  const { processes = 1 } = how;
  // Python's processes share one listener.
  const listeners = target.name === "this" ? processes : 1;
  const run = async () => {
    const process = command.spawn();
    let hasEnded = false;
    process.status.then(() => hasEnded = true);
    while (
      !await answers(`${url}/echo`) || listenersAt(port) < listeners
    ) {
      if (hasEnded) throw new Error(`Cannot start ${target.name}: it ended`);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    return process;
  };
  const began = performance.now();
  let process = await run();
  const startMilliseconds = performance.now() - began;
  const kill = async () => {
    const pids = treeOf(process.pid);
    // One that supervises others removes what they share.
    process.kill(processes === 1 ? "SIGKILL" : "SIGTERM");
    await process.status;
    for (const pid of pids.slice(1)) end(pid);
  };
  return {
    url,
    sweepsAt: began + sweep,
    startMilliseconds,
    cpuSeconds: () => sum(treeOf(process.pid).map(cpuSecondsOf)),
    rss: () => sum(treeOf(process.pid).map(rssOf)),
    async restart() {
      await kill();
      process = await run();
    },
    [Symbol.asyncDispose]: kill,
  };
}

function freePort(): number {
  using listener = Deno.listen({ port: 0, hostname: "127.0.0.1" });
  return listener.addr.port;
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url);
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** Ends a process that may have ended by itself. */
function end(pid: number): void {
  try {
    Deno.kill(pid, "SIGKILL");
  } catch {
    // It has.
  }
}
