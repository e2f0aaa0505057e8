import { Random } from "./random.ts";

/** The regions of an invented world. */
export const REGIONS = ["Norden", "Sudara", "Estia", "Wesmark"] as const;

export const YEARS = { first: 1960, last: 2020 } as const;

const SYLLABLES = ["ba", "do", "ka", "li", "mo", "ne", "ra", "su", "ti", "vo"];

/** An invented country, with a value for each year. */
export interface Country {
  readonly name: string;
  readonly region: string;
  /** Children per woman. */
  readonly fertility: readonly number[];
  /** Life expectancy at birth, in years. */
  readonly life: readonly number[];
  /** Millions. */
  readonly population: readonly number[];
}

/** Invents countries: as they get richer, people live longer and have fewer children. */
export function makeCountries(count = 60, seed = 17): Country[] {
  const random = new Random(seed);
  const years = YEARS.last - YEARS.first + 1;
  return Array.from({ length: count }, (_, i): Country => {
    const region = REGIONS[i % REGIONS.length] ?? REGIONS[0];
    const typical = [0.5, 0.05, 0.2, 0.35][i % 4] ?? 0;
    const start = Math.max(0, typical + random.normal(0, 0.08));
    const speed = random.normal(0.012, 0.004);
    const crisis = random.integer(years);
    const offset = random.normal(0, 2);
    const wealth = Array.from({ length: years }, (_, year) => {
      const step = start + speed * year + 0.02 * Math.sin(year / 4 + i);
      const dip = 0.2 * Math.exp(-(((year - crisis) / 3) ** 2));
      return Math.min(1, Math.max(0, step - (start < 0.3 ? dip : 0)));
    });
    let people = Math.exp(random.normal(1.8, 1.3));
    return {
      name: nameOf(i),
      region,
      fertility: wealth.map((w) => 1.4 + 5.6 * (1 - w) ** 1.5),
      life: wealth.map((w) => 38 + 46 * w ** 0.7 + offset),
      population: wealth.map((w) => people *= 1 + 0.004 + 0.024 * (1 - w)),
    };
  });
}

function nameOf(number: number): string {
  const syllable = (i: number) => SYLLABLES[i % SYLLABLES.length];
  const name = `${syllable(number)}${syllable(number * 3 + 2)}${
    syllable(Math.floor(number / 10) + 5)
  }`;
  return `${name[0]?.toUpperCase()}${name.slice(1)}nia`;
}
