import { fromFileUrl } from "@std/path";
import { mulberry } from "../tests/fixtures/wire/random.ts";
import { RunningProcess } from "../tests/fixtures/programs/running_process.ts";
import type { SoakState } from "./_soak_server.ts";
import { HTTP, VISITS } from "./_soak_visits.ts";

/** Options for {@linkcode soak}. */
export interface SoakOptions {
  /** How long clients come and go, after a third of that to warm up. */
  readonly seconds: number;
  /** What the visits are chosen by. */
  readonly seed: number;
  /** How many visits go on at a time. */
  readonly visitors: number;
}

/** What a run came to. */
export interface SoakReport {
  /** How many visits there were, by kind. */
  readonly visits: Readonly<Record<string, number>>;
  /** What went wrong, as `kind: message`. */
  readonly failures: readonly string[];
  /** What the server held after the warm-up, when everybody had gone. */
  readonly before: SoakState;
  /** What it held at the end, when everybody had gone. */
  readonly after: SoakState;
  /** How often timers ran once everybody had gone. */
  readonly lateTicks: number;
  /** The exit status of the server, once told to end. */
  readonly status: number;
}

/** What share of the time clients come and go before memory is first looked at, to warm up. */
const WARM_UP = 1 / 3;

/**
 * Lets clients with random faults come and go at a server in a process of its own.
 *
 * @param options How long, how many, and the choice.
 * @returns What it came to.
 */
export async function soak(options: SoakOptions): Promise<SoakReport> {
  await using server = new RunningProcess(Deno.execPath(), {
    args: [
      "run",
      "-A",
      // V8's space for new objects grows with what happened last, by tens of MiB:
      // unbounded, it would hide what stays, or be taken for it.
      "--v8-flags=--expose-gc,--max-semi-space-size=1",
      fromFileUrl(new URL("./_soak_server.ts", import.meta.url)),
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

/** Those who come and go. */
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

  /** Counts visits anew. */
  forget(): void {
    this.visits = {};
  }

  /** Lets all come and go for so long. */
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
 * Waits until the server has let everything go; what it holds then. Deno keeps
 * sockets that were cut until it would have pinged them.
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
