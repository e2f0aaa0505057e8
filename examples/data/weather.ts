import { Random } from "./random.ts";

/** Invented cities: the mean of the year, the amplitude of the seasons, and the spread of days, in °C. */
const CITIES = {
  "Port Mirren (coast)": { mean: 11, summer: 6, change: 2.2 },
  "Dry Wells (desert)": { mean: 23, summer: 12, change: 3 },
  "Hochberg (mountains)": { mean: 3, summer: 11, change: 4.2 },
} as const;

export type City = keyof typeof CITIES;

export const CITY_NAMES: readonly City[] = [
  "Port Mirren (coast)",
  "Dry Wells (desert)",
  "Hochberg (mountains)",
];

/** The temperatures of the days of a year, in °C. */
export interface YearOfDays {
  /** The days, in milliseconds since 1970. */
  readonly day: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly averageLow: Float64Array;
  readonly averageHigh: Float64Array;
  readonly recordLow: Float64Array;
  readonly recordHigh: Float64Array;
}

/** Whether a value names a city. */
export function isCity(value: unknown): value is City {
  return Object.hasOwn(CITIES, String(value));
}

/** Invents a year: seasons, and spells of a few days. */
export function makeWeather(city: City, year: number): YearOfDays {
  const { mean, summer, change } = CITIES[city];
  const random = new Random(year * 31 + city.length);
  const day = Float64Array.from(
    { length: 365 },
    (_, i) => Date.UTC(year, 0, 1 + i),
  );
  const season = day.map((_, i) =>
    mean - summer * Math.cos((2 * Math.PI * (i - 18)) / 365)
  );
  let spell = 0;
  const middle = season.map((value) => {
    spell = 0.8 * spell + random.normal(0, change);
    return value + spell;
  });
  const above = (values: Float64Array, by: number, spread: number) =>
    values.map((value) => value + by + Math.abs(random.normal(0, spread)));
  const below = (values: Float64Array, by: number, spread: number) =>
    values.map((value) => value - by - Math.abs(random.normal(0, spread)));
  const averageLow = season.map((value) => value - 4);
  const averageHigh = season.map((value) => value + 4);
  const low = below(middle, 2.5, 1.5);
  const high = above(middle, 2.5, 1.5);
  // No day exceeds the records.
  const recordLow = below(averageLow, 2.4 * change, 1.5)
    .map((value, i) => Math.min(value, low[i] ?? value));
  const recordHigh = above(averageHigh, 2.4 * change, 1.5)
    .map((value, i) => Math.max(value, high[i] ?? value));
  return { day, low, high, averageLow, averageHigh, recordLow, recordHigh };
}
