import { runWithDocument } from "../document/running.ts";
import { Document } from "../document/document.ts";
import { type AppFunction, FunctionHandler } from "./function_handler.ts";
import {
  type Handler,
  type HookName,
  isHandler,
  type RequestResult,
} from "./handler.ts";
import { createLogger, type Logger } from "../base/logger.ts";

/** What clients are told about an application: an object, or a function that returns one. */
export type Metadata =
  | Readonly<Record<string, unknown>>
  | (() =>
    | Readonly<Record<string, unknown>>
    | Promise<Readonly<Record<string, unknown>>>);

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
  #metadata: Metadata | null = null;

  /**
   * Combines handlers.
   *
   * @param handlers Handlers, or functions that become one each.
   * @throws {TypeError} If one is neither, or two have files to serve.
   */
  constructor(...handlers: readonly (Handler | AppFunction)[]) {
    for (const handler of handlers) this.add(handler);
  }

  /** The handlers, in order. */
  get handlers(): readonly Handler[] {
    return this.#handlers;
  }

  /** The folder whose files are served below `static/`, or `null`. */
  get staticPath(): string | null {
    return this.#first("staticPath");
  }

  /** Where the application is served if nobody says otherwise, or `null`. */
  get urlPath(): string | null {
    return this.#first("urlPath");
  }

  /**
   * What clients are told about the application (spec 1.11): an object, or a
   * function that is called for each request; `null` for nothing.
   */
  get metadata(): Metadata | null {
    return this.#metadata;
  }

  set metadata(metadata: Metadata | null) {
    const isObject = typeof metadata === "object" && !Array.isArray(metadata);
    if (!isObject && typeof metadata !== "function") {
      throw new TypeError(
        "Cannot set metadata: expected an object, a function or null",
      );
    }
    this.#metadata = metadata;
  }

  /**
   * Adds a handler after the others.
   *
   * @param handler A handler, or a function that becomes one.
   * @throws {TypeError} If it is neither, or is the second with files to serve.
   */
  add(handler: Handler | AppFunction): void {
    const added: Handler = isHandler(handler)
      ? handler
      : new FunctionHandler(handler);
    const { staticPath } = this;
    if (staticPath !== null && (added.staticPath ?? null) !== null) {
      throw new TypeError(
        `More than one static path requested for app: [${staticPath}, ${added.staticPath}]`,
      );
    }
    this.#handlers.push(added);
  }

  /**
   * Makes a document and fills it.
   *
   * @returns The document.
   * @throws What a handler throws.
   */
  async createDocument(): Promise<Document> {
    const document = new Document();
    await this.initializeDocument(document);
    return document;
  }

  /**
   * Fills a document. The work is done at once unless a handler is async.
   *
   * @param document The document.
   * @param logger Where errors of handlers that trap them are written; by default standard error.
   * @throws What a handler throws that does not trap it.
   */
  async initializeDocument(
    document: Document,
    logger: Logger = createLogger(),
  ): Promise<void> {
    for (const handler of this.#handlers) {
      try {
        const filled = runWithDocument(
          document,
          () => handler.modifyDocument(document),
        );
        if (filled instanceof Promise) await filled;
      } catch (error) {
        if (!handler.trapExceptions) throw error;
        const { name } = handler.constructor;
        const reason = error instanceof Error ? error.message : error;
        logger.error(`Error running application handler <${name}>: ${reason}`, {
          error,
        });
      }
    }
  }

  /**
   * Calls a hook of every handler, in order.
   *
   * @param name The name of the hook.
   * @param context What the hook is called with.
   * @throws What a hook throws; those of later handlers are not called then.
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
   * @throws {TypeError} If a result is no object.
   * @throws What a handler throws.
   */
  async processRequest(request: Request): Promise<RequestResult> {
    const payload: Record<string, unknown> = Object.create(null);
    for (const handler of this.#handlers) {
      if (handler.processRequest === undefined) continue;
      const result = await handler.processRequest(request);
      if (typeof result !== "object" || result === null) {
        throw new TypeError(
          `Cannot make token: processRequest must return an object, received ${result}`,
        );
      }
      Object.assign(payload, result);
    }
    return payload;
  }

  /**
   * Finds out what clients are to be told about the application.
   *
   * @returns The metadata; an empty object if there is none.
   * @throws What the function for it throws.
   */
  async readMetadata(): Promise<Readonly<Record<string, unknown>>> {
    const metadata = this.#metadata;
    return typeof metadata === "function" ? await metadata() : metadata ?? {};
  }

  #first(name: "staticPath" | "urlPath"): string | null {
    return this.#handlers
      .map((handler) => handler[name] ?? null)
      .find((value) => value !== null) ?? null;
  }
}
