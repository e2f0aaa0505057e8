import { type Model, propertyStore } from "../models/internal.ts";
import type { DocumentChangedEvent } from "../document/events.ts";
import type { EncodedEvent } from "./event_encoder.ts";

/** A change that waits for the end of its turn. */
export interface QueuedChange {
  readonly event: DocumentChangedEvent;
  /** Who made the change, and so must not receive it back; `null` for this side. */
  readonly source: object | null;
  /** The only one to receive the change, if it is not for all. */
  readonly only?: object;
  /** Increases with each change, held ones included. */
  readonly sequence: number;
  /** The value before the changes that this one stands for. */
  readonly before: unknown;
  /** `null` if the change is encoded when it is sent. */
  readonly encoded: EncodedEvent | null;
}

/** A change that tells one connection the value that a property has. */
export function currentValue(
  model: Model,
  attr: string,
  only: object,
  sequence: number,
): QueuedChange {
  const change = {
    model,
    attr,
    old: undefined,
    new: propertyStore(model).get(attr),
    setter: null,
    mayReference: true,
  };
  return {
    event: { kind: "ModelChanged", setter: null, change },
    source: null,
    only,
    sequence,
    before: undefined,
    encoded: null,
  };
}
