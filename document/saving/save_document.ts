import { finishColumnEdits } from "../../models/internal.ts";
import type { MessageBuffer } from "../../protocol/message.ts";
import { type DocumentJson, encodeContent } from "../codec/encode.ts";
import { type Json, Serializer } from "../codec/serializer.ts";
import type { Document } from "../document.ts";
import { documentState } from "../document_events.ts";
import type { StateChange } from "../events.ts";
import type { HoldPolicy } from "../hold.ts";
import { themeName } from "../theme.ts";
import { copyState } from "./_state_copy.ts";
import { encodeState, type StateBuffers } from "./state_codec.ts";

/** A document as it is stored; {@linkcode restoreDocument} lays it over one that the application has made again. */
export interface SavedDocument {
  /** JSON text. */
  readonly json: string;
  /** What the text refers to: views of the document's arrays, which are to be copied before the document changes. */
  readonly buffers: readonly MessageBuffer[];
}

/** The content of {@linkcode SavedDocument.json}. */
export interface SavedContent {
  readonly doc: DocumentJson;
  /** The models of the application that are not in the document now, but may come back. */
  readonly away: readonly Json[];
  /** The name of a built-in theme, or what a theme is made of. */
  readonly theme: string | null | Json;
  /** Those that can be stored. */
  readonly templateVariables: Readonly<Record<string, Json>>;
  readonly values: Readonly<Record<string, Json>>;
  readonly hold: HoldPolicy | null;
  readonly nextId: number;
}

/**
 * Writes down a document: what clients see, and what they do not.
 *
 * @throws {TypeError} If a value cannot be serialized.
 */
export function saveDocument(document: Document): SavedDocument {
  finishColumnEdits();
  const state = documentState(document);
  state.graph.settle();
  let nextBufferId = 0;
  const makeBufferId = () => `${nextBufferId++}`;
  const serializer = new Serializer({ makeBufferId, isSaving: true });
  const { buffers } = serializer;
  const doc = encodeContent(state, serializer);
  const away = Array.from(
    state.graph.released.values(),
    (model) => serializer.encode(model),
  );
  const { theme } = document;
  const target: StateBuffers = { buffers, makeBufferId };
  const content: SavedContent = {
    doc,
    away,
    theme: theme === null
      ? null
      : themeName(theme) ?? serializer.encode(theme.json),
    templateVariables: encodeVariables(document.templateVariables, target),
    values: Object.fromEntries(
      Array.from(
        state.values.all,
        ([name, value]) => [name, encodeState(value, target)],
      ),
    ),
    hold: state.changes.hold.policy,
    nextId: state.graph.nextId,
  };
  return { json: JSON.stringify(content), buffers };
}

/** Encodes an assignment to a value of `Document.state()` as an event of a patch. */
export function encodeStateChange(
  { kind, name, value }: StateChange,
  makeBufferId: () => string,
): SavedDocument {
  const buffers: MessageBuffer[] = [];
  const encoded = encodeState(value, { buffers, makeBufferId });
  return { json: JSON.stringify({ kind, name, value: encoded }), buffers };
}

function encodeVariables(
  variables: Readonly<Record<string, unknown>>,
  target: StateBuffers,
): Record<string, Json> {
  const encoded: [string, Json][] = [];
  for (const [name, value] of Object.entries(variables)) {
    try {
      encoded.push([name, encodeState(copyState(value, name), target)]);
    } catch {
      // Functions and models: the application makes them again.
    }
  }
  return Object.fromEntries(encoded);
}
