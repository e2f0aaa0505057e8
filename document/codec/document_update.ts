import type { Model } from "../../models/internal.ts";
import type { MessageBuffer } from "../../protocol/message.ts";
import { callAll } from "../_call_all.ts";
import { updateModel } from "./_update_model.ts";
import { defineDataModels } from "../_data_models.ts";
import { Deserializer } from "./deserializer.ts";
import type { Document } from "../document.ts";
import { documentInternals } from "../document_events.ts";
import {
  checkShape,
  decodeRoots,
  replaceDocument,
} from "./replace_document.ts";

/**
 * Decodes a document that another is to become equal to; nothing is changed
 * before the result is called. A model that both have stays the same object,
 * callbacks included, and gets the other's values.
 *
 * @param document The document that is to change.
 * @param json What `JSON.parse` returned.
 * @param buffers The buffers that it refers to.
 * @param setter Whoever changes it; sessions give themselves.
 * @returns Makes the changes. A callback that throws does not keep the others
 * from being made, but what it threw is thrown at the end.
 * @throws {Error} If the JSON is not that of a document.
 */
export function decodeUpdate(
  document: Document,
  json: unknown,
  buffers: readonly MessageBuffer[],
  setter: object,
): () => void {
  const { title, roots, config, defs = [] } = checkShape(json);
  const { dataModels } = documentInternals(document);
  dataModels.add(defineDataModels(defs), defs as readonly unknown[]);
  const updates: (() => void)[] = [];
  let isOther = false;
  const deserializer = new Deserializer({
    resolve(id, type) {
      const model = document.getModelById(id) ?? undefined;
      if (model === undefined || (type ?? model.type) === model.type) {
        return model;
      }
      // The id means something else there: nothing of ours can stay.
      isOther = true;
      return undefined;
    },
    resolveClass: (name) => document.dataModels.get(name),
    update: (model, values) =>
      updates.push(() => updateModel(model, values, setter)),
    buffers,
  });
  deserializer.decode(config ?? null);
  const models = decodeRoots(deserializer, roots);
  if (isOther) return () => replaceDocument(document, json, buffers, setter);
  return () =>
    callAll([
      ...updates,
      () => updateRoots(document, models, setter),
      () => document.setTitle(title, setter),
    ]);
}

/** Keeps the roots up to the first difference, so that the order is right. */
function updateRoots(
  document: Document,
  models: readonly Model[],
  setter: object,
): void {
  const roots = [...document.roots];
  const difference = roots.findIndex((root, index) => root !== models[index]);
  const calls: (() => void)[] = [];
  if (difference >= 0) {
    for (const root of roots.slice(difference)) {
      calls.push(() => document.removeRoot(root, setter));
    }
  }
  for (const model of models) {
    calls.push(() => document.addRoot(model, setter));
  }
  callAll(calls);
}
