import { integer, milliseconds } from "./flag_values.ts";
import type { OptionFlag } from "./_option_flag.ts";

/** How long things last, and how often they happen. */
export const SESSION_FLAGS: readonly OptionFlag[] = [
  {
    name: "keep-alive",
    option: "keepAliveMilliseconds",
    value: "MS",
    help: "milliseconds of silence after which a WebSocket is pinged, 0: never",
    default: "37000",
    parse: milliseconds(0),
  },
  {
    name: "check-unused-sessions",
    option: "checkUnusedSessionsMilliseconds",
    value: "MS",
    help: "milliseconds between looks for sessions that nobody uses",
    default: "17000",
    parse: milliseconds(1),
  },
  {
    name: "unused-session-lifetime",
    option: "unusedSessionLifetimeMilliseconds",
    value: "MS",
    help: "milliseconds that a session without connections lives",
    default: "60000",
    parse: milliseconds(1),
  },
  {
    name: "max-sessions",
    option: "maxSessions",
    value: "N",
    help: "live sessions that there may be",
    default: "100000",
    parse: integer(1),
  },
  {
    name: "max-sessions-per-client",
    option: "maxSessionsPerClient",
    value: "N",
    help: "live sessions that one client may have",
    default: "1000; no limit for clients on this machine",
    parse: integer(1),
  },
  {
    name: "session-token-expiration",
    option: "sessionTokenExpirationSeconds",
    value: "SECONDS",
    help: "seconds in which a page can create its session",
    default: "300",
    parse: integer(1),
  },
  {
    name: "self-contained-tokens",
    option: "selfContainedTokens",
    help:
      "let tokens carry headers and cookies, for servers that share sessions",
  },
  {
    name: "session-id-cookie",
    option: "sessionIdCookie",
    value: "NAME",
    help: "a cookie that brings browsers back to their session",
    default: "none; each page has a session of its own",
  },
  {
    name: "stats-log-frequency",
    option: "statsLogFrequencyMilliseconds",
    value: "MS",
    help: "milliseconds between lines of level debug with statistics",
    default: "15000",
    parse: milliseconds(1),
  },
  {
    name: "mem-log-frequency",
    option: "memLogFrequencyMilliseconds",
    value: "MS",
    help: "milliseconds between lines with the use of memory, 0: never",
    default: "0",
    parse: milliseconds(0),
  },
];
