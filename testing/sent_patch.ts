import type { MessageBuffer } from "../protocol/message.ts";

/** A change that the browser was sent: an item of a {@linkcode SentPatch} (spec 4.6). */
export interface SentEvent {
  /** The kind of change, such as `"ModelChanged"` or `"ColumnsStreamed"`. */
  readonly kind: string;
  /** The other fields, as sent. */
  readonly [key: string]: unknown;
}

/** A PATCH-DOC that the server sent to the browser: the changes of one turn. */
export interface SentPatch {
  /** The changes, in order. */
  readonly events: readonly SentEvent[];
  /** The buffers that the events refer to. */
  readonly buffers: readonly MessageBuffer[];
}
