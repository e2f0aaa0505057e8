import type { Model } from "./model.ts";

/** The properties of every {@linkcode Model}. */
export interface ModelAttributes {
  /** `Nullable(Str)`, default `null`: what {@linkcode Model.select} finds the model by. */
  name: string | null;
  /** `List(Unknown)`, default `[]`: anything to keep with the model. */
  tags: readonly unknown[];
  /** `Dict(List(Any))`: see {@linkcode Model.jsOnChange}. */
  js_property_callbacks: Readonly<Record<string, readonly Model[]>>;
  /** `Dict(List(Any))`: see {@linkcode Model.jsOnEvent}. */
  js_event_callbacks: Readonly<Record<string, readonly Model[]>>;
  /** `Set(Str)`: the events that clients report; see {@linkcode Model.onEvent}. */
  subscribed_events: ReadonlySet<string>;
  /** `Bool`, default `true`: whether clients report changes of the model. */
  syncable: boolean;
}

/** The key of what tells the type of the properties of a model; there is no value. */
export declare const ATTRIBUTES: unique symbol;

/**
 * Values for the models that a selector finds: any, if it does not tell the class.
 *
 * @typeParam M The class of the models.
 */
export type SelectedValues<M extends Model> = Model extends M
  ? Readonly<Record<string, unknown>>
  : ModelValues<M>;

/**
 * Values for some properties of a model: what may be assigned, such as a `Date`
 * where a number is read.
 *
 * @typeParam M The class of the model.
 */
export type ModelValues<M> = M extends
  { [ATTRIBUTES]?(values: infer A extends object): void }
  ? { [K in keyof M]?: K extends keyof A ? A[K] : M[K] }
  : Partial<M>;
