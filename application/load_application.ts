import type { Application } from "./application.ts";

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
  // Imported late: most servers have functions.
  const { loadPath } = await import("./_load_path.ts");
  return await loadPath(path);
}
