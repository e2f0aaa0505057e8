import {
  missingPermissions,
  pathOf,
  type Permission,
  requirePermissions,
} from "../../base/permissions.ts";
import { BOKEHJS_VERSION } from "../../models/internal.ts";
import { StaticFile } from "./_static_file.ts";
import { decodeStaticPath } from "./_static_path.ts";
import hashes from "./bokehjs_hashes.json" with { type: "json" };
import { HttpError } from "../_http_error.ts";
import { COMPONENTS, type InlineScript } from "../../pages/resources.ts";

const FAILURE = "Cannot read BokehJS";
const OTHERWISE = 'with the option resources: "cdn"';

/** Resolved to find the files. */
const PACKAGE = `npm:@bokeh/bokehjs@${BOKEHJS_VERSION}/package.json`;

/** Extracted because `deno publish` warns about \`import.meta.resolve\` with a computed name. */
const { resolve } = import.meta;

/** The files never change, so all servers in a process share them. */
const files = new Map<string, Promise<StaticFile>>();

/** The first half of the SHA-256 of each file, by name. */
const HASHES: ReadonlyMap<string, string> = new Map(Object.entries(hashes));

/**
 * The directory of the files, for web servers that serve `static/` themselves;
 * the bundles are in `js/`.
 */
export function bokehJsDirectory(): string {
  return pathOf(staticDirectory());
}

/**
 * Whether Deno knows where the package is. In the output of `deno bundle` it
 * does not until the package is imported at run time.
 */
function isFound(): boolean {
  return resolve(PACKAGE) !== PACKAGE;
}

/** The directory that `static/` stands for. Resolving an npm package is slow. */
function staticDirectory(): URL {
  return new URL("./build/", resolve(PACKAGE));
}

/** The permission for reading the bundles. */
function permission(): Permission {
  return { name: "read", path: new URL("./js/", staticDirectory()) };
}

/**
 * Serves BokehJS from its npm package (spec 1.7, 1.12).
 *
 * - **Lazy:** a file is read when it is first needed, and kept in memory.
 * - **Closed:** only the bundles of BokehJS can be read, whatever a path
 *   contains.
 */
export class BokehJsFiles {
  /**
   * Checks that the files can be read. In a terminal, Deno prompts for the
   * permission.
   *
   * @throws {Deno.errors.NotCapable} If read permission for the npm package is
   * missing.
   */
  checkPermission(): void {
    // With full read permission, the slow resolution can wait.
    const { state } = Deno.permissions.querySync({ name: "read" });
    if (state === "granted" || !isFound()) return;
    requirePermissions(FAILURE, [permission()], OTHERWISE);
  }

  /**
   * The URLs of the files on this server, in load order. They contain a hash of
   * the content, so browsers cache them until it changes.
   *
   * @param root The beginning of the URLs, up to the `/` before `static/`.
   */
  urls(root = "/"): string[] {
    return COMPONENTS.map((component) => {
      const name = `${component}.min.js`;
      return `${root}static/js/${name}?v=${HASHES.get(name)}`;
    });
  }

  /**
   * The files themselves, in load order, for pages that contain them.
   *
   * @param components The bundles of BokehJS, in order.
   * @throws {Deno.errors.NotCapable} If read permission for the npm package is
   * missing.
   */
  inline(
    components: readonly string[] = COMPONENTS,
  ): Promise<InlineScript[]> {
    return Promise.all(components.map(async (component) => {
      const name = `${component}.min.js`;
      const { bytes } = await load(name);
      return { name, code: new TextDecoder().decode(bytes) };
    }));
  }

  /**
   * Answers a request for a file, or a part of one.
   *
   * @param path The rest of the path after `static/`, such as
   * `js/bokeh.min.js`; percent-encoded or not.
   * @throws {HttpError} If there is no such file, or the method is not GET or
   * HEAD.
   * @throws {Deno.errors.NotCapable} If read permission for the npm package is
   * missing.
   */
  async respond(request: Request, path: string): Promise<Response> {
    requireReading(request);
    const file = await load(fileName(path));
    return file.respond(request);
  }

  /** Waits for background compression. */
  async settle(): Promise<void> {
    const loaded = await Promise.allSettled(files.values());
    for (const result of loaded) {
      if (result.status === "fulfilled") await result.value.settle();
    }
  }
}

/** @throws {HttpError} If the method is not GET or HEAD. */
function requireReading({ method }: Request): void {
  if (method === "GET" || method === "HEAD") return;
  throw new HttpError(405, { headers: { allow: "GET, HEAD" } });
}

/** The name of a file in the package's `js` directory. */
function fileName(path: string): string {
  const decoded = decodeStaticPath(path);
  if (decoded === "js" || decoded === "js/") throw new HttpError(403);
  const name = decoded.startsWith("js/") ? decoded.slice("js/".length) : "";
  if (!HASHES.has(name)) throw new HttpError(404);
  return name;
}

function load(name: string): Promise<StaticFile> {
  let file = files.get(name);
  if (file === undefined) {
    file = read(name);
    files.set(name, file);
    file.catch(() => files.delete(name));
  }
  return file;
}

async function read(name: string): Promise<StaticFile> {
  // This import makes Deno install the package.
  await import("@bokeh/bokehjs/package.json", { with: { type: "json" } });
  if (!isFound()) await import(PACKAGE, { with: { type: "json" } });
  try {
    const url = new URL(`./js/${name}`, staticDirectory());
    const [bytes, { mtime }] = await Promise.all([
      Deno.readFile(url),
      Deno.stat(url),
    ]);
    return new StaticFile(bytes, HASHES.get(name)!, mtime);
  } catch (cause) {
    if (!(cause instanceof Deno.errors.NotCapable)) throw cause;
    throw missingPermissions(FAILURE, [permission()], OTHERWISE, cause);
  }
}
