import { BaseServer } from "./base_server.ts";
import type { BokehAppOptions } from "./http/app_options.ts";
import { type Applications, BokehApp } from "./http/bokeh_app.ts";
import { openBrowser } from "./_browser.ts";

/** Options for {@linkcode Server}. */
export interface ServerOptions extends BokehAppOptions {
  /**
   * The port to listen on; 0 for any that is free.
   *
   * @default {5006}
   */
  port?: number;
  /**
   * The address to listen on.
   *
   * @default {"0.0.0.0"} All interfaces.
   */
  address?: string;
}

/**
 * A Bokeh server: serves applications to browsers and keeps their documents in
 * sync (spec 6).
 *
 * - **Bound at once:** the constructor listens, so that `port` is the real one
 *   and a taken port is an error there; requests get 503 until it is started.
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
  /**
   * Listens, and prepares the applications.
   *
   * @param applications An application or function for `/`, or several by path.
   * @param options Where to listen and how to serve.
   * @throws {TypeError} If an option is unknown or an application is none.
   * @throws {RangeError} If an option is out of range.
   * @throws {Deno.errors.AddrInUse} If the port is taken.
   * @throws {Deno.errors.AddrNotAvailable} If the address is not one of this machine.
   * @throws {Deno.errors.NotCapable} If net access is missing.
   */
  constructor(applications: Applications, options: ServerOptions = {}) {
    const { port = 5006, address, ...appOptions } = options;
    const app = new BokehApp(applications, appOptions);
    const listening = new AbortController();
    const listener = listen(app, listening.signal, port, address);
    super(new AbortController(), app, listener, {
      terminate: () => listening.abort(),
    });
  }

  /**
   * The URL of an application.
   *
   * @param path The path of the application, without the prefix.
   * @returns The URL, with the address that was given or `localhost`.
   * @throws {TypeError} If the path does not begin with `/`.
   */
  url(path = "/"): string {
    if (!path.startsWith("/")) {
      throw new TypeError("Cannot make URL: path must start with a /");
    }
    const { address } = this;
    const isWildcard = address === "0.0.0.0" || address === "::";
    const host = isWildcard ? "localhost" : address;
    const name = host?.includes(":") ? `[${host}]` : host;
    return `http://${name}:${this.port}${this.prefix}${path}`;
  }

  /**
   * Opens an application in the browser. Without permission to run it, the URL
   * is logged instead.
   *
   * @param path The path of the application, without the prefix.
   * @returns Whether a browser was started.
   * @throws {TypeError} If the path does not begin with `/`.
   */
  async show(path = "/"): Promise<boolean> {
    return await openBrowser(this.url(path), this.app.logger);
  }
}

function listen(
  app: BokehApp,
  signal: AbortSignal,
  port: number,
  address?: string,
): Deno.HttpServer<Deno.NetAddr> {
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new RangeError(
      `Cannot listen on port ${port}: expected an integer from 0 to 65535`,
    );
  }
  const hostname = address ?? "0.0.0.0";
  try {
    return Deno.serve({ port, hostname, signal, onListen() {} }, app.fetch);
  } catch (cause) {
    throw explain(cause, hostname, port);
  }
}

function explain(cause: unknown, hostname: string, port: number): unknown {
  if (cause instanceof Deno.errors.AddrInUse) {
    return new Deno.errors.AddrInUse(
      `Cannot listen on port ${port}: address already in use`,
      { cause },
    );
  }
  if (cause instanceof Deno.errors.AddrNotAvailable) {
    return new Deno.errors.AddrNotAvailable(
      `Cannot listen on ${hostname}: address not available`,
      { cause },
    );
  }
  if (cause instanceof Deno.errors.NotCapable) {
    return new Deno.errors.NotCapable(
      `Cannot listen on ${hostname}:${port}: run again with --allow-net=${hostname}:${port}`,
      { cause },
    );
  }
  return cause;
}
