import { formatValue } from "../base/text/format_value.ts";
import type { Model } from "./model.ts";
import type { ChangeCallback, PropertyStore } from "./property_store.ts";
import { mayBe, modelClass } from "./registry.ts";
import type { ModelSchema } from "./schema.ts";

/** Adds callbacks for the changes of one or several properties, or none of them. */
export function addCallbacks(
  store: PropertyStore,
  attr: string | readonly string[],
  callbacks: readonly ChangeCallback[],
): void {
  const names = typeof attr === "string" ? [attr] : attr;
  for (const name of names) store.schema.property(name);
  for (const name of names) store.addCallbacks(name, callbacks);
}

/** The event that BokehJS reports after a change of a property, or the event of that name. */
export function changeEvent(
  { properties, aliases }: ModelSchema,
  name: string,
): string {
  const attr = aliases.get(name) ?? name;
  return properties.has(attr) ? `change:${attr}` : name;
}

/**
 * Checks what is to run in the browser.
 *
 * @param of What reports the event: ` of Button`.
 * @param method The method that takes functions.
 * @throws {TypeError} If one is not a callback model.
 */
export function checkJsCallbacks(
  event: string,
  of: string,
  callbacks: readonly unknown[],
  method: string,
): void {
  for (const callback of callbacks) {
    if (mayBe(callback, "Callback")) continue;
    const hint = typeof callback === "function"
      ? `; ${method}() takes functions, which run on the server`
      : "";
    throw new TypeError(
      `Cannot add JavaScript callback for ${event}${of}: expected a CustomJS or another callback model, received ${
        formatValue(callback)
      }${hint}`,
    );
  }
}

/**
 * Adds JavaScript callbacks for an event of a model, but for those that are there.
 *
 * @throws {TypeError} If one is not a callback model.
 */
export function addJsCallbacks(
  model: Model,
  attr: "js_event_callbacks" | "js_property_callbacks",
  event: string,
  callbacks: readonly Model[],
): void {
  const method = attr === "js_event_callbacks" ? "onEvent" : "onChange";
  checkJsCallbacks(event, ` of ${model.type}`, callbacks, method);
  const registered = model[attr];
  const all = new Set([...registered[event] ?? [], ...callbacks]);
  model.set(attr, { ...registered, [event]: [...all] });
}

/** What a callback model made by `jsLink()` sets in the browser. */
export interface Link {
  /** The model whose property is set. */
  readonly target: object;
  readonly attr: string;
}

/** The callback that makes a property of another model follow one of its own. */
export function linkCallback(
  attr: string,
  other: Model,
  otherAttr: string,
  selector?: number | string,
): Model {
  const item = selector === undefined ? "" : `[${JSON.stringify(selector)}]`;
  const CustomJs = modelClass("CustomJS") as new (
    attributes: Readonly<Record<string, unknown>>,
  ) => Model;
  const code = `other.${otherAttr} = this.${attr}${item}`;
  const callback = new CustomJs({ args: { other }, code });
  links.set(callback, { target: other, attr: otherAttr });
  return callback;
}

const links = new WeakMap<object, Link>();

/** What a callback sets, if `jsLink()` made it. */
export function linkOf(callback: object): Link | undefined {
  return links.get(callback);
}
