import { MODAL_MESSAGE } from "../document/page_entries.ts";
import { inlineScript } from "../pages/inline_script.ts";
import { scriptJson } from "../pages/script_json.ts";
import { COLOR_SCHEMES } from "./_color_schemes.ts";
import { SHADOW_STYLE } from "./_dashboard_style.ts";
import type { ColorScheme } from "./dashboard_options.ts";

const SCHEME_KEY = "bokeh-dashboard-scheme";

/**
 * Makes code that gives the page its colors before anything is drawn, and follows the
 * system. What users chose is kept in the browser, for all dashboards of the server.
 */
export function schemeScript(colorScheme: ColorScheme): string {
  return `window.bokehDashboard = (function () {
  var system = matchMedia("(prefers-color-scheme: dark)"), listeners = [];
  var chosen = ${scriptJson(colorScheme)};
  try { chosen = localStorage.getItem("${SCHEME_KEY}") || chosen; } catch (_) { /* Forbidden. */ }
  var self = {
    listen: function (listener) { listeners.push(listener); },
    get chosen() { return chosen; },
    get scheme() {
      return chosen === "dark" || chosen === "system" && system.matches ? "dark" : "light";
    },
    choose: function (name) {
      chosen = name;
      try { localStorage.setItem("${SCHEME_KEY}", name); } catch (_) { /* Forbidden. */ }
      update();
    }
  };
  function update() {
    document.documentElement.dataset.scheme = self.scheme;
    listeners.forEach(function (listener) { listener(); });
  }
  system.addEventListener("change", update);
  addEventListener("storage", function (event) {
    if (event.key !== "${SCHEME_KEY}" || event.newValue === null) return;
    chosen = event.newValue;
    update();
  });
  update();
  return self;
})();`;
}

/**
 * Code that gives plots and widgets the colors of the page. Their properties change in
 * this page only: the server and other pages of the session are not told.
 */
const COLORS = `function (page) {
  var all = ${scriptJson(COLOR_SCHEMES)}, print = matchMedia("print");
  var base, view;
  try {
    base = Bokeh.require("core/properties");
    view = Bokeh.require("core/dom_view").DOMComponentView.prototype;
  } catch (_) {
    return;
  }
  var types = Object.keys(all.light).filter(function (type) { return Bokeh.Models[type]; });
  var known = new Map();
  function valuesOf(model) {
    var scheme = all[print.matches ? "light" : page.scheme];
    var names = known.get(model.constructor);
    if (names === undefined) {
      names = types.filter(function (type) { return model instanceof Bokeh.Models[type]; });
      known.set(model.constructor, names);
    }
    return Object.assign.apply(null, [{}].concat(names.map(function (type) { return scheme[type]; })));
  }
  base.use_theme({ get: function (model, attr) { return valuesOf(model)[attr]; } });
  var sheets = view.static_stylesheets;
  view.static_stylesheets = function () {
    return sheets.call(this).concat(${scriptJson(SHADOW_STYLE)});
  };
  function change(model) {
    var values = valuesOf(model), changes = new Map();
    Object.keys(values).forEach(function (attr) {
      var property = model.properties[attr];
      if (property && !property.dirty) changes.set(property, values[attr]);
    });
    if (changes.size === 0) return;
    model._setv(changes, {});
    // As before: neither set by the application nor sent.
    changes.forEach(function (_, property) { property._dirty = false; });
  }
  // At once, also for paper; the edge of a canvas would keep a rest of the old color.
  function repaint(views) {
    Array.from(views).filter(Boolean).forEach(function (view) {
      if (view.model instanceof Bokeh.Models.Plot) {
        var layer = view.canvas_view.primary, canvas = layer.canvas;
        if (canvas instanceof HTMLCanvasElement) {
          layer.undo_transform(function (ctx) { ctx.clearRect(0, 0, canvas.width, canvas.height); });
        }
        view.repaint();
      }
      if (view.children_views) repaint(view.children_views());
    });
  }
  function update() {
    Bokeh.documents.forEach(function (doc) { doc._all_models.forEach(change); });
    repaint(Bokeh.index.roots);
  }
  page.listen(update);
  print.addEventListener("change", update);
}`;

/** Code of the sidebar: it folds, and is a drawer over the page on small screens. */
const SIDEBAR = `function (root, trap) {
  var toggle = document.getElementById("toggle"), aside = document.getElementById("sidebar");
  if (toggle === null) return;
  var small = matchMedia("(max-width: 820px)"), key = "bokeh-dashboard-sidebar", leave = null;
  try { if (localStorage.getItem(key) === "closed") root.dataset.sidebar = "closed"; } catch (_) { /* Forbidden. */ }
  function isOpen() {
    return small.matches ? root.dataset.drawer === "open" : root.dataset.sidebar !== "closed";
  }
  function set(open) {
    if (small.matches) {
      if (open === isOpen()) return;
      root.dataset.drawer = open ? "open" : "closed";
      if (open) leave = trap(aside, function () { set(false); });
      else leave();
    } else {
      root.dataset.sidebar = open ? "open" : "closed";
      try { localStorage.setItem(key, root.dataset.sidebar); } catch (_) { /* Forbidden. */ }
    }
    show();
  }
  function show() { toggle.setAttribute("aria-expanded", String(isOpen())); }
  toggle.onclick = function () { set(!isOpen()); };
  document.getElementById("backdrop").onclick = function () { set(false); };
  small.addEventListener("change", function () {
    if (root.dataset.drawer === "open") leave();
    root.dataset.drawer = "closed";
    show();
  });
  show();
}`;

/** Code of the tabs: the open one is in the hash of the URL. */
const TABS = `function () {
  var tabs = Array.from(document.querySelectorAll("[role=tab]"));
  function open(tab, isChosen) {
    tabs.forEach(function (each) {
      each.setAttribute("aria-selected", String(each === tab));
      each.tabIndex = each === tab ? 0 : -1;
      document.getElementById(each.getAttribute("aria-controls")).hidden = each !== tab;
    });
    if (!isChosen) return;
    var hash = tab === tabs[0] ? "" : "#" + encodeURIComponent(tab.textContent);
    history.replaceState(history.state, "", location.pathname + location.search + hash);
  }
  function follow() {
    var named = tabs.find(function (tab) { return "#" + encodeURIComponent(tab.textContent) === location.hash; });
    if (named || location.hash === "") open(named || tabs[0], false);
  }
  if (tabs.length === 0) return;
  tabs.forEach(function (tab, i) {
    tab.onclick = function () { open(tab, true); };
    tab.onkeydown = function (event) {
      var steps = { ArrowRight: i + 1, ArrowLeft: i - 1 + tabs.length, Home: 0, End: tabs.length - 1 };
      if (!(event.key in steps)) return;
      event.preventDefault();
      var next = tabs[steps[event.key] % tabs.length];
      open(next, true);
      next.focus();
    };
  });
  addEventListener("hashchange", follow);
  follow();
}`;

/** Code of the modal: the server opens and closes it, users close it. */
const MODAL = `function (trap) {
  var modal = document.getElementById("modal"), leave = null, send = null;
  if (modal === null) return;
  function close() {
    set(false);
    if (send !== null) send("${MODAL_MESSAGE}", false);
  }
  function set(open) {
    if (open === (leave !== null)) return;
    modal.hidden = !open;
    if (open) leave = trap(modal.firstChild, close);
    else {
      leave();
      leave = null;
    }
  }
  modal.onclick = function (event) { if (event.target === modal) close(); };
  document.getElementById("modal-close").onclick = close;
  addEventListener("bokehpagestate", function (event) {
    send = event.detail.send;
    set(event.detail.entries.${MODAL_MESSAGE} !== undefined);
  });
}`;

/** The script of the page, for after BokehJS. */
export const DASHBOARD_SCRIPT: string = inlineScript(`(function () {
  var root = document.documentElement, page = window.bokehDashboard;
  if (window.Bokeh) (${COLORS})(page);
  // Keeps the keyboard and screen readers in an element until the returned function is called.
  function trap(element, close) {
    var before = document.activeElement, others = [];
    for (var each = element; each !== document.body; each = each.parentElement) {
      Array.from(each.parentElement.children).forEach(function (other) {
        var isOther = other !== each && !other.inert && !/^(SCRIPT|STYLE)$/.test(other.tagName);
        if (isOther && other.id !== "backdrop" && other.className !== "bokeh-status") others.push(other);
      });
    }
    others.forEach(function (other) { other.inert = true; });
    element.tabIndex = -1;
    element.focus();
    function press(event) {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      event.preventDefault();
      close();
    }
    addEventListener("keydown", press);
    return function () {
      removeEventListener("keydown", press);
      others.forEach(function (other) { other.inert = false; });
      if (before) before.focus();
    };
  }
  addEventListener("DOMContentLoaded", function () {
    var select = document.getElementById("scheme");
    function show() { select.value = page.chosen; }
    select.onchange = function () { page.choose(select.value); };
    page.listen(show);
    show();
    (${SIDEBAR})(root, trap);
    (${TABS})();
    (${MODAL})(trap);
  });
})();`.replace(/\n +/g, "\n"));
