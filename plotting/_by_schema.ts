import type { ModelSchema } from "../models/internal.ts";

/**
 * Computes something once for each schema: schemas never change, and every
 * session draws with the same few.
 *
 * @typeParam T What is computed.
 * @param compute Computes it.
 * @returns A function that computes it once per schema.
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
