import type { OutgoingMessage } from "../protocol/outgoing_message.ts";
import type { QueuedChange } from "./_queued_change.ts";
import type { EncodedEvent } from "./event_encoder.ts";
import { splitEvents, toPatch } from "./outbox.ts";

/** Changes of one PATCH-DOC, and the message, which is made when it is first sent. */
export interface Patch {
  readonly events: readonly EncodedEvent[];
  toMessage(): OutgoingMessage;
}

/** Makes the PATCH-DOCs with some changes. */
export function toPatches(events: readonly EncodedEvent[]): Patch[] {
  if (events.length === 1) return [patchOf(events)];
  return splitEvents(events).map(patchOf);
}

function patchOf(events: readonly EncodedEvent[]): Patch {
  let message: OutgoingMessage | undefined;
  return { events, toMessage: () => message ??= toPatch(events) };
}

/** Makes the PATCH-DOCs with changes that have been encoded. */
export function encodedPatches(changes: readonly QueuedChange[]): Patch[] {
  return toPatches(changes.map(({ encoded }) => encoded as EncodedEvent));
}
