import { ifNoneMatch } from "@std/http/etag";
import { acceptsEncodings } from "@std/http/negotiation";
import {
  missingPermissions,
  pathOf,
  type Permission,
  requirePermissions,
} from "../../base/permissions.ts";
import { BOKEHJS_VERSION } from "../../models/internal.ts";
import { parseByteRange } from "./_byte_range.ts";
import { bodyOf, type Coding, CODINGS, StaticFile } from "./_static_file.ts";
import { decodeStaticPath, staticHeaders, versionOf } from "./_static_path.ts";
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
    if (request.method !== "GET" && request.method !== "HEAD") {
      throw new HttpError(405, { headers: { allow: "GET, HEAD" } });
    }
    const file = await load(fileName(path));
    const version = versionOf(request);
    const headers = staticHeaders({
      isVersioned: version !== null,
      isImmutable: version === file.hash,
    });
    const { modified } = file;
    if (modified !== undefined) {
      headers.set("last-modified", modified.toUTCString());
    }
    headers.set("accept-ranges", "bytes");
    headers.set("content-type", "text/javascript; charset=utf-8");
    headers.set("etag", `"${file.hash}"`);
    headers.set("vary", "Accept-Encoding");
    if (isKnown(request, file)) {
      return new Response(null, { status: 304, headers });
    }
    return respondPart(request, file, headers) ??
      respondWhole(request, file, headers);
  }

  /** Waits for background compression. */
  async settle(): Promise<void> {
    const loaded = await Promise.allSettled(files.values());
    for (const result of loaded) {
      if (result.status === "fulfilled") await result.value.settle();
    }
  }
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

/** Whether the client has the file already, by its tag or, without one, by its date. */
function isKnown(
  { headers }: Request,
  { hash, modified }: StaticFile,
): boolean {
  const tags = headers.get("if-none-match");
  if (tags !== null) return !ifNoneMatch(tags, `"${hash}"`);
  const since = Date.parse(headers.get("if-modified-since") ?? "");
  return modified !== undefined && modified.getTime() <= since;
}

/** Answers with the requested part, if any. */
function respondPart(
  { method, headers: conditions }: Request,
  { bytes, hash, modified }: StaticFile,
  headers: Headers,
): Response | undefined {
  const header = conditions.get("range");
  if (header === null || method === "HEAD") return undefined;
  const condition = conditions.get("if-range");
  const isSame = condition === null || condition === `"${hash}"` ||
    condition === modified?.toUTCString();
  if (!isSame) return undefined;
  const range = parseByteRange(header, bytes.length);
  if (range === undefined) return undefined;
  if (range === "unsatisfiable") {
    headers.set("content-range", `bytes */${bytes.length}`);
    headers.set("content-type", "text/plain");
    headers.delete("cache-control");
    return new Response(null, { status: 416, headers });
  }
  const { first, last } = range;
  headers.set("content-range", `bytes ${first}-${last}/${bytes.length}`);
  const part = bytes.subarray(first, last + 1);
  headers.set("content-length", String(part.length));
  return new Response(bodyOf(part), {
    status: 206,
    headers,
  });
}

function respondWhole(
  request: Request,
  file: StaticFile,
  headers: Headers,
): Response {
  const { coding, bytes } = file.encoded(acceptedCodings(request));
  if (coding !== undefined) {
    headers.set("content-encoding", coding);
    // Equal content in other bytes: weak, so not for ranges.
    headers.set("etag", `W/"${file.hash}"`);
  }
  headers.set("content-length", String(bytes.length));
  return new Response(request.method === "HEAD" ? null : bodyOf(bytes), {
    headers,
  });
}

function acceptedCodings(request: Request): Coding[] {
  if (!request.headers.has("accept-encoding")) return [];
  return CODINGS.filter((coding) =>
    acceptsEncodings(request, coding) === coding
  );
}
