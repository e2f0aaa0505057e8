import {
  bootstrapScript,
  type RenderItem,
  scriptJson,
} from "./bootstrap_script.ts";
import { reloadScript } from "./reload_script.ts";
import type { Resources } from "./resources.ts";

/** Options for {@linkcode autoloadScript}. */
export interface AutoloadScriptOptions {
  /** What to render. */
  items: readonly RenderItem[];
  /** The id of the script element that the document replaces. */
  elementId: string;
  /**
   * The documents, as {@linkcode documentsJson} encodes them.
   *
   * @default {undefined} The session has them.
   */
  docs?: string;
  /**
   * The path of the application, if there is one.
   *
   * @default {""}
   */
  appPath?: string;
  /**
   * The URL of the application, for pages on other servers.
   *
   * @default {undefined} The application is on the page's server.
   */
  absoluteUrl?: string;
  /**
   * Where the page finds BokehJS.
   *
   * @default {undefined} The page already has it.
   */
  resources?: Resources;
  /**
   * The type of messages whose text is shown as an error.
   *
   * @default {undefined} None.
   */
  errorMessage?: string;
  /**
   * The revision of the application: in development, the page reloads when it
   * changes.
   *
   * @default {undefined} The page does not reload.
   */
  revision?: string;
}

/**
 * Makes the script that replaces an element of any page with a document (spec
 * 1.9).
 *
 * - **Allowed by its nonce:** scripts that it loads inherit its nonce, for
 *   pages with a content security policy.
 * - **Once:** a page that embeds several applications loads BokehJS once. The
 *   scripts coordinate through two properties of `window`, as all Bokeh servers
 *   do.
 * - **Safe:** options may contain anything; the script cannot end its element.
 */
export function autoloadScript(options: AutoloadScriptOptions): string {
  const { elementId, resources, revision, appPath, absoluteUrl } = options;
  const reload = revision === undefined
    ? ""
    : reloadScript({ revision, appUrl: absoluteUrl ?? appPath });
  const bootstrap = bootstrapScript(options);
  return `(function (root) {
  "use strict";
  var nonce = document.currentScript ? document.currentScript.nonce : "";
  var element = document.getElementById(${scriptJson(elementId)});
  if (element === null) {
    console.warn("Bokeh: there is no element with id " + ${
    scriptJson(JSON.stringify(elementId))
  });
  }
  function render() {
    ${logLevelOf(resources)}
    ${bootstrap}
    ${reload}
  }
  ${loader(resources)}
})(window);`;
}

function logLevelOf(resources: Resources | undefined): string {
  if (resources === undefined) return "";
  return `Bokeh.set_log_level(${scriptJson(resources.logLevel)});`;
}

/** Code that calls `render` once BokehJS is loaded. */
function loader(resources: Resources | undefined): string {
  const { scripts = [], styles = [] } = resources ?? {};
  const sources = scripts.map((script) =>
    typeof script === "string" ? { url: script } : { code: script.code }
  );
  return `var scripts = ${scriptJson(sources)};
  var styles = ${scriptJson(styles)};
  if (root._bokeh_is_loading === 0) return render();
  root._bokeh_onload_callbacks = root._bokeh_onload_callbacks || [];
  root._bokeh_onload_callbacks.push(render);
  function finish() {
    var callbacks = root._bokeh_onload_callbacks || [];
    delete root._bokeh_onload_callbacks;
    callbacks.forEach(function (callback) { callback(); });
  }
  function loaded() {
    if (--root._bokeh_is_loading === 0) finish();
  }
  function failed(event) {
    console.error("Bokeh: cannot load " + (event.target.src || event.target.href));
  }
  if (root._bokeh_is_loading > 0) return;
  if (scripts.length === 0) return finish();
  root._bokeh_is_loading = scripts.length + styles.length;
  styles.forEach(function (url) {
    var link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = url;
    link.onload = loaded;
    link.onerror = failed;
    document.body.appendChild(link);
  });
  scripts.forEach(function (source) {
    var script = document.createElement("script");
    script.async = false;
    if (nonce) script.nonce = nonce;
    script.onload = loaded;
    script.onerror = failed;
    script.src = source.url || URL.createObjectURL(
      new Blob([source.code], { type: "application/javascript" }));
    document.head.appendChild(script);
  });`;
}
