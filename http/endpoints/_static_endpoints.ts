import type { ApplicationContext } from "../../sessions/application_context.ts";
import type { ExtensionFiles } from "../static/extension_files.ts";
import type { Endpoint, Incoming, Target } from "../_incoming.ts";
import { StaticDirectory } from "../static/static_directory.ts";
import type { BokehJsFiles } from "../static/bokehjs_files.ts";
import { faviconResponse } from "../static/favicon.ts";
import { HttpError } from "../_http_error.ts";
import { ownModels } from "../../models/internal.ts";

const METHODS = ["GET", "HEAD"];
const EXTENSIONS = "extensions/";
const MODELS = "models/";

/** Answers requests for BokehJS, extensions and models of applications (spec 1.12, 1.13). */
export class SharedStaticEndpoint implements Endpoint {
  readonly methods = METHODS;
  readonly needsUser = false;
  readonly takesAnyHost = true;
  readonly #files: BokehJsFiles;
  readonly #extensions: ExtensionFiles;
  readonly #viewsDirectory: string | undefined;

  /** @param viewsDirectory The path of the folder with bundles of own models. */
  constructor(
    files: BokehJsFiles,
    extensions: ExtensionFiles,
    viewsDirectory: string | undefined,
  ) {
    this.#files = files;
    this.#extensions = extensions;
    this.#viewsDirectory = viewsDirectory;
  }

  async respond({ request }: Incoming, { rest }: Target): Promise<Response> {
    if (rest.startsWith(EXTENSIONS)) {
      return await this.#extensions
        .respond(request, rest.slice(EXTENSIONS.length));
    }
    if (rest.startsWith(MODELS) && ownModels().length > 0) {
      // Imported late: most servers have no models of their own.
      const { respondOwnModel } = await import(
        "../static/own_model_files.ts"
      );
      const file = rest.slice(MODELS.length);
      return await respondOwnModel(request, file, this.#viewsDirectory);
    }
    return await this.#files.respond(request, rest);
  }
}

/**
 * Answers requests for the files of an application (spec 1.1, 1.12). What an
 * application at `/` lacks is looked up among the shared files.
 */
export class AppStaticEndpoint implements Endpoint {
  readonly methods = METHODS;
  readonly needsUser = true;
  readonly #shared: SharedStaticEndpoint;
  readonly #isGuarded: boolean;
  readonly #directories = new WeakMap<ApplicationContext, StaticDirectory>();

  /**
   * @param shared Serves the files that belong to no application.
   * @param isGuarded Whether only users may have the files.
   */
  constructor(shared: SharedStaticEndpoint, isGuarded: boolean) {
    this.#shared = shared;
    this.#isGuarded = isGuarded;
  }

  async respond(incoming: Incoming, target: Target): Promise<Response> {
    const context = target.context as ApplicationContext;
    const directory = this.#directoryOf(context);
    if (directory === undefined) {
      return await this.#shared.respond(incoming, target);
    }
    try {
      return await directory.respond(incoming.request, target.rest);
    } catch (error) {
      const isMissing = error instanceof HttpError && error.status === 404;
      if (!isMissing || context.path !== "/") throw error;
      return await this.#shared.respond(incoming, target);
    }
  }

  #directoryOf(context: ApplicationContext): StaticDirectory | undefined {
    const { staticPath } = context.application;
    if (staticPath === null) return undefined;
    let directory = this.#directories.get(context);
    if (directory === undefined) {
      directory = new StaticDirectory(staticPath, this.#isGuarded);
      this.#directories.set(context, directory);
    }
    return directory;
  }
}

/** Answers requests for `/favicon.ico` (spec 1.14). */
export class FaviconEndpoint implements Endpoint {
  readonly methods = ["GET"];
  readonly needsUser = false;
  readonly takesAnyHost = true;
  readonly #icon: Uint8Array<ArrayBuffer> | undefined;

  constructor(icon: Uint8Array<ArrayBuffer> | undefined) {
    this.#icon = icon;
  }

  respond(): Response {
    if (this.#icon === undefined) throw new HttpError(404);
    return faviconResponse(this.#icon);
  }
}
