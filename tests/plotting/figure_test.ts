import {
  assertEquals,
  assertStrictEquals,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import { Document } from "../../document/document.ts";
import {
  type CategoricalTicker,
  ColumnDataSource,
  ContinuousTicker,
  DataRange1d,
  Div,
  Figure as FigureModel,
  HoverTool,
  Line,
  type LinearColorMapper,
  NdArray,
  PanTool,
  type Range1d,
  Span,
  Title,
  WMTSTileSource,
} from "../../models/mod.ts";
import { column, Figure, figure, paletteOf, row } from "../../plotting/mod.ts";

function typesOf(models: readonly { type: string }[]): string[] {
  return models.map(({ type }) => type);
}

Deno.test("figure() makes a Figure with axes, grids, scales and tools", () => {
  const plot = figure();
  assertEquals(plot instanceof Figure && plot instanceof FigureModel, true);
  assertEquals(plot.type, "Figure");
  assertEquals(
    typesOf([plot.x_range, plot.y_range, plot.x_scale, plot.y_scale]),
    ["DataRange1d", "DataRange1d", "LinearScale", "LinearScale"],
  );
  assertEquals(typesOf(plot.below), ["LinearAxis"]);
  assertEquals(typesOf(plot.left), ["LinearAxis"]);
  assertEquals(plot.xgrid.map(({ axis }) => axis), [...plot.xaxis]);
  assertEquals(plot.ygrid.map(({ axis }) => axis), [...plot.yaxis]);
  assertEquals(typesOf(plot.toolbar.tools), [
    "PanTool",
    "WheelZoomTool",
    "BoxZoomTool",
    "SaveTool",
    "ResetTool",
    "HelpTool",
  ]);
});

Deno.test("figure() takes every attribute of the plot", () => {
  const title = new Title({ text: "t", align: "center" });
  const plot = figure({
    title,
    width: 100,
    sizing_mode: "stretch_width",
    background_fill_color: "beige",
    tags: ["a"],
  });
  assertStrictEquals(plot.title, title);
  assertEquals(
    [plot.width, plot.sizing_mode, plot.background_fill_color, plot.tags],
    [100, "stretch_width", "beige", ["a"]],
  );
  assertEquals(figure({ title: null }).get("title"), null);
});

Deno.test("figure() makes ranges of intervals, dates and factors", () => {
  const range = new DataRange1d();
  const dates = [new Date(0), new Date(1000)] as const;
  const numbers = figure({ x_range: [1, 2], y_range: range });
  const { start, end } = numbers.x_range as Range1d;
  assertEquals([start, end], [1, 2]);
  assertStrictEquals(numbers.y_range, range);
  const plot = figure({ x_range: dates, y_range: ["a", "b"] });
  assertEquals((plot.x_range as Range1d).end, 1000);
  assertEquals(
    typesOf([plot.y_range, plot.y_scale, ...plot.xaxis, ...plot.yaxis]),
    ["FactorRange", "CategoricalScale", "DatetimeAxis", "CategoricalAxis"],
  );
});

Deno.test("figure() makes the type of axis that is asked for, where it is asked for", () => {
  const plot = figure({
    x_axis_type: "log",
    x_axis_location: "above",
    x_axis_label: "t",
    x_minor_ticks: 4,
    y_axis_type: null,
  });
  assertEquals(typesOf(plot.above), ["LogAxis"]);
  assertEquals([plot.below, plot.left, plot.yaxis, plot.ygrid], [
    [],
    [],
    [],
    [],
  ]);
  assertEquals(plot.x_scale.type, "LogScale");
  const [axis] = plot.xaxis;
  assertEquals(axis?.axis_label, "t");
  assertEquals((axis?.ticker as ContinuousTicker).num_minor_ticks, 4);
  const hidden = figure({ x_axis_location: null, y_minor_ticks: null });
  assertEquals([hidden.xaxis.length, hidden.xgrid.length], [0, 1]);
  const ticker = hidden.yaxis[0]!.ticker as ContinuousTicker;
  assertEquals(ticker.num_minor_ticks, 0);
  const categorical = figure({ x_range: ["a"], x_minor_ticks: 4 });
  const { ticker: factors } = categorical.xaxis[0]!;
  assertEquals(
    (factors as CategoricalTicker) instanceof ContinuousTicker,
    false,
  );
});

Deno.test("figure() takes tools as names, models or both, and which are active", () => {
  const pan = new PanTool();
  const plot = figure({
    tools: [pan, "box_select", "tap"],
    active_drag: "box_select",
    active_scroll: null,
    active_tap: pan,
  });
  const { toolbar } = plot;
  assertEquals(typesOf(toolbar.tools), ["PanTool", "BoxSelectTool", "TapTool"]);
  assertStrictEquals(toolbar.active_drag, toolbar.tools[1]);
  assertEquals(toolbar.active_scroll, null);
  assertStrictEquals(toolbar.active_tap, pan);
  assertEquals(toolbar.active_inspect, "auto");
  assertEquals(figure({ tools: "" }).toolbar.tools, []);
  plot.addTools("save", new HoverTool());
  assertEquals(typesOf(plot.toolbar.tools).slice(3), ["SaveTool", "HoverTool"]);
});

Deno.test("active_inspect takes several tools, by name or as models", () => {
  const hover = new HoverTool();
  const { toolbar } = figure({
    tools: ["crosshair", hover],
    active_inspect: ["crosshair", hover],
  });
  assertEquals<unknown>(toolbar.active_inspect, [toolbar.tools[0], hover]);
});

Deno.test("figure() shows tooltips with the hover tool that there is, or a new one", () => {
  const tooltips = [["x", "@x"]] as const;
  for (const tools of ["hover", "pan"]) {
    const hovers = figure({ tools, tooltips }).toolbar.tools
      .filter((tool) => tool instanceof HoverTool);
    assertEquals(hovers.map((hover) => hover.tooltips), [[["x", "@x"]]]);
  }
});

Deno.test("figure() says what is wrong with an option", () => {
  const failures: readonly [() => unknown, string][] = [
    [
      () => figure({ tools: "pan", active_drag: "box_zoom" }),
      'Cannot create figure: active_drag "box_zoom" is not among the names in tools (pan)',
    ],
    [
      () => figure({ tools: "pan", active_tap: new PanTool() }),
      "Cannot create figure: active_tap is a PanTool that is not among the tools",
    ],
    [
      () => figure({ x_range: [0, NaN] }),
      "Cannot create figure: x_range is [0, NaN]",
    ],
    [
      () => figure({ y_range: [new Date("no day"), new Date(0)] }),
      "Cannot create figure: y_range is [NaN, 0]",
    ],
    [
      () => figure({ y_minor_ticks: 1 }),
      "Cannot create figure: y_minor_ticks must be an integer above 1, received 1",
    ],
  ];
  for (const [make, message] of failures) {
    const error = assertThrows(make, Error);
    assertEquals(error.message, message);
    assertStringIncludes(error.stack!.split("\n")[1]!, import.meta.url);
  }
  assertThrows(
    () => figure({ tools: "pan,resett" }),
    RangeError,
    'Cannot find tool "resett": did you mean "reset"? the names are pan, xpan, ',
  );
  const untyped: (options: object) => Figure = figure;
  assertThrows(
    () => untyped({ x_axis_type: "lin" }),
    RangeError,
    'Cannot create figure: unknown x_axis_type "lin"; the types are auto, linear, log, datetime, timedelta, mercator and null',
  );
  assertThrows(
    () => untyped({ x_range: 5 }),
    TypeError,
    "Cannot create figure: x_range must be a range, [start, end] or an array of factors",
  );
  assertThrows(
    () => untyped({ output_backend: "gl" }),
    TypeError,
    'Cannot set Figure.output_backend: expected one of "canvas", ',
  );
  assertThrows(
    () => untyped({ tool: "pan" }),
    TypeError,
    "Cannot create figure: unknown option tool, did you mean tools?",
  );
  assertThrows(
    () => untyped({ heigth: 5 }),
    TypeError,
    "Cannot create figure: unknown option heigth, did you mean height?",
  );
});

Deno.test("Figure.addLayout() moves what is in another place already", () => {
  const plot = figure();
  const [axis] = plot.xaxis;
  plot.addLayout(axis!, "above");
  assertEquals([plot.above, plot.below], [[axis], []]);
  const span = new Span({ location: 1, dimension: "width" });
  plot.addLayout(span);
  plot.addLayout(span);
  assertEquals(plot.center.filter((element) => element === span), [span]);
});

Deno.test("Figure.addTile() takes a source or the name of a provider", () => {
  const plot = figure({ x_axis_type: "mercator", y_axis_type: "mercator" });
  const source = new WMTSTileSource({
    url: "http://localhost/{Z}/{X}/{Y}.png",
  });
  const renderers = [
    plot.addTile(source, { alpha: 0.5 }),
    plot.addTile("OpenStreetMap.Mapnik"),
  ];
  assertEquals(plot.renderers, renderers);
  assertStrictEquals(renderers[0]!.tile_source, source);
  assertEquals(renderers[0]!.alpha, 0.5);
  assertStringIncludes(
    (renderers[1]!.tile_source as WMTSTileSource).url,
    "openstreetmap.org",
  );
});

Deno.test("Figure.image() takes the name of a palette", () => {
  const image = new NdArray(Float64Array.of(1, 2), [1, 2]);
  const { glyph } = figure().image([image], 0, 0, 1, 1, { palette: "Blues3" });
  assertEquals(
    (glyph.color_mapper as LinearColorMapper).palette,
    paletteOf("Blues3"),
  );
});

Deno.test("A glyph drawn while the figure is in a document joins it", () => {
  const document = new Document();
  const plot = figure();
  document.addRoot(plot);
  const renderer = plot.line([1, 2], [3, 4]);
  assertStrictEquals(renderer.document, document);
  assertStrictEquals(renderer.data_source.document, document);
});

Deno.test("A copy of a figure has the same axes and renderers", () => {
  const plot = figure({ x_axis_location: "above" });
  plot.line([1, 2], [3, 4]);
  const copy = plot.clone();
  assertEquals([copy.above, copy.below], [plot.above, []]);
  assertEquals(copy.renderers, plot.renderers);
});

Deno.test("row() and column() take children and options in any form", () => {
  const [a, b] = [new Div(), figure()];
  for (const make of [row, column]) {
    assertEquals(make(a, b).children, [a, b]);
    assertEquals(make([a, b]).children, [a, b]);
    assertEquals(make([a], { spacing: 3 }).spacing, 3);
    const layout = make(a, b, { sizing_mode: "stretch_both" });
    assertEquals(layout.children, [a, b]);
    assertEquals(layout.sizing_mode, "stretch_both");
    assertEquals(a.sizing_mode, null);
    assertEquals(make().children, []);
  }
});

Deno.test("row() and column() say which child is none", () => {
  const [untypedRow, untypedColumn]: ((...args: unknown[]) => unknown)[] = [
    row as (...args: unknown[]) => unknown,
    column as (...args: unknown[]) => unknown,
  ];
  assertThrows(
    () => untypedRow!(new Div(), "text"),
    TypeError,
    "Cannot create row: child 2 is not a UI element",
  );
  assertThrows(
    () => untypedColumn!([new Div(), [new Div()]]),
    TypeError,
    "Cannot create column: child 2 is not a UI element",
  );
});

Deno.test("Figure.addGlyph() takes the source and the glyph in either order", () => {
  const plot = figure();
  const source = new ColumnDataSource({ data: { x: [1] } });
  const glyph = new Line();
  for (
    const renderer of [
      plot.addGlyph(source, glyph),
      plot.addGlyph(glyph, source),
    ]
  ) {
    assertStrictEquals(renderer.data_source, source);
    assertStrictEquals(renderer.glyph, glyph);
  }
});

Deno.test("Figure.removeTools() removes those of the toolbar, and no others", () => {
  const plot = figure({ tools: "pan,reset,save" });
  const [pan, reset, save] = plot.tools;
  plot.removeTools(pan!, save!);
  assertEquals(plot.tools, [reset!]);
  assertThrows(
    () => plot.removeTools(reset!, pan!),
    RangeError,
    "Cannot remove PanTool: it is not in the toolbar",
  );
  assertEquals(plot.tools, [reset!]);
});
