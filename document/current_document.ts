import { running } from "./_running.ts";
import type { Document } from "./document.ts";
import type { DocumentEvents } from "./document_events.ts";
import { runInSection } from "./lock_section.ts";

// Looking into the storage at each change would cost all for what few use.
let isUnlockedUsed = false;

/**
 * The document whose application code or callback is running, also after an
 * `await` in it (spec 7.8).
 *
 * @returns The document, or `null` outside application code and callbacks.
 */
export function currentDocument(): Document | null {
  return (running.getStore()?.document ?? null) as Document | null;
}

/**
 * Runs a function with a document as the current one.
 *
 * @param document The document.
 * @param run The function.
 * @returns What the function returns.
 */
export function runWithDocument<T>(document: DocumentEvents, run: () => T): T {
  const current = running.getStore();
  if (current?.document === document && !current.isUnlocked) return run();
  return runInSection(document, current?.section ?? null, run);
}

/**
 * Runs a function with a document as the current one that it must not change
 * (spec 5.2).
 *
 * @param document The document.
 * @param run The function.
 * @returns What the function returns.
 */
export function runWithoutLock<T>(document: DocumentEvents, run: () => T): T {
  isUnlockedUsed = true;
  return running.run({ document, section: null, isUnlocked: true }, run);
}

/**
 * Checks that the running code may change a document.
 *
 * @param document The document.
 * @throws {Error} If the code is a callback without the document's lock.
 */
export function checkMayChange(document: object): void {
  if (!isUnlockedUsed) return;
  const current = running.getStore();
  if (current?.isUnlocked && current.document === document) {
    throw new Error(
      "Cannot change document: the callback runs without the document's lock; make the change in a next-tick callback (addNextTickCallback)",
    );
  }
}
