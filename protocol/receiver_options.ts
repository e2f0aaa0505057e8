import type { Role } from "./message_types.ts";

const MEBIBYTE = 1024 * 1024;

/** Options for {@linkcode MessageReceiver}. */
export interface MessageReceiverOptions {
  /**
   * The receiving side. It refuses messages that only it may send.
   *
   * @default {"server"}
   */
  role?: Role;
  /**
   * The most bytes of one fragment (spec 3.4).
   *
   * @default {20971520}
   */
  maxMessageBytes?: number;
  /**
   * The most bytes of the header, of the metadata and of each buffer header.
   *
   * @default {65536}
   */
  maxHeaderBytes?: number;
  /**
   * The most buffers of one message.
   *
   * @default {65536}
   */
  maxBuffers?: number;
  /**
   * The most bytes of all fragments of a message together, without those that are
   * too big themselves; eight times `maxMessageBytes`.
   *
   * @default {167772160}
   */
  maxTotalBytes?: number;
}

export type ReceiverLimits = Required<Omit<MessageReceiverOptions, "role">>;

/** Fills in defaults. Throws a RangeError if a limit is invalid. */
export function receiverLimits(
  options: MessageReceiverOptions,
): ReceiverLimits {
  const {
    maxMessageBytes = 20 * MEBIBYTE,
    maxHeaderBytes = 64 * 1024,
    maxBuffers = 65536,
    maxTotalBytes = Math.min(8 * maxMessageBytes, Number.MAX_SAFE_INTEGER),
  } = options;
  check("maxMessageBytes", maxMessageBytes);
  check("maxHeaderBytes", maxHeaderBytes);
  check("maxTotalBytes", maxTotalBytes);
  if (!Number.isSafeInteger(maxBuffers) || maxBuffers < 0) {
    throw new RangeError(
      `Cannot create message receiver: maxBuffers must be a non-negative integer, received ${maxBuffers}`,
    );
  }
  return { maxMessageBytes, maxHeaderBytes, maxBuffers, maxTotalBytes };
}

function check(name: string, limit: number): void {
  if (!Number.isSafeInteger(limit) || limit < 1) {
    throw new RangeError(
      `Cannot create message receiver: ${name} must be a positive integer, received ${limit}`,
    );
  }
}
