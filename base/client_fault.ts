/** Stored outside the errors, which stay as they were thrown. */
const faults = new WeakSet<object>();

/**
 * Runs a function that only checks and decodes what a client sent: whatever it
 * throws is about the client's own message, so the client may read it.
 *
 * @throws What the function throws.
 */
export function blameClient<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (typeof error === "object" && error !== null) faults.add(error);
    throw error;
  }
}

/** Whether an error is about a client's message, and not one of the application. */
export function isClientFault(error: unknown): boolean {
  return typeof error === "object" && error !== null && faults.has(error);
}
