import type { Model, ModelEvents } from "../models/mod.ts";

/** The names of the properties of a model. */
export type PropertyName<M extends Model> = {
  [K in keyof M & string]: M[K] extends (...args: never[]) => unknown ? never
    : K;
}[Exclude<keyof M & string, "id" | "type" | "document">];

/** The fields of an event besides its name and its model. */
export type EventValues<N extends string> = N extends keyof ModelEvents ? {
    // Events of extensions may have any fields, Bokeh's only the known ones.
    [
      K in keyof ModelEvents[N] as string extends K ? never
        : K extends "name" | "model" | number ? never
        : K
    ]?: ModelEvents[N][K];
  }
  : Readonly<Record<string, unknown>>;
