/** The demography of an invented country, from 1950 to 2100. */
interface Demography {
  /** Millions of births in 1950. */
  readonly births: number;
  /** The yearly change of births, at first and in the end. */
  readonly growth: readonly [number, number];
  /** The life expectancy in years, at first and in the end. */
  readonly life: readonly [number, number];
}

const COUNTRIES = {
  Altmark: { births: 0.9, growth: [0.004, -0.012], life: [74, 94] },
  Novara: { births: 1.6, growth: [0.026, -0.004], life: [58, 88] },
  Quillan: { births: 0.5, growth: [0.014, 0.002], life: [66, 90] },
} satisfies Readonly<Record<string, Demography>>;

export type PopulationCountry = keyof typeof COUNTRIES;

export const POPULATION_COUNTRIES: readonly PopulationCountry[] = [
  "Altmark",
  "Novara",
  "Quillan",
];

/** Ages below this in steps of five years: 0–4, 5–9 … */
export const AGE_GROUPS: readonly string[] = Array.from(
  { length: 20 },
  (_, i) => i === 19 ? "95+" : `${5 * i}–${5 * i + 4}`,
);

/** Whether a value names a country. */
export function isPopulationCountry(
  value: unknown,
): value is PopulationCountry {
  return Object.hasOwn(COUNTRIES, String(value));
}

/** The population of a country in a year, in millions by age group. */
export function peopleOf(
  country: PopulationCountry,
  year: number,
): { men: number[]; women: number[] } {
  const count = (extraYears: number, share: number) =>
    AGE_GROUPS.map((_, group) => {
      const age = 5 * group + 2.5;
      const born = year - age;
      const life = between(COUNTRIES[country].life, born) + extraYears;
      // Mortality grows exponentially with age: Gompertz's law.
      const alive = Math.exp(-Math.exp((age - life) / 9));
      return 5 * share * birthsOf(COUNTRIES[country], born) * alive;
    });
  return { men: count(-2, 0.512), women: count(3, 0.488) };
}

/** The sum of a range of age groups. */
export function total(people: readonly number[]): number {
  return people.reduce((sum, count) => sum + count, 0);
}

/** The years of a range, with the numbers of the young, adults and the old. */
export function history(country: PopulationCountry, from: number, to: number) {
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const counts = years.map((year) => {
    const { men, women } = peopleOf(country, year);
    return men.map((count, group) => count + (women[group] ?? 0));
  });
  return {
    year: years,
    young: counts.map((people) => total(people.slice(0, 3))),
    grown: counts.map((people) => total(people.slice(3, 13))),
    old: counts.map((people) => total(people.slice(13))),
  };
}

function birthsOf({ births, growth }: Demography, year: number): number {
  const baby = 1 + 0.25 * Math.exp(-(((year - 1964) / 6) ** 2));
  let logarithm = 0;
  for (let y = 1950; y < year; y++) {
    logarithm += Math.min(1, year - y) * between(growth, y);
  }
  const before = year < 1950 ? Math.exp((year - 1950) * growth[0]) : 1;
  return births * before * Math.exp(logarithm) * baby;
}

function between([first, last]: readonly [number, number], year: number) {
  const way = 1 / (1 + Math.exp(-(year - 2000) / 22));
  return first + (last - first) * way;
}
