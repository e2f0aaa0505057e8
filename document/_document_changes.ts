import {
  eventCallbacks,
  finishColumnEdits,
  Listeners,
  type Model,
  type ModelEvent,
  type PropertyChange,
  propertyStore,
} from "../models/internal.ts";
import { Hold } from "./hold.ts";
import { callAll } from "./_call_all.ts";
import { type CallbackOrigin, noteOrigin } from "./callback_origin.ts";
import type { DocumentChangedEvent, UnsentChange } from "./events.ts";
import { runWithDocument } from "./running.ts";

/** Keeps the other side in sync with a document. */
export interface ChangeSink {
  /** Called with each change, before any callback. */
  documentChanged(event: DocumentChangedEvent): void;
  /** Called with each change that is held, and the one whose place it takes. */
  changeHeld?(
    event: DocumentChangedEvent,
    replaced: DocumentChangedEvent | null,
  ): void;
  /** Called with the promise that a callback returned. */
  track(work: Promise<unknown>): void;
  /** Whether it reads all columns of a source that some were replaced of. */
  needsWholeColumns?(): boolean;
  /** Logs a warning for the application's developer. */
  warn?(text: string): void;
  /** Called with each change that is saved with the session but never sent. */
  unsentChange?(change: UnsentChange): void;
}

/**
 * Dispatches the changes of a document: first to the session, so that clients
 * learn of a cause before its effects, then to callbacks (spec 4.12).
 */
export class DocumentChanges {
  /** `null` if the document has no session. */
  sink: ChangeSink | null = null;
  readonly hold: Hold = new Hold();
  readonly onChange: Listeners<(event: DocumentChangedEvent) => unknown> =
    new Listeners();
  /** By event name. */
  readonly onEvent: Listeners<(event: ModelEvent) => unknown> = new Listeners();
  /** By message type. */
  readonly onMessage: Listeners<(data: unknown) => unknown> = new Listeners();
  /** Called with the session context. */
  readonly onSessionDestroyed: Set<(context: object) => unknown> = new Set();
  /**
   * The properties that clients changed, by model; `null` unless somebody wants
   * to know.
   */
  changedByClients: WeakMap<Model, Set<string>> | null = null;
  readonly #document: object;
  // Most documents have none.
  #onRestored: Set<() => unknown> | undefined;
  #isSilent = false;
  #revision = 0;
  #structure = 0;

  constructor(document: object) {
    this.#document = document;
  }

  /** Increases with each change of the document's content. */
  get revision(): number {
    return this.#revision;
  }

  /** Increases with each change by the application other than of columns. */
  get structure(): number {
    return this.#structure;
  }

  /** Counts a change that is not dispatched. */
  touch(): void {
    this.#revision++;
  }

  /** Called when the session has been restored. */
  get onRestored(): Set<() => unknown> {
    return this.#onRestored ??= new Set();
  }

  /** Runs a function whose changes are reported to nobody. */
  silently<T>(run: () => T): T {
    this.#isSilent = true;
    try {
      return run();
    } finally {
      this.#isSilent = false;
    }
  }

  /** Reports a change that is saved with the session but never sent. */
  reportUnsent(change: UnsentChange): void {
    if (!this.#isSilent) this.sink?.unsentChange?.(change);
  }

  /** Reports a change, or queues it while the document is held. */
  dispatch(event: DocumentChangedEvent): void {
    if (this.#isSilent) return this.touch();
    if (this.changedByClients !== null) this.#noteClient(event);
    if (event.kind !== "MessageSent") this.touch();
    if (event.setter === null && !changesSomeColumns(event)) this.#structure++;
    if (this.hold.policy !== null) {
      const replaced = this.hold.add(event);
      return this.sink?.changeHeld?.(event, replaced);
    }
    this.#tell(event);
    this.#callBack(event);
  }

  /**
   * Ends the hold and reports the queued changes: all of them to the session
   * first, because they are older than what callbacks change now.
   */
  release(): void {
    const held = this.hold.end();
    callAll(held.map((event) => () => this.#tell(event)));
    callAll(held.map((event) => () => this.#callBack(event)));
  }

  /** Dispatches a change; if the model has left the document, only its own callbacks run. */
  propertyChanged(change: PropertyChange): void {
    const { model, setter } = change;
    if (this.#isSilent) this.touch();
    else if (!this.#isMember(model)) {
      propertyStore(model).runCallbacks(change.attr, change.old, change.new);
    } else {
      this.dispatch({ kind: "ModelChanged", setter, change });
    }
  }

  /** Whether anybody may see a property between two changes of it in a row. */
  isObserved(model: Model, attr: string): boolean {
    return this.hold.policy !== null || !this.#isMember(model) ||
      propertyStore(model).callbacks(attr).length > 0 ||
      this.onChange.get("change").length > 0;
  }

  /** Runs the callbacks for an event from a client (spec 7.8). */
  receiveEvent(event: ModelEvent): void {
    const { name, model } = event;
    const callbacks = model === null
      ? this.onEvent.get(name)
      : eventCallbacks(model, name);
    this.#call(
      callbacks.map((callback) => () => callback(event)),
      () => ({
        ...(model !== null && { model: propertyStore(model).label }),
        event: name,
      }),
    );
  }

  receiveMessage(type: string, data: unknown): void {
    const callbacks = this.onMessage.get(type);
    this.#call(
      callbacks.map((callback) => () => callback(data)),
      () => ({ event: type }),
    );
  }

  #noteClient(event: DocumentChangedEvent): void {
    if (event.kind !== "ModelChanged" || event.setter === null) return;
    const { model, attr } = event.change;
    const names = this.changedByClients?.get(model) ?? new Set();
    this.changedByClients?.set(model, names.add(attr));
  }

  #isMember(model: Model): boolean {
    return propertyStore(model).owner?.document === this.#document;
  }

  #tell(event: DocumentChangedEvent): void {
    const isMember = event.kind !== "ModelChanged" ||
      this.#isMember(event.change.model);
    if (isMember) this.sink?.documentChanged(event);
  }

  #callBack(event: DocumentChangedEvent): void {
    const change = event.kind === "ModelChanged" ? event.change : null;
    const calls: (() => unknown)[] = [];
    if (change !== null) {
      const { attr, old, new: value } = change;
      for (const callback of propertyStore(change.model).callbacks(attr)) {
        calls.push(() => callback(attr, old, value));
      }
    }
    for (const callback of this.onChange.get("change")) {
      calls.push(() => callback(event));
    }
    this.#call(
      calls,
      () =>
        change === null
          ? { event: event.kind }
          : { model: propertyStore(change.model).label, property: change.attr },
    );
  }

  #call(
    callbacks: readonly (() => unknown)[],
    origin: () => CallbackOrigin,
  ): void {
    if (callbacks.length === 0) return;
    finishColumnEdits();
    const note = (error: unknown) => noteOrigin(error, origin());
    runWithDocument(
      this.#document,
      () =>
        callAll(callbacks.map((callback) => () => {
          try {
            const result = callback();
            if (!(result instanceof Promise)) return;
            result.catch(note);
            this.sink?.track(result);
          } catch (error) {
            note(error);
            throw error;
          }
        })),
    );
  }
}

function changesSomeColumns(event: DocumentChangedEvent): boolean {
  return event.kind === "ModelChanged" && event.change.columns !== undefined;
}
