import { isPlainObject } from "../models/internal.ts";
import {
  Column,
  type ColumnAttributes,
  Row,
  type RowAttributes,
  UIElement,
} from "../models/mod.ts";

/** Options for {@linkcode row}: the attributes of the model. */
export type RowOptions = Omit<Partial<RowAttributes>, "children">;

/** Options for {@linkcode column}: the attributes of the model. */
export type ColumnOptions = Omit<Partial<ColumnAttributes>, "children">;

/**
 * Puts elements side by side.
 *
 * @param children The elements, from left to right.
 * @param options Attributes of the row, such as `spacing` and `sizing_mode`.
 * @returns The row.
 * @throws {TypeError} If a child is no UI element or an option is unknown.
 */
export function row(
  children: readonly UIElement[],
  options?: RowOptions,
): Row;
/**
 * Puts elements side by side.
 *
 * @param children The elements, from left to right.
 * @returns The row.
 * @throws {TypeError} If a child is no UI element.
 *
 * @example A row and a column
 * ```ts
 * import { Div } from "@bokeh-deno/server/models";
 * import { column, row } from "@bokeh-deno/server/plotting";
 * import { assertEquals } from "@std/assert";
 *
 * const left = column(new Div({ text: "a" }), new Div({ text: "b" }));
 * const both = row(left, new Div({ text: "c" }), { spacing: 5 });
 * assertEquals(both.children[0], left);
 * assertEquals(both.spacing, 5);
 * ```
 */
export function row(...children: readonly UIElement[]): Row;
/**
 * Puts elements side by side.
 *
 * @param args The elements, from left to right, then attributes of the row.
 * @returns The row.
 * @throws {TypeError} If a child is no UI element or an option is unknown.
 */
export function row(
  ...args: [...children: UIElement[], options: RowOptions]
): Row;
export function row(...args: readonly unknown[]): Row {
  return new Row(layoutAttributes("row", args));
}

/**
 * Puts elements on top of each other.
 *
 * @param children The elements, from top to bottom.
 * @param options Attributes of the column, such as `spacing` and `sizing_mode`.
 * @returns The column.
 * @throws {TypeError} If a child is no UI element or an option is unknown.
 */
export function column(
  children: readonly UIElement[],
  options?: ColumnOptions,
): Column;
/**
 * Puts elements on top of each other.
 *
 * @param children The elements, from top to bottom.
 * @returns The column.
 * @throws {TypeError} If a child is no UI element.
 */
export function column(...children: readonly UIElement[]): Column;
/**
 * Puts elements on top of each other.
 *
 * @param args The elements, from top to bottom, then attributes of the column.
 * @returns The column.
 * @throws {TypeError} If a child is no UI element or an option is unknown.
 */
export function column(
  ...args: [...children: UIElement[], options: ColumnOptions]
): Column;
export function column(...args: readonly unknown[]): Column {
  return new Column(layoutAttributes("column", args));
}

/** The attributes of a row or column from the arguments of its function. */
function layoutAttributes(
  name: string,
  args: readonly unknown[],
): { children: UIElement[] } {
  const last = args.at(-1);
  const hasOptions = typeof last === "object" && last !== null &&
    !Array.isArray(last) && isPlainObject(last);
  const given = hasOptions ? args.slice(0, -1) : args;
  const children = given.length === 1 && Array.isArray(given[0])
    ? given[0] as readonly unknown[]
    : given;
  return { ...(hasOptions ? last : {}), children: children.map(checked) };

  function checked(child: unknown, i: number): UIElement {
    if (child instanceof UIElement) return child;
    throw new TypeError(
      `Cannot create ${name}: child ${i + 1} is no UI element`,
    );
  }
}
