/**
 * What was thrown, as text: whatever it is, this does not throw.
 *
 * @param error What was thrown.
 * @returns Its name and message, if it is an error.
 *
 * @example
 * ```ts
 * import { textOf } from "./text_of.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(textOf(new TypeError("no")), "TypeError: no");
 * assertEquals(textOf(Object.create(null)), "[Object: null prototype] {}");
 * ```
 */
export function textOf(error: unknown): string {
  try {
    return String(error);
  } catch {
    return inspected(error);
  }
}

function inspected(value: unknown): string {
  try {
    return Deno.inspect(value);
  } catch {
    return "something that cannot be shown";
  }
}
