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
 * `onServerLoaded`, `onServerUnloaded`, `onSessionCreated`,
 * `onSessionRestored`, `onSessionDestroyed` and `processRequest` are hooks. A module is evaluated
 * once per process, however often it is loaded; the function runs once per
 * session.
 *
 * A directory contains:
 *
 * - `main.ts`, a module as above;
 * - `app_hooks.ts`, or its older name `server_lifecycle.ts`, for hooks in a
 *   module of their own;
 * - `request_handler.ts`, for `processRequest` in a module of its own;
 * - `theme.yaml` or `theme.json`, a theme for every document;
 * - `templates/index.html`, a page template in Jinja2 syntax;
 * - `static/`, files that are served at `static/` of the application.
 *
 * Only `main.ts` is required.
 *
 * @param path The path of the file or directory.
 * @returns The application; its `urlPath` is `/` and the name without
 * extension.
 * @throws {ApplicationLoadError} If there is no application, or it is invalid.
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
    // Usually a missing permission.
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
