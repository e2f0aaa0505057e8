import { Random } from "./random.ts";

const FIRST =
  "Ana Ben Chidi Dora Emre Fay Goro Hana Ivo Jun Kofi Lea Mira Nils Olga Piet"
    .split(" ");
const LAST = "Abara Brandt Cole Duarte Eriksen Fontana Gupta Horn Ito Jansen"
  .split(" ");
const OFFICES = ["Harbourview", "Old Mill", "Station Square"] as const;

/** An invented employee. */
export interface Employee {
  readonly name: string;
  readonly office: string;
  /** Years in the company. */
  readonly years: number;
  /** The salary per year. */
  readonly salary: number;
}

/** Invents a staff, one of each name: salaries grow with the years. */
export function makeStaff(seed = 23): Employee[] {
  const random = new Random(seed);
  return Array.from(
    { length: FIRST.length * LAST.length },
    (_, i): Employee => {
      const years = Math.floor(25 * random.uniform() ** 2);
      const salary = 31_000 + years * 1900 + random.normal(6000, 5000);
      return {
        name: `${FIRST[i % FIRST.length]} ${
          LAST[(i + Math.floor(i / FIRST.length)) % LAST.length]
        }`,
        office: random.pick(OFFICES),
        years,
        salary: Math.round(Math.max(24_000, salary) / 100) * 100,
      };
    },
  );
}
