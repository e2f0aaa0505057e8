// What a figure offers, on a plot that is made by hand.

import {
  assert,
  assertEquals,
  assertStrictEquals,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import {
  ColumnDataSource,
  Grid,
  HoverTool,
  Legend,
  LegendItem,
  Line,
  LinearAxis,
  PanTool,
  Plot,
  Scatter,
  Title,
  WMTSTileSource,
} from "../../models/mod.ts";
import { figure } from "../../plotting/mod.ts";

Deno.test("A plain Plot takes glyphs, in either order", () => {
  const plot = new Plot();
  const source = new ColumnDataSource({ data: { x: [1], y: [2] } });
  const line = plot.addGlyph(source, new Line(), { name: "line" });
  const points = plot.addGlyph(new Scatter({ size: 5 }), source);
  assertEquals(plot.renderers, [line, points]);
  assertStrictEquals(line.data_source, source);
  assertEquals([line.name, points.glyph.type], ["line", "Scatter"]);
  const tiles = plot.addTile(new WMTSTileSource({ url: "/{X}" }), {
    alpha: 0.5,
  });
  assertEquals(plot.renderers.at(-1), tiles);
});

Deno.test("The axes, grids and legends of a plain Plot act as one", () => {
  const plot = new Plot();
  const [x, y, top] = [new LinearAxis(), new LinearAxis(), new LinearAxis()];
  plot.addLayout(x, "below");
  plot.addLayout(y, "left");
  plot.addLayout(top, "above");
  plot.addLayout(new Grid({ axis: x }));
  plot.addLayout(new Grid({ axis: y, dimension: 1 }));
  plot.addLayout(new Legend({ items: [new LegendItem({ label: "a" })] }));
  plot.xaxis.axis_label = "t";
  plot.yaxis.axis_label = "v";
  plot.axis.minor_tick_line_color = null;
  plot.ygrid.grid_line_color = "red";
  plot.grid.grid_line_alpha = 0.5;
  plot.legend.location = "top_left";
  assertEquals([x.axis_label, top.axis_label, y.axis_label], ["t", "t", "v"]);
  assertEquals(plot.axis.length, 3);
  assertEquals(y.minor_tick_line_color, null);
  assertEquals(plot.xgrid[0]!.grid_line_color, "#e5e5e5");
  assertEquals(plot.ygrid[0]!.grid_line_color, "red");
  assertEquals(plot.xgrid[0]!.grid_line_alpha, 0.5);
  assertEquals(plot.legend[0]!.location, "top_left");
  assertThrows(
    () => plot.addLayout(top, "middle" as "center"),
    RangeError,
    "the places are above, below, left, right, center",
  );
});

Deno.test("A plain Plot takes tools by name and as models", () => {
  const plot = new Plot();
  assertThrows(
    () => plot.hover.tooltips = [],
    Error,
    'the plot has no hover; add one with addTools("hover") first',
  );
  const pan = new PanTool();
  plot.addTools(pan, "hover");
  plot.hover.tooltips = { a: "@a" };
  assertEquals(plot.toolbar.tools, plot.tools);
  assert(plot.tools[1] instanceof HoverTool);
  assertEquals(plot.tools[1].tooltips, [["a", "@a"]]);
  plot.removeTools(pan);
  assertEquals(plot.tools.length, 1);
  plot.tools = "pan,reset";
  assertEquals(plot.tools.map(({ type }) => type), ["PanTool", "ResetTool"]);
  assertThrows(() => plot.addTools("pann" as "pan"), RangeError, '"pan"');
});

Deno.test('new Plot({ title: "x" }) has a Title', () => {
  const plot = new Plot({ title: "x" });
  assert(plot.title instanceof Title);
  plot.title.text_color = "red";
  assertEquals(plot.title.text, "x");
  assertEquals(plot.select(Title), [plot.title]);
});

Deno.test("figure.addTile(name, { retina }) takes tiles of twice the resolution", () => {
  const plot = figure();
  const tiles = plot.addTile("CartoDB Positron", { retina: true, alpha: 0.5 });
  assert(tiles.tile_source instanceof WMTSTileSource);
  assertStringIncludes(tiles.tile_source.url, "@2x");
  assertEquals(tiles.alpha, 0.5);
  assertThrows(
    () => plot.addTile(new WMTSTileSource(), { retina: true }),
    TypeError,
    "retina is for names of providers",
  );
});

Deno.test("figure.contour() draws what contour() does", async () => {
  const plot = figure();
  const z = [[0, 1], [1, 2]];
  const renderer = await plot.contour(null, null, z, [0, 1, 2], {
    line_color: "black",
  });
  assertEquals(plot.renderers, [renderer]);
  assertEquals(renderer.levels, [0, 1, 2]);
});
