import {
  integers,
  type OptionType,
  POSITIVE,
  STRINGS,
} from "../../base/option_checks.ts";
import type { OptionTable } from "../../base/option_table.ts";
import { isPlainObject } from "../../base/records.ts";
import type { OutboxOptions } from "../../sync/outbox.ts";
import { CLIENT_LIMIT } from "../access/clients.ts";
import { parseHost } from "../access/host_pattern.ts";

/** Which WebSockets are accepted, and what they may do (spec 3). */
export interface SocketOptions {
  /**
   * Hosts whose pages may open WebSockets: `HOST`, `HOST:PORT`, with `*` for a
   * label, a port or everything. While `BOKEH_ALLOW_WS_ORIGIN` is set, it
   * replaces them.
   *
   * @default {undefined} `localhost`, `127.0.0.1` and `[::1]`, with the port of the server.
   */
  allowWebSocketOrigin?: readonly string[];
  /**
   * Further such hosts, taken literally: without a port they stand for every port.
   *
   * @default {[]}
   */
  extraWebSocketOrigins?: readonly string[];
  /**
   * The largest accepted part of a message, in bytes. A larger one is answered with
   * ERROR and the page tells its user; eight times that for a whole message close
   * the socket with 1009.
   *
   * @default {20971520}
   */
  websocketMaxMessageBytes?: number;
  /**
   * The maximum number of open WebSockets; more are refused with 503.
   *
   * @default {20000}
   */
  maxConnections?: number;
  /**
   * The maximum number of open WebSockets of one client; more are refused with
   * 429.
   *
   * @default {undefined} 1000; no limit for clients on this machine.
   */
  maxConnectionsPerClient?: number;
  /**
   * The maximum number of messages per second of one WebSocket; more close it
   * with 1008.
   *
   * @default {20000}
   */
  maxMessagesPerSecond?: number;
  /**
   * The most bytes of messages of all WebSockets together that are being received,
   * or wait to be handled; beyond that, the WebSocket with the most is closed with
   * 1013.
   *
   * @default {536870912}
   */
  maxBytesInFlight?: number;
  /**
   * Accepted with a warning: Deno does not compress WebSockets.
   *
   * @default {undefined}
   */
  websocketCompressionLevel?: number;
  /**
   * Accepted with a warning: Deno does not compress WebSockets.
   *
   * @default {undefined}
   */
  websocketCompressionMemLevel?: number;
  /**
   * Limits of what may be queued for a slow client.
   *
   * @default {undefined} The defaults of {@linkcode OutboxOptions}.
   */
  outbox?: OutboxOptions;
}

const OUTBOX_OPTIONS: readonly string[] = [
  "highWaterMark",
  "maxQueuedBytes",
  "stallTimeoutMilliseconds",
];

const OUTBOX: OptionType = {
  text: `an object with numbers >= 0: ${OUTBOX_OPTIONS.join(", ")}`,
  includes: (value) =>
    isPlainObject(value) &&
    Object.entries(value).every(([name, limit]) =>
      OUTBOX_OPTIONS.includes(name) &&
      (limit === undefined || typeof limit === "number" && limit >= 0)
    ),
};

/** The options of {@linkcode SocketOptions}. */
export const SOCKET_OPTIONS = {
  allowWebSocketOrigin: {
    default: undefined,
    is: STRINGS,
    check: checkHosts,
    flag: {
      name: "allow-websocket-origin",
      value: "HOST[:PORT]",
      takes: "one each time",
      help: "a host whose pages may connect; * stands for any label or port",
      default: "localhost and the port",
    },
  },
  extraWebSocketOrigins: { default: [], is: STRINGS },
  websocketMaxMessageBytes: {
    default: 20 * 1024 * 1024,
    is: POSITIVE,
    flag: {
      name: "websocket-max-message-size",
      value: "BYTES",
      help: "the largest accepted WebSocket message",
    },
    note: (bytes) => `WebSocket messages may have up to ${bytes} bytes`,
  },
  maxConnections: {
    default: 20_000,
    is: POSITIVE,
    flag: {
      name: "max-connections",
      value: "N",
      help: "the maximum number of open WebSockets",
    },
  },
  maxConnectionsPerClient: {
    default: undefined,
    is: POSITIVE,
    flag: {
      name: "max-connections-per-client",
      value: "N",
      help: "the maximum number of open WebSockets of one client",
      default: `${CLIENT_LIMIT}; no limit for clients on this machine`,
    },
  },
  maxMessagesPerSecond: {
    default: 20_000,
    is: POSITIVE,
    flag: {
      name: "max-messages-per-second",
      value: "N",
      help: "the maximum number of messages per second of one WebSocket",
    },
  },
  maxBytesInFlight: {
    default: 512 * 1024 * 1024,
    is: POSITIVE,
    flag: {
      name: "max-bytes-in-flight",
      value: "BYTES",
      help: "the most that all WebSockets may have sent and not yet handled",
    },
  },
  websocketCompressionLevel: {
    default: undefined,
    is: integers(0, 9),
    flag: {
      name: "websocket-compression-level",
      value: "LEVEL",
      help: "accepted with a warning: Deno does not compress WebSockets",
    },
  },
  websocketCompressionMemLevel: {
    default: undefined,
    is: integers(1, 9),
    flag: {
      name: "websocket-compression-mem-level",
      value: "LEVEL",
      help: "accepted with a warning: Deno does not compress WebSockets",
    },
  },
  outbox: { default: undefined, is: OUTBOX },
} satisfies OptionTable<SocketOptions>;

function checkHosts(hosts: readonly string[]): void {
  for (const host of hosts) {
    try {
      parseHost(host);
    } catch (cause) {
      throw new SyntaxError(
        "Cannot create server: allowWebSocketOrigin takes HOST or HOST:PORT, " +
          `without a scheme: ${(cause as Error).message}`,
        { cause },
      );
    }
  }
}
