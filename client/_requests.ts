import type { Message, MessageHeader } from "../protocol/message.ts";
import type { MessageType } from "../protocol/message_types.ts";
import { ReplyError } from "./client_error.ts";

interface PendingRequest {
  readonly settle: (reply: Message) => void;
  readonly reject: (error: unknown) => void;
}

/** The unanswered requests of one connection. */
export class Requests {
  readonly #pending = new Map<string, PendingRequest>();
  #failure: unknown;

  /**
   * Waits for the reply to a request that is about to be sent.
   *
   * @param request The header of the request.
   * @param expected The type of the reply.
   * @param accept Called with the reply, before the next message is handled.
   * @param signal Gives up waiting; the reply is then ignored.
   * @returns What `accept` returns.
   * @throws {ReplyError} If the reply is ERROR.
   * @throws {TypeError} If the reply is of any other type.
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
      this.#pending.delete(msgid);
      reject(signal?.reason);
    };
    signal?.addEventListener("abort", giveUp, { once: true });
    const stopListening = () => signal?.removeEventListener("abort", giveUp);
    this.#pending.set(msgid, {
      settle(reply) {
        stopListening();
        try {
          resolve(accept(checkReply(reply, msgtype, expected)));
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

  /** Settles the request that a message answers; returns `false` if there is none. */
  settle(message: Message): boolean {
    const { reqid } = message.header;
    const request = reqid === undefined ? undefined : this.#pending.get(reqid);
    if (reqid === undefined || request === undefined) return false;
    this.#pending.delete(reqid);
    request.settle(message);
    return true;
  }

  /** Rejects all pending and future requests. */
  abandon(error: unknown): void {
    this.#failure ??= error;
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}

function checkReply(
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
