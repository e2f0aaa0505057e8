import type { UnknownModels } from "../../document/codec/unknown_models.ts";
import { Document } from "../../document/document.ts";
import { documentState } from "../../document/document_events.ts";
import { DocumentRestorer } from "../../document/saving/restore_document.ts";
import {
  type SavedChange,
  type SavedSession,
  SavedSessionError,
} from "./saved_session.ts";
import type { SessionSaver } from "./session_saver.ts";
import { type UserValues, userValues } from "./widget_changes.ts";

/** A session and what happened after it was saved, in order. */
export interface StoredState {
  readonly saved: SavedSession;
  readonly changes: readonly SavedChange[];
}

/**
 * Makes a session again, in three steps around its application: {@linkcode
 * restoreValues} before it runs, {@linkcode restore} after it and, if the
 * application has become another one, {@linkcode userValues} once the session
 * serves.
 */
export class SessionRestorer {
  readonly #stored: StoredState;
  readonly #document: DocumentRestorer;
  readonly #unknownModels: UnknownModels;

  /**
   * Prepares to restore a session in an empty document.
   *
   * @throws {SavedSessionError} If what is stored is malformed.
   */
  constructor(document: Document, stored: StoredState) {
    this.#stored = stored;
    this.#unknownModels = documentState(document).unknownModels;
    this.#document = readable(() =>
      new DocumentRestorer(document, stored.saved.document)
    );
  }

  /**
   * Restores the values of `Document.state()`.
   *
   * @throws {SavedSessionError} If they are malformed.
   */
  restoreValues(): void {
    readable(() => {
      this.#document.restoreValues();
      for (const change of this.#stored.changes) {
        this.#document.applyValues(change);
      }
    });
  }

  /**
   * Restores the document, which the application has just made.
   *
   * @returns Whether it was restored: not if the application has become another one.
   * @throws {SavedSessionError} If the document is malformed.
   */
  restore(saver: SessionSaver): boolean {
    const { saved, changes } = this.#stored;
    if (saver.shape !== saved.shape) return false;
    readable(() => {
      this.#document.restore();
      for (const change of changes) this.#document.apply(change);
    });
    for (const [id, names] of this.#changed()) saver.noteChanged(id, names);
    return true;
  }

  /**
   * What users set in the widgets of the session.
   *
   * @throws {SavedSessionError} If the document is malformed.
   */
  userValues(): UserValues {
    const { saved, changes } = this.#stored;
    const document = new Document();
    documentState(document).unknownModels = this.#unknownModels;
    readable(() => {
      const restorer = new DocumentRestorer(document, saved.document);
      restorer.restore();
      for (const change of changes) restorer.apply(change);
    });
    const values = new Map<string, ReadonlyMap<string, unknown>>();
    const changed = this.#changed();
    for (const { id, key } of saved.widgets) {
      const names = changed.get(id);
      const model = document.getModelById(id);
      if (names === undefined || model === null) continue;
      values.set(key, userValues(model, names));
    }
    return values;
  }

  /** The properties that clients changed, by the id of the model. */
  #changed(): Map<string, Set<string>> {
    const { saved, changes } = this.#stored;
    const all = new Map<string, Set<string>>();
    for (const { id, changed } of saved.widgets) {
      if (changed.length > 0) all.set(id, new Set(changed));
    }
    for (const [id, name] of changes.flatMap((change) => change.setByClients)) {
      all.set(id, (all.get(id) ?? new Set()).add(name));
    }
    return all;
  }
}

function readable<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : cause;
    throw new SavedSessionError(`Cannot restore session: ${reason}`, { cause });
  }
}
