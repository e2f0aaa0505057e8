import { bootstrapScript, type RenderItem } from "./bootstrap_script.ts";
import { EMBEDDED_APPS } from "./embedded_apps.ts";
import { scriptJson } from "./script_json.ts";
import type { DurableSocketScriptOptions } from "./durable_socket_script.ts";
import { scriptLoader } from "./_script_loader.ts";
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
   * The id of the session, by which its views find the application, see
   * {@linkcode EMBEDDED_APPS}.
   *
   * @default {undefined} They do not.
   */
  sessionId?: string;
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
   * How the page keeps its connection while the network is lost.
   *
   * @default {undefined} As BokehJS does: it connects again and begins anew.
   */
  durableSocket?: DurableSocketScriptOptions;
  /**
   * The type of messages whose text is shown as an error.
   *
   * @default {undefined} None.
   */
  errorMessage?: string;
  /**
   * The type of messages that are shown as a notice: `{ id, text }`, once per id.
   *
   * @default {undefined} None.
   */
  noticeMessage?: string;
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
 * - **Once:** a page that embeds several documents loads each file of BokehJS
 *   once.
 * - **Safe:** options may contain anything; the script cannot end its element.
 */
export function autoloadScript(options: AutoloadScriptOptions): string {
  const { elementId, resources, revision, sessionId } = options;
  const appUrl = options.absoluteUrl ?? options.appPath;
  const reload = revision === undefined
    ? ""
    : reloadScript({ revision, appUrl });
  const place = options.docs === undefined ? "embedded" : undefined;
  const bootstrap = bootstrapScript({ ...options, place });
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
    ${sessionId === undefined ? "" : noteApp(sessionId, appUrl)}
    ${bootstrap}
    ${reload}
  }
  ${scriptLoader(resources)}
})(window);`;
}

function logLevelOf(resources: Resources | undefined): string {
  if (resources === undefined) return "";
  return `Bokeh.set_log_level(${scriptJson(resources.logLevel)});`;
}

/** Tells views where the application of a session is. */
function noteApp(sessionId: string, appUrl = ""): string {
  const apps = `root.${EMBEDDED_APPS}`;
  const entry = `${scriptJson(sessionId)}, ${scriptJson(appUrl)}`;
  return `(${apps} = ${apps} || new Map()).set(${entry});`;
}
