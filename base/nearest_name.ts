import { levenshteinDistance } from "@std/text/levenshtein-distance";

/** Longer names are not compared: clients may send megabytes. */
const MAX_LENGTH = 64;

/**
 * Returns the candidate closest to a misspelled name, or `undefined` if none is
 * close.
 */
export function nearestName(
  name: string,
  candidates: Iterable<string>,
): string | undefined {
  if (name.length > MAX_LENGTH) return undefined;
  const given = name.toLowerCase();
  let best: string | undefined;
  let least = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    if (candidate.length > MAX_LENGTH) continue;
    const distance = levenshteinDistance(given, candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}
