import {
  type ProcessIdentity,
  processIdentity,
} from "../base/processes/process_identity.ts";
import { withDefaults } from "../base/option_table.ts";
import { Settings } from "../base/settings.ts";
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
import { SharedFolder } from "./_shared_folder.ts";
import { PROCESS_OPTIONS, type ProcessOptions } from "./process_options.ts";

/** What this process does for a server: everything, supervise, or serve as one of several. */
export type ProcessRole =
  | { readonly kind: "only" }
  | { readonly kind: "supervisor"; readonly count: number }
  | { readonly kind: "process"; readonly identity: ProcessIdentity };

/** Where the store of sessions is named. */
export type StoreSource = Pick<BokehAppOptions, "sessionStore" | "settings">;

/** A server that is about to listen. */
export interface OpenListenerOptions {
  readonly role: ProcessRole;
  readonly app: BokehApp;
  readonly where: ListenOptions;
  readonly processes: ProcessOptions;
  readonly isDev: boolean;
  readonly appOptions: BokehAppOptions;
  /** Aborts the listener. */
  readonly signal: AbortSignal;
  /** Aborts once the server has ended. */
  readonly lifetime: AbortSignal;
}

/** Whether a server of this program has several processes. */
let isTaken = false;

/** What this process does for a server with a number of processes. */
export function processRole(numProcs: number): ProcessRole {
  const count = numProcs === 0 ? navigator.hardwareConcurrency : numProcs;
  if (count === 1) return { kind: "only" };
  const identity = processIdentity();
  return identity === null
    ? { kind: "supervisor", count }
    : { kind: "process", identity };
}

/**
 * The options of a server that make it one of several processes, which serve each
 * other's sessions.
 */
export function sharedOptions(
  role: ProcessRole,
  source: StoreSource,
): Pick<BokehAppOptions, "sessionStore" | "nodeAddress"> {
  if (role.kind !== "process") return {};
  const { sessionStore, settings = Settings.fromEnvironment() } = source;
  const { folder, number } = role.identity;
  const shared = new SharedFolder(folder);
  return {
    sessionStore: sessionStore ?? settings.get("sessionStore") ??
      shared.sessionStore,
    nodeAddress: shared.nodeAddress(number),
  };
}

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
  { app, where, processes, isDev, appOptions }: OpenListenerOptions,
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
