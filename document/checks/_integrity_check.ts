import { type Model, propertyStore } from "../../models/internal.ts";
import type { DocumentState } from "../document_state.ts";

/** Looks for one mistake in the models of a class. */
export interface IntegrityCheck {
  /** How bad it is. */
  readonly level: "error" | "warning";
  /** Bokeh's number of it. */
  readonly code: number;
  /** Bokeh's name of it. */
  readonly name: string;
  /** The class of the models. */
  readonly type: abstract new (...args: never[]) => Model;
  /** What is wrong with a model, for the message; `null` if nothing is. */
  readonly find: (model: Model, document: DocumentState) => string | null;
}

/** Makes a check whose function gets models of the right class. */
export function check<M extends Model>(
  level: "error" | "warning",
  code: number,
  name: string,
  type: abstract new (...args: never[]) => M,
  find: (model: M, document: DocumentState) => string | null,
): IntegrityCheck {
  return { level, code, name, type, find: find as IntegrityCheck["find"] };
}

/** A value that may be missing, of a model that may be missing. */
export function peek<T>(model: Model | undefined, name: string): T | undefined {
  if (model === undefined) return undefined;
  const store = propertyStore(model);
  return store.peek(store.schema.property(name)) as T | undefined;
}

/** The first item that occurs again. */
export function repeated<T>(items: readonly T[]): T | undefined {
  const seen = new Set<T>();
  return items.find((item) => seen.size === seen.add(item).size);
}
