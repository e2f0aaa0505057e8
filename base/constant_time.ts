const encoder = new TextEncoder();

/**
 * Whether two texts are equal; how long that takes to find out does not tell
 * where they differ.
 *
 * @param expected The text that is secret.
 * @param actual The text that claims to be it.
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
  // Loading the module takes long, and most servers compare nothing.
  const { timingSafeEqual } = globalThis.process.getBuiltinModule(
    "node:crypto",
  );
  const [one, other] = [encoder.encode(expected), encoder.encode(actual)];
  return one.length === other.length && timingSafeEqual(one, other);
}
