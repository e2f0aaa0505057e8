import {
  isModelEventName,
  type Model,
  type ModelEvent,
} from "../models/internal.ts";
import type { DocumentConfig } from "../models/mod.ts";
import type { Busy } from "./busy_work.ts";
import { DocumentState } from "./document_state.ts";
import { EventRep } from "./event_rep.ts";
import type { DocumentChangedEvent } from "./events.ts";
import type { HoldPolicy } from "./hold.ts";
import { checkMayChange } from "./running.ts";
import { CallbackOwner } from "./session_callbacks.ts";
import type { SavedValue } from "./saving/saved_value.ts";
import type { SessionContext } from "./session_context.ts";

/** The name of an event of a document, as opposed to a model (spec 4.9). */
export type DocumentEventName =
  | "document_ready"
  | "client_reconnected"
  | "connection_lost";

const EVENT_NAMES: readonly string[] = [
  "document_ready",
  "client_reconnected",
  "connection_lost",
] satisfies DocumentEventName[];

let stateOf: (document: DocumentEvents) => DocumentState;

/**
 * The changes, events and messages of a document, the callbacks for them, and
 * what its application keeps.
 * {@linkcode Document} adds the content.
 */
export abstract class DocumentEvents extends CallbackOwner {
  readonly #state: DocumentState;

  static {
    stateOf = (document) => document.#state;
  }

  /**
   * Creates an empty document.
   *
   * @param config Client settings.
   * @throws {Error} If the config belongs to another document.
   */
  constructor(config?: DocumentConfig) {
    super();
    this.#state = new DocumentState(this, config);
  }

  /** JavaScript callbacks for document events, by event name. */
  get jsEventCallbacks(): Readonly<Record<string, readonly Model[]>> {
    return this.#state.jsEventCallbacks;
  }

  /**
   * Calls a function after each change of the document. Adding it again has no
   * effect.
   *
   * @param callback Called with the change.
   */
  onChange(callback: (event: DocumentChangedEvent) => unknown): void {
    this.#state.changes.onChange.add("change", callback);
  }

  /**
   * Removes a callback added with {@linkcode onChange}.
   *
   * @param callback The callback.
   * @throws {Error} If it has not been added.
   */
  removeOnChange(callback: (event: DocumentChangedEvent) => unknown): void {
    this.#state.changes.onChange.remove("change", callback);
  }

  /**
   * Calls a function on a document event (spec 4.9). For the events of a model,
   * use its `onEvent`.
   *
   * @param name The name of the event.
   * @param callback Called with the event.
   * @throws {TypeError} If it is a model event, or the callback is not a function.
   * @throws {RangeError} If there is no such event.
   */
  onEvent(
    name: DocumentEventName,
    callback: (event: ModelEvent) => unknown,
  ): void {
    checkEventName(name);
    this.#state.changes.onEvent.add(name, callback);
  }

  /**
   * Removes a callback added with {@linkcode onEvent}.
   *
   * @param name The name of the event.
   * @param callback The callback.
   * @throws {Error} If it has not been added.
   */
  removeOnEvent(
    name: DocumentEventName,
    callback: (event: ModelEvent) => unknown,
  ): void {
    this.#state.changes.onEvent.remove(name, callback);
  }

  /**
   * Runs JavaScript in the browser on a document event.
   *
   * @param name The name of the event.
   * @param callbacks `CustomJS` or other callback models; adding one again has no effect.
   * @throws {TypeError} If one is not a callback model.
   * @throws {Error} If one belongs to another document.
   */
  jsOnEvent(name: DocumentEventName, ...callbacks: readonly Model[]): void {
    this.#state.jsOnEvent(name, callbacks);
  }

  /**
   * Calls a function when the document's session has been destroyed, after the
   * application's hooks (spec 7.7). Errors that it throws are logged.
   *
   * @param callback Called with the session context; a promise that it returns is awaited.
   * @throws {TypeError} If it is not a function with at most one parameter.
   */
  onSessionDestroyed(callback: (context: SessionContext) => unknown): void {
    if (typeof callback !== "function" || callback.length > 1) {
      throw new TypeError(
        "Cannot add session-destroyed callback: expected a function with one parameter, the session context",
      );
    }
    this.#state.changes.onSessionDestroyed.add(
      callback as (context: object) => unknown,
    );
  }

  /**
   * Keeps a value with the session, so that it is still there when the session is
   * restored after a restart. Models need no such value; variables of your own
   * that change do.
   *
   * @example Count what an application does
   * ```ts
   * import { Document } from "@bokeh-deno/server";
   * import { assertEquals } from "@std/assert";
   *
   * const doc = new Document();
   * const step = doc.state("step", 0);
   * step.value += 1;
   * assertEquals(step.value, 1);
   * ```
   *
   * @typeParam T The type of the value.
   * @param name The name of the value; the same name always yields the same one.
   * @param initial Its value in a session that is not restored: anything made of
   * primitives, plain objects, arrays, maps, sets, dates, buffers and typed arrays.
   * @returns Assign its `value` to change it.
   * @throws {TypeError} If the name is not a string, or a part of the initial value cannot be stored.
   */
  state<T>(name: string, initial: T): SavedValue<T> {
    return this.#state.values.get(name, initial);
  }

  /**
   * Calls a function when the document's session has been restored after a
   * restart, before clients see it. Everything is as it was but what a document
   * cannot hold: begin timers again that callbacks had begun, and add callbacks to
   * models that callbacks had made. It runs under the document's lock; errors that
   * it throws are logged.
   *
   * @param callback The function; a promise that it returns is awaited.
   * @throws {TypeError} If it is not a function without parameters.
   */
  onRestored(callback: () => unknown): void {
    if (typeof callback !== "function" || callback.length > 0) {
      throw new TypeError(
        "Cannot add restored callback: expected a function without parameters",
      );
    }
    this.#state.changes.onRestored.add(callback);
  }

  /**
   * Shows in all pages of the document that the application works, until the work
   * ends or fails. Works that overlap add up.
   *
   * @example Show how far a computation is
   * ```ts
   * import { Document } from "@bokeh-deno/server";
   * import { assertEquals } from "@std/assert";
   *
   * const doc = new Document();
   * const sum = await doc.busy(async (work) => {
   *   let sum = 0;
   *   for (let step = 0; step < 10; step++) {
   *     work.progress(step / 10);
   *     sum += await Promise.resolve(step);
   *   }
   *   return sum;
   * }, "Adding");
   * assertEquals(sum, 45);
   * ```
   *
   * @typeParam T What the work results in.
   * @param work A promise, or a function that gets a handle for its progress.
   * @param text What the pages say.
   * @returns What the work results in.
   * @throws What the work throws.
   */
  busy<T>(work: Busy<T>, text: string = ""): Promise<T> {
    return this.#state.busy.run(work, text);
  }

  /**
   * Calls a function for each client message of a type (spec 4.9).
   *
   * @param type The type of the messages.
   * @param callback Called with the content of the message.
   */
  onMessage(type: string, callback: (data: unknown) => unknown): void {
    this.#state.changes.onMessage.add(type, callback);
  }

  /**
   * Removes a callback added with {@linkcode onMessage}.
   *
   * @param type The type of the messages.
   * @param callback The callback.
   * @throws {Error} If it has not been added.
   */
  removeOnMessage(type: string, callback: (data: unknown) => unknown): void {
    this.#state.changes.onMessage.remove(type, callback);
  }

  /**
   * Sends a message to the clients, where `document.on_message` receives it.
   *
   * @param msgType The type of the message.
   * @param msgData Its content: any serializable value.
   */
  sendMessage(msgType: string, msgData: unknown): void {
    checkMayChange(this);
    this.#state.changes.dispatch({
      kind: "MessageSent",
      setter: null,
      msgType,
      msgData,
    });
  }

  /**
   * Sends an event to the clients. BokehJS handles `clear_input`, with a `model`;
   * extensions may handle others.
   *
   * @param name The name of the event.
   * @param values The values of the event.
   */
  sendEvent(
    name: string,
    values: Readonly<Record<string, unknown>> = {},
  ): void {
    this.sendMessage("bokeh_event", new EventRep(name, values));
  }

  /**
   * Holds back the reporting of changes, to clients and callbacks, until
   * {@linkcode unhold} (spec 4.13). Values still change at once. While the
   * document is held, another policy only logs a warning.
   *
   * @param policy `"combine"` reports only the last value of a property, `"collect"` every one.
   * @throws {RangeError} If the policy is unknown.
   */
  hold(policy: HoldPolicy = "combine"): void {
    checkMayChange(this);
    const { hold, sink } = this.#state.changes;
    const active = hold.policy;
    if (!hold.begin(policy)) {
      sink?.warn?.(
        `hold already active with '${active}', ignoring '${policy}'`,
      );
    }
  }

  /** Ends {@linkcode hold} and reports the held changes. Does nothing if the document is not held. */
  unhold(): void {
    checkMayChange(this);
    this.#state.changes.release();
  }
}

function checkEventName(name: string): void {
  if (EVENT_NAMES.includes(name)) return;
  if (isModelEventName(name)) {
    throw new TypeError(
      `Cannot add callback for ${name} to the document: it is a model event, use the onEvent of a model`,
    );
  }
  throw new RangeError(
    `Unknown event ${name}: expected one of ${EVENT_NAMES.join(", ")}`,
  );
}

/** Returns the state behind a document, for codecs and the floors above. */
export function documentState(document: DocumentEvents): DocumentState {
  return stateOf(document);
}
