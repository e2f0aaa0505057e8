import type { Document } from "../document/document.ts";
import type { DocumentChangedEvent } from "../document/events.ts";
import { type Model, visitModels } from "../models/internal.ts";
import { Tabs, Widget } from "../models/mod.ts";
import type { ServerSession } from "./session.ts";
import { isChoosable } from "./_choosable.ts";

/** How many sessions without a successor are kept at most. */
const MAX_SESSIONS = 100;

/** The values that users gave to widgets, by property, by key of the widget. */
type Values = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

/** What users changed in a session. */
interface Touched {
  /** The widgets that the application made, by key. */
  readonly widgets: ReadonlyMap<string, Model>;
  /** The names of the properties, by widget. */
  readonly properties: Map<Model, Set<string>>;
}

/**
 * Carries what users did with widgets from one session to the next of the same
 * id: of an application that was loaded anew (spec 8.4).
 *
 * - **What users did:** values that the application set itself are its own
 *   business, and come from the new code.
 * - **As if they did it again:** the callbacks of the new session run.
 * - **Only what fits:** a widget of the same type and name, or, without a name,
 *   the same place among its like; a value that it accepts.
 */
export class KeptValues {
  readonly #touched = new WeakMap<ServerSession, Touched>();
  readonly #kept = new Map<string, Values>();

  /**
   * Gives a new session the values of its predecessor, and takes note of what
   * users do with it.
   *
   * @param session The session, whose document has been filled.
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

  /**
   * Keeps the values of sessions that are about to end.
   *
   * @param sessions The sessions.
   */
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

/** The widgets of a document: by type and name, and number among those. */
function widgetsOf(document: Document): Map<string, Model> {
  const counts = new Map<string, number>();
  const widgets = new Map<string, Model>();
  for (const model of document.models) {
    if (!(model instanceof Widget || model instanceof Tabs)) continue;
    const like = `${model.type} ${model.name ?? ""}`;
    const count = counts.get(like) ?? 0;
    counts.set(like, count + 1);
    widgets.set(`${like} ${count}`, model);
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
        // The property accepted the value, a callback did not.
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

/** Models belong to the document that ends. */
function refersToModels(value: unknown): boolean {
  let found = false;
  visitModels(value, () => found = true);
  return found;
}
