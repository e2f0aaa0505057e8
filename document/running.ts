import { AsyncLocalStorage } from "node:async_hooks";

/** The context of running code, which survives an `await`. */
interface Running {
  readonly document: object;
  /** The locked section that the code is part of. */
  readonly section: object | null;
  /** Whether the code must not change the document. */
  readonly isUnlocked: boolean;
}

// A single storage: entering one costs more than the rest of a callback.
const running = new AsyncLocalStorage<Running | undefined>();

// Reading the storage on every change is slow, so only read it once this is set.
let isUnlockedUsed = false;

/** Returns the document whose application code or callback is running. */
export function runningDocument(): object | null {
  return running.getStore()?.document ?? null;
}

/** Returns the locked section that the running code is part of. */
export function currentSection(): object | null {
  return running.getStore()?.section ?? null;
}

/** Runs a function with a document as the current one. */
export function runWithDocument<T>(document: object, run: () => T): T {
  const current = running.getStore();
  if (current?.document === document && !current.isUnlocked) return run();
  return runInSection(document, current?.section ?? null, run);
}

/** Runs a function in a locked section, with a document as the current one. */
export function runInSection<T>(
  document: object,
  section: object | null,
  run: () => T,
): T {
  return running.run({ document, section, isUnlocked: false }, run);
}

/** Runs a function that must not change its current document (spec 5.2). */
export function runWithoutLock<T>(document: object, run: () => T): T {
  isUnlockedUsed = true;
  return running.run({ document, section: null, isUnlocked: true }, run);
}

/** Runs a function without a current document or section, whoever calls it. */
export function runOutside<T>(run: () => T): T {
  return running.run(undefined, run);
}

/**
 * Checks that the running code may change a document.
 *
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
