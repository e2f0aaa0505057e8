/** A part of a file, by the indices of its first and last byte. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Parses a `Range` header that asks for one part (RFC 9110, section 14).
 * Parses a `Range` header that asks for one part (RFC 9110, section 14).
 *
 * @returns `"unsatisfiable"` if the file has no such part; `undefined` if the
 * whole file is to be sent: for several parts, and if the header is malformed.
 *
 * @example
 * ```ts
 * import { parseByteRange } from "./_byte_range.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(parseByteRange("bytes=0-9", 100), { first: 0, last: 9 });
 * assertEquals(parseByteRange("bytes=-9", 100), { first: 91, last: 99 });
 * assertEquals(parseByteRange("bytes=100-", 100), "unsatisfiable");
 * ```
 */
export function parseByteRange(
  header: string,
  size: number,
): ByteRange | "unsatisfiable" | undefined {
  const match = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(header);
  if (match === null) return undefined;
  const [, start = "", end = ""] = match;
  if (start === "" && end === "") return undefined;
  const first = start === "" ? Math.max(0, size - Number(end)) : Number(start);
  const last = start === "" || end === ""
    ? size - 1
    : Math.min(Number(end), size - 1);
  if (end !== "" && start !== "" && Number(end) < first) return undefined;
  return first < size && first <= last ? { first, last } : "unsatisfiable";
}
