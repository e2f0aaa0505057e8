import {
  type Columns,
  legendsOf,
  NdArray,
  sameValue,
} from "../../models/internal.ts";
import {
  type DataColumn,
  field,
  type GlyphRenderer,
  Legend,
  LegendItem,
  type Plot,
  value,
} from "../../models/mod.ts";
import { knownColumns } from "./glyph_checks.ts";
import type { RendererOptions } from "./glyph_options.ts";

/** The options that add a renderer to a legend. */
const OPTIONS = ["legend_label", "legend_field", "legend_group"] as const;

/** The legend options of a glyph method. */
export type LegendOptions = Pick<
  RendererOptions,
  typeof OPTIONS[number] | "legend_name"
>;

/**
 * Checks the legend options and prepares to add a renderer to the legend of a plot.
 *
 * @param plot The plot.
 * @param method The name of the glyph method, for messages.
 * @param options The options.
 * @param renderer The renderer.
 * @returns Adds the renderer; cannot fail.
 * @throws {TypeError} If options exclude each other or are not strings.
 * @throws {RangeError} If the column or legend does not exist, or the legend is ambiguous.
 */
export function prepareLegend(
  plot: Plot,
  method: string,
  options: LegendOptions,
  renderer: GlyphRenderer,
): () => void {
  const given = OPTIONS.filter((name) => options[name] !== undefined);
  const [option, other] = given;
  if (option === undefined) return () => {};
  if (other !== undefined) {
    throw new TypeError(
      `Cannot draw ${method}: only one of ${
        OPTIONS.join(", ")
      } can be given, received ${given.join(", ")}`,
    );
  }
  const text = options[option];
  if (typeof text !== "string") {
    throw new TypeError(`Cannot draw ${method}: ${option} must be a string`);
  }
  const legend = legendOf(plot, method, options.legend_name);
  const columns = knownColumns(renderer.data_source);
  if (option !== "legend_label") checkColumn(method, option, text, columns);
  if (option === "legend_group") {
    const items = groupItems(method, columns?.[text], renderer);
    return itemsAdder(plot, legend, items);
  }
  const label = option === "legend_label" ? value(text) : field(text);
  const item = legend?.items.find((item) => sameValue(item.label, label));
  if (item === undefined) {
    const made = new LegendItem({ label, renderers: [renderer] });
    return itemsAdder(plot, legend, [made]);
  }
  return () => item.renderers = [...item.renderers, renderer];
}

function itemsAdder(
  plot: Plot,
  legend: Legend | undefined,
  items: readonly LegendItem[],
): () => void {
  if (legend !== undefined) {
    return () => legend.items = [...legend.items, ...items];
  }
  return () => plot.center = [...plot.center, new Legend({ items })];
}

function legendOf(
  plot: Plot,
  method: string,
  name: string | undefined,
): Legend | undefined {
  const all = legendsOf(plot);
  const legends = name === undefined
    ? all
    : all.filter((legend) => legend.name === name);
  if (legends.length > 1) {
    throw new RangeError(
      `Cannot draw ${method}: there are ${legends.length} legends${
        name === undefined ? "" : ` named ${JSON.stringify(name)}`
      }; name the right one and give legend_name`,
    );
  }
  if (legends.length === 0 && name !== undefined) {
    throw new RangeError(
      `Cannot draw ${method}: there is no legend named ${JSON.stringify(name)}`,
    );
  }
  return legends[0];
}

function checkColumn(
  method: string,
  option: string,
  name: string,
  columns: Columns | undefined,
): void {
  if (columns === undefined || Object.hasOwn(columns, name)) return;
  throw new RangeError(
    `Cannot draw ${method}: ${option} ${
      JSON.stringify(name)
    } is not a column of the source (${Object.keys(columns).join(", ")})`,
  );
}

/** Creates an item per distinct value of a column, sorted. */
function groupItems(
  method: string,
  column: DataColumn | undefined,
  renderer: GlyphRenderer,
): LegendItem[] {
  if (column === undefined) {
    throw new TypeError(
      `Cannot draw ${method}: the columns for legend_group are in the browser only; use legend_field`,
    );
  }
  const values = column instanceof NdArray ? column.data : column;
  const first = new Map<unknown, number>();
  values.forEach((item: unknown, i: number) => {
    if (!first.has(item)) first.set(item, i);
  });
  return [...first]
    .sort(([a], [b]) => inOrder(a, b))
    .map(([item, index]) =>
      new LegendItem({
        label: value(String(item)),
        renderers: [renderer],
        index,
      })
    );
}

function inOrder(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a) < String(b) ? -1 : 1;
}
