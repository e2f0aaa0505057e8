import { AsyncLocalStorage } from "node:async_hooks";

/** Something that has begun. */
export interface Activity {
  /** What error messages call it. */
  readonly name: string;
  /** Whether it has not ended. */
  isRunning: boolean;
}

/** What a session is doing: the requests that wait for a reply, the callbacks that run. */
export class Activities {
  readonly #running = new Set<Activity>();
  readonly #current = new AsyncLocalStorage<Activity>();
  #change = Promise.withResolvers<void>();

  /** How many there are. */
  get size(): number {
    return this.#running.size;
  }

  /** The names of those that have not ended, oldest first. */
  get names(): string[] {
    return Array.from(this.#running, ({ name }) => name);
  }

  /** The one that the running code is part of, also after an `await` in it. */
  get current(): Activity | undefined {
    return this.#current.getStore();
  }

  /**
   * Runs a function and counts it until the promise that it returns settles.
   *
   * @param name What error messages call it.
   * @param run The function.
   * @returns What the promise settles to.
   */
  async run<T>(name: string, run: () => T | Promise<T>): Promise<T> {
    const activity = { name, isRunning: true };
    this.#running.add(activity);
    try {
      return await this.#current.run(activity, run);
    } finally {
      activity.isRunning = false;
      this.#running.delete(activity);
      this.notify();
    }
  }

  /** Lets those go on who wait in {@linkcode changed}. */
  notify(): void {
    this.#change.resolve();
    this.#change = Promise.withResolvers();
  }

  /** Waits until one ends, or {@linkcode notify} is called. */
  changed(): Promise<void> {
    return this.#change.promise;
  }
}
