import type { Model, ModelEvents } from "../models/mod.ts";

/** The names of the properties of a model. */
export type PropertyName<M extends Model> = {
  [K in keyof M & string]: M[K] extends (...args: never[]) => unknown ? never
    : K;
}[Exclude<keyof M & string, "id" | "type" | "document">];

/** The keys of an event besides its name, its model and those that nobody knows. */
type KnownKey<K> = string extends K ? never
  : K extends "name" | "model" | number | symbol ? never
  : K;

/** What an event carries besides its name and its model. */
export type EventValues<N extends string> = N extends keyof ModelEvents
  ? { [K in keyof ModelEvents[N] as KnownKey<K>]?: ModelEvents[N][K] }
  : Readonly<Record<string, unknown>>;
