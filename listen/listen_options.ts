import { integers, type OptionType, TEXT } from "../base/option_checks.ts";
import type { OptionTable } from "../base/option_table.ts";
import { isPlainObject } from "../base/records.ts";

/** The certificate of a server. */
export interface CertificateOptions {
  /**
   * The path of the certificate chain, in PEM, to serve TLS.
   *
   * @default {undefined} The setting `BOKEH_SSL_CERTFILE`.
   */
  sslCertfile?: string;
  /**
   * The path of the certificate's key, in PEM.
   *
   * @default {undefined} The setting `BOKEH_SSL_KEYFILE`, or the file of the certificate.
   */
  sslKeyfile?: string;
  /**
   * The password of the key, if it has one.
   *
   * @default {undefined} The setting `BOKEH_SSL_PASSWORD`.
   */
  sslPassword?: string;
}

/** Where a server listens, and how (spec 6.1). */
export interface ListenOptions extends CertificateOptions {
  /**
   * The port to listen on; 0 for any free one.
   *
   * @default {5006} Or the setting `BOKEH_DEFAULT_SERVER_PORT`.
   */
  port?: number;
  /**
   * The address to listen on; `"::"` for all IPv6 and IPv4 interfaces.
   *
   * @default {"0.0.0.0"} All IPv4 interfaces; with `dev`, `"127.0.0.1"`.
   */
  address?: string;
  /**
   * The path of a unix socket to listen on, instead of a port: `port` must be
   * missing, or the default. An existing socket is replaced.
   *
   * @default {undefined} A port.
   */
  unixSocket?: string;
  /**
   * Additional options for `Deno.serve`.
   *
   * @default {undefined}
   */
  httpServerOptions?: Readonly<
    Omit<
      Deno.ServeTcpOptions,
      "hostname" | "onListen" | "port" | "signal" | "transport"
    >
  >;
}

const OWN_SERVE_OPTIONS: readonly string[] = [
  "hostname",
  "onListen",
  "port",
  "signal",
  "transport",
];

const SERVE_OPTIONS: OptionType = {
  text: `an object of options of Deno.serve other than ${
    OWN_SERVE_OPTIONS.join(", ")
  }`,
  includes: (value) =>
    isPlainObject(value) &&
    OWN_SERVE_OPTIONS.every((name) => value[name] === undefined),
};

/** The options of {@linkcode ListenOptions}. */
export const LISTEN_OPTIONS = {
  port: {
    default: 5006,
    setting: "defaultServerPort",
    is: integers(0, 65535),
    flag: {
      name: "port",
      value: "PORT",
      help: "the port to listen on, 0 for any free one",
    },
  },
  address: {
    default: "0.0.0.0",
    is: TEXT,
    flag: {
      name: "address",
      value: "ADDRESS",
      help: "the address to listen on",
      default: "all interfaces",
    },
  },
  unixSocket: {
    default: undefined,
    is: TEXT,
    excludes: [
      "address",
      "httpServerOptions",
      "sslCertfile",
      "sslKeyfile",
      "sslPassword",
    ],
    flag: {
      name: "unix-socket",
      value: "PATH",
      help: "the unix socket to listen on, instead of a port",
      default: "none",
    },
  },
  sslCertfile: {
    default: undefined,
    setting: "sslCertfile",
    is: TEXT,
    flag: {
      name: "ssl-certfile",
      value: "FILE",
      help: "a certificate and its chain, in PEM, to serve TLS",
      default: "none",
    },
  },
  sslKeyfile: {
    default: undefined,
    setting: "sslKeyfile",
    is: TEXT,
    flag: {
      name: "ssl-keyfile",
      value: "FILE",
      help: "the key of the certificate, in PEM; BOKEH_SSL_PASSWORD opens it",
      default: "the file of the certificate",
    },
  },
  sslPassword: { default: undefined, setting: "sslPassword", is: TEXT },
  httpServerOptions: { default: undefined, is: SERVE_OPTIONS },
} satisfies OptionTable<ListenOptions>;
