import { runWithDocument } from "../document/current_document.ts";
import type { Document } from "../document/document.ts";
import {
  currentSection,
  runInSection,
  runOutside,
} from "../document/lock_section.ts";

/**
 * A mutex for the document of a session (spec 5.2).
 *
 * - **First come, first served.**
 * - **Synchronous when it can be:** work is done at once if nobody holds the lock.
 * - **No deadlock with oneself:** work inside a locked section runs inline.
 */
export class DocumentLock {
  readonly #document: Document;
  #holder: object | null = null;
  readonly #waiting: (() => void)[] = [];

  /** Makes the lock of a document. */
  constructor(document: Document) {
    this.#document = document;
  }

  /** Whether the running code is inside a section of this lock. */
  get isHeldHere(): boolean {
    return this.#holder !== null && currentSection() === this.#holder;
  }

  /**
   * Runs a function while nobody else holds the lock, with the document as the
   * current one. If it returns a promise, the lock is held until that settles.
   *
   * @param run The function.
   * @returns What it returns; a promise if it does or if the lock was taken.
   */
  run<T>(run: () => T | Promise<T>): T | Promise<T> {
    if (this.isHeldHere) return runWithDocument(this.#document, run);
    if (this.#holder === null) return this.#enter({}, run);
    return new Promise((resolve, reject) => {
      this.#waiting.push(() => {
        try {
          resolve(this.#enter(this.#holder as object, run));
        } catch (error) {
          reject(error);
        }
      });
    });
  }

  /**
   * Runs a function as code that is in no section, though what began it may be;
   * then it has no current document, either.
   *
   * @param run The function.
   * @returns What it returns.
   */
  outside<T>(run: () => T): T {
    return this.isHeldHere ? runOutside(run) : run();
  }

  #enter<T>(holder: object, run: () => T | Promise<T>): T | Promise<T> {
    this.#holder = holder;
    let result: T | Promise<T>;
    try {
      result = runInSection(this.#document, holder, run);
    } catch (error) {
      this.#leave();
      throw error;
    }
    if (result instanceof Promise) {
      return result.finally(() => this.#leave());
    }
    this.#leave();
    return result;
  }

  // The lock passes to the next in line at once, so that nobody comes between.
  #leave(): void {
    const next = this.#waiting.shift();
    this.#holder = next === undefined ? null : {};
    if (next !== undefined) queueMicrotask(next);
  }
}
