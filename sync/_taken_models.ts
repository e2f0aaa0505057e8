import type { DocumentChangedEvent } from "../document/events.ts";
import {
  type Model,
  reachableModels,
  visitModels,
} from "../models/internal.ts";

/** The index of changes that a receiver has made itself. */
export const OWN = -1;

/**
 * The models that changes take from their places. BokehJS may forget them after
 * each message, and then no longer knows a reference to them.
 */
export class TakenModels {
  readonly #indices = new Map<Model, number>();

  /**
   * Notes what a change takes away.
   *
   * @param before The value that the receiver has.
   * @param index The place of the change among those of the receiver, or {@linkcode OWN}.
   */
  note(event: DocumentChangedEvent, before: unknown, index: number): void {
    const gone = new Set<Model>();
    if (event.kind === "RootRemoved") gone.add(event.model);
    else if (event.kind === "ModelChanged" && event.change.mayReference) {
      visitModels(before, (model) => gone.add(model));
      visitModels(event.change.new, (model) => gone.delete(model));
    }
    if (gone.size === 0) return;
    for (const model of reachableModels(gone)) {
      if (!this.#indices.has(model)) this.#indices.set(model, index);
    }
  }

  /** Which change took a model first. */
  indexOf(model: Model): number | undefined {
    return this.#indices.get(model);
  }

  /** Records that the receiver has a model again. */
  restore(model: Model): void {
    this.#indices.delete(model);
  }
}
