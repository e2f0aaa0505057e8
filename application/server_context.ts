import type { Document } from "../document/document.ts";

/** What application code sees of a session that is not its own. */
export interface SessionHandle {
  /** The id of the session. */
  readonly id: string;
  /** Its document; change it with {@linkcode withDocumentLocked}. */
  readonly document: Document;
  /** Runs a function while no other callback of the session runs (spec 5.2). */
  withDocumentLocked<T>(
    run: (document: Document) => T | Promise<T>,
  ): Promise<T | undefined>;
}

/** What application code sees of the server: the sessions of the application (spec 5.1). */
export interface ServerContext {
  /** The live sessions. */
  readonly sessions: readonly SessionHandle[];
}
