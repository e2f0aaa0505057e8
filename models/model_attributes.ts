import type { Model } from "./model.ts";

/** The properties of every {@linkcode Model}. */
export interface ModelAttributes {
  /**
   * What {@linkcode Model.select} finds the model by; `null` for nothing.
   *
   * `Nullable(Str)`, default `null`.
   */
  name: string | null;
  /**
   * Anything to keep with the model, such as words to find it by.
   *
   * `List(Unknown)`, default `[]`.
   */
  tags: readonly unknown[];
  /**
   * The callbacks that run in the browser when a property changes, by property; see
   * {@linkcode Model.jsOnChange}.
   *
   * `Dict(List(Any))`, default `{}`.
   */
  js_property_callbacks: Readonly<Record<string, readonly Model[]>>;
  /**
   * The callbacks that run in the browser at events, by event; see
   * {@linkcode Model.jsOnEvent}.
   *
   * `Dict(List(Any))`, default `{}`.
   */
  js_event_callbacks: Readonly<Record<string, readonly Model[]>>;
  /**
   * The events that clients report; see {@linkcode Model.onEvent}, which adds to
   * them.
   *
   * `Set(Str)`, default empty.
   */
  subscribed_events: ReadonlySet<string>;
  /**
   * Whether clients report changes of the model. Set it to `false` for what only
   * concerns one page.
   *
   * `Bool`, default `true`.
   */
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
