import { requirePermissions } from "../../base/permissions.ts";
import { StaticDirectory } from "./static_directory.ts";
import type { Extension } from "./extension.ts";
import { HttpError } from "../_http_error.ts";
import type { Resources } from "../../pages/resources.ts";

/** Serves extensions, and adds them to the resources of pages (spec 1.13). */
export class ExtensionFiles {
  readonly #extensions: readonly [string, Extension][];
  readonly #directories: ReadonlyMap<string, StaticDirectory>;
  #versions: Promise<string[]> | undefined;

  /**
   * @throws {RangeError} If a name cannot be part of a path.
   * @throws {Deno.errors.NotCapable} If read permission for a directory is
   * missing.
   */
  constructor(extensions: Readonly<Record<string, Extension>>) {
    this.#extensions = Object.entries(extensions);
    for (const [name, { directory: path }] of this.#extensions) {
      const failure = `Cannot serve extension "${name}"`;
      if (!/^[\w.@-]+$/.test(name)) {
        throw new RangeError(
          `${failure}: a name consists of letters, digits, ., _, @ and -`,
        );
      }
      requirePermissions(failure, [{ name: "read", path }]);
    }
    this.#directories = new Map(
      this.#extensions.map(([name, { directory }]) => [
        name,
        new StaticDirectory(directory),
      ]),
    );
  }

  /**
   * Answers a request for a file, or a part of one.
   *
   * @param path The rest of the path after `static/extensions/`.
   * @throws {HttpError} If there is no such extension or file.
   */
  async respond(request: Request, path: string): Promise<Response> {
    const slash = path.indexOf("/");
    const directory = this.#directories.get(path.slice(0, slash));
    if (slash < 0 || directory === undefined) throw new HttpError(404);
    return await directory.respond(request, path.slice(slash + 1));
  }

  /**
   * Adds the extensions to the resources of a page.
   *
   * @param root The beginning of this server's URLs, up to the `/` before
   * `static/`.
   */
  async addTo(resources: Resources, root: string): Promise<Resources> {
    if (this.#extensions.length === 0) return resources;
    this.#versions ??= Promise.all(
      this.#extensions.map(([, { version }]) => versionQuery(version)),
    );
    const versions = await this.#versions;
    const extensions = this.#extensions.map(([, extension]) => extension);
    return {
      ...resources,
      styles: extensions.flatMap(({ css = [] }) => css),
      scripts: [
        ...extensions.flatMap(({ javascript = [] }) => javascript),
        ...resources.scripts,
        ...this.#extensions.map(([name, { main }], index) =>
          `${root}static/extensions/${name}/${main}${versions[index]}`
        ),
      ],
    };
  }
}

async function versionQuery(version: string | undefined): Promise<string> {
  if (version === undefined) return "";
  const bytes = new TextEncoder().encode(version);
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return `?v=${new Uint8Array(digest).toHex()}`;
}
