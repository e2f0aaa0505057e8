import type { Document } from "../document/document.ts";
import { DocumentLock } from "./_document_lock.ts";
import type { PatchQueue } from "../sync/patch_queue.ts";

/**
 * Runs functions on a document under its lock, together with whatever work
 * their callbacks begin (spec 5.2).
 *
 * - **To the end:** the lock is held until the function and all that it began
 *   are done, whether or not some of it fails.
 * - **Sent in any case:** what was changed before an exception is flushed.
 */
export class LockedWork {
  readonly #patches: PatchQueue;
  readonly #lock: DocumentLock;
  /** What the section began, for the outermost function to await. */
  readonly #begun: Promise<unknown>[] = [];

  /**
   * Guards a document.
   *
   * @param document The document.
   * @param patches Sends the changes that are made.
   */
  constructor(document: Document, patches: PatchQueue) {
    this.#lock = new DocumentLock(document);
    this.#patches = patches;
  }

  /**
   * Runs a function under the lock; at once, if nobody else holds it. Inside a
   * section the work that it begins is the section's: to wait for it here could
   * be to wait for oneself.
   *
   * @param run The function; the document is the current one meanwhile.
   * @returns What it returns; a promise if it does, if it began work, or if the lock was taken.
   * @throws What the function, or work that it began, throws first.
   */
  run<T>(run: () => T | Promise<T>): T | Promise<T> {
    const isOutermost = !this.#lock.isHeldHere;
    return this.#lock.run(() =>
      isOutermost ? this.#section(run) : this.#patches.collect(run)
    );
  }

  /**
   * Takes work into the section that the running code is part of.
   *
   * @param work The work.
   * @returns `false` if the running code is in no section.
   */
  adopt(work: Promise<unknown>): boolean {
    if (!this.#lock.isHeldHere) return false;
    this.#begun.push(work);
    return true;
  }

  /**
   * Runs a function that is to wait like others for the lock, although a
   * section began it: a timer. It has no current document at first.
   *
   * @param run The function.
   * @returns What it returns.
   */
  outside<T>(run: () => T): T {
    return this.#lock.outside(run);
  }

  #section<T>(run: () => T | Promise<T>): T | Promise<T> {
    let result: T | Promise<T>;
    try {
      result = this.#patches.collect(run);
    } catch (error) {
      if (this.#begun.length === 0) throw error;
      result = Promise.reject(error);
    }
    const isDone = !(result instanceof Promise) && this.#begun.length === 0;
    return isDone ? result : this.#finish(result);
  }

  async #finish<T>(result: T | Promise<T>): Promise<T> {
    const errors: unknown[] = [];
    let value: T | undefined;
    try {
      value = await result;
    } catch (error) {
      errors.push(error);
    }
    while (this.#begun.length > 0) {
      try {
        await this.#begun.shift();
      } catch (error) {
        errors.push(error);
      }
    }
    this.#patches.flush();
    if (errors.length > 0) throw errors[0];
    return value as T;
  }
}
