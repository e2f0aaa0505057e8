import {
  INTERVAL,
  INTERVAL_OR_NEVER,
  POSITIVE,
} from "../../base/option_checks.ts";
import type { OptionTable } from "../../base/option_table.ts";
import { CLIENT_LIMIT } from "../access/clients.ts";

/** How long sessions live and how often things happen (spec 5.5, 5.10). */
export interface LifetimeOptions {
  /**
   * How long a WebSocket may be silent before it is pinged, in milliseconds; 0
   * for no pings. One that stays silent for as long again is closed.
   *
   * @default {37000}
   */
  keepAliveMilliseconds?: number;
  /**
   * How long the connection of a page whose network is lost waits for it, in
   * milliseconds; 0 for no wait. Pages of the server reconnect and go on without
   * a gap; other clients pull the document again.
   *
   * @default {30000}
   */
  resumeMilliseconds?: number;
  /**
   * How often unused sessions are swept, in milliseconds.
   *
   * @default {17000}
   */
  checkUnusedSessionsMilliseconds?: number;
  /**
   * How long a session without connections lives, in milliseconds.
   *
   * @default {60000}
   */
  unusedSessionLifetimeMilliseconds?: number;
  /**
   * The maximum number of live sessions; more are refused with 503.
   *
   * @default {100000}
   */
  maxSessions?: number;
  /**
   * The maximum number of live sessions that one client may have created; more
   * are refused with 429. Addresses of one IPv6 network of 64 bits count as one
   * client.
   *
   * @default {undefined} 1000; no limit for clients on this machine.
   */
  maxSessionsPerClient?: number;
  /**
   * How many bytes clients may add to the document of a session, roughly; what the
   * application puts into it before does not count. Messages beyond that are
   * answered with ERROR.
   *
   * @default {268435456}
   */
  maxSessionBytes?: number;
  /**
   * How often statistics are logged, at level `debug`, in milliseconds; 0 for
   * never.
   *
   * @default {15000}
   */
  statsLogFrequencyMilliseconds?: number;
  /**
   * How often the memory usage is logged, at level `info`, in milliseconds; 0
   * for never.
   *
   * @default {0}
   */
  memLogFrequencyMilliseconds?: number;
}

/** The options of {@linkcode LifetimeOptions}. */
export const LIFETIME_OPTIONS = {
  keepAliveMilliseconds: {
    default: 37_000,
    is: INTERVAL_OR_NEVER,
    flag: {
      name: "keep-alive",
      value: "MS",
      help:
        "milliseconds of silence after which a WebSocket is pinged, 0: never",
    },
    note: (ms) =>
      ms === 0
        ? "Keep-alive ping disabled"
        : `Keep-alive ping configured every ${ms} milliseconds`,
  },
  resumeMilliseconds: {
    default: 30_000,
    is: INTERVAL_OR_NEVER,
    flag: {
      name: "resume",
      value: "MS",
      help: "milliseconds that a connection waits for a lost page, 0: never",
    },
    note: (ms) =>
      ms === 0
        ? "Lost connections cannot be resumed"
        : `Lost connections can be resumed for ${ms} milliseconds`,
  },
  checkUnusedSessionsMilliseconds: {
    default: 17_000,
    is: INTERVAL,
    flag: {
      name: "check-unused-sessions",
      value: "MS",
      help: "milliseconds between sweeps of unused sessions",
    },
    note: (ms) => `Check for unused sessions every ${ms} milliseconds`,
  },
  unusedSessionLifetimeMilliseconds: {
    default: 60_000,
    is: POSITIVE,
    flag: {
      name: "unused-session-lifetime",
      value: "MS",
      help: "milliseconds that a session without connections lives",
    },
    note: (ms) => `Unused sessions last for ${ms} milliseconds`,
  },
  maxSessions: {
    default: 100_000,
    is: POSITIVE,
    flag: {
      name: "max-sessions",
      value: "N",
      help: "the maximum number of live sessions",
    },
  },
  maxSessionsPerClient: {
    default: undefined,
    is: POSITIVE,
    flag: {
      name: "max-sessions-per-client",
      value: "N",
      help: "the maximum number of live sessions of one client",
      default: `${CLIENT_LIMIT}; no limit for clients on this machine`,
    },
  },
  maxSessionBytes: {
    default: 256 * 1024 * 1024,
    is: POSITIVE,
    flag: {
      name: "max-session-bytes",
      value: "BYTES",
      help: "the most that clients may add to the document of a session",
    },
  },
  statsLogFrequencyMilliseconds: {
    default: 15_000,
    is: INTERVAL_OR_NEVER,
    flag: {
      name: "stats-log-frequency",
      value: "MS",
      help: "milliseconds between debug lines with statistics, 0: never",
    },
    note: (ms) =>
      ms === 0
        ? "Statistics log disabled"
        : `Log statistics every ${ms} milliseconds`,
  },
  memLogFrequencyMilliseconds: {
    default: 0,
    is: INTERVAL_OR_NEVER,
    flag: {
      name: "mem-log-frequency",
      value: "MS",
      help: "milliseconds between lines with the memory usage, 0: never",
    },
    note: (ms) => `Log memory usage every ${ms} milliseconds`,
  },
} satisfies OptionTable<LifetimeOptions>;
