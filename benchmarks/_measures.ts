import { delay } from "@std/async/delay";
import { type Figures, type Load, quantile } from "./_load.ts";
import type { RunningServer } from "./_servers.ts";
import { joinAll, leave, tokens } from "./_visitors.ts";

/** CPU, the middle and the slowest hundredth of a load. */
export function figuresOf({ cpuMicroseconds, milliseconds }: Load): Figures {
  return {
    "CPU µs": cpuMicroseconds,
    "p50 ms": quantile(milliseconds, 0.5),
    "p99 ms": quantile(milliseconds, 0.99),
  };
}

/** How long one is waited for that has not ended in time, in milliseconds. */
export const PATIENCE = 17_000;

/**
 * Does an operation, and gives it up after a time: a server may leave its
 * clients waiting for ever.
 *
 * @param work The operation.
 * @param milliseconds The time.
 * @returns Whether it has ended.
 */
export async function endsWithin(
  work: () => Promise<unknown>,
  milliseconds: number,
): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  // That of `AbortSignal.timeout` could not be cleared, and operations are many.
  const timer = setTimeout(resolve, milliseconds, false);
  try {
    return await Promise.race([work().then(() => true), promise]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The longest that one operation takes, of those done one after another.
 *
 * @param work The operation.
 * @param until When to end, as of `performance.now()`; one that goes on then is given up later.
 * @returns Milliseconds, and whether the last was given up.
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

/** How many sessions the loads of memory have. */
export const SESSIONS = 500;

/** How long V8 may take to give back what its space for new objects has grown by, in seconds. */
export const SECONDS_TO_REST = 45;

/**
 * Connects sessions, and tells what memory each of them takes.
 *
 * @param server The server.
 * @param measure Called while they are connected; gets the KiB that each takes now.
 */
export async function memoryPerSession(
  server: RunningServer,
  measure: (now: () => number) => Promise<Figures> | Figures,
): Promise<Figures> {
  const url = `${server.url}/sliders`;
  leave(await joinAll(url, await tokens(url, 20)));
  const before = server.rss();
  const joined = await joinAll(url, await tokens(url, SESSIONS));
  const figures = await measure(() =>
    (server.rss() - before) / 1024 / SESSIONS
  );
  leave(joined);
  return figures;
}

/** The least that a figure is within some seconds; V8 does not tell when it gives memory back. */
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

/** How long the server took to start. */
export function timeToStart(server: RunningServer): Promise<Figures> {
  return Promise.resolve({
    ms: server.startMilliseconds,
    "CPU ms": 1000 * server.cpuSeconds(),
  });
}
