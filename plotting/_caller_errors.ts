/**
 * Runs a function. If it refuses its input, the stack of the error begins where
 * `entry` was called, so that users see their own line first.
 *
 * @param entry The function that runs this one, directly or not.
 * @param run What to run.
 * @returns What it returns.
 */
export function withCallerErrors<T>(
  entry: (...args: never[]) => unknown,
  run: () => T,
): T {
  try {
    return run();
  } catch (error) {
    // Other errors are our own mistakes: their whole stack is needed.
    if (error instanceof Error && error.message.startsWith("Cannot ")) {
      Error.captureStackTrace(error, entry);
    }
    throw error;
  }
}
