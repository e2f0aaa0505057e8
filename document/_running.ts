import { AsyncLocalStorage } from "node:async_hooks";
import type { DocumentEvents } from "./document_events.ts";

/** What the running code works for, also after an `await` in it. */
export interface Running {
  /** The current document. */
  readonly document: DocumentEvents;
  /** The section of a lock that the code is part of. */
  readonly section: object | null;
  /** Whether the code may only look at the document. */
  readonly isUnlocked: boolean;
}

/** One storage for all: entering one costs more than all else that a callback needs. */
export const running = new AsyncLocalStorage<Running | undefined>();
