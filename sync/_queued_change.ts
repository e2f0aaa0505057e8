import type { DocumentChangedEvent } from "../document/events.ts";
import type { EncodedEvent } from "./event_encoder.ts";

/** A change that waits for the end of its turn. */
export interface QueuedChange {
  readonly event: DocumentChangedEvent;
  /** Who made the change, and so must not receive it back; `null` for this side. */
  readonly source: object | null;
  /** Increases with each change, held ones included. */
  readonly sequence: number;
  /** The value before the changes that this one stands for. */
  readonly before: unknown;
  /** `null` if the change is encoded when it is sent. */
  readonly encoded: EncodedEvent | null;
}
