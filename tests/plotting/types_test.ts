// What TypeScript refuses: checked by the compiler, in a process of its own.

import { assertEquals, assertStringIncludes } from "@std/assert";
import { typeErrors } from "../fixtures/programs/type_errors.ts";

const HEAD =
  `import { factorCmap, type Figure, figure, fromGraph, linearCmap } from ${
    JSON.stringify(new URL("../../plotting/mod.ts", import.meta.url).href)
  }; import { ColumnDataSource, geoJsonSource, type GeoJSONDataSource, Line } from ${
    JSON.stringify(new URL("../../models/mod.ts", import.meta.url).href)
  }; const plot = figure();`;

Deno.test("The types of the glyph methods accept what they draw", async () => {
  const errors = await typeErrors([
    HEAD,
    `const x = Float64Array.of(1, 2); const y: readonly number[] = [3, 4];`,
    `plot.line(x, y, { line_width: 3, line_dash: "dashed" });`,
    `plot.line({ x, y: [new Date(), new Date()], color: "navy" });`,
    `plot.vbar(["a", ["b", "c"]], 0.5, y, { fill_color: ["red", null] });`,
    `plot.scatter("x", { field: "y" }, { marker: ["x", "star"], size: { value: 3 } });`,
    `plot.multi_line([[1, 2], x], [[1, 2], x]);`,
    `const source = { a: [1], b: [2] };`,
    `plot.vbar_stack(["a", "b"], { x: "a", source, color: ["red", "blue"], line_width: 2 });`,
    `plot.scatter([1], [2], { hover_line_color: "red", selection_alpha: 0.5, legend_label: "a" });`,
    `const { renderer, bins } = plot.hexbin(x, x, 1, { palette: ["red"], line_color: null });`,
    `const counts: Int32Array = bins.counts; renderer.glyph.size = 3;`,
    `plot.xaxis.axis_label = "x"; plot.axis.visible = plot.grid[0]!.visible;`,
    `plot.legend.location = "top_left"; plot.tools = "pan,save"; plot.title = "t"; plot.title.text = "u";`,
    `plot.y_range.start = 0; figure({ x_range: ["a"] }).x_range.range_padding = 1;`,
    `const other: Figure = figure({ x_range: plot.x_range, y_range: [0, 1] });`,
    `plot.x_range = other.y_range; plot.x_range.follow = "end";`,
    `const width: unknown = plot.wedge(1, 2, 3, 0, 1).glyph.direction satisfies "clock" | "anticlock";`,
    `figure({ x_range: [0, 1], y_range: ["a", "b"], tools: ["pan"], width: 3 });`,
    `plot.circle(x, y, { radius: 1 }); plot.vbar(x, { top: y, width: 0.9 });`,
    `const cds = new ColumnDataSource({ data: { x: [1] } }); const geo = geoJsonSource({ type: "FeatureCollection", features: [] });`,
    `linearCmap("x", "Viridis256", 0, 1).transform.low = 2; const factors = factorCmap("x", ["red"], ["a"]).transform.factors;`,
    `const given: ColumnDataSource = plot.line("x", "x", { source: cds }).data_source;`,
    `const made: ColumnDataSource = plot.line([1], [2]).data_source; made.data.x![0];`,
    `const columns: ColumnDataSource = plot.line("a", "b", { source }).data_source;`,
    `const shapes: GeoJSONDataSource = plot.scatter("x", "y", { source: geo }).data_source; shapes.geojson;`,
    `const either: ColumnDataSource = plot.addGlyph(cds, new Line()).data_source; plot.addGlyph(new Line(), cds).glyph.line_width;`,
  ]);
  assertEquals(errors, []);
});

Deno.test("The types of the glyph methods refuse wrong names and values", async () => {
  const refused: readonly [string, string][] = [
    ["plot.line([1], [2], { line_widht: 3 });", "line_widht"],
    ["plot.line([1], [2], { line_cap: 'flat' });", "flat"],
    ["plot.line([1], [2], { line_color: ['red'] });", "[string]"],
    ["plot.line({ x: [1], y: [2], fill_color: 'red' });", "fill_color"],
    ["plot.wedge(1, 2, 3, 0, 1, 'left');", "left"],
    ["plot.step([1], [2], { mode: 'middle' });", "middle"],
    ["plot.scatter([1], [2], { marker: ['round'] });", "round"],
    ["plot.ray(1, 2, 3, 4, { angle_units: 'degrees' });", "degrees"],
    ["plot.line([1], [2], { level: 'top' });", "top"],
    ["plot.line([1]);", "line"],
    ["plot.line([true], [2]);", "boolean"],
    ["plot.line([1], [2]).glyph.fill_color;", "fill_color"],
    ["plot.scatter([1], [2], { hover_color: ['red'] });", "[string]"],
    ["plot.scatter([1], [2], { selection_size: 3 });", "selection_size"],
    ["plot.line([1], [2], { hover_fill_color: 'red' });", "hover_fill_color"],
    ["plot.circle([1], [2], { size: 3 });", "size"],
    ["plot.square([1], [2]);", "square"],
    ["plot.vbar_stack(['a'], { x: 'x' });", "source"],
    ["plot.vbar_stack(['a'], { source: {}, top: 'a' });", "top"],
    ["plot.vline_stack(['a'], { source: {}, line_cap: ['flat'] });", "flat"],
    ["plot.hexbin([1], [2], 3, { orientation: 'flat' });", "flat"],
    ["plot.graph({}, {}, null!, { node_sise: 3 });", "node_size"],
    ["plot.xaxis.axis_labl = 'x';", "axis_labl"],
    ["plot.legend.location = 'middle';", "middle"],
    ["plot.x_range.factors = [];", "factors"],
    ["figure({ x_range: ['a'] }).x_range.follow = 'end';", "follow"],
    ["plot.addTools('pam');", "pam"],
    ["plot.addLayout(plot.xaxis[0]!, 'top');", "top"],
    ["fromGraph({ nodes: [1], edges: [[1]] }, {});", "[number]"],
    ["figure({ heigth: 3 });", "heigth"],
    ["figure({ x_axis_type: 'lin' });", "lin"],
    ["figure({ tools: ['pam'] });", "pam"],
    ["figure({ sizing_mode: 'stretch' });", "stretch"],
  ];
  const errors = await typeErrors([HEAD, ...refused.map(([line]) => line)]);
  const lines = new Set(errors.map(({ line }) => line));
  assertEquals([...lines], refused.map((_, i) => i + 2));
  refused.forEach(([, part], i) => {
    const messages = errors.filter(({ line }) => line === i + 2)
      .map(({ message }) => message);
    assertStringIncludes(messages.join(""), part);
  });
});
