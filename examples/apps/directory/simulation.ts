/** A savings plan. */
export interface Plan {
  /** The duration in years. */
  readonly years: number;
  /** The deposit per month. */
  readonly monthly: number;
  /** Mean growth per year: 0.06 for six percent. */
  readonly growth: number;
  /** Standard deviation of the growth per year. */
  readonly volatility: number;
}

/** Possible futures of savings, in thousands. */
export interface Outcome {
  /** The times in years, four per year. */
  readonly time: number[];
  /** The savings at those times, by future. */
  readonly futures: number[][];
  /** The sum of deposits until then. */
  readonly paid: number[];
}

const FUTURES = 400;
const STEPS_PER_YEAR = 4;

/** Simulates many futures, the same ones each time. */
export function simulate(plan: Plan): Outcome {
  const { years, monthly, growth, volatility } = plan;
  const steps = Math.round(years * STEPS_PER_YEAR);
  const payment = (monthly * 12) / STEPS_PER_YEAR / 1000;
  const mean = growth / STEPS_PER_YEAR;
  const deviation = volatility / Math.sqrt(STEPS_PER_YEAR);
  const normal = normalNumbers(7);
  const futures = Array.from({ length: FUTURES }, () => {
    const path = [0];
    for (let i = 1; i <= steps; i++) {
      const factor = Math.exp(
        mean - deviation ** 2 / 2 + deviation * normal(),
      );
      path.push(((path[i - 1] ?? 0) + payment) * factor);
    }
    return path;
  });
  const time = Array.from({ length: steps + 1 }, (_, i) => i / STEPS_PER_YEAR);
  const paid = time.map((_, i) => i * payment);
  return { time, futures, paid };
}

/** The quantile of values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.round(share * (sorted.length - 1))] ?? 0;
}

/** Counts values in bins of equal width, without the highest percent. */
export function histogram(
  values: readonly number[],
  bins: number,
): { left: number[]; right: number[]; count: number[] } {
  const width = quantile(values, 0.99) / bins || 1;
  const left = Array.from({ length: bins }, (_, i) => i * width);
  const count = left.map((start) =>
    values.filter((value) => value >= start && value < start + width).length
  );
  return { left, right: left.map((start) => start + width), count };
}

/** Normally distributed random numbers, the same for the same seed. */
function normalNumbers(seed: number): () => number {
  let state = seed;
  function uniform(): number {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  }
  return () =>
    Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}
