/** Lengths by name. */
const LENGTHS: ReadonlyMap<unknown, readonly number[]> = new Map([
  ["solid", []],
  ["dashed", [6]],
  ["dotted", [2, 4]],
  ["dotdash", [2, 4, 6, 4]],
  ["dashdot", [6, 4, 2, 4]],
]);

const DASHES = /^(\d+(\s+\d+)*)?$/;

/** Whether a string is a dash pattern: a name, or integers such as `"6 4"`. */
export function isDashPattern(value: unknown): boolean {
  return LENGTHS.has(value) || typeof value === "string" && DASHES.test(value);
}

/**
 * The lengths of dashes and gaps in a pattern, in pixels, as Python sends them: for
 * names, BokehJS would draw lengths that depend on the width of the line.
 *
 * @param value A valid dash pattern: a name, integers in a string, or lengths.
 */
export function dashLengths(value: unknown): number[] {
  if (Array.isArray(value)) return value.slice();
  const lengths = LENGTHS.get(value);
  if (lengths !== undefined) return lengths.slice();
  return (value as string).split(/\s+/).filter(Boolean).map(Number);
}
