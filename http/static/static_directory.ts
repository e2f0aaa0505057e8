import {
  decodeStaticPath,
  isHidden,
  staticHeaders,
  versionOf,
} from "./_static_path.ts";
import { HttpError } from "../_http_error.ts";

/**
 * Serves the files below a directory (spec 1.12).
 *
 * - **Closed:** no path and no link leads out of the directory, or to a file or
 *   directory whose name begins with a dot, except `.well-known`.
 * - **Fresh:** every request reads the file again.
 */
export class StaticDirectory {
  readonly #path: string;
  readonly #isGuarded: boolean;
  #root: string | undefined;

  /** @param isGuarded Whether only users may have the files. */
  constructor(path: string, isGuarded = false) {
    this.#path = path;
    this.#isGuarded = isGuarded;
  }

  /**
   * Answers a request for a file, or a part of one.
   *
   * @param path The rest of the path after that of the directory.
   * @throws {HttpError} If there is no such file in the directory.
   */
  async respond(request: Request, path: string): Promise<Response> {
    const file = await this.#find(decodeStaticPath(path));
    const { serveFile } = await import("@std/http/file-server");
    const response = await serveFile(request, file);
    if (response.status === 404) throw new HttpError(404);
    const { headers } = response;
    const use = {
      isVersioned: versionOf(request) !== null,
      isGuarded: this.#isGuarded,
    };
    for (const [name, value] of staticHeaders(use)) {
      headers.set(name, value);
    }
    headers.delete("server");
    // @std/http uses a name that browsers do not know.
    const etag = headers.get("e-tag");
    if (etag !== null) headers.set("etag", etag);
    headers.delete("e-tag");
    return response;
  }

  /** The path of a file, with links resolved. */
  async #find(path: string): Promise<string> {
    // Imported late: only needed for applications with static files.
    const { join } = await import("@std/path/join");
    const { SEPARATOR } = await import("@std/path/constants");
    try {
      const root = this.#root ??= await Deno.realPath(this.#path);
      const file = await Deno.realPath(join(root, path));
      if (file !== root && !file.startsWith(root + SEPARATOR)) {
        throw new HttpError(403);
      }
      // A link leads to it.
      if (isHidden(file.slice(root.length))) throw new HttpError(404);
      const { isFile } = await Deno.stat(file);
      if (!isFile) throw new HttpError(403);
      return file;
    } catch (cause) {
      if (isMissing(cause)) throw new HttpError(404, { cause });
      throw cause;
    }
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Deno.errors.NotFound ||
    error instanceof Deno.errors.NotADirectory ||
    error instanceof Deno.errors.FilesystemLoop ||
    // A name that is too long for the file system.
    (error instanceof Error && "code" in error &&
      error.code === "ENAMETOOLONG");
}
