/** What BokehJS is to render, by its names (spec 1.6). */
export interface RenderItem {
  /** The token of the session that has the document. */
  readonly token?: string;
  /** The key of the document, where there is no session. */
  readonly docid?: string;
  /** The id of the element that everything goes into; by default the body. */
  readonly elementid?: string;
  /** The ids of elements by the ids of the roots that go into them. */
  readonly roots?: Readonly<Record<string, string>>;
  /** The ids of the roots, in order. */
  readonly root_ids?: readonly string[];
  /** Whether the page takes its title from the document; by default it does not. */
  readonly use_for_title?: boolean;
}

/** Options for {@linkcode bootstrapScript}. */
export interface BootstrapScriptOptions {
  /** What to render. */
  items: readonly RenderItem[];
  /**
   * The id of the element whose text is the JSON of the documents.
   *
   * @default {undefined} There are no documents: they come from the session.
   */
  docsElementId?: string;
  /**
   * The documents themselves, as {@linkcode documentsJson} makes them.
   *
   * @default {undefined} They are in the element, or come from the session.
   */
  docs?: string;
  /**
   * The path of the application, where it is not the one of the page.
   *
   * @default {""}
   */
  appPath?: string;
  /** The URL of the application, where it is not the one of the page. */
  absoluteUrl?: string;
  /**
   * The type of the messages whose text is shown as an error.
   *
   * @default {undefined} None is.
   */
  errorMessage?: string;
}

/**
 * Makes the script that renders documents: as soon as the page is read and
 * BokehJS is there, and not at all if BokehJS is missing after a second.
 *
 * @param options What to render. Whatever it contains is safe in a script element.
 * @returns The script.
 */
export function bootstrapScript(options: BootstrapScriptOptions): string {
  const { items, docsElementId, appPath = "", absoluteUrl, errorMessage } =
    options;
  const docs = docsElementId === undefined
    ? scriptJson(options.docs ?? "{}")
    : `document.getElementById(${scriptJson(docsElementId)}).textContent`;
  let place = "";
  if (appPath !== "" || absoluteUrl !== undefined) {
    place += `, ${scriptJson(appPath)}`;
  }
  if (absoluteUrl !== undefined) place += `, ${scriptJson(absoluteUrl)}`;
  const result = errorMessage === undefined ? "" : "var rendered = ";
  const then = errorMessage === undefined ? "" : showErrors(errorMessage);
  return `(function () {
  var tries = 0;
  function render() {
    var docs_json = ${docs};
    var render_items = ${scriptJson(items)};
    ${result}Bokeh.embed.embed_items(docs_json, render_items${place});${then}
  }
  function attempt() {
    if (window.Bokeh !== undefined) {
      Bokeh.safely(render);
    } else if (++tries <= 100) {
      setTimeout(attempt, 10);
    } else {
      console.error("Cannot render: the BokehJS library is missing");
    }
  }
  if (document.readyState !== "loading") attempt();
  else document.addEventListener("DOMContentLoaded", attempt);
})();`;
}

/**
 * JSON of documents that is safe in a script element, and in which BokehJS finds
 * no HTML entities to replace, as it does before it parses.
 *
 * @param documents The JSON of documents by their keys.
 * @returns JSON.
 */
export function documentsJson(
  documents: Readonly<Record<string, unknown>>,
): string {
  return scriptJson(documents).replaceAll("&", "\\u0026");
}

/** Code that shows what the server says of errors where BokehJS shows notifications. */
function showErrors(errorMessage: string): string {
  return `
    rendered.then(function () {
      var doc = Bokeh.documents[Bokeh.documents.length - 1];
      doc.on_message(${scriptJson(errorMessage)}, function (text) {
        console.error(text);
        var notifications = doc.config.notifications;
        if (notifications === null) return;
        notifications.push.emit({ type: "error", text: text, timeout: Infinity });
      });
    });`;
}

/**
 * JSON that is safe in a script element: no text in it can end the element,
 * begin a comment or end a line.
 *
 * @param value What {@linkcode JSON.stringify} takes.
 * @returns A JavaScript expression.
 */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
