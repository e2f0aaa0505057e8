/** The longest message that a log, a reply or a span shows, in characters. */
export const MAX_SHOWN_LENGTH = 2000;

/** The longest stack or list of fields, in characters. */
export const MAX_SHOWN_LINES_LENGTH = 16_000;

/** Characters that move the cursor, color a terminal, end a line or reverse text. */
// deno-lint-ignore no-control-regex
const CONTROLS = /[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g;

/** The same, except newlines. */
const CONTROLS_IN_LINES =
  // deno-lint-ignore no-control-regex
  /[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g;

/**
 * Makes a string that a client may have chosen safe to show: control characters
 * are escaped, and a long string is cut. Idempotent.
 *
 * @example
 * ```ts
 * import { shownText } from "./shown_text.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(shownText("kind '\x1b[31m\n'"), "kind '\\x1b[31m\\n'");
 * assertEquals(shownText("a".repeat(9), 4), "aaaa… (9 characters)");
 * ```
 */
export function shownText(text: string, maxLength = MAX_SHOWN_LENGTH): string {
  return cutText(text, maxLength).replace(CONTROLS, escaped);
}

/**
 * The same for a string of several lines, such as a stack: all but the first are
 * indented, so that none looks like an entry of its own.
 */
export function shownLines(
  text: string,
  maxLength = MAX_SHOWN_LINES_LENGTH,
): string {
  return cutText(text, maxLength).replace(CONTROLS_IN_LINES, escaped)
    .replace(/\n(?![ }\]])/g, "\n    ");
}

/** An error for spans: its name, message and stack, safe to show. */
export function shownErrorOf(
  error: unknown,
  message: string,
): { name: string; message: string; stack?: string } {
  const { name, stack } = error instanceof Error
    ? error
    : { name: typeof error, stack: undefined };
  return {
    name: shownText(name),
    message: shownText(message),
    ...(typeof stack === "string" && { stack: shownLines(stack) }),
  };
}

/** Cuts a long string, and says how long it was. Idempotent. */
export function cutText(text: string, maxLength: number): string {
  // What has been cut may have grown since, by up to five characters for each.
  const isCut = text.length <= 6 * maxLength + 40 && CUT.test(text.slice(-40));
  if (text.length <= maxLength || isCut) return text;
  const start = text.slice(0, maxLength).toWellFormed();
  return `${start}… (${text.length} characters)`;
}

/** How a string ends that has been cut. */
const CUT = /… \(\d+ characters\)$/;

function escaped(character: string): string {
  const code = character.charCodeAt(0);
  switch (character) {
    case "\n":
      return "\\n";
    case "\r":
      return "\\r";
    case "\t":
      return "\\t";
  }
  return code < 256
    ? `\\x${code.toString(16).padStart(2, "0")}`
    : `\\u${code.toString(16)}`;
}
