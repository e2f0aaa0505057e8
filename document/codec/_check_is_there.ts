import { isRecord } from "../../base/records.ts";
import type { ModelGraph } from "../model_graph.ts";
import { UnknownReferenceError } from "./deserializer.ts";

/**
 * Checks that what an event is about has not just left the document: BokehJS then
 * defines it anew, but it is no new model.
 *
 * @param model The model as the event has it.
 * @throws {UnknownReferenceError} If it has left.
 */
export function checkIsThere(model: unknown, graph: ModelGraph): void {
  if (!isRecord(model) || !("attributes" in model)) return;
  const { id } = model;
  if (typeof id !== "string" || !graph.wasMember(id)) return;
  throw new UnknownReferenceError(id);
}
