import { BOKEHJS_VERSION, ownModels } from "../../models/internal.ts";
import type { ExtensionFiles } from "../static/extension_files.ts";
import type { ResolvedOptions } from "../options.ts";
import type { BokehJsFiles } from "../static/bokehjs_files.ts";
import { cdnResources, type Resources } from "../../pages/resources.ts";

/**
 * Determines the resources of pages: BokehJS from its configured source,
 * extensions and models of applications (spec 1.7).
 */
export class PageResources {
  readonly #options: ResolvedOptions;
  readonly #files: BokehJsFiles;
  readonly #extensions: ExtensionFiles;
  readonly #isMinified: boolean;

  constructor(
    options: ResolvedOptions,
    files: BokehJsFiles,
    extensions: ExtensionFiles,
  ) {
    this.#options = options;
    this.#isMinified = options.settings.get("minified") ?? true;
    this.#files = files;
    this.#extensions = extensions;
  }

  /**
   * The resources of a page.
   *
   * @param root The beginning of this server's URLs, up to the `/` before
   * `static/`: a path, or for pages on other servers a complete URL.
   */
  async at(root: string): Promise<Resources> {
    const resources = await this.#extensions
      .addTo(await this.#bokehJs(root), root);
    if (ownModels().length === 0) return resources;
    const { addOwnModels } = await import("../static/own_model_files.ts");
    const { resources: mode, viewsDirectory } = this.#options;
    const place = mode === "inline" ? undefined : root;
    return await addOwnModels(resources, place, viewsDirectory);
  }

  async #bokehJs(root: string): Promise<Resources> {
    const { resources, browserLogLevel: logLevel, settings } = this.#options;
    switch (resources) {
      case "cdn": {
        const version = settings.get("cdnVersion") ?? BOKEHJS_VERSION;
        const { scripts } = cdnResources(version, logLevel);
        return {
          scripts: scripts.map((script) =>
            typeof script === "string" && !this.#isMinified
              ? script.replace(/\.min\.js$/, ".js")
              : script
          ),
          logLevel,
        };
      }
      case "inline":
        return { scripts: await this.#files.inline(), logLevel };
      case "server":
        return { scripts: this.#files.urls(root), logLevel };
    }
  }
}
