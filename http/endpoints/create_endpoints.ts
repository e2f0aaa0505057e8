import type { Logger } from "../../base/logger.ts";
import type { Instruments } from "../../base/instruments.ts";
import { AutoloadEndpoint } from "./_autoload_endpoint.ts";
import { ExtensionFiles } from "../static/extension_files.ts";
import { ExtraRoutes } from "./_extra_routes.ts";
import { IndexEndpoint } from "./_index_endpoint.ts";
import { MetadataEndpoint } from "./_metadata_endpoint.ts";
import { PageEndpoint } from "./_page_endpoint.ts";
import { PageResources } from "./_page_resources.ts";
import type { Reloads } from "../_reloads.ts";
import type { ResolvedOptions } from "../_resolve_options.ts";
import type { Endpoints } from "../_router.ts";
import { SessionRequests } from "./_session_requests.ts";
import { SocketEndpoint } from "./socket_endpoint.ts";
import {
  AppStaticEndpoint,
  FaviconEndpoint,
  SharedStaticEndpoint,
} from "./_static_endpoints.ts";
import type { Threads } from "../_threads.ts";
import type { BokehJsFiles } from "../static/bokehjs_files.ts";
import { loadIcon } from "../static/favicon.ts";

/** What endpoints are made from. */
export interface EndpointParts {
  /** The options. */
  readonly options: ResolvedOptions;
  /** Where the server writes what happens. */
  readonly logger: Logger;
  /** Counts what happens. */
  readonly instruments: Instruments;
  /** BokehJS. */
  readonly files: BokehJsFiles;
  /** The other threads of the server. */
  readonly threads: Threads;
  /** The paths of the applications, sorted, without the prefix. */
  readonly paths: readonly string[];
  /** Tells pages to load anew, in development. */
  readonly reloads: Reloads | undefined;
}

/** The endpoints of a server; the one of sockets has more to it. */
export interface CreatedEndpoints extends Endpoints {
  /** Of `APP/ws`. */
  readonly socket: SocketEndpoint;
}

/**
 * Makes the endpoints of a server.
 *
 * @throws {RangeError} If the icon or an extension is not in order.
 * @throws {TypeError} If an extra pattern is malformed.
 */
export function createEndpoints(parts: EndpointParts): CreatedEndpoints {
  const { options, files, paths, reloads, threads } = parts;
  const requests = new SessionRequests(options, threads);
  const extensions = new ExtensionFiles(options.extensions);
  const resources = new PageResources(options, files, extensions);
  const sharedStatic = new SharedStaticEndpoint(files, extensions);
  const socket = new SocketEndpoint(parts, requests);
  return {
    page: new PageEndpoint(options, requests, resources, reloads),
    socket,
    metadata: new MetadataEndpoint(),
    autoload: new AutoloadEndpoint(
      options,
      requests,
      resources,
      reloads,
      (request) => socket.allowsOrigin(request),
    ),
    appStatic: new AppStaticEndpoint(
      sharedStatic,
      options.authProvider?.getUser !== undefined,
    ),
    sharedStatic,
    favicon: new FaviconEndpoint(loadIcon(options.icoPath)),
    index: options.useIndex ? new IndexEndpoint(options, paths) : undefined,
    extra: new ExtraRoutes(options),
  };
}
