import type { Document } from "../document/document.ts";
import type { ServerContext } from "../document/server_context.ts";
import type { SessionContext } from "../document/session_context.ts";
import type { RequestContext } from "./request_context.ts";

/**
 * A part of an application (spec 7.2). Everything but `modifyDocument` is
 * optional; promises that methods return are awaited.
 *
 * For a server, the order is: `onServerLoaded`; for each session
 * `onSessionCreated`, `modifyDocument`, `onSessionRestored` if it goes on after a
 * restart and, once it has been destroyed, `onSessionDestroyed`; `onServerUnloaded`. Each is called for every handler of
 * an application in turn. If a hook throws, the error is logged and the same
 * hook of later handlers is skipped; everything else continues.
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
  /** The default path of an application with this handler: `/name`. */
  readonly urlPath?: string | null;
  /** The folder that is served at `static/`; only one handler of an application may have one. */
  readonly staticPath?: string | null;
  /**
   * Whether an error in `modifyDocument` is only logged, so that users see what
   * it has made so far.
   *
   * @default {false}
   */
  readonly trapExceptions?: boolean;
  /** Fills the document of a new session. */
  modifyDocument(document: Document): void | Promise<void>;
  /** Called once, after the server has started and before the first session. */
  onServerLoaded?(context: ServerContext): void | Promise<void>;
  /** Called once, after the server has stopped and all sessions have been destroyed. */
  onServerUnloaded?(context: ServerContext): void | Promise<void>;
  /** Called for each session, before its document is filled. */
  onSessionCreated?(context: SessionContext): void | Promise<void>;
  /**
   * Called for each session that was restored after a restart, under the
   * document's lock: everything is as it was but what a document cannot hold, such
   * as timers that callbacks had begun.
   */
  onSessionRestored?(context: SessionContext): void | Promise<void>;
  /** Called for each session, after it has been destroyed. */
  onSessionDestroyed?(context: SessionContext): void | Promise<void>;
  /**
   * Called for each page request without a token; the result becomes part of
   * the token's payload, which the session can read. The context has the address
   * of the client.
   */
  processRequest?(
    request: Request,
    context: RequestContext,
  ): RequestResult | Promise<RequestResult>;
}

/** The result of {@linkcode Handler.processRequest}: anything that JSON can hold, and bytes. */
export type RequestResult = Readonly<Record<string, unknown>>;

/** The names of a {@linkcode Handler}'s hooks. */
export type HookName =
  | "onServerLoaded"
  | "onServerUnloaded"
  | "onSessionCreated"
  | "onSessionRestored"
  | "onSessionDestroyed";

export function isHandler(value: unknown): value is Handler {
  return typeof value === "object" && value !== null &&
    "modifyDocument" in value && typeof value.modifyDocument === "function";
}
