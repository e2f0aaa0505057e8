import { afterOthers, TimeSlice } from "../base/time_slice.ts";
import type { Message } from "../protocol/message.ts";

/** How many received messages may wait to be handled. */
const MAX_WAITING = 4096;

/** Their total size: text in characters, buffers in bytes. */
const MAX_WAITING_SIZE = 160 * 1024 * 1024;

export interface MessageQueueOptions {
  /** Handles a message; never throws or rejects. */
  handle(message: Message): void | Promise<void>;
  /** Called with the size of each message that has been handled. */
  onHandled(size: number): void;
}

/**
 * The messages of one connection that wait to be handled.
 *
 * - **In order:** they are handled one at a time.
 * - **Fair:** every few milliseconds, other work runs between two messages, so that
 *   a long queue delays other connections by no more than its slowest message.
 */
export class MessageQueue {
  readonly #options: MessageQueueOptions;
  #waiting: { readonly message: Message; readonly size: number }[] = [];
  #waitingSize = 0;
  #isBusy = false;
  /** The current turn, if more than one message waited in it. */
  #turn: TimeSlice | undefined;
  #nextTurn: ReturnType<typeof setTimeout> | undefined;

  constructor(options: MessageQueueOptions) {
    this.#options = options;
  }

  /** Whether more messages wait than are allowed. */
  get isOverfull(): boolean {
    return this.#isBusy &&
      (this.#waiting.length > MAX_WAITING ||
        this.#waitingSize > MAX_WAITING_SIZE);
  }

  add(message: Message, size: number): void {
    this.#waiting.push({ message, size });
    this.#waitingSize += size;
  }

  /** Handles what waits, unless a message is being handled. */
  run(): void {
    if (!this.#isBusy) this.#work();
  }

  /** Drops what waits. */
  end(): void {
    this.#waiting = [];
    this.#waitingSize = 0;
    clearTimeout(this.#nextTurn);
  }

  #work(): void {
    this.#isBusy = false;
    while (this.#waiting.length > 0) {
      const { message, size } = this.#waiting.shift()!;
      this.#waitingSize -= size;
      const done = this.#options.handle(message);
      if (done instanceof Promise) {
        this.#isBusy = true;
        done.then(() => {
          this.#options.onHandled(size);
          if (!this.#pauses()) this.#work();
        });
        return;
      }
      this.#options.onHandled(size);
      if (this.#pauses()) return;
    }
  }

  /** Lets other work run if the turn has taken long and more messages wait. */
  #pauses(): boolean {
    if (this.#waiting.length === 0) {
      this.#turn = undefined;
      return false;
    }
    this.#turn ??= new TimeSlice();
    if (!this.#turn.isUsedUp) return false;
    this.#turn = undefined;
    this.#isBusy = true;
    this.#nextTurn = afterOthers(() => this.#work());
    return true;
  }
}
