import { AsyncLocalStorage } from "node:async_hooks";

/** What the running code works for, also after an `await` in it. */
interface Running {
  /** The current document. */
  readonly document: object;
  /** The section of a lock that the code is part of. */
  readonly section: object | null;
  /** Whether the code may only look at the document. */
  readonly isUnlocked: boolean;
}

// One storage for everything: entering one costs more than the rest of a callback.
const running = new AsyncLocalStorage<Running | undefined>();

// Reading the storage at each change would cost everybody what few need.
let isUnlockedUsed = false;

/** The document whose application code or callback is running, or `null`. */
export function runningDocument(): object | null {
  return running.getStore()?.document ?? null;
}

/** The section of a lock that the running code is part of, or `null`. */
export function currentSection(): object | null {
  return running.getStore()?.section ?? null;
}

/** Runs a function with a document as the current one. */
export function runWithDocument<T>(document: object, run: () => T): T {
  const current = running.getStore();
  if (current?.document === document && !current.isUnlocked) return run();
  return runInSection(document, current?.section ?? null, run);
}

/** Runs a function as part of a section of a lock, with a document as the current one. */
export function runInSection<T>(
  document: object,
  section: object | null,
  run: () => T,
): T {
  return running.run({ document, section, isUnlocked: false }, run);
}

/** Runs a function with a document as the current one that it must not change (spec 5.2). */
export function runWithoutLock<T>(document: object, run: () => T): T {
  isUnlockedUsed = true;
  return running.run({ document, section: null, isUnlocked: true }, run);
}

/** Runs a function in no section and without a document, whatever called it. */
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
