/** Numbers that look random and are the same in every session. */
export interface RandomNumbers {
  /** A number from 0 to 1, all equally likely. */
  uniform(): number;
  /** A number around 0, normally distributed with standard deviation 1. */
  normal(): number;
}

/**
 * Makes a sequence of pseudo-random numbers (the generator is mulberry32).
 *
 * @param seed Which sequence.
 * @returns The functions that return the next number.
 */
export function randomNumbers(seed: number): RandomNumbers {
  function uniform(): number {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }
  function normal(): number {
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    return radius * Math.cos(2 * Math.PI * uniform());
  }
  return { uniform, normal };
}

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
