import { Random } from "./random.ts";

const ORIGINS = ["North America", "Europe", "Asia"] as const;

/** An invented car. */
export interface Car {
  readonly name: string;
  readonly origin: string;
  /** The model year. */
  readonly year: number;
  readonly cylinders: number;
  /** Litres. */
  readonly displacement: number;
  /** Kilowatts. */
  readonly power: number;
  /** Kilograms. */
  readonly weight: number;
  /** Seconds from 0 to 100 km/h. */
  readonly acceleration: number;
  /** Litres per 100 km. */
  readonly consumption: number;
}

/** Invents cars: heavy ones have large engines and need more fuel, later ones less. */
export function makeCars(count = 320, seed = 11): Car[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, i): Car => {
    const origin = random.pick(ORIGINS);
    const american = origin === "North America";
    const year = 1970 + random.integer(13);
    const cylinders = american
      ? random.pick([8, 6, 4], 1.2)
      : random.pick([4, 6], 3);
    const displacement = cylinders * random.normal(0.55, 0.06);
    const power = displacement * random.normal(24, 3) + (year - 1970);
    const weight = 560 + displacement * 210 + random.normal(0, 70);
    const acceleration = (weight / power) * 0.75 + random.normal(3, 0.7);
    const thirst = 0.0058 * weight + 0.025 * power - 0.22 * (year - 1970);
    return {
      name: `${origin[0]}${100 + i}`,
      origin,
      year,
      cylinders,
      displacement: round(displacement, 2),
      power: round(power, 0),
      weight: round(weight, 0),
      acceleration: round(acceleration, 1),
      consumption: round(Math.max(4, thirst + random.normal(2, 0.8)), 1),
    };
  });
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
