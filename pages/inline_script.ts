/**
 * Code that cannot end the element that it is in: in strings and patterns,
 * `\x3c` means `<`.
 *
 * @example
 * ```ts
 * import { inlineScript } from "./inline_script.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(inlineScript('"</script>"'), '"\\x3c/script>"');
 * ```
 */
export function inlineScript(code: string): string {
  return code.replace(/<(?=\/script|!--)/gi, "\\x3c");
}
