/** The version that ends the URL of a re-evaluated module. */
export const MODULE_VERSION: RegExp = /[?&]bokeh-dev=(\d+)/g;

/**
 * Renders any thrown value: name and message if it is an error. Never throws.
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

/** The message of an error, without terminal colors and module versions. */
export function errorMessage(error: unknown): string {
  return readableText(error instanceof Error ? error.message : String(error));
}

/** Makes a message or stack readable outside a terminal: strips colors and module versions. */
export function readableText(text: string): string {
  // Imported late: loading it is slow, and most servers never show an error.
  const { stripVTControlCharacters } = globalThis.process.getBuiltinModule(
    "node:util",
  );
  return withoutVersions(stripVTControlCharacters(text));
}

/**
 * Removes module versions from a message or stack.
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
    return "a value that cannot be shown";
  }
}
