import { formatValue } from "../../base/text/format_value.ts";
import {
  FLAG,
  oneOf,
  type OptionType,
  STRINGS,
} from "../../base/option_checks.ts";
import {
  checkExceptions,
  CLIENTS_MAY,
  type ClientsMay,
} from "../../document/client_rules.ts";
import type { OptionTable } from "../../base/option_table.ts";
import type { AuthProvider } from "../access/auth_provider.ts";
import type { ShareSessions } from "../access/session_owners.ts";

/** Who may see what, and which proxies are trusted (spec 6.1, 10). */
export interface AccessOptions {
  /**
   * Identifies the user of a request.
   *
   * @default {undefined} Everyone may see everything.
   */
  authProvider?: AuthProvider;
  /**
   * Whether users may open the sessions of others whose ids they know, such as
   * `?bokeh-session-id=meeting`: always, or when a function says so. Without an
   * auth provider, everyone may.
   *
   * @default {false}
   */
  shareSessions?: ShareSessions;
  /**
   * What clients may change. `"edit"`: any property, roots and the title, and they
   * may bring models, also with code that runs at the other clients of the session.
   * `"use widgets"`: only what users change with widgets, tools, tables and the like;
   * other changes are refused with an error and undone at the client.
   *
   * @default {"edit"}
   */
  clientsMay?: ClientsMay;
  /**
   * What clients may change besides widgets, as the type or the name of a model and
   * a property: `["ColumnDataSource.data", "my_slider.title"]`. Needed for what a
   * `CustomJS` in the page or an extension changes; types include their subtypes.
   *
   * @default {[]}
   */
  clientsMayAlso?: readonly string[];
  /**
   * Whether requests that change something on login handlers and extra paths
   * must bring the token of their form.
   *
   * @default {false} Or the setting `BOKEH_XSRF_COOKIES`.
   */
  xsrfCookies?: boolean;
  /**
   * The hosts that browsers may reach applications by, without ports; `*` stands
   * for a label, or on its own for everything. Others are refused with 421, so that
   * no other site reads pages by letting its name mean this server (DNS
   * rebinding). WebSockets have their own check, `allowWebSocketOrigin`.
   *
   * @default {undefined} Hosts of `allowWebSocketOrigin`, `absoluteUrl` and
   * `address`, names of this machine, names without a dot, and IP addresses; any
   * host for what an allowed page embeds.
   */
  allowedHosts?: readonly string[];
  /**
   * Whether to trust a proxy's headers for the client's address and scheme:
   * `X-Real-Ip`, `X-Forwarded-For`, `X-Scheme` and `X-Forwarded-Proto`. The
   * functions of the auth provider, `processRequest` and extra handlers get a
   * request with that scheme in its URL, and the address in their context.
   *
   * @default {false}
   */
  useXHeaders?: boolean;
  /**
   * The trusted proxies: addresses or networks, `10.0.0.0/8`. A proxy that
   * connects through a unix socket is always trusted.
   *
   * @default {["127.0.0.0/8", "::1"]}
   */
  trustedProxies?: readonly string[];
}

const NO_USERS =
  "User authentication hooks NOT provided (default user enabled)";

const FLAG_OR_FUNCTION: OptionType = {
  text: "true, false or a function",
  includes: (value) => typeof value === "function" || FLAG.includes(value),
};

/** The options of {@linkcode AccessOptions}. */
export const ACCESS_OPTIONS = {
  authProvider: {
    default: undefined,
    is: null,
    note: () => "User authentication hooks provided (no default user)",
    defaultNote: NO_USERS,
  },
  shareSessions: {
    default: false,
    is: FLAG_OR_FUNCTION,
    flag: {
      name: "share-sessions",
      help: "let users open the sessions of others whose ids they know",
    },
    note: () => "Users may open sessions of others",
  },
  clientsMay: {
    default: "edit",
    is: oneOf(CLIENTS_MAY),
    flag: {
      name: "clients-may",
      value: "WHAT",
      help: `what clients may change: ${CLIENTS_MAY.join(", ")}`,
    },
    note: () => "Clients may only use widgets",
  },
  clientsMayAlso: {
    default: [],
    is: STRINGS,
    check: checkExceptions,
    flag: {
      name: "clients-may-also",
      value: "TYPE.PROPERTY",
      takes: "one each time",
      help:
        "what else clients may change, such as ColumnDataSource.data or NAME.title",
      default: "nothing",
      needs: "clientsMay",
    },
  },
  xsrfCookies: {
    default: false,
    setting: "xsrfCookies",
    is: FLAG,
    flag: {
      name: "enable-xsrf-cookies",
      help: "accept forms of login pages only with the token they came with",
    },
    note: () => "XSRF cookie protection enabled",
  },
  allowedHosts: {
    default: undefined,
    is: STRINGS,
    check: checkNames,
    flag: {
      name: "allow-host",
      value: "HOST",
      takes: "one each time",
      help: "a host that browsers may reach the server by; * stands for any",
      default: "those of --allow-websocket-origin, this machine, IP addresses",
    },
  },
  useXHeaders: {
    default: false,
    is: FLAG,
    flag: {
      name: "use-xheaders",
      help: "trust a proxy's headers for the client's address and scheme",
    },
  },
  trustedProxies: {
    default: ["127.0.0.0/8", "::1"],
    is: STRINGS,
    flag: {
      name: "trusted-proxy",
      value: "ADDRESS",
      takes: "one each time",
      help: "a trusted proxy: an address, or a network such as 10.0.0.0/8",
      default: "this machine",
      needs: "useXHeaders",
    },
  },
} satisfies OptionTable<AccessOptions>;

function checkNames(hosts: readonly string[]): void {
  for (const host of hosts) {
    if (/^(\*|\[[\da-f:.]+\]|[\w*.-]+)$/i.test(host)) continue;
    throw new SyntaxError(
      `Cannot create server: allowedHosts takes hosts without scheme and port, such as plots.example.com, received ${
        formatValue(host)
      }`,
    );
  }
}
