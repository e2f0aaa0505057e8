import {
  CURRENT_VALUES_MESSAGE,
  PULL_MESSAGE,
} from "../../sync/current_values.ts";
import type { PatchTarget } from "../../sync/document_sync.ts";
import type { EncodedEvent } from "../../sync/event_encoder.ts";
import { toPatch } from "../../sync/outbox.ts";
import type { ServerSession } from "../session.ts";

const PULL: EncodedEvent = {
  json: JSON.stringify(messageSent(PULL_MESSAGE, null)),
  buffers: [],
};

/**
 * Sends a client of an earlier process what it may lack since a change there: the
 * values as they are, or that it has to pull the document.
 */
export async function catchUp(
  session: ServerSession,
  client: PatchTarget,
  seq: number,
): Promise<void> {
  const subjects = session.journal?.recent?.after(seq);
  // Programs do not ask for the values of changes that crossed, as pages do.
  if (subjects === undefined || client.needsWholeColumns) {
    return client.sendPatch([PULL], () => toPatch([PULL]));
  }
  if (subjects.length === 0) return;
  const asked = messageSent(CURRENT_VALUES_MESSAGE, subjects);
  await session.patch({
    header: { msgid: "", msgtype: "PATCH-DOC" },
    metadata: {},
    content: { events: [asked] },
    buffers: [],
  }, client);
}

function messageSent(msg_type: string, msg_data: unknown): object {
  return { kind: "MessageSent", msg_type, msg_data };
}
