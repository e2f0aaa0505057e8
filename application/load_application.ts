import { basename } from "@std/path/basename";
import { extname } from "@std/path/extname";
import { resolve } from "@std/path/resolve";
import { loadDirectory } from "./_load_directory.ts";
import { errorMessage } from "../base/error_text.ts";
import { EXTENSIONS, loadError, loadModule } from "./load_module.ts";
import type { Application } from "./application.ts";
import { ApplicationLoadError } from "../base/application_load_error.ts";
import { applicationOf } from "./module_handler.ts";

/**
 * Loads an application from a file or a directory (spec 7.4, 7.5).
 *
 * A file is a module. Its default export fills the document of a session: a
 * function, a {@linkcode Handler} or an {@linkcode Application}. Exports named
 * `onServerLoaded`, `onServerUnloaded`, `onSessionCreated`, `onSessionDestroyed`
 * and `processRequest` are hooks. Modules are evaluated once per process, however
 * often they are loaded; the function runs once per session.
 *
 * A directory has:
 *
 * - `main.ts`, a module as above;
 * - `app_hooks.ts`, if hooks are to be apart from it;
 * - `request_handler.ts`, if `processRequest` is to be apart from those;
 * - `theme.yaml` or `theme.json`, a theme for every document;
 * - `templates/index.html`, a page template in Jinja2 syntax;
 * - `static/`, files that are served below `static/` of the application.
 *
 * All but `main.ts` may be missing.
 *
 * @param path The path of the file or directory.
 * @returns The application; its `urlPath` is `/` and the name without ending.
 * @throws {ApplicationLoadError} If there is no application or it is not in order.
 *
 * @example
 * ```ts no-assert ignore
 * import { loadApplication, Server } from "@bokeh-deno/server";
 *
 * const server = new Server({ "/plots": await loadApplication("apps/plots") });
 * await server.runUntilShutdown();
 * ```
 */
export async function loadApplication(path: string): Promise<Application> {
  try {
    return await load(path);
  } catch (cause) {
    if (cause instanceof ApplicationLoadError) throw cause;
    // Mostly a missing permission.
    throw loadError(path, errorMessage(cause), cause);
  }
}

async function load(path: string): Promise<Application> {
  const isDirectory = await checkApplicationPath(path);
  const urlPath = urlPathOf(path);
  return isDirectory
    ? await loadDirectory(path, urlPath)
    : await loadModule(path, (module) => applicationOf(module, urlPath));
}

/**
 * Checks that a path may be that of an application, whatever is in it.
 *
 * @param path The path of the file or directory.
 * @returns Whether it is a directory.
 * @throws {ApplicationLoadError} If it does not exist, or is a file of another kind.
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

/**
 * Where an application is served if nobody says otherwise.
 *
 * @param path The path of the file or directory.
 * @returns `/` and the name without ending.
 */
export function urlPathOf(path: string): string {
  const name = basename(resolve(path));
  const extension = extname(name);
  return `/${
    EXTENSIONS.includes(extension) ? name.slice(0, -extension.length) : name
  }`;
}
