import type { CallbackOrigin } from "../document/callback_origin.ts";
import type { DocumentChangedEvent } from "../document/events.ts";
import { errorText } from "../base/error_text.ts";
import { shownLines } from "../base/shown_text.ts";

/** The type of the message that shows an error in the page. */
export const ERROR_MESSAGE = "bokeh_deno_error";

/** Creates the message that shows a callback's error in the page, in development. */
export function shownError(
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
