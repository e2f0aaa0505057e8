/** What a module that was evaluated anew has at the end of its URL. */
export const VERSION: RegExp = /[?&]bokeh-dev=(\d+)/g;

/**
 * Takes the versions out of a text, such as the stack of an error, so that it
 * names files as they are.
 *
 * @param text The text.
 * @returns The text without versions.
 *
 * @example
 * ```ts
 * import { withoutVersions } from "./without_versions.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(withoutVersions("at file:///app.js?bokeh-dev=3:7:5"), "at file:///app.js:7:5");
 * ```
 */
export function withoutVersions(text: string): string {
  return text.includes("bokeh-dev=") ? text.replaceAll(VERSION, "") : text;
}
