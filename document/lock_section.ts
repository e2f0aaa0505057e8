import { running } from "./_running.ts";
import type { DocumentEvents } from "./document_events.ts";

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
  return running.run({ document, section, isUnlocked: false }, run);
}

/**
 * The section of a lock that the running code is part of, also after an `await`
 * in it.
 *
 * @returns The section, or `null`.
 */
export function currentSection(): object | null {
  return running.getStore()?.section ?? null;
}

/**
 * Runs a function as code that is in no section and has no document, though
 * what began it may have both.
 *
 * @param run The function.
 * @returns What the function returns.
 */
export function runOutside<T>(run: () => T): T {
  return running.run(undefined, run);
}
