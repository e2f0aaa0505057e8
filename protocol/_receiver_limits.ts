import type { MessageReceiverOptions } from "./receiver.ts";

const MEBIBYTE = 1024 * 1024;

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
