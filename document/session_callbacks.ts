import { formatValue } from "../base/text/format_value.ts";
import { checkMayChange } from "./running.ts";

/** When a {@linkcode SessionCallback} runs. */
export type SessionCallbackKind = "next_tick" | "timeout" | "periodic";

/** A function that a document runs later, as returned by the `add…Callback` methods (spec 5.6). */
export interface SessionCallback {
  /** The id: unique among the callbacks of its document or context. */
  readonly id: string;
  /** When it runs. */
  readonly kind: SessionCallbackKind;
  /** The delay or period in milliseconds; 0 for the next tick. */
  readonly milliseconds: number;
  /** The function. */
  readonly callback: () => unknown;
  /** Whether it runs without the document's lock. */
  readonly withoutLock: boolean;
  /** Whether it is paused while no client is connected. */
  readonly pauseWhileUnused: boolean;
}

/** Runs the callbacks of a document when they are due. */
export interface CallbackScheduler {
  /** Starts the timer of a callback. */
  start(callback: SessionCallback): void;
  /** Stops the timer of a callback. */
  cancel(callback: SessionCallback): void;
  /** Pauses the callbacks with `pauseWhileUnused`; called when no client is connected. */
  pause(): void;
  /** Resumes the paused callbacks, each after one full period. */
  resume(): void;
}

/**
 * Creates the scheduler of a session's callbacks.
 *
 * @param run Runs a callback that is due; never throws or rejects.
 * @returns The scheduler.
 */
export type SchedulerFactory = (
  run: (callback: SessionCallback) => void | Promise<void>,
) => CallbackScheduler;

/** The ends of the names of the methods that add and remove callbacks. */
const METHODS: Readonly<Record<SessionCallbackKind, string>> = {
  next_tick: "NextTickCallback",
  timeout: "TimeoutCallback",
  periodic: "PeriodicCallback",
};

/** Describes a callback for messages: `periodic callback step`, or by its time if it has no name. */
export function describeCallback(handle: SessionCallback): string {
  const { kind, milliseconds, callback: { name } } = handle;
  if (name !== "") return `${kind} callback ${name}`;
  return kind === "next_tick"
    ? `${kind} callback`
    : `${kind} callback of ${milliseconds} ms`;
}

/** Options for the `add…Callback` methods. */
export interface SessionCallbackOptions {
  /**
   * Whether the function runs without the document's lock. It may then only add
   * and remove next-tick callbacks; other changes of the document throw.
   *
   * @default {false} `true` for functions marked by {@linkcode withoutDocumentLock}.
   */
  withoutLock?: boolean;
}

/** Options for {@linkcode CallbackOwner.addPeriodicCallback}. */
export interface PeriodicCallbackOptions extends SessionCallbackOptions {
  /**
   * Whether the function is paused while no client is connected to the session.
   * It next runs one period after the first client connects.
   *
   * @default {false}
   */
  pauseWhileUnused?: boolean;
}

const lockFree = new WeakSet<() => unknown>();

/**
 * Marks a callback to run without the document's lock, and so even while others
 * hold it (spec 5.2). It may only add and remove next-tick callbacks; other
 * changes of the document throw.
 *
 * @example Fetch data without blocking the session
 * ```ts
 * import { Document, withoutDocumentLock } from "@bokeh-deno/server";
 * import { assert } from "@std/assert";
 *
 * const doc = new Document();
 * const handle = doc.addPeriodicCallback(
 *   withoutDocumentLock(async () => {
 *     const response = await fetch("https://example.org/data");
 *     const title = await response.text();
 *     doc.addNextTickCallback(() => doc.title = title);
 *   }),
 *   1000,
 * );
 * assert(handle.withoutLock);
 * ```
 *
 * @param callback The function.
 * @returns A marked function that calls it.
 */
export function withoutDocumentLock<T>(callback: () => T): () => T {
  const marked = () => callback();
  lockFree.add(marked);
  return marked;
}

/** The pending callbacks of a document, and the scheduler that runs them. */
export class SessionCallbacks {
  readonly #callbacks = new Set<SessionCallback>();
  readonly #document: object;
  #scheduler: CallbackScheduler | null = null;
  /** Called with each callback that is added. */
  onAdded: ((handle: SessionCallback) => void) | null = null;
  #count = 0;

  /**
   * Creates an empty set of callbacks.
   *
   * @param document The document, or context, that the callbacks belong to.
   */
  constructor(document: object) {
    this.#document = document;
  }

  /**
   * Adds a callback and, if there is a scheduler, starts it.
   *
   * @param kind When it runs.
   * @param callback The function.
   * @param milliseconds The delay or period.
   * @param options How it runs.
   * @returns The handle, for {@linkcode remove}.
   * @throws {TypeError} If the callback is not a function.
   * @throws {RangeError} If the time is out of range.
   */
  add(
    kind: SessionCallbackKind,
    callback: () => unknown,
    milliseconds: number,
    options: PeriodicCallbackOptions = {},
  ): SessionCallback {
    if (kind !== "next_tick") checkMayChange(this.#document);
    if (typeof callback !== "function") {
      throw new TypeError(`Cannot add ${kind} callback: expected a function`);
    }
    if (typeof milliseconds !== "number") {
      throw new TypeError(
        `Cannot add ${kind} callback: expected a number of milliseconds, received ${
          formatValue(milliseconds)
        }`,
      );
    }
    if (!(milliseconds >= 0) || milliseconds > MAX_DELAY) {
      throw new RangeError(
        `Cannot add ${kind} callback: expected 0 to ${MAX_DELAY} milliseconds, received ${milliseconds}`,
      );
    }
    const { withoutLock = lockFree.has(callback), pauseWhileUnused = false } =
      options;
    const handle = {
      id: String(++this.#count),
      kind,
      callback,
      milliseconds,
      withoutLock,
      pauseWhileUnused,
    };
    this.#callbacks.add(handle);
    this.#scheduler?.start(handle);
    this.onAdded?.(handle);
    return handle;
  }

  /**
   * Removes a callback.
   *
   * @param kind When it runs.
   * @param handle The callback.
   * @throws {TypeError} If it is the function itself, or a callback of another kind.
   * @throws {Error} If it ran, or was already removed.
   */
  remove(kind: SessionCallbackKind, handle: SessionCallback): void {
    if (kind !== "next_tick") checkMayChange(this.#document);
    if (typeof handle !== "object" || handle === null || !("kind" in handle)) {
      throw new TypeError(
        `Cannot remove ${kind} callback: pass what add${
          METHODS[kind]
        } returned, received ${formatValue(handle)}`,
      );
    }
    if (handle.kind !== kind && this.#callbacks.has(handle)) {
      throw new TypeError(
        `Cannot remove ${kind} callback: it is a ${handle.kind} callback, use remove${
          METHODS[handle.kind]
        }`,
      );
    }
    if (handle.kind !== kind || !this.#callbacks.delete(handle)) {
      throw new Error(
        `Cannot remove ${kind} callback: it ran, or was already removed`,
      );
    }
    this.#scheduler?.cancel(handle);
  }

  /**
   * Checks that a due callback has not been removed, and forgets it if it does
   * not run again.
   *
   * @param handle The callback.
   * @returns `false` if it was removed.
   */
  take(handle: SessionCallback): boolean {
    return handle.kind === "periodic"
      ? this.#callbacks.has(handle)
      : this.#callbacks.delete(handle);
  }

  /**
   * Moves all callbacks to a scheduler.
   *
   * @param scheduler The scheduler, or `null` to stop the callbacks.
   */
  schedule(scheduler: CallbackScheduler | null): void {
    for (const handle of this.#callbacks) this.#scheduler?.cancel(handle);
    this.#scheduler = scheduler;
    for (const handle of this.#callbacks) scheduler?.start(handle);
  }
}

/** The longest delay of a timer: larger ones would fire at once. */
const MAX_DELAY = 2 ** 31 - 1;

/** Runs functions later; the base class of documents and contexts (spec 5.6). */
export abstract class CallbackOwner {
  /** The pending callbacks. */
  readonly sessionCallbacks: SessionCallbacks;

  /**
   * Creates an owner without callbacks, or one that shares another owner's.
   *
   * @param callbacks The callbacks to share.
   */
  constructor(callbacks?: SessionCallbacks) {
    this.sessionCallbacks = callbacks ?? new SessionCallbacks(this);
  }

  /**
   * Runs a function once, as soon as possible (spec 5.6).
   *
   * @param callback The function.
   * @param options How it runs.
   * @returns The handle, for {@linkcode removeNextTickCallback}.
   * @throws {TypeError} If the callback is not a function.
   */
  addNextTickCallback(
    callback: () => unknown,
    options?: SessionCallbackOptions,
  ): SessionCallback {
    return this.sessionCallbacks.add("next_tick", callback, 0, options);
  }

  /**
   * Runs a function once, after a delay.
   *
   * @param callback The function.
   * @param milliseconds The delay.
   * @param options How it runs.
   * @returns The handle, for {@linkcode removeTimeoutCallback}.
   * @throws {TypeError} If the callback is not a function.
   * @throws {RangeError} If the delay is out of range.
   */
  addTimeoutCallback(
    callback: () => unknown,
    milliseconds: number,
    options?: SessionCallbackOptions,
  ): SessionCallback {
    return this.sessionCallbacks.add(
      "timeout",
      callback,
      milliseconds,
      options,
    );
  }

  /**
   * Runs a function periodically. Calls never overlap, even if they are
   * asynchronous.
   *
   * @param callback The function.
   * @param milliseconds The period.
   * @param options How it runs.
   * @returns The handle, for {@linkcode removePeriodicCallback}.
   * @throws {TypeError} If the callback is not a function.
   * @throws {RangeError} If the period is out of range.
   */
  addPeriodicCallback(
    callback: () => unknown,
    milliseconds: number,
    options?: PeriodicCallbackOptions,
  ): SessionCallback {
    return this.sessionCallbacks.add(
      "periodic",
      callback,
      milliseconds,
      options,
    );
  }

  /**
   * Removes a next-tick callback.
   *
   * @param handle The callback.
   * @throws {Error} If it ran, or was already removed.
   */
  removeNextTickCallback(handle: SessionCallback): void {
    this.sessionCallbacks.remove("next_tick", handle);
  }

  /**
   * Removes a timeout callback.
   *
   * @param handle The callback.
   * @throws {Error} If it ran, or was already removed.
   */
  removeTimeoutCallback(handle: SessionCallback): void {
    this.sessionCallbacks.remove("timeout", handle);
  }

  /**
   * Removes a periodic callback.
   *
   * @param handle The callback.
   * @throws {Error} If it was already removed.
   */
  removePeriodicCallback(handle: SessionCallback): void {
    this.sessionCallbacks.remove("periodic", handle);
  }
}
