import type { Document } from "../document/document.ts";
import type { DocumentChangedEvent } from "../document/events.ts";
import { type Model, visitModels } from "../models/internal.ts";
import { Tabs, Widget } from "../models/mod.ts";
import type { ServerSession } from "./session.ts";
import { isChoosable } from "./_choosable.ts";

/** How many ended sessions without a successor are remembered. */
const MAX_SESSIONS = 100;

/** The values that users set, by property name, by widget key. */
type Values = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

/** The properties that users changed in a session. */
interface Touched {
  /** The widgets that the application created, by key. */
  readonly widgets: ReadonlyMap<string, Model>;
  /** The names of the changed properties, by widget. */
  readonly properties: Map<Model, Set<string>>;
}

/**
 * Carries the values that users gave to widgets over to the next session with the
 * same id, after an application was reloaded (spec 8.4).
 *
 * - **Users' values only:** values that the application set come from the new code.
 * - **As if set again:** the callbacks of the new session run.
 * - **Only where they fit:** the widget has the same type, name and position among
 *   such widgets, and a user could choose the value there.
 */
export class KeptValues {
  readonly #touched = new WeakMap<ServerSession, Touched>();
  readonly #kept = new Map<string, Values>();

  /**
   * Restores the predecessor's values in a new session and records what users
   * change from now on. The session's document must have been filled.
   */
  begin(session: ServerSession): void {
    const { document } = session;
    const widgets = widgetsOf(document);
    const properties = new Map<Model, Set<string>>();
    this.#touched.set(session, { widgets, properties });
    const keys = new Set(widgets.values());
    document.onChange((event: DocumentChangedEvent) => {
      if (event.kind !== "ModelChanged" || event.setter !== session) return;
      const { model, attr } = event.change;
      if (keys.has(model)) touch(properties, model, attr);
    });
    const values = this.#kept.get(session.id);
    this.#kept.delete(session.id);
    if (values === undefined) return;
    session.withDocumentLocked(() => restore(values, widgets, properties))
      .catch((error) => session.reportError("Error in callback", error));
  }

  /** Keeps the values of sessions that are about to end. */
  keep(sessions: readonly ServerSession[]): void {
    for (const session of sessions) {
      const touched = this.#touched.get(session);
      if (touched === undefined || touched.properties.size === 0) continue;
      this.#kept.delete(session.id);
      this.#kept.set(session.id, valuesOf(touched));
      const [oldest] = this.#kept.keys();
      if (this.#kept.size > MAX_SESSIONS) this.#kept.delete(oldest as string);
    }
  }
}

/** Finds the widgets of a document, by type, name and index among those. */
function widgetsOf(document: Document): Map<string, Model> {
  const counts = new Map<string, number>();
  const widgets = new Map<string, Model>();
  for (const model of document.models) {
    if (!(model instanceof Widget || model instanceof Tabs)) continue;
    const kind = `${model.type} ${model.name ?? ""}`;
    const index = counts.get(kind) ?? 0;
    counts.set(kind, index + 1);
    widgets.set(`${kind} ${index}`, model);
  }
  return widgets;
}

function touch(
  properties: Touched["properties"],
  model: Model,
  name: string,
): void {
  const names = properties.get(model) ?? new Set();
  properties.set(model, names.add(name));
}

function valuesOf({ widgets, properties }: Touched): Values {
  const values = new Map<string, ReadonlyMap<string, unknown>>();
  for (const [key, model] of widgets) {
    const names = properties.get(model);
    if (names === undefined) continue;
    const entries = Array.from(
      names,
      (name) => [name, model.get(name)] as const,
    )
      .filter(([, value]) => !refersToModels(value));
    values.set(key, new Map(entries));
  }
  return values;
}

function restore(
  values: Values,
  widgets: ReadonlyMap<string, Model>,
  properties: Touched["properties"],
): void {
  const errors: unknown[] = [];
  for (const [key, changed] of values) {
    const model = widgets.get(key);
    if (model === undefined) continue;
    for (const [name, value] of changed) {
      if (!isChoosable(model, value)) continue;
      const initial = model.get(name);
      try {
        model.set(name, value);
      } catch (error) {
        if (model.get(name) === initial) continue;
        // The property accepted the value, but a callback threw.
        errors.push(error);
      }
      touch(properties, model, name);
    }
  }
  if (errors.length === 1) throw errors[0];
  if (errors.length > 1) {
    throw new AggregateError(errors, "Several callbacks failed");
  }
}

// Models belong to the document that ends, so their values are not kept.
function refersToModels(value: unknown): boolean {
  let found = false;
  visitModels(value, () => found = true);
  return found;
}
