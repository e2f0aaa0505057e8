import { Model } from "../../models/internal.ts";
import { DocumentConfig } from "../../models/mod.ts";
import type { MessageBuffer } from "../../protocol/message.ts";
import { blameClient } from "../../base/client_fault.ts";
import { callAll } from "../_call_all.ts";
import type { DocumentState } from "../document_state.ts";
import { defineDataModels } from "./_data_models.ts";
import type { PatchOptions } from "./patch.ts";
import { updateModel } from "./update_model.ts";
import { Deserializer, type DeserializerOptions } from "./deserializer.ts";
import { unknownModelsOf, type UnknownModelsOption } from "./unknown_models.ts";
import { DeserializationError } from "./_representation.ts";

/** The JSON of a document, checked as far as every caller needs. */
interface DocumentRep {
  readonly title: string;
  readonly roots: readonly unknown[];
  readonly config?: unknown;
  readonly callbacks?: unknown;
  readonly defs?: unknown;
}

/** The decoded content of a document that does not exist yet. */
export interface NewDocument {
  /** The options to construct the `Document` with. */
  readonly created: {
    readonly config?: DocumentConfig;
    readonly dataModels: ReturnType<typeof defineDataModels>;
    readonly dataModelDefinitions: readonly unknown[];
  };
  /**
   * Adds the content to the constructed document.
   *
   * @throws {Error} If a model belongs to another document.
   */
  fill(document: DocumentState): void;
}

/**
 * Decodes the JSON of a document, ids included (spec 4.1).
 *
 * @throws {Error} If it is not the JSON of a document.
 */
export function decodeNewDocument(
  json: unknown,
  buffers: readonly MessageBuffer[],
  option: UnknownModelsOption = {},
): NewDocument {
  const unknownModels = unknownModelsOf(option);
  const { title, config, callbacks, defs = [], ...rep } = checkRep(json);
  const dataModels = defineDataModels(defs, unknownModels);
  const deserializer = new Deserializer({
    classes: { dataModels, unknownModels },
    buffers,
  });
  const settings = deserializer.decode(config ?? null);
  const roots = decodeRoots(deserializer, rep.roots);
  const events = decodeCallbacks(deserializer, callbacks);
  return {
    created: {
      ...(settings instanceof DocumentConfig && { config: settings }),
      dataModels,
      dataModelDefinitions: defs as readonly unknown[],
    },
    fill(document) {
      document.unknownModels = unknownModels;
      for (const root of roots) document.addRoot(root, null);
      document.replaceJsEventCallbacks(events);
      document.setTitle(title, null);
    },
  };
}

export interface ReplaceOptions
  extends Pick<PatchOptions, "admit" | "onValid"> {
  /** @default {null} */
  readonly setter?: object | null;
}

/**
 * Replaces the roots and title of a document, as PUSH-DOC does (spec 3.6).
 * Everything is decoded before anything changes.
 *
 * @throws {Error} If it is not the JSON of a document.
 */
export function replaceDocument(
  document: DocumentState,
  json: unknown,
  buffers: readonly MessageBuffer[] = [],
  { setter = null, admit, onValid }: ReplaceOptions = {},
): void {
  const { title, models } = blameClient(() => {
    const { title, roots } = checkRep(json);
    const isDistrusted = admit !== undefined;
    const deserializer = createDeserializer(document, {
      buffers,
      isDistrusted,
    });
    const models = decodeRoots(deserializer, roots);
    admit?.(deserializer.arrayBytes);
    onValid?.(new Set(deserializer.created));
    return { title, models };
  });
  document.clear(setter);
  document.graph.settle();
  for (const root of models) document.addRoot(root, setter);
  document.setTitle(title, setter);
}

/**
 * Decodes an update that makes a document equal to its JSON. A model that both
 * have stays the same object, callbacks included, and takes the JSON's values.
 *
 * @returns A function that makes all changes, even if callbacks throw, and then
 * throws what they threw.
 * @throws {Error} If it is not the JSON of a document.
 */
export function decodeUpdate(
  document: DocumentState,
  json: unknown,
  buffers: readonly MessageBuffer[],
  setter: object,
): () => void {
  const updates: (() => void)[] = [];
  let hasConflict = false;
  const whole = decodeWhole(document, json, buffers, {
    resolve(id, type) {
      const model = document.modelById(id) ?? undefined;
      if (model === undefined || (type ?? model.type) === model.type) {
        return model;
      }
      // The id names a model of another type there: nothing here can stay.
      hasConflict = true;
      return undefined;
    },
    update: (model, values) =>
      updates.push(() => updateModel(model, values, setter)),
  });
  if (hasConflict) {
    return () => replaceDocument(document, json, buffers, { setter });
  }
  return () => callAll([...updates, () => whole.apply(setter)]);
}

export interface DecodeWholeOptions
  extends Required<Pick<DeserializerOptions, "resolve" | "update">> {
  /**
   * Models that are not in the document of the JSON, in wire format.
   *
   * @default {[]}
   */
  readonly away?: readonly unknown[];
}

/**
 * Decodes the JSON of a whole document in place of what another one has.
 *
 * @returns What the options do not receive: `apply` sets roots, title and callbacks.
 * @throws {Error} If it is not the JSON of a document.
 */
export function decodeWhole(
  document: DocumentState,
  json: unknown,
  buffers: readonly MessageBuffer[],
  { away = [], ...options }: DecodeWholeOptions,
): { apply(setter: object): void } {
  const { title, config, callbacks, defs = [], ...rep } = checkRep(json);
  document.addDataModels(
    defineDataModels(defs, document.unknownModels),
    defs as readonly unknown[],
  );
  const deserializer = createDeserializer(document, { ...options, buffers });
  deserializer.decode(config ?? null);
  const roots = decodeRoots(deserializer, rep.roots);
  const events = decodeCallbacks(deserializer, callbacks);
  deserializer.decode(away);
  return {
    apply: (setter) =>
      callAll([
        () => updateRoots(document, roots, setter),
        () => document.setTitle(title, setter),
        () => document.replaceJsEventCallbacks(events),
      ]),
  };
}

/** Keeps the roots before the first difference and adds the rest again, in order. */
function updateRoots(
  document: DocumentState,
  models: readonly Model[],
  setter: object,
): void {
  const roots = [...document.roots];
  const difference = roots.findIndex((root, index) => root !== models[index]);
  const removed = difference < 0 ? [] : roots.slice(difference);
  callAll([
    ...removed.map((root) => () => document.removeRoot(root, setter)),
    ...models.map((model) => () => document.addRoot(model, setter)),
  ]);
}

function checkRep(json: unknown): DocumentRep {
  if (typeof json !== "object" || json === null) {
    throw new DeserializationError("a document must be an object");
  }
  const { title, roots } = json as Record<string, unknown>;
  if (typeof title !== "string" || !Array.isArray(roots)) {
    throw new DeserializationError("a document needs a title and roots");
  }
  return { ...json, title, roots };
}

function createDeserializer(
  document: DocumentState,
  options: DeserializerOptions,
): Deserializer {
  return new Deserializer({ classes: document, ...options });
}

function decodeCallbacks(
  deserializer: Deserializer,
  callbacks: unknown,
): Readonly<Record<string, readonly Model[]>> {
  const events = deserializer.decode(callbacks ?? null);
  if (typeof events !== "object") {
    throw new DeserializationError("callbacks must be a map");
  }
  return events as Record<string, readonly Model[]> | null ?? {};
}

function decodeRoots(
  deserializer: Deserializer,
  roots: readonly unknown[],
): Model[] {
  return (deserializer.decode(roots) as unknown[]).map((root) => {
    if (root instanceof Model) return root;
    throw new DeserializationError("a root must be a model");
  });
}
