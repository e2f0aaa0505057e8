/** A number that Python has as a float, even if it is whole. */
export class Float {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }
}

/** The number that a value is in arithmetic, as Python has it: booleans are, too. */
export function numberOf(value: unknown): number | undefined {
  if (value instanceof Float) return value.value;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return Number(value);
  if (typeof value === "bigint") return integer(Number(value));
  return undefined;
}

export function isFloat(value: unknown): boolean {
  return value instanceof Float ||
    typeof value === "number" && !Number.isInteger(value);
}

/**
 * A result that Python has as an int.
 *
 * @throws {RangeError} If it cannot be exact.
 */
export function integer(value: number): number {
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`${value} is too large for an integer`);
  }
  return value + 0;
}

/** A float in Python's words. */
export function floatText(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  if (Object.is(value, -0)) return "-0.0";
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) {
    return value.toExponential().replace(/e([-+])(\d)$/, "e$10$2");
  }
  const text = String(value);
  return text.includes("e")
    ? value.toFixed(20).replace(/0+$/, "")
    : Number.isInteger(value)
    ? `${text}.0`
    : text;
}
