const encoder = new TextEncoder();

/**
 * Compares two strings in a time that does not reveal where they differ.
 *
 * @example
 * ```ts
 * import { equalsInConstantTime } from "./constant_time.ts";
 * import { assert } from "@std/assert";
 *
 * assert(equalsInConstantTime("secret", "secret"));
 * assert(!equalsInConstantTime("secret", "guess"));
 * ```
 */
export function equalsInConstantTime(
  expected: string,
  actual: string,
): boolean {
  // Imported late: loading the module is slow, and most servers compare
  // nothing.
  const { timingSafeEqual } = globalThis.process.getBuiltinModule(
    "node:crypto",
  );
  const [one, other] = [encoder.encode(expected), encoder.encode(actual)];
  return one.length === other.length && timingSafeEqual(one, other);
}
