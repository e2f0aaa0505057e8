import { requirePermissions } from "../../base/permissions.ts";
import { StaticDirectory } from "./static_directory.ts";
import type { Extension } from "./extension.ts";
import { HttpError } from "../_http_error.ts";
import type { Resources } from "../../pages/resources.ts";

/** Serves extensions, and adds them to what pages load (spec 1.13). */
export class ExtensionFiles {
  readonly #extensions: readonly [string, Extension][];
  readonly #directories: ReadonlyMap<string, StaticDirectory>;
  #versions: Promise<string[]> | undefined;

  /**
   * Takes extensions.
   *
   * @param extensions The extensions by name.
   * @throws {RangeError} If a name cannot be part of a path.
   * @throws {Deno.errors.NotCapable} If a directory may not be read.
   */
  constructor(extensions: Readonly<Record<string, Extension>>) {
    this.#extensions = Object.entries(extensions);
    for (const [name, { directory: path }] of this.#extensions) {
      const failure = `Cannot serve extension "${name}"`;
      if (!/^[\w.@-]+$/.test(name)) {
        throw new RangeError(
          `${failure}: a name has letters, digits, ., _, @ and -`,
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
   * Answers a request for a file.
   *
   * @param request The request.
   * @param path What follows `static/extensions/` in the path of its URL.
   * @returns The file, a part of it, or that it has not changed.
   * @throws {HttpError} If there is no such extension or file.
   */
  async respond(request: Request, path: string): Promise<Response> {
    const slash = path.indexOf("/");
    const directory = this.#directories.get(path.slice(0, slash));
    if (slash < 0 || directory === undefined) throw new HttpError(404);
    return await directory.respond(request, path.slice(slash + 1));
  }

  /**
   * Adds the extensions to what a page loads.
   *
   * @param resources What it loads otherwise.
   * @param root What URLs of this server begin with, up to the `/` before `static/`.
   * @returns All that it loads.
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
