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
import {
  decodeStaticPath,
  isVersioned,
  staticHeaders,
} from "./_static_path.ts";
import hashes from "./bokehjs_hashes.json" with { type: "json" };
import { HttpError } from "../_http_error.ts";
import { COMPONENTS, type InlineScript } from "../../pages/resources.ts";

const FAILURE = "Cannot read BokehJS";
const OTHERWISE = 'with the option resources: "cdn"';

/** What is looked for to find the files. */
const PACKAGE = `npm:@bokeh/bokehjs@${BOKEHJS_VERSION}/package.json`;

/** Apart from `import.meta`, where `deno publish` would warn that it rewrites no computed name. */
const { resolve } = import.meta;

/**
 * The files that one process serves: they never change, so all servers in it
 * share them.
 */
const files = new Map<string, Promise<StaticFile>>();

/** The first half of the SHA-256 of each file, by name. */
const HASHES: ReadonlyMap<string, string> = new Map(Object.entries(hashes));

/**
 * Where the files are, for web servers that serve `static/` themselves.
 *
 * @returns The path of the directory; the bundles are in `js/`.
 */
export function bokehJsDirectory(): string {
  return pathOf(staticDirectory());
}

/**
 * Whether Deno knows where the package is. In what `deno bundle` makes of a
 * program it does not, until the package is imported while it runs.
 */
function isFound(): boolean {
  return resolve(PACKAGE) !== PACKAGE;
}

/** The directory that `static/` stands for; looking for npm packages takes long. */
function staticDirectory(): URL {
  return new URL("./build/", resolve(PACKAGE));
}

/** What reading the bundles takes. */
function permission(): Permission {
  return { name: "read", path: new URL("./js/", staticDirectory()) };
}

/**
 * Serves BokehJS from its npm package (spec 1.7, 1.12).
 *
 * - **Lazy:** a file is read when it is first needed, and kept in memory.
 * - **Closed:** there are no other files than the bundles of BokehJS, whatever
 *   a path contains.
 */
export class BokehJsFiles {
  /**
   * Makes sure that the files can be read; where there is a terminal, Deno asks.
   *
   * @throws {Deno.errors.NotCapable} If read access to the npm package is missing.
   */
  checkPermission(): void {
    // Where all may be read, the package need not be looked for at the start.
    const { state } = Deno.permissions.querySync({ name: "read" });
    if (state === "granted" || !isFound()) return;
    requirePermissions(FAILURE, [permission()], OTHERWISE);
  }

  /**
   * Where pages find the files on this server. Their URLs carry a hash of the
   * content, so that browsers keep them until they change.
   *
   * @param root What the URLs begin with, up to the `/` before `static/`.
   * @returns The URLs, in the order in which they must be loaded.
   */
  urls(root = "/"): string[] {
    return COMPONENTS.map((component) => {
      const name = `${component}.min.js`;
      return `${root}static/js/${name}?v=${HASHES.get(name)}`;
    });
  }

  /**
   * The files themselves, for pages that contain them.
   *
   * @param components The parts of BokehJS, in order.
   * @returns The scripts, in the order in which they must be loaded.
   * @throws {Deno.errors.NotCapable} If read access to the npm package is missing.
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
   * Answers a request for a file.
   *
   * @param request The request.
   * @param path What follows `static/` in the path of its URL, such as
   * `js/bokeh.min.js`; percent-encoded or not.
   * @returns The file, a part of it, or that it has not changed.
   * @throws {HttpError} If there is no such file or the method is not GET or HEAD.
   * @throws {Deno.errors.NotCapable} If read access to the npm package is missing.
   */
  async respond(request: Request, path: string): Promise<Response> {
    if (request.method !== "GET" && request.method !== "HEAD") {
      throw new HttpError(405, { headers: { allow: "GET, HEAD" } });
    }
    const file = await load(fileName(path));
    const headers = staticHeaders({
      isVersioned: isVersioned(request, file.hash),
      isImmutable: true,
    });
    headers.set("accept-ranges", "bytes");
    headers.set("content-type", "text/javascript; charset=utf-8");
    headers.set("etag", `"${file.hash}"`);
    headers.set("vary", "Accept-Encoding");
    const { headers: conditions } = request;
    if (!ifNoneMatch(conditions.get("if-none-match"), `"${file.hash}"`)) {
      return new Response(null, { status: 304, headers });
    }
    return respondPart(request, file, headers) ??
      respondWhole(request, file, headers);
  }

  /**
   * Waits for compression that goes on in the background.
   *
   * @returns When there is none.
   */
  async settle(): Promise<void> {
    const loaded = await Promise.allSettled(files.values());
    for (const result of loaded) {
      if (result.status === "fulfilled") await result.value.settle();
    }
  }
}

/** The name of a file in the directory `js` of the package. */
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
  // Deno installs the package because of this.
  await import("@bokeh/bokehjs/package.json", { with: { type: "json" } });
  if (!isFound()) await import(PACKAGE, { with: { type: "json" } });
  try {
    const url = new URL(`./js/${name}`, staticDirectory());
    return new StaticFile(await Deno.readFile(url), HASHES.get(name)!);
  } catch (cause) {
    if (!(cause instanceof Deno.errors.NotCapable)) throw cause;
    throw missingPermissions(FAILURE, [permission()], OTHERWISE, cause);
  }
}

/** Answers with the part that is asked for, if one is. */
function respondPart(
  { method, headers: conditions }: Request,
  { bytes, hash }: StaticFile,
  headers: Headers,
): Response | undefined {
  const header = conditions.get("range");
  if (header === null || method === "HEAD") return undefined;
  const condition = conditions.get("if-range");
  if (condition !== null && condition !== `"${hash}"`) return undefined;
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
    // The same content in other bytes: equal, but not for ranges.
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
