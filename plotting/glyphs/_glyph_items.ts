import { formatValue } from "../../base/text/format_value.ts";
import type { PropertyDefinition } from "../../models/internal.ts";
import { INVALID } from "../../models/kinds/kind.ts";
import { describeKind } from "../../models/kinds/kinds.ts";
import { type DataColumn, Value } from "../../models/mod.ts";

/**
 * Checks that the items of an array are values of its property. Where numbers are
 * allowed, any number passes; `null` stands for a missing item.
 *
 * @param method The name of the glyph method.
 * @param property The property.
 * @param column The array.
 * @throws {TypeError} If an item does not fit the property.
 */
export function checkItems(
  method: string,
  property: PropertyDefinition,
  column: DataColumn,
): void {
  if (!Array.isArray(column)) return;
  const { kind } = property;
  const takesNumbers = kind.coerce(0.5) !== INVALID;
  // Colors and markers repeat; checking them costs more than a look-up.
  const accepted = new Set<unknown>();
  for (let i = 0; i < column.length; i++) {
    const item: unknown = column[i];
    if (item === null || takesNumbers && typeof item === "number") continue;
    if (accepted.has(item)) continue;
    if (kind.coerce(new Value(item)) !== INVALID) {
      if (typeof item === "string") accepted.add(item);
      continue;
    }
    const expected = describeKind(kind)
      .replace(/, a column or an expression$/, "");
    throw new TypeError(
      `Cannot draw ${method}: ${property.name}[${i}] is ${
        formatValue(item)
      }, expected ${expected}`,
    );
  }
}
