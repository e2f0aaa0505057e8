import type { Document } from "../../document/document.ts";
import { documentState } from "../../document/document_events.ts";
import { hasModels, type Model } from "../../models/internal.ts";
import { Tabs, Widget } from "../../models/mod.ts";
import { isChoosable } from "./_choosable.ts";
import type { SavedWidget } from "./saved_session.ts";

/** The values that users set, by property name, by widget key. */
export type UserValues = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

/**
 * What users change in the widgets that the application of a document made.
 *
 * - **Users' values only:** values that the application set come from its code.
 * - **Only where they fit:** a widget has the same type, name and position among
 *   such widgets, and a user could choose the value there.
 */
export class WidgetChanges {
  /** By key. */
  readonly #widgets: ReadonlyMap<string, Model>;
  readonly #changed: WeakMap<Model, Set<string>>;

  /** Records what clients change from now on. The application has just made the document. */
  constructor(document: Document) {
    this.#widgets = widgetsOf(document);
    const { changes } = documentState(document);
    this.#changed = changes.changedByClients ??= new WeakMap();
  }

  /** What was changed, for a saved session. */
  get saved(): SavedWidget[] {
    return Array.from(this.#widgets, ([key, model]) => ({
      id: model.id,
      key,
      changed: [...this.#changed.get(model) ?? []],
    }));
  }

  /** What users set and would set again in another document. */
  get values(): UserValues {
    const values = new Map<string, ReadonlyMap<string, unknown>>();
    for (const [key, model] of this.#widgets) {
      const names = this.#changed.get(model);
      if (names !== undefined) values.set(key, userValues(model, names));
    }
    return values;
  }

  /**
   * Sets values of users, as if they set them again: callbacks run.
   *
   * @throws What callbacks throw, after everything has been set.
   */
  restore(values: UserValues): void {
    const errors: unknown[] = [];
    for (const [key, changed] of values) {
      const model = this.#widgets.get(key);
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
        const names = this.#changed.get(model) ?? new Set();
        this.#changed.set(model, names.add(name));
      }
    }
    if (errors.length === 1) throw errors[0];
    if (errors.length > 1) {
      throw new AggregateError(errors, "Several callbacks failed");
    }
  }
}

/** The values of a widget that another document can have. */
export function userValues(
  model: Model,
  names: Iterable<string>,
): ReadonlyMap<string, unknown> {
  return new Map(
    Array.from(names, (name) => [name, model.get(name)] as const)
      // Models belong to the document that ends.
      .filter(([, value]) => !hasModels(value)),
  );
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
