import { levenshteinDistance } from "@std/text/levenshtein-distance";

/** Longer names are not compared: clients may send megabytes. */
const MAX_LENGTH = 64;

/**
 * The known name that differs least from an unknown one, if it is near enough
 * for the unknown one to be a misspelling of it.
 *
 * @param name The unknown name.
 * @param candidates The known names.
 * @returns The nearest name, or `undefined` if none is near.
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
