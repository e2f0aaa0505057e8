/** Which callback of an application failed. */
export interface CallbackOrigin {
  /** The model whose callback it was, as `Slider(p1001)`; none for those of the document. */
  readonly model?: string;
  /** The property whose change it was called for. */
  readonly property?: string;
  /** The event, or type of message, that it was called for. */
  readonly event?: string;
}

/** Kept beside the errors, which stay as the application threw them. */
const origins = new WeakMap<object, CallbackOrigin>();

/**
 * Notes which callback an error comes from; the first one counts.
 *
 * @param error The error.
 * @param origin The callback.
 */
export function noteOrigin(error: unknown, origin: CallbackOrigin): void {
  if (typeof error !== "object" || error === null || origins.has(error)) return;
  origins.set(error, origin);
}

/**
 * Which callback an error comes from.
 *
 * @param error The error, or several together.
 * @returns The callback; nothing if it came from none.
 */
export function originOf(error: unknown): CallbackOrigin {
  if (typeof error !== "object" || error === null) return {};
  const origin = origins.get(error);
  if (origin !== undefined || !(error instanceof AggregateError)) {
    return origin ?? {};
  }
  return originOf(error.errors[0]);
}
