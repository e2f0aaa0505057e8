import { errorText } from "../base/text/error_text.ts";
import type { LogFields } from "../base/logger.ts";
import { Repetitions } from "../base/repetitions.ts";
import {
  cutText,
  MAX_SHOWN_LENGTH,
  shownLines,
  shownText,
} from "../base/text/shown_text.ts";
import { type CallbackOrigin, originOf } from "../document/callback_origin.ts";
import type { DocumentChangedEvent } from "../document/events.ts";
import type { ServerSessionOptions } from "./session_options.ts";

/** The type of the message that shows an error in the page. */
export const ERROR_MESSAGE = "bokeh_deno_error";

/** The type of the messages in which pages report what the views of own models throw. */
const VIEW_ERROR_MESSAGE = "bokeh_deno_view_error";

/** Reports what goes wrong in a session. */
export class SessionErrors {
  readonly #options: Pick<ServerSessionOptions, "logger" | "showErrors">;
  readonly #session: () => string;
  readonly #show: (event: DocumentChangedEvent) => void;
  readonly #repetitions = new Repetitions();

  /**
   * @param options Where errors are logged, and whether pages show them.
   * @param session Returns the id of the session in the log.
   * @param show Sends all pages the message that shows an error.
   */
  constructor(
    options: Pick<ServerSessionOptions, "logger" | "showErrors">,
    session: () => string,
    show: (event: DocumentChangedEvent) => void,
  ) {
    this.#options = options;
    this.#session = session;
    this.#show = show;
  }

  /** Logs a warning. */
  warn(text: string): void {
    this.#options.logger.warn(text, { session: this.#session() });
  }

  /**
   * Logs an error with the callback that threw it, and shows it in development.
   *
   * @param message What failed.
   * @param error The error.
   * @param fields Further fields of the log line, or `null` to log none; by
   * default, errors that repeat are only counted after a while.
   */
  report(message: string, error: unknown, fields?: LogFields | null): void {
    const { logger, showErrors } = this.#options;
    const origin = originOf(error);
    if (fields === undefined) {
      const kind = `${message}: ${errorText(error)}`;
      fields = this.#repetitions.of(kind).count();
    }
    if (fields !== null) {
      logger.error(message, {
        session: this.#session(),
        ...fields,
        ...origin,
        error,
      });
    }
    if (showErrors) this.#show(shownError(error, origin));
  }

  /**
   * Logs the error of a view in a browser.
   *
   * @returns `false` if it is any other message.
   */
  takeReport(type: string, data: unknown): boolean {
    if (type !== VIEW_ERROR_MESSAGE) return false;
    const { model, text } = Object(data) as Record<string, unknown>;
    const error = shownLines(cutText(String(text), MAX_SHOWN_LENGTH));
    const message = `The view of ${
      shownText(String(model), 100)
    } failed in a browser: ${error}`;
    const fields = this.#repetitions.of(message).count();
    if (fields !== null) {
      this.#options.logger.error(message, {
        session: this.#session(),
        ...fields,
      });
    }
    return true;
  }

  /** Logs how many errors were only counted. */
  end(): void {
    const unlogged = this.#repetitions.end();
    if (unlogged === 0) return;
    this.warn(`${unlogged} more errors of a session, not logged`);
  }
}

function shownError(
  error: unknown,
  origin: CallbackOrigin,
): DocumentChangedEvent {
  const place = [origin.model, origin.property ?? origin.event]
    .filter((part) => part !== undefined).join(".");
  return {
    kind: "MessageSent",
    setter: null,
    msgType: ERROR_MESSAGE,
    msgData: `${place}${place && ": "}${shownLines(errorText(error))}`,
  };
}
