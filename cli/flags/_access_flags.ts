import { integer } from "./flag_values.ts";
import type { OptionFlag } from "./_option_flag.ts";

/** Whom to believe, and what to take from whom. */
export const ACCESS_FLAGS: readonly OptionFlag[] = [
  {
    name: "allow-websocket-origin",
    option: "allowWebSocketOrigin",
    value: "HOST[:PORT]",
    takes: "one each time",
    help: "a host whose pages may connect; * stands for any label or port",
    default: "localhost and the port",
  },
  {
    name: "use-xheaders",
    option: "useXHeaders",
    help: "believe a proxy what it says of the client's address and scheme",
  },
  {
    name: "trusted-proxy",
    option: "trustedProxies",
    value: "ADDRESS",
    takes: "one each time",
    help: "a proxy that is believed: an address, or a network as 10.0.0.0/8",
    default: "this machine",
    needs: "use-xheaders",
  },
  {
    name: "enable-xsrf-cookies",
    option: "xsrfCookies",
    help: "let forms of login pages work only with the token they came with",
  },
  ...headerFlags("headers", "cookies"),
  {
    name: "websocket-max-message-size",
    option: "websocketMaxMessageBytes",
    value: "BYTES",
    help: "the largest WebSocket message that is accepted",
    default: "20971520",
    parse: integer(1),
  },
  {
    name: "max-connections",
    option: "maxConnections",
    value: "N",
    help: "WebSockets that may be open",
    default: "20000",
    parse: integer(1),
  },
  {
    name: "max-connections-per-client",
    option: "maxConnectionsPerClient",
    value: "N",
    help: "WebSockets that one client may have open",
    default: "1000; no limit for clients on this machine",
    parse: integer(1),
  },
  {
    name: "max-messages-per-second",
    option: "maxMessagesPerSecond",
    value: "N",
    help: "messages that a WebSocket may bring in a second",
    default: "20000",
    parse: integer(1),
  },
  {
    name: "websocket-compression-level",
    option: "websocketCompressionLevel",
    value: "LEVEL",
    help: "accepted with a warning: Deno does not compress WebSockets",
    parse: integer(0, 9),
  },
  {
    name: "websocket-compression-mem-level",
    option: "websocketCompressionMemLevel",
    value: "LEVEL",
    help: "accepted with a warning: Deno does not compress WebSockets",
    parse: integer(1, 9),
  },
];

function headerFlags(
  ...kinds: readonly ("headers" | "cookies")[]
): OptionFlag[] {
  return kinds.flatMap((kind) => {
    const suffix = kind === "headers" ? "Headers" : "Cookies";
    return [
      {
        name: `include-${kind}`,
        option: `include${suffix}`,
        value: "NAME…",
        takes: "words",
        help: `the only ${kind} that applications see`,
        default: "all",
        excludes: [`exclude-${kind}`],
      },
      {
        name: `exclude-${kind}`,
        option: `exclude${suffix}`,
        value: "NAME…",
        takes: "words",
        help: `${kind} that applications do not see`,
        default: "none",
      },
    ] satisfies OptionFlag[];
  });
}
