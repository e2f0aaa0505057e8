import {
  currentSection,
  runInSection,
  runOutside,
  runWithDocument,
} from "../document/running.ts";

import { afterOthers, TimeSlice } from "../base/time_slice.ts";

/** Sends the changes that locked functions make. */
export interface ChangeSender {
  /** Runs a function and sends its synchronous changes when it returns. */
  collect<T>(run: () => T): T;
  /** Sends the changes made since. */
  flush(): void;
}

/**
 * A mutex for the document of a session, held until a function and all
 * asynchronous work that its callbacks started are done (spec 5.2).
 *
 * - **First come, first served.**
 * - **Synchronous if possible:** a function runs at once if the lock is free.
 * - **Reentrant:** inside a locked section a function runs inline. The section, not
 *   the function, awaits the work that it starts, so that it cannot wait for itself.
 * - **Nothing lost:** changes made before an exception are sent.
 */
export class DocumentLock {
  readonly #document: object;
  readonly #sender: ChangeSender;
  #holder: object | null = null;
  #count = 0;
  readonly #waiting: (() => void)[] = [];
  /** While the lock passes from one to the next. */
  #slice: TimeSlice | undefined;
  /** Work that callbacks of the section started, awaited before the lock is released. */
  readonly #started: Promise<unknown>[] = [];

  constructor(document: object, sender: ChangeSender) {
    this.#document = document;
    this.#sender = sender;
  }

  /** How many functions hold or await the lock. */
  get count(): number {
    return this.#count;
  }

  /**
   * Runs a function while holding the lock, with the document as the current one.
   *
   * @returns What the function returns; as a promise if it returned one, if callbacks started work, or if the lock was taken.
   * @throws The first error of the function and the work that it started.
   */
  run<T>(run: () => T | Promise<T>): T | Promise<T> {
    if (this.#isHeldHere) {
      const collect = () => this.#sender.collect(run);
      return runWithDocument(this.#document, collect);
    }
    this.#count++;
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
   * Makes asynchronous work part of the running section.
   *
   * @returns `false` if the running code does not hold this lock.
   */
  adopt(work: Promise<unknown>): boolean {
    if (!this.#isHeldHere) return false;
    this.#started.push(work);
    return true;
  }

  /**
   * Runs a function that must wait for the lock even if a locked section started
   * it, as a timer does. It begins without a current document.
   */
  outside<T>(run: () => T): T {
    return this.#isHeldHere ? runOutside(run) : run();
  }

  get #isHeldHere(): boolean {
    return this.#holder !== null && currentSection() === this.#holder;
  }

  #enter<T>(holder: object, run: () => T | Promise<T>): T | Promise<T> {
    this.#holder = holder;
    let result: T | Promise<T>;
    try {
      const collect = () => this.#sender.collect(run);
      result = runInSection(this.#document, holder, collect);
    } catch (error) {
      if (this.#started.length === 0) {
        this.#leave();
        throw error;
      }
      result = Promise.reject(error);
    }
    if (result instanceof Promise || this.#started.length > 0) {
      return this.#finish(result);
    }
    this.#leave();
    return result;
  }

  async #finish<T>(result: T | Promise<T>): Promise<T> {
    const errors: unknown[] = [];
    let value: T | undefined;
    try {
      value = await result;
    } catch (error) {
      errors.push(error);
    }
    while (this.#started.length > 0) {
      try {
        await this.#started.shift();
      } catch (error) {
        errors.push(error);
      }
    }
    try {
      this.#sender.flush();
    } finally {
      this.#leave();
    }
    if (errors.length > 0) throw errors[0];
    return value as T;
  }

  // The lock passes straight to the next in line, so that no one else can take it.
  #leave(): void {
    this.#count--;
    const next = this.#waiting.shift();
    this.#holder = next === undefined ? null : {};
    if (next === undefined) this.#slice = undefined;
    else if (this.#slice?.isUsedUp) {
      // Other sessions are not kept waiting by a long line.
      this.#slice.begin();
      afterOthers(next);
    } else {
      this.#slice ??= new TimeSlice();
      queueMicrotask(next);
    }
  }
}
