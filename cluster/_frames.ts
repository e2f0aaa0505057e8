/** What a frame between two nodes is. */
export const FrameKind = {
  /** Opens a stream: JSON. */
  OPEN: 1,
  /** Answers that: JSON. */
  HEAD: 2,
  /** A message, or the last part of one: text. */
  TEXT: 3,
  /** The same in bytes. */
  BYTES: 4,
  /** A part of a message that is not the last. */
  PART: 5,
  /** The sender is done with the stream: JSON. */
  END: 6,
  /** How much has been taken, and how much of that waits: two numbers. */
  CREDIT: 7,
  PING: 8,
  PONG: 9,
} as const;

export type FrameKind = typeof FrameKind[keyof typeof FrameKind];

/** The bytes before the payload: its length, the stream, the kind. */
export const FRAME_HEADER_BYTES = 9;

/** The largest part of a message, in bytes. */
export const MAX_PART_BYTES = 64 * 1024;

/** The largest payload of a frame: requests and answers have headers. */
export const MAX_PAYLOAD_BYTES = 1024 * 1024;
