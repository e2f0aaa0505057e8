import { formatValue } from "../../base/text/format_value.ts";
import { isPlainObject } from "../../base/records.ts";
import { LayoutDOM, type SizingMode, UIElement } from "../../models/mod.ts";

export interface LayoutArguments {
  /** The children: all arguments, or the items of the only one if it is an array. */
  readonly children: readonly unknown[];
  /** The attributes after the children, if any. */
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * Separates children from options: a plain object at the end holds options.
 *
 * @param args The arguments of a layout function.
 * @returns Children and options.
 */
export function layoutArguments(args: readonly unknown[]): LayoutArguments {
  const last = args.at(-1);
  const hasOptions = typeof last === "object" && last !== null &&
    !Array.isArray(last) && isPlainObject(last);
  const given = hasOptions ? args.slice(0, -1) : args;
  const children = given.length === 1 && Array.isArray(given[0])
    ? given[0] as readonly unknown[]
    : given;
  return { children, options: hasOptions ? last : {} };
}

/**
 * Checks that a child can be part of a layout.
 *
 * @param name The name of the layout, for the message.
 * @param child The child.
 * @param place Its position, for the message: `child 2`.
 * @returns The child.
 * @throws {TypeError} If it is not a UI element.
 */
export function checkedChild(
  name: string,
  child: unknown,
  place: string,
): UIElement {
  if (child instanceof UIElement) return child;
  throw new TypeError(
    `Cannot create ${name}: ${place} is not a UI element such as a plot, a widget or a layout, received ${
      formatValue(child)
    }`,
  );
}

/** Whether an element leaves its sizing to the layout. */
export function hasAutoSizing(child: UIElement): child is LayoutDOM {
  return child instanceof LayoutDOM && child.sizing_mode === null &&
    child.width_policy === "auto" && child.height_policy === "auto";
}

/**
 * Applies the sizing mode of a layout to children without one.
 *
 * @param children The children.
 * @param sizingMode The mode; `null` and `undefined` change nothing.
 */
export function sizeChildren(
  children: Iterable<UIElement>,
  sizingMode: SizingMode | null | undefined,
): void {
  if (sizingMode === null || sizingMode === undefined) return;
  for (const child of children) {
    if (hasAutoSizing(child)) child.sizing_mode = sizingMode;
  }
}

/**
 * Breaks a flat array into rows.
 *
 * @param name The name of the layout, for the message.
 * @param items The items.
 * @param count The number of columns or rows.
 * @returns The rows; the last one may be shorter.
 * @throws {TypeError} If an item is an array.
 * @throws {RangeError} If the count is not a positive integer.
 */
export function brokenIntoRows(
  name: string,
  items: readonly unknown[],
  count: Readonly<Record<"ncols", number> | Record<"nrows", number>>,
): unknown[][] {
  for (const [option, number] of Object.entries(count)) {
    if (Number.isInteger(number) && number > 0) continue;
    throw new RangeError(
      `Cannot create ${name}: ${option} must be a positive integer, received ${number}`,
    );
  }
  if (items.some(Array.isArray)) {
    throw new TypeError(
      `Cannot create ${name}: ${
        Object.keys(count)[0]
      } breaks a flat array into rows, received nested arrays`,
    );
  }
  const width = "ncols" in count
    ? count.ncols
    : Math.ceil(items.length / count.nrows);
  const rows: unknown[][] = [];
  for (let i = 0; i < items.length; i += width) {
    rows.push(items.slice(i, i + width));
  }
  return rows;
}
