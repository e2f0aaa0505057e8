import { FLAG, type OptionTypes, RECORD, TEXT } from "../base/option_checks.ts";
import { scriptJson } from "../pages/script_json.ts";
import { nonceAttribute } from "../pages/nonce_attribute.ts";
import { scriptElementId } from "./_element_id.ts";

/** The common options of {@linkcode serverDocument} and {@linkcode serverSession}. */
export interface ServerScriptOptions {
  /**
   * The URL of the application: an http or https URL, or with `relativeUrls` a
   * path such as `/app` on the page's server. `"default"` is the server on this
   * machine.
   *
   * @default {"default"} `http://localhost:5006`.
   */
  url?: string;
  /**
   * Whether BokehJS and the WebSocket are on the page's host, as behind a
   * reverse proxy, whatever the host of `url`.
   *
   * @default {false}
   */
  relativeUrls?: boolean;
  /**
   * Whether the script loads BokehJS; `null` if the page already has it.
   *
   * @default {"default"}
   */
  resources?: "default" | null;
  /**
   * Headers of the request, which the application can read. Excludes
   * `withCredentials`.
   *
   * @default {{}}
   */
  headers?: Readonly<Record<string, string>>;
  /**
   * Whether the browser sends its cookies for the application's server.
   * Excludes `headers`.
   *
   * @default {false}
   */
  withCredentials?: boolean;
  /**
   * The nonce of the page's content security policy, for the script and
   * everything that it loads.
   *
   * @default {undefined} The policy, if any, allows the script by other means.
   */
  nonce?: string;
}

interface ServerScriptParts {
  /** Query parameters for the application. */
  readonly query?: URLSearchParams;
  /** Headers in addition to those of the options. */
  readonly headers?: HeaderRecord;
}

export const SERVER_SCRIPT_TYPES: OptionTypes<ServerScriptOptions> = {
  url: TEXT,
  relativeUrls: FLAG,
  resources: null,
  headers: RECORD,
  withCredentials: FLAG,
  nonce: TEXT,
};

const DEFAULT_URL = "http://localhost:5006";

/** Makes the element that fetches the script of an application and runs it (spec 1.10). */
export function serverScript(
  options: ServerScriptOptions,
  parts: ServerScriptParts = {},
): string {
  const { withCredentials = false, nonce } = options;
  const id = scriptElementId();
  const headers = withHeaders(checkHeaders(options), parts.headers ?? {});
  const request = {
    url: autoloadUrl(options, id, parts.query),
    headers,
    withCredentials,
    nonce,
  };
  return `<script id="${id}"${nonceAttribute(nonce)}>
(function (options) {
  var request = new XMLHttpRequest();
  request.open("GET", options.url);
  request.responseType = "blob";
  request.withCredentials = options.withCredentials;
  for (var name in options.headers) {
    request.setRequestHeader(name, options.headers[name]);
  }
  function failed(reason) {
    console.error("Bokeh: cannot embed " + options.url + ": " + reason);
  }
  request.onerror = function () {
    failed("the server does not answer, has no app at this path, or does not answer pages of this site");
  };
  request.onload = function () {
    if (request.status !== 200) {
      return failed(request.status + " " + request.statusText);
    }
    var script = document.createElement("script");
    var url = URL.createObjectURL(request.response);
    script.onload = function () { URL.revokeObjectURL(url); };
    if (options.nonce) script.nonce = options.nonce;
    script.src = url;
    document.body.appendChild(script);
  };
  request.send();
})(${scriptJson(request)});
</script>`;
}

function autoloadUrl(
  options: ServerScriptOptions,
  id: string,
  query: URLSearchParams | undefined,
): string {
  const { relativeUrls = false, resources = "default" } = options;
  if (resources !== "default" && resources !== null) {
    throw new RangeError(
      `Cannot embed: resources must be either "default" or null, received ${resources}`,
    );
  }
  const { app, path } = locate(options.url ?? "default", relativeUrls);
  let url = `${app}/autoload.js?bokeh-autoload-element=${id}`;
  if (path !== "/") url += `&bokeh-app-path=${encodeValue(path)}`;
  if (!relativeUrls) url += `&bokeh-absolute-url=${encodeValue(app)}`;
  if (resources === null) url += "&resources=none";
  return query === undefined || query.size === 0 ? url : `${url}&${query}`;
}

/** The URL of an application without its trailing slash, and its path. */
function locate(
  given: string,
  relativeUrls: boolean,
): { app: string; path: string } {
  const app = (given === "default" ? DEFAULT_URL : given).replace(/\/+$/, "");
  if (app.startsWith("ws")) {
    refuse(
      "url should be the http or https URL for the server, not the websocket URL",
    );
  }
  if (relativeUrls && /^(\/(?!\/)|$)/.test(app) && !/[?#]/.test(app)) {
    return { app, path: app || "/" };
  }
  const url = URL.parse(app);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    refuse(
      `url must be an http or https URL, or with relativeUrls a path, received ${given}`,
    );
  }
  if (url.search !== "" || url.hash !== "") {
    refuse(`url must have no query and no hash, use arguments: ${given}`);
  }
  return { app, path: url.pathname };
}

function checkHeaders(
  { headers = {}, withCredentials = false }: ServerScriptOptions,
): HeaderRecord {
  if (withCredentials && Object.keys(headers).length > 0) {
    refuse("'headers' and 'withCredentials' are mutually exclusive");
  }
  // Throws on what a request cannot have; otherwise the browser would, in the
  // page.
  new Headers(headers);
  return headers;
}

type HeaderRecord = Readonly<Record<string, string>>;

/** Adds headers in place of those of the same name, in whatever case: a browser would send both as one. */
function withHeaders(headers: HeaderRecord, added: HeaderRecord): HeaderRecord {
  const names = new Headers(added);
  const kept = Object.entries(headers).filter(([name]) => !names.has(name));
  return { ...Object.fromEntries(kept), ...added };
}

/** Encodes a query value, but keeps slashes and colons readable, as Bokeh does. */
function encodeValue(text: string): string {
  return encodeURIComponent(text).replace(/%2F|%3A/g, decodeURIComponent);
}

function refuse(reason: string): never {
  throw new TypeError(`Cannot embed: ${reason}`);
}
