import { type ServerMetrics, ZERO_GAUGES } from "../base/instruments.ts";

/** What a process that has ended no longer has. */
const CURRENT = [...Object.keys(ZERO_GAUGES), "connections", "sessions"];

/** Adds up the metrics of processes, including those that have ended. */
export class MetricsSum {
  #ended: ServerMetrics;

  /** @param zero The metrics of a server that has not done anything. */
  constructor(zero: ServerMetrics) {
    this.#ended = zero;
  }

  /** Keeps the totals of a process that has ended. */
  end(metrics: ServerMetrics): void {
    const { uptimeSeconds } = this.#ended;
    const totals = add(this.#ended, metrics);
    const current = CURRENT.map((name) => [name, 0]);
    this.#ended = { ...totals, ...Object.fromEntries(current), uptimeSeconds };
  }

  /**
   * The sum of all.
   *
   * @param running The metrics of the processes that have not ended.
   * @param uptimeSeconds The age of the server.
   */
  of(running: readonly ServerMetrics[], uptimeSeconds: number): ServerMetrics {
    return { ...running.reduce(add, this.#ended), uptimeSeconds };
  }
}

function add(one: ServerMetrics, other: ServerMetrics): ServerMetrics {
  const names = Object.keys(one) as (keyof ServerMetrics)[];
  const sums = names.map((name) => [name, one[name] + other[name]]);
  return Object.fromEntries(sums) as unknown as ServerMetrics;
}
