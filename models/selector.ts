import { sameValue } from "./equality.ts";
import type { Model } from "./model.ts";
import { propertyStore } from "./model_access.ts";
import { modelClass, modelNames } from "./registry.ts";
import { type ModelSchema, schemaOf } from "./schema.ts";

/** A class of models, abstract or not. */
export type SelectedClass<M extends Model = Model> = abstract new (
  ...args: never[]
) => M;

/**
 * What models to find must have; what is left out does not matter. Besides the
 * properties named here it takes any other: `{ width: 5 }` finds the models whose
 * `width` is 5.
 *
 * @typeParam M The class of the models.
 */
export interface ModelQuery<M extends Model = Model> {
  /** The class, or the wire name of the type. */
  type?: string | SelectedClass<M>;
  /** The `name` of the model. */
  name?: string | null;
  /** Values that must be among the `tags` of the model. */
  tags?: readonly unknown[];
  /** The value of any other property. */
  [property: string]: unknown;
}

/** How to find models: by class, by the wire name of a type, or by a query. */
export type ModelSelector<M extends Model = Model> =
  | SelectedClass<M>
  | string
  | ModelQuery<M>;

/**
 * Whether a model is one of those to find.
 *
 * @throws {TypeError} If the query has a property that no model has.
 */
export function matches(
  model: Model,
  selector: ModelSelector,
): boolean {
  if (typeof selector === "function") return model instanceof selector;
  if (typeof selector === "string") return model.type === selector;
  const { type, tags, ...values } = selector;
  let isMatch = (type === undefined || matches(model, type)) &&
    (tags === undefined || tags.every((tag) => model.tags.includes(tag)));
  // All of them, so that a wrong name is noticed whatever the model is.
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && !hasValue(model, name, value)) isMatch = false;
  }
  return isMatch;
}

function hasValue(model: Model, name: string, value: unknown): boolean {
  const store = propertyStore(model);
  const { properties, aliases } = store.schema;
  const property = properties.get(aliases.get(name) ?? name);
  if (property !== undefined) return sameValue(store.peek(property), value);
  if (isKnown(name)) return false;
  throw new TypeError(
    `Cannot select models by ${name}: no model has such a property${
      store.schema.hint(name)
    }`,
  );
}

function isKnown(name: string): boolean {
  for (const known of modelNames()) {
    const { properties, aliases }: ModelSchema = schemaOf(modelClass(known)!);
    if (properties.has(name) || aliases.has(name)) return true;
  }
  return false;
}
