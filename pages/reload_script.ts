import { scriptJson } from "./script_json.ts";

/** The subprotocol of the sockets that tell pages to reload; the revision comes second. */
export const RELOAD_SUBPROTOCOL = "bokeh-dev";

/** Options for {@linkcode reloadScript}. */
export interface ReloadScriptOptions {
  /** What the page was made from, as the server names it. */
  revision: string;
  /**
   * The id of the session that the page returns to.
   *
   * @default {undefined} It is named elsewhere, or there is none.
   */
  sessionId?: string;
  /**
   * The URL or path of the application.
   *
   * @default {undefined} The page's.
   */
  appUrl?: string;
  /**
   * Whether the application failed, so that the page keeps the id until it
   * works again.
   *
   * @default {false}
   */
  isError?: boolean;
}

/**
 * Makes the script of a page in development: it reloads the page when the
 * server says so, or when the server has another revision after a disconnect.
 *
 * The page returns to its session by an id that is in its URL only while it
 * reloads.
 * @returns The script.
 */
export function reloadScript(options: ReloadScriptOptions): string {
  const { revision, sessionId, appUrl, isError = false } = options;
  const restore = isError ? "" : `
  if (kept) history.replaceState(kept.state, "", kept.url);`;
  return `(function () {
  var kept = history.state && history.state.bokehReload;${restore}
  var session = ${scriptJson(sessionId ?? null)};
  var app = new URL(${
    appUrl === undefined
      ? 'location.pathname.replace(/\\/+$/, "") || "/"'
      : scriptJson(appUrl)
  }, location.href);
  var socketUrl = app.origin.replace(/^http/, "ws") +
    app.pathname.replace(/\\/+$/, "") + "/ws";
  function reload() {
    var url = new URL(location.href);
    var names = ["bokeh-session-id", "bokeh-token"];
    if (session && !names.some(function (name) { return url.searchParams.has(name); })) {
      url.searchParams.set(names[0], session);
      var here = { url: location.href, state: history.state };
      history.replaceState({ bokehReload: here }, "", url);
    }
    location.reload();
  }
  function connect() {
    var socket = new WebSocket(socketUrl, ["${RELOAD_SUBPROTOCOL}", ${
    scriptJson(revision)
  }]);
    socket.onmessage = reload;
    socket.onclose = function () { setTimeout(connect, 1000); };
  }
  connect();
})();`;
}
