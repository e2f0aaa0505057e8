import type { Document } from "../../document/document.ts";
import { documentState } from "../../document/document_events.ts";
import { beginSaving } from "../../document/saving/document_shape.ts";
import { saveDocument } from "../../document/saving/save_document.ts";
import type { SavedSession } from "./saved_session.ts";
import type { SessionOrigin } from "../server_session_context.ts";
import type { ServerSession } from "../session.ts";
import { announceUpdate } from "./update_notice.ts";
import { type UserValues, WidgetChanges } from "./widget_changes.ts";

/** Writes down one session, as often as needed. */
export class SessionSaver {
  /** The shape of the document that the application made. */
  readonly shape: string;
  readonly #document: Document;
  readonly #origin: SessionOrigin;
  readonly #widgets: WidgetChanges;

  /** Prepares to save a session. The application has just made the document. */
  constructor(document: Document, origin: SessionOrigin) {
    this.shape = beginSaving(documentState(document));
    this.#document = document;
    this.#origin = origin;
    this.#widgets = new WidgetChanges(document);
  }

  /**
   * Writes down the session as it is now.
   *
   * @returns The session; its buffers are views of the document's arrays, so encode it at once.
   * @throws {TypeError} If a value cannot be serialized.
   */
  save(): SavedSession {
    const { changes } = documentState(this.#document);
    return {
      origin: this.#origin,
      shape: this.shape,
      document: saveDocument(this.#document),
      isHeld: changes.hold.queued.length > 0,
      widgets: this.#widgets.saved,
    };
  }

  /**
   * Gives a new session what users did in one of an older application, and tells
   * its pages. The callbacks run.
   *
   * @param userValues Returns what users set there.
   */
  update(session: ServerSession, userValues: () => UserValues): void {
    announceUpdate(session);
    session.withDocumentLocked(() => this.#widgets.restore(userValues())).catch(
      (error) => session.reportError("Error in callback", error),
    );
  }

  /** Records that users changed properties, in a session that is being restored. */
  noteChanged(model: string, names: Iterable<string>): void {
    const state = documentState(this.#document);
    const found = state.graph.models.get(model);
    const changed = state.changes.changedByClients;
    if (found === undefined || changed === null) return;
    changed.set(found, new Set([...changed.get(found) ?? [], ...names]));
  }
}
