import { join } from "@std/path/join";
import { Theme } from "../document/theme.ts";
import { errorMessage } from "../base/text/error_text.ts";
import { loadError } from "./load_module.ts";
import { ApplicationLoadError } from "../base/application_load_error.ts";

const PARSERS: Readonly<
  Record<string, (text: string) => Theme | Promise<Theme>>
> = {
  "theme.json": Theme.fromJson,
  "theme.yaml": Theme.fromYaml,
  "theme.yml": Theme.fromYaml,
};

/**
 * Reads the theme of an application directory (spec 7.5).
 *
 * @param names The entries of the directory.
 * @throws {ApplicationLoadError} If there are two themes, or one is invalid.
 */
export async function loadTheme(
  directory: string,
  names: ReadonlySet<string>,
): Promise<Theme | null> {
  const [name, other] = Object.keys(PARSERS).filter((name) => names.has(name));
  if (name === undefined) return null;
  if (other !== undefined) {
    throw new ApplicationLoadError(
      `Both ${name} and ${other} in ${directory}: remove one of them`,
    );
  }
  const file = join(directory, name);
  const text = await Deno.readTextFile(file);
  try {
    return await PARSERS[name]?.(text) ?? null;
  } catch (cause) {
    throw loadError(file, errorMessage(cause), cause);
  }
}
