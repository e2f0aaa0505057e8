import { resolve, toFileUrl } from "@std/path";
import { ApplicationLoadError } from "./application_load_error.ts";
import type { ApplicationModule } from "./module_handler.ts";

/** What the files of applications end with. */
export const EXTENSIONS: readonly string[] = [
  ".ts",
  ".tsx",
  ".mts",
  ".js",
  ".jsx",
  ".mjs",
];

/** The folder of this library. */
const OURS = new URL("../", import.meta.url).href;

/**
 * Evaluates a module and makes something of what it exports.
 *
 * @param path The path of the file.
 * @param make Makes it.
 * @returns What it makes.
 * @throws {ApplicationLoadError} If the module cannot be evaluated or used.
 */
export async function loadModule<T>(
  path: string,
  make: (module: ApplicationModule) => T,
): Promise<T> {
  const url = toFileUrl(resolve(path));
  try {
    return make(await import(url.href));
  } catch (cause) {
    const folder = new URL("./", url).href;
    throw new ApplicationLoadError(
      `Error loading ${path}: ${explain(cause, folder)}`,
      { cause },
    );
  }
}

/** What went wrong and where in the application, without the frames of this library. */
function explain(error: unknown, folder: string): string {
  if (!(error instanceof Error)) return String(error);
  const frames = error.stack?.split("\n")
    .filter((line) => /^\s+at .*\b(file|https?):\/\//.test(line)) ?? [];
  const place = frames.find((frame) => frame.includes(folder)) ??
    frames.find((frame) => !frame.includes(OURS));
  return place === undefined
    ? error.message
    : `${error.message}\n    ${place.trim()}`;
}
