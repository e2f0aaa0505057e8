import { withoutVersions } from "./without_versions.ts";

/**
 * Makes the message or stack of an error readable outside a terminal: without
 * colors, and with files as they are called.
 *
 * @param text The message or stack.
 */
export function readableText(text: string): string {
  // Loading the module takes long, and most servers show no errors.
  const { stripVTControlCharacters } = globalThis.process.getBuiltinModule(
    "node:util",
  );
  return withoutVersions(stripVTControlCharacters(text));
}
