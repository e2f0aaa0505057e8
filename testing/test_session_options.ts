import type { Application } from "../application/application.ts";
import type { AppFunction } from "../application/function_handler.ts";
import type { Handler } from "../application/handler.ts";

/**
 * An application to test: an {@linkcode Application}, a function that fills a
 * document, or the namespace of an application file (`import * as app from
 * "./app.ts"`), hooks included.
 */
export type TestedApplication = Application | AppFunction | {
  /** The application that the file exports. */
  readonly default: Application | AppFunction | Handler;
};

/** Options for {@linkcode testSession}. */
export interface TestSessionOptions {
  /**
   * The query parameters of the page: one value or several by name.
   *
   * @default {{}}
   */
  arguments?: Readonly<Record<string, string | readonly string[]>>;
  /**
   * The headers of the request.
   *
   * @default {{}}
   */
  headers?: Readonly<Record<string, string>>;
  /**
   * The cookies of the request.
   *
   * @default {{}}
   */
  cookies?: Readonly<Record<string, string>>;
  /**
   * The id of the session.
   *
   * @default {generateSessionId()} Created as on a server.
   */
  sessionId?: string;
  /**
   * Additional payload of the session's token, besides what the application's
   * `processRequest` hooks add.
   *
   * @default {{}}
   */
  tokenPayload?: Readonly<Record<string, unknown>>;
  /**
   * The time limit of every wait, in milliseconds of real time: to open the
   * session, to reply, to become quiet.
   *
   * @default {5000}
   */
  timeoutMilliseconds?: number;
}

/** Options for {@linkcode TestSession.quiet}. */
export interface QuietOptions {
  /** An {@linkcode AbortSignal} that ends the wait. */
  signal?: AbortSignal;
}
