import { AsyncLocalStorage } from "node:async_hooks";

export interface Activity {
  /** The name in error messages. */
  readonly name: string;
  isRunning: boolean;
}

/** What a session is doing: requests that wait for a reply, and running callbacks. */
export class Activities {
  readonly #running = new Set<Activity>();
  readonly #current = new AsyncLocalStorage<Activity>();
  #change = Promise.withResolvers<void>();

  get size(): number {
    return this.#running.size;
  }

  /** The names of running activities, oldest first. */
  get names(): string[] {
    return Array.from(this.#running, ({ name }) => name);
  }

  /** The activity that the running code is part of, even after an `await`. */
  get current(): Activity | undefined {
    return this.#current.getStore();
  }

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

  /** Wakes everything that waits in {@linkcode changed}. */
  notify(): void {
    this.#change.resolve();
    this.#change = Promise.withResolvers();
  }

  /** Waits until an activity ends or {@linkcode notify} is called. */
  changed(): Promise<void> {
    return this.#change.promise;
  }
}
