import { requirePermissions } from "../../base/permissions.ts";
import type { Endpoint, Incoming } from "../_incoming.ts";
import { pagePolicy } from "../access/content_policy.ts";
import type { ResolvedOptions } from "../options.ts";
import { htmlResponse } from "../_responses.ts";
import { renderIndex } from "../../pages/index_page.ts";

/** Answers requests for `/`: redirects to the only application, or lists them (spec 1.4). */
export class IndexEndpoint implements Endpoint {
  readonly methods = ["GET"];
  readonly needsUser = true;
  readonly #options: ResolvedOptions;
  readonly #paths: readonly string[];

  /**
   * @param paths The paths of the applications, sorted, without the prefix.
   * @throws {Deno.errors.NotFound} If there is no file of the template.
   * @throws {Deno.errors.NotCapable} If read permission for it is missing.
   */
  constructor(options: ResolvedOptions, paths: readonly string[]) {
    this.#options = options;
    this.#paths = paths;
    if (typeof options.index === "string") requireTemplate(options.index);
  }

  async respond({ url }: Incoming): Promise<Response> {
    const { prefix, redirectRoot, index, contentSecurityPolicy } =
      this.#options;
    const [only, ...others] = this.#paths;
    if (redirectRoot && only !== undefined && others.length === 0) {
      const location = `${prefix}${only}${url.search}`;
      return new Response(null, { status: 302, headers: { location } });
    }
    const { nonce = "", headers } = pagePolicy(contentSecurityPolicy);
    const context = { prefix, items: this.#paths, nonce };
    if (typeof index === "function") {
      return htmlResponse(await index(context), { headers });
    }
    if (index === undefined) {
      const html = renderIndex({ prefix, paths: this.#paths });
      return htmlResponse(html, { headers });
    }
    // Imported late: only needed for a custom index page.
    const { JinjaEnvironment } = await import(
      "../../pages/jinja_environment.ts"
    );
    const environment = JinjaEnvironment.of(index);
    return htmlResponse(environment.load(index).render(context), { headers });
  }
}

function requireTemplate(path: string): void {
  const failure = `Cannot load index ${path}`;
  requirePermissions(failure, [{ name: "read", path }]);
  try {
    Deno.statSync(path);
  } catch (cause) {
    if (!(cause instanceof Deno.errors.NotFound)) throw cause;
    throw new Deno.errors.NotFound(`${failure}: no such file`, { cause });
  }
}
