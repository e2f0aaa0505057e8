import { nearestName } from "./nearest_name.ts";
import { errorMessage } from "./text/error_text.ts";
import { requirePermissions } from "./permissions.ts";
import { SETTING_KEYS, type SettingsSource } from "./settings.ts";
import { UNUSED_KEYS } from "./_unused_settings.ts";

/** Settings of Python's Bokeh that may stand in the same file and have nothing to do with servers. */
const ELSEWHERE: readonly string[] = [
  "chromedriver_path",
  "convert_to_js",
  "docs_cdn",
  "docs_version",
  "ignore_filename",
  "legacy",
  "nodejs_path",
  "perform_document_validation",
  "strict",
];

const KNOWN_KEYS: ReadonlySet<string> = new Set([
  ...SETTING_KEYS,
  ...UNUSED_KEYS,
  ...ELSEWHERE,
]);

/**
 * Reads settings from a YAML file, such as `~/.bokeh/bokeh.yaml` (spec 8.6).
 *
 * @param path The path of the file.
 * @param warn Called with a message for each setting that has no meaning.
 * @returns The settings, for {@linkcode Settings}.
 * @throws {SyntaxError} If it is not valid YAML, or not a mapping of settings
 * to values.
 * @throws {Deno.errors.NotFound} If the file does not exist.
 * @throws {Deno.errors.NotCapable} If read permission for it is missing.
 *
 * @example
 * ```ts no-assert ignore
 * import { readConfigFile, Server, Settings } from "@bokeh-deno/server";
 *
 * const file = await readConfigFile("bokeh.yaml");
 * const settings = Settings.fromEnvironment({ overrides: [file] });
 * const server = new Server((_doc) => {}, { settings });
 * ```
 */
export async function readConfigFile(
  path: string,
  warn: (message: string) => void = console.warn,
): Promise<SettingsSource> {
  const values = toStrings(await parseFile(path), path);
  for (const key of values.keys()) {
    if (KNOWN_KEYS.has(key)) continue;
    const near = nearestName(key, SETTING_KEYS);
    const hint = near === undefined ? "" : `, did you mean ${near}?`;
    warn(`Unknown setting ${key} in ${path}${hint}`);
  }
  return {
    read(_variable, key) {
      const text = values.get(key);
      return text ? { text, name: `${key} in ${path}` } : undefined;
    },
  };
}

async function parseFile(path: string): Promise<unknown> {
  const text = await readFile(path);
  const { parse } = await import("@std/yaml");
  try {
    // Strings only: 3.10 is a version, not a number.
    return parse(text, { schema: "failsafe" });
  } catch (cause) {
    throw new SyntaxError(
      `Cannot read settings from ${path}: ${errorMessage(cause)}`,
      { cause },
    );
  }
}

async function readFile(path: string): Promise<string> {
  const failure = `Cannot read settings from ${path}`;
  requirePermissions(failure, [{ name: "read", path }]);
  try {
    return await Deno.readTextFile(path);
  } catch (cause) {
    if (!(cause instanceof Deno.errors.NotFound)) throw cause;
    throw new Deno.errors.NotFound(`${failure}: no such file`, {
      cause,
    });
  }
}

/** Settings without a value are left out. */
function toStrings(content: unknown, path: string): Map<string, string> {
  const texts = new Map<string, string>();
  if (content === null || content === undefined) return texts;
  if (typeof content !== "object" || Array.isArray(content)) {
    throw new SyntaxError(
      `Cannot read settings from ${path}: expected lines such as "log_level: info"`,
    );
  }
  for (const [key, value] of Object.entries(content)) {
    const items = Array.isArray(value) ? value : [value ?? ""];
    if (!items.every((item) => typeof item === "string")) {
      throw new SyntaxError(
        `Cannot read settings from ${path}: ${key} must be a string or a list of strings`,
      );
    }
    texts.set(key, items.join(","));
  }
  return texts;
}
