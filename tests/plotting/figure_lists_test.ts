// Axes, grids, legends, tools and the title of a figure.

import { assertEquals, assertStrictEquals, assertThrows } from "@std/assert";
import {
  HoverTool,
  Legend,
  LinearAxis,
  LinearColorMapper,
  Span,
  Title,
} from "../../models/mod.ts";
import { constructColorBar, figure } from "../../plotting/mod.ts";

Deno.test("Setting a property of plot.axis sets it of all axes", () => {
  const plot = figure({ x_axis_location: "above" });
  plot.addLayout(new LinearAxis(), "right");
  plot.axis.minor_tick_line_color = null;
  plot.yaxis.axis_label = "y";
  plot.grid.visible = false;
  plot.xgrid.grid_line_dash = [4, 2];
  assertEquals(
    plot.axis.map((axis) => [axis.minor_tick_line_color, axis.axis_label]),
    [[null, null], [null, "y"], [null, "y"]],
  );
  assertEquals(plot.grid.map(({ visible }) => visible), [false, false]);
  assertEquals(plot.xgrid[0]!.grid_line_dash, [4, 2]);
  assertEquals(plot.ygrid[0]!.grid_line_dash, []);
});

Deno.test("Reading a property of a list gives the value of all", () => {
  const plot = figure({ x_axis_label: "x" });
  assertEquals(plot.xaxis.axis_label, "x");
  assertEquals(plot.axis.visible, true);
  assertStrictEquals(plot.xaxis.ticker, plot.xaxis[0]!.ticker);
  assertThrows(
    () => plot.axis.axis_label,
    Error,
    "Cannot read axis.axis_label: the 2 values differ; read one, as in axis[0].axis_label",
  );
  assertThrows(
    () => figure({ y_axis_type: null }).yaxis.axis_label,
    Error,
    "Cannot read yaxis.axis_label: the plot has no yaxis",
  );
});

Deno.test("A list of models is an array", () => {
  const plot = figure();
  assertEquals(Array.isArray(plot.axis), true);
  assertEquals([...plot.axis], [...plot.xaxis, ...plot.yaxis]);
  assertEquals(plot.axis.length, 2);
  assertEquals(plot.axis.at(-1), plot.left[0]);
  const unknown = Reflect.get(plot.axis, "nothing");
  assertEquals(unknown, undefined);
});

Deno.test("A property that no model of a list has is refused", () => {
  const plot = figure();
  const set = (list: object, name: string) => () =>
    Reflect.set(list, name, true);
  assertThrows(
    set(plot.axis, "visibel"),
    TypeError,
    'Cannot find property LinearAxis.visibel: no such property, did you mean "visible"?',
  );
  assertThrows(
    set(figure({ x_axis_type: null }).xaxis, "visibel"),
    TypeError,
    'Cannot find property Axis.visibel: no such property, did you mean "visible"?',
  );
  assertEquals(Reflect.set(plot.axis, "0", null), false);
});

Deno.test("Setting a property of no legend or hover tool says how to get one", () => {
  const plot = figure();
  assertThrows(
    () => plot.legend.location = "top_left",
    Error,
    "Cannot set legend.location: the plot has no legend; draw something with legend_label first",
  );
  assertThrows(
    () => plot.hover.tooltips = null,
    Error,
    'Cannot set hover.tooltips: the plot has no hover; add one with addTools("hover") first',
  );
  figure({ x_axis_type: null }).xaxis.visible = false;
});

Deno.test("plot.legend has the legends in all places", () => {
  const plot = figure();
  plot.line([1], [2], { legend_label: "a" });
  const right = new Legend();
  plot.addLayout(right, "right");
  plot.legend.click_policy = "hide";
  assertEquals(plot.legend.map((legend) => legend === right), [true, false]);
  assertEquals(plot.legend[1]!.items.length, 1);
  assertEquals(plot.legend.click_policy, "hide");
});

Deno.test("plot.tools takes names, and plot.hover finds the hover tools", () => {
  const plot = figure({ tools: "pan" });
  plot.tools = "save,hover";
  plot.addTools("crosshair", new HoverTool());
  assertEquals(plot.tools.map(({ type }) => type), [
    "SaveTool",
    "HoverTool",
    "CrosshairTool",
    "HoverTool",
  ]);
  plot.hover.tooltips = [["x", "@x"]];
  assertEquals(plot.hover.map(({ tooltips }) => tooltips), [
    [["x", "@x"]],
    [["x", "@x"]],
  ]);
});

Deno.test("plot.title is a model, whatever it is set to", () => {
  const plot = figure({ title: "one" });
  plot.title.align = "center";
  assertEquals([plot.title.text, plot.title.align], ["one", "center"]);
  plot.title = "two";
  assertEquals(plot.title instanceof Title, true);
  assertEquals([plot.title.text, plot.title.align], ["two", "center"]);
  plot.update({ title: "three" as unknown as Title });
  assertEquals(plot.title.text, "three");
  plot.title = null;
  assertThrows(
    () => plot.title,
    Error,
    "Cannot read title: the figure has none; set title to a string first",
  );
});

Deno.test("Figure.addLayout() names the places that there are", () => {
  const plot = figure();
  const span = new Span({ location: 1, dimension: "width" });
  assertThrows(
    () => plot.addLayout(span, "top" as "above"),
    RangeError,
    'Cannot add Span: the places are above, below, left, right, center, received "top"',
  );
});

Deno.test("constructColorBar() shows the color mapper of the fill, or else of the line", () => {
  const plot = figure();
  const [fill, line] = [new LinearColorMapper(), new LinearColorMapper()];
  const mapped = (transform: LinearColorMapper) => ({ field: "y", transform });
  const both = { fill_color: mapped(fill), line_color: mapped(line) };
  assertStrictEquals(
    constructColorBar(plot.scatter([1], [2], both)).color_mapper,
    fill,
  );
  const color_mapper = constructColorBar(
    plot.multi_line([[1]], [[2]], {
      line_color: { field: "ys", transform: line },
    }),
  ).color_mapper;
  assertStrictEquals(color_mapper, line);
  const renderer = plot.scatter([1], [2]);
  assertThrows(
    () => constructColorBar(renderer),
    TypeError,
    "Cannot create color bar: the colors of the Scatter have no color mapper",
  );
});
