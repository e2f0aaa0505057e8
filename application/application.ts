import { formatValue } from "../base/text/format_value.ts";
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
import type { RequestContext } from "./request_context.ts";

/** The metadata of an application: an object, or a function that returns one. */
export type Metadata =
  | Readonly<Record<string, unknown>>
  | (() =>
    | Readonly<Record<string, unknown>>
    | Promise<Readonly<Record<string, unknown>>>);

/**
 * What a server shows at one path: handlers that fill the document of each new
 * session in turn (spec 7.1). Without handlers, documents are empty.
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
   * @param handlers Handlers, or functions, each of which becomes a handler.
   * @throws {TypeError} If one is neither, or two have a `staticPath`.
   */
  constructor(...handlers: readonly (Handler | AppFunction)[]) {
    for (const handler of handlers) this.add(handler);
  }

  /** The handlers, in order. */
  get handlers(): readonly Handler[] {
    return this.#handlers;
  }

  /** The folder that is served at `static/`, or `null`. */
  get staticPath(): string | null {
    return this.#first("staticPath");
  }

  /** The default path of the application, or `null`. */
  get urlPath(): string | null {
    return this.#first("urlPath");
  }

  /**
   * The metadata of the application (spec 1.11): an object, a function that is
   * called for each request, or `null`.
   */
  get metadata(): Metadata | null {
    return this.#metadata;
  }

  set metadata(metadata: Metadata | null) {
    if (!isMetadata(metadata) && typeof metadata !== "function") {
      throw new TypeError(
        "Cannot set metadata: expected an object, a function or null",
      );
    }
    this.#metadata = metadata;
  }

  /**
   * Appends a handler.
   *
   * @param handler A handler, or a function that becomes one.
   * @throws {TypeError} If it is neither, or is the second with a `staticPath`.
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
   * Creates a document and fills it.
   *
   * @returns The document.
   * @throws Whatever a handler throws.
   */
  async createDocument(): Promise<Document> {
    const document = new Document();
    await this.initializeDocument(document);
    return document;
  }

  /**
   * Fills a document. Synchronous unless a handler is async.
   *
   * @param document The document.
   * @param logger Where the errors of handlers that trap them are logged; by
   * default standard error.
   * @throws Whatever a handler throws that does not trap exceptions.
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
   * @param context The argument of the hook.
   * @throws Whatever a hook throws; the hooks of later handlers are then not
   * called.
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
   * Collects what the handlers add to the token of a page (spec 7.6).
   *
   * @param request The HTTP request.
   * @param context Who sent it; by default, nothing is known.
   * @returns Their results, merged; later handlers win.
   * @throws {TypeError} If a result is not an object.
   * @throws Whatever a handler throws.
   */
  async processRequest(
    request: Request,
    context: RequestContext = {
      remoteAddress: undefined,
      isSecure: request.url.startsWith("https:"),
    },
  ): Promise<RequestResult> {
    const payload: Record<string, unknown> = Object.create(null);
    for (const handler of this.#handlers) {
      if (handler.processRequest === undefined) continue;
      const result = await handler.processRequest(request, context);
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
   * Returns the metadata of the application.
   *
   * @returns The metadata; an empty object if there is none.
   * @throws {TypeError} If the metadata function returns something else.
   * @throws Whatever the metadata function throws.
   */
  async readMetadata(): Promise<Readonly<Record<string, unknown>>> {
    const metadata: unknown = typeof this.#metadata === "function"
      ? await this.#metadata()
      : this.#metadata;
    if (isMetadata(metadata)) return metadata ?? {};
    throw new TypeError(
      `Cannot read metadata: the function must return an object, received ${
        formatValue(metadata)
      }`,
    );
  }

  #first(name: "staticPath" | "urlPath"): string | null {
    return this.#handlers
      .map((handler) => handler[name] ?? null)
      .find((value) => value !== null) ?? null;
  }
}

function isMetadata(
  value: unknown,
): value is Readonly<Record<string, unknown>> | null {
  return typeof value === "object" && !Array.isArray(value);
}
