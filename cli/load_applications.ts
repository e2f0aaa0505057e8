import { basename, extname, resolve, toFileUrl } from "@std/path";
import type { Application } from "../application/application.ts";
import { applicationOf } from "../application/module_handler.ts";
import { UsageError } from "./usage_error.ts";

/** What application files end with. */
const EXTENSIONS = [".ts", ".tsx", ".mts", ".js", ".jsx", ".mjs"];

/**
 * Loads application files.
 *
 * @param files The paths of the files.
 * @returns The applications by URL path: `/` and the name of the file without its ending.
 * @throws {UsageError} If a file is missing or no application, or two have one name.
 */
export async function loadApplications(
  files: readonly string[],
): Promise<Record<string, Application>> {
  const owners = new Map<string, string>();
  const applications: Record<string, Application> = {};
  for (const file of files) {
    const path = `/${basename(file, extname(file))}`;
    const owner = owners.get(path);
    if (owner !== undefined) {
      throw new UsageError(
        `${owner} and ${file} would both be served at ${path}: rename one of them`,
      );
    }
    owners.set(path, file);
    applications[path] = await load(file);
  }
  return applications;
}

async function load(file: string): Promise<Application> {
  const info = await Deno.stat(file).catch((error) => {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  });
  if (info === null) {
    throw new UsageError(
      `Path for Bokeh server application does not exist: ${file}`,
    );
  }
  if (!info.isFile || !EXTENSIONS.includes(extname(file))) {
    throw new UsageError(
      `Expected a TypeScript or JavaScript file (${
        EXTENSIONS.join(" ")
      }), got: ${file}`,
    );
  }
  try {
    return applicationOf(await import(toFileUrl(resolve(file)).href));
  } catch (error) {
    throw new UsageError(`Error loading ${file}: ${explain(error)}`, {
      cause: error,
    });
  }
}

/** What went wrong and where, without the frames of the command itself. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const ours = new URL("../", import.meta.url).href;
  const place = error.stack?.split("\n")
    .find((line) =>
      /^\s+at /.test(line) && !/\b(ext|node):/.test(line) &&
      !line.includes(`${ours}cli`) && !line.includes(`${ours}application`)
    )?.trim();
  return place === undefined ? error.message : `${error.message}\n    ${place}`;
}
