import {
  Column,
  FlexBox,
  GridBox,
  type GridBoxAttributes,
  type LayoutDOM,
  type SizingMode,
  type UIElement,
} from "../../models/mod.ts";
import { refuseUnknownOptions } from "../../base/option_checks.ts";
import {
  brokenIntoRows,
  checkedChild,
  hasAutoSizing,
  sizeChildren,
} from "./_layout_children.ts";

/** An element, an empty cell, or a nested array: {@linkcode grid} alternates rows and columns. */
export type GridItem = UIElement | null | readonly GridItem[];

/** Options for {@linkcode grid}. */
export interface GridOptions {
  /**
   * The sizing mode of the grid, and of all elements in it without one.
   *
   * @default {null}
   */
  sizing_mode?: SizingMode | null;
  /** The number of rows to break a flat array into; `ncols` takes precedence. */
  nrows?: number | null;
  /** The number of columns to break a flat array into. */
  ncols?: number | null;
}

/** An element, or a row or column of plans. */
type Plan = UIElement | null | {
  readonly isColumn: boolean;
  readonly items: readonly Plan[];
};

/** An element and the cells that it covers. */
interface Cell {
  readonly element: UIElement | null;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

interface Cells {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly Cell[];
}

/**
 * Arranges elements in one grid, so that those in different rows line up.
 *
 * Nested arrays form a column of rows of columns …; their elements span several rows
 * and columns where necessary. `Row` and `Column` models are flattened in the same
 * way, unless they have their own spacing or size. `ncols` or `nrows` breaks a flat
 * array into rows.
 *
 * @param children The elements; `null` leaves a cell empty.
 * @param options Sizing mode and number of rows or columns.
 * @returns The grid.
 * @throws {TypeError} If an item is not a UI element, an option is unknown, or nested arrays come with `ncols` or `nrows`.
 * @throws {RangeError} If `ncols` or `nrows` is not a positive integer.
 *
 * @example A wide element below two others
 * ```ts
 * import { Div } from "@bokeh-deno/server/models";
 * import { grid } from "@bokeh-deno/server/plotting";
 * import { assertEquals } from "@std/assert";
 *
 * const [a, b, c] = ["a", "b", "c"].map((text) => new Div({ text }));
 * const { children } = grid([[a!, b!], c!]);
 * assertEquals(children.map(([, ...cell]) => cell), [
 *   [0, 0, 1, 1],
 *   [0, 1, 1, 1],
 *   [1, 0, 1, 2],
 * ]);
 * ```
 */
export function grid(
  children: LayoutDOM | readonly GridItem[],
  options: GridOptions = {},
): GridBox {
  refuseUnknownOptions("create grid", options, [
    "sizing_mode",
    "nrows",
    "ncols",
  ]);
  const { sizing_mode = null } = options;
  const plan = Array.isArray(children)
    ? nestedPlan(rowsOf(children, options), true, "")
    : modelPlan(checkedChild("grid", children, "the argument"), true);
  const cells = flatten(plan).cells
    .filter(({ element }) => element !== null)
    .map(({ element, row, column, rows, columns }) =>
      [element!, row, column, rows, columns] as const
    );
  sizeChildren(cells.map(([element]) => element), sizing_mode);
  const attributes: Partial<GridBoxAttributes> = { children: cells };
  if (sizing_mode !== null) attributes.sizing_mode = sizing_mode;
  return new GridBox(attributes);
}

function rowsOf(
  items: readonly unknown[],
  { nrows, ncols }: GridOptions,
): readonly unknown[] {
  if (typeof ncols === "number") {
    return brokenIntoRows("grid", items, { ncols });
  }
  if (typeof nrows === "number") {
    return brokenIntoRows("grid", items, { nrows });
  }
  return items;
}

function nestedPlan(
  items: readonly unknown[],
  isColumn: boolean,
  path: string,
): Plan {
  const plans = items.map((item, i) => {
    const place = `${path}[${i}]`;
    if (Array.isArray(item)) return nestedPlan(item, !isColumn, place);
    return item === null ? null : checkedChild("grid", item, `item ${place}`);
  });
  return { isColumn, items: plans };
}

/** Flattens rows and columns only if that loses nothing. */
function modelPlan(element: UIElement, isOutermost: boolean): Plan {
  if (
    !(element instanceof FlexBox) ||
    !isOutermost && !(hasAutoSizing(element) && element.spacing === 0)
  ) return element;
  const items = element.children.map((child) => modelPlan(child, false));
  return { isColumn: element instanceof Column, items };
}

function flatten(plan: Plan): Cells {
  if (plan === null || !("items" in plan)) {
    const cell = { element: plan, row: 0, column: 0, rows: 1, columns: 1 };
    return { rows: 1, columns: 1, cells: [cell] };
  }
  const parts = plan.items.map(flatten).filter(({ cells }) => cells.length > 0);
  if (!plan.isColumn) return sideBySide(parts);
  return transposed(sideBySide(parts.map(transposed)));
}

/** Joins parts, each stretched to the least common multiple of their rows. */
function sideBySide(parts: readonly Cells[]): Cells {
  if (parts.length === 0) return { rows: 0, columns: 0, cells: [] };
  const rows = parts.reduce((n, part) => leastCommonMultiple(n, part.rows), 1);
  let columns = 0;
  const cells: Cell[] = [];
  for (const part of parts) {
    const factor = rows / part.rows;
    for (const cell of part.cells) {
      cells.push({
        ...cell,
        row: cell.row * factor,
        rows: cell.rows * factor,
        column: cell.column + columns,
      });
    }
    columns += part.columns;
  }
  return { rows, columns, cells };
}

function transposed({ rows, columns, cells }: Cells): Cells {
  return {
    rows: columns,
    columns: rows,
    cells: cells.map(({ element, row, column, rows, columns }) => ({
      element,
      row: column,
      column: row,
      rows: columns,
      columns: rows,
    })),
  };
}

function leastCommonMultiple(a: number, b: number): number {
  return a / greatestCommonDivisor(a, b) * b;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
