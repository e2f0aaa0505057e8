import {
  currentSection,
  runInSection,
  runOutside,
  runWithDocument,
} from "../document/running.ts";

/** What sends the changes that locked functions make. */
export interface ChangeSender {
  /** Runs a function and sends what it changed before it returned. */
  collect<T>(run: () => T): T;
  /** Sends what was changed since. */
  flush(): void;
}

/**
 * A mutex for the document of a session, held until a function and all work that
 * its callbacks began are done (spec 5.2).
 *
 * - **First come, first served.**
 * - **Synchronous when it can be:** a function runs at once if nobody holds the lock.
 * - **No deadlock with oneself:** a function runs inline inside a locked section,
 *   and the work that it begins is the section's: to wait for it there could be
 *   to wait for oneself.
 * - **Sent in any case:** what was changed before an exception is sent.
 */
export class DocumentLock {
  readonly #document: object;
  readonly #sender: ChangeSender;
  #holder: object | null = null;
  #count = 0;
  readonly #waiting: (() => void)[] = [];
  /** What callbacks of the section began, for its outermost function to await. */
  readonly #begun: Promise<unknown>[] = [];

  /** Makes the lock of a document. */
  constructor(document: object, sender: ChangeSender) {
    this.#document = document;
    this.#sender = sender;
  }

  /** How many functions run or wait. */
  get count(): number {
    return this.#count;
  }

  /**
   * Runs a function while nobody else holds the lock, with the document as the
   * current one.
   *
   * @returns What it returns; a promise if it does, if callbacks began work, or if the lock was taken.
   * @throws What the function, or work that it began, throws first.
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
   * Makes work part of the section that the running code belongs to.
   *
   * @returns `false` if the running code is in no section of this lock.
   */
  adopt(work: Promise<unknown>): boolean {
    if (!this.#isHeldHere) return false;
    this.#begun.push(work);
    return true;
  }

  /**
   * Runs a function that has to wait for the lock like others although a section
   * began it, such as a timer. It has no current document at first.
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
      if (this.#begun.length === 0) {
        this.#leave();
        throw error;
      }
      result = Promise.reject(error);
    }
    if (result instanceof Promise || this.#begun.length > 0) {
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
    while (this.#begun.length > 0) {
      try {
        await this.#begun.shift();
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

  // The lock passes to the next in line at once, so that nobody comes between.
  #leave(): void {
    this.#count--;
    const next = this.#waiting.shift();
    this.#holder = next === undefined ? null : {};
    if (next !== undefined) queueMicrotask(next);
  }
}
