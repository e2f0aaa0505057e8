import { isClientFault } from "../base/client_fault.ts";
import { errorText } from "../base/text/error_text.ts";
import type { LogFields, Logger } from "../base/logger.ts";
import { Repetitions } from "../base/repetitions.ts";
import { shownLines, shownText } from "../base/text/shown_text.ts";
import type { Message } from "../protocol/message.ts";
import { error as errorReply } from "../protocol/messages.ts";
import type { OutgoingMessage } from "../protocol/outgoing_message.ts";
import { ProtocolError } from "../protocol/protocol_error.ts";

/** The session of a connection, as far as complaints need it. */
interface Reporter {
  readonly logId: string;
  reportError(message: string, error: unknown, fields: LogFields | null): void;
}

export interface ComplaintsOptions {
  readonly logger: Logger;
  /** Whether clients may read what the application threw. */
  readonly showErrors: boolean;
  /** Whether ERROR replies contain stack traces. */
  readonly sendTracebacks: boolean;
}

/**
 * Counts what goes wrong with one connection (spec 3.7).
 *
 * - **No flood:** of complaints that repeat, not all are logged.
 * - **No leak:** unless errors are shown, the client reads only those that are about
 *   its own message. For others it gets an id that is in the log.
 */
export class Complaints {
  readonly #logger: Logger;
  readonly #showErrors: boolean;
  readonly #sendTracebacks: boolean;
  readonly #kinds = new Repetitions();

  constructor({ logger, showErrors, sendTracebacks }: ComplaintsOptions) {
    this.#logger = logger;
    this.#showErrors = showErrors || sendTracebacks;
    this.#sendTracebacks = sendTracebacks;
  }

  /** Reports that a message could not be handled; returns the ERROR reply. */
  answer(
    { header: { msgid, msgtype } }: Message,
    session: Reporter,
    error: unknown,
  ): OutgoingMessage {
    const { fields, text } = this.#judge(error);
    session.reportError(`Error handling ${msgtype}`, error, fields);
    const stack = this.#sendTracebacks && error instanceof Error
      ? error.stack
      : undefined;
    const traceback = stack === undefined ? null : shownLines(stack);
    return errorReply(msgid, text, traceback);
  }

  /** Warns of something else that is wrong with what the client sends. */
  warn(text: string, session: Reporter | null): void {
    const fields = this.#kinds.of("").count();
    if (fields === null) return;
    this.#logger.warn(text, { session: session?.logId, ...fields });
  }

  /** Logs how many complaints were only counted. */
  end(session: Reporter | null): void {
    const unlogged = this.#kinds.end();
    if (unlogged === 0) return;
    this.#logger.warn(`${unlogged} more errors of a connection, not logged`, {
      session: session?.logId,
    });
  }

  #judge(error: unknown): { fields: LogFields | null; text: string } {
    const text = shownText(errorText(error));
    if (isClientFault(error) || error instanceof ProtocolError) {
      return { fields: this.#kinds.of("").count(), text };
    }
    const kind = this.#kinds.of(text);
    const fields = kind.count();
    if (this.#showErrors) return { fields, text };
    return {
      fields: fields && { errorId: kind.id, ...fields },
      text: `Internal error: the server's log has it as error ${kind.id}`,
    };
  }
}
