import type { ApplicationContext } from "../sessions/application_context.ts";
import type { Endpoint, Target } from "./_incoming.ts";
import type { ResolvedOptions } from "./options.ts";

/** The endpoints of a server, by the paths that they answer. */
export interface Endpoints {
  /** `APP` and `APP/`. */
  readonly page: Endpoint;
  /** `APP/ws`. */
  readonly socket: Endpoint;
  /** `APP/metadata`. */
  readonly metadata: Endpoint;
  /** `APP/autoload.js`. */
  readonly autoload: Endpoint;
  /** `APP/bokeh-files`. */
  readonly files: Endpoint;
  /** `APP/static/…` of applications with a `staticPath`. */
  readonly appStatic: Endpoint;
  /** `/static/…`, and `APP/static/…` of other applications. */
  readonly sharedStatic: Endpoint;
  /** `/favicon.ico`, without the prefix. */
  readonly favicon: Endpoint;
  /** `adminPath` and what is below it, if there is an admin page. */
  readonly admin: Endpoint | undefined;
  /** `/`, if there is an index. */
  readonly index: Endpoint | undefined;
  /** The paths of the program's own handlers. */
  readonly extra: { find(path: string): Endpoint | undefined };
}

export interface Route extends Target {
  readonly endpoint: Endpoint;
}

const STATIC = "/static/";

/** The endpoints of an application by the last segments of their paths. */
const OF_APPLICATIONS: ReadonlyMap<
  string,
  "socket" | "metadata" | "autoload" | "files"
> = new Map(
  [
    ["ws", "socket"],
    ["metadata", "metadata"],
    ["autoload.js", "autoload"],
    ["bokeh-files", "files"],
  ] as const,
);

/** What is below the path of each application. */
export const OWN_SEGMENTS: readonly string[] = [
  ...OF_APPLICATIONS.keys(),
  "static",
];

/** Finds the endpoint and application of a path (spec 1.1). */
export class Router {
  readonly #prefix: string;
  readonly #adminPath: string | undefined;
  readonly #contexts: ReadonlyMap<string, ApplicationContext>;
  readonly #endpoints: Endpoints;

  /**
   * @param paths The prefix of all paths, except that of the icon, and the path of
   * the admin page.
   */
  constructor(
    { prefix, adminPath }: Pick<ResolvedOptions, "prefix" | "adminPath">,
    contexts: ReadonlyMap<string, ApplicationContext>,
    endpoints: Endpoints,
  ) {
    this.#prefix = prefix;
    this.#adminPath = adminPath;
    this.#contexts = contexts;
    this.#endpoints = endpoints;
  }

  find(path: string): Route | undefined {
    const { favicon, extra, index } = this.#endpoints;
    if (path === "/favicon.ico") return routeTo(favicon);
    const local = this.#withoutPrefix(path);
    if (local === undefined) return undefined;
    const admin = this.#findAdmin(local);
    if (admin !== undefined) return admin;
    const found = this.#findInApplication(local);
    if (found !== undefined) return found;
    const endpoint = extra.find(path);
    if (endpoint !== undefined) return routeTo(endpoint);
    if (local === "/" && index !== undefined) return routeTo(index);
    return local.startsWith(STATIC)
      ? routeTo(
        this.#endpoints.sharedStatic,
        undefined,
        local.slice(STATIC.length),
      )
      : undefined;
  }

  #withoutPrefix(path: string): string | undefined {
    const prefix = this.#prefix;
    if (path === prefix) return "/";
    return path.startsWith(`${prefix}/`)
      ? path.slice(prefix.length)
      : undefined;
  }

  #findAdmin(path: string): Route | undefined {
    const { admin } = this.#endpoints;
    if (admin === undefined) return undefined;
    const own = `${this.#adminPath}/`;
    if (!`${path}/`.startsWith(own)) return undefined;
    return routeTo(admin, undefined, path.slice(own.length));
  }

  #findInApplication(path: string): Route | undefined {
    const { page } = this.#endpoints;
    const context = this.#contexts.get(withoutTrailingSlash(path));
    if (context !== undefined) return routeTo(page, context);
    const slash = path.lastIndexOf("/");
    const owner = this.#contexts.get(path.slice(0, slash) || "/");
    const name = OF_APPLICATIONS.get(path.slice(slash + 1));
    if (owner !== undefined && name !== undefined) {
      return routeTo(this.#endpoints[name], owner);
    }
    const start = path.indexOf(STATIC);
    return start < 0 ? undefined : this.#findStatic(path, start);
  }

  #findStatic(path: string, start: number): Route | undefined {
    const { appStatic, sharedStatic } = this.#endpoints;
    const owner = this.#contexts.get(path.slice(0, start) || "/");
    if (owner === undefined) return undefined;
    const hasFiles = owner.application.staticPath !== null;
    return routeTo(
      hasFiles ? appStatic : sharedStatic,
      owner,
      path.slice(start + STATIC.length),
    );
  }
}

function routeTo(
  endpoint: Endpoint,
  context?: ApplicationContext,
  rest = "",
): Route {
  return { endpoint, context, rest };
}

function withoutTrailingSlash(path: string): string {
  return path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
}
