import { AdminEndpoint, checkAdminPath } from "./_admin_endpoint.ts";
import { AutoloadEndpoint } from "./_autoload_endpoint.ts";
import { ExtensionFiles } from "../static/extension_files.ts";
import { ExtraRoutes } from "./_extra_routes.ts";
import { FilesEndpoint } from "./_files_endpoint.ts";
import { IndexEndpoint } from "./_index_endpoint.ts";
import { Hosts } from "../access/hosts.ts";
import { Origins } from "../access/origins.ts";
import { PageEndpoint } from "./_page_endpoint.ts";
import { PageResources } from "./_page_resources.ts";
import type { AppServices } from "../_app_services.ts";
import type { Endpoint, Incoming, Target } from "../_incoming.ts";
import type { LazyAdmin } from "../_lazy_admin.ts";
import { jsonResponse } from "../_responses.ts";
import { type Endpoints, OWN_SEGMENTS } from "../_router.ts";
import type { ApplicationContext } from "../../sessions/application_context.ts";
import { SessionRequests } from "./_session_requests.ts";
import { SocketEndpoint } from "./socket_endpoint.ts";
import {
  AppStaticEndpoint,
  FaviconEndpoint,
  SharedStaticEndpoint,
} from "./_static_endpoints.ts";
import type { BokehJsFiles } from "../static/bokehjs_files.ts";
import { loadIcon } from "../static/favicon.ts";

/** The endpoints of a server; that of sockets has more methods. */
export interface CreatedEndpoints extends Endpoints {
  readonly socket: SocketEndpoint;
  readonly hosts: Hosts;
}

/**
 * Creates the endpoints of a server.
 *
 * @param paths The paths of the applications, sorted, without the prefix.
 * @param admin The admin page, if there is one.
 * @throws {RangeError} If the icon or an extension is invalid.
 * @throws {TypeError} If an extra pattern is malformed, or the admin page has no
 * path of its own.
 */
export function createEndpoints(
  services: AppServices,
  files: BokehJsFiles,
  paths: readonly string[],
  admin: LazyAdmin | undefined,
): CreatedEndpoints {
  const { options, reloads, threads } = services;
  const requests = new SessionRequests(options, threads);
  const extensions = new ExtensionFiles(options.extensions);
  const resources = new PageResources(options, files, extensions);
  const sharedStatic = new SharedStaticEndpoint(
    files,
    extensions,
    options.viewsDirectory,
  );
  const origins = new Origins(options, services.logger);
  const socket = new SocketEndpoint(services, requests, origins);
  const { adminPath, healthPath, authProvider, extraPatterns } = options;
  if (adminPath !== undefined) {
    const { loginUrl, logoutUrl } = authProvider ?? {};
    const extra = extraPatterns.map(({ pattern }) => pattern);
    const own = paths.flatMap((path) =>
      OWN_SEGMENTS.map((segment) => `${path}/${segment}`.replace("//", "/"))
    );
    checkAdminPath(adminPath, [
      ...paths,
      ...own,
      "/static",
      ...extra,
      loginUrl,
      logoutUrl,
      healthPath,
    ]);
  }
  return {
    admin: admin && new AdminEndpoint(options, admin),
    page: new PageEndpoint(options, requests, resources, reloads, origins),
    socket,
    hosts: new Hosts(options, origins, services.logger),
    metadata: new MetadataEndpoint(),
    autoload: new AutoloadEndpoint(
      options,
      requests,
      resources,
      reloads,
      origins,
    ),
    files: new FilesEndpoint(requests, origins),
    appStatic: new AppStaticEndpoint(
      sharedStatic,
      authProvider?.getUser !== undefined,
    ),
    sharedStatic,
    favicon: new FaviconEndpoint(loadIcon(options.icoPath)),
    index: options.useIndex ? new IndexEndpoint(options, paths) : undefined,
    extra: new ExtraRoutes(options, {
      endUser: (user) => socket.endUser(user),
      logger: services.logger,
    }),
  };
}

/** Answers requests for the metadata of an application (spec 1.11), without a session. */
class MetadataEndpoint implements Endpoint {
  readonly methods = ["GET"];
  readonly needsUser = true;

  async respond(_incoming: Incoming, target: Target): Promise<Response> {
    const { path: url, application } = target.context as ApplicationContext;
    return jsonResponse({ url, data: await application.readMetadata() });
  }
}
