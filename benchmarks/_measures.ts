import { delay } from "@std/async/delay";
import { type Figures, type Load, quantile } from "./_load.ts";
import type { RunningServer } from "./_servers.ts";
import {
  isMarked,
  joinAll,
  type Joined,
  leave,
  mark,
  tokens,
} from "./_visitors.ts";

/** CPU, median and 99th percentile of a load. */
export function figuresOf({ cpuMicroseconds, milliseconds }: Load): Figures {
  return {
    "CPU µs": cpuMicroseconds,
    "p50 ms": quantile(milliseconds, 0.5),
    "p99 ms": quantile(milliseconds, 0.99),
  };
}

/** How long to wait for a late operation, in milliseconds. */
export const PATIENCE = 17_000;

/**
 * Waits for an operation, with a time limit: a server may leave its clients
 * waiting for ever.
 *
 * @returns Whether it has ended.
 */
export async function endsWithin(
  work: () => Promise<unknown>,
  milliseconds: number,
): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  // A timer of `AbortSignal.timeout` cannot be cleared, and there are many
  // operations.
  const timer = setTimeout(resolve, milliseconds, false);
  try {
    return await Promise.race([work().then(() => true), promise]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The longest of several operations, done one after another.
 *
 * @param until When to end, on the clock of `performance.now()`; a running
 * operation gets a grace period.
 * @returns Milliseconds, and whether the last operation was abandoned.
 */
export async function longest(
  work: () => Promise<unknown>,
  until: number,
): Promise<{ milliseconds: number; isCut: boolean }> {
  let most = 0;
  let isCut = false;
  for (let now = performance.now(); now < until && !isCut;) {
    isCut = !await endsWithin(work, until + PATIENCE - now);
    const later = performance.now();
    most = Math.max(most, later - now);
    now = later;
  }
  return { milliseconds: most, isCut };
}

/** The number of sessions that come back after their server was killed. */
export const KILLED_SESSIONS = 200;

/**
 * Kills a server that keeps its sessions, and measures how their clients come back.
 *
 * @throws {Error} If a session has lost its value.
 */
export async function comeBack(server: RunningServer): Promise<Figures> {
  const url = `${server.url}/sliders`;
  const all = await tokens(url, KILLED_SESSIONS);
  for (const token of all) await mark(url, token);
  await server.restart();
  const cpu = server.cpuSeconds();
  const began = performance.now();
  const kept = await Promise.all(all.map((token) => isMarked(url, token)));
  const milliseconds = performance.now() - began;
  const lost = kept.filter((each) => !each).length;
  if (lost > 0) throw new Error(`Lost the values of ${lost} sessions`);
  const perSession = (server.cpuSeconds() - cpu) / KILLED_SESSIONS;
  return { "ms": milliseconds, "CPU µs": 1e6 * perSession };
}

/** The number of sessions in memory loads. */
export const SESSIONS = 500;

/** How long V8 may take to give back the growth of its space for new objects. */
export const SECONDS_TO_REST = 45;

/** How many sessions connect before the server gets a moment to clean up. */
const BATCH = 500;

/** Where sessions are connected. */
interface Crowd {
  readonly server: RunningServer;
  /**
   * The node that takes the clients, whose memory is measured.
   *
   * @default {server}
   */
  readonly relay?: RunningServer;
  /** @default {SESSIONS} */
  readonly count?: number;
}

/**
 * Connects sessions and reports the memory of each.
 *
 * @param measure Called while they are connected; its argument returns the KiB
 * per session now.
 */
export async function memoryPerSession(
  { server, relay = server, count = SESSIONS }: Crowd,
  measure: (now: () => number) => Promise<Figures> | Figures,
): Promise<Figures> {
  const join = async (count: number) => {
    const all = await tokens(`${server.url}/sliders`, count);
    return await joinAll(`${relay.url}/sliders`, all);
  };
  leave(await join(20));
  const before = relay.rss();
  const joined: Joined[] = [];
  while (joined.length < count) {
    if (joined.length > 0) await delay(1000);
    joined.push(...await join(Math.min(BATCH, count - joined.length)));
  }
  const figures = await measure(() => (relay.rss() - before) / 1024 / count);
  leave(joined);
  return figures;
}

/** The minimum of a figure over some seconds; V8 does not reveal when it gives memory back. */
export async function lowest(
  now: () => number,
  seconds: number,
): Promise<number> {
  let least = now();
  for (let second = 0; second < seconds; second++) {
    await delay(1000);
    least = Math.min(least, now());
  }
  return least;
}

/** The start-up time of a server. */
export function timeToStart(server: RunningServer): Promise<Figures> {
  return Promise.resolve({
    ms: server.startMilliseconds,
    "CPU ms": 1000 * server.cpuSeconds(),
  });
}
