import {
  Column,
  type ColumnAttributes,
  Row,
  type RowAttributes,
  type UIElement,
} from "../../models/mod.ts";
import {
  checkedChild,
  layoutArguments,
  sizeChildren,
} from "./_layout_children.ts";

/** Options for {@linkcode row}: the attributes of the model. */
export type RowOptions = Omit<Partial<RowAttributes>, "children">;

/** Options for {@linkcode column} and {@linkcode layout}: the attributes of the model. */
export type ColumnOptions = Omit<Partial<ColumnAttributes>, "children">;

/** An element, or a nested array: {@linkcode layout} alternates rows and columns. */
export type LayoutItem = UIElement | readonly LayoutItem[];

/**
 * Arranges elements in a row.
 *
 * @param children The elements, from left to right.
 * @param options Attributes of the row, such as `spacing` and `sizing_mode`.
 * @returns The row.
 * @throws {TypeError} If a child is not a UI element or an option is unknown.
 */
export function row(
  children: readonly UIElement[],
  options?: RowOptions,
): Row;
/**
 * Arranges elements in a row.
 *
 * @param children The elements, from left to right.
 * @returns The row.
 * @throws {TypeError} If a child is not a UI element.
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
 * Arranges elements in a row.
 *
 * @param args The elements, from left to right, then attributes of the row.
 * @returns The row.
 * @throws {TypeError} If a child is not a UI element or an option is unknown.
 */
export function row(
  ...args: [...children: UIElement[], options: RowOptions]
): Row;
export function row(...args: readonly unknown[]): Row {
  const { children, options } = layoutArguments(args);
  return new Row({
    ...options,
    children: checkedChildren("row", children),
  });
}

/**
 * Arranges elements in a column.
 *
 * @param children The elements, from top to bottom.
 * @param options Attributes of the column, such as `spacing` and `sizing_mode`.
 * @returns The column.
 * @throws {TypeError} If a child is not a UI element or an option is unknown.
 */
export function column(
  children: readonly UIElement[],
  options?: ColumnOptions,
): Column;
/**
 * Arranges elements in a column.
 *
 * @param children The elements, from top to bottom.
 * @returns The column.
 * @throws {TypeError} If a child is not a UI element.
 */
export function column(...children: readonly UIElement[]): Column;
/**
 * Arranges elements in a column.
 *
 * @param args The elements, from top to bottom, then attributes of the column.
 * @returns The column.
 * @throws {TypeError} If a child is not a UI element or an option is unknown.
 */
export function column(
  ...args: [...children: UIElement[], options: ColumnOptions]
): Column;
export function column(...args: readonly unknown[]): Column {
  const { children, options } = layoutArguments(args);
  return new Column({
    ...options,
    children: checkedChildren("column", children),
  });
}

/**
 * Lays out nested arrays: the outermost is a column, the arrays in it are rows, those
 * in them columns, and so on.
 *
 * @param children Elements and arrays, from top to bottom.
 * @param options Attributes of the outermost column. Its `sizing_mode` also applies to all rows, columns and elements without one.
 * @returns The outermost column.
 * @throws {TypeError} If an item is neither a UI element nor an array, or an option is unknown.
 *
 * @example Two rows
 * ```ts
 * import { Div } from "@bokeh-deno/server/models";
 * import { layout } from "@bokeh-deno/server/plotting";
 * import { assertEquals } from "@std/assert";
 *
 * const [a, b, c] = ["a", "b", "c"].map((text) => new Div({ text }));
 * const page = layout([[a!], [b!, c!]], { sizing_mode: "stretch_width" });
 * assertEquals(page.children.map(({ type }) => type), ["Row", "Row"]);
 * assertEquals(a!.sizing_mode, "stretch_width");
 * ```
 */
export function layout(
  children: readonly LayoutItem[],
  options?: ColumnOptions,
): Column;
/**
 * Lays out nested arrays: the outermost is a column, the arrays in it are rows, those
 * in them columns, and so on.
 *
 * @param children Elements and arrays, from top to bottom.
 * @returns The outermost column.
 * @throws {TypeError} If an item is neither a UI element nor an array.
 */
export function layout(...children: readonly LayoutItem[]): Column;
/**
 * Lays out nested arrays: the outermost is a column, the arrays in it are rows, those
 * in them columns, and so on.
 *
 * @param args Elements and arrays, from top to bottom, then attributes of the column.
 * @returns The outermost column.
 * @throws {TypeError} If an item is neither a UI element nor an array, or an option is unknown.
 */
export function layout(
  ...args: [...children: LayoutItem[], options: ColumnOptions]
): Column;
export function layout(...args: readonly unknown[]): Column {
  const { children, options } = layoutArguments(args);
  const { sizing_mode } = options as ColumnOptions;
  const elements: UIElement[] = [];
  const items = nestedLayouts(children, Row, "", { sizing_mode }, elements);
  const made = new Column({ ...options, children: items });
  sizeChildren(elements, sizing_mode);
  return made;
}

/**
 * Turns arrays into rows and columns, and collects the elements: these are sized
 * only after everything has been checked.
 */
function nestedLayouts(
  items: readonly unknown[],
  container: typeof Row | typeof Column,
  path: string,
  attributes: ColumnOptions,
  elements: UIElement[],
): UIElement[] {
  const inner = container === Row ? Column : Row;
  return items.map((item, i) => {
    const place = `${path}[${i}]`;
    if (!Array.isArray(item)) {
      const element = checkedChild("layout", item, `item ${place}`);
      elements.push(element);
      return element;
    }
    const children = nestedLayouts(item, inner, place, attributes, elements);
    return new container({ ...attributes, children });
  });
}

function checkedChildren(
  name: string,
  children: readonly unknown[],
): UIElement[] {
  return children.map((child, i) =>
    checkedChild(name, child, `child ${i + 1}`)
  );
}
