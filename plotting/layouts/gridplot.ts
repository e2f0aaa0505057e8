import {
  GridPlot,
  LayoutDOM,
  type Location,
  Plot,
  type SizingMode,
  type Toolbar,
  type ToolbarAttributes,
  type UIElement,
} from "../../models/mod.ts";
import { refuseUnknownOptions } from "../../base/option_checks.ts";
import {
  brokenIntoRows,
  checkedChild,
  sizeChildren,
} from "./_layout_children.ts";
import { mergedToolbar } from "./_merged_toolbar.ts";

/** Options for {@linkcode gridplot}. */
export interface GridplotOptions {
  /** The number of columns to break a flat array into; without it, each inner array is a row. */
  ncols?: number | null;
  /** The width of every element, in pixels. By default each keeps its own. */
  width?: number | null;
  /** The height of every element, in pixels. By default each keeps its own. */
  height?: number | null;
  /**
   * The sizing mode of the grid, and of all elements in it without one.
   *
   * @default {null}
   */
  sizing_mode?: SizingMode | null;
  /**
   * The location of the toolbar; `null` hides it.
   *
   * @default {"above"}
   */
  toolbar_location?: Location | null;
  /** Attributes of the toolbar. By default those of the last plot's toolbar. */
  toolbar_options?: Partial<ToolbarAttributes>;
  /**
   * Whether the plots share one toolbar, in which equal tools share a button.
   *
   * @default {true}
   */
  merge_tools?: boolean;
}

/**
 * Arranges plots and other elements in a grid with one toolbar.
 *
 * @param children Rows of elements, or with `ncols` a flat array of them; `null` leaves a cell empty.
 * @param options Sizes and toolbar.
 * @returns The grid. With `merge_tools`, the plots in it lose their own toolbars.
 * @throws {TypeError} If an item is not a UI element, an option is unknown, or `ncols` comes with rows or is missing without them.
 * @throws {RangeError} If `ncols` is not a positive integer.
 *
 * @example Three plots
 * ```ts
 * import { figure, gridplot } from "@bokeh-deno/server/plotting";
 * import { assertEquals } from "@std/assert";
 *
 * const plots = ["a", "b", "c"].map((title) => figure({ title }));
 * const { children, toolbar } = gridplot(plots, { ncols: 2, height: 200 });
 * assertEquals(children.map(([, row, column]) => [row, column]), [[0, 0], [0, 1], [1, 0]]);
 * assertEquals(toolbar.tools.length, plots[0]!.toolbar.tools.length);
 * assertEquals(plots[0]!.toolbar_location, null);
 * ```
 */
export function gridplot(
  children:
    | readonly (readonly (UIElement | null)[])[]
    | readonly (UIElement | null)[],
  options: GridplotOptions = {},
): GridPlot {
  refuseUnknownOptions("create gridplot", options, OPTIONS);
  const {
    ncols = null,
    width = null,
    height = null,
    sizing_mode = null,
    toolbar_location = "above",
    toolbar_options = {},
    merge_tools = true,
  } = options;
  const cells = rowsOf(children, ncols).flatMap((row, y) =>
    row.map((item, x) => {
      if (item === null) return null;
      const place = `item [${y}][${x}]`;
      return [checkedChild("gridplot", item, place), y, x] as const;
    })
  ).filter((cell) => cell !== null);
  const elements = cells.map(([element]) => element);
  const grid = new GridPlot({
    children: cells,
    toolbar: mergedToolbar(
      merge_tools ? takeToolbars(elements) : [],
      toolbar_options,
    ),
    toolbar_location,
    sizing_mode,
  });
  for (const element of elements) {
    if (!(element instanceof LayoutDOM)) continue;
    if (width !== null) element.width = width;
    if (height !== null) element.height = height;
  }
  sizeChildren(elements, sizing_mode);
  return grid;
}

function rowsOf(
  children: readonly unknown[],
  ncols: number | null,
): readonly (readonly unknown[])[] {
  if (ncols === null) {
    const other = children.findIndex((row) => !Array.isArray(row));
    if (other < 0) return children as readonly (readonly unknown[])[];
    throw new TypeError(
      `Cannot create gridplot: row ${
        other + 1
      } is not an array; give an array of rows, or a flat array together with ncols`,
    );
  }
  return brokenIntoRows("gridplot", children, { ncols });
}

const OPTIONS = [
  "ncols",
  "width",
  "height",
  "sizing_mode",
  "toolbar_location",
  "toolbar_options",
  "merge_tools",
];

/** Returns the toolbars of all plots in the elements and hides them. */
function takeToolbars(elements: readonly UIElement[]): Toolbar[] {
  return elements.flatMap((element) => element.select(Plot)).map((plot) => {
    plot.toolbar_location = null;
    return plot.toolbar;
  });
}
