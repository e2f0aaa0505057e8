import type { DataColumn } from "./column_rows.ts";
import { exactNumber } from "./_exact_numbers.ts";
import { explained } from "./_value_columns.ts";

/**
 * A column of 64-bit integers, which the protocol does not have (spec 4.5): `int32`
 * where they fit, else `float64`.
 *
 * @throws {RangeError} If an integer is not exact as a floating-point number.
 */
export function integerColumn(
  name: string,
  values: ArrayLike<bigint>,
): DataColumn {
  const numbers = Float64Array.from(values, Number);
  const integers = Int32Array.from(numbers);
  if (integers.every((integer, row) => integer === numbers[row])) {
    return integers;
  }
  for (const [row, number] of numbers.entries()) {
    if (Number.isSafeInteger(number)) continue;
    try {
      exactNumber(String(values[row]));
    } catch (error) {
      throw explained(error, name, row);
    }
  }
  return numbers;
}
