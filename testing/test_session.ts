import { Application } from "../application/application.ts";
import {
  type ApplicationModule,
  applicationOf,
} from "../application/module_handler.ts";
import {
  checkOptions,
  NUMBER,
  type OptionTypes,
  RECORD,
  TEXT,
} from "../base/option_checks.ts";
import { formatValue } from "../base/format_value.ts";
import type { ModelSelector } from "../models/internal.ts";
import type { ServerSession } from "../sessions/session.ts";
import { Runtime } from "./_runtime.ts";
import { BrowserActs } from "./browser_acts.ts";
import { findAll, findOne, type Selected } from "./find.ts";
import type {
  QuietOptions,
  TestedApplication,
  TestSessionOptions,
} from "./test_session_options.ts";

/**
 * A session of an application, with a browser that a test plays; see
 * {@linkcode testSession}.
 *
 * - **The real thing:** what the browser does takes the way of real messages:
 *   encoded, validated, applied under the lock, replied to.
 * - **To the end:** each method that does something waits for the reply and for
 *   all callbacks that run because of it.
 * - **Nothing is swallowed:** an error of a callback is thrown by the method
 *   that is being awaited, or by the next one, or when the session is disposed of.
 */
export class TestSession extends BrowserActs implements AsyncDisposable {
  readonly #runtime: Runtime;

  private constructor(runtime: Runtime) {
    super(runtime);
    this.#runtime = runtime;
  }

  /** Opens a session: what {@linkcode testSession} does. */
  static async open(
    application: TestedApplication,
    options: TestSessionOptions = {},
  ): Promise<TestSession> {
    checkOptions("open session", options, TYPES);
    return new TestSession(
      await Runtime.open(asApplication(application), options),
    );
  }

  /** The session on the server. */
  get serverSession(): ServerSession {
    return this.#runtime.session;
  }

  /**
   * Finds the one model of the document that matches.
   *
   * @param selector A model class, a type name, or what name, type and tags are to be.
   * @param name The `name` that the model must have besides.
   * @returns The model, as the application has it.
   * @throws {RangeError} If none or several match; the message lists what there is.
   * @throws {Error} If the session is no more.
   */
  find<const S extends ModelSelector>(selector: S, name?: string): Selected<S> {
    this.#runtime.checkLive("find a model");
    return findOne(this.document.models, selector, name);
  }

  /**
   * Finds all models of the document that match.
   *
   * @param selector A model class, a type name, or what name, type and tags are to be.
   * @param name The `name` that the models must have besides.
   * @returns The models, as the application has them.
   * @throws {Error} If the session is no more.
   */
  findAll<const S extends ModelSelector>(
    selector: S,
    name?: string,
  ): Selected<S>[] {
    this.#runtime.checkLive("find models");
    return findAll(this.document.models, selector, name);
  }

  /**
   * Waits until nothing goes on: no callback runs, none waits for the next tick,
   * every change has been sent.
   *
   * @param options How long to wait at most, besides `timeoutMilliseconds`.
   * @throws {DOMException} If something does not end; the message names it.
   * @throws {Error} If a callback failed, or the session is no more.
   */
  async quiet(options: QuietOptions = {}): Promise<void> {
    this.#runtime.checkLive("become quiet");
    await this.#runtime.quiet(options.signal);
  }

  /**
   * Lets the time of the session go on: runs the timeout and periodic callbacks
   * that are due until then, each at its time and one after another. They never
   * run otherwise, and no real time passes.
   *
   * @param milliseconds How far.
   * @throws {RangeError} If it is negative or not finite.
   * @throws {Error} If a callback fails, or the session is no more.
   */
  async advance(milliseconds: number): Promise<void> {
    this.#runtime.checkLive("advance");
    if (!(milliseconds >= 0 && Number.isFinite(milliseconds))) {
      throw new RangeError(
        `Cannot advance: milliseconds must be >= 0 and finite, received ${milliseconds}`,
      );
    }
    await this.#runtime.advance(milliseconds);
  }

  /**
   * Closes the browser and destroys the session; its hooks run.
   *
   * @throws What came up since the last method was awaited.
   */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#runtime[Symbol.asyncDispose]();
  }
}

/**
 * Opens a session of an application in this process, without a network, for a
 * test: runs the hooks and the application as a server does, and gives the
 * document to a browser that the test plays.
 *
 * @param application The application, a function, or the namespace of an application file.
 * @param options What the request for the page is like, and how long to wait.
 * @returns The session; dispose of it with `await using`.
 * @throws {TypeError} If the application is none, or an option is unknown or of the wrong type.
 * @throws {RangeError} If an option is out of range.
 * @throws What the application or a hook throws.
 *
 * @example Move a slider and see what the user sees
 * ```ts
 * import { Div, Slider } from "@bokeh-deno/server/models";
 * import { testSession } from "@bokeh-deno/server/testing";
 * import { assertEquals } from "@std/assert";
 *
 * await using session = await testSession((doc) => {
 *   const slider = new Slider({ start: 0, end: 10, value: 1 });
 *   const text = new Div({ text: "1" });
 *   slider.onChange("value", () => text.text = `${slider.value}`);
 *   doc.addRoot(slider);
 *   doc.addRoot(text);
 * });
 * await session.change(session.find(Slider), "value", 3);
 * assertEquals(session.shown(session.find(Div)).text, "3");
 * ```
 */
export async function testSession(
  application: TestedApplication,
  options: TestSessionOptions = {},
): Promise<TestSession> {
  return await TestSession.open(application, options);
}

const TYPES: OptionTypes<TestSessionOptions> = {
  arguments: RECORD,
  headers: RECORD,
  cookies: RECORD,
  sessionId: TEXT,
  tokenPayload: RECORD,
  timeoutMilliseconds: NUMBER,
};

/** The applications of files: their hooks are added once, however many sessions are opened. */
const ofModules = new WeakMap<object, Application>();

function asApplication(application: TestedApplication): Application {
  if (application instanceof Application) return application;
  if (typeof application === "function") return new Application(application);
  if (typeof application !== "object" || application === null) {
    throw new TypeError(
      `Cannot open session: expected an application, a function or a module, received ${
        formatValue(application)
      }`,
    );
  }
  let ofModule = ofModules.get(application);
  if (ofModule === undefined) {
    ofModules.set(application, ofModule = fromModule(application));
  }
  return ofModule;
}

function fromModule(module: ApplicationModule): Application {
  try {
    return applicationOf(module);
  } catch (cause) {
    const { message } = cause as TypeError;
    throw new TypeError(`Cannot open session: ${message}`, { cause });
  }
}
