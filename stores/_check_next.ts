/**
 * Whether a change is the next one of a session; if not, it is stored already.
 *
 * @param last The number of the last stored change.
 * @throws {RangeError} If a change before it is missing.
 */
export function checkNext(last: number, seq: number): boolean {
  if (seq <= last) return false;
  if (seq === last + 1) return true;
  throw new RangeError(
    `Cannot append change ${seq}: the last stored one is ${last}`,
  );
}
