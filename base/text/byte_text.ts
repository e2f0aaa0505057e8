const UNITS = ["KiB", "MiB", "GiB", "TiB"];

/**
 * A number of bytes for display: `1.5 MiB`.
 *
 * @param bytes The number.
 * @param unit What a byte is called.
 */
export function byteText(bytes: number, unit: "B" | "bytes" = "B"): string {
  let amount = bytes;
  let power = 0;
  while (amount >= 1024 && power < UNITS.length) {
    amount /= 1024;
    power++;
  }
  const digits = power === 0 || amount >= 100 ? 0 : 1;
  return `${amount.toFixed(digits)} ${UNITS[power - 1] ?? unit}`;
}
