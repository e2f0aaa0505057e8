/**
 * JavaScript for pages with models that applications define. `bokehOwnModels.define()`
 * registers one with BokehJS; `bokehOwnModels.list()` does it for those whose script
 * is loaded when the first view of them is made.
 *
 * - **Its own class, or one made here:** a view that extends a model of BokehJS is
 *   registered as it is; for all others the class follows from the definition.
 * - **Errors are told:** what a view throws is shown in its place, and sent to the
 *   server's log.
 */
export const OWN_MODEL_RUNTIME = `(function () {
  "use strict";
  if (globalThis.bokehOwnModels !== undefined) return;
  const kinds = Bokeh.require("core/kinds");
  const { default_resolver: models } = Bokeh.require("base");
  const { Model } = Bokeh.require("model");
  const { View } = Bokeh.require("core/view");
  const { Deserializer } = Bokeh.require("core/serialization/deserializer");
  const { LayoutDOM, LayoutDOMView } = Bokeh.require("models/layouts/layout_dom");
  const { MessageSentEvent } = Bokeh.require("document/events");

  function kindOf([name, ...parts]) {
    if (name === "Ref") {
      const model = models.get(parts[0].argument);
      return model === null ? kinds.AnyRef() : kinds.Ref(model);
    }
    const kind = kinds[name];
    if (kind === undefined) return kinds.Any;
    if (typeof kind !== "function") return kind;
    if (name === "Enum") return kind(...parts.map(({ value }) => value));
    if (parts.length === 0 || "argument" in parts[0]) return kinds.Any;
    if (Array.isArray(parts[0])) return kind(...parts.map(kindOf));
    return kind(Object.fromEntries(
      Object.entries(parts[0]).map(([key, part]) => [key, kindOf(part)]),
    ));
  }

  function decode(value) {
    if (value === undefined || value === null || typeof value !== "object") return value;
    return () => new Deserializer(models).decode(value);
  }

  function modelClass(definition, viewOf) {
    const { name, properties, overrides } = definition;
    const Base = models.get(definition.extends);
    if (Base === null) {
      throw new Error("BokehJS in this page has no " + definition.extends);
    }
    const Own = class extends Base {
      static __qualified__ = name;
    };
    for (const [key, [kind, value]] of Object.entries(properties)) {
      Own.define({ [key]: [kindOf(kind), decode(value)] });
    }
    for (const [key, value] of Object.entries(overrides)) {
      Own.override({ [key]: decode(value) });
    }
    Own.prototype.default_view = viewOf(Own);
    return Own;
  }

  // The default, else the first.
  function exportedClass(exports, Base) {
    return [exports.default, ...Object.values(exports)].find((each) =>
      typeof each === "function" && each.prototype instanceof Base
    );
  }

  function renderOf(exports) {
    const { render = exports.default?.render } = exports;
    if (typeof render === "function") return render;
    throw new Error(
      typeof exports.default === "function"
        ? "its view exports a function as default: name the library of the component, component: \\"react\\" or \\"preact\\", or call it render"
        : "its view must export a function render, or a class that extends one of BokehJS",
    );
  }

  function report(model, error) {
    console.error(error);
    const { document } = model;
    if (document == null) return;
    // Further frames are those of BokehJS.
    const [frame = ""] = /\\n\\s+at .*|\\n.*@.*/.exec(error?.stack ?? "") ?? [];
    document._trigger_on_change(new MessageSentEvent(document, "bokeh_deno_view_error", {
      model: model.type,
      text: String(error) + frame,
    }));
  }

  // What the script of a view brings: what it exports, and its style sheet.
  function loaded(exports, css) {
    return { render: renderOf(exports), css };
  }

  function renderingView(definition, load) {
    return (Own) => {
      const inherited = Object.getPrototypeOf(Own).prototype.default_view;
      const known = inherited?.bokehBase ?? inherited;
      const Base = known?.prototype instanceof LayoutDOMView ? known : LayoutDOMView;
      if (!(Own.prototype instanceof LayoutDOM)) {
        throw new Error("a view with render() needs a model that extends LayoutDOM");
      }
      return class extends Base {
        static bokehBase = Base;
        #view = {};
        #cleanUp;
        #listeners = [];
        get child_models() {
          return [];
        }
        async lazy_initialize() {
          await super.lazy_initialize();
          try {
            this.#view = await load();
          } catch (error) {
            this.#view = { render: () => { throw error; } };
          }
        }
        render() {
          super.render();
          this.#unmount();
          const el = document.createElement("div");
          el.className = "bokeh-own-model";
          el.style.cssText = "width: 100%; height: 100%; box-sizing: border-box";
          if (this.#view.css) {
            const style = document.createElement("style");
            style.textContent = this.#view.css;
            this.shadow_el.append(style);
          }
          this.shadow_el.append(el);
          this.#mount(el);
        }
        remove() {
          this.#unmount();
          super.remove();
        }
        #mount(el) {
          const fail = (error) => {
            for (const { off } of this.#listeners.splice(0)) off();
            report(this.model, error);
            const text = document.createElement("pre");
            text.setAttribute("role", "alert");
            text.style.cssText = "margin: 0; white-space: pre-wrap; color: #b3261e; font: 13px/1.5 ui-monospace, monospace";
            text.textContent = "Cannot show " + definition.name + ": " + (error?.message ?? error);
            el.replaceChildren(text);
          };
          const view = { model: this.#facade(fail), el, fail };
          const use = (result) => {
            if (typeof result !== "function") return;
            if (el.isConnected || this.shadow_el.contains(el)) this.#cleanUp = result;
            else result();
          };
          try {
            const result = this.#view.render(view);
            if (typeof result?.then === "function") result.then(use).catch(fail);
            else use(result);
          } catch (error) {
            fail(error);
          }
        }
        #unmount() {
          for (const { off } of this.#listeners.splice(0)) off();
          const cleanUp = this.#cleanUp;
          this.#cleanUp = undefined;
          try {
            cleanUp?.();
          } catch (error) {
            report(this.model, error);
          }
        }
        #facade(fail) {
          const { model } = this;
          const listeners = this.#listeners;
          const property = (name) => {
            if (!(name in model.properties)) {
              throw new Error(definition.name + " has no property " + name);
            }
            return model.properties[name];
          };
          const signals = (event) =>
            event === "change"
              ? definition.own.map((name) => property(name).change)
              : [property(String(event).replace(/^change:/, "")).change];
          return {
            get: (name) => property(name).get_value(),
            values: () =>
              Object.fromEntries(
                definition.own.map((name) => [name, property(name).get_value()]),
              ),
            set: (name, value) => {
              property(name);
              model.setv({ [name]: value });
            },
            save_changes() {},
            on: (event, callback) => {
              const slot = () => {
                try {
                  callback();
                } catch (error) {
                  fail(error);
                }
              };
              const found = signals(event);
              for (const signal of found) signal.connect(slot, this);
              listeners.push({
                event,
                callback,
                off: () => found.forEach((signal) => signal.disconnect(slot, this)),
              });
            },
            off: (event, callback) => {
              const index = listeners.findIndex((each) =>
                each.event === event && each.callback === callback
              );
              if (index >= 0) listeners.splice(index, 1)[0].off();
            },
          };
        }
      };
    };
  }

  // What the models of this page were defined as: a cell that runs again, or another
  // document, may bring another definition, which takes the place of the first.
  const known = new Map();

  function isNew(name, key) {
    if (known.get(name) === key) return false;
    known.set(name, key);
    return true;
  }

  // The scripts that are being loaded, by the names of their models.
  const awaited = new Map();

  function define(definition, css, evaluate) {
    const { name } = definition;
    const waiting = awaited.get(name);
    if (waiting !== undefined) {
      awaited.delete(name);
      waiting(() => loaded(evaluate(), css));
      return;
    }
    if (!isNew(name, JSON.stringify(definition) + css + evaluate)) return;
    let Own;
    try {
      const exports = evaluate();
      Own = exportedClass(exports, Model);
      const OwnView = exportedClass(exports, View);
      if (Own !== undefined) Own.__qualified__ = name;
      else if (OwnView !== undefined) Own = modelClass(definition, () => OwnView);
      else {
        const view = loaded(exports, css);
        Own = modelClass(definition, renderingView(definition, () => view));
      }
    } catch (error) {
      console.error(error);
      Own = modelClass(definition, renderingView(definition, () => {
        throw error;
      }));
    }
    models.register(Own, true);
  }

  function list(place, entries) {
    const { src, nonce } = place;
    for (const [definition, file] of entries) {
      const { name } = definition;
      if (!isNew(name, JSON.stringify(definition) + file)) continue;
      let view;
      const load = () => view ??= new Promise((resolve, reject) => {
        awaited.set(name, resolve);
        const script = document.createElement("script");
        const end = (state) => {
          if (!awaited.delete(name)) return;
          view = undefined;
          reject(new Error("its script cannot be " + state));
        };
        script.onerror = () => end("loaded");
        script.onload = () => end("read");
        if (nonce) script.nonce = nonce;
        script.src = new URL(file, src).href;
        document.head.append(script);
      }).then((evaluate) => evaluate());
      models.register(modelClass(definition, renderingView(definition, load)), true);
    }
  }

  globalThis.bokehOwnModels = { define, list };
})();
`;
