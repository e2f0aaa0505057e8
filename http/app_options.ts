import type { CallbackOrigin } from "../document/callback_origin.ts";
import type { Logger } from "../base/logger.ts";
import type { Settings } from "../base/settings.ts";
import type { OutboxOptions } from "../sync/outbox.ts";
import type { AuthProvider } from "./access/auth_provider.ts";
import type { Extension } from "./static/extension.ts";
import type { ExtraPattern } from "./endpoints/extra_pattern.ts";
import type { BrowserLogLevel, ResourcesMode } from "../pages/resources.ts";

/** Where an error happened that {@linkcode BokehAppOptions.onError} is told of. */
export interface ErrorDetails extends Partial<CallbackOrigin> {
  /** What failed, such as `Error handling PATCH-DOC`. */
  readonly message: string;
  /** The id of the session, if it happened in one. */
  readonly session?: string;
  /** What the user was told instead of the error, to find it by. */
  readonly errorId?: string;
  /** The URL, if a request failed. */
  readonly url?: string;
}

/** What the index page is made from (spec 1.4). */
export interface IndexContext {
  /** What all paths begin with: `""` or `/name`. */
  readonly prefix: string;
  /** The paths of the applications, sorted, without the prefix. */
  readonly items: readonly string[];
}

/** How session ids and tokens are made and accepted (spec 2). */
export interface TokenOptions {
  /**
   * The key that session ids and tokens are signed with; 32 characters or more.
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
   * Whether the server makes a session id for a page that brings none.
   *
   * @default {true}
   */
  generateSessionIds?: boolean;
  /**
   * Seconds after its page was rendered in which a token can create a session.
   *
   * @default {300}
   */
  sessionTokenExpirationSeconds?: number;
  /**
   * Whether tokens carry the headers and cookies of the page's request, for
   * several servers that share the sessions of one page. Otherwise they stay
   * here, and tokens are small.
   *
   * @default {false}
   */
  selfContainedTokens?: boolean;
  /** The only headers that applications see; excludes `excludeHeaders`. */
  includeHeaders?: readonly string[];
  /** The headers that applications do not see. */
  excludeHeaders?: readonly string[];
  /** The only cookies that applications see; excludes `excludeCookies`. */
  includeCookies?: readonly string[];
  /** The cookies that applications do not see. */
  excludeCookies?: readonly string[];
  /**
   * The name of a cookie in which browsers keep the id of their session, so that
   * a page that is loaded again shows the same session. Only ids that the server
   * made are kept, not those that requests name.
   *
   * @default {undefined} Every page has a session of its own.
   */
  sessionIdCookie?: string;
}

/** How long sessions live and how often things happen (spec 5.5, 5.10). */
export interface LifetimeOptions {
  /**
   * Milliseconds between looks for sessions that nobody uses.
   *
   * @default {17000}
   */
  checkUnusedSessionsMilliseconds?: number;
  /**
   * Milliseconds that a session without connections lives.
   *
   * @default {60000}
   */
  unusedSessionLifetimeMilliseconds?: number;
  /**
   * Live sessions that there may be; more are refused with 503.
   *
   * @default {100000}
   */
  maxSessions?: number;
  /**
   * Live sessions that one client may have created; more are refused with 429.
   * Addresses of one IPv6 network of 64 bits count as one client.
   *
   * @default {1000} Without limit for clients on this machine.
   */
  maxSessionsPerClient?: number;
  /**
   * Milliseconds of silence after which a WebSocket is pinged; 0 for never. One
   * that does not answer for as long again is closed.
   *
   * @default {37000}
   */
  keepAliveMilliseconds?: number;
  /**
   * Milliseconds between lines of level `debug` with statistics; 0 for none.
   *
   * @default {15000}
   */
  statsLogFrequencyMilliseconds?: number;
  /**
   * Milliseconds between lines of level `info` with the use of memory; 0 for none.
   *
   * @default {0}
   */
  memLogFrequencyMilliseconds?: number;
}

/** Which WebSockets are opened, and what they take (spec 3). */
export interface SocketOptions {
  /**
   * Hosts whose pages may open WebSockets: `HOST`, `HOST:PORT`, with `*` for a
   * label, a port or everything. While `BOKEH_ALLOW_WS_ORIGIN` is set, it
   * replaces them.
   *
   * @default {["localhost:PORT", "127.0.0.1:PORT", "[::1]:PORT"]} With the port listened on.
   */
  allowWebSocketOrigin?: readonly string[];
  /**
   * More such hosts, taken as they are: without a port they stand for every port.
   *
   * @default {[]}
   */
  extraWebSocketOrigins?: readonly string[];
  /**
   * The largest WebSocket message that is accepted, in bytes; larger ones close the socket with 1009.
   *
   * @default {20971520}
   */
  websocketMaxMessageBytes?: number;
  /**
   * WebSockets that may be open; more are refused with 503.
   *
   * @default {20000}
   */
  maxConnections?: number;
  /**
   * WebSockets that one client may have open; more are refused with 429.
   *
   * @default {1000} Without limit for clients on this machine.
   */
  maxConnectionsPerClient?: number;
  /**
   * Messages that a WebSocket may bring in a second; one that brings more is
   * closed with 1008.
   *
   * @default {20000}
   */
  maxMessagesPerSecond?: number;
  /** Accepted with a warning: Deno does not compress WebSockets. */
  websocketCompressionLevel?: number;
  /** Accepted with a warning: Deno does not compress WebSockets. */
  websocketCompressionMemLevel?: number;
  /** Bounds of what waits to be sent to a slow client. */
  outbox?: OutboxOptions;
}

/** Paths and pages (spec 1). */
export interface PageOptions {
  /**
   * What all paths begin with, as behind a reverse proxy that keeps the path.
   *
   * @default {""}
   */
  prefix?: string;
  /**
   * The URL under which browsers reach the server, where that is another one,
   * for links to it: `https://plots.example.com`.
   *
   * @default {undefined} Where the server listens.
   */
  absoluteUrl?: string;
  /**
   * Whether there is a page at `/`: the list of the applications, or a redirect
   * to the only one.
   *
   * @default {true}
   */
  useIndex?: boolean;
  /**
   * Makes the list of the applications instead of the built-in page: a function
   * that returns HTML, or the path of a template.
   */
  index?: string | ((context: IndexContext) => string | Promise<string>);
  /**
   * Whether `/` leads to the application if there is but one.
   *
   * @default {true}
   */
  redirectRoot?: boolean;
  /**
   * The path of an icon that ends with `.ico`; `"default"` for the built-in one,
   * `"none"` for none.
   *
   * @default {"default"} Or the setting `BOKEH_ICO_PATH`.
   */
  icoPath?: string;
  /**
   * Where pages find BokehJS: on this server, on Bokeh's CDN, or in the page.
   *
   * @default {"server"} Or the setting `BOKEH_RESOURCES`.
   */
  resources?: ResourcesMode;
  /**
   * What BokehJS writes to the browser's console.
   *
   * @default {"info"} Or the setting `BOKEH_LOG_LEVEL`.
   */
  browserLogLevel?: BrowserLogLevel;
  /** Bundles of BokehJS models that pages load, by name (spec 1.13). */
  extensions?: Readonly<Record<string, Extension>>;
  /**
   * More paths that the server answers, after those of applications.
   *
   * @default {[]}
   */
  extraPatterns?: readonly ExtraPattern[];
  /**
   * The path that tells load balancers whether the server works, without prefix
   * and user: `/healthz`.
   *
   * @default {undefined} There is none.
   */
  healthPath?: string;
}

/** Who may see what, and whom to believe (spec 6.1, 10). */
export interface AccessOptions {
  /** Says who sends a request; without one, everybody may see everything. */
  authProvider?: AuthProvider;
  /**
   * Whether requests that change something on login handlers and extra paths
   * must bring the token of their form.
   *
   * @default {false} Or the setting `BOKEH_XSRF_COOKIES`.
   */
  xsrfCookies?: boolean;
  /**
   * Whether to believe a proxy what it says of the client's address and scheme
   * in `X-Real-Ip`, `X-Forwarded-For`, `X-Scheme` and `X-Forwarded-Proto`.
   *
   * @default {false}
   */
  useXHeaders?: boolean;
  /**
   * The proxies that are believed: addresses or networks, `10.0.0.0/8`. What
   * comes through a unix socket is always believed.
   *
   * @default {["127.0.0.0/8", "::1"]}
   */
  trustedProxies?: readonly string[];
}

/** How to find out what happens. */
export interface DiagnosticOptions {
  /**
   * Whether errors are shown in full to whoever sees the page; for development only.
   *
   * @default {false} Or the setting `BOKEH_DEV`.
   */
  dev?: boolean;
  /**
   * Whether ERROR replies carry the stack of the error.
   *
   * @default {false} The value of `dev`.
   */
  sendTracebacks?: boolean;
  /** Called with each error of an application, after it is logged. */
  onError?: (error: unknown, details: ErrorDetails) => void;
  /** Where the server writes what happens; by default lines of level `info` on standard error. */
  logger?: Logger;
  /**
   * Whether metrics and spans go to OpenTelemetry.
   *
   * @default {undefined} Where Deno exports them: `OTEL_DENO=true`.
   */
  telemetry?: boolean;
  /**
   * What is set outside the program.
   *
   * @default {Settings.fromEnvironment()}
   */
  settings?: Settings;
}

/** Options for {@linkcode BokehApp} (spec 5.10). */
export interface BokehAppOptions
  extends
    AccessOptions,
    DiagnosticOptions,
    LifetimeOptions,
    PageOptions,
    SocketOptions,
    TokenOptions {}
