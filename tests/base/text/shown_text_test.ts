/** What clients choose, in logs, replies and spans. */
import { assert, assertEquals, assertMatch } from "@std/assert";
import { createLogger, singleLineLogger } from "../../../base/logger.ts";
import { shortHash } from "../../../base/short_hash.ts";
import {
  MAX_SHOWN_LENGTH,
  MAX_SHOWN_LINES_LENGTH,
  shownErrorOf,
  shownLines,
  shownText,
} from "../../../base/text/shown_text.ts";

/** Everything that a terminal or an editor obeys. */
// deno-lint-ignore no-control-regex
const CONTROL = /[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/;

Deno.test("shownText() escapes all that terminals and editors obey, and nothing else", () => {
  for (let code = 0; code < 0x2100; code++) {
    const character = String.fromCharCode(code);
    const shown = shownText(`a${character}b`);
    assert(!CONTROL.test(shown), `U+${code.toString(16)} is still there`);
    if (!CONTROL.test(character)) assertEquals(shown, `a${character}b`);
  }
  assertEquals(shownText("\x1b]0;x\x07\r\n\t"), "\\x1b]0;x\\x07\\r\\n\\t");
  assertEquals(shownText("grüße, 日本 🎉"), "grüße, 日本 🎉");
});

Deno.test("shownText() cuts a long string, says how long it was, and leaves the result alone", () => {
  const shown = shownText("é".repeat(15_000_000));
  assertEquals(shown, `${"é".repeat(MAX_SHOWN_LENGTH)}… (15000000 characters)`);
  assertEquals(shownText(shown), shown);
  const grown = shownText("\u2028".repeat(9999));
  assertEquals(shownText(grown), grown);
  const faked = `${"a".repeat(1_000_000)}… (3 characters)`;
  assert(shownText(faked).length < 2100, "a faked end does not keep the rest");
  const pairs = shownText(`a${"🎉".repeat(2000)}`);
  assert(pairs.isWellFormed());
});

Deno.test("shownLines() indents all lines but the first", () => {
  assertEquals(
    shownLines("Error: a\n2026-01-01 forged\x1b[2J\n    at f"),
    "Error: a\n    2026-01-01 forged\\x1b[2J\n    at f",
  );
  assert(shownLines("x\n".repeat(1e6)).length < 6 * MAX_SHOWN_LINES_LENGTH);
});

Deno.test("shownErrorOf() bounds name, message and stack of what goes into a span", () => {
  const error = new RangeError(`\x1b[31m${"x".repeat(1e6)}`);
  const shown = shownErrorOf(error, String(error));
  assertEquals(shown.name, "RangeError");
  for (const text of [shown.message, shown.stack!]) {
    assert(text.length < MAX_SHOWN_LINES_LENGTH + 100);
    assert(!text.includes("\x1b"));
  }
  assertEquals(shownErrorOf(undefined, "undefined"), {
    name: "undefined",
    message: "undefined",
  });
});

Deno.test("createLogger(): nobody forges a line, colors the terminal or fills the disk", () => {
  const forged = "\n2026-01-01T00:00:00.000Z Server stopped\x1b[31m\x9b2J\r";
  const huge = `${forged}${"x".repeat(15_000_000)}`;
  const error = new Error(huge, { cause: new Error(huge) });
  for (const format of ["text", "json"] as const) {
    const lines: string[] = [];
    const write = (line: string) => void lines.push(line);
    const logger = createLogger("info", { format, write });
    logger.warn(`kind ${huge}`, { session: huge, error, list: [huge] });
    const [text = ""] = lines;
    assert(text.length < 200_000, `${format}: ${text.length} characters`);
    const rest = text.split("\n");
    for (const line of rest.slice(1)) assertMatch(line, /^( |\})/);
    if (format === "json") assertEquals(rest.length, 1);
    for (const line of rest) assert(!CONTROL.test(line), line.slice(0, 200));
  }
});

Deno.test("singleLineLogger() makes messages single lines for any logger, and passes on the fields", () => {
  const seen: unknown[] = [];
  const keep = (...args: unknown[]) => void seen.push(args);
  const logger = singleLineLogger({
    debug: keep,
    info: keep,
    warn: keep,
    error: keep,
  });
  const fields = { error: new Error("e") };
  for (const level of ["debug", "info", "warn", "error"] as const) {
    logger[level]("reason=\nforged\x1b[0m", fields);
  }
  assertEquals(seen, Array(4).fill(["reason=\\nforged\\x1b[0m", fields]));
});

Deno.test("shortHash() names a secret without telling it", () => {
  assertMatch(shortHash("secret"), /^[\da-f]{12}$/);
  assertEquals(shortHash("secret"), shortHash("secret"));
  assert(shortHash("secret") !== shortHash("secret2"));
});
