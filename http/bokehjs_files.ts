import bokehjs from "@bokeh/bokehjs/package.json" with { type: "json" };
import { ifNoneMatch } from "@std/http/etag";
import { acceptsEncodings } from "@std/http/negotiation";
import { parseByteRange } from "./_byte_range.ts";
import { type Coding, CODINGS, StaticFile } from "./_static_file.ts";
import { HttpError } from "./http_error.ts";
import {
  type BrowserLogLevel,
  COMPONENTS,
  type Resources,
} from "./resources.ts";

/** Options for {@linkcode BokehJsFiles.resources}. */
export interface ServerResourcesOptions {
  /**
   * What the URLs begin with, up to the `/` before `static/`.
   *
   * @default {"/"}
   */
  root?: string;
  /**
   * What BokehJS writes to the browser's console.
   *
   * @default {"info"}
   */
  logLevel?: BrowserLogLevel;
}

const FILE_NAME =
  /^bokeh(-api|-gl|-mathjax|-tables|-widgets)?(\.esm)?\.min\.js$/;
const TEN_YEARS_IN_SECONDS = 315_360_000;

/**
 * The files that one process serves: they never change, so all servers in it
 * share them.
 */
const files = new Map<string, Promise<StaticFile>>();

/**
 * Serves BokehJS from its npm package (spec 1.7, 1.12).
 *
 * - **Lazy:** a file is read when it is first needed, and kept in memory.
 * - **Closed:** there are no other files than the bundles of BokehJS, whatever
 *   a path contains.
 */
export class BokehJsFiles {
  #hashes: Promise<string[]> | undefined;

  /**
   * Where pages find the files on this server. Their URLs carry a hash of the
   * content, so that browsers keep them until they change.
   *
   * @param options How the URLs begin.
   * @returns The URLs.
   * @throws {Deno.errors.NotCapable} If read access to the npm package is missing.
   */
  async resources(options: ServerResourcesOptions = {}): Promise<Resources> {
    const { root = "/", logLevel = "info" } = options;
    this.#hashes ??= hashes();
    let versions: string[];
    try {
      versions = await this.#hashes;
    } catch (error) {
      this.#hashes = undefined;
      throw error;
    }
    const scripts = COMPONENTS.map((component, index) =>
      `${root}static/js/${component}.min.js?v=${versions[index]}`
    );
    return { scripts, logLevel };
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
    const headers = new Headers({
      "accept-ranges": "bytes",
      "content-type": "text/javascript; charset=utf-8",
      "etag": `"${file.hash}"`,
      "vary": "Accept-Encoding",
    });
    if (new URL(request.url).searchParams.get("v") === file.hash) {
      headers.set(
        "cache-control",
        `public, max-age=${TEN_YEARS_IN_SECONDS}, immutable`,
      );
    }
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

async function hashes(): Promise<string[]> {
  const loaded = await Promise.all(
    COMPONENTS.map((component) => load(`${component}.min.js`)),
  );
  return loaded.map(({ hash }) => hash);
}

/** The name of a file in the directory `js` of the package. */
function fileName(path: string): string {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    throw new HttpError(404);
  }
  const isOutside = /(^|\/)\.\.(\/|$)|^\/|[\\\0]/.test(decoded);
  const isDirectory = decoded === "" || decoded === "js" || decoded === "js/";
  if (isOutside || isDirectory) throw new HttpError(403);
  const name = decoded.startsWith("js/") ? decoded.slice("js/".length) : "";
  if (!FILE_NAME.test(name)) throw new HttpError(404);
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
  const { version } = bokehjs;
  const url = new URL(
    import.meta.resolve(`npm:@bokeh/bokehjs@${version}/build/js/${name}`),
  );
  try {
    return await StaticFile.create(await Deno.readFile(url));
  } catch (cause) {
    if (!(cause instanceof Deno.errors.NotCapable)) throw cause;
    throw new Deno.errors.NotCapable(
      "Cannot read BokehJS: run again with --allow-read",
      { cause },
    );
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
  return new Response(bytes.subarray(first, last + 1), {
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
  return new Response(request.method === "HEAD" ? null : bytes, { headers });
}

function acceptedCodings(request: Request): Coding[] {
  if (!request.headers.has("accept-encoding")) return [];
  return CODINGS.filter((coding) =>
    acceptsEncodings(request, coding) === coding
  );
}
