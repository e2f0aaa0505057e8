import { Application } from "../application/application.ts";
import { applicationOf } from "../application/module_handler.ts";
import type { Document } from "../document/document.ts";
import { Model, type ModelSelector } from "../models/internal.ts";
import {
  type AbstractButton,
  type ColumnarDataSource,
  type ColumnStore,
  type EventName,
  type PatchIndex,
  Toggle,
} from "../models/mod.ts";
import type { DataColumn } from "../models/property_types.ts";
import type { ServerSession } from "../session.ts";
import { type ClientEvent, ClientEvents } from "./_client_events.ts";
import { Runtime } from "./_runtime.ts";
import type { EventValues, PropertyName } from "./acts.ts";
import { findAll, findOne, type Selected } from "./find.ts";
import type { SentPatch } from "./sent_patch.ts";
import type {
  TestedApplication,
  TestSessionOptions,
} from "./test_session_options.ts";

/** Options for {@linkcode TestSession.quiet}. */
export interface QuietOptions {
  /** An {@linkcode AbortSignal} that ends the wait. */
  signal?: AbortSignal;
}

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
export class TestSession implements AsyncDisposable {
  readonly #runtime: Runtime;
  readonly #events: ClientEvents;

  private constructor(runtime: Runtime) {
    this.#runtime = runtime;
    this.#events = new ClientEvents(this.document, this.view);
  }

  /** Opens a session: what {@linkcode testSession} does. */
  static async open(
    application: TestedApplication,
    options: TestSessionOptions = {},
  ): Promise<TestSession> {
    return new TestSession(
      await Runtime.open(asApplication(application), options),
    );
  }

  /** The document of the session, as the application has it. */
  get document(): Document {
    return this.#runtime.session.document;
  }

  /** The document as the browser has it: what the user sees. Only look at it. */
  get view(): Document {
    return this.#runtime.browser.view;
  }

  /** The patches that the browser was sent, in order. */
  get sent(): readonly SentPatch[] {
    return this.#runtime.browser.sent;
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
   * Sets a property in the browser, as when a slider is moved.
   *
   * @param model The model, the application's or the browser's.
   * @param property The name of the property.
   * @param value Its new value.
   * @throws {TypeError} If there is no such property or it does not accept the value.
   * @throws {Error} If a callback fails, or the model or the session is no more.
   */
  async change<M extends Model, K extends PropertyName<M>>(
    model: M,
    property: K,
    value: M[K],
  ): Promise<void> {
    await this.#act(
      `change ${labelOf(model)}.${property}`,
      model,
      (shown) => this.#events.changed(shown, property, value),
    );
  }

  /**
   * Clicks a button. A `Toggle` changes its `active`, too.
   *
   * @param button The button, the application's or the browser's.
   * @throws {Error} If the button is disabled or has no callback, if a callback fails, or the model or the session is no more.
   */
  async click(button: AbstractButton): Promise<void> {
    const what = `click ${labelOf(button)}`;
    const shown = this.#shown(what, button);
    if (shown.disabled) throw new Error(`Cannot ${what}: it is disabled`);
    if (shown instanceof Toggle) {
      await this.change(shown, "active", !shown.active);
      if (!shown.subscribed_events.has("button_click")) return;
    }
    await this.#report(what, shown, "button_click", {});
  }

  /**
   * Selects rows of a data source, as a selection tool does.
   *
   * @param source The data source, the application's or the browser's.
   * @param indices The rows.
   * @throws {RangeError} If there is no such row.
   * @throws {Error} If a callback fails, or the model or the session is no more.
   */
  async select(
    source: ColumnarDataSource,
    indices: readonly number[],
  ): Promise<void> {
    const what = `select rows of ${labelOf(source)}`;
    const { selected, length } = this.#shown(what, source);
    const missing = indices.find((row) =>
      !Number.isInteger(row) || row < 0 || row >= length
    );
    if (missing !== undefined) {
      throw new RangeError(
        `Cannot ${what}: it has ${length} rows, received ${missing}`,
      );
    }
    await this.#act(
      what,
      selected,
      (shown) => this.#events.changed(shown, "indices", indices),
    );
  }

  /**
   * Appends rows to a data source in the browser, as a `CustomJS` may do.
   *
   * @param source The data source, the application's or the browser's.
   * @param rows The new rows, as columns of equal length.
   * @param rollover How many rows to keep; by default all.
   * @throws {RangeError} If the rows do not fit.
   * @throws {Error} If a callback fails, or the model or the session is no more.
   */
  async stream(
    source: ColumnStore,
    rows: Readonly<Record<string, DataColumn>>,
    rollover?: number,
  ): Promise<void> {
    await this.#act(
      `stream to ${labelOf(source)}`,
      source,
      (shown) => this.#events.streamed(shown, rows, rollover ?? null),
    );
  }

  /**
   * Replaces items of a data source in the browser, as when a cell of a
   * `DataTable` is edited.
   *
   * @param source The data source, the application's or the browser's.
   * @param patches By column, a list of `[index, value]`.
   * @throws {RangeError} If a column does not exist or an index is out of bounds.
   * @throws {Error} If a callback fails, or the model or the session is no more.
   */
  async patch(
    source: ColumnStore,
    patches: Readonly<
      Record<string, readonly (readonly [PatchIndex, unknown])[]>
    >,
  ): Promise<void> {
    await this.#act(
      `patch ${labelOf(source)}`,
      source,
      (shown) => this.#events.patched(shown, patches),
    );
  }

  /**
   * Lets an event of a model happen in the browser.
   *
   * @param model The model, the application's or the browser's.
   * @param name The name of the event, such as `"tap"`.
   * @param values What it carries.
   * @throws {Error} If the model has no callback for it, if a callback fails, or the model or the session is no more.
   */
  async event<N extends EventName>(
    model: Model,
    name: N,
    values?: EventValues<N>,
  ): Promise<void> {
    const what = `report ${name} of ${labelOf(model)}`;
    await this.#report(what, model, name, values ?? {});
  }

  /**
   * Lets the browser say that it has drawn the document.
   *
   * @throws {Error} If a callback fails, or the session is no more.
   */
  async documentReady(): Promise<void> {
    await this.#send(
      "report document_ready",
      () => this.#events.reported("document_ready", {}),
    );
  }

  /**
   * Sends a message from the browser.
   *
   * @param type The type of the message.
   * @param data Its content: anything that can be serialized.
   * @throws {TypeError} If the content cannot be serialized.
   * @throws {Error} If a callback fails, or the session is no more.
   */
  async message(type: string, data: unknown): Promise<void> {
    await this.#send(
      `send message ${type}`,
      () => this.#events.sent(type, data),
    );
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

  async #report(
    what: string,
    model: Model,
    name: string,
    values: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await this.#act(what, model, (shown) => {
      if (!shown.subscribed_events.has(name)) {
        throw new Error(
          `Cannot ${what}: it has no callback for ${name}, so that browsers do not report it`,
        );
      }
      return this.#events.reported(name, { ...values, model: shown });
    });
  }

  async #act(
    what: string,
    model: Model,
    encode: (shown: Model) => ClientEvent,
  ): Promise<void> {
    await this.#send(what, () => encode(this.#shown(what, model)));
  }

  async #send(what: string, encode: () => ClientEvent): Promise<void> {
    const runtime = this.#runtime;
    runtime.checkLive(what);
    const event = encode();
    await runtime.act(what, () => runtime.browser.send(what, event));
  }

  /** A model as the browser has it. */
  #shown<M extends Model>(what: string, model: M): M {
    this.#runtime.checkLive(what);
    if (!this.#events.isKnown(model)) {
      throw new Error(`Cannot ${what}: it is not in the document`);
    }
    const shown = this.view.getModelById(model.id);
    if (shown !== null) return shown as M;
    throw new Error(`Cannot ${what}: the browser has not been sent it yet`);
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
 * @throws {TypeError} If the application is none.
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
 * assertEquals(session.view.selectOne(Div)?.text, "3");
 * ```
 */
export async function testSession(
  application: TestedApplication,
  options: TestSessionOptions = {},
): Promise<TestSession> {
  return await TestSession.open(application, options);
}

function asApplication(application: TestedApplication): Application {
  if (application instanceof Application) return application;
  if (typeof application === "function") return new Application(application);
  return applicationOf(application);
}

/** A model as messages name it. */
function labelOf(model: Model): string {
  return model instanceof Model ? `${model.type}(${model.id})` : String(model);
}
