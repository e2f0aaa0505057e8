import { withDefaults } from "../base/option_table.ts";
import type { BokehAppOptions } from "../http/options.ts";
import type { BokehApp } from "../http/bokeh_app.ts";
import {
  LISTEN_OPTIONS,
  type ListenOptions,
} from "../listen/listen_options.ts";
import { listen, type Listener, reservePort } from "../listen/listener.ts";
import { OpenRequests } from "../listen/open_requests.ts";
import { planProcesses } from "./_plan_processes.ts";
import { ProcessGroup } from "./process_group.ts";
import type { ProcessRole } from "./process_role.ts";
import { PROCESS_OPTIONS, type ProcessOptions } from "./process_options.ts";

/** A server that is about to listen. */
export interface OpenListenerOptions {
  readonly role: ProcessRole;
  readonly app: BokehApp;
  readonly where: ListenOptions;
  readonly processes: ProcessOptions;
  readonly isDev: boolean;
  /** Whether the program has its own controller. */
  readonly hasController: boolean;
  readonly appOptions: BokehAppOptions;
  /** Aborts the listener. */
  readonly signal: AbortSignal;
  /** Aborts once the server has ended. */
  readonly lifetime: AbortSignal;
}

/** Whether a server of this program has several processes. */
let isTaken = false;

/**
 * Listens, or prepares the processes that will.
 *
 * @throws {TypeError} If the server cannot have several processes, or another one
 * of this program has.
 * @throws {Error} As {@linkcode listen}.
 */
export function openListener(options: OpenListenerOptions): Listener {
  const { role, app, where, signal, lifetime } = options;
  if (role.kind === "only") return listen(app, signal, where);
  if (isTaken) {
    throw new TypeError(
      "Cannot create server: another server of this program has several processes, " +
        "and only one can",
    );
  }
  const listener = role.kind === "supervisor"
    ? supervise(role.count, options)
    : listen(app, signal, {
      ...where,
      port: role.identity.port,
      httpServerOptions: { ...where.httpServerOptions, reusePort: true },
    });
  isTaken = true;
  lifetime.addEventListener("abort", () => isTaken = false, { once: true });
  return listener;
}

function supervise(
  count: number,
  { app, where, processes, isDev, hasController, appOptions }:
    OpenListenerOptions,
): Listener {
  const { address, port: wanted } = withDefaults(
    LISTEN_OPTIONS,
    where,
    app.settings,
  );
  const {
    sessionStore = app.settings.get("sessionStore"),
    nodeAddress = app.settings.get("nodeAddress"),
  } = appOptions;
  const args = planProcesses({
    address,
    port: wanted,
    unixSocket: where.unixSocket,
    isDev,
    hasController,
    hasNodeAddress: nodeAddress !== undefined,
    processFlags: processes.processFlags,
  });
  const port = reservePort(app, where);
  const { processTimeoutMilliseconds: timeoutMilliseconds } = withDefaults(
    PROCESS_OPTIONS,
    processes,
    app.settings,
  );
  const { logger } = app;
  const server = new ProcessGroup({
    count,
    port,
    args,
    timeoutMilliseconds,
    sessionStore,
    logger,
  });
  return { server, isSecure: port.isSecure, requests: new OpenRequests() };
}
