import type { Document } from "../document/document.ts";
import { assertAppFunction } from "./_check_callback.ts";
import type { Handler } from "./handler.ts";

/** An application as a function: it fills the document of a new session (spec 7.3). */
export type AppFunction = (document: Document) => void | Promise<void>;

/** Options for {@linkcode FunctionHandler}. */
export interface FunctionHandlerOptions {
  /**
   * Whether an error in the function is only logged, so that users see what it
   * has made so far.
   *
   * @default {false} The page is answered with 500.
   */
  trapExceptions?: boolean;
}

/** Runs a function for each session (spec 7.3). */
export class FunctionHandler implements Handler {
  /** Whether an error in the function is only logged. */
  readonly trapExceptions: boolean;
  readonly #run: AppFunction;

  /**
   * Wraps a function.
   *
   * @param run Called with the document of each new session.
   * @param options What happens to its errors.
   * @throws {TypeError} If `run` is not a function of one parameter.
   */
  constructor(run: AppFunction, options: FunctionHandlerOptions = {}) {
    assertAppFunction("The function of an application", run);
    this.trapExceptions = options.trapExceptions ?? false;
    this.#run = run;
  }

  /** Calls the function. */
  modifyDocument(document: Document): void | Promise<void> {
    return this.#run(document);
  }
}
