import type { Model } from "./model.ts";
import type { ChangeCallback, PropertyStore } from "./property_store.ts";
import { modelClass } from "./registry.ts";
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

/** Adds JavaScript callbacks for an event of a model, but for those that are there. */
export function addJsCallbacks(
  model: Model,
  attr: "js_event_callbacks" | "js_property_callbacks",
  event: string,
  callbacks: readonly Model[],
): void {
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
