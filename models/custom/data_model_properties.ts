/**
 * Makes the properties of data models, as {@linkcode defineDataModel} takes them.
 *
 * @module
 */

import type { Model } from "../model.ts";
import type { Color, Moment } from "../property_types.ts";
import { type ModelClass, modelName } from "../registry.ts";

/** A property of a data model; see {@linkcode defineDataModel}. */
export interface DataProperty<T> {
  /** What the property accepts, in BokehJS's notation. */
  readonly kind: string;
  /** The default; absent if the property must be set. */
  readonly default?: T;
}

/** The type of a property's values. */
export type DataPropertyValue<P> = P extends DataProperty<infer T> ? T : never;

/** A model class, abstract or not. */
export type AnyModelClass<M extends Model> = abstract new (
  ...args: never[]
) => M;

/**
 * A property of a kind that BokehJS's notation states.
 *
 * @typeParam T What the property accepts.
 * @param kind The kind, such as `"Positive(Int)"`.
 * @param value The default; without one, the property must be set.
 * @returns The property.
 */
export function ofKind<T>(kind: string, value?: T): DataProperty<T> {
  return value === undefined ? { kind } : { kind, default: value };
}

/**
 * A property that takes any value that can be sent.
 *
 * @param value The default.
 * @returns The property.
 */
export function any(value: unknown = null): DataProperty<unknown> {
  return ofKind("Any", value);
}

/**
 * A property that is true or false.
 *
 * @param value The default.
 * @returns The property.
 */
export function bool(value = false): DataProperty<boolean> {
  return ofKind("Bool", value);
}

/**
 * A property that takes integers.
 *
 * @param value The default.
 * @returns The property.
 */
export function int(value = 0): DataProperty<number> {
  return ofKind("Int", value);
}

/**
 * A property that takes numbers.
 *
 * @param value The default.
 * @returns The property.
 */
export function float(value = 0): DataProperty<number> {
  return ofKind("Float", value);
}

/**
 * A property that takes strings.
 *
 * @param value The default.
 * @returns The property.
 */
export function str(value = ""): DataProperty<string> {
  return ofKind("Str", value);
}

/**
 * A property that takes bytes; a string is taken as UTF-8.
 *
 * @param value The default; without one, the property must be set.
 * @returns The property.
 */
export function bytes(
  value?: ArrayBuffer | Uint8Array,
): DataProperty<ArrayBuffer> {
  return ofKind("Bytes", value as ArrayBuffer | undefined);
}

/**
 * A property that takes points in time, as milliseconds since the epoch, a `Date` or an
 * object of `Temporal`. It holds milliseconds.
 *
 * @param value The default; without one, the property must be set.
 * @returns The property.
 */
export function datetime(value?: Moment): DataProperty<number> {
  return ofKind("Moment", value as number | undefined);
}

/**
 * A property that takes arrays of a fixed length.
 *
 * @param items What each item is; their defaults are ignored.
 * @param value The default; without one, the property must be set.
 * @returns The property.
 */
export function tuple<const T extends readonly unknown[]>(
  items: { readonly [K in keyof T]: DataProperty<T[K]> },
  value?: NoInfer<T>,
): DataProperty<T> {
  return ofKind(`Tuple(${kindsOf(items)})`, value);
}

/**
 * A property that takes what any of the given ones takes; the first that takes a value
 * decides what is stored.
 *
 * @param options What it takes; their defaults are ignored.
 * @param value The default; without one, the property must be set.
 * @returns The property.
 */
export function either<const T extends readonly unknown[]>(
  options: { readonly [K in keyof T]: DataProperty<T[K]> },
  value?: NoInfer<T[number]>,
): DataProperty<T[number]> {
  return ofKind(`Or(${kindsOf(options)})`, value);
}

function kindsOf(properties: readonly DataProperty<unknown>[]): string {
  return properties.map(({ kind }) => kind).join(", ");
}

/**
 * A property that takes colors.
 *
 * @param value The default; without one, the property must be set.
 * @returns The property.
 */
export function color(value?: Color): DataProperty<Color> {
  return ofKind("Color", value);
}

/**
 * A property that takes one of the given strings or numbers.
 *
 * @param values The values that it takes.
 * @param value The default; the first value, if not given.
 * @returns The property.
 */
export function enumOf<const T extends string | number>(
  values: readonly [T, ...T[]],
  value: NoInfer<T> = values[0],
): DataProperty<T> {
  const literals = values.map((literal) => JSON.stringify(literal));
  return ofKind(`Enum(${literals.join(", ")})`, value);
}

/**
 * A property that takes arrays.
 *
 * @param item What the items are; its default is ignored.
 * @param value The default.
 * @returns The property.
 */
export function listOf<T>(
  item: DataProperty<T>,
  value: readonly NoInfer<T>[] = [],
): DataProperty<readonly T[]> {
  return ofKind(`List(${item.kind})`, value);
}

/**
 * A property that takes objects with any keys.
 *
 * @param item What the values are; its default is ignored.
 * @param value The default.
 * @returns The property.
 */
export function dictOf<T>(
  item: DataProperty<T>,
  value: Readonly<Record<string, NoInfer<T>>> = {},
): DataProperty<Readonly<Record<string, T>>> {
  return ofKind(`Dict(${item.kind})`, value);
}

/**
 * A property that may also be `null`, which is its default.
 *
 * @param inner What it takes otherwise; its default is ignored.
 * @param value The default.
 * @returns The property.
 */
export function nullable<T>(
  inner: DataProperty<T>,
  value: NoInfer<T> | null = null,
): DataProperty<T | null> {
  return ofKind<T | null>(`Nullable(${inner.kind})`, value);
}

/**
 * A property that takes instances of a model class.
 *
 * @param model The class.
 * @param value The default, copied for every instance; without one, the property must be set.
 * @returns The property.
 */
export function instanceOf<M extends Model>(
  model: AnyModelClass<M>,
  value?: NoInfer<M>,
): DataProperty<M> {
  return ofKind(`Ref(${modelName(model as unknown as ModelClass)})`, value);
}

/**
 * The same property without default, so that it must be set.
 *
 * @param property The property.
 * @returns The property without default.
 */
export function required<T>({ kind }: DataProperty<T>): DataProperty<T> {
  return { kind };
}
