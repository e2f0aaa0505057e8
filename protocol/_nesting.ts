import { CLOSE_PROTOCOL_ERROR } from "./close_codes.ts";
import { ProtocolError } from "./protocol_error.ts";

/**
 * How deep JSON may be nested. Documents are decoded to a depth of 256, and a
 * level of a document takes three of JSON at most.
 */
const MAX_NESTING = 1024;

/** Shorter texts cannot nest deep enough to take long. */
const MIN_LENGTH = 16 * 1024;

const QUOTE = 34;
const BACKSLASH = 92;

/**
 * Checks how deep JSON is nested, before it is parsed: `JSON.parse` takes forty
 * times as long for brackets as for anything else.
 *
 * - **Cheap:** flat data, such as a list of numbers, only costs a search for
 *   brackets, two hundredths of parsing it; anything else at most half.
 *
 * @param part What the text is, for the message.
 * @throws {ProtocolError} If it is nested too deep. Malformed JSON may pass.
 */
export function checkNesting(text: string, part: string): void {
  if (text.length < MIN_LENGTH || !hasManyBrackets(text)) return;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) i = endOfString(text, i);
    else if (code === 0x5b || code === 0x7b) {
      if (++depth > MAX_NESTING) {
        throw new ProtocolError(
          CLOSE_PROTOCOL_ERROR,
          `${part} is nested more than ${MAX_NESTING} levels deep`,
        );
      }
    } else if (code === 0x5d || code === 0x7d) depth--;
  }
}

function hasManyBrackets(text: string): boolean {
  let count = 0;
  for (const bracket of "[{") {
    let at = text.indexOf(bracket);
    for (; at >= 0; at = text.indexOf(bracket, at + 1)) {
      if (++count > MAX_NESTING) return true;
    }
  }
  return false;
}

/** The position of the quote that ends a string. */
function endOfString(text: string, start: number): number {
  let end = start;
  while (true) {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
    let escape = end;
    while (text.charCodeAt(escape - 1) === BACKSLASH) escape--;
    if ((end - escape) % 2 === 0) return end;
  }
}
