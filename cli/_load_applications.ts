import type { Application } from "../application/application.ts";
import { ApplicationLoadError } from "../base/application_load_error.ts";
import { loadApplication } from "../application/load_application.ts";
import { UsageError } from "./usage_error.ts";

/**
 * Loads application files and directories.
 *
 * @returns The applications by URL path: `/` and the file's name without
 * extension.
 * @throws {UsageError} If one is missing or invalid, or two have the same name.
 */
export async function loadApplications(
  files: readonly string[],
  load: (file: string) => Promise<Application> = loadApplication,
): Promise<Record<string, Application>> {
  const owners = new Map<string, string>();
  const applications: Record<string, Application> = {};
  for (const file of files) {
    refusePython(file);
    using _patience = new Patience(file);
    const application = await load(file).catch(refuse);
    const path = application.urlPath ?? "/";
    const owner = owners.get(path);
    if (owner === file) throw new UsageError(`${file} is given twice`);
    if (owner !== undefined) {
      throw new UsageError(
        `${owner} and ${file} would both be served at ${path}: rename one of them`,
      );
    }
    owners.set(path, file);
    applications[path] = application;
  }
  return applications;
}

function refuse(error: unknown): never {
  if (!(error instanceof ApplicationLoadError)) throw error;
  throw new UsageError(error.message, { cause: error });
}

function refusePython(file: string): void {
  if (!/\.(py|ipynb)$/.test(file)) return;
  throw new UsageError(
    `Cannot serve ${file}: applications are written in TypeScript or JavaScript here; ` +
      "Python's Bokeh server serves those in Python",
  );
}

/** How long a file may take to load before a hint is printed. */
const PATIENCE_MILLISECONDS = 5000;

/** Explains why nothing happens while a file takes long to load. */
class Patience implements Disposable {
  readonly #timer: ReturnType<typeof setTimeout>;

  constructor(file: string) {
    this.#timer = setTimeout(() => {
      console.error(
        `Still loading ${file}. If it runs a server of its own, start it with ` +
          `deno run -A ${file}, or export the function that fills the document`,
      );
    }, PATIENCE_MILLISECONDS);
    Deno.unrefTimer(this.#timer);
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
  }
}
