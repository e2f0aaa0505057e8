import { QUERY_MESSAGE } from "../document/page_entries.ts";

/** Whether a script has a page of its own, or is embedded in one. */
export type PagePlace = "page" | "embedded";

/** What all pages would have to load. */
const INDENTATION = /\n +/g;

/**
 * A function that makes the box in the corner of a page that says what it waits
 * for: the document, work of the application, or a user who tries again. It takes
 * no place in the page, and comes with a delay, for most waits are short.
 */
const STATUS = `function () {
  var box = null, role = "";
  function show(kind, text, fraction) {
    if (role !== kind) hide();
    if (box === null) {
      role = kind;
      box = document.createElement("div");
      box.className = "bokeh-status";
      box.setAttribute("role", kind);
      box.style.cssText = "position:fixed;left:12px;bottom:12px;z-index:10000;display:flex;" +
        "gap:10px;align-items:center;max-width:calc(100vw - 48px);padding:6px 12px;" +
        "border-radius:4px;font:13px/1.4 sans-serif;color:#fff;background:#444";
      box.appendChild(document.createElement("span"));
      box.appendChild(document.createElement(kind === "status" ? "progress" : "button"));
      document.body.appendChild(box);
      if (kind === "status" && box.animate) {
        box.animate({ opacity: [0, 1] }, { delay: 300, duration: 150, fill: "backwards" });
      }
    }
    var shown = box.firstChild, aside = box.lastChild;
    if (shown.textContent !== text) shown.textContent = text;
    if (kind === "status") {
      aside.style.cssText = "width:90px;accent-color:#8cf";
      aside.setAttribute("aria-label", text);
      if (fraction === null) aside.removeAttribute("value");
      else aside.value = fraction;
    } else {
      aside.type = "button";
      aside.textContent = "Try again";
      aside.style.cssText = "font:inherit";
      aside.onclick = function () { location.reload(); };
    }
  }
  function hide() {
    if (box !== null) box.remove();
    box = null;
    role = "";
  }
  return {
    hide: hide,
    load: function () { show("status", "Loading\\u2026", null); },
    fail: function () { show("alert", "The application cannot be shown.", null); },
    work: function (entry) {
      if (entry === undefined) return hide();
      var more = entry[2] > 0 ? " (and " + entry[2] + " more)" : "";
      show("status", (entry[0] || "Working\\u2026") + more, entry[1]);
    }
  };
}`.replace(INDENTATION, "\n");

/**
 * A function that keeps the values that the application names in the page's URL.
 *
 * - **The URL wins over a new session**, if it has any of the values; a session that
 *   the page knows wins, also when its document is pulled again.
 * - **One entry of the history** for changes that follow each other closely.
 * - **Only where the user is:** other tabs of the session get no entries.
 */
const QUERY = `function (send) {
  var entry, session, timer = null, last = 0;
  function own() {
    var given = new URLSearchParams(location.search), own = new URLSearchParams();
    entry[1].forEach(function (name) {
      given.getAll(name).forEach(function (value) { own.append(name, value); });
    });
    return own.toString();
  }
  function write(isStep) {
    var all = new URLSearchParams(location.search);
    entry[1].forEach(function (name) { all.delete(name); });
    new URLSearchParams(entry[0]).forEach(function (value, name) { all.append(name, value); });
    var query = all.toString();
    var url = location.pathname + (query && "?" + query) + location.hash;
    if (isStep) history.pushState(null, "", url);
    else history.replaceState(history.state, "", url);
  }
  function later() {
    if (timer !== null) return;
    var isSeries = Date.now() - last < 1000;
    timer = setTimeout(function () {
      timer = null;
      last = Date.now();
      if (own() !== entry[0]) write(entry[3] && !isSeries && document.hasFocus());
    }, isSeries ? 350 : 0);
  }
  addEventListener("popstate", function () {
    if (entry === undefined) return;
    clearTimeout(timer);
    timer = null;
    last = 0;
    if (own() !== entry[0]) send("${QUERY_MESSAGE}", own());
  });
  return function (value, isPulled) {
    entry = value;
    if (entry === undefined) return;
    var query = own(), isNew = isPulled && entry[4] !== session;
    session = entry[4];
    if (query === entry[0]) return;
    if (isNew && query !== entry[2] && query !== "") send("${QUERY_MESSAGE}", query);
    else if (isPulled || query === entry[2]) write(false);
    else later();
  };
}`.replace(INDENTATION, "\n");

/**
 * Makes code that shows the state of a page and follows what the server tells it:
 * statements before the document is rendered, and the two functions that its
 * promise takes. Other scripts of the page get the event `bokehpagestate` of the
 * window.
 */
export function pageStateScript(
  place: PagePlace,
): { before: string; then: string; fail: string } {
  const isPage = place === "page";
  const follow = `
      var doc = Bokeh.documents[Bokeh.documents.length - 1];
      function send(type, data) {
        var MessageSent = Bokeh.require("document/events").MessageSentEvent;
        doc._trigger_on_change(new MessageSent(doc, type, data));
      }
      var query = ${isPage ? `(${QUERY})(send)` : "function () {}"};
      function tell(isPulled) {
        var entries = {};
        doc.config.tags.forEach(function (tag) {
          if (Array.isArray(tag)) entries[tag[0]] = tag.slice(1);
        });
        status.work(entries.bokeh_deno_busy);
        query(entries.bokeh_deno_query, isPulled);
        dispatchEvent(new CustomEvent("bokehpagestate", { detail: { entries: entries, send: send } }));
      }
      function watch() {
        doc.config.properties.tags.change.connect(function () { tell(false); });
        tell(true);
      }
      // A document that is pulled again has another config.
      var replace = doc.replace_with_json;
      doc.replace_with_json = function () {
        replace.apply(doc, arguments);
        watch();
      };
      watch();`;
  return {
    before: `var status = (${STATUS})();`,
    then: isPage
      ? `
      if (views.length === 0) return status.fail();
      status.hide();${follow}`
      : `
      if (views.length === 0) return;${follow}`,
    fail: isPage ? "status.fail();" : "",
  };
}
