/**
 * Reads an integer.
 *
 * @param least The least that is accepted.
 * @param most The most that is accepted.
 * @returns What throws a `RangeError` that says what is expected.
 */
export function integer(
  least: number,
  most = Infinity,
): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    throw new RangeError(
      most === Infinity
        ? `an integer of ${least} or more`
        : `an integer from ${least} to ${most}`,
    );
  };
}

/**
 * Reads one of some words.
 *
 * @param words The words.
 * @returns What throws a `RangeError` that names them.
 */
export function oneOf<T extends string>(
  words: readonly T[],
): (value: string) => T {
  return (value) => {
    const word = words.find((word) => word === value);
    if (word !== undefined) return word;
    throw new RangeError(`one of ${words.join(", ")}`);
  };
}

/** The most milliseconds that timers take. */
const MOST_MILLISECONDS = 2 ** 31 - 1;

/**
 * Reads milliseconds.
 *
 * @param least The least that are accepted.
 * @returns What throws a `RangeError` that says what is expected.
 */
export function milliseconds(least: number): (value: string) => number {
  return integer(least, MOST_MILLISECONDS);
}
