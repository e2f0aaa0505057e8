// Documents of Python's Bokeh, built with the glyph methods and compared model by
// model. What there is no short way for yet is built of models here.

import {
  Block,
  ColorBar,
  ColumnDataSource,
  CustomJS,
  type DataRange1d,
  Decoration,
  FixedTicker,
  Grid,
  Label,
  LabelSet,
  LinearColorMapper,
  LogColorMapper,
  MathML,
  NdArray,
  NormalHead,
  TeX,
  value,
  VBar,
  WeightedStackColorMapper,
} from "../models/mod.ts";
import { figure } from "../plotting/mod.ts";
import {
  assertSameModels,
  legendOf,
  recordedRoots,
} from "./fixtures/plotting_documents.ts";

Deno.test("figure() makes line_scatter as Python does", () => {
  const x = Float64Array.from({ length: 9 }, (_, i) => i / 2);
  const p = figure({
    width: 400,
    height: 300,
    title: "Line and scatter",
    x_axis_label: "x",
    y_axis_label: "y",
    tools: "pan,wheel_zoom,box_zoom,reset,save",
  });
  const square = p.line(x, x.map((t) => t ** 2), {
    line_width: 2,
    color: "navy",
  });
  const down = p.line([0, 1, 2, 3], [3, 2, 1, 0], { line_dash: [6] });
  p.scatter(x, x.map((t) => 2 * t), {
    size: 8,
    fill_color: "orange",
    line_color: null,
    fill_alpha: 0.6,
  });
  p.scatter([1, 2], [5, 6], {
    marker: "triangle",
    size: [10, 20],
    color: ["red", "#00ff00"],
    angle: 45,
    angle_units: "deg",
  });
  (p.y_range as DataRange1d).start = -1;
  p.addLayout(legendOf({ square, down }, { location: "top_left" }));
  assertSameModels([p], recordedRoots("line_scatter"));
});

Deno.test("figure() makes steps_areas_segments as Python does", () => {
  const p = figure({ width: 400, height: 300, x_range: [0, 10] });
  p.step([1, 2, 3], [1, 3, 2], { mode: "before", line_width: 2 });
  p.step([1, 2, 3], [2, 4, 3], { mode: "center", line_color: "red" });
  p.varea([1, 2, 3], [0, 0, 0], [2, 4, 3], { alpha: 0.3 });
  p.harea([5, 5, 5], [6, 8, 7], [0, 1, 2], { fill_color: "green" });
  p.varea_step([1, 2], 0, [1, 2], { step_mode: "after" });
  p.segment([1, 2], [1, 2], [2, 3], [1.5, 2.5], {
    color: "#F4A582",
    line_width: 3,
  });
  p.ray([1], [1], 0, [0.5], { color: "#FF00FF" });
  p.ray({
    x: [2],
    y: [1],
    length: 45,
    length_units: "screen",
    angle: 30,
    angle_units: "deg",
  });
  p.hspan([2], { line_color: "blue" });
  p.vstrip([4], [4.5], { fill_alpha: 0.2 });
  assertSameModels([p], recordedRoots("steps_areas_segments"));
});

Deno.test("figure() makes curves_markers as Python does", () => {
  const p = figure({
    width: 300,
    height: 300,
    frame_width: 200,
    aspect_scale: 2,
    border_fill_color: "rgba(255, 0, 0, 0.25)",
    background_fill_alpha: 0.5,
    lod_threshold: null,
    output_backend: "webgl",
  });
  p.bezier([1], [1], [3], [3], [2], [0], [2], [4], { line_width: 2 });
  p.quadratic([1], [1], [3], [3], [2], [0], { line_color: "blue" });
  p.rect([2, 3], [2, 3], 0.5, 20, {
    height_units: "screen",
    angle: [0.1, 0.2],
    border_radius: 4,
  });
  p.block([1], [1], 0.3, 0.2);
  p.addGlyph(
    new VBar({ x: "x", top: "top", width: 0.1, fill_color: null }),
    new ColumnDataSource({ data: { x: [1.0], top: [2.0] } }),
  );
  p.addGlyph(new Block({ x: 3, y: 1, width: 0.1, height: 0.1 }));
  p.hspan(1.5, { line_dash: "dotdash" });
  p.vspan([1.5], { line_width: [4] });
  p.hstrip([0.2], [0.4], { hatch_pattern: "dot" });
  const line = p.line([1, 2, 3], [3, 2, 3]);
  line.glyph.decorations = [
    new Decoration({ marking: new NormalHead({ size: 8 }), node: "end" }),
  ];
  const markers = [
    "asterisk",
    "cross",
    "dash",
    "diamond_dot",
    "hex",
    "inverted_triangle",
    "plus",
    "square_pin",
    "star",
    "x",
    "y",
  ] as const;
  markers.forEach((marker, i) => {
    p.scatter([i * 0.3], [4], {
      marker,
      size: 8,
      fill_color: i % 2 ? null : "grey",
    });
  });
  p.scatter([1], [5], {
    marker: "@cust",
    defs: new Map([
      ["@cust", new CustomJS({ code: "export default () => {}" })],
    ]),
  });
  p.addLayout(
    new Grid({
      dimension: 0,
      ticker: new FixedTicker({ ticks: [1, 2] }),
      band_fill_color: "olive",
      band_fill_alpha: 0.1,
    }),
  );
  p.xaxis[0]!.bounds = [0, 4];
  p.xaxis[0]!.fixed_location = 0;
  (p.x_range as DataRange1d).bounds = "auto";
  p.min_border_left = 10;
  p.sizing_mode = "fixed";
  assertSameModels([p], recordedRoots("curves_markers"));
});

Deno.test("figure() makes round_glyphs as Python does", () => {
  const p = figure({
    width: 300,
    height: 300,
    match_aspect: true,
    toolbar_location: "above",
    name: "round",
  });
  p.quad({
    top: [2, 3],
    bottom: [1, 2],
    left: [1, 2],
    right: [2, 3],
    color: "#B3DE69",
  });
  p.wedge([1, 2], [1, 2], 0.3, 0.4, 4.8, "clock", {
    color: "firebrick",
    alpha: 0.6,
  });
  p.annular_wedge([3], [1], 0.1, 0.4, 0, Math.PI, { color: "green" });
  p.annulus([1, 2], [3, 3], 0.1, 0.25, { color: "#7FC97F" });
  p.arc([4], [4], [0.5], 0, 90, {
    radius_units: "data",
    end_angle_units: "deg",
    line_width: 3,
  });
  p.ellipse([4], [2], [0.2], 0.3, Math.PI / 3, { color: "#386CB0" });
  p.circle([1, 2], [4, 4], 0.2, { radius_dimension: "min" });
  p.ngon([3], [4], 0.3, { radius_units: "data", n: 5 });
  assertSameModels([p], recordedRoots("round_glyphs"), {
    "Ngon.n": "Python names a column that there is not; here that is an error",
  });
});

Deno.test("figure() makes text_glyphs as Python does", () => {
  const source = new ColumnDataSource({
    data: {
      x: [1, 2, 3],
      y: [1, 2, 1],
      names: ["one", "two", "três"],
      dx: [0, 5, -5],
    },
  });
  const p = figure({
    width: 400,
    height: 250,
    title: String.raw`$$\sin(x)$$ title`,
  });
  p.text("x", "y", "names", {
    source,
    text_font_size: "14px",
    text_align: "center",
    x_offset: "dx",
    angle: 0.1,
  });
  p.text(2, 3, value("fixed\ntext"), {
    text_font: value("monospace"),
    text_font_style: "bold",
    background_fill_color: "yellow",
    padding: 4,
    border_radius: 3,
  });
  p.tex([1.5], [2.5], [String.raw`\frac{a}{b}`], { text_color: "navy" });
  p.addLayout(
    new LabelSet({
      x: "x",
      y: "y",
      text: "names",
      x_offset: 5,
      y_offset: -5,
      source,
      text_baseline: "top",
    }),
  );
  p.addLayout(
    new Label({
      x: 70,
      y: 20,
      x_units: "screen",
      y_units: "screen",
      text: "screen label",
      border_line_color: "black",
    }),
  );
  p.xaxis[0]!.axis_label = new TeX({ text: String.raw`x_{\mathrm{max}}` });
  p.yaxis[0]!.axis_label = new MathML({
    text: "<math><mrow><mi>y</mi><mo>+</mo><mn>1</mn></mrow></math>",
  });
  assertSameModels([p], recordedRoots("text_glyphs"));
});

Deno.test("figure() makes image_colorbar as Python does", () => {
  const image = new NdArray(
    Float64Array.from({ length: 12 }, (_, i) => i),
    [3, 4],
  );
  const expected = recordedRoots("image_colorbar");
  const palette = expected[0]!.select(LinearColorMapper)[0]!.palette;
  const mapper = new LinearColorMapper({ palette, low: 0, high: 11 });
  const p = figure({
    width: 350,
    height: 300,
    x_range: [0, 4],
    y_range: [0, 3],
  });
  p.image([image], 0, 0, 4, 3, { color_mapper: mapper, level: "image" });
  p.addLayout(
    new ColorBar({
      color_mapper: mapper,
      ticker: new FixedTicker({ ticks: [0, 5, 10] }),
      title: "value",
      major_label_overrides: new Map([[5, "five"]]),
    }),
    "right",
  );
  p.addLayout(
    new ColorBar({
      color_mapper: mapper,
      padding: 2,
      width: 200,
    }),
    "below",
  );
  const q = figure({ width: 300, height: 300 });
  const rgba = Uint32Array.of(0xff0000ff, 0x800000ff, 0x400000ff, 0x000000ff);
  q.image_rgba([new NdArray(rgba, [2, 2])], [0], [0], [10], [10]);
  q.image(
    [new NdArray(Int32Array.of(1, 10, 100, 1000), [2, 2])],
    20,
    0,
    10,
    10,
    {
      color_mapper: new LogColorMapper({
        palette: ["#000", "#888", "#fff"],
        low: 1,
        high: 1000,
      }),
      origin: "top_left",
    },
  );
  const ones = new NdArray(new Float32Array(8).fill(1), [2, 2, 2]);
  q.image_stack([ones], 30, 0, 5, 5, {
    color_mapper: new WeightedStackColorMapper({
      palette: ["red", "blue"],
      alpha_mapper: new LinearColorMapper({ palette: ["#0000", "#000f"] }),
    }),
  });
  q.image_url(["http://localhost/none.png"], 0, 0, 1, null, {
    anchor: "center",
  });
  assertSameModels([p, q], expected);
});
