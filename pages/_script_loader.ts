import { scriptJson } from "./script_json.ts";
import type { Resources } from "./resources.ts";

/**
 * Makes code that calls `render` once all resources are loaded. It finds
 * `render`, `root` (the window) and `nonce` in its scope.
 *
 * - **Only what is missing:** a page with several such scripts, or with BokehJS
 *   of its own, loads each file once, also if they need different ones.
 * - **One at a time:** scripts that load files wait for each other, through the
 *   two properties of `window` that all Bokeh servers use.
 */
export function scriptLoader(resources: Resources | undefined): string {
  const { scripts = [], styles = [] } = resources ?? {};
  const sources = scripts.map((script) =>
    typeof script === "string"
      ? { name: script, url: script }
      : { name: script.name, code: script.code }
  );
  return `var scripts = ${scriptJson(sources)};
  var styles = ${scriptJson(styles)};
  var loaded = root._bokeh_loaded_files = root._bokeh_loaded_files || {};
  var models = { "bokeh-widgets": "Slider", "bokeh-tables": "DataTable" };
  function keyOf(name) {
    var match = /(?:^|\\/)(bokeh(?:-[a-z]+)?)(?:-\\d[^\\/?#]*?)?(?:\\.min)?\\.js(?:[?#]|$)/.exec(name);
    return match === null ? name : match[1];
  }
  function isMissing(source) {
    var key = keyOf(source.name);
    if (loaded[key]) return false;
    var Bokeh = root.Bokeh;
    if (Bokeh !== undefined && key === "bokeh") return false;
    if (Bokeh !== undefined && Bokeh.Models && models[key] in Bokeh.Models) return false;
    return !Array.prototype.some.call(document.scripts, function (script) {
      return script.src !== "" && keyOf(script.src) === key;
    });
  }
  function start() {
    if (root._bokeh_is_loading > 0) {
      root._bokeh_onload_callbacks = root._bokeh_onload_callbacks || [];
      // Later: whoever calls this removes all callbacks afterwards.
      root._bokeh_onload_callbacks.push(function () { setTimeout(start); });
      return;
    }
    load(scripts.filter(isMissing), styles.filter(function (url) { return !loaded[url]; }));
  }
  function load(scripts, styles) {
    if (scripts.length + styles.length === 0) return render();
    root._bokeh_is_loading = scripts.length + styles.length;
    function done(key) {
      loaded[key] = true;
      if (--root._bokeh_is_loading > 0) return;
      var callbacks = root._bokeh_onload_callbacks || [];
      delete root._bokeh_onload_callbacks;
      render();
      callbacks.forEach(function (callback) { callback(); });
    }
    function failed(event) {
      console.error("Bokeh: cannot load " + (event.target.src || event.target.href));
    }
    styles.forEach(function (url) {
      var link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = url;
      link.onload = function () { done(url); };
      link.onerror = failed;
      document.body.appendChild(link);
    });
    scripts.forEach(function (source) {
      var script = document.createElement("script");
      script.async = false;
      if (nonce) script.nonce = nonce;
      script.onload = function () { done(keyOf(source.name)); };
      script.onerror = failed;
      script.src = source.url || URL.createObjectURL(
        new Blob([source.code], { type: "application/javascript" }));
      document.head.appendChild(script);
    });
  }
  start();`;
}
