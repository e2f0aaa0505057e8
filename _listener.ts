import process from "node:process";
import type { Settings } from "./application/settings.ts";
import type { BokehApp } from "./http/bokeh_app.ts";

/** Where a server listens, and how (spec 6.1). */
export interface ListenOptions {
  /**
   * The port to listen on; 0 for any that is free.
   *
   * @default {5006} Or the setting `BOKEH_DEFAULT_SERVER_PORT`.
   */
  port?: number;
  /**
   * The address to listen on; `"::"` for all interfaces of IPv6 and IPv4.
   *
   * @default {"0.0.0.0"} All interfaces of IPv4.
   */
  address?: string;
  /** The path of a unix socket to listen on, instead of a port. A socket that is there is replaced. */
  unixSocket?: string;
  /**
   * The path of a certificate and those that vouch for it, in PEM, to serve TLS.
   *
   * @default {undefined} The setting `BOKEH_SSL_CERTFILE`.
   */
  sslCertfile?: string;
  /**
   * The path of the key of the certificate, in PEM.
   *
   * @default {undefined} The setting `BOKEH_SSL_KEYFILE`, else it is in `sslCertfile`.
   */
  sslKeyfile?: string;
  /**
   * The password of the key, if it has one.
   *
   * @default {undefined} The setting `BOKEH_SSL_PASSWORD`.
   */
  sslPassword?: string;
  /** Options for `Deno.serve` besides. */
  httpServerOptions?: Readonly<
    Omit<
      Deno.ServeTcpOptions,
      "hostname" | "onListen" | "port" | "signal" | "transport"
    >
  >;
}

/** What listens for requests. */
export interface Listener {
  /** The server of Deno. */
  readonly server: Deno.HttpServer<Deno.NetAddr | Deno.UnixAddr>;
  /** Whether it serves TLS. */
  readonly isSecure: boolean;
}

/** How the certificate is passed to `Deno.serve`. */
interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/**
 * Listens, and hands requests to an app.
 *
 * @param app The app.
 * @param signal What ends the listener at once.
 * @param options Where to listen.
 * @returns The listener.
 * @throws {TypeError} If options exclude each other.
 * @throws {RangeError} If the port is none.
 * @throws {Deno.errors.AddrInUse} If the port is taken.
 * @throws {Deno.errors.AddrNotAvailable} If the address is not one of this machine.
 * @throws {Deno.errors.NotCapable} If a permission is missing.
 */
export function listen(
  app: BokehApp,
  signal: AbortSignal,
  options: ListenOptions,
): Listener {
  const { settings } = app;
  const { unixSocket, address: hostname = "0.0.0.0", httpServerOptions } =
    options;
  if (unixSocket !== undefined) {
    refuseWithSocket(options);
    const server = listenOnSocket(app, signal, unixSocket);
    return { server, isSecure: false };
  }
  const { port = settings.get("defaultServerPort") ?? 5006 } = options;
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new RangeError(
      `Cannot listen on port ${port}: expected an integer from 0 to 65535`,
    );
  }
  const certificate = readCertificate(options, settings);
  if (certificate !== undefined) {
    app.logger.info("Configuring for SSL termination");
  }
  try {
    const server = Deno.serve({
      ...httpServerOptions,
      ...certificate,
      hostname,
      port,
      signal,
      onListen() {},
    }, app.fetch);
    return { server, isSecure: certificate !== undefined };
  } catch (cause) {
    throw explain(cause, hostname, port);
  }
}

function listenOnSocket(
  app: BokehApp,
  signal: AbortSignal,
  path: string,
): Listener["server"] {
  const flags = `--allow-read=${path} --allow-write=${path}`;
  return withPermission(`Cannot listen on ${path}`, flags, () => {
    removeSocket(path);
    // Nobody but the owner may connect: others come through a proxy.
    const mask = Deno.umask(0o177);
    try {
      return Deno.serve({ path, signal, onListen() {} }, app.fetch);
    } finally {
      Deno.umask(mask);
    }
  });
}

function refuseWithSocket(options: ListenOptions): void {
  if (Deno.build.os === "windows") {
    throw new TypeError("Unix sockets are not supported on windows.");
  }
  const names = [
    "address",
    "httpServerOptions",
    "port",
    "sslCertfile",
    "sslKeyfile",
    "sslPassword",
  ] as const;
  const given = names.filter((name) => options[name] !== undefined);
  if (given.length === 0) return;
  throw new TypeError(
    `Cannot listen: ${given.join(", ")} not supported with a unix socket`,
  );
}

/** Removes the socket that a server left behind. */
function removeSocket(path: string): void {
  let info: Deno.FileInfo;
  try {
    info = Deno.lstatSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return;
    throw error;
  }
  if (!info.isSocket) {
    throw new Deno.errors.AlreadyExists(
      `Cannot listen on ${path}: it exists, and is no socket`,
    );
  }
  Deno.removeSync(path);
}

function readCertificate(
  options: ListenOptions,
  settings: Settings,
): Certificate | undefined {
  const { sslCertfile: certfile = settings.get("sslCertfile") } = options;
  const {
    sslKeyfile: keyfile = settings.get("sslKeyfile") ?? certfile,
    sslPassword: password = settings.get("sslPassword"),
  } = options;
  if (certfile === undefined) {
    if (keyfile === undefined) return undefined;
    throw new TypeError("Cannot listen: sslKeyfile needs sslCertfile");
  }
  const cert = readPem(certfile);
  const key = keyfile === certfile ? cert : readPem(keyfile as string);
  return { cert, key: password === undefined ? key : decrypt(key, password) };
}

function readPem(path: string): string {
  return withPermission(
    `Cannot read ${path}`,
    `--allow-read=${path}`,
    () => Deno.readTextFileSync(path),
  );
}

/** The key without its password, which Deno does not take. */
function decrypt(key: string, passphrase: string): string {
  const { createPrivateKey } = process.getBuiltinModule("node:crypto");
  const decrypted = createPrivateKey({ key, passphrase });
  return decrypted.export({ type: "pkcs8", format: "pem" }) as string;
}

function withPermission<T>(failure: string, flags: string, run: () => T): T {
  try {
    return run();
  } catch (cause) {
    if (!(cause instanceof Deno.errors.NotCapable)) throw cause;
    throw new Deno.errors.NotCapable(`${failure}: run again with ${flags}`, {
      cause,
    });
  }
}

function explain(cause: unknown, hostname: string, port: number): unknown {
  if (cause instanceof Deno.errors.AddrInUse) {
    return new Deno.errors.AddrInUse(
      `Cannot start Bokeh server, port ${port} is already in use`,
      { cause },
    );
  }
  // Deno has no class for names that cannot be resolved.
  const isUnknown = cause instanceof Error &&
    cause.message.startsWith("failed to lookup address");
  if (isUnknown || cause instanceof Deno.errors.AddrNotAvailable) {
    return new Deno.errors.AddrNotAvailable(
      `Cannot start Bokeh server, address '${hostname}' not available`,
      { cause },
    );
  }
  if (cause instanceof Deno.errors.NotCapable) {
    const host = hostname.includes(":") ? `[${hostname}]` : hostname;
    return new Deno.errors.NotCapable(
      `Cannot listen on ${host}:${port}: run again with --allow-net=${host}:${port}`,
      { cause },
    );
  }
  return cause;
}
