import type { Endpoint, Incoming } from "../_incoming.ts";
import type { ResolvedOptions } from "../options.ts";
import { htmlResponse } from "../_responses.ts";
import { renderIndex } from "../../pages/index_page.ts";

/** Answers requests for `/`: redirects to the only application, or lists them (spec 1.4). */
export class IndexEndpoint implements Endpoint {
  readonly methods = ["GET"];
  readonly needsUser = true;
  readonly #options: ResolvedOptions;
  readonly #paths: readonly string[];

  /** @param paths The paths of the applications, sorted, without the prefix. */
  constructor(options: ResolvedOptions, paths: readonly string[]) {
    this.#options = options;
    this.#paths = paths;
  }

  async respond({ url }: Incoming): Promise<Response> {
    const { prefix, redirectRoot, index } = this.#options;
    const [only, ...others] = this.#paths;
    if (redirectRoot && only !== undefined && others.length === 0) {
      const location = `${prefix}${only}${url.search}`;
      return new Response(null, { status: 302, headers: { location } });
    }
    const context = { prefix, items: this.#paths };
    if (typeof index === "function") return htmlResponse(await index(context));
    if (index === undefined) {
      return htmlResponse(renderIndex({ prefix, paths: this.#paths }));
    }
    // Imported late: only needed for a custom index page.
    const { JinjaEnvironment } = await import(
      "../../pages/jinja_environment.ts"
    );
    const environment = await JinjaEnvironment.of(index);
    return htmlResponse(environment.load(index).render(context));
  }
}
