import { Random } from "../data/random.ts";

/** MACD: the spans of the two averages, and of the signal, in ticks. */
const [FAST, SLOW, SIGNAL] = [12, 26, 9] as const;
const [UP, DOWN] = ["#2f8f63", "#c8503c"] as const;

/** The mean of the last prices. */
function simpleAverage(prices: readonly number[], span: number): number {
  const last = prices.slice(-span);
  return last.reduce((sum, price) => sum + price, 0) / last.length;
}

/** A mean in which prices count less and less as they grow old. */
class ExponentialAverage {
  readonly #weight: number;
  #value: number | undefined;

  constructor(span: number) {
    this.#weight = 2 / (span + 1);
  }

  add(price: number): number {
    const last = this.#value ?? price;
    return this.#value = last + this.#weight * (price - last);
  }
}

/** Prices that wander, and what is derived from them, one row a tick. */
export class Market {
  readonly prices: number[] = [100];
  readonly #random = new Random(8);
  readonly #fast = new ExponentialAverage(FAST);
  readonly #slow = new ExponentialAverage(SLOW);
  readonly #signal = new ExponentialAverage(SIGNAL);
  #time = 0;

  next(drift: number, volatility: number, span: number) {
    const open = this.prices.at(-1) ?? 100;
    const steps = Array.from(
      { length: 10 },
      () => 1 + this.#random.normal(drift, volatility) / 1000,
    );
    let price = open;
    const path = steps.map((step) => price *= step);
    const close = path.at(-1) ?? open;
    this.prices.push(close);
    const macd = this.#fast.add(close) - this.#slow.add(close);
    const signal = this.#signal.add(macd);
    return {
      time: [this.#time++],
      open: [open],
      close: [close],
      high: [Math.max(open, ...path)],
      low: [Math.min(open, ...path)],
      short: [simpleAverage(this.prices, span)],
      long: [simpleAverage(this.prices, 3 * span)],
      macd: [macd],
      signal: [signal],
      distance: [macd - signal],
      color: [close >= open ? UP : DOWN],
    };
  }
}
