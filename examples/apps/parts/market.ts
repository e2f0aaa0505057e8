import { Random } from "../../data/random.ts";

/** The number of prices kept: the visible ones, and those that their averages need. */
const KEPT = 400;
/** MACD: the spans of the two averages, and of the signal, in ticks. */
const [FAST, SLOW, SIGNAL] = [12, 26, 9] as const;
const [UP, DOWN] = ["#2f8f63", "#c8503c"] as const;

/** The mean of the last prices before an index. */
function simpleAverage(
  prices: readonly number[],
  end: number,
  span: number,
): number {
  const last = prices.slice(Math.max(0, end - span), end);
  return last.reduce((sum, price) => sum + price, 0) / last.length;
}

/** The exponential moving average. */
class ExponentialAverage {
  readonly #weight: number;
  /** `undefined` before the first price. */
  value: number | undefined;

  constructor(span: number) {
    this.#weight = 2 / (span + 1);
  }

  add(price: number): number {
    const last = this.value ?? price;
    return this.value = last + this.#weight * (price - last);
  }
}

/** What a {@linkcode Market} goes on from. */
export interface MarketState {
  readonly prices: Float64Array;
  readonly averages: readonly (number | undefined)[];
  readonly time: number;
  readonly seed: number;
}

/** A random walk of prices and what is derived from it, one row per tick. */
export class Market {
  #prices: readonly number[] = [100];
  readonly #random = new Random(8);
  readonly #fast = new ExponentialAverage(FAST);
  readonly #slow = new ExponentialAverage(SLOW);
  readonly #signal = new ExponentialAverage(SIGNAL);
  #time = 0;

  get state(): MarketState {
    return {
      prices: Float64Array.from(this.#prices),
      averages: [this.#fast.value, this.#slow.value, this.#signal.value],
      time: this.#time,
      seed: this.#random.state,
    };
  }

  set state({ prices, averages, time, seed }: MarketState) {
    this.#prices = [...prices];
    [this.#fast.value, this.#slow.value, this.#signal.value] = averages;
    this.#time = time;
    this.#random.state = seed;
  }

  /** Both averages at each of the last ticks. */
  averages(span: number, ticks: number) {
    const first = this.#prices.length - ticks + 1;
    const of = (span: number) =>
      Array.from(
        { length: ticks },
        (_, i) => simpleAverage(this.#prices, first + i, span),
      );
    return { short: of(span), long: of(3 * span) };
  }

  /** Advances by a tick. */
  next(drift: number, volatility: number, span: number) {
    const open = this.#prices.at(-1) ?? 100;
    const steps = Array.from(
      { length: 10 },
      () => 1 + this.#random.normal(drift, volatility) / 1000,
    );
    let price = open;
    const path = steps.map((step) => price *= step);
    const close = path.at(-1) ?? open;
    this.#prices = [...this.#prices, close].slice(-KEPT);
    const macd = this.#fast.add(close) - this.#slow.add(close);
    const signal = this.#signal.add(macd);
    return {
      time: [this.#time++],
      open: [open],
      close: [close],
      high: [Math.max(open, ...path)],
      low: [Math.min(open, ...path)],
      ...this.averages(span, 1),
      macd: [macd],
      signal: [signal],
      distance: [macd - signal],
      color: [close >= open ? UP : DOWN],
    };
  }
}
