import type { AppFunction } from "../application/function_handler.ts";
import { createLogger } from "../base/logger.ts";
import { Settings } from "../base/settings.ts";
import type { Document } from "../document/document.ts";
import { Server } from "../server.ts";
import { NOTEBOOK } from "./notebook_options.ts";

/** The applications of all cells, by key. */
const applications = new Map<string, AppFunction>();

/** The one server of this kernel. */
let server: Server | undefined;

/**
 * Adds an application to the server of this kernel, which is started for the
 * first.
 *
 * @returns The key that finds it.
 */
export function addApplication(application: AppFunction): string {
  const key = crypto.randomUUID();
  applications.set(key, application);
  server ??= startServer();
  return key;
}

/** Whether an application has been added and not been stopped. */
export function hasApplication(key: string): boolean {
  return applications.has(key);
}

/**
 * Stops the server of this kernel, with all sessions. Cells that show something
 * live must run again; the first of them starts another server.
 *
 * @returns Resolves once it has stopped.
 *
 * @example
 * ```ts ignore
 * import { stopNotebookServer } from "@bokeh-deno/server/notebook";
 *
 * await stopNotebookServer();
 * ```
 */
export async function stopNotebookServer(): Promise<void> {
  const stopped = server;
  server = undefined;
  applications.clear();
  await stopped?.stop();
}

/**
 * The URL of an application, for the browser.
 *
 * @param key What {@linkcode addApplication} returned.
 * @param sessionId The session that all its viewers share; by default each gets
 * one of its own.
 */
export function applicationUrl(key: string, sessionId?: string): string {
  const { port, proxyUrl } = { port: server!.port, ...NOTEBOOK };
  const root = proxyUrl?.replace("{port}", String(port)) ??
    `http://127.0.0.1:${port}/`;
  const url = new URL(root);
  url.searchParams.set("cell", key);
  if (sessionId !== undefined) {
    url.searchParams.set("bokeh-session-id", sessionId);
  }
  return url.href;
}

function startServer(): Server {
  const { proxyUrl } = NOTEBOOK;
  const started = new Server(runApplication, {
    address: "127.0.0.1",
    port: 0,
    // A proxy may serve it below any path.
    resources: "inline",
    logger: createLogger("error"),
    settings: new Settings(),
    allowWebSocketOrigin: proxyUrl === undefined
      ? undefined
      : [new URL(proxyUrl.replace("{port}", "0")).host],
    // A cell that runs again, or a page that is closed, leaves a session: no
    // network is between them that a browser would have to come back over.
    unusedSessionLifetimeMilliseconds: 15_000,
    checkUnusedSessionsMilliseconds: 5_000,
  });
  started.start();
  return started;
}

async function runApplication(document: Document): Promise<void> {
  const [key = ""] = document.sessionContext?.request?.arguments["cell"] ?? [];
  const application = applications.get(key);
  if (application === undefined) {
    throw new RangeError(`Cannot show this cell: run it again`);
  }
  await application(document);
}
