import { AsyncLocalStorage } from "node:async_hooks";
import type { Document } from "./document.ts";
import type { DocumentEvents } from "./document_events.ts";

const storage = new AsyncLocalStorage<DocumentEvents>();

/**
 * The document whose application code or callback is running, also after an
 * `await` in it (spec 7.8).
 *
 * @returns The document, or `null` outside application code and callbacks.
 */
export function currentDocument(): Document | null {
  return storage.getStore() as Document | undefined ?? null;
}

/**
 * Runs a function with a document as the current one.
 *
 * @param document The document.
 * @param run The function.
 * @returns What the function returns.
 */
export function runWithDocument<T>(document: DocumentEvents, run: () => T): T {
  return storage.getStore() === document ? run() : storage.run(document, run);
}
