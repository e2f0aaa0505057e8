import { stripVTControlCharacters } from "node:util";
import { withoutVersions } from "./module_versions.ts";

/**
 * Makes the message or stack of an error readable outside a terminal: without
 * colors, and with files as they are called.
 *
 * @param text The message or stack.
 */
export function readableText(text: string): string {
  return withoutVersions(stripVTControlCharacters(text));
}
