import { delay } from "@std/async/delay";
import { Buffer } from "node:buffer";
import { Redis } from "iovalkey";
import { SCRIPTS } from "./_redis_scripts.ts";

/** How long a command may take, also while the client reconnects. */
const COMMAND_MILLISECONDS = 2000;

/** The longest wait before the next attempt to connect. */
const MAX_RETRY_MILLISECONDS = 500;

/** How long the client waits for its connection to close. */
const DISCONNECT_MILLISECONDS = 20;

type Argument = string | number | Uint8Array<ArrayBuffer>;

/** A client of Redis, with the scripts of the store and a deadline for each command. */
export class RedisClient implements AsyncDisposable {
  readonly #client: Redis;
  /** Why the last attempt to connect failed. */
  #failure: Error | undefined;

  constructor(url: string) {
    this.#client = new Redis(url, {
      commandTimeout: COMMAND_MILLISECONDS,
      // Commands wait for the connection until their deadline. They are sent
      // again after a reconnect: all of them may be repeated.
      maxRetriesPerRequest: null,
      retryStrategy: (times) => Math.min(times * 25, MAX_RETRY_MILLISECONDS),
      disconnectTimeout: DISCONNECT_MILLISECONDS,
      scripts: SCRIPTS,
    });
    this.#client.on("error", (error) => this.#failure = error);
    this.#client.on("ready", () => this.#failure = undefined);
  }

  /** Runs a command; what it returns is text. */
  async call(name: string, ...values: Argument[]): Promise<unknown> {
    return await this.#named(() =>
      this.#client.call(name, values.map(toArgument))
    );
  }

  /** Runs a script; what it returns is bytes. */
  async run(
    name: keyof typeof SCRIPTS,
    ...values: Argument[]
  ): Promise<unknown> {
    const scripts = this.#client as unknown as Record<
      string,
      (...values: (string | Buffer)[]) => Promise<unknown>
    >;
    return await this.#named(() =>
      scripts[`${name}Buffer`]!(...values.map(toArgument))
    );
  }

  /** Ends the connection; commands that wait fail. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#client.disconnect();
    // The client says when it has ended only if it was connected.
    await delay(2 * DISCONNECT_MILLISECONDS);
  }

  /** Runs a command; if it was never sent, the error says why. */
  async #named<T>(run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (error) {
      // Not as a cause: the client's error has the command, with a password, or
      // with the id and the data of a session, which logs must not show.
      const { name, message: reply } = error as Error;
      if (name === "ReplyError") {
        throw new Error(`Cannot use the session store: ${reply}`);
      }
      const { message } = this.#failure ?? error as Error;
      throw new Error(`Cannot reach the session store: ${message}`);
    }
  }
}

function toArgument(value: Argument): string | Buffer {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
}
