import type { Model } from "./model.ts";
import type { ChangeCallback, PropertyStore } from "./property_store.ts";

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

/** The JavaScript callbacks of a model with further ones for an event. */
export function withCallbacks(
  registered: Readonly<Record<string, readonly Model[]>>,
  event: string,
  callbacks: readonly Model[],
): Record<string, readonly Model[]> {
  const all = new Set([...registered[event] ?? [], ...callbacks]);
  return { ...registered, [event]: [...all] };
}
