/**
 * The last value of a query parameter, without surrounding whitespace (spec
 * 1.3).
 *
 * @returns `undefined` if the query does not contain the parameter.
 */
export function lastParameter(
  searchParams: URLSearchParams,
  name: string,
): string | undefined {
  return searchParams.getAll(name).at(-1)?.trim();
}
