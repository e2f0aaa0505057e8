// Mistakes that no single property shows, with Bokeh's codes: each case is one
// that Python's check_integrity() finds as well, or finds nothing in.

import { assertEquals } from "@std/assert";
import { Application } from "../../application/application.ts";
import type { Logger } from "../../base/logger.ts";
import { Document } from "../../document/document.ts";
import { formatIssue } from "../../document/checks/validate_document.ts";
import {
  AjaxDataSource,
  CategoricalColorMapper,
  CategoricalScale,
  CDSView,
  Column,
  ColumnDataSource,
  Div,
  FactorRange,
  field,
  GeoJSONDataSource,
  GlyphRenderer,
  GraphRenderer,
  GridBox,
  IndexFilter,
  type LayoutDOM,
  Legend,
  LegendItem,
  LinearAxis,
  type Model,
  Plot,
  Range1d,
  RangeSlider,
  RangeTool,
  Row,
  Scatter,
  Slider,
  StaticLayoutProvider,
  value,
} from "../../models/mod.ts";
import { figure } from "../../plotting/mod.ts";
import { ApplicationContext } from "../../sessions/application_context.ts";
import { quiet } from "../fixtures/wire/fake_client.ts";

/** What is found in a document of some roots, without the names of models. */
function found(...roots: Model[]): string[] {
  const doc = new Document();
  for (const root of roots) doc.addRoot(root);
  return doc.validate()
    .map((issue) => formatIssue(issue).replaceAll(/\(p\d+\)/g, ""));
}

/** A plot with a line, after a function has changed both. */
function plotWithLine(
  change: (plot: Plot, line: GlyphRenderer) => void = () => {},
): Plot {
  const plot = figure();
  change(plot, plot.line([1], [2]));
  return plot;
}

Deno.test("Document.validate() finds nothing in a sound document", () => {
  assertEquals(
    found(
      new Column({
        children: [
          plotWithLine(),
          new Slider({ start: 0, end: 9, value: 1 }),
          new Div({ sizing_mode: "fixed", width: 3, height: 4 }),
        ],
      }),
    ),
    [],
  );
});

Deno.test("Document.validate() finds columns that a source does not have, and the nearest", () => {
  const plotOf = (x: string, y: string, source: ColumnDataSource) => {
    const glyph = new Scatter({ x: { field: x }, y: { field: y } });
    return new Plot({
      renderers: [new GlyphRenderer({ data_source: source, glyph })],
    });
  };
  const source = () => new ColumnDataSource({ data: { time: [1], x: [2] } });
  assertEquals(found(plotOf("tim", "altitude", source())), [
    'E-1001 (BAD_COLUMN_NAME): GlyphRenderer refers to missing columns: x "tim", did you mean "time"?; y "altitude"',
  ]);
  assertEquals(found(plotOf("x", "time", source())), []);
});

Deno.test("Document.validate() leaves sources alone whose columns only clients know", () => {
  const glyph = () => new Scatter({ x: { field: "a" }, y: { field: "b" } });
  const renderers = [
    new AjaxDataSource({ data_url: "x" }),
    new GeoJSONDataSource({ geojson: "{}" }),
  ].map((data_source) => new GlyphRenderer({ data_source, glyph: glyph() }));
  assertEquals(found(new Plot({ renderers })), []);
});

Deno.test("Document.validate() finds legends of columns that are missing or not of one source", () => {
  const legend = (label: LegendItem["label"], count: number) => {
    const plot = figure();
    const renderers = Array.from(
      { length: count },
      () => plot.line([1], [2]),
    );
    plot.addLayout(
      new Legend({ items: [new LegendItem({ label, renderers })] }),
    );
    return plot;
  };
  assertEquals(found(legend(field("colour"), 1)), [
    'E-1001 (BAD_COLUMN_NAME): LegendItem refers to missing columns: label "colour"',
  ]);
  assertEquals(found(legend(field("x"), 2)), [
    "E-1006 (NON_MATCHING_DATA_SOURCES_ON_LEGEND_ITEM_RENDERERS): LegendItem has a column as its label but renderers with different data sources",
  ]);
  assertEquals(found(legend(value("x"), 2)), []);
});

Deno.test("Document.validate() finds scales that do not fit their range", () => {
  const scaled = plotWithLine((plot) => plot.y_scale = new CategoricalScale());
  assertEquals(found(scaled), [
    "E-1009 (INCOMPATIBLE_SCALE_AND_RANGE): Figure has a CategoricalScale for y_range, a DataRange1d",
  ]);
  const ranged = plotWithLine((plot) =>
    plot.x_range = new FactorRange({ factors: ["a"] })
  );
  assertEquals(found(ranged), [
    "E-1009 (INCOMPATIBLE_SCALE_AND_RANGE): Figure has a LinearScale for x_range, a FactorRange",
  ]);
});

Deno.test("Document.validate() finds ranges that a plot does not have", () => {
  const named = plotWithLine((_, line) => line.x_range_name = "other");
  assertEquals(found(named), [
    'E-1020 (BAD_EXTRA_RANGE_NAME): Figure has no extra x-range "other", which GlyphRenderer refers to',
  ]);
  const axis = plotWithLine((plot) =>
    plot.right = [new LinearAxis({ y_range_name: "other" })]
  );
  assertEquals(found(axis), [
    'E-1020 (BAD_EXTRA_RANGE_NAME): Figure has no extra y-range "other", which LinearAxis refers to',
  ]);
  const extra = plotWithLine((plot, line) => {
    plot.extra_x_ranges = { other: new Range1d() };
    line.x_range_name = "other";
  });
  assertEquals(found(extra), []);
});

Deno.test("Document.validate() finds filters of glyphs that connect their points", () => {
  const view = () => new CDSView({ filter: new IndexFilter({ indices: [0] }) });
  assertEquals(found(plotWithLine((_, line) => line.view = view())), [
    "E-1024 (CDSVIEW_FILTERS_WITH_CONNECTED): GlyphRenderer filters the points of a Line, which connects them",
  ]);
  const points = figure();
  points.scatter([1], [2]).view = view();
  assertEquals(found(points), []);
});

Deno.test("Document.validate() finds graphs without the columns of nodes and edges", () => {
  const graphOf = (nodes: object, edges: object) => {
    const [node_renderer, edge_renderer] = [nodes, edges].map((data) =>
      new GlyphRenderer({
        data_source: new ColumnDataSource({ data: { ...data } }),
        glyph: new Scatter(),
      })
    );
    return new GraphRenderer({
      node_renderer,
      edge_renderer,
      layout_provider: new StaticLayoutProvider(),
    });
  };
  const nodes = { index: [1] };
  assertEquals(found(graphOf({}, {})), [
    'E-1011 (MALFORMED_GRAPH_SOURCE): GraphRenderer has no node column "index"',
  ]);
  assertEquals(found(graphOf(nodes, { start: [1] })), [
    'E-1011 (MALFORMED_GRAPH_SOURCE): GraphRenderer has no edge columns "start" and "end"',
  ]);
  assertEquals(found(graphOf(nodes, { start: [1], end: [1] })), []);
});

Deno.test("Document.validate() finds ranges, sliders and palettes that are of no use", () => {
  assertEquals(
    found(
      new RangeTool(),
      new FactorRange({ factors: ["a", "b", "a"] }),
      new FactorRange({ factors: [["a", "b"], ["a", "b"]] }),
      new Slider({ start: 1, end: 1, value: 1 }),
      new RangeSlider({ start: 2, end: 2, value: [2, 2] }),
      new Slider(),
      new CategoricalColorMapper({ palette: ["red"], factors: ["a", "b"] }),
    ),
    [
      "E-1018 (NO_RANGE_TOOL_RANGES): RangeTool has neither x_range nor y_range",
      'E-1019 (DUPLICATE_FACTORS): FactorRange has the factor "a" twice',
      'E-1019 (DUPLICATE_FACTORS): FactorRange has the factor ["a","b"] twice',
      "E-1021 (EQUAL_SLIDER_START_END): Slider starts and ends at 1",
      "E-1021 (EQUAL_SLIDER_START_END): RangeSlider starts and ends at 2",
      "W-1008 (PALETTE_LENGTH_FACTORS_MISMATCH): CategoricalColorMapper has a palette of 1 for 2 factors; the others get nan_color",
    ],
  );
});

Deno.test("Document.validate() finds layouts that are empty or have a child twice", () => {
  const twin = new Div();
  assertEquals(
    found(new Row({ children: [new Column()] }), new Plot()).sort(),
    [
      "W-1000 (MISSING_RENDERERS): Plot has no renderers",
      "W-1002 (EMPTY_LAYOUT): Column has no children",
    ],
  );
  assertEquals(found(new Column({ children: [twin, twin] })), [
    "E-1027 (REPEATED_LAYOUT_CHILD): Column has a child twice",
  ]);
  assertEquals(
    found(
      new GridBox({ children: [[twin.clone(), 0, 0], [twin.clone(), 0, 1]] }),
    ),
    [],
  );
  const child = new Div();
  assertEquals(
    found(new GridBox({ children: [[child, 0, 0], [child, 0, 1]] })),
    [
      "E-1027 (REPEATED_LAYOUT_CHILD): GridBox has a child twice",
    ],
  );
  const both = new Div();
  assertEquals(found(new Column({ children: [both] }), both), [
    "W-1004 (BOTH_CHILD_AND_ROOT): Column has the child Div, which is also a root",
  ]);
});

Deno.test("Document.validate() finds sizes that contradict each other", () => {
  const issues = (attributes: Partial<LayoutDOM>) =>
    found(new Div(attributes as Partial<Div>));
  assertEquals(issues({ min_width: 5, max_width: 3, min_height: 1 }), [
    "E-1022 (MIN_PREFERRED_MAX_WIDTH): Div has a min_width of 5 and a max_width of 3",
  ]);
  assertEquals(issues({ min_height: 5, max_height: 3 }), [
    "E-1023 (MIN_PREFERRED_MAX_HEIGHT): Div has a min_height of 5 and a max_height of 3",
  ]);
  assertEquals(issues({ sizing_mode: "fixed", width: 3 }), [
    'W-1005 (FIXED_SIZING_MODE): Div has sizing_mode "fixed" but not both width and height',
  ]);
  assertEquals(issues({ width_policy: "fixed", height_policy: "fixed" }), [
    'W-1006 (FIXED_WIDTH_POLICY): Div has width_policy "fixed" but no width',
    'W-1007 (FIXED_HEIGHT_POLICY): Div has height_policy "fixed" but no height',
  ]);
});

Deno.test("A new session logs what is found in its document, and lives", async () => {
  const lines: string[] = [];
  const logger: Logger = {
    ...quiet,
    error: (message) => void lines.push(message),
    warn: (message) => void lines.push(message),
  };
  const context = new ApplicationContext({
    path: "/",
    application: new Application((doc) => {
      doc.addRoot(new Row());
      doc.addRoot(new Slider({ start: 1, end: 1, value: 1 }));
    }),
    logger,
    unusedSessionLifetimeMilliseconds: 1e9,
  });
  const session = await context.createSessionIfNeeded({
    id: "a",
    request: null,
    tokenPayload: {},
  });
  assertEquals(session.document.roots.length, 2);
  assertEquals(lines, [
    `W-1002 (EMPTY_LAYOUT): Row(${
      session.document.roots[0]!.id
    }) has no children`,
    `E-1021 (EQUAL_SLIDER_START_END): Slider(${
      session.document.roots[1]!.id
    }) starts and ends at 1`,
  ]);
  await context.stop();
});
