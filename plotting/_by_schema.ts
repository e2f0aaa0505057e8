import type { ModelSchema } from "../models/internal.ts";

/**
 * Computes something once for each schema: schemas never change, and every
 * session draws with the same few.
 *
 * @param compute What is computed.
 * @returns The same, which remembers.
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
