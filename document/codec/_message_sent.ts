import { Model } from "../../models/internal.ts";
import type { DocumentChanges } from "../_document_changes.ts";
import { EventRep } from "../event_rep.ts";
import {
  DeserializationError,
  type Operation,
  type Rep,
} from "./_representation.ts";
import type { PatchOptions } from "./patch.ts";

interface MessageOptions extends Pick<PatchOptions, "onMessage"> {
  /** Decodes the content of the message. */
  decode(): unknown;
  readonly changes: DocumentChanges;
}

/**
 * Passes on a message of a client: an event of a model or of the document, or
 * something of the application's own (spec 4.6).
 *
 * @throws {DeserializationError} If it is malformed.
 */
export function messageSent(
  { msg_type: type }: Rep,
  { decode, changes, onMessage }: MessageOptions,
): Operation {
  if (typeof type !== "string") {
    throw new DeserializationError("a message needs a type");
  }
  const data = decode();
  if (type !== "bokeh_event") {
    return () => {
      if (!onMessage?.(type, data)) changes.receiveMessage(type, data);
    };
  }
  if (!(data instanceof EventRep)) {
    throw new DeserializationError("a bokeh_event needs an event");
  }
  const { model = null, ...values } = data.values;
  if (model !== null && !(model instanceof Model)) {
    throw new DeserializationError("the model of an event must be a model");
  }
  return () => changes.receiveEvent({ ...values, name: data.name, model });
}
