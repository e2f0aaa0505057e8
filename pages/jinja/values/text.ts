import { characters } from "./values.ts";

export function capitalize(text: string): string {
  const [first = "", ...rest] = characters(text);
  return first.toUpperCase() + rest.join("").toLowerCase();
}

/** `str.title()`: each run of letters begins with a capital. */
export function titleCase(text: string): string {
  return text.replace(/\p{L}+/gu, capitalize);
}

export function isCased(text: string): boolean {
  return text.toLowerCase() !== text.toUpperCase();
}

export function center(text: string, width: number, fill = " "): string {
  const missing = Math.max(0, width - characters(text).length);
  // Python puts the odd blank to the left if the width is odd.
  const before = Math.floor(missing / 2) + (missing & width & 1);
  return fill.repeat(before) + text + fill.repeat(missing - before);
}

/** Removes blanks, or the given characters, from the ends. */
export function stripText(
  text: string,
  chars: string | undefined,
  isStart: boolean,
  isEnd: boolean,
): string {
  const units = characters(text);
  const strips = (unit: string | undefined) =>
    unit !== undefined &&
    (chars === undefined ? /\s/.test(unit) : chars.includes(unit));
  let [from, to] = [0, units.length];
  while (isStart && from < to && strips(units[from])) from++;
  while (isEnd && to > from && strips(units[to - 1])) to--;
  return units.slice(from, to).join("");
}

/** The words of a text; those beyond the limit stay together. */
export function splitBlanks(
  text: string,
  limit: number,
  isFromEnd: boolean,
): string[] {
  const words = [...text.matchAll(/\S+/g)];
  if (limit < 0 || words.length <= limit + 1) {
    return words.map(([word]) => word);
  }
  if (isFromEnd) {
    const kept = words.slice(words.length - limit);
    const rest = text.slice(0, kept[0]?.index).trim();
    return [rest, ...kept.map(([word]) => word)];
  }
  const rest = text.slice(words[limit]!.index).trimEnd();
  return [...words.slice(0, limit).map(([word]) => word), rest];
}
