import type { ModelSchema } from "../models/internal.ts";

/**
 * Computes something once per schema: schemas never change, and every session
 * draws with the same few.
 *
 * @typeParam T The result.
 * @param compute Computes the result for a schema.
 * @returns `compute` with a cache.
 */
export function bySchema<T>(
  compute: (schema: ModelSchema) => T,
): (schema: ModelSchema) => T {
  const known = new WeakMap<ModelSchema, T>();
  return (schema) => {
    let result = known.get(schema);
    if (result === undefined) known.set(schema, result = compute(schema));
    return result;
  };
}

/** The names of the properties that application code can set. */
export function settableNames(schema: ModelSchema): string[] {
  return [...schema.properties.values()]
    .filter(({ internal, readonly }) => !internal && !readonly)
    .map(({ name }) => name);
}
