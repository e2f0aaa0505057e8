import { checkMayChange } from "./running.ts";

/** When a {@linkcode SessionCallback} runs. */
export type SessionCallbackKind = "next_tick" | "timeout" | "periodic";

/** A function that a document runs later: what the `add…Callback` methods return (spec 5.6). */
export interface SessionCallback {
  /** When it runs. */
  readonly kind: SessionCallbackKind;
  /** The delay or period in milliseconds; 0 for the next tick. */
  readonly milliseconds: number;
  /** The function. */
  readonly callback: () => unknown;
  /** Whether it runs without the document's lock. */
  readonly withoutLock: boolean;
  /** Whether it does not run while no client is connected. */
  readonly pauseWhileUnused: boolean;
}

/** What runs the callbacks of a document at their times. */
export interface CallbackScheduler {
  /** Starts the timer of a callback. */
  start(callback: SessionCallback): void;
  /** Stops it. */
  cancel(callback: SessionCallback): void;
  /** Stops the callbacks with `pauseWhileUnused`: no client is connected. */
  pause(): void;
  /** Lets them run again, the first time after one period. */
  resume(): void;
}

/**
 * Makes what runs the callbacks of a session at their times.
 *
 * @param run Runs a callback whose time has come; never throws or rejects.
 * @returns The scheduler.
 */
export type SchedulerFactory = (
  run: (callback: SessionCallback) => void | Promise<void>,
) => CallbackScheduler;

/** A callback as messages name it: `periodic callback step`, or its time if it has no name. */
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
   * Whether the function runs without the document's lock. It must then only
   * add and remove next-tick callbacks; other changes of the document throw.
   *
   * @default {false} Unless the function is one of {@linkcode withoutDocumentLock}.
   */
  withoutLock?: boolean;
}

/** Options for {@linkcode CallbackOwner.addPeriodicCallback}. */
export interface PeriodicCallbackOptions extends SessionCallbackOptions {
  /**
   * Whether the function does not run while no client is connected to the
   * session. It runs one period after the first one comes.
   *
   * @default {false}
   */
  pauseWhileUnused?: boolean;
}

const lockFree = new WeakSet<() => unknown>();

/**
 * Marks a function as one that runs without the document's lock, and so also
 * while others hold it, when a document runs it later (spec 5.2). It must only
 * add and remove next-tick callbacks; other changes of the document throw.
 *
 * @example
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
 * @returns A function that does the same and is marked.
 */
export function withoutDocumentLock<T>(callback: () => T): () => T {
  const marked = () => callback();
  lockFree.add(marked);
  return marked;
}

/** The callbacks that a document is going to run, and what runs them. */
export class SessionCallbacks {
  readonly #callbacks = new Set<SessionCallback>();
  readonly #document: object;
  #scheduler: CallbackScheduler | null = null;

  /** Makes the callbacks of a document. */
  constructor(document: object) {
    this.#document = document;
  }

  /** Adds a callback and, if there is a scheduler, starts it. */
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
    if (!(milliseconds >= 0) || milliseconds > MAX_DELAY) {
      throw new RangeError(
        `Cannot add ${kind} callback: expected 0 to ${MAX_DELAY} milliseconds, received ${milliseconds}`,
      );
    }
    const { withoutLock = lockFree.has(callback), pauseWhileUnused = false } =
      options;
    const handle = {
      kind,
      callback,
      milliseconds,
      withoutLock,
      pauseWhileUnused,
    };
    this.#callbacks.add(handle);
    this.#scheduler?.start(handle);
    return handle;
  }

  /**
   * Removes a callback.
   *
   * @throws {Error} If it has run or was removed.
   */
  remove(kind: SessionCallbackKind, handle: SessionCallback): void {
    if (kind !== "next_tick") checkMayChange(this.#document);
    if (handle.kind !== kind || !this.#callbacks.delete(handle)) {
      throw new Error(
        `Cannot remove ${kind} callback: it ran, or was already removed`,
      );
    }
    this.#scheduler?.cancel(handle);
  }

  /** Forgets a callback that is about to run for the only time; `false` if it was removed. */
  take(handle: SessionCallback): boolean {
    return handle.kind === "periodic"
      ? this.#callbacks.has(handle)
      : this.#callbacks.delete(handle);
  }

  /** Lets a scheduler run the callbacks from now on, or stops all of them. */
  schedule(scheduler: CallbackScheduler | null): void {
    for (const handle of this.#callbacks) this.#scheduler?.cancel(handle);
    this.#scheduler = scheduler;
    for (const handle of this.#callbacks) scheduler?.start(handle);
  }
}

/** The longest delay that timers have: larger ones would fire at once. */
const MAX_DELAY = 2 ** 31 - 1;

/** Runs functions later: what a document is besides its models (spec 5.6). */
export abstract class CallbackOwner {
  /** The callbacks that are going to run. */
  readonly sessionCallbacks: SessionCallbacks;

  /**
   * Takes callbacks that another owner has, or begins without any.
   *
   * @param callbacks The callbacks.
   */
  constructor(callbacks?: SessionCallbacks) {
    this.sessionCallbacks = callbacks ?? new SessionCallbacks(this);
  }

  /** Runs a function once, as soon as possible (spec 5.6). */
  addNextTickCallback(
    callback: () => unknown,
    options?: SessionCallbackOptions,
  ): SessionCallback {
    return this.sessionCallbacks.add("next_tick", callback, 0, options);
  }

  /** Runs a function once, after some milliseconds. */
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
   * Runs a function every so many milliseconds; never before it has finished,
   * so that calls do not overlap.
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
   * @throws {Error} If it ran, or was already removed.
   */
  removeNextTickCallback(handle: SessionCallback): void {
    this.sessionCallbacks.remove("next_tick", handle);
  }

  /**
   * Removes a timeout callback.
   *
   * @throws {Error} If it ran, or was already removed.
   */
  removeTimeoutCallback(handle: SessionCallback): void {
    this.sessionCallbacks.remove("timeout", handle);
  }

  /**
   * Removes a periodic callback.
   *
   * @throws {Error} If it was already removed.
   */
  removePeriodicCallback(handle: SessionCallback): void {
    this.sessionCallbacks.remove("periodic", handle);
  }
}
