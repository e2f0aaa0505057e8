import type { Document } from "../document/document.ts";
import type { SessionContext } from "../document/session_context.ts";
import type { ServerContext } from "./server_context.ts";

/**
 * A part of an application (spec 7.2). All methods but `modifyDocument` are
 * optional; promises that they return are awaited.
 */
export interface Handler {
  /** Fills the document of a new session. */
  modifyDocument(document: Document): void | Promise<void>;
  /** Called once, after the server has started. */
  onServerLoaded?(context: ServerContext): void | Promise<void>;
  /** Called once, when the server stops. */
  onServerUnloaded?(context: ServerContext): void | Promise<void>;
  /** Called for each session, before its document is filled. */
  onSessionCreated?(context: SessionContext): void | Promise<void>;
  /** Called for each session, after it was destroyed. */
  onSessionDestroyed?(context: SessionContext): void | Promise<void>;
  /** Called for each page; what it returns becomes part of the token's payload. */
  processRequest?(
    request: Request,
  ): Readonly<Record<string, unknown>>;
}

/** An application as a function: it fills the document of a new session (spec 7.3). */
export type AppFunction = (document: Document) => void | Promise<void>;

/** Runs a function for every session (spec 7.3). */
export class FunctionHandler implements Handler {
  readonly #run: AppFunction;

  /**
   * Wraps a function.
   *
   * @param run Called with the document of each new session.
   * @throws {TypeError} If it is not a function of one parameter.
   */
  constructor(run: AppFunction) {
    if (typeof run !== "function") {
      throw new TypeError("Cannot create application: expected a function");
    }
    if (run.length > 1) {
      throw new TypeError(
        `Callback functions must have signature func(doc), got one with ${run.length} parameters`,
      );
    }
    this.#run = run;
  }

  /** Calls the function. */
  modifyDocument(document: Document): void | Promise<void> {
    return this.#run(document);
  }
}
