import { type PagePlace, pageStateScript } from "./_page_state_script.ts";
import { RECOVERY_SCRIPT } from "./_recovery_script.ts";
import {
  durableSocketScript,
  type DurableSocketScriptOptions,
} from "./durable_socket_script.ts";
import { scriptJson } from "./script_json.ts";

/** A render item of BokehJS, by its names (spec 1.6). */
export interface RenderItem {
  /** The token of the session that has the document. */
  readonly token?: string;
  /** The key of the document if there is no session. */
  readonly docid?: string;
  /** The id of the element that takes everything; by default the body. */
  readonly elementid?: string;
  /** Element ids by the ids of the roots that go into them. */
  readonly roots?: Readonly<Record<string, string>>;
  readonly root_ids?: readonly string[];
  /** Whether the page takes its title from the document; by default it does not. */
  readonly use_for_title?: boolean;
}

/** Options for {@linkcode bootstrapScript}. */
export interface BootstrapScriptOptions {
  /** What to render. */
  items: readonly RenderItem[];
  /**
   * The id of the element that contains the documents as JSON.
   *
   * @default {undefined} No documents: they come from the session.
   */
  docsElementId?: string;
  /**
   * The documents, as {@linkcode documentsJson} encodes them.
   *
   * @default {undefined} They are in the element, or come from the session.
   */
  docs?: string;
  /**
   * The path of the application, if it is not the page's.
   *
   * @default {""}
   */
  appPath?: string;
  /** The URL of the application, if it is not the page's. */
  absoluteUrl?: string;
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
   * Whether the script shows what the page waits for, and keeps values in the URL of
   * a page of its own.
   *
   * @default {undefined} It does not.
   */
  place?: PagePlace;
}

/**
 * Makes the script that renders documents once the page is parsed and BokehJS
 * has loaded. It gives up if BokehJS is missing after a second.
 *
 * - **Safe:** options may contain anything; the script cannot end its element.
 */
export function bootstrapScript(options: BootstrapScriptOptions): string {
  const { items, docsElementId, appPath = "", absoluteUrl } = options;
  const docs = docsElementId === undefined
    ? scriptJson(options.docs ?? "{}")
    : `document.getElementById(${scriptJson(docsElementId)}).textContent`;
  let place = "";
  if (appPath !== "" || absoluteUrl !== undefined) {
    place += `, ${scriptJson(appPath)}`;
  }
  if (absoluteUrl !== undefined) place += `, ${scriptJson(absoluteUrl)}`;
  const state = options.place && pageStateScript(options.place);
  const then = followDocument(options, state);
  const result = then === "" ? "" : "var rendered = ";
  const tokens = items.flatMap(({ token }) => token ?? []);
  const durable = options.durableSocket === undefined
    ? ""
    : `${durableSocketScript(tokens, options.durableSocket)}\n    `;
  const recovery = tokens.length > 0 ? `${RECOVERY_SCRIPT}\n    ` : "";
  const isPage = options.place === "page";
  return `(function () {
  var tries = 0;${state === undefined ? "" : `\n  ${state.before}`}
  function render() {
    var docs_json = ${docs};
    var render_items = ${scriptJson(items)};
    ${durable}${recovery}${result}Bokeh.embed.embed_items(docs_json, render_items${place});${then}
  }
  function attempt() {
    if (window.Bokeh !== undefined) {
      Bokeh.safely(render);
    } else if (++tries <= 100) {
      setTimeout(attempt, 10);
    } else {
      console.error("Cannot render: the BokehJS library is missing");${
    isPage ? "\n      status.fail();" : ""
  }
    }
  }
  function begin() {${isPage ? "\n    status.load();" : ""}
    attempt();
  }
  if (document.readyState !== "loading") begin();
  else document.addEventListener("DOMContentLoaded", begin);
})();`;
}

/**
 * Encodes documents by key as JSON that is safe in a script element, without
 * HTML entities, which BokehJS would replace before it parses.
 */
export function documentsJson(
  documents: Readonly<Record<string, unknown>>,
): string {
  return scriptJson(documents).replaceAll("&", "\\u0026");
}

/** Code for when the document is rendered. */
function followDocument(
  options: BootstrapScriptOptions,
  state: ReturnType<typeof pageStateScript> | undefined,
): string {
  const messages = showMessages(options);
  if (state === undefined && messages === "") return "";
  const failed = state?.fail
    ? `, function (error) {
      ${state.fail}
      throw error;
    }`
    : "";
  return `
    rendered.then(function (views) {${state?.then ?? ""}${messages}
    }${failed});`;
}

/** Code that shows messages from the server where BokehJS shows notifications. */
function showMessages(
  { errorMessage, noticeMessage }: BootstrapScriptOptions,
): string {
  if (errorMessage === undefined && noticeMessage === undefined) return "";
  const onError = errorMessage === undefined ? "" : showErrors(errorMessage);
  const onNotice = noticeMessage === undefined ? "" : `
      var notice;
      doc.on_message(${scriptJson(noticeMessage)}, function (message) {
        if (message.id !== notice) show("success", message.text);
        notice = message.id;
      });`;
  return `
      var doc = Bokeh.documents[Bokeh.documents.length - 1];
      // Pulling the document makes others, which no view listens to.
      var notifications = doc.config.notifications;
      function show(type, text) {
        if (notifications === null) return;
        notifications.push.emit({ type: type, text: text, timeout: Infinity });
      }${onError}${onNotice}`;
}

/** Code that shows each error from the server once, with a count. */
function showErrors(errorMessage: string): string {
  return `
      var shown = new Map();
      function newest() {
        for (var element of document.body.children) {
          var entries = element.shadowRoot && element.shadowRoot.querySelector(".entries");
          if (entries) return entries.lastElementChild;
        }
      }
      doc.on_message(${scriptJson(errorMessage)}, function (text) {
        console.error(text);
        var entry = shown.get(text) || { count: 0, element: null };
        shown.set(text, entry);
        var counted = ++entry.count === 1 ? text : text + " (" + entry.count + " times)";
        if (entry.element && entry.element.isConnected) {
          entry.element.firstChild.data = counted;
          return;
        }
        show("error", counted);
        entry.element = newest();
      });`;
}
