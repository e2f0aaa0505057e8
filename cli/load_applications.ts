import type { Application } from "../application/application.ts";
import { ApplicationLoadError } from "../application/application_load_error.ts";
import { loadApplication } from "../application/load_application.ts";
import { UsageError } from "./usage_error.ts";

/**
 * Loads application files and directories.
 *
 * @param files The paths of the files and directories.
 * @param load Loads one of them.
 * @returns The applications by URL path: `/` and the name of the file without its ending.
 * @throws {UsageError} If one is missing or no application, or two have one name.
 */
export async function loadApplications(
  files: readonly string[],
  load: (file: string) => Promise<Application> = loadApplication,
): Promise<Record<string, Application>> {
  const owners = new Map<string, string>();
  const applications: Record<string, Application> = {};
  for (const file of files) {
    refusePython(file);
    const application = await load(file).catch(refuse);
    const path = application.urlPath ?? "/";
    const owner = owners.get(path);
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

/** Says of files in Python who serves them. */
function refusePython(file: string): void {
  if (!/\.(py|ipynb)$/.test(file)) return;
  throw new UsageError(
    `Cannot serve ${file}: applications are written in TypeScript or JavaScript here; ` +
      "Python's Bokeh server serves those in Python",
  );
}
