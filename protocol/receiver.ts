import {
  excerpt,
  parseBufferHeader,
  type ParsedHeader,
  parseHeader,
} from "./_header.ts";
import {
  type MessageReceiverOptions,
  type ReceiverLimits,
  receiverLimits,
} from "./receiver_options.ts";
import {
  CLOSE_INTERNAL_ERROR,
  CLOSE_MESSAGE_TOO_BIG,
  CLOSE_PROTOCOL_ERROR,
} from "./close_codes.ts";
import { byteLength } from "./framing.ts";
import type { Message, MessageBuffer, TooBig } from "./message.ts";
import { checkNesting } from "./_nesting.ts";
import { isExpected, type Role } from "./message_types.ts";
import { ProtocolError } from "./protocol_error.ts";

type State =
  | "HEADER"
  | "METADATA"
  | "CONTENT"
  | "BUFFER_HEADER"
  | "BUFFER_PAYLOAD";

/** A message whose content has arrived. */
interface Draft {
  readonly header: ParsedHeader;
  readonly metadata: unknown;
  readonly content: unknown;
  /** The beginning of the content if the message will be refused. */
  readonly unexpected: string | undefined;
  readonly buffers: MessageBuffer[];
  readonly ids: Set<string>;
  /** Set once a part is too big: none is kept from then on. */
  tooBig: TooBig | undefined;
}

/**
 * Assembles the messages of one connection from its fragments, that is, from
 * its WebSocket messages (spec 3.4).
 *
 * - **Bounded:** the memory that a peer can take is limited in every dimension.
 * - **Inert:** JSON is only parsed.
 * - **Patient:** a server answers a message whose content or buffers are too big,
 *   and keeps none of it; the framing says where the next message begins.
 * - **Final:** after an error, every further fragment throws the same error.
 *
 * Like the original, it parses a header only when the content has arrived, and
 * decides whether the message may be handled only when it is complete.
 *
 * @example Receive a message
 * ```ts
 * import { MessageReceiver } from "./receiver.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const receiver = new MessageReceiver();
 * receiver.push('{"msgid":"m1","msgtype":"PULL-DOC-REQ"}');
 * receiver.push("{}");
 * assertEquals(receiver.push("{}")?.header.msgtype, "PULL-DOC-REQ");
 * ```
 */
export class MessageReceiver {
  readonly #role: Role;
  readonly #limits: ReceiverLimits;
  #state: State = "HEADER";
  #totalBytes = 0;
  #headerText = "";
  #metadataText = "";
  #draft: Draft | undefined;
  #bufferId = "";
  #failure: ProtocolError | undefined;

  /** @throws {RangeError} If a limit is not a positive integer; `maxBuffers` may be 0. */
  constructor(options: MessageReceiverOptions = {}) {
    this.#role = options.role ?? "server";
    this.#limits = receiverLimits(options);
  }

  /** Whether a message has begun and is incomplete. */
  get incomplete(): boolean {
    return this.#state !== "HEADER";
  }

  /**
   * Takes the next fragment: text as a string, binary data as bytes, which are
   * not copied.
   *
   * @returns The message, if the fragment completes one.
   * @throws {ProtocolError} If the peer breaks the protocol or a limit, or has
   * done so before. Close the connection with its `code` and `reason`.
   */
  push(fragment: string | ArrayBuffer | Uint8Array): Message | undefined {
    if (this.#failure !== undefined) throw this.#failure;
    try {
      return this.#accept(fragment);
    } catch (cause) {
      this.reset();
      this.#failure = cause instanceof ProtocolError
        ? cause
        : new ProtocolError(
          CLOSE_INTERNAL_ERROR,
          `${this.#role} failed to parse a message`,
          { cause },
        );
      throw this.#failure;
    }
  }

  /** Discards an incomplete message and an error: the next fragment is a header. */
  reset(): void {
    this.#failure = undefined;
    this.#clear();
  }

  #clear(): void {
    this.#state = "HEADER";
    this.#totalBytes = 0;
    this.#headerText = "";
    this.#metadataText = "";
    this.#draft = undefined;
  }

  #accept(fragment: string | ArrayBuffer | Uint8Array): Message | undefined {
    const size = byteLength(fragment);
    const tooBig = this.#tooBig(size);
    const text = typeof fragment === "string";
    if (text === (this.#state === "BUFFER_PAYLOAD")) throw this.#confused(text);
    if (text && this.#state !== "CONTENT") {
      limit(size, this.#limits.maxHeaderBytes);
    }
    // What is too big is not kept: nobody needs to be cut off for it.
    if (tooBig === undefined) this.#totalBytes += size;
    limit(this.#totalBytes, this.#limits.maxTotalBytes);
    if (this.#draft !== undefined) {
      return text
        ? this.#takeBufferHeader(fragment, this.#draft)
        : this.#takePayload(fragment, this.#draft, tooBig);
    }
    return text ? this.#takeText(fragment, tooBig) : undefined;
  }

  /** @throws {ProtocolError} If a part is too big without which there is no reply. */
  #tooBig(size: number): TooBig | undefined {
    const { maxMessageBytes } = this.#limits;
    if (size <= maxMessageBytes) return undefined;
    if (
      this.#role === "server" &&
      (this.#state === "CONTENT" || this.#state === "BUFFER_PAYLOAD")
    ) return { size, limit: maxMessageBytes };
    throw new ProtocolError(CLOSE_MESSAGE_TOO_BIG, "message too big");
  }

  #takeText(text: string, tooBig: TooBig | undefined): Message | undefined {
    switch (this.#state) {
      case "HEADER":
        this.#headerText = text;
        this.#state = "METADATA";
        return undefined;
      case "METADATA":
        this.#metadataText = text;
        this.#state = "CONTENT";
        return undefined;
      default:
        return this.#takeContent(text, tooBig);
    }
  }

  #takeContent(text: string, tooBig: TooBig | undefined): Message | undefined {
    const header = parseHeader(this.#headerText);
    if ((header.num_buffers ?? 0) > this.#limits.maxBuffers) {
      throw new ProtocolError(
        CLOSE_MESSAGE_TOO_BIG,
        `too many buffers announced, at most ${this.#limits.maxBuffers} are accepted`,
      );
    }
    const draft: Draft = {
      header,
      metadata: decode(this.#metadataText, "metadata"),
      content: tooBig === undefined ? decode(text, "content") : null,
      unexpected: isExpected(header.msgtype, this.#role)
        ? undefined
        : excerpt(text),
      buffers: [],
      ids: new Set(),
      tooBig,
    };
    this.#headerText = "";
    this.#metadataText = "";
    this.#draft = draft;
    return this.#next(draft);
  }

  #takeBufferHeader(text: string, draft: Draft): undefined {
    const id = parseBufferHeader(text);
    if (draft.ids.has(id)) {
      throw new ProtocolError(
        CLOSE_PROTOCOL_ERROR,
        `Duplicate buffer header ${excerpt(text)}`,
      );
    }
    draft.ids.add(id);
    this.#bufferId = id;
    this.#state = "BUFFER_PAYLOAD";
  }

  #takePayload(
    data: ArrayBuffer | Uint8Array,
    draft: Draft,
    tooBig: TooBig | undefined,
  ): Message | undefined {
    draft.tooBig ??= tooBig;
    const isKept = draft.tooBig === undefined;
    draft.buffers.push({ id: this.#bufferId, data: isKept ? data : NOTHING });
    return this.#next(draft);
  }

  #next(draft: Draft): Message | undefined {
    if (draft.buffers.length === (draft.header.num_buffers ?? 0)) {
      return this.#finish(draft);
    }
    this.#state = "BUFFER_HEADER";
    return undefined;
  }

  #finish(draft: Draft): Message {
    const { metadata, content, unexpected, buffers, tooBig } = draft;
    const { msgid, msgtype, reqid, num_buffers } = draft.header;
    if (unexpected !== undefined) {
      throw new ProtocolError(
        CLOSE_INTERNAL_ERROR,
        `Message '${msgtype}' content: ${unexpected} not expected on ${this.#role}`,
      );
    }
    if (typeof msgid !== "string") {
      throw new ProtocolError(
        CLOSE_INTERNAL_ERROR,
        `${this.#role} failed to handle a message`,
      );
    }
    const byteLength = this.#totalBytes;
    this.#clear();
    const header = {
      msgid,
      msgtype,
      ...(typeof reqid === "string" && { reqid }),
      ...(num_buffers !== undefined && { num_buffers }),
    };
    const message = { header, metadata, content, buffers, byteLength };
    return tooBig === undefined
      ? message
      : { ...message, content: null, buffers: [], tooBig };
  }

  #confused(text: boolean): ProtocolError {
    const [expected, received] = text ? ["binary", "text"] : ["text", "binary"];
    return new ProtocolError(
      CLOSE_PROTOCOL_ERROR,
      `expected ${expected} fragment but received ${received} fragment for _${this.#state}`,
    );
  }
}

const NOTHING = new Uint8Array(0);

function limit(size: number, most: number): void {
  if (size > most) {
    throw new ProtocolError(CLOSE_MESSAGE_TOO_BIG, "message too big");
  }
}

function decode(text: string, part: string): unknown {
  checkNesting(text, part);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ProtocolError(
      CLOSE_PROTOCOL_ERROR,
      `${part} could not be decoded`,
      { cause },
    );
  }
}
