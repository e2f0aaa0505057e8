import { basename } from "@std/path/basename";
import { extname } from "@std/path/extname";
import { resolve } from "@std/path/resolve";
import { ApplicationLoadError } from "../base/application_load_error.ts";
import { EXTENSIONS } from "./load_module.ts";

/**
 * Checks that a path can be that of an application, whatever it contains.
 *
 * @returns Whether it is a directory.
 * @throws {ApplicationLoadError} If it does not exist, or is another kind of
 * file.
 */
export async function checkApplicationPath(path: string): Promise<boolean> {
  const info = await Deno.stat(path).catch((error) => {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  });
  if (info === null) {
    throw new ApplicationLoadError(
      `Path for Bokeh server application does not exist: ${path}`,
    );
  }
  if (!info.isDirectory && !EXTENSIONS.includes(extname(path))) {
    throw new ApplicationLoadError(
      `Expected a TypeScript or JavaScript file (${
        EXTENSIONS.join(" ")
      }) or a directory with a main.ts, got: ${path}`,
    );
  }
  return info.isDirectory;
}

/** The default path of an application: `/` and the name without extension. */
export function urlPathOf(path: string): string {
  const name = basename(resolve(path));
  const extension = extname(name);
  return `/${
    EXTENSIONS.includes(extension) ? name.slice(0, -extension.length) : name
  }`;
}
