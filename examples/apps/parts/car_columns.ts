import type { Field } from "@bokeh-deno/server/models";
import { factorCmap, linearCmap } from "@bokeh-deno/server/plotting";
import { type Car, makeCars } from "../../data/cars.ts";

export const CARS = makeCars();

const CONTINUOUS = {
  consumption: "consumption, l/100 km",
  power: "power, kW",
  weight: "weight, kg",
  acceleration: "0–100 km/h, s",
  displacement: "displacement, l",
} as const satisfies Partial<Record<keyof Car, string>>;
const DISCRETE = {
  origin: "origin",
  cylinders: "cylinders",
  year: "model year",
} as const satisfies Partial<Record<keyof Car, string>>;

/** The titles of the columns. */
export const TITLES = { ...CONTINUOUS, ...DISCRETE };

/** A column of the table. */
export type CarColumn = keyof typeof TITLES;

/** Whether a value names a column. */
export function isColumn(name: unknown): name is CarColumn {
  return Object.hasOwn(TITLES, String(name));
}

/** Whether a column has so few values that they are drawn as categories. */
export function isDiscrete(name: CarColumn): boolean {
  return Object.hasOwn(DISCRETE, name);
}

/** The values of a column: strings if it is discrete. */
export function valuesOf(name: CarColumn): (string | number)[] {
  return CARS.map((car) => isDiscrete(name) ? `${car[name]}` : car[name]);
}

/** The distinct values of a column, as strings. */
export function factorsOf(name: CarColumn): string[] {
  return [...new Set(CARS.map((car) => `${car[name]}`))].sort();
}

/** Sizes from 6 to 26 pixels, by value or by index of the factor. */
export function sizesOf(name: CarColumn): number[] {
  const factors = factorsOf(name);
  const numbers = CARS.map((car) =>
    isDiscrete(name) ? factors.indexOf(`${car[name]}`) : Number(car[name])
  );
  const low = Math.min(...numbers);
  const span = Math.max(...numbers) - low;
  return numbers.map((number) => 6 + (20 * (number - low)) / span);
}

/** Maps the column `color` of the source to colors. */
export function colorOf(name: CarColumn): Field {
  if (isDiscrete(name)) {
    const factors = factorsOf(name);
    const few = factors.length <= 10;
    return factorCmap(
      "color",
      few ? "Category10_10" : "Category20_20",
      factors,
    );
  }
  const values = CARS.map((car) => Number(car[name]));
  return linearCmap(
    "color",
    "Viridis256",
    Math.min(...values),
    Math.max(...values),
  );
}
