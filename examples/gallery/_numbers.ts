/**
 * `Array.from` for numbers.
 *
 * @param length The length of the array.
 * @param make Returns the number at an index.
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
 * @param start The first number.
 * @param end The last number.
 * @param count The number of numbers.
 * @returns The numbers.
 */
export function linspace(start: number, end: number, count: number): number[] {
  return numbers(count, (i) => start + (end - start) * i / (count - 1));
}
