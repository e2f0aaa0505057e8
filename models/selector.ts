import type { Model } from "./model.ts";

/** What a model is to be like. */
export interface ModelQuery {
  /** The name of its type on the wire. */
  type?: string;
  /** Its `name`. */
  name?: string | null;
  /** Values that its `tags` contain. */
  tags?: readonly unknown[];
}

/** How to find models: a class, the name of a type, or a query. */
export type ModelSelector<M extends Model = Model> =
  | (abstract new (...args: never[]) => M)
  | string
  | ModelQuery;

/**
 * Whether a model is what a selector asks for.
 *
 * @param model The model.
 * @param selector A class, the name of a type, or a query whose parts must all hold.
 * @returns `true` if it matches.
 */
export function matches(
  model: Model,
  selector: ModelSelector,
): boolean {
  if (typeof selector === "function") return model instanceof selector;
  if (typeof selector === "string") return model.type === selector;
  const { type, name, tags } = selector;
  return (type === undefined || model.type === type) &&
    (name === undefined || model.name === name) &&
    (tags === undefined || tags.every((tag) => model.tags.includes(tag)));
}
