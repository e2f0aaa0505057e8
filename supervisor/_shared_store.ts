import type { Logger } from "../base/logger.ts";
import { openStore } from "../stores/open_store.ts";
import type { SessionStore } from "../stores/session_store.ts";

/** The store of the sessions that all processes share. */
export class SharedStore implements AsyncDisposable {
  readonly #store: SessionStore;
  readonly #isOwn: boolean;

  private constructor(store: SessionStore, isOwn: boolean) {
    this.#store = store;
    this.#isOwn = isOwn;
  }

  /**
   * Opens the store.
   *
   * @param store The store of the program, or an address.
   * @throws {Error} If it cannot be opened.
   */
  static async open(store: string | SessionStore): Promise<SharedStore> {
    return typeof store === "string"
      ? new SharedStore(await openStore(store), true)
      : new SharedStore(store, false);
  }

  /** Gives back the sessions of a process that has ended. */
  async withdraw(node: string, logger: Logger): Promise<void> {
    try {
      await this.#store.withdraw(node);
    } catch (error) {
      logger.error("Cannot use the session store", { error });
    }
  }

  /** Closes the store, unless the program made it. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#isOwn) await this.#store[Symbol.asyncDispose]();
  }
}
