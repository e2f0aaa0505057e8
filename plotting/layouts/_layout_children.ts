import { formatValue } from "../../base/format_value.ts";
import { isPlainObject } from "../../base/records.ts";
import { LayoutDOM, type SizingMode, UIElement } from "../../models/mod.ts";

/** The arguments of a layout function, taken apart. */
export interface LayoutArguments {
  /** The children: all arguments, or the items of the only one if it is an array. */
  readonly children: readonly unknown[];
  /** What was given after the children; empty if nothing was. */
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * Tells children from options: a plain object at the end holds options.
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
 * Checks that something can be put into a layout.
 *
 * @param name The name of the layout, for the message.
 * @param child What to put there.
 * @param place Where it is, for the message: `child 2`.
 * @returns The child.
 * @throws {TypeError} If it is no UI element.
 */
export function checkedChild(
  name: string,
  child: unknown,
  place: string,
): UIElement {
  if (child instanceof UIElement) return child;
  throw new TypeError(
    `Cannot create ${name}: ${place} is no UI element, such as a plot, a widget or a layout, received ${
      formatValue(child)
    }`,
  );
}

/** Whether nothing says yet how an element is sized, so that its layout may. */
export function hasAutoSizing(child: UIElement): child is LayoutDOM {
  return child instanceof LayoutDOM && child.sizing_mode === null &&
    child.width_policy === "auto" && child.height_policy === "auto";
}

/**
 * Gives the sizing mode of a layout to those children that have none.
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
 * @param count How many columns or rows there are to be.
 * @returns The rows; the last one may be shorter.
 * @throws {TypeError} If an item is an array itself.
 * @throws {RangeError} If the count is no positive integer.
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
