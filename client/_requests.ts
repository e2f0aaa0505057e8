import type { Message, MessageHeader } from "../protocol/message.ts";
import type { MessageType } from "../protocol/message_types.ts";
import { ReplyError } from "./client_error.ts";

/** Somebody who waits for a reply. */
interface Waiter {
  /** Takes the reply. */
  readonly settle: (reply: Message) => void;
  /** Takes the news that there will be none. */
  readonly reject: (error: unknown) => void;
}

/** The requests of one connection that have not been answered. */
export class Requests {
  readonly #waiters = new Map<string, Waiter>();
  #failure: unknown;

  /**
   * Waits for the reply to a request that is about to be sent.
   *
   * @param request The header of the request.
   * @param expected The type of the reply.
   * @param accept Called with the reply, before the next message is looked at.
   * @param signal Gives up waiting; the reply is ignored then.
   * @returns What `accept` returns.
   * @throws {ReplyError} If the reply is ERROR.
   * @throws {TypeError} If it is of another type than expected.
   */
  wait<T>(
    request: MessageHeader,
    expected: MessageType,
    accept: (reply: Message) => T,
    signal?: AbortSignal,
  ): Promise<T> {
    const { msgid, msgtype } = request;
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    const giveUp = () => {
      this.#waiters.delete(msgid);
      reject(signal?.reason);
    };
    signal?.addEventListener("abort", giveUp, { once: true });
    const stopListening = () => signal?.removeEventListener("abort", giveUp);
    this.#waiters.set(msgid, {
      settle(reply) {
        stopListening();
        try {
          resolve(accept(checked(reply, msgtype, expected)));
        } catch (error) {
          reject(error);
        }
      },
      reject(error) {
        stopListening();
        reject(error);
      },
    });
    return promise;
  }

  /** Gives a message to whoever waits for it; `false` if nobody does. */
  settle(message: Message): boolean {
    const { reqid } = message.header;
    const waiter = reqid === undefined ? undefined : this.#waiters.get(reqid);
    if (reqid === undefined || waiter === undefined) return false;
    this.#waiters.delete(reqid);
    waiter.settle(message);
    return true;
  }

  /** Lets all who wait know that nothing will come, now and later. */
  abandon(error: unknown): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiters.values()) reject(error);
    this.#waiters.clear();
  }
}

function checked(
  reply: Message,
  request: MessageType,
  expected: MessageType,
): Message {
  const { msgtype } = reply.header;
  if (msgtype === expected) return reply;
  if (msgtype !== "ERROR") {
    throw new TypeError(
      `The server answered ${request} with ${msgtype}, not ${expected}`,
    );
  }
  const { text, traceback = null } = Object(reply.content);
  throw new ReplyError(`The server refused ${request}: ${text}`, traceback);
}
