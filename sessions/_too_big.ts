import { CLOSE_MESSAGE_TOO_BIG } from "../protocol/close_codes.ts";
import type { TooBig } from "../protocol/message.ts";
import { patchDoc } from "../protocol/messages.ts";
import type { OutgoingMessage } from "../protocol/outgoing_message.ts";
import { ProtocolError } from "../protocol/protocol_error.ts";
import { ERROR_MESSAGE } from "./session_errors.ts";

/** What the log and the ERROR reply say of a message that is too big. */
export function tooBigError({ size, limit }: TooBig): ProtocolError {
  return new ProtocolError(
    CLOSE_MESSAGE_TOO_BIG,
    `Cannot take ${size} bytes: websocketMaxMessageBytes is ${limit}`,
  );
}

/** The message that tells the user of a page, which knows no options. */
export function tooBigNotice({ size, limit }: TooBig): OutgoingMessage {
  const text = `Not sent: ${megabytes(size)} is more than the ${
    megabytes(limit)
  } that the server takes. Files travel a third larger than they are`;
  const event = {
    kind: "MessageSent",
    msg_type: ERROR_MESSAGE,
    msg_data: text,
  };
  return patchDoc([JSON.stringify(event)]);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
