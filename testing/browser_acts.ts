import type { Document } from "../document/document.ts";
import { Model } from "../models/internal.ts";
import {
  type AbstractButton,
  type ColumnarDataSource,
  type ColumnStore,
  type EventName,
  type ModelEvents,
  type PatchIndex,
  Toggle,
} from "../models/mod.ts";
import type { DataColumn } from "../models/property_types.ts";
import { type ClientEvent, ClientEvents } from "./_client_events.ts";
import type { Runtime } from "./_runtime.ts";
import type { SentPatch } from "./sent_patch.ts";

/** The names of the properties of a model. */
export type PropertyName<M extends Model> = {
  [K in keyof M & string]: M[K] extends (...args: never[]) => unknown ? never
    : K;
}[Exclude<keyof M & string, "id" | "type" | "document">];

/** The fields of an event besides its name and its model. */
export type EventValues<N extends string> = N extends keyof ModelEvents ? {
    // Events of extensions may have any fields, Bokeh's only the known ones.
    [
      K in keyof ModelEvents[N] as string extends K ? never
        : K extends "name" | "model" | number ? never
        : K
    ]?: ModelEvents[N][K];
  }
  : Readonly<Record<string, unknown>>;

/**
 * What a user does in the browser, and what the browser shows: the part of a
 * {@linkcode TestSession} that plays the browser.
 *
 * - **Models of either side:** the methods accept models of the application's
 *   document and of the view.
 */
export abstract class BrowserActs {
  readonly #runtime: Runtime;

  /** @ignore */
  protected constructor(runtime: Runtime) {
    this.#runtime = runtime;
  }

  get #events(): ClientEvents {
    return new ClientEvents(this.document, this.view);
  }

  /** The document of the session, on the server. */
  get document(): Document {
    return this.#runtime.session.document;
  }

  /** The document in the browser: what the user sees. Treat it as read-only. */
  get view(): Document {
    return this.#runtime.browser.view;
  }

  /** The patches that were sent to the browser, in order. */
  get sent(): readonly SentPatch[] {
    return this.#runtime.browser.sent;
  }

  /**
   * Returns the browser's copy of a model.
   *
   * @param model The model.
   * @returns The model with the same id in the view. Treat it as read-only.
   * @throws {Error} If the model has been removed or the session destroyed, or
   * the browser does not know the model yet because changes are held back.
   */
  shown<M extends Model>(model: M): M {
    return this.#shown(`look at ${labelOf(model)}`, model);
  }

  /**
   * Sets a property in the browser, as when a slider is moved.
   *
   * @param model The model.
   * @param property The name of the property.
   * @param value Its new value.
   * @throws {TypeError} If there is no such property, or it does not accept the
   * value.
   * @throws {Error} If a callback fails, the model has been removed or the
   * session destroyed.
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
   * Clicks a button. A `Toggle` also changes its `active`.
   *
   * @param button The button.
   * @throws {Error} If the button is disabled or has no callback, a callback
   * fails, the button has been removed or the session destroyed.
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
   * @param source The data source.
   * @param indices The rows.
   * @throws {RangeError} If there is no such row.
   * @throws {Error} If a callback fails, the source has been removed or the
   * session destroyed.
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
   * Appends rows to a data source in the browser, as a `CustomJS` might do.
   *
   * @param source The data source.
   * @param rows The new rows, as columns of equal length.
   * @param rollover The number of rows to keep; by default all.
   * @throws {TypeError} If a column is not an array.
   * @throws {RangeError} If columns are missing, unknown or differ in length, or `rollover` is not a positive integer.
   * @throws {Error} If a callback fails, the source has been removed or the
   * session destroyed.
   */
  async stream(
    source: ColumnStore,
    rows: Readonly<Record<string, DataColumn>>,
    rollover?: number,
  ): Promise<void> {
    await this.#act(
      `stream to ${labelOf(source)}`,
      source,
      (shown) => {
        // A copy refuses what the source would, without firing events.
        (shown as ColumnStore).clone().stream(rows, rollover);
        return this.#events.streamed(shown, rows, rollover ?? null);
      },
    );
  }

  /**
   * Replaces items of a data source in the browser, as when a cell of a
   * `DataTable` is edited.
   *
   * @param source The data source.
   * @param patches Lists of `[index, value]` by column.
   * @throws {RangeError} If a column does not exist or an index is out of bounds.
   * @throws {Error} If a callback fails, the source has been removed or the
   * session destroyed.
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
   * Fires an event of a model in the browser.
   *
   * @param model The model.
   * @param name The name of the event, such as `"tap"`.
   * @param values The fields of the event.
   * @throws {Error} If the model has no callback for the event, a callback
   * fails, the model has been removed or the session destroyed.
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
   * Reports that the browser has drawn the document.
   *
   * @throws {Error} If a callback fails or the session has been destroyed.
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
   * @param data The content: anything that can be serialized.
   * @throws {TypeError} If the content cannot be serialized.
   * @throws {Error} If a callback fails or the session has been destroyed.
   */
  async message(type: string, data: unknown): Promise<void> {
    await this.#send(
      `send message ${type}`,
      () => this.#events.sent(type, data),
    );
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
          `Cannot ${what}: it has no callback for ${name}; browsers do not report it`,
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
    await runtime.act(what, () => runtime.browser.send(event));
  }

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

function labelOf(model: Model): string {
  return model instanceof Model ? `${model.type}(${model.id})` : String(model);
}
