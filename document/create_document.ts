import {
  UnknownModels,
  type UnknownModelsPolicy,
} from "./codec/unknown_models.ts";
import { Document } from "./document.ts";
import { documentState } from "./document_events.ts";

/** Creates an empty document to which clients may bring some unknown models. */
export function createDocument(policy?: UnknownModelsPolicy): Document {
  const document = new Document();
  documentState(document).unknownModels = new UnknownModels(policy);
  return document;
}
