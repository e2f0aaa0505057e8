import { documentState } from "../../document/document_events.ts";
import type { ServerSession } from "../session.ts";

/** The type of the message that pages show as a notice: `{ id, text }`, once per id. */
export const NOTICE_MESSAGE = "bokeh_deno_notice";

const TEXT =
  "The application was updated. It began anew, with what you had set.";

/** Tells the pages of an older application when they reconnect; new pages need no notice. */
export function announceUpdate({ document }: ServerSession): void {
  const id = crypto.randomUUID();
  documentState(document).changes.onEvent.add("client_reconnected", () => {
    document.sendMessage(NOTICE_MESSAGE, { id, text: TEXT });
  });
}
