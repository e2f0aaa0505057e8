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
import { formatValue } from "../base/text/format_value.ts";
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
 * A session of an application whose browser is played by a test; see {@linkcode
 * testSession}.
 *
 * - **The real thing:** what the browser does travels as real messages:
 *   encoded, validated, applied under the lock, and answered.
 * - **To the end:** each method that does something waits for the reply and for
 *   all callbacks that it triggers.
 * - **Nothing is swallowed:** an error in a callback is thrown by the method
 *   that is being awaited, by the next one, or on disposal.
 */
export class TestSession extends BrowserActs implements AsyncDisposable {
  readonly #runtime: Runtime;

  private constructor(runtime: Runtime) {
    super(runtime);
    this.#runtime = runtime;
  }

  /** Opens a session; use {@linkcode testSession}. */
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
   * Finds the only model of the document that matches.
   *
   * @param selector A model class, a type name, or the expected name, type and
   * tags.
   * @param name The `name` that the model must also have.
   * @returns The model, on the server's side.
   * @throws {RangeError} If none or several match; the message lists the
   * candidates.
   * @throws {Error} If the session has been destroyed.
   */
  find<const S extends ModelSelector>(selector: S, name?: string): Selected<S> {
    this.#runtime.checkLive("find a model");
    return findOne(this.document.models, selector, name);
  }

  /**
   * Finds all models of the document that match.
   *
   * @param selector A model class, a type name, or the expected name, type and
   * tags.
   * @param name The `name` that the models must also have.
   * @returns The models, on the server's side.
   * @throws {Error} If the session has been destroyed.
   */
  findAll<const S extends ModelSelector>(
    selector: S,
    name?: string,
  ): Selected<S>[] {
    this.#runtime.checkLive("find models");
    return findAll(this.document.models, selector, name);
  }

  /**
   * Waits until the session is idle: no callback is running or waits for the
   * next tick, and every change has been sent.
   *
   * @param options Ends the wait before `timeoutMilliseconds`.
   * @throws {DOMException} If something does not end; the message names it.
   * @throws {Error} If a callback failed or the session has been destroyed.
   */
  async quiet(options: QuietOptions = {}): Promise<void> {
    this.#runtime.checkLive("become quiet");
    await this.#runtime.quiet(options.signal);
  }

  /**
   * Advances the time of the session: runs the timeout and periodic callbacks
   * that become due, each at its time and in turn. They run at no other time,
   * and no real time passes.
   *
   * @param milliseconds How far to advance.
   * @throws {RangeError} If it is negative or not finite.
   * @throws {Error} If a callback fails or the session has been destroyed.
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
   * Restarts the server: the session is saved, as if for a store, and made again
   * by running the application anew in another server. The browser connects to it
   * and pulls the document.
   *
   * - **Only what is kept:** variables of the application begin anew, save those
   *   of `Document.state()`; timers and callbacks that callbacks had begun or added
   *   are gone, save those of `onSessionRestored` and `Document.onRestored()`.
   * - **No farewell:** `onSessionDestroyed` does not run, as when a process dies.
   * - **Other objects:** `document` and `view` are new; find models again.
   *
   * @param application The application from now on, to test an update.
   * @throws {TypeError} If a value of the document cannot be saved.
   * @throws {Error} If a callback fails or the session has been destroyed.
   * @throws Whatever the application or a hook throws.
   *
   * @example What an application keeps
   * ```ts
   * import { Button } from "@bokeh-deno/server/models";
   * import { testSession } from "@bokeh-deno/server/testing";
   * import { assertEquals } from "@std/assert";
   *
   * await using session = await testSession((doc) => {
   *   const clicks = doc.state("clicks", 0);
   *   const button = new Button({ label: "Click" });
   *   button.onEvent("button_click", () => button.label = `${++clicks.value}`);
   *   doc.addRoot(button);
   * });
   * await session.click(session.find(Button));
   * await session.restart();
   * await session.click(session.find(Button));
   * assertEquals(session.shown(session.find(Button)).label, "2");
   * ```
   */
  async restart(application?: TestedApplication): Promise<void> {
    this.#runtime.checkLive("restart");
    await this.#runtime.restart(
      application === undefined ? undefined : asApplication(application),
    );
  }

  /**
   * Closes the browser and destroys the session; the hooks run.
   *
   * @throws Errors that occurred since the last method was awaited.
   */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#runtime[Symbol.asyncDispose]();
  }
}

/**
 * Opens a session of an application for a test, in this process and without a
 * network: runs the hooks and the application as a server does, and gives the
 * document to a browser that the test plays.
 *
 * @param application The application, a function, or the namespace of an
 * application file.
 * @param options The page's request, and the time limit.
 * @returns The session; dispose of it with `await using`.
 * @throws {TypeError} If `application` is something else, or an option is
 * unknown or of the wrong type.
 * @throws {RangeError} If an option is out of range.
 * @throws Whatever the application or a hook throws.
 *
 * @example Move a slider and check what the user sees
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

/** Applications by module, so that hooks are added once, however many sessions are opened. */
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
