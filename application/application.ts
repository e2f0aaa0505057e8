import { runWithDocument } from "../document/current_document.ts";
import { Document } from "../document/document.ts";
import { type AppFunction, FunctionHandler, type Handler } from "./handler.ts";

/** The names of the hooks that a {@linkcode Handler} may have. */
export type HookName =
  | "onServerLoaded"
  | "onServerUnloaded"
  | "onSessionCreated"
  | "onSessionDestroyed";

/**
 * What a server shows at one path: handlers that fill the document of each new
 * session one after another (spec 7.1). Without handlers, documents are empty.
 *
 * @example An application of one function
 * ```ts
 * import { Application } from "@bokeh-deno/server";
 * import { Div } from "@bokeh-deno/server/models";
 * import { assertEquals } from "@std/assert";
 *
 * const application = new Application((doc) => doc.addRoot(new Div({ text: "hello" })));
 * const doc = await application.createDocument();
 * assertEquals(doc.roots.length, 1);
 * ```
 */
export class Application {
  readonly #handlers: Handler[] = [];

  /**
   * Combines handlers.
   *
   * @param handlers Handlers, or functions that become one each.
   * @throws {TypeError} If one is neither.
   */
  constructor(...handlers: readonly (Handler | AppFunction)[]) {
    for (const handler of handlers) this.add(handler);
  }

  /** The handlers, in order. */
  get handlers(): readonly Handler[] {
    return this.#handlers;
  }

  /**
   * Adds a handler after the others.
   *
   * @param handler A handler, or a function that becomes one.
   * @throws {TypeError} If it is neither.
   */
  add(handler: Handler | AppFunction): void {
    const isHandler = typeof handler === "object" && handler !== null &&
      typeof handler.modifyDocument === "function";
    this.#handlers.push(
      isHandler ? handler : new FunctionHandler(handler as AppFunction),
    );
  }

  /** Makes a document and fills it. */
  async createDocument(): Promise<Document> {
    const document = new Document();
    await this.initializeDocument(document);
    return document;
  }

  /**
   * Fills a document. The work is done at once unless a handler is async.
   *
   * @param document The document.
   */
  async initializeDocument(document: Document): Promise<void> {
    for (const handler of this.#handlers) {
      const filled = runWithDocument(
        document,
        () => handler.modifyDocument(document),
      );
      if (filled instanceof Promise) await filled;
    }
  }

  /**
   * Calls a hook of every handler, in order.
   *
   * @param name The name of the hook.
   * @param context What the hook is called with.
   */
  async runHook<N extends HookName>(
    name: N,
    context: Parameters<NonNullable<Handler[N]>>[0],
  ): Promise<void> {
    for (const handler of this.#handlers) {
      const hook = handler[name] as
        | ((context: unknown) => void | Promise<void>)
        | undefined;
      await hook?.call(handler, context);
    }
  }

  /**
   * What the handlers add to the token of a page (spec 7.6).
   *
   * @param request The HTTP request.
   * @returns Their results in one object; later handlers win.
   */
  processRequest(request: Request): Record<string, unknown> {
    const payload: Record<string, unknown> = {};
    for (const handler of this.#handlers) {
      Object.assign(payload, handler.processRequest?.(request));
    }
    return payload;
  }
}
