import type { Model } from "./model.ts";

/** The properties of the models to find; those left out do not matter. */
export interface ModelQuery {
  /** The wire name of the type. */
  type?: string;
  /** The `name` of the model. */
  name?: string | null;
  /** Values that must be among the `tags` of the model. */
  tags?: readonly unknown[];
}

/** How to find models: by class, by the wire name of a type, or by a query. */
export type ModelSelector<M extends Model = Model> =
  | (abstract new (...args: never[]) => M)
  | string
  | ModelQuery;

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
