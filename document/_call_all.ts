/**
 * Calls every function, even after one has thrown.
 *
 * @throws The only error, or an `AggregateError` of several.
 */
export function callAll(calls: Iterable<() => void>): void {
  const errors: unknown[] = [];
  for (const call of calls) {
    try {
      call();
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length === 1) throw errors[0];
  if (errors.length > 1) {
    throw new AggregateError(
      errors,
      errors.map((error) => error instanceof Error ? error.message : error)
        .join("; "),
    );
  }
}
