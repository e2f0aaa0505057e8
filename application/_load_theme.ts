import { join } from "@std/path";
import { loadError, reasonOf } from "./_load_module.ts";
import { ApplicationLoadError } from "./application_load_error.ts";
import type { ThemeContent } from "./directory_handler.ts";

const PARSERS: Readonly<Record<string, (text: string) => unknown>> = {
  "theme.json": JSON.parse,
  "theme.yaml": parseYaml,
  "theme.yml": parseYaml,
};

/**
 * Reads the theme of an application directory (spec 7.5).
 *
 * @param directory The path of the directory.
 * @param names The names of what is in it.
 * @returns The content of the theme file, or `null` if there is none.
 * @throws {ApplicationLoadError} If there are two, or it cannot be parsed.
 */
export async function loadTheme(
  directory: string,
  names: ReadonlySet<string>,
): Promise<ThemeContent | null> {
  const [name, other] = Object.keys(PARSERS).filter((name) => names.has(name));
  if (name === undefined) return null;
  if (other !== undefined) {
    throw new ApplicationLoadError(
      `Both ${name} and ${other} in ${directory}: remove one of them`,
    );
  }
  const file = join(directory, name);
  const text = await Deno.readTextFile(file);
  let content: unknown;
  try {
    content = await PARSERS[name]?.(text);
  } catch (cause) {
    throw loadError(file, reasonOf(cause), cause);
  }
  if (content === null || content === undefined) return {};
  if (typeof content !== "object" || Array.isArray(content)) {
    throw loadError(
      file,
      "expected attributes by model, such as attrs: { Grid: { grid_line_alpha: 0.5 } }",
    );
  }
  return content as ThemeContent;
}

/** Parses YAML; the parser is loaded only for applications that need it. */
async function parseYaml(text: string): Promise<unknown> {
  const { parse } = await import("@std/yaml");
  return parse(text);
}
