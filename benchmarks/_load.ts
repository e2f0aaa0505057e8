import process from "node:process";
import type { RunningServer } from "./_servers.ts";

/** The figures of a scenario by name, such as `µs` or `p50 ms`. */
export type Figures = Readonly<Record<string, number>>;

/** The result of a load. */
export interface Load {
  /** The number of operations. */
  readonly count: number;
  /** Their duration in seconds. */
  readonly seconds: number;
  /** Microseconds of the server's CPU per operation. */
  readonly cpuMicroseconds: number;
  /** Microseconds of CPU that this program, which makes the load, used per operation. */
  readonly ownCpuMicroseconds: number;
  /** The duration of each in milliseconds, sorted. */
  readonly milliseconds: Float64Array;
}

/** The longest warm-up, in seconds. */
const WARM_UP = 0.5;

/**
 * Runs workers that do one operation after another, and measures the server.
 *
 * @param workers Each does one operation; its duration is measured.
 */
export async function load(
  server: Pick<RunningServer, "cpuSeconds">,
  workers: readonly (() => Promise<unknown>)[],
  seconds: number,
): Promise<Load> {
  await run(workers, Math.min(WARM_UP, seconds));
  const cpu = server.cpuSeconds();
  const own = process.cpuUsage();
  const began = performance.now();
  const milliseconds = await run(workers, seconds);
  const { user, system } = process.cpuUsage(own);
  const cpuSeconds = server.cpuSeconds() - cpu;
  return {
    count: milliseconds.length,
    seconds: (performance.now() - began) / 1000,
    cpuMicroseconds: 1e6 * cpuSeconds / milliseconds.length,
    ownCpuMicroseconds: (user + system) / milliseconds.length,
    milliseconds: Float64Array.from(milliseconds).sort(),
  };
}

async function run(
  workers: readonly (() => Promise<unknown>)[],
  seconds: number,
): Promise<number[]> {
  const end = performance.now() + 1000 * seconds;
  const times: number[] = [];
  await Promise.all(workers.map(async (work) => {
    let now = performance.now();
    while (now < end) {
      await work();
      const later = performance.now();
      times.push(later - now);
      now = later;
    }
  }));
  return times;
}

/** The value that a fraction of the sorted values does not exceed. */
export function quantile(sorted: Float64Array, share: number): number {
  return sorted[
    Math.min(sorted.length - 1, Math.floor(share * sorted.length))
  ]!;
}

export function median(values: Iterable<number>): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}
