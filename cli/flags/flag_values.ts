import type { Bounds } from "../../base/option_checks.ts";

/**
 * Parses integers of a range.
 *
 * @param bounds The range.
 * @returns A parser that throws a `RangeError` with what is expected.
 */
export function integer({ least, most }: Bounds): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    if (least === most) throw new RangeError(`${least}`);
    throw new RangeError(
      most === Infinity
        ? `an integer of ${least} or more`
        : `an integer from ${least} to ${most}`,
    );
  };
}

/**
 * Parses words of which there are only some.
 *
 * @param words The words.
 * @returns A parser that throws a `RangeError` with the words.
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
