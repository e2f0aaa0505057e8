import { NODE_ADDRESSES, parseNodeAddress } from "../../base/node_address.ts";
import { POSITIVE, TEXT } from "../../base/option_checks.ts";
import type { OptionTable } from "../../base/option_table.ts";
import { isStoreAddress, STORE_ADDRESSES } from "../../stores/open_store.ts";
import type { SessionStore } from "../../stores/session_store.ts";

/** Where sessions outlive the process. */
export interface StoreOptions {
  /**
   * Where sessions are kept beyond the life of the process: the address of a
   * store, `sqlite:sessions.db` or `redis://localhost:6379`, or one of your own.
   * A store that is given as an object is not closed by the server.
   *
   * @default {undefined} Or the setting `BOKEH_SESSION_STORE`; if it is not set, sessions
   * end with the process.
   */
  sessionStore?: string | SessionStore;
  /**
   * Where the other nodes of a cluster reach this one: `unix:PATH` on one machine,
   * `HOST:PORT` on several, `tls://HOST:PORT` for TLS. Nodes with the same store and address options serve
   * each other's sessions, whichever of them a client reaches. Needs
   * `sessionStore`; a `HOST:PORT` needs the `secretKey` that all nodes have.
   *
   * @default {undefined} Or the setting `BOKEH_NODE_ADDRESS`. A session is only
   * served by the process that has it.
   */
  nodeAddress?: string;
  /**
   * The path of the certificate of a node with a `tls://` address, and its chain, in
   * PEM. It must be for the host in the address.
   *
   * @default {undefined} The setting `BOKEH_NODE_CERTFILE`.
   */
  nodeCertfile?: string;
  /**
   * The path of the certificate's key, in PEM and without a password.
   *
   * @default {undefined} The setting `BOKEH_NODE_KEYFILE`, or the file of the
   * certificate.
   */
  nodeKeyfile?: string;
  /**
   * The path of the certificates of those who sign the certificates of the other
   * nodes, in PEM.
   *
   * @default {undefined} The setting `BOKEH_NODE_CAFILE`, or the authorities that
   * Deno trusts.
   */
  nodeCafile?: string;
  /**
   * How long a stored session that no process serves is kept, in milliseconds.
   *
   * @default {86400000}
   */
  storedSessionLifetimeMilliseconds?: number;
  /**
   * The most stored sessions that are kept although no process serves them; the
   * oldest go first.
   *
   * @default {100000}
   */
  maxStoredSessions?: number;
}

/** The options of {@linkcode StoreOptions}. */
export const STORE_OPTIONS = {
  sessionStore: {
    default: undefined,
    setting: "sessionStore",
    is: {
      text: `${STORE_ADDRESSES}, or a SessionStore`,
      includes: (value) =>
        typeof value === "string"
          ? isStoreAddress(value)
          : typeof Object(value).claim === "function",
      of: "string",
    },
    flag: {
      name: "session-store",
      value: "ADDRESS",
      help: `where sessions outlive the process: ${STORE_ADDRESSES}`,
    },
    note: (store) =>
      `Sessions are stored in ${
        typeof store === "string"
          ? withoutPassword(store)
          : "a store of the program"
      }`,
  },
  nodeAddress: {
    default: undefined,
    setting: "nodeAddress",
    is: {
      text: `an address such as ${NODE_ADDRESSES}`,
      includes: (value) =>
        typeof value === "string" && parseNodeAddress(value) !== undefined,
      of: "string",
    },
    flag: {
      name: "node-address",
      value: "ADDRESS",
      help:
        `where other nodes of the cluster reach this one: ${NODE_ADDRESSES}`,
      needs: "sessionStore",
    },
    note: (address) => `Other nodes reach this one at ${address}`,
  },
  nodeCertfile: {
    default: undefined,
    setting: "nodeCertfile",
    is: TEXT,
    flag: {
      name: "node-certfile",
      value: "FILE",
      help: "the certificate of a node with a tls:// address, in PEM",
      needs: "nodeAddress",
    },
  },
  nodeKeyfile: {
    default: undefined,
    setting: "nodeKeyfile",
    is: TEXT,
    flag: {
      name: "node-keyfile",
      value: "FILE",
      help: "the key of that certificate, in PEM",
      default: "the file of the certificate",
      needs: "nodeCertfile",
    },
  },
  nodeCafile: {
    default: undefined,
    setting: "nodeCafile",
    is: TEXT,
    flag: {
      name: "node-cafile",
      value: "FILE",
      help: "the certificates of those who sign the certificates of nodes",
      default: "the authorities that Deno trusts",
      needs: "nodeAddress",
    },
  },
  storedSessionLifetimeMilliseconds: {
    default: 24 * 60 * 60 * 1000,
    is: POSITIVE,
    flag: {
      name: "stored-session-lifetime",
      value: "MS",
      help:
        "milliseconds that a stored session is kept if no process serves it",
    },
  },
  maxStoredSessions: {
    default: 100_000,
    is: POSITIVE,
    flag: {
      name: "max-stored-sessions",
      value: "N",
      help: "the maximum number of stored sessions that no process serves",
    },
  },
} satisfies OptionTable<StoreOptions>;

/** An address that may be logged. */
function withoutPassword(address: string): string {
  return address.replace(/\/\/[^/@]*@/, "//…@");
}
