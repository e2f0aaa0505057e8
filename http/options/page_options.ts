import {
  FLAG,
  matching,
  oneOf,
  type OptionType,
  TEXT,
} from "../../base/option_checks.ts";
import type { OptionTable } from "../../base/option_table.ts";
import { isPlainObject, isRecord } from "../../base/records.ts";
import {
  BROWSER_LOG_LEVELS,
  type BrowserLogLevel,
  RESOURCES_MODES,
  type ResourcesMode,
} from "../../pages/resources.ts";
import { CONTENT_POLICY } from "../access/content_policy.ts";
import type { ExtraPattern } from "../endpoints/extra_pattern.ts";
import type { Extension } from "../static/extension.ts";

/** What the index page is rendered from (spec 1.4). */
export interface IndexContext {
  /** The prefix of all paths: `""` or `/name`. */
  readonly prefix: string;
  /** The paths of the applications, sorted, without the prefix. */
  readonly items: readonly string[];
  /** The nonce that the content security policy demands of scripts; empty if there is no policy. */
  readonly nonce: string;
}

/** Paths and pages (spec 1). */
export interface PageOptions {
  /**
   * The prefix of all paths, as behind a reverse proxy that keeps the path.
   *
   * @default {""}
   */
  prefix?: string;
  /**
   * The public URL of the server if it differs from the one it listens on, for
   * links to it: `https://plots.example.com`.
   *
   * @default {undefined} The URL that the server listens on.
   */
  absoluteUrl?: string;
  /**
   * The index page in place of the built-in one: a function that returns HTML,
   * or the path of a template.
   *
   * @default {undefined} The built-in page.
   */
  index?: string | ((context: IndexContext) => string | Promise<string>);
  /**
   * Whether `/` is served: the list of applications, or a redirect to the only
   * one.
   *
   * @default {true}
   */
  useIndex?: boolean;
  /**
   * Whether `/` redirects to the application if there is only one.
   *
   * @default {true}
   */
  redirectRoot?: boolean;
  /**
   * The log level of BokehJS in the browser's console.
   *
   * @default {"info"} Or the setting `BOKEH_LOG_LEVEL`.
   */
  browserLogLevel?: BrowserLogLevel;
  /**
   * The path of an icon, ending with `.ico`; `"default"` for the built-in one,
   * `"none"` for none.
   *
   * @default {"default"} Or the setting `BOKEH_ICO_PATH`.
   */
  icoPath?: string;
  /**
   * Where pages load BokehJS from: this server, Bokeh's CDN, or the page itself.
   *
   * @default {"server"} Or the setting `BOKEH_RESOURCES`.
   */
  resources?: ResourcesMode;
  /**
   * Bundles of BokehJS models that pages load, by name (spec 1.13).
   *
   * @default {{}}
   */
  extensions?: Readonly<Record<string, Extension>>;
  /**
   * The path of the folder in which the command `build` has put the bundles of own
   * models, for servers that may not run programs.
   *
   * @default {undefined} Or the setting `BOKEH_VIEWS_DIRECTORY`; otherwise bundles
   * are made when the server starts.
   */
  viewsDirectory?: string;
  /**
   * Further paths that the server answers; those of applications come first.
   *
   * @default {[]}
   */
  extraPatterns?: readonly ExtraPattern[];
  /**
   * The content security policy of pages: `true` or `"default"` for one that
   * allows only this server's scripts, or a policy with `{nonce}` where the nonce
   * of the page belongs: `"script-src 'nonce-{nonce}'"`. Templates get the nonce as
   * `nonce`. What evaluates code in the browser, such as `CustomJS`, also needs
   * `'unsafe-eval'`.
   *
   * @default {false} None.
   */
  contentSecurityPolicy?: boolean | string;
  /**
   * The path of a health check for load balancers, without prefix and without
   * authentication: `/healthz`.
   *
   * @default {undefined} No health check.
   */
  healthPath?: string;
}

const INDEX: OptionType = {
  text: "a function or the path of a template",
  includes: (value) =>
    typeof value === "function" || (typeof value === "string" && value !== ""),
};

const EXTENSIONS: OptionType = {
  text: 'an object such as { name: { directory: "dist", main: "models.js" } }',
  includes: (value) =>
    isPlainObject(value) &&
    Object.values(value).every((extension) =>
      isRecord(extension) && typeof extension.directory === "string" &&
      typeof extension.main === "string" &&
      isListOfNames(extension.models ?? [])
    ),
};

function isListOfNames(value: unknown): boolean {
  return Array.isArray(value) &&
    value.every((name) => typeof name === "string" && name !== "");
}

const PATTERNS: OptionType = {
  text: 'an array of objects such as { pattern: "/hello", handler }',
  includes: (value) =>
    Array.isArray(value) &&
    value.every((extra) =>
      isRecord(extra) && typeof extra.pattern === "string"
    ),
};

/** The options of {@linkcode PageOptions}. */
export const PAGE_OPTIONS = {
  prefix: {
    default: "",
    is: TEXT,
    flag: {
      name: "prefix",
      value: "PREFIX",
      help: "the prefix of all paths",
      default: "none",
    },
  },
  absoluteUrl: {
    default: undefined,
    is: matching("a URL that begins with http:// or https://", /^https?:\/\//),
    flag: {
      name: "absolute-url",
      value: "URL",
      help: "the public URL of the server, for links to it",
      default: "where the server listens",
    },
  },
  index: {
    default: undefined,
    is: INDEX,
    flag: {
      name: "index",
      value: "FILE",
      help: "the template of the page that lists several applications",
      default: "a built-in page",
      excludes: ["useIndex"],
    },
  },
  useIndex: {
    default: true,
    is: FLAG,
    flag: {
      name: "disable-index",
      help: "serve nothing at /, neither the list nor the redirect",
    },
  },
  redirectRoot: {
    default: true,
    is: FLAG,
    flag: {
      name: "disable-index-redirect",
      help: "list the applications at / even if there is only one",
    },
  },
  browserLogLevel: {
    default: "info",
    setting: "logLevel",
    is: oneOf(BROWSER_LOG_LEVELS),
    flag: {
      name: "browser-log-level",
      value: "LEVEL",
      help: `what BokehJS writes to the console: ${
        BROWSER_LOG_LEVELS.join(", ")
      }`,
    },
  },
  icoPath: {
    default: "default",
    setting: "icoPath",
    is: TEXT,
    flag: {
      name: "ico-path",
      value: "FILE",
      help: "the icon, a file that ends with .ico; none for none",
      default: "a built-in icon",
    },
  },
  resources: {
    default: "server",
    setting: "resources",
    is: oneOf(RESOURCES_MODES),
    flag: {
      name: "resources",
      value: "WHERE",
      help: `where pages load BokehJS from: ${RESOURCES_MODES.join(", ")}`,
    },
  },
  extensions: { default: {}, is: EXTENSIONS },
  viewsDirectory: {
    default: undefined,
    setting: "viewsDirectory",
    is: TEXT,
    flag: {
      name: "views-directory",
      value: "FOLDER",
      help:
        "the folder where the command build has put the bundles of own models",
      default: "none, bundles are made at the start",
    },
  },
  extraPatterns: { default: [], is: PATTERNS },
  contentSecurityPolicy: {
    default: false,
    is: CONTENT_POLICY,
    flag: {
      name: "content-security-policy",
      value: "POLICY",
      help:
        "send this policy with pages, with {nonce} for the nonce; default for a built-in one",
      default: "none",
    },
  },
  healthPath: {
    default: undefined,
    is: matching("a path such as /healthz", /^\/[^\s?#]+$/),
    flag: {
      name: "health-path",
      value: "PATH",
      help: "the path of a health check for load balancers",
      default: "none",
    },
  },
} satisfies OptionTable<PageOptions>;
