import {
  FLAG,
  matching,
  POSITIVE_FINITE,
  STRINGS,
  TEXT,
} from "../../base/option_checks.ts";
import type { OptionTable } from "../../base/option_table.ts";

/** How session ids and tokens are made and accepted (spec 2). */
export interface TokenOptions {
  /**
   * The key that signs session ids and tokens; 32 characters or more.
   *
   * @default {undefined} The setting `BOKEH_SECRET_KEY`.
   */
  secretKey?: string;
  /**
   * Whether only signed session ids and tokens are accepted.
   *
   * @default {false} Or the setting `BOKEH_SIGN_SESSIONS`.
   */
  signSessions?: boolean;
  /**
   * Whether the server makes a session id for a page request without one.
   *
   * @default {true}
   */
  generateSessionIds?: boolean;
  /**
   * Whether the URL of a page may name its session: `?bokeh-session-id=…` or
   * `?bokeh-token=…`. If not, nobody can be lured into a session whose id somebody
   * else knows; the header `Bokeh-Session-Id` still counts.
   *
   * @default {true}
   */
  sessionIdsFromUrl?: boolean;
  /**
   * How long a token can create a session after its page was rendered, in
   * seconds.
   *
   * @default {300}
   */
  sessionTokenExpirationSeconds?: number;
  /**
   * Whether tokens carry the headers and cookies of the page's request, for
   * several servers that share the sessions of one page. Otherwise they stay on
   * the server, and tokens are small.
   *
   * @default {false}
   */
  selfContainedTokens?: boolean;
  /**
   * The name of a cookie in which browsers keep the id of their session, so that
   * reloading a page shows the same session. Only ids that the server made are
   * kept, not those that requests name.
   *
   * @default {undefined} Every page has its own session.
   */
  sessionIdCookie?: string;
  /**
   * The only headers that applications see; excludes `excludeHeaders`.
   *
   * @default {undefined} All headers.
   */
  includeHeaders?: readonly string[];
  /**
   * Headers that applications do not see.
   *
   * @default {undefined} None.
   */
  excludeHeaders?: readonly string[];
  /**
   * The only cookies that applications see; excludes `excludeCookies`.
   *
   * @default {undefined} All cookies.
   */
  includeCookies?: readonly string[];
  /**
   * Cookies that applications do not see.
   *
   * @default {undefined} None.
   */
  excludeCookies?: readonly string[];
}

/** The options of {@linkcode TokenOptions}. */
export const TOKEN_OPTIONS = {
  secretKey: { default: undefined, setting: "secretKey", is: TEXT },
  signSessions: { default: false, setting: "signSessions", is: FLAG },
  generateSessionIds: { default: true, is: FLAG },
  sessionIdsFromUrl: {
    default: true,
    is: FLAG,
    flag: {
      name: "no-session-ids-from-url",
      help: "refuse pages whose URL names their session",
    },
  },
  sessionTokenExpirationSeconds: {
    default: 300,
    is: POSITIVE_FINITE,
    flag: {
      name: "session-token-expiration",
      value: "SECONDS",
      help: "seconds in which a page can create its session",
    },
  },
  selfContainedTokens: {
    default: false,
    is: FLAG,
    flag: {
      name: "self-contained-tokens",
      help: "put headers and cookies into tokens, for servers that share " +
        "sessions",
    },
  },
  sessionIdCookie: {
    default: undefined,
    is: matching(
      "the name of a cookie such as bokeh_session",
      /^[\w!#$%&'*+\-.^`|~]+$/,
    ),
    flag: {
      name: "session-id-cookie",
      value: "NAME",
      help: "a cookie that brings browsers back to their session",
      default: "none; each page has its own session",
    },
  },
  includeHeaders: {
    ...names(
      "include-headers",
      "the only headers that applications see",
      "all",
    ),
    excludes: ["excludeHeaders"],
  },
  excludeHeaders: names(
    "exclude-headers",
    "headers that applications do not see",
    "none",
  ),
  includeCookies: {
    ...names(
      "include-cookies",
      "the only cookies that applications see",
      "all",
    ),
    excludes: ["excludeCookies"],
  },
  excludeCookies: names(
    "exclude-cookies",
    "cookies that applications do not see",
    "none",
  ),
} satisfies OptionTable<TokenOptions>;

/** An option that names headers or cookies. */
function names(name: string, help: string, otherwise: string) {
  const flag = { name, value: "NAME…", takes: "words", help } as const;
  return {
    default: undefined,
    is: STRINGS,
    flag: { ...flag, default: otherwise },
  };
}
