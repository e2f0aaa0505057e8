import { BOKEHJS_VERSION } from "../../models/internal.ts";
import type { ExtensionFiles } from "../static/extension_files.ts";
import type { ResolvedOptions } from "../_resolve_options.ts";
import type { BokehJsFiles } from "../static/bokehjs_files.ts";
import { cdnResources, type Resources } from "../../pages/resources.ts";

/** Finds out what pages load: BokehJS from where it is to come, and extensions (spec 1.7). */
export class PageResources {
  readonly #options: ResolvedOptions;
  readonly #files: BokehJsFiles;
  readonly #extensions: ExtensionFiles;

  /** Takes where BokehJS comes from. */
  constructor(
    options: ResolvedOptions,
    files: BokehJsFiles,
    extensions: ExtensionFiles,
  ) {
    this.#options = options;
    this.#files = files;
    this.#extensions = extensions;
  }

  /**
   * What a page loads.
   *
   * @param root What URLs of this server begin with, up to the `/` before
   * `static/`: a path, or for pages of other servers a whole URL.
   */
  async at(root: string): Promise<Resources> {
    return await this.#extensions.addTo(await this.#bokehJs(root), root);
  }

  async #bokehJs(root: string): Promise<Resources> {
    const { resources, browserLogLevel: logLevel, settings } = this.#options;
    switch (resources) {
      case "cdn": {
        const version = settings.get("cdnVersion") ?? BOKEHJS_VERSION;
        return cdnResources(version, logLevel);
      }
      case "inline":
        return { scripts: await this.#files.inline(), logLevel };
      case "server":
        return { scripts: this.#files.urls(root), logLevel };
    }
  }
}
