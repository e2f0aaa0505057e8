import {
  isModelEventName,
  type Model,
  type ModelEvent,
} from "../models/internal.ts";
import { DocumentChanges } from "./_document_changes.ts";
import { ModelGraph } from "./model_graph.ts";
import { checkMayChange } from "./current_document.ts";
import { DataModels } from "./_data_models.ts";
import { EventRep } from "./event_rep.ts";
import type { DocumentChangedEvent } from "./events.ts";
import type { HoldPolicy } from "./hold.ts";
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

/** The parts of a document that sessions and codecs work with. */
export interface DocumentInternals {
  /** The models. */
  readonly graph: ModelGraph;
  /** The way that changes take. */
  readonly changes: DocumentChanges;
  /** The data models that are not BokehJS's own. */
  readonly dataModels: DataModels;
}

let internalsOf: (document: DocumentEvents) => DocumentInternals;

/**
 * What happens to a document: changes, events and messages, and who wants to
 * know of them. {@linkcode Document} adds what there is in it.
 */
export abstract class DocumentEvents extends CallbackOwner {
  readonly #graph = new ModelGraph(
    this,
    () => this.reachableFrom(),
    (change) => this.#changes.propertyChanged(change),
  );
  readonly #changes: DocumentChanges = new DocumentChanges(this, this.#graph);
  readonly #dataModels = new DataModels();
  #jsEventCallbacks: Readonly<Record<string, readonly Model[]>> = {};

  static {
    internalsOf = (document) => ({
      graph: document.#graph,
      changes: document.#changes,
      dataModels: document.#dataModels,
    });
  }

  /** JavaScript callbacks for events of the document, by event. */
  get jsEventCallbacks(): Readonly<Record<string, readonly Model[]>> {
    return this.#jsEventCallbacks;
  }

  /** Calls a function after each change of the document. Registering it twice has no further effect. */
  onChange(callback: (event: DocumentChangedEvent) => unknown): void {
    this.#changes.onChange.add("change", callback);
  }

  /**
   * Takes back what {@linkcode onChange} registered.
   *
   * @throws {Error} If it is not registered.
   */
  removeOnChange(callback: (event: DocumentChangedEvent) => unknown): void {
    this.#changes.onChange.remove("change", callback);
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
    this.#changes.onEvent.add(name, callback);
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
    this.#changes.onEvent.remove(name, callback);
  }

  /**
   * Runs JavaScript in the browser on an event of the document.
   *
   * @param name The name of the event.
   * @param callbacks `CustomJS` or other callback models; those already registered are left out.
   * @throws {Error} If one belongs to another document.
   */
  jsOnEvent(name: DocumentEventName, ...callbacks: readonly Model[]): void {
    const newcomers = this.#graph.admit(callbacks);
    const registered = this.#jsEventCallbacks[name] ?? [];
    this.#jsEventCallbacks = {
      ...this.#jsEventCallbacks,
      [name]: [...new Set([...registered, ...callbacks])],
    };
    this.#graph.join(newcomers);
    this.#changes.touch();
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
    this.#changes.onSessionDestroyed.add(callback);
  }

  /** Calls a function with the content of each message of a type that clients send (spec 4.9). */
  onMessage(type: string, callback: (data: unknown) => unknown): void {
    this.#changes.onMessage.add(type, callback);
  }

  /**
   * Takes back what {@linkcode onMessage} registered.
   *
   * @throws {Error} If it is not registered.
   */
  removeOnMessage(type: string, callback: (data: unknown) => unknown): void {
    this.#changes.onMessage.remove(type, callback);
  }

  /**
   * Sends a message to the clients, where `document.on_message` receives it.
   *
   * @param msgType The type of the message.
   * @param msgData Its content: anything that can be serialized.
   */
  sendMessage(msgType: string, msgData: unknown): void {
    checkMayChange(this);
    const kind = "MessageSent";
    this.#changes.dispatch({
      kind,
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
    const { hold, host } = this.#changes;
    const active = hold.policy;
    if (!hold.begin(policy)) {
      host?.warn?.(
        `hold already active with '${active}', ignoring '${policy}'`,
      );
    }
  }

  /** Reports the changes that were kept back. Does nothing if there was no hold. */
  unhold(): void {
    checkMayChange(this);
    this.#changes.release();
  }

  /** From where the models of the document must be reachable. */
  protected reachableFrom(): readonly Model[] {
    return Object.values(this.#jsEventCallbacks).flat();
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

/** The parts of a document that sessions and codecs work with; for the floors above. */
export function documentInternals(
  document: DocumentEvents,
): DocumentInternals {
  return internalsOf(document);
}
