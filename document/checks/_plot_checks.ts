import { formatValue } from "../../base/text/format_value.ts";
import { nearestName } from "../../base/nearest_name.ts";
import {
  columnsOf,
  Field,
  type Model,
  propertyStore,
} from "../../models/internal.ts";
import {
  AllIndices,
  BaseNumericalSlider,
  CategoricalColorMapper,
  CategoricalScale,
  ColumnDataSource,
  FactorRange,
  GlyphRenderer,
  GraphRenderer,
  LegendItem,
  Line,
  LinearScale,
  LogScale,
  Patch,
  Plot,
  RangeTool,
  Renderer,
  WebDataSource,
} from "../../models/mod.ts";
import {
  check,
  findDuplicate,
  type IntegrityCheck,
  peek,
} from "./_integrity_check.ts";

/** The properties of a plot that hold renderers. */
const PLACES = ["renderers", "left", "right", "above", "below", "center"];

export const PLOT_CHECKS: readonly IntegrityCheck[] = [
  check("error", 1001, "BAD_COLUMN_NAME", GlyphRenderer, badColumns),
  check("error", 1001, "BAD_COLUMN_NAME", LegendItem, (item) => {
    const source = peek<Model>(item.renderers[0], "data_source");
    const { label } = item;
    return label instanceof Field && source !== undefined
      ? missingColumns(source, { label })
      : null;
  }),
  check(
    "error",
    1006,
    "NON_MATCHING_DATA_SOURCES_ON_LEGEND_ITEM_RENDERERS",
    LegendItem,
    ({ label, renderers }) => {
      const sources = renderers.map((renderer) =>
        peek(renderer, "data_source")
      );
      return label instanceof Field && new Set(sources).size > 1
        ? "has a column as its label but renderers with different data sources"
        : null;
    },
  ),
  check(
    "error",
    1009,
    "INCOMPATIBLE_SCALE_AND_RANGE",
    Plot,
    (plot) => incompatible(plot, "x") ?? incompatible(plot, "y"),
  ),
  check("error", 1011, "MALFORMED_GRAPH_SOURCE", GraphRenderer, (graph) => {
    const has = (renderer: string, column: string) => {
      const source = peek<Model>(peek(graph, renderer), "data_source");
      return source === undefined || Object.hasOwn(columnsOf(source), column);
    };
    if (!has("node_renderer", "index")) return 'has no node column "index"';
    return has("edge_renderer", "start") && has("edge_renderer", "end")
      ? null
      : 'has no edge columns "start" and "end"';
  }),
  check(
    "error",
    1018,
    "NO_RANGE_TOOL_RANGES",
    RangeTool,
    (tool) =>
      tool.x_range === null && tool.y_range === null
        ? "has neither x_range nor y_range"
        : null,
  ),
  check("error", 1019, "DUPLICATE_FACTORS", FactorRange, ({ factors }) => {
    const twice = findDuplicate(
      factors.map((factor) => JSON.stringify(factor)),
    );
    return twice === undefined ? null : `has the factor ${twice} twice`;
  }),
  check("error", 1020, "BAD_EXTRA_RANGE_NAME", Plot, badRangeName),
  check(
    "error",
    1021,
    "EQUAL_SLIDER_START_END",
    BaseNumericalSlider,
    (slider) => {
      const start = peek(slider, "start");
      return start !== undefined && start === peek(slider, "end")
        ? `starts and ends at ${formatValue(start)}`
        : null;
    },
  ),
  check(
    "error",
    1024,
    "CDSVIEW_FILTERS_WITH_CONNECTED",
    GlyphRenderer,
    (renderer) => {
      const glyph = peek<Model>(renderer, "glyph");
      const isConnected = glyph instanceof Line || glyph instanceof Patch;
      return isConnected && !(renderer.view.filter instanceof AllIndices)
        ? `filters the points of a ${glyph.type}, which connects them`
        : null;
    },
  ),
  check(
    "warning",
    1000,
    "MISSING_RENDERERS",
    Plot,
    ({ renderers }) => renderers.length === 0 ? "has no renderers" : null,
  ),
  check(
    "warning",
    1008,
    "PALETTE_LENGTH_FACTORS_MISMATCH",
    CategoricalColorMapper,
    (mapper) => {
      const factors = peek<unknown[]>(mapper, "factors")?.length ?? 0;
      const colors = peek<unknown[]>(mapper, "palette")?.length ?? 0;
      return colors < factors
        ? `has a palette of ${colors} for ${factors} factors; the others get nan_color`
        : null;
    },
  ),
];

function badColumns(renderer: GlyphRenderer): string | null {
  const glyph = peek<Model>(renderer, "glyph");
  const source = peek<Model>(renderer, "data_source");
  return glyph === undefined || source === undefined
    ? null
    : missingColumns(source, propertyStore(glyph).values);
}

/** Describes the fields that refer to columns the source does not have. */
function missingColumns(
  source: Model,
  values: Readonly<Record<string, unknown>>,
): string | null {
  // Only clients know the columns of other kinds of sources.
  const isKnown = source instanceof ColumnDataSource &&
    !(source instanceof WebDataSource);
  if (!isKnown) return null;
  const columns = columnsOf(source);
  const missing: string[] = [];
  for (const [name, value] of Object.entries(values)) {
    if (!(value instanceof Field) || Object.hasOwn(columns, value.field)) {
      continue;
    }
    const nearest = nearestName(value.field, Object.keys(columns));
    const hint = nearest === undefined ? "" : `, did you mean "${nearest}"?`;
    missing.push(`${name} "${value.field}"${hint}`);
  }
  return missing.length === 0
    ? null
    : `refers to missing columns: ${missing.join("; ")}`;
}

function incompatible(plot: Plot, dimension: "x" | "y"): string | null {
  const range = plot[`${dimension}_range`];
  const scale = plot[`${dimension}_scale`];
  const isCategorical = scale instanceof CategoricalScale;
  const isOther = !isCategorical && !(scale instanceof LinearScale) &&
    !(scale instanceof LogScale);
  return isOther || isCategorical === range instanceof FactorRange
    ? null
    : `has a ${scale.type} for ${dimension}_range, a ${range.type}`;
}

function badRangeName(plot: Plot): string | null {
  for (const place of PLACES) {
    for (const part of peek<readonly unknown[]>(plot, place) ?? []) {
      if (!(part instanceof Renderer)) continue;
      const found = badRangeOf(plot, part, "x") ?? badRangeOf(plot, part, "y");
      if (found !== null) return found;
    }
  }
  return null;
}

function badRangeOf(
  plot: Plot,
  part: Renderer,
  dimension: "x" | "y",
): string | null {
  const name = peek<string>(part, `${dimension}_range_name`) ?? "default";
  return name === "default" ||
      Object.hasOwn(plot[`extra_${dimension}_ranges`], name)
    ? null
    : `has no extra ${dimension}-range "${name}", which ${
      propertyStore(part).label
    } refers to`;
}
