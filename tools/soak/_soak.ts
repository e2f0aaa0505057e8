import { fromFileUrl } from "@std/path";
import { mulberry } from "../../tests/fixtures/wire/random.ts";
import { RunningProcess } from "../../tests/fixtures/programs/running_process.ts";
import type { SoakState } from "./_server.ts";
import { HTTP, VISITS } from "./_visits.ts";

/** Options for {@linkcode soak}. */
export interface SoakOptions {
  /** How long clients come and go, after a warm-up of a third of that. */
  readonly seconds: number;
  /** The seed of the random choices. */
  readonly seed: number;
  /** The number of concurrent visits. */
  readonly visitors: number;
}

/** The result of a run. */
export interface SoakReport {
  /** The number of visits by kind. */
  readonly visits: Readonly<Record<string, number>>;
  /** Failed visits, as `kind: message`. */
  readonly failures: readonly string[];
  /** What the idle server held after the warm-up. */
  readonly before: SoakState;
  /** What the idle server held at the end. */
  readonly after: SoakState;
  /** How often timers of sessions ran after the last client had left. */
  readonly lateTicks: number;
  /** The exit status of the server after SIGTERM. */
  readonly status: number;
}

/** The length of the warm-up before memory is first measured, as a share of the run. */
const WARM_UP = 1 / 3;

/**
 * Sends faulty clients to a server in a process of its own.
 *
 * @param options Duration, seed and concurrency.
 * @returns The result.
 */
export async function soak(options: SoakOptions): Promise<SoakReport> {
  await using server = new RunningProcess(Deno.execPath(), {
    args: [
      "run",
      "-A",
      // V8's young generation grows by tens of MiB under load: unbounded, it would
      // hide leaks or look like one.
      "--v8-flags=--expose-gc,--max-semi-space-size=1",
      fromFileUrl(new URL("./_server.ts", import.meta.url)),
    ],
  });
  const [, url = ""] = await server.line(/^listening at (.*)$/);
  const visitors = new Visitors(url, options);
  await visitors.run(1000 * options.seconds * WARM_UP);
  const before = await idle(url);
  visitors.forget();
  await visitors.run(1000 * options.seconds);
  const after = await idle(url);
  // Timers of sessions run every 20 ms.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const later = await stateOf(url);
  server.kill("SIGTERM");
  return {
    visits: visitors.visits,
    failures: visitors.failures,
    before,
    after,
    lateTicks: later.ticks - after.ticks,
    status: await server.status(),
  };
}

class Visitors {
  visits: Record<string, number> = {};
  readonly failures: string[] = [];
  readonly #url: string;
  readonly #count: number;
  readonly #random: () => number;
  #done = 0;

  constructor(url: string, { visitors, seed }: SoakOptions) {
    this.#url = url;
    this.#count = visitors;
    this.#random = mulberry(seed);
  }

  /** Resets the count of visits. */
  forget(): void {
    this.visits = {};
  }

  async run(milliseconds: number): Promise<void> {
    const end = performance.now() + milliseconds;
    await Promise.all(Array.from({ length: this.#count }, async () => {
      while (performance.now() < end) await this.#visit();
    }));
  }

  async #visit(): Promise<void> {
    const kinds = Object.keys(VISITS);
    const kind = kinds[Math.floor(this.#random() * kinds.length)]!;
    const sessionId = `s${this.#done++}`;
    this.visits[kind] = (this.visits[kind] ?? 0) + 1;
    try {
      await VISITS[kind]!({ url: this.#url, random: this.#random, sessionId });
    } catch (error) {
      this.failures.push(`${kind}: ${error}`);
    }
  }
}

/**
 * Waits until all sessions and connections are gone. Deno keeps broken sockets
 * until their next ping.
 */
async function idle(url: string): Promise<SoakState> {
  let state: SoakState;
  await new Promise((resolve) => setTimeout(resolve, 2500));
  do {
    await new Promise((resolve) => setTimeout(resolve, 100));
    state = await stateOf(url);
  } while (state.sessions > 0 || state.connections > 0);
  return state;
}

async function stateOf(url: string): Promise<SoakState> {
  const response = await fetch(new URL("/soak", url), { client: HTTP });
  return await response.json();
}
