import type { Document } from "./document.ts";
import { runningDocument } from "./running.ts";

/**
 * Returns the document whose application code or callback is running, even
 * after an `await` in it (spec 7.8).
 *
 * @returns The document, or `null` outside application code and callbacks.
 */
export function currentDocument(): Document | null {
  return runningDocument() as Document | null;
}
