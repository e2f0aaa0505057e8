import {
  BaseServer,
  type BaseServerOptions,
  type StopOptions,
} from "./base_server.ts";
import type { ServerMetrics } from "./base/instruments.ts";
import { checkIsOptions, refuseUnknownOptions } from "./base/option_checks.ts";
import { checkTable, type OptionTable } from "./base/option_table.ts";
import type { ProcessIdentity } from "./base/processes/process_identity.ts";
import { type Applications, BokehApp } from "./http/bokeh_app.ts";
import { isLocal } from "./http/access/clients.ts";
import { type BokehAppOptions, OPTIONS } from "./http/options.ts";
import {
  type CertificateOptions,
  LISTEN_OPTIONS,
  type ListenOptions,
} from "./listen/listen_options.ts";
import { hostText } from "./listen/host_text.ts";
import { openBrowser, type ShowOptions } from "./listen/open_browser.ts";
import { BOKEHJS_VERSION } from "./models/internal.ts";
import type { ChildLink } from "./supervisor/child_link.ts";
import {
  PROCESS_OPTIONS,
  type ProcessOptions,
} from "./supervisor/process_options.ts";
import { openListener } from "./supervisor/open_listener.ts";
import { ProcessGroup } from "./supervisor/process_group.ts";
import { processRole, sharedOptions } from "./supervisor/process_role.ts";

export type { CertificateOptions, ListenOptions, ProcessOptions, ShowOptions };

/** Options for {@linkcode Server}. */
export interface ServerOptions
  extends BokehAppOptions, ListenOptions, ProcessOptions {
  /**
   * The lifetime of the server: aborting it stops the server, and stopping the
   * server aborts it. Servers that share one stop together.
   *
   * @default {undefined} A new one.
   */
  controller?: AbortController;
}

const CONTROLLER_OPTIONS = {
  controller: {
    default: undefined,
    is: {
      text: "an AbortController",
      includes: (value) => value instanceof AbortController,
    },
  },
} satisfies OptionTable<Pick<ServerOptions, "controller">>;

/** All options of {@linkcode Server}, in the order in which the help of the command lists them. */
export const SERVER_OPTIONS = {
  ...LISTEN_OPTIONS,
  ...PROCESS_OPTIONS,
  ...CONTROLLER_OPTIONS,
  ...OPTIONS,
} satisfies OptionTable<ServerOptions>;

/**
 * A Bokeh server: serves applications to browsers and keeps their documents in
 * sync (spec 6).
 *
 * - **Bound at once:** the constructor listens, so `port` is the real one and a
 *   taken port is an error there; requests get 503 until `start()`.
 * - **All or nothing:** an invalid option or setting, or a missing permission,
 *   is an error of the constructor, before it listens.
 *
 * @example A server for one request
 * ```ts
 * import { Server } from "@bokeh-deno/server";
 * import { Slider } from "@bokeh-deno/server/models";
 * import { assert } from "@std/assert";
 *
 * await using server = new Server(
 *   (doc) => doc.addRoot(new Slider({ start: 0, end: 10, value: 5 })),
 *   { port: 0 },
 * );
 * server.start();
 * const response = await fetch(`http://localhost:${server.port}/`);
 * assert((await response.text()).includes("<title>Bokeh Application</title>"));
 * ```
 */
export class Server extends BaseServer {
  readonly #isSecure: boolean;
  /** The address as configured: certificates are for names. */
  readonly #givenAddress: string | undefined;
  /** The processes that this one supervises, if it does. */
  readonly #group: ProcessGroup | null;
  /** What this process was told, if it is one of several. */
  readonly #identity: ProcessIdentity | null = null;
  #link: Promise<ChildLink> | undefined;

  /**
   * Listens, and prepares the applications.
   *
   * @param applications An application or function for `/`, or several by path.
   * @param options Where to listen, and how to serve.
   * @throws {TypeError} If an option is unknown, a value is not an application,
   * or this is not Deno.
   * @throws {RangeError} If an option or a setting is out of range.
   * @throws {DOMException} If the controller has already aborted.
   * @throws {Deno.errors.AlreadyExists} If another kind of file is in the unix
   * socket's place.
   * @throws {Deno.errors.InvalidData} If certificate and key cannot be used.
   * @throws {Deno.errors.NotFound} If a file that an option names does not
   * exist.
   * @throws {Deno.errors.AddrInUse} If the port is taken.
   * @throws {Deno.errors.AddrNotAvailable} If the address is not one of this
   * machine.
   * @throws {Deno.errors.NotCapable} If a permission is missing; the message
   * names the flag.
   */
  constructor(applications: Applications, options: ServerOptions = {}) {
    checkIsOptions("create server", options, "port");
    refuseUnknownOptions("create server", options, Object.keys(SERVER_OPTIONS));
    const {
      port,
      address,
      unixSocket,
      sslCertfile,
      sslKeyfile,
      sslPassword,
      httpServerOptions,
      controller = new AbortController(),
      numProcs = 1,
      processFlags,
      processTimeoutMilliseconds,
      ...appOptions
    } = options;
    checkTable("create server", CONTROLLER_OPTIONS, { controller });
    const processes = { numProcs, processFlags, processTimeoutMilliseconds };
    checkTable("create server", PROCESS_OPTIONS, processes);
    controller.signal.throwIfAborted();
    const role = processRole(numProcs);
    const app = new BokehApp(applications, {
      ...appOptions,
      ...sharedOptions(role, appOptions),
    });
    const listening = new AbortController();
    const isDev = options.dev ?? app.settings.get("dev") ?? false;
    const isPrivate = isDev && unixSocket === undefined;
    const listener = openListener({
      role,
      app,
      where: {
        port,
        address: address ?? (isPrivate ? "127.0.0.1" : undefined),
        unixSocket,
        sslCertfile,
        sslKeyfile,
        sslPassword,
        httpServerOptions,
      },
      processes,
      isDev,
      hasController: options.controller !== undefined,
      appOptions,
      signal: listening.signal,
      lifetime: controller.signal,
    });
    const baseOptions: BaseServerOptions = {
      terminate: () => listening.abort(),
      requests: listener.requests,
      isSupervised: role.kind === "process",
    };
    super(controller, app, listener.server, baseOptions);
    this.#isSecure = listener.isSecure;
    this.#givenAddress = address;
    app.bind(listener.server.addr, address);
    this.#group = listener.server instanceof ProcessGroup
      ? listener.server
      : null;
    if (role.kind !== "process") return;
    this.#identity = role.identity;
    this.#link = linkOf(role.identity, this);
  }

  /**
   * The number of this process, if the server has several: 1 for the first. `null`
   * in the process that supervises them, and if there is only one.
   */
  get processNumber(): number | null {
    return this.#identity?.number ?? null;
  }

  /** The path of the unix socket that the server listens on, or `null` for a port. */
  get unixSocket(): string | null {
    const { addr } = this.listener;
    return addr.transport === "unix" ? addr.path : null;
  }

  /**
   * Returns the URL of an application.
   *
   * @param path The path of the application, without the prefix.
   * @returns The URL, with the configured address or `localhost`.
   * @throws {TypeError} If the path does not begin with `/`.
   * @throws {Error} If the server listens on a unix socket and has no
   * `absoluteUrl`.
   */
  url(path = "/"): string {
    if (!String(path).startsWith("/")) {
      throw new TypeError("Cannot make URL: app_path must start with a /");
    }
    return `${this.#origin()}${this.prefix}${path}`;
  }

  /**
   * Starts to answer requests, and logs where. With several processes, starts them,
   * which takes a moment.
   */
  override start(): void {
    this.checkStart();
    const { logger } = this.app;
    const isOneOfMany = this.#identity !== null;
    if (!isOneOfMany) {
      logger.info(
        `Starting Bokeh server version ${BOKEHJS_VERSION} (running on Deno ${Deno.version.deno})`,
      );
    }
    super.start();
    if (this.#group !== null) void this.#greetWhenReady(this.#group);
    else if (!isOneOfMany) this.#greet();
    logger.info(`Starting Bokeh server with process id: ${Deno.pid}`);
    void this.#link?.then((link) => link.sayReady());
  }

  /**
   * Opens an application in the browser. Without permission to run one, the URL
   * is logged instead, with the missing flag. Does nothing in one of several
   * processes: the one that supervises them does it.
   *
   * @param path The path of the application, without the prefix.
   * @param options The browser, and whether to open a new window.
   * @returns Whether a browser was started.
   * @throws {TypeError} If the path does not begin with `/`, or an option is wrong.
   */
  async show(path = "/", options: ShowOptions = {}): Promise<boolean> {
    const url = this.url(path);
    if (this.#identity !== null || await this.#group?.ready === false) {
      return false;
    }
    return await openBrowser(url, this.app.logger, this.app.settings, options);
  }

  /**
   * Stops the server, and its processes if there are several.
   *
   * @param options Whether connections get time to close.
   * @returns Resolves once everything has stopped.
   */
  override stop(options: StopOptions = {}): Promise<void> {
    if (options.wait === false) this.#group?.hurry();
    return super.stop(options);
  }

  /**
   * Stops listening and closes all connections; sessions live on. With several
   * processes, ends these.
   *
   * @returns Resolves once the port is free: at once, or after two seconds if a
   * client does not read.
   */
  override async unlisten(): Promise<void> {
    await (this.#group?.shutdown() ?? super.unlisten());
  }

  /**
   * Returns the totals so far and the current sessions and connections. With
   * several processes, those of all of them, a moment ago.
   */
  override metrics(): ServerMetrics {
    const own = super.metrics();
    return this.#group?.metrics(own) ?? own;
  }

  /** Starts the processes instead of the app, if there are several. */
  protected override startApp(): void {
    if (this.#group === null) super.startApp();
    else this.#group.start();
  }

  async #greetWhenReady(group: ProcessGroup): Promise<void> {
    if (await group.ready) this.#greet();
  }

  #greet(): void {
    if (this.unixSocket !== null) return;
    for (const path of this.app.paths) {
      this.app.logger.info(`Bokeh app running at: ${this.url(path)}`);
    }
    this.#warnOfOthers();
  }

  /** Says who can reach the server, as its URL only names this machine. */
  #warnOfOthers(): void {
    const { address } = this;
    if (address === null || isLocal(address)) return;
    const where = isWildcard(address) ? "all addresses" : address;
    this.app.logger.info(
      `Others on the network can reach it: it listens on ${where}; ` +
        'use --address 127.0.0.1 or the option address: "127.0.0.1" to prevent this',
    );
  }

  #origin(): string {
    const { absoluteUrl, settings } = this.app;
    if (absoluteUrl !== undefined) return absoluteUrl.replace(/\/+$/, "");
    if (this.address === null) {
      throw new Error("Cannot make URL: the server listens on a unix socket");
    }
    const address = this.#givenAddress;
    const host = address === undefined || isWildcard(address)
      ? settings.get("defaultServerHost") ?? "localhost"
      : address;
    const scheme = this.#isSecure ? "https" : "http";
    return `${scheme}://${hostText(host)}:${this.port}`;
  }
}

function isWildcard(address: string): boolean {
  return address === "0.0.0.0" || address === "::";
}

/** Connects a process to its supervisor. */
async function linkOf(
  identity: ProcessIdentity,
  server: Server,
): Promise<ChildLink> {
  const { ChildLink } = await import("./supervisor/child_link.ts");
  return new ChildLink(identity, {
    logger: server.app.logger,
    node: server.app.node,
    signal: server.controller.signal,
    metrics: () => server.metrics(),
    onProcesses: (processes) => server.app.showProcesses(processes),
    stop: (options) => server.stop(options),
  });
}
