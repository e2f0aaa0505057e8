import type { Document } from "../document/document.ts";
import type { ServerContext } from "../document/server_context.ts";
import type { SessionContext } from "../document/session_context.ts";

/**
 * A part of an application (spec 7.2). Everything but `modifyDocument` is
 * optional; promises that methods return are awaited.
 *
 * For the whole life of a server the order is: `onServerLoaded`; for each
 * session `onSessionCreated`, `modifyDocument` and, once it is no more,
 * `onSessionDestroyed`; `onServerUnloaded`. Each is called for all handlers of
 * an application in turn. If a hook throws, that is logged, the same hook of
 * later handlers is left out, and everything else goes on.
 *
 * @example A handler that counts sessions
 * ```ts
 * import { Application, type Handler } from "@bokeh-deno/server";
 * import { Div } from "@bokeh-deno/server/models";
 * import { assertEquals } from "@std/assert";
 *
 * let created = 0;
 * const counter: Handler = {
 *   onSessionCreated: () => void created++,
 *   modifyDocument: (doc) => doc.addRoot(new Div({ text: `session ${created}` })),
 * };
 * const application = new Application((doc) => void (doc.title = "Counter"), counter);
 * const doc = await application.createDocument();
 * assertEquals([doc.title, doc.roots.length], ["Counter", 1]);
 * ```
 */
export interface Handler {
  /** Where an application of this handler is served if nobody says otherwise: `/name`. */
  readonly urlPath?: string | null;
  /** The folder whose files are served below `static/`; one handler of an application may have one. */
  readonly staticPath?: string | null;
  /**
   * Whether an error in `modifyDocument` is only logged, so that users see what
   * was made until then.
   *
   * @default {false}
   */
  readonly trapExceptions?: boolean;
  /** Fills the document of a new session. */
  modifyDocument(document: Document): void | Promise<void>;
  /** Called once, after the server has started and before the first session. */
  onServerLoaded?(context: ServerContext): void | Promise<void>;
  /** Called once, when the server has stopped and all sessions are destroyed. */
  onServerUnloaded?(context: ServerContext): void | Promise<void>;
  /** Called for each session, before its document is filled. */
  onSessionCreated?(context: SessionContext): void | Promise<void>;
  /** Called for each session, after it was destroyed. */
  onSessionDestroyed?(context: SessionContext): void | Promise<void>;
  /**
   * Called for each page that brings no token; what it returns becomes part of
   * the token's payload, where the session finds it.
   */
  processRequest?(request: Request): RequestResult | Promise<RequestResult>;
}

/** What {@linkcode Handler.processRequest} returns: anything that JSON can hold, and bytes. */
export type RequestResult = Readonly<Record<string, unknown>>;

/** The names of the hooks that a {@linkcode Handler} may have. */
export type HookName =
  | "onServerLoaded"
  | "onServerUnloaded"
  | "onSessionCreated"
  | "onSessionDestroyed";

/**
 * Finds out whether a value is a handler.
 *
 * @param value Any value.
 * @returns Whether it has what a handler must have.
 */
export function isHandler(value: unknown): value is Handler {
  return typeof value === "object" && value !== null &&
    "modifyDocument" in value && typeof value.modifyDocument === "function";
}
