import { sameValue } from "../equality.ts";
import type { Model } from "../model.ts";
import type { ModelClass } from "../registry.ts";
import { schemaOf } from "../schema.ts";

/**
 * Models of a plot, such as its axes, that also act as one: setting a property sets
 * it on all of them, reading one returns their common value.
 *
 * @typeParam M The class of the models.
 * @typeParam A Their attributes.
 */
export type ModelList<M extends Model, A> = readonly M[] & A;

/** A class of models, abstract or not. */
type ModelType<M extends Model> = ModelClass & { readonly prototype: M };

/** Options for {@linkcode modelList}. */
export interface ModelListOptions {
  /** The name of the list in messages: `legend`. */
  readonly label: string;
  /** What to do first if there are no models; without it, setting a property of an empty list is not an error. */
  readonly whenEmpty?: string;
}

/**
 * Creates a {@linkcode ModelList}.
 *
 * @param type The class of the models.
 * @param models The models.
 * @param options Texts for messages.
 * @returns The list.
 */
export function modelList<M extends Model, A>(
  type: ModelType<M>,
  models: readonly M[],
  { label, whenEmpty }: ModelListOptions,
): ModelList<M, A> {
  const { properties } = schemaOf(type);

  function isProperty(list: readonly M[], name: string): boolean {
    return properties.has(name) ||
      list.some((model) => schemaOf(model.constructor).properties.has(name));
  }

  function read(list: readonly M[], name: string): unknown {
    const [first, ...others] = list;
    if (first === undefined) {
      throw new Error(
        `Cannot read ${label}.${name}: the plot has no ${label}`,
      );
    }
    const value = first.get(name);
    if (others.every((model) => sameValue(model.get(name), value))) {
      return value;
    }
    throw new Error(
      `Cannot read ${label}.${name}: the ${list.length} values differ; read one, as in ${label}[0].${name}`,
    );
  }

  return new Proxy([...models], {
    get(list, name, receiver) {
      const isOfArray = typeof name === "symbol" || name in list;
      return isOfArray || !isProperty(list, name)
        ? Reflect.get(list, name, receiver)
        : read(list, name);
    },
    set(list, name, value) {
      if (typeof name === "symbol" || name in list) return false;
      if (list.length === 0) {
        if (whenEmpty !== undefined) {
          throw new Error(
            `Cannot set ${label}.${name}: the plot has no ${label}; ${whenEmpty} first`,
          );
        }
        schemaOf(type).property(name);
      }
      for (const model of list) model.set(name, value);
      return true;
    },
  }) as unknown as ModelList<M, A>;
}
