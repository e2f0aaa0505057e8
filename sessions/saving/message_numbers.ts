import type { ClientMark } from "../../protocol/message.ts";
import type { NumberedClient } from "../server_connection_options.ts";
import type { ClientNumbers } from "./client_numbers.ts";

/** Numbers the messages of a connection, so that none is handled twice. */
export class MessageNumbers {
  readonly #client: string;
  readonly #handled: ClientNumbers | undefined;
  #last: number;

  /** @param handled What has been handled, also on other connections of the client. */
  constructor(
    { key, sent }: NumberedClient,
    handled: ClientNumbers | undefined,
  ) {
    this.#client = key;
    this.#handled = handled;
    this.#last = sent;
  }

  /** The mark of the next message; `null` if it has been handled before. */
  next(): ClientMark | null {
    const number = ++this.#last;
    const handled = this.#handled?.lastOf(this.#client) ?? 0;
    return number <= handled ? null : { client: this.#client, number };
  }
}
