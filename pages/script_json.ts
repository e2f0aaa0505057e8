/**
 * Encodes a value as JSON that is safe in a script element: no string in it can
 * end the element, begin a comment or end a line.
 */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
