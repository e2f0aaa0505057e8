/** Identifies the application callback that failed. */
export interface CallbackOrigin {
  /** The model that the callback belongs to, as `Slider(p1001)`; absent for document callbacks. */
  readonly model?: string;
  /** The property whose change triggered it. */
  readonly property?: string;
  /** The event or message type that triggered it. */
  readonly event?: string;
}

/** Stored outside the errors, which stay as the application threw them. */
const origins = new WeakMap<object, CallbackOrigin>();

/** Records which callback threw an error; the first origin wins. */
export function noteOrigin(error: unknown, origin: CallbackOrigin): void {
  if (typeof error !== "object" || error === null || origins.has(error)) return;
  origins.set(error, origin);
}

/** Returns which callback threw an error; empty if none did. */
export function originOf(error: unknown): CallbackOrigin {
  if (typeof error !== "object" || error === null) return {};
  const origin = origins.get(error);
  if (origin !== undefined || !(error instanceof AggregateError)) {
    return origin ?? {};
  }
  return originOf(error.errors[0]);
}
