import type { MessageBuffer } from "../protocol/message.ts";

/** A change as the browser was told of it: an item of a {@linkcode SentPatch} (spec 4.6). */
export interface SentEvent {
  /** What happened, such as `"ModelChanged"` or `"ColumnsStreamed"`. */
  readonly kind: string;
  /** The rest, as it travelled. */
  readonly [key: string]: unknown;
}

/** A PATCH-DOC that the server sent to the browser: the changes of one turn. */
export interface SentPatch {
  /** The changes, in order. */
  readonly events: readonly SentEvent[];
  /** The buffers that the events refer to. */
  readonly buffers: readonly MessageBuffer[];
}
