import {
  isModelEventName,
  type Model,
  type ModelEvent,
} from "../models/internal.ts";
import type { DocumentConfig } from "../models/mod.ts";
import { DocumentState } from "./document_state.ts";
import { EventRep } from "./event_rep.ts";
import type { DocumentChangedEvent } from "./events.ts";
import type { HoldPolicy } from "./hold.ts";
import { checkMayChange } from "./running.ts";
import { CallbackOwner } from "./session_callbacks.ts";
import type { SessionContext } from "./session_context.ts";

/** The events of a document, as opposed to those of a model (spec 4.9). */
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
 * What happens to a document: changes, events and messages, and callbacks for
 * them. {@linkcode Document} adds its content.
 */
export abstract class DocumentEvents extends CallbackOwner {
  readonly #state: DocumentState;

  static {
    stateOf = (document) => document.#state;
  }

  /**
   * Makes an empty document.
   *
   * @param config Settings of the clients.
   * @throws {Error} If the config belongs to another document.
   */
  constructor(config?: DocumentConfig) {
    super();
    this.#state = new DocumentState(this, config);
  }

  /** JavaScript callbacks for events of the document, by event. */
  get jsEventCallbacks(): Readonly<Record<string, readonly Model[]>> {
    return this.#state.jsEventCallbacks;
  }

  /** Calls a function after each change of the document. Registering it twice has no further effect. */
  onChange(callback: (event: DocumentChangedEvent) => unknown): void {
    this.#state.changes.onChange.add("change", callback);
  }

  /**
   * Takes back what {@linkcode onChange} registered.
   *
   * @throws {Error} If it is not registered.
   */
  removeOnChange(callback: (event: DocumentChangedEvent) => unknown): void {
    this.#state.changes.onChange.remove("change", callback);
  }

  /**
   * Calls a function on an event of the document (spec 4.9). For events of a
   * model use the model's `onEvent`.
   *
   * @param name The name of the event.
   * @param callback Called with the event.
   * @throws {TypeError} If it is an event of models, or the callback no function.
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
   * Takes back what {@linkcode onEvent} registered.
   *
   * @throws {Error} If it is not registered.
   */
  removeOnEvent(
    name: DocumentEventName,
    callback: (event: ModelEvent) => unknown,
  ): void {
    this.#state.changes.onEvent.remove(name, callback);
  }

  /**
   * Runs JavaScript in the browser on an event of the document.
   *
   * @param name The name of the event.
   * @param callbacks `CustomJS` or other callback models; those already registered are left out.
   * @throws {Error} If one belongs to another document.
   */
  jsOnEvent(name: DocumentEventName, ...callbacks: readonly Model[]): void {
    this.#state.jsOnEvent(name, callbacks);
  }

  /**
   * Calls a function once the session of the document is destroyed, after the
   * hooks of the application (spec 7.7). What it throws is logged.
   *
   * @param callback Called with the context of the session; a promise that it returns is awaited.
   * @throws {TypeError} If it is not a function of at most one parameter.
   */
  onSessionDestroyed(callback: (context: SessionContext) => unknown): void {
    if (typeof callback !== "function" || callback.length > 1) {
      throw new TypeError(
        "Cannot add callback for the end of the session: expected a function of one parameter, the session context",
      );
    }
    this.#state.changes.onSessionDestroyed.add(
      callback as (context: object) => unknown,
    );
  }

  /** Calls a function with the content of each message of a type that clients send (spec 4.9). */
  onMessage(type: string, callback: (data: unknown) => unknown): void {
    this.#state.changes.onMessage.add(type, callback);
  }

  /**
   * Takes back what {@linkcode onMessage} registered.
   *
   * @throws {Error} If it is not registered.
   */
  removeOnMessage(type: string, callback: (data: unknown) => unknown): void {
    this.#state.changes.onMessage.remove(type, callback);
  }

  /**
   * Sends a message to the clients, where `document.on_message` receives it.
   *
   * @param msgType The type of the message.
   * @param msgData Its content: anything that can be serialized.
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
   * Sends an event to the clients. BokehJS knows `clear_input`, with a `model`;
   * extensions may know others.
   *
   * @param name The name of the event.
   * @param values What it carries.
   */
  sendEvent(
    name: string,
    values: Readonly<Record<string, unknown>> = {},
  ): void {
    this.sendMessage("bokeh_event", new EventRep(name, values));
  }

  /**
   * Keeps changes back, callbacks included, until {@linkcode unhold} (spec 4.13).
   * Values change at once. Holding with another policy than before has no effect
   * but a warning.
   *
   * @param policy `"combine"` sends the last of several values of a property, `"collect"` each.
   * @throws {RangeError} If there is no such policy.
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

  /** Reports the changes that were kept back. Does nothing if there was no hold. */
  unhold(): void {
    checkMayChange(this);
    this.#state.changes.release();
  }
}

function checkEventName(name: string): void {
  if (EVENT_NAMES.includes(name)) return;
  if (isModelEventName(name)) {
    throw new TypeError(
      `Cannot add callback for ${name} to the document: it is an event of models, use the onEvent of a model`,
    );
  }
  throw new RangeError(
    `Unknown event ${name}: expected one of ${EVENT_NAMES.join(", ")}`,
  );
}

/** What a document consists of, for codecs and the floors above. */
export function documentState(document: DocumentEvents): DocumentState {
  return stateOf(document);
}
