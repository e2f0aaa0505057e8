import { isClientFault } from "../base/client_fault.ts";
import { errorText } from "../base/error_text.ts";
import type { LogFields, Logger } from "../base/logger.ts";
import { shownLines, shownText } from "../base/shown_text.ts";
import type { Message } from "../protocol/message.ts";
import { error as errorMessage } from "../protocol/messages.ts";
import type { OutgoingMessage } from "../protocol/outgoing_message.ts";
import { ProtocolError } from "../protocol/protocol_error.ts";

/** How often a complaint is logged before it is only counted. */
const LOGGED_WHOLE = 10;

/** How many different errors are told apart. */
const MAX_KINDS = 100;

interface Kind {
  /** The id of the error in the log; absent for faults of clients. */
  readonly errorId: string | undefined;
  /** How often it happened. */
  count: number;
  /** How many of these are in the log. */
  logged: number;
}

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
 * - **No flood:** the first complaints of a kind are logged, then one each time
 *   their number has doubled, with the number.
 * - **No leak:** unless errors are shown, the client reads only those that are about
 *   its own message. For others it gets an id that is in the log.
 */
export class Complaints {
  readonly #logger: Logger;
  readonly #showErrors: boolean;
  readonly #sendTracebacks: boolean;
  readonly #kinds = new Map<string, Kind>();

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
    return errorMessage(msgid, text, traceback);
  }

  /** Warns of something else that is wrong with what the client sends. */
  warn(text: string, session: Reporter | null): void {
    const fields = this.#count(this.#kind("", false));
    if (fields === null) return;
    this.#logger.warn(text, { session: session?.logId, ...fields });
  }

  /** Logs how many complaints were only counted. */
  end(session: Reporter | null): void {
    const kinds = [...this.#kinds.values()];
    this.#kinds.clear();
    const unlogged = kinds
      .reduce((sum, { count, logged }) => sum + count - logged, 0);
    if (unlogged === 0) return;
    this.#logger.warn(`${unlogged} more errors of a connection, not logged`, {
      session: session?.logId,
    });
  }

  #judge(error: unknown): { fields: LogFields | null; text: string } {
    const text = shownText(errorText(error));
    if (isClientFault(error) || error instanceof ProtocolError) {
      return { fields: this.#count(this.#kind("", false)), text };
    }
    const kind = this.#kind(text, !this.#showErrors);
    const { errorId } = kind;
    return {
      fields: this.#count(kind),
      text: errorId === undefined
        ? text
        : `Internal error: the server's log has it as error ${errorId}`,
    };
  }

  #kind(text: string, needsId: boolean): Kind {
    const isFull = this.#kinds.size >= MAX_KINDS;
    // Clients may choose what an error says.
    const key = isFull && !this.#kinds.has(text) ? "others" : text;
    let kind = this.#kinds.get(key);
    if (kind === undefined) {
      const errorId = needsId ? crypto.randomUUID().slice(0, 8) : undefined;
      kind = { errorId, count: 0, logged: 0 };
      this.#kinds.set(key, kind);
    }
    return kind;
  }

  #count(kind: Kind): LogFields | null {
    const count = ++kind.count;
    const isFirst = count <= LOGGED_WHOLE;
    if (!isFirst && !isPowerOfTwo(count / LOGGED_WHOLE)) return null;
    kind.logged++;
    const { errorId } = kind;
    return {
      ...(errorId !== undefined && { errorId }),
      ...(!isFirst && { occurrences: count }),
    };
  }
}

function isPowerOfTwo(number: number): boolean {
  return Number.isInteger(Math.log2(number));
}
