import type { Model, ModelEvents } from "../models/mod.ts";

/** The names of the properties of a model. */
export type PropertyName<M extends Model> = {
  [K in keyof M & string]: M[K] extends (...args: never[]) => unknown ? never
    : K;
}[Exclude<keyof M & string, "id" | "type" | "document">];

/** What an event carries besides its name and its model. */
export type EventValues<N extends string> = N extends keyof ModelEvents ? {
    // Events of extensions may carry anything, those of Bokeh only what is known.
    [
      K in keyof ModelEvents[N] as string extends K ? never
        : K extends "name" | "model" | number ? never
        : K
    ]?: ModelEvents[N][K];
  }
  : Readonly<Record<string, unknown>>;
