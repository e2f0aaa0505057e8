import type { Application } from "../application/application.ts";
import { ApplicationLoadError } from "../application/application_load_error.ts";
import { loadApplication } from "../application/load_application.ts";
import { UsageError } from "./usage_error.ts";

/**
 * Loads application files and directories.
 *
 * @param files The paths of the files and directories.
 * @returns The applications by URL path: `/` and the name of the file without its ending.
 * @throws {UsageError} If one is missing or no application, or two have one name.
 */
export async function loadApplications(
  files: readonly string[],
): Promise<Record<string, Application>> {
  const owners = new Map<string, string>();
  const applications: Record<string, Application> = {};
  for (const file of files) {
    const application = await load(file);
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

async function load(file: string): Promise<Application> {
  if (/\.(py|ipynb)$/.test(file)) {
    throw new UsageError(
      `Cannot serve ${file}: applications are written in TypeScript or JavaScript here; ` +
        "Python's Bokeh server serves those in Python",
    );
  }
  try {
    return await loadApplication(file);
  } catch (error) {
    if (!(error instanceof ApplicationLoadError)) throw error;
    throw new UsageError(error.message, { cause: error });
  }
}
