import { integer } from "./flag_values.ts";
import type { OptionFlag } from "./_option_flag.ts";

/** Where to listen. */
export const ADDRESS_FLAGS: readonly OptionFlag[] = [
  {
    name: "port",
    option: "port",
    value: "PORT",
    help: "the port to listen on, 0 for any that is free",
    default: "BOKEH_DEFAULT_SERVER_PORT, or 5006",
    parse: integer(0, 65535),
  },
  {
    name: "address",
    option: "address",
    value: "ADDRESS",
    help: "the address to listen on",
    default: "all interfaces",
  },
];

/** Where to listen, and how. */
export const LISTEN_FLAGS: readonly OptionFlag[] = [
  ...ADDRESS_FLAGS,
  {
    name: "unix-socket",
    option: "unixSocket",
    value: "PATH",
    help: "the unix socket to listen on, instead of a port",
    default: "none",
    excludes: ["port", "address", "ssl-certfile", "ssl-keyfile"],
  },
  {
    name: "ssl-certfile",
    option: "sslCertfile",
    value: "FILE",
    help: "a certificate with those that vouch for it, in PEM, to serve TLS",
    default: "BOKEH_SSL_CERTFILE, or none",
  },
  {
    name: "ssl-keyfile",
    option: "sslKeyfile",
    value: "FILE",
    help: "the key of the certificate, in PEM; BOKEH_SSL_PASSWORD opens it",
    default: "BOKEH_SSL_KEYFILE, or the file of the certificate",
  },
  {
    name: "num-procs",
    option: "numProcs",
    value: "N",
    help: "how many processes serve: 1",
    default: "1",
    parse: parseNumProcs,
  },
];

function parseNumProcs(text: string): 1 {
  if (text === "1") return 1;
  throw new RangeError(
    "1, as sessions live in one process: run several servers behind a balancer that keeps clients apart",
  );
}
