import { AsyncLocalStorage } from "node:async_hooks";
import type { Document } from "./document.ts";
import type { DocumentEvents } from "./document_events.ts";

/** What the running code works for, also after an `await` in it. */
interface Running {
  /** The current document. */
  readonly document: DocumentEvents;
  /** The section of a lock that the code is part of. */
  readonly section: object | null;
  /** Whether the code may only look at the document. */
  readonly isUnlocked: boolean;
}

// One storage for all: entering one costs more than all else that a callback needs.
const storage = new AsyncLocalStorage<Running | undefined>();
// Looking into the storage at each change would cost all for what few use.
let isUnlockedUsed = false;

/**
 * The document whose application code or callback is running, also after an
 * `await` in it (spec 7.8).
 *
 * @returns The document, or `null` outside application code and callbacks.
 */
export function currentDocument(): Document | null {
  return (storage.getStore()?.document ?? null) as Document | null;
}

/**
 * Runs a function with a document as the current one.
 *
 * @param document The document.
 * @param run The function.
 * @returns What the function returns.
 */
export function runWithDocument<T>(document: DocumentEvents, run: () => T): T {
  const current = storage.getStore();
  if (current?.document === document && !current.isUnlocked) return run();
  return runInSection(document, current?.section ?? null, run);
}

/**
 * Runs a function as part of a section of a lock, with a document as the
 * current one.
 *
 * @param document The document.
 * @param section The section, or `null` for none.
 * @param run The function.
 * @returns What the function returns.
 */
export function runInSection<T>(
  document: DocumentEvents,
  section: object | null,
  run: () => T,
): T {
  return storage.run({ document, section, isUnlocked: false }, run);
}

/**
 * The section of a lock that the running code is part of, also after an `await`
 * in it.
 *
 * @returns The section, or `null`.
 */
export function currentSection(): object | null {
  return storage.getStore()?.section ?? null;
}

/**
 * Runs a function as code that is in no section and has no document, though
 * what began it may have both.
 *
 * @param run The function.
 * @returns What the function returns.
 */
export function runOutside<T>(run: () => T): T {
  return storage.run(undefined, run);
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
  return storage.run({ document, section: null, isUnlocked: true }, run);
}

/**
 * Checks that the running code may change a document.
 *
 * @param document The document.
 * @throws {Error} If the code is a callback without the document's lock.
 */
export function checkMayChange(document: object): void {
  if (!isUnlockedUsed) return;
  const current = storage.getStore();
  if (current?.isUnlocked && current.document === document) {
    throw new Error(
      "Cannot change document: the callback runs without the document's lock; make the change in a next-tick callback (addNextTickCallback)",
    );
  }
}
