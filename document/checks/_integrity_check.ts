import { type Model, propertyStore } from "../../models/internal.ts";
import type { DocumentState } from "../document_state.ts";

/** Finds one kind of mistake in models of one class. */
export interface IntegrityCheck {
  readonly level: "error" | "warning";
  /** Bokeh's number for it. */
  readonly code: number;
  /** Bokeh's name for it. */
  readonly name: string;
  readonly type: abstract new (...args: never[]) => Model;
  /** Describes the mistake, or returns `null` if there is none. */
  readonly find: (model: Model, document: DocumentState) => string | null;
}

/** Creates a check whose `find` is typed for the class. */
export function check<M extends Model>(
  level: "error" | "warning",
  code: number,
  name: string,
  type: abstract new (...args: never[]) => M,
  find: (model: M, document: DocumentState) => string | null,
): IntegrityCheck {
  return { level, code, name, type, find: find as IntegrityCheck["find"] };
}

/** Reads a property without creating its default. */
export function peek<T>(model: Model | undefined, name: string): T | undefined {
  if (model === undefined) return undefined;
  const store = propertyStore(model);
  return store.peek(store.schema.property(name)) as T | undefined;
}

/** Returns the first item that occurs more than once. */
export function findDuplicate<T>(items: readonly T[]): T | undefined {
  const seen = new Set<T>();
  return items.find((item) => seen.size === seen.add(item).size);
}
