import { type LogLevel, parseLogLevel } from "./logger.ts";
import { missingPermissions } from "./permissions.ts";
import { unusedSettingWarnings } from "./_unused_settings.ts";

/** The settings by name, with the types of their values (spec 8.6). */
export interface SettingValues {
  /** Hosts whose pages may open WebSockets, separated by commas; replaces all others. */
  allowedWsOrigin: string;
  /** The path of a module that exports an auth provider. */
  authModule: string;
  /** The program that opens pages; `none` for none. */
  browser: string;
  /** The path of the Chromium, Chrome or Edge that draws pictures. */
  chromePath: string;
  /** The version of BokehJS to load from the CDN. */
  cdnVersion: string;
  /** The key that signs cookies. */
  cookieSecret: string;
  /** The host in URLs of the server. */
  defaultServerHost: string;
  /** The port to listen on. */
  defaultServerPort: number;
  /** Whether pages show errors in full, for development. */
  dev: boolean;
  /** The path of an icon, `default` or `none`. */
  icoPath: string;
  /** Whether pages load minified files from the CDN. */
  minified: boolean;
  /** The log level of BokehJS in the browser's console. */
  logLevel: string;
  /** The secret of the server at its OpenID Connect provider. */
  oidcClientSecret: string;
  /** The log level of the server, by its name here or in Python. */
  serverLogLevel: LogLevel;
  /** Where other nodes of a cluster reach this one. */
  nodeAddress: string;
  /** The path of the certificates of those who sign the certificates of nodes. */
  nodeCafile: string;
  /** The path of the certificate of this node. */
  nodeCertfile: string;
  /** The path of its key. */
  nodeKeyfile: string;
  /** Where pages load BokehJS from. */
  resources: string;
  /** The key that signs session ids and tokens. */
  secretKey: string;
  /** The address of the store where sessions outlive the process. */
  sessionStore: string;
  /** Whether only signed session ids and tokens are accepted. */
  signSessions: boolean;
  /** The path of a certificate. */
  sslCertfile: string;
  /** The path of the certificate's key. */
  sslKeyfile: string;
  /** The password of the key. */
  sslPassword: string;
  /** Whether new documents are checked for mistakes. */
  validateDoc: boolean;
  /** Which mistakes in a new document are errors. */
  validationLevel: "none" | "errors" | "all";
  /** The path of the folder with the bundles of own models. */
  viewsDirectory: string;
  /** Whether a token protects login forms. */
  xsrfCookies: boolean;
}

/** The name of a setting. */
export type SettingName = keyof SettingValues;

/** A source of settings: the environment, or a file. */
export interface SettingsSource {
  /**
   * Looks up a setting.
   *
   * @param variable Its environment variable.
   * @param key Its name in configuration files.
   * @returns The value and its name in messages; `undefined` if it is not set here.
   */
  read(variable: string, key: string): SettingText | undefined;
}

/** A setting as it is written in its source. */
export interface SettingText {
  /** The value. */
  readonly text: string;
  /** The name of the setting in its source. */
  readonly name: string;
}

/** The names of a setting in its sources, and its parser. */
interface Definition<T> {
  readonly variable: string;
  readonly key: string;
  /** Throws a `RangeError` with what is expected. */
  readonly parse: (text: string) => T;
}

const DEFINITIONS: {
  readonly [N in SettingName]: Definition<SettingValues[N]>;
} = {
  allowedWsOrigin: text("BOKEH_ALLOW_WS_ORIGIN", "allowed_ws_origin"),
  authModule: text("BOKEH_AUTH_MODULE", "auth_module"),
  browser: text("BOKEH_BROWSER", "browser"),
  cdnVersion: text("BOKEH_CDN_VERSION", "version"),
  chromePath: text("BOKEH_CHROME_PATH", "chrome_path"),
  cookieSecret: text("BOKEH_COOKIE_SECRET", "cookie_secret"),
  defaultServerHost: text("BOKEH_DEFAULT_SERVER_HOST", "default_server_host"),
  defaultServerPort: {
    variable: "BOKEH_DEFAULT_SERVER_PORT",
    key: "default_server_port",
    parse: parsePort,
  },
  dev: flag("BOKEH_DEV", "dev"),
  icoPath: text("BOKEH_ICO_PATH", "ico_path"),
  logLevel: text("BOKEH_LOG_LEVEL", "log_level"),
  minified: flag("BOKEH_MINIFIED", "minified"),
  nodeAddress: text("BOKEH_NODE_ADDRESS", "node_address"),
  nodeCafile: text("BOKEH_NODE_CAFILE", "node_cafile"),
  nodeCertfile: text("BOKEH_NODE_CERTFILE", "node_certfile"),
  nodeKeyfile: text("BOKEH_NODE_KEYFILE", "node_keyfile"),
  oidcClientSecret: text("BOKEH_OIDC_CLIENT_SECRET", "oidc_client_secret"),
  serverLogLevel: {
    variable: "BOKEH_PY_LOG_LEVEL",
    key: "py_log_level",
    parse: parseLogLevel,
  },
  resources: text("BOKEH_RESOURCES", "resources"),
  secretKey: text("BOKEH_SECRET_KEY", "secret_key"),
  sessionStore: text("BOKEH_SESSION_STORE", "session_store"),
  signSessions: flag("BOKEH_SIGN_SESSIONS", "sign_sessions"),
  sslCertfile: text("BOKEH_SSL_CERTFILE", "ssl_certfile"),
  sslKeyfile: text("BOKEH_SSL_KEYFILE", "ssl_keyfile"),
  sslPassword: text("BOKEH_SSL_PASSWORD", "ssl_password"),
  validateDoc: flag("BOKEH_VALIDATE_DOC", "validate_doc"),
  validationLevel: {
    variable: "BOKEH_VALIDATION_LEVEL",
    key: "validation_level",
    parse: parseValidationLevel,
  },
  viewsDirectory: text("BOKEH_VIEWS_DIRECTORY", "views_directory"),
  xsrfCookies: flag("BOKEH_XSRF_COOKIES", "xsrf_cookies"),
};

/** The names of settings in configuration files. */
export const SETTING_KEYS: readonly string[] = Object.values(DEFINITIONS)
  .map(({ key }) => key);

/** Options for {@linkcode Settings.fromEnvironment}. */
export interface EnvironmentOptions {
  /**
   * Sources that override the environment.
   *
   * @default {[]}
   */
  overrides?: readonly SettingsSource[];
  /**
   * Sources for what the environment does not set.
   *
   * @default {[]}
   */
  fallbacks?: readonly SettingsSource[];
}

/** The environment variable of a setting. */
export function variableOf(name: SettingName): string {
  return DEFINITIONS[name].variable;
}

const PERMISSION = { name: "env", variable: "BOKEH_*" } as const;

/** Environment variables, read on demand. */
const ENVIRONMENT: SettingsSource = {
  read(variable) {
    const text = readVariable(variable);
    // An empty variable counts as unset, as in shells.
    return text ? { text, name: variable } : undefined;
  },
};

/**
 * Settings from outside the program, under Bokeh's names for them (spec 8.6).
 * Options of the program override them.
 *
 * - **First one wins:** of several sources, the first that has a setting counts.
 *
 * @example Read settings from a map
 * ```ts
 * import { Settings } from "@bokeh-deno/server";
 * import { assertEquals } from "@std/assert";
 *
 * const file = new Map([["sign_sessions", "yes"]]);
 * const settings = new Settings([{
 *   read(_variable, key) {
 *     const text = file.get(key);
 *     return text === undefined ? undefined : { text, name: key };
 *   },
 * }]);
 * assertEquals(settings.get("signSessions"), true);
 * assertEquals(settings.get("secretKey"), undefined);
 * ```
 */
export class Settings {
  readonly #sources: readonly SettingsSource[];

  /**
   * Combines sources.
   *
   * @param sources The sources, most important first. Without any, nothing is set.
   */
  constructor(sources: readonly SettingsSource[] = []) {
    this.#sources = sources;
  }

  /**
   * The settings of the environment. Reading one needs `--allow-env=BOKEH_*`;
   * without that flag, Deno asks once for the whole environment in a terminal.
   *
   * @param options Further sources, such as those of {@linkcode readConfigFile}.
   * @returns The settings.
   */
  static fromEnvironment(options: EnvironmentOptions = {}): Settings {
    const { overrides = [], fallbacks = [] } = options;
    if (Deno.permissions.querySync(PERMISSION).state === "prompt") {
      // Deno cannot grant a pattern in a prompt: it would ask for each variable.
      Deno.permissions.requestSync({ name: "env" });
    }
    return new Settings([...overrides, ENVIRONMENT, ...fallbacks]);
  }

  /**
   * The value of a setting.
   *
   * @param name The name of the setting.
   * @returns The value, or `undefined` if it is not set.
   * @throws {RangeError} If it is set to an invalid value.
   * @throws {Deno.errors.NotCapable} If the environment may not be read.
   */
  get<N extends SettingName>(name: N): SettingValues[N] | undefined {
    const { variable, key, parse } = DEFINITIONS[name];
    const found = this.#find(variable, key);
    if (found === undefined) return undefined;
    try {
      return parse(found.text);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new RangeError(
        `Cannot read setting ${found.name}: expected ${error.message}, received "${found.text}"`,
      );
    }
  }

  /**
   * The name of a setting where it is set, for messages: that of a variable, or
   * of a line of a file.
   *
   * @param name The name of the setting.
   * @returns The name, or `undefined` if it is not set.
   * @throws {Deno.errors.NotCapable} If the environment may not be read.
   */
  nameOf(name: SettingName): string | undefined {
    const { variable, key } = DEFINITIONS[name];
    return this.#find(variable, key)?.name;
  }

  /**
   * Warns of settings of Python's Bokeh that have no effect here.
   *
   * @returns A message for each.
   */
  warnings(): string[] {
    return unusedSettingWarnings((variable, key) => {
      try {
        return this.#find(variable, key);
      } catch (error) {
        // Nobody needs permission for what has no effect.
        if (error instanceof Deno.errors.NotCapable) return undefined;
        throw error;
      }
    });
  }

  #find(variable: string, key: string): SettingText | undefined {
    for (const source of this.#sources) {
      const found = source.read(variable, key);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

function readVariable(variable: string): string | undefined {
  try {
    return Deno.env.get(variable);
  } catch (cause) {
    if (!(cause instanceof Deno.errors.NotCapable)) throw cause;
    throw missingPermissions(
      `Cannot read setting ${variable}`,
      [PERMISSION],
      "ignore the environment with the option settings: new Settings()",
      cause,
    );
  }
}

function text(variable: string, key: string): Definition<string> {
  return { variable, key, parse: (text) => text };
}

function flag(variable: string, key: string): Definition<boolean> {
  return { variable, key, parse: parseFlag };
}

function parseFlag(text: string): boolean {
  const word = text.trim().toLowerCase();
  if (["yes", "1", "on", "true"].includes(word)) return true;
  if (["no", "0", "off", "false"].includes(word)) return false;
  throw new RangeError("yes, 1, on, true, no, 0, off or false");
}

function parseValidationLevel(text: string): "none" | "errors" | "all" {
  const word = text.trim().toLowerCase();
  if (word === "none" || word === "errors" || word === "all") return word;
  throw new RangeError("one of none, errors, all");
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new RangeError("a port from 0 to 65535");
}
