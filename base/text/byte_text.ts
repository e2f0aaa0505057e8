const UNITS = ["KiB", "MiB", "GiB", "TiB"];

/**
 * A number of bytes for display, with three digits: `1.5 MiB`.
 *
 * @example
 * ```ts
 * import { byteText } from "./byte_text.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(byteText(1536), "1.5 KiB");
 * ```
 *
 * @param bytes The number.
 * @param unit What a byte is called.
 * @returns The text.
 */
export function byteText(bytes: number, unit: "B" | "bytes" = "B"): string {
  let amount = bytes;
  let power = 0;
  while (rounded(amount, power) >= 1024 && power < UNITS.length) {
    amount /= 1024;
    power++;
  }
  const name = UNITS[power - 1] ??
    (bytes === 1 && unit === "bytes" ? "byte" : unit);
  return `${rounded(amount, power)} ${name}`;
}

function rounded(amount: number, power: number): number {
  return Number(amount.toFixed(power === 0 || amount >= 100 ? 0 : 1));
}
