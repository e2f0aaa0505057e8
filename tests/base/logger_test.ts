import { assertEquals, assertMatch, assertThrows } from "@std/assert";
import {
  createLogger,
  LOG_LEVELS,
  type LoggerOptions,
} from "../../base/logger.ts";

/** What a logger of a level writes of one line of each level. */
function linesOf(
  level: (typeof LOG_LEVELS)[number],
  options: LoggerOptions = {},
): string[] {
  const lines: string[] = [];
  const write = (line: string) => void lines.push(line);
  const logger = createLogger(level, { ...options, write });
  for (const name of ["debug", "info", "warn", "error"] as const) {
    logger[name](`a ${name}`, { session: "s", n: 1n });
  }
  return lines;
}

Deno.test("createLogger() writes what is important enough", () => {
  const counts = LOG_LEVELS.map((level) => linesOf(level).length);
  assertEquals(counts, [4, 3, 2, 1, 0]);
});

Deno.test("createLogger() writes time, text and fields for people", () => {
  const [line] = linesOf("error");
  assertMatch(
    line!,
    /^\d{4}-\d\d-\d\dT[\d:.]+Z an? error \{ session: "s", n: 1n \}$/,
  );
});

Deno.test("createLogger() writes JSON for programs, errors with their stack", () => {
  const lines: string[] = [];
  const write = (line: string) => void lines.push(line);
  const logger = createLogger("info", { format: "json", write });
  logger.warn("slow", { error: new TypeError("no"), session: "s" });
  const { time, error, ...rest } = JSON.parse(lines[0]!);
  assertEquals(rest, { level: "warn", message: "slow", session: "s" });
  assertEquals([error.name, error.message], ["TypeError", "no"]);
  assertMatch(error.stack, /logger_test\.ts/);
  assertMatch(time, /Z$/);
  assertEquals(JSON.parse(linesOf("error", { format: "json" })[0]!).n, "1");
});

Deno.test("createLogger() refuses unknown levels and formats", () => {
  assertThrows(
    () => createLogger("loud" as never),
    RangeError,
    "Cannot create logger: level must be one of debug, info, warn, error, none, received loud",
  );
  assertThrows(
    () => createLogger("info", { format: "xml" as never }),
    RangeError,
    "format must be one of text, json, received xml",
  );
});
