import { Random } from "./random.ts";

/** The tickers of invented companies, with their trades. */
export const TICKERS = {
  ALDR: "Alder Timber",
  BRZE: "Breeze Wind",
  CRNT: "Current Grid",
  DLTA: "Delta Shipping",
  EMBR: "Ember Steel",
} as const;

export type Ticker = keyof typeof TICKERS;

/** The closing prices of all tickers on the same days. */
export interface Prices {
  /** The days, in milliseconds since 1970. */
  readonly days: Float64Array;
  readonly close: Readonly<Record<Ticker, Float64Array>>;
}

/** Whether a value is a ticker. */
export function isTicker(value: unknown): value is Ticker {
  return Object.hasOwn(TICKERS, String(value));
}

/** Invents prices: the market moves all tickers, some more than others. */
export function makePrices(count = 750, seed = 3): Prices {
  const random = new Random(seed);
  const market = Array.from({ length: count }, () => random.normal(0, 0.009));
  const walk = (sensitivity: number, noise: number, start: number) => {
    let price = start;
    return Float64Array.from(market, (change) => {
      price *= 1 + sensitivity * change + random.normal(0.0003, noise);
      return price;
    });
  };
  return {
    days: Float64Array.from(market, (_, i) => Date.UTC(2021, 0, 4 + i)),
    close: {
      ALDR: walk(0.6, 0.007, 48),
      BRZE: walk(1.3, 0.012, 90),
      CRNT: walk(1.2, 0.006, 120),
      DLTA: walk(-0.4, 0.01, 30),
      EMBR: walk(0.9, 0.015, 66),
    },
  };
}
