/** What the URL of a module that was evaluated again ends with. */
export const MODULE_VERSION: RegExp = /[?&]bokeh-dev=(\d+)/g;

/**
 * Renders anything that was thrown. Never throws itself.
 *
 * @param error What was thrown.
 * @returns Its name and message, if it is an error.
 *
 * @example
 * ```ts
 * import { errorText } from "./error_text.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(errorText(new TypeError("no")), "TypeError: no");
 * assertEquals(errorText(Object.create(null)), "[Object: null prototype] {}");
 * ```
 */
export function errorText(error: unknown): string {
  try {
    return String(error);
  } catch {
    return inspected(error);
  }
}

/**
 * The message of an error, without terminal colors and module versions.
 *
 * @param error What was thrown.
 */
export function errorMessage(error: unknown): string {
  return readableText(error instanceof Error ? error.message : String(error));
}

/**
 * Makes a message or stack readable outside a terminal: without colors, and
 * with the names that files really have.
 *
 * @param text The message or stack.
 */
export function readableText(text: string): string {
  // Imported late: loading it is slow, and most servers never show an error.
  const { stripVTControlCharacters } = globalThis.process.getBuiltinModule(
    "node:util",
  );
  return withoutVersions(stripVTControlCharacters(text));
}

/**
 * Removes module versions from a text such as a stack.
 *
 * @param text The text.
 *
 * @example
 * ```ts
 * import { withoutVersions } from "./error_text.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(withoutVersions("at file:///app.js?bokeh-dev=3:7:5"), "at file:///app.js:7:5");
 * ```
 */
export function withoutVersions(text: string): string {
  return text.includes("bokeh-dev=")
    ? text.replaceAll(MODULE_VERSION, "")
    : text;
}

function inspected(value: unknown): string {
  try {
    return Deno.inspect(value);
  } catch {
    return "something that cannot be shown";
  }
}
