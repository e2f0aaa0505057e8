import type { MessageType } from "./message_types.ts";

/** The first fragment of a message (spec 3.3). */
export interface MessageHeader {
  /** Unique per sender. */
  readonly msgid: string;
  /** The type of the message. */
  readonly msgtype: MessageType;
  /** The `msgid` of the request that this message replies to. */
  readonly reqid?: string;
  /** The number of buffers that follow: if there are none, absent, or 0 from Python. */
  readonly num_buffers?: number;
}

/** Binary data that travels beside the content of a message (spec 3.3, 4.4). */
export interface MessageBuffer {
  /** How the content refers to the buffer; unique within the message. */
  readonly id: string;
  /** The bytes. They are not copied, so they must not change before they are sent. */
  readonly data: ArrayBuffer | Uint8Array;
}

/** Which client sent a message, and its number among the messages of that client. */
export interface ClientMark {
  /** The key of the client; the same over all of its connections. */
  readonly client: string;
  /** The number of the message; the client's first one is 1. */
  readonly number: number;
}

/** A part of a message that is larger than the receiver takes. */
export interface TooBig {
  /** Its size, in bytes. */
  readonly size: number;
  /** The most that the receiver takes, in bytes. */
  readonly limit: number;
}

/** A received message: its JSON is parsed, and nothing has been applied. */
export interface Message {
  /** The header, reduced to the keys of the protocol. */
  readonly header: MessageHeader;
  /** Any JSON value; unused. */
  readonly metadata: unknown;
  /** Any JSON value; its shape is unchecked. */
  readonly content: unknown;
  /** The buffers that the content refers to, in the order of their arrival. */
  readonly buffers: readonly MessageBuffer[];
  /** How many bytes it had on its way; absent if it was not received. */
  readonly byteLength?: number;
  /** Why a server has not kept the content and the buffers; absent if it has. */
  readonly tooBig?: TooBig;
}
