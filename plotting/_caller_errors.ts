/**
 * Runs a function. If it rejects its input, the stack trace of the error starts where
 * `entry` was called: users see their own line first.
 *
 * @param entry The public function that users call.
 * @param run The function to run.
 * @returns Its result.
 */
export function withCallerErrors<T>(
  entry: (...args: never[]) => unknown,
  run: () => T,
): T {
  try {
    return run();
  } catch (error) {
    // Other errors are bugs of ours and keep their whole stack.
    if (error instanceof Error && error.message.startsWith("Cannot ")) {
      Error.captureStackTrace(error, entry);
    }
    throw error;
  }
}
