import { isPlainObject } from "../base/records.ts";
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
  name?: string | null | ValueComparison | ((name: unknown) => unknown);
  /** Values that must be among the `tags` of the model. */
  tags?: readonly unknown[];
  /** Queries of which one must match, besides everything else. */
  or?: readonly ModelQuery<M>[];
  /**
   * The value of any other property, a {@linkcode ValueComparison}, or a function that
   * tells whether a value matches.
   */
  [property: string]: unknown;
}

/** Comparisons of a property, all of which must hold: `{ width: { gt: 3, leq: 9 } }`. */
export interface ValueComparison {
  /** Greater than. */
  gt?: unknown;
  /** Greater or equal. */
  geq?: unknown;
  /** Less than. */
  lt?: unknown;
  /** Less or equal. */
  leq?: unknown;
  /** Not equal. */
  neq?: unknown;
  /** Equal. */
  eq?: unknown;
  /** Equal to one of these. */
  in?: readonly unknown[];
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
  const { type, tags, or, ...values } = selector;
  // All of them, so that a wrong name is noticed whatever the model is.
  const others = or?.map((query) => matches(model, query));
  let isMatch = (type === undefined || matches(model, type)) &&
    (tags === undefined || tags.every((tag) => model.tags.includes(tag))) &&
    (others === undefined || others.includes(true));
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && !hasValue(model, name, value)) isMatch = false;
  }
  return isMatch;
}

/**
 * The model that was found, or `null`.
 *
 * @throws {RangeError} If there are several.
 */
export function onlyOne<M extends Model>(found: readonly M[]): M | null {
  if (found.length <= 1) return found[0] ?? null;
  throw new RangeError(`Cannot select one model: ${found.length} match`);
}

function hasValue(model: Model, name: string, value: unknown): boolean {
  const store = propertyStore(model);
  const { properties, aliases } = store.schema;
  const property = properties.get(aliases.get(name) ?? name);
  if (property !== undefined) return isLike(store.peek(property), value);
  if (isKnown(name)) return false;
  throw new TypeError(
    `Cannot select models by ${name}: no model has such a property${
      store.schema.hint(name)
    }`,
  );
}

const COMPARISONS: Readonly<
  Record<string, (value: Comparable, other: Comparable) => boolean>
> = {
  gt: (value, other) => value > other,
  geq: (value, other) => value >= other,
  lt: (value, other) => value < other,
  leq: (value, other) => value <= other,
  neq: (value, other) => !sameValue(value, other),
  eq: sameValue,
  in: (value, others) =>
    (others as unknown as readonly unknown[])
      .some((other) => sameValue(value, other)),
};

/** Comparisons that a missing value may pass. */
const NULLABLE: ReadonlySet<string> = new Set(["eq", "in", "neq"]);

/** What is compared may be anything: JavaScript compares texts, too. */
type Comparable = number;

function isLike(value: unknown, wanted: unknown): boolean {
  if (typeof wanted === "function") return Boolean(wanted(value));
  const comparisons = isPlainObject(wanted) ? Object.entries(wanted) : [];
  const isComparison = comparisons.length > 0 &&
    comparisons.every(([name]) => Object.hasOwn(COMPARISONS, name));
  if (!isComparison) return sameValue(value, wanted);
  // Python compares no missing value, either; null would be 0 here.
  return comparisons.every(([name, other]) =>
    (NULLABLE.has(name) || (value ?? null) !== null) &&
    COMPARISONS[name]!(value as Comparable, other as Comparable)
  );
}

function isKnown(name: string): boolean {
  for (const known of modelNames()) {
    const { properties, aliases }: ModelSchema = schemaOf(modelClass(known)!);
    if (properties.has(name) || aliases.has(name)) return true;
  }
  return false;
}
