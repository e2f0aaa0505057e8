import { hostText } from "./host_text.ts";
import { checkTable, withDefaults } from "../base/option_table.ts";
import { missingPermissions } from "../base/permissions.ts";
import { type Settings, variableOf } from "../base/settings.ts";
import {
  listenOnSocket,
  requireSocket,
  withReason,
} from "../base/unix_socket.ts";
import type { BokehApp } from "../http/bokeh_app.ts";
import { serverCertificate } from "./_certificate.ts";
import { LISTEN_OPTIONS, type ListenOptions } from "./listen_options.ts";
import { OpenRequests } from "./open_requests.ts";

export interface Listener {
  readonly server: Deno.HttpServer<Deno.NetAddr | Deno.UnixAddr>;
  readonly isSecure: boolean;
  readonly requests: OpenRequests;
}

/** A port that nobody else can take, although nobody is served there. */
export interface PortReservation extends Disposable {
  readonly addr: Deno.NetAddr;
  readonly isSecure: boolean;
}

/**
 * Starts to listen, and hands requests to an app.
 *
 * @param signal Aborts the listener.
 * @throws {TypeError} If an option has the wrong type, or two exclude each other.
 * @throws {RangeError} If the port is out of range.
 * @throws {Deno.errors.AlreadyExists} If another kind of file is in the unix
 * socket's place.
 * @throws {Deno.errors.InvalidData} If certificate and key cannot be used.
 * @throws {Deno.errors.AddrInUse} If the port is taken.
 * @throws {Deno.errors.AddrNotAvailable} If the address is not one of this
 * machine.
 * @throws {Deno.errors.NotCapable} If a permission is missing.
 */
export function listen(
  app: BokehApp,
  signal: AbortSignal,
  options: ListenOptions,
): Listener {
  const { unixSocket } = options;
  checkOptions(options);
  const requests = new OpenRequests();
  const handler = requests.counting<Deno.NetAddr | Deno.UnixAddr>(app.fetch);
  if (unixSocket !== undefined) {
    const { listener: server } = listenOnSocket<Listener["server"]>(
      requireSocket(unixSocket),
      (path) => Deno.serve({ path, signal, onListen() {} }, handler),
    );
    return { server, isSecure: false, requests };
  }
  const { certificate, httpServerOptions, ...place } = placeOf(app, options);
  const isSecure = certificate !== undefined;
  const server = explained(place, () =>
    Deno.serve({
      ...httpServerOptions,
      ...certificate,
      ...place,
      signal,
      onListen() {},
    }, handler));
  if (isSecure) app.logger.info("Configuring for SSL termination");
  return { server, isSecure, requests };
}

/**
 * Reserves a port for other processes, which must share it, until it is disposed.
 *
 * @throws {Error} As {@linkcode listen}.
 */
export function reservePort(
  app: BokehApp,
  options: ListenOptions,
): PortReservation {
  checkOptions(options);
  const { certificate, hostname, port } = placeOf(app, options);
  const place = { hostname, port };
  const listener = explained(place, () => Deno.listen(place));
  return {
    addr: listener.addr,
    isSecure: certificate !== undefined,
    [Symbol.dispose]: () => listener.close(),
  };
}

interface Place {
  readonly hostname: string;
  readonly port: number;
}

function placeOf(app: BokehApp, options: ListenOptions) {
  const resolved = withDefaults(LISTEN_OPTIONS, options, app.settings);
  const { address: hostname, port, httpServerOptions } = resolved;
  refuseLoneKey(options, resolved, app.settings);
  const certificate = serverCertificate(resolved);
  return { hostname, port, httpServerOptions, certificate };
}

function explained<T>({ hostname, port }: Place, open: () => T): T {
  try {
    return open();
  } catch (cause) {
    throw explain(cause, hostname, port);
  }
}

function checkOptions(options: ListenOptions): void {
  const { port, unixSocket } = options;
  const { is } = LISTEN_OPTIONS.port;
  if (unixSocket !== undefined) refuseWithSocket(options);
  if (port !== undefined && !is.includes(port)) {
    throw new RangeError(
      `Cannot listen on port ${port}: expected ${is.text}`,
    );
  }
  checkTable("listen", LISTEN_OPTIONS, options);
}

function refuseWithSocket(options: ListenOptions): void {
  if (Deno.build.os === "windows") {
    throw new TypeError("Unix sockets are not supported on windows.");
  }
  const names = LISTEN_OPTIONS.unixSocket.excludes;
  const given: string[] = names.filter((name) => options[name] !== undefined);
  const { port = LISTEN_OPTIONS.port.default } = options;
  if (port !== LISTEN_OPTIONS.port.default) given.push("port");
  if (given.length === 0) return;
  throw new TypeError(
    `Cannot listen: ${given.join(", ")} not supported with a unix socket`,
  );
}

/** A key or a password of the environment needs a certificate from anywhere. */
function refuseLoneKey(
  options: ListenOptions,
  resolved: ListenOptions,
  settings: Settings,
): void {
  if (resolved.sslCertfile !== undefined) return;
  for (const name of ["sslKeyfile", "sslPassword"] as const) {
    if (options[name] !== undefined || resolved[name] === undefined) continue;
    throw new TypeError(
      `Cannot listen: ${settings.nameOf(name)} needs ${
        variableOf("sslCertfile")
      } or sslCertfile`,
    );
  }
}

function explain(cause: unknown, hostname: string, port: number): unknown {
  const host = `${hostText(hostname)}:${port}`;
  if (cause instanceof Deno.errors.NotCapable) {
    const missing = [{ name: "net", host }] as const;
    return missingPermissions(
      `Cannot listen on ${host}`,
      missing,
      undefined,
      cause,
    );
  }
  const failure = "Cannot start Bokeh server";
  if (cause instanceof Deno.errors.AddrInUse) {
    return new Deno.errors.AddrInUse(
      `${failure}, port ${port} is already in use; choose another with --port or the option port, 0 for any that is free`,
      { cause },
    );
  }
  if (cause instanceof Deno.errors.AddrNotAvailable) {
    return new Deno.errors.AddrNotAvailable(
      `${failure}, address '${hostname}' not available`,
      { cause },
    );
  }
  const isKnown = cause instanceof Error && "code" in cause;
  const where = isKnown
    ? `${failure} [${cause.code}]: cannot listen on ${host}`
    : `${failure} on ${host}`;
  return withReason(cause, where);
}
