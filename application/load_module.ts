import { resolve } from "@std/path/resolve";
import { toFileUrl } from "@std/path/to-file-url";
import { ApplicationLoadError } from "../base/application_load_error.ts";
import type { ApplicationModule } from "./module_handler.ts";
import { isOwnFile } from "../base/own_files.ts";
import { errorMessage, readableText } from "../base/error_text.ts";

/** What the files of applications end with. */
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

/**
 * Describes why a part of an application could not be loaded.
 *
 * @param path The path of the file.
 * @param reason What is wrong with it.
 * @param cause The error that says so.
 * @returns The error.
 */
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
 * Where in an application an error was thrown: never in this library.
 *
 * @param error The error.
 * @param path The path of a file or directory of the application.
 * @returns A line of its own, or nothing if the place is not known.
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
  // Errors of syntax say it themselves.
  return place === undefined || errorMessage(error).includes(urlIn(place))
    ? ""
    : `\n    ${place.trim()}`;
}

function urlIn(frame: string): string {
  return /\b(?:file|https?):\/\/[^\s)]+/.exec(frame)?.[0] ?? "";
}
