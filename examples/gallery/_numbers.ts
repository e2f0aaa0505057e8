/**
 * Makes an array of numbers, as `Array.from` does.
 *
 * @param length How many.
 * @param make Returns each, given its index.
 * @returns The numbers.
 */
export function numbers(
  length: number,
  make: (index: number) => number,
): number[] {
  return Array.from({ length }, (_, index) => make(index));
}

/**
 * Evenly spaced numbers.
 *
 * @param start The first one.
 * @param end The last one.
 * @param count How many.
 * @returns The numbers.
 */
export function linspace(start: number, end: number, count: number): number[] {
  return numbers(count, (i) => start + (end - start) * i / (count - 1));
}
