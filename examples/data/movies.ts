import { Random } from "./random.ts";

export const GENRES = [
  "Drama",
  "Comedy",
  "Thriller",
  "Adventure",
  "Science fiction",
  "Documentary",
] as const;

const FIRST = ["Silent", "Golden", "Last", "Broken", "Hidden", "Crimson"];
const SECOND = ["River", "Harbour", "Winter", "Garden", "Signal", "Orchard"];
const THIRD = ["of Glass", "at Dawn", "Returns", "in the Rain", "Affair", ""];
const DIRECTORS = [
  "Ada Lindqvist",
  "Bruno Castell",
  "Chiyo Arai",
  "Dara Okonjo",
  "Emil Novotny",
  "Farah Idris",
  "Greta Holm",
] as const;

/** An invented film. */
export interface Movie {
  readonly title: string;
  readonly year: number;
  readonly genre: string;
  readonly director: string;
  /** Minutes. */
  readonly runtime: number;
  /** The rating by critics, 0 to 100. */
  readonly critics: number;
  /** The rating by viewers, 0 to 10. */
  readonly viewers: number;
  readonly reviews: number;
  /** Millions. */
  readonly boxOffice: number;
  readonly prizes: number;
}

/** Invents films: good ones win prizes, popular ones get reviews. */
export function makeMovies(count = 600, seed = 5): Movie[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, i): Movie => {
    const quality = random.normal();
    const fame = random.normal(0.3 * quality, 1);
    const critics = clamp(58 + 17 * quality + random.normal(0, 9), 3, 99);
    const reviews = Math.round(Math.exp(3.6 + 0.9 * fame));
    const prizes = Math.floor(Math.max(0, quality + random.normal(-1.2)));
    return {
      title: titleOf(i),
      year: 1950 + Math.floor(70 * Math.sqrt(random.uniform())),
      genre: random.pick(GENRES, 1.4),
      director: random.pick(DIRECTORS),
      runtime: Math.round(clamp(random.normal(104, 18), 58, 220)),
      critics: Math.round(critics),
      viewers: Number(
        clamp(critics / 13 + random.normal(1.5), 1, 10).toFixed(1),
      ),
      reviews,
      boxOffice: Number(
        (reviews * Math.exp(random.normal(-0.7, 0.6))).toFixed(1),
      ),
      prizes,
    };
  });
}

function titleOf(number: number): string {
  const word = (words: readonly string[], step: number) =>
    words[Math.floor(number / step) % words.length];
  const part = Math.floor(number / 216) + 1;
  const title = `${word(FIRST, 1)} ${word(SECOND, 6)} ${word(THIRD, 36)}`;
  return `The ${title.trim()}${part > 1 ? `, Part ${part}` : ""}`;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
