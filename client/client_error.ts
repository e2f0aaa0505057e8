/** Options for {@linkcode ConnectionError}. */
export interface ConnectionErrorOptions extends ErrorOptions {
  /**
   * The HTTP status with which the server refused the connection.
   *
   * @default {null} The server did not refuse it.
   */
  status?: number | null;
  /**
   * The WebSocket close code with which the connection ended.
   *
   * @default {null} The connection was never open.
   */
  code?: number | null;
}

/**
 * Thrown if a client cannot connect, or loses its connection.
 *
 * @example Tell a wrong path from a missing server
 * ```ts
 * import { ConnectionError, pullSession } from "@bokeh-deno/server/client";
 * import { Server } from "@bokeh-deno/server";
 * import { assertEquals, assertRejects } from "@std/assert";
 *
 * await using server = new Server({ "/app": (_doc) => {} }, { port: 0 });
 * server.start();
 * const error = await assertRejects(
 *   () => pullSession({ url: server.url("/nope") }),
 *   ConnectionError,
 *   "404 Not Found",
 * );
 * assertEquals(error.status, 404);
 * ```
 */
export class ConnectionError extends Error {
  /** The name of the class. */
  override readonly name = "ConnectionError";
  /** The HTTP status with which the server refused the connection, or `null`. */
  readonly status: number | null;
  /** The WebSocket close code with which the connection ended, or `null`. */
  readonly code: number | null;

  /**
   * Creates an error.
   *
   * @param message What failed.
   * @param options The status or close code, and the cause.
   */
  constructor(message: string, options: ConnectionErrorOptions = {}) {
    const { status = null, code = null, ...rest } = options;
    super(message, rest);
    this.status = status;
    this.code = code;
  }
}

/**
 * Thrown if the server answers a request or a change with ERROR, because it failed
 * to handle it completely.
 *
 * @example Learn that a callback of the application threw
 * ```ts
 * import { pullSession, ReplyError } from "@bokeh-deno/server/client";
 * import { createLogger, Server } from "@bokeh-deno/server";
 * import { Slider } from "@bokeh-deno/server/models";
 * import { assert, assertEquals } from "@std/assert";
 *
 * await using server = new Server((doc) => {
 *   const slider = new Slider({ start: 0, end: 10, value: 1 });
 *   slider.onChange("value", () => {
 *     throw new RangeError("no data");
 *   });
 *   doc.addRoot(slider);
 * }, { port: 0, logger: createLogger("none"), sendTracebacks: true });
 * server.start();
 *
 * const errors: Error[] = [];
 * await using session = await pullSession({
 *   url: server.url(),
 *   onError: (error) => errors.push(error),
 * });
 * session.document.selectOne(Slider)!.value = 2;
 * await session.forceRoundtrip();
 * assert(errors[0] instanceof ReplyError);
 * assertEquals(
 *   errors[0].message,
 *   "The server failed to handle a change: RangeError: no data",
 * );
 * ```
 */
export class ReplyError extends Error {
  /** The name of the class. */
  override readonly name = "ReplyError";
  /** The stack trace on the server; `null` if the server does not send it. */
  readonly traceback: string | null;

  /**
   * Creates an error.
   *
   * @param message What failed, with the text of the reply.
   * @param traceback The stack trace on the server.
   */
  constructor(message: string, traceback: string | null = null) {
    super(message);
    this.traceback = traceback;
  }
}
