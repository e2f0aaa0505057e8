import type { Model } from "../../models/internal.ts";
import { DocumentConfig } from "../../models/mod.ts";
import type { MessageBuffer } from "../../protocol/message.ts";
import { DeserializationError } from "./representation.ts";
import { defineDataModels } from "../_data_models.ts";
import { Deserializer } from "./deserializer.ts";
import type { Document, DocumentOptions } from "../document.ts";
import { checkShape, decodeRoots } from "./replace_document.ts";

/** What the JSON of a document says, decoded. */
export interface DecodedDocument {
  /** What the document is to be made with. */
  readonly options: DocumentOptions;
  /**
   * Puts into the new document what it consists of.
   *
   * @throws {Error} If a model belongs to another document.
   */
  fill(document: Document): void;
}

/**
 * Decodes the JSON of a document, ids included (spec 4.1).
 *
 * @param json What `JSON.parse` returned.
 * @param buffers The buffers that it refers to.
 * @returns What a document is to be made of.
 * @throws {Error} If the JSON is not that of a document.
 */
export function decodeParts(
  json: unknown,
  buffers: readonly MessageBuffer[],
): DecodedDocument {
  const { title, roots, config, callbacks, defs = [] } = checkShape(json);
  const dataModels = defineDataModels(defs);
  const deserializer = new Deserializer({
    resolveClass: (name) => dataModels.get(name),
    buffers,
  });
  const decodedConfig = deserializer.decode(config ?? null);
  const models = decodeRoots(deserializer, roots);
  const events = deserializer.decode(callbacks ?? null);
  if (typeof events !== "object") {
    throw new DeserializationError("callbacks must be a map");
  }
  return {
    options: {
      ...(decodedConfig instanceof DocumentConfig
        ? { config: decodedConfig }
        : {}),
      dataModels,
      dataModelDefinitions: defs as readonly unknown[],
    },
    fill(document) {
      for (const root of models) document.addRoot(root);
      for (const [event, list] of Object.entries(events ?? {})) {
        document.jsOnEvent(event as "document_ready", ...list as Model[]);
      }
      document.title = title;
    },
  };
}
