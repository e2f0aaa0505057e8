import { resolve } from "@std/path/resolve";
import { toFileUrl } from "@std/path/to-file-url";
import { ApplicationLoadError } from "../base/application_load_error.ts";
import type { ApplicationModule } from "./module_handler.ts";
import { isOwnFile } from "../base/own_files.ts";
import { errorMessage, readableText } from "../base/text/error_text.ts";

/** The extensions of application files. */
export const EXTENSIONS: readonly string[] = [
  ".ts",
  ".tsx",
  ".mts",
  ".js",
  ".jsx",
  ".mjs",
];

/** Enough to see the module that called this library, however deep in it an error is thrown. */
const STACK_FRAMES = 100;

/**
 * Evaluates a module and converts its exports.
 *
 * @throws {ApplicationLoadError} If the module cannot be evaluated, or `make`
 * throws.
 */
export async function loadModule<T>(
  path: string,
  make: (module: ApplicationModule) => T,
): Promise<T> {
  const url = toFileUrl(resolve(path));
  using _frames = new MoreFrames();
  let module: ApplicationModule;
  try {
    module = await import(url.href);
  } catch (cause) {
    throw loadError(
      path,
      `${errorMessage(cause)}${placeOf(cause, path)}`,
      cause,
    );
  }
  try {
    return make(module);
  } catch (cause) {
    throw loadError(path, errorMessage(cause), cause);
  }
}

/** Lets errors have more frames while modules load, one or several at once. */
class MoreFrames implements Disposable {
  static #count = 0;
  static #usual = Error.stackTraceLimit;

  constructor() {
    if (MoreFrames.#count++ > 0) return;
    MoreFrames.#usual = Error.stackTraceLimit;
    Error.stackTraceLimit = STACK_FRAMES;
  }

  [Symbol.dispose](): void {
    if (--MoreFrames.#count === 0) Error.stackTraceLimit = MoreFrames.#usual;
  }
}

export function loadError(
  path: string,
  reason: string,
  cause?: unknown,
): ApplicationLoadError {
  return new ApplicationLoadError(`Error loading ${path}: ${reason}`, {
    cause,
  });
}

/**
 * The place in an application where an error was thrown; never in this library.
 *
 * @param path The path of a file or directory of the application.
 * @returns A line, or `""` if the place is unknown.
 */
export function placeOf(error: unknown, path: string): string {
  if (!(error instanceof Error)) return "";
  const folder = new URL("./", toFileUrl(resolve(path))).href;
  const frames = readableText(error.stack ?? "").split("\n")
    .filter((line) => /^\s+at .*\b(file|https?):\/\//.test(line));
  const place = frames.find((frame) => frame.includes(folder)) ??
    frames.find((frame) =>
      !isOwnFile(urlIn(frame)) && !/^\s+at async /.test(frame)
    );
  // Syntax errors name it themselves.
  return place === undefined || errorMessage(error).includes(urlIn(place))
    ? ""
    : `\n    ${place.trim()}`;
}

function urlIn(frame: string): string {
  return /\b(?:file|https?):\/\/[^\s)]+/.exec(frame)?.[0] ?? "";
}
