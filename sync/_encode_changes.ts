import type { ModelGraph } from "../document/model_graph.ts";
import { type Model, propertyStore } from "../models/internal.ts";
import { combineChanges } from "./_combine_changes.ts";
import { type EncodedEvent, encodeEvent } from "./event_encoder.ts";
import type { QueuedChange } from "./_queued_change.ts";
import { OWN, TakenModels } from "./_taken_models.ts";

/** What a receiver pulled while the document was held. */
export interface HeldPull {
  /** The last change that the pulled document contains. */
  readonly sequence: number;
  readonly roots: readonly Model[];
  readonly models: ReadonlySet<Model>;
  /** The values, by model and property, of which the first change is older. */
  readonly values: ReadonlyMap<Model, ReadonlyMap<string, unknown>>;
}

export interface EncodeChangesOptions {
  readonly graph: ModelGraph;
  /** The roots before the changes, in order. */
  readonly roots: Iterable<Model>;
  /** Who brought the models that not all receivers have. */
  readonly broughtBy: ReadonlyMap<Model, object>;
  /** Who pushed models, and already has them when they are sent to it in full. */
  readonly pushedBy: ReadonlyMap<Model, object>;
  /** What the receiver pulled while the document was held, if it did. */
  readonly pull?: HeldPull;
  readonly wholeColumns: boolean;
  makeBufferId(): string;
  /** Called with the error of a change that cannot be serialized. */
  onError(error: unknown): void;
  /** Called for each model that is sent in full. */
  onDefined(model: Model): void;
}

/**
 * Combines the changes of a turn for a receiver, and encodes what is not yet. A
 * change that names what an earlier one takes from its place is sent with that.
 *
 * @param receiver The receiver, or `null` for all that made none of the changes.
 */
export function encodeChanges(
  changes: readonly QueuedChange[],
  receiver: object | null,
  options: EncodeChangesOptions,
): EncodedEvent[] {
  const { graph, broughtBy, pushedBy, pull, wholeColumns } = options;
  const knows = (model: Model) => {
    if (propertyStore(model).owner !== graph) return false;
    return graph.isKnown(model) || pull?.models.has(model) === true ||
      receiver !== null && broughtBy.get(model) === receiver;
  };
  const defined = new Set<Model>();
  const taken = new TakenModels();
  const isOwn = ({ source }: QueuedChange) =>
    receiver !== null && source === receiver;
  const combined = combineChanges(
    pull === undefined ? changes : changesSince(pull, changes),
    {
      roots: pull?.roots ?? options.roots,
      isOwn,
      knows,
      hasCopy: (model) => receiver !== null && pushedBy.get(model) === receiver,
    },
  );
  for (const change of changes) {
    if (isOwn(change)) taken.note(change.event, change.before, OWN);
  }
  const events: EncodedEvent[] = [];
  for (const { event, before, encoded } of combined) {
    let first = events.length;
    const refersTo = (model: Model) => {
      const index = taken.indexOf(model) ?? first;
      if (index !== OWN) first = Math.min(first, index);
    };
    const models = {
      isKnown(model: Model) {
        if (!knows(model) && !defined.has(model)) return false;
        const index = taken.indexOf(model);
        // BokehJS cannot remove and add a root in one message.
        if (
          index === OWN || index !== undefined && event.kind === "RootAdded"
        ) {
          return false;
        }
        refersTo(model);
        return true;
      },
      markKnown(model: Model) {
        defined.add(model);
        taken.restore(model);
        options.onDefined(model);
      },
    };
    if (event.kind === "ModelChanged") refersTo(event.change.model);
    try {
      events.push(
        encoded ??
          encodeEvent(event, models, options.makeBufferId, { wholeColumns }),
      );
    } catch (error) {
      options.onError(error);
      continue;
    }
    const last = events.length - 1;
    for (let index = first + 1; index <= last; index++) {
      events[index] = { ...events[index]!, isWithPrevious: true };
    }
    taken.note(event, before, last);
  }
  return events;
}

/** The changes that a pulled document does not contain. */
function changesSince(
  { sequence, values }: HeldPull,
  changes: readonly QueuedChange[],
): QueuedChange[] {
  return changes.filter((change) => change.sequence > sequence)
    .map((change) => {
      if (change.event.kind !== "ModelChanged") return change;
      const { model, attr } = change.event.change;
      const pulled = values.get(model);
      return pulled?.has(attr)
        ? { ...change, before: pulled.get(attr) }
        : change;
    });
}
