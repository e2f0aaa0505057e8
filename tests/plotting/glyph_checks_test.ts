// What glyph methods refuse, with the messages that users see.

import { assertEquals, assertMatch, assertThrows } from "@std/assert";
import {
  ColumnDataSource,
  CustomJSTransform,
  Dodge,
  field,
  type GlyphRenderer,
  NdArray,
  StaticLayoutProvider,
  WeightedStackColorMapper,
} from "../../models/mod.ts";
import { type Figure, figure, fromGraph, hexbin } from "../../plotting/mod.ts";

/** A figure with methods that take anything, as JavaScript calls them. */
// deno-lint-ignore no-explicit-any
type Untyped = Record<string, (...args: any[]) => unknown>;

function untyped(plot: Figure): Untyped {
  return plot as unknown as Untyped;
}

function assertRefused(
  failures: readonly (readonly [() => unknown, string])[],
): void {
  for (const [run, message] of failures) {
    assertEquals(assertThrows(run, Error).message, message);
  }
}

Deno.test("Glyph methods name the option that is nearest to one that there is not", () => {
  const plot = untyped(figure());
  const draw = (option: string) => () =>
    plot.scatter!([1], [2], { [option]: 1 });
  assertRefused([
    [
      draw("hover_colour"),
      "Cannot draw scatter: unknown option hover_colour, did you mean hover_color?",
    ],
    [
      draw("legend"),
      "Cannot draw scatter: unknown option legend, that is its name in Python's Bokeh, write legend_label, legend_field or legend_group",
    ],
    [
      draw("legend_lable"),
      "Cannot draw scatter: unknown option legend_lable, did you mean legend_label?",
    ],
    [
      draw("angel_units"),
      "Cannot draw scatter: unknown option angel_units, did you mean angle_units?",
    ],
    [
      draw("selection_size"),
      "Cannot draw scatter: unknown option selection_size",
    ],
    [draw("__proto_"), "Cannot draw scatter: unknown option __proto_"],
  ]);
});

Deno.test("Glyph methods say what replaces options of earlier versions of Bokeh", () => {
  const plot = untyped(figure());
  assertRefused([
    [
      () => plot.circle!([1], [2], { size: 5 }),
      "Cannot draw circle: unknown option size, a circle has a radius in data units; use scatter for markers with a size in pixels",
    ],
    [
      () => plot.scatter!([1], [2], { radius: 5 }),
      "Cannot draw scatter: unknown option radius, a marker has a size in pixels; use circle for a radius in data units",
    ],
  ]);
});

Deno.test("Glyph methods say which value is of no kind that they take", () => {
  const plot = untyped(figure());
  const source = new ColumnDataSource({ data: { x: [1], y: [2] } });
  assertRefused([
    [
      () => plot.scatter!("x", "y", { source, color: "reed" }),
      'Cannot draw scatter: line_color "reed" is neither a column (x, y) nor a color (a CSS name, "#rrggbb[aa]", "rgb(…)", …)',
    ],
    [
      () => plot.scatter!("x", "y", { source, hover_fill_color: "reed" }),
      'Cannot draw scatter: hover_fill_color "reed" is neither a column (x, y) nor a color (a CSS name, "#rrggbb[aa]", "rgb(…)", …)',
    ],
    [
      () => plot.scatter!("x", "y", { source, line_cap: "flat" }),
      'Cannot draw scatter: line_cap "flat" is neither a column (x, y) nor one of "butt", "round", "square"',
    ],
    [
      () => plot.text!([1], [2], "a"),
      'Cannot draw text: text names the column "a", but there is no source; give one, or a value',
    ],
    [
      () => plot.line!([1], [2], { color: "reed" }),
      'Cannot draw line: line_color is "reed", expected null or a color',
    ],
    [
      () => plot.scatter!([1, 2], [3, 4], { fill_color: ["red", "reed"] }),
      'Cannot draw scatter: fill_color[1] is "reed", expected null or a color',
    ],
    [
      () => plot.scatter!([1, true], [3, 4]),
      "Cannot draw scatter: x[1] is true, expected a number or a factor",
    ],
    [
      () => plot.scatter!([1, 2], [3, 4], { size: [1, "big"] }),
      'Cannot draw scatter: size[1] is "big", expected a non-negative number',
    ],
    [
      () => plot.scatter!([1], [3], { marker: ["round"] }),
      'Cannot draw scatter: marker[0] is "round", expected a marker',
    ],
    [
      () => plot.multi_line!([1, 2], [[1], [2]]),
      "Cannot draw multi_line: xs[0] is 1, expected a list of coordinates",
    ],
    [
      () => plot.scatter!(NaN, 1),
      "Cannot draw scatter: x is NaN",
    ],
    [
      () => plot.circle!([1], [2], NaN),
      "Cannot draw circle: radius is NaN",
    ],
    [
      () =>
        plot.image!([[[1]]], 0, 0, 1, 1, { palette: ["red"], color_mapper: 1 }),
      "Cannot draw image: palette and color_mapper cannot both be given",
    ],
    [
      () => plot.scatter!([1], [2], { selection_color: ["red"] }),
      'Cannot draw scatter: selection_line_color is Array(1) ["red"], expected null or a color, a column or an expression',
    ],
  ]);
});

Deno.test("Glyph methods list the markers that there are", () => {
  const error = assertThrows(() =>
    figure().scatter([1], [2], { marker: "round" })
  );
  assertMatch(
    (error as Error).message,
    /^Cannot draw scatter: marker "round" is neither a column \(x, y\) nor a marker \(asterisk, circle, /,
  );
});

Deno.test("Missing values are none of the mistakes that glyph methods refuse", () => {
  const plot = untyped(figure());
  plot.line!([1, null, NaN], [1, 2, 3]);
  plot.scatter!([1, 2], [3, 4], { fill_color: ["red", null], size: [-1, NaN] });
});

Deno.test("Glyph methods refuse factors that the range does not have", () => {
  const plot = figure({ x_range: ["a", "b"] });
  const nested = figure({ x_range: [["a", "1"], ["a", "2"]] });
  const data = { k: ["a", "c"], v: [1, 2] };
  const source = new ColumnDataSource({ data });
  assertRefused([
    [
      () => plot.vbar(["a", "c"], 0.5, [1, 2]),
      'Cannot draw vbar: x has the factor "c", which is not among those of the range: "a", "b"',
    ],
    [
      () => plot.vbar("k", 0.5, "v", { source }),
      'Cannot draw vbar: x has the factor "c", which is not among those of the range: "a", "b"',
    ],
    [
      () =>
        plot.vbar(field("k", { transform: new Dodge() }), 0.5, "v", { source }),
      'Cannot draw vbar: x has the factor "c", which is not among those of the range: "a", "b"',
    ],
    [
      () => plot.vbar({ value: "c" }, 0.5, [1]),
      'Cannot draw vbar: x has the factor "c", which is not among those of the range: "a", "b"',
    ],
    [
      () => nested.vbar([["a", "3"]], 0.5, [1]),
      'Cannot draw vbar: x has the factor ["a","3"], which is not among those of the range: ["a","1"], ["a","2"]',
    ],
    [
      () => figure().vbar(["a"], 0.5, [1]),
      'Cannot draw vbar: x has the factor "a", but the range is not a FactorRange; give the factors as the range of the figure',
    ],
  ]);
  plot.vbar(["a", ["b", 0.2]], 0.5, [1, 2]);
  plot.vbar([0.5, 1.5], 0.5, [1, 2]);
  nested.vbar([["a", "1"], "a", ["a", "2", 0.1]], 0.5, [1, 2, 3]);
  const transform = new CustomJSTransform();
  plot.vbar(field("k", { transform }), 0.5, "v", { source });
  figure({ x_range: [] }).vbar("k", 0.5, "v", { source });
});

Deno.test("Glyph methods refuse names of ranges that the plot does not have", () => {
  assertRefused([[
    () => figure().line([1], [2], { y_range_name: "right" }),
    'Cannot draw line: y_range_name "right" is not among extra_y_ranges (default)',
  ]]);
});

Deno.test("Stacks say what does not fit", () => {
  const plot = figure();
  const source = new ColumnDataSource({ data: { x: [1], a: [2], b: [3] } });
  const stack = untyped(plot).vbar_stack!.bind(plot);
  assertRefused([
    [
      () => stack(["a", "b"], { x: "x", source, color: ["red"] }),
      "Cannot draw vbar_stack: color has 1 items for 2 columns; give one value, or one for each column",
    ],
    [
      () => stack(["a", "c"], { x: "x", source }),
      'Cannot draw vbar_stack: the source has no column "c", only x, a, b',
    ],
    [
      () => stack(["a", "b"], { x: "x" }),
      "Cannot draw vbar_stack: there is no source with the columns a, b",
    ],
    [
      () => stack(["a", "b"], { x: "x", top: "a", source }),
      "Cannot draw vbar_stack: top is computed from the columns and cannot be given",
    ],
  ]);
  assertEquals(plot.renderers, []);
});

Deno.test("Hexagons need finite points, a size and a known orientation", () => {
  const untypedBins = hexbin as (...args: unknown[]) => unknown;
  assertRefused([
    [
      () => hexbin([1], [1, 2], 1),
      "Cannot place hexagons: there are 1 coordinates in one dimension and 2 in the other",
    ],
    [
      () => hexbin([1, NaN], [1, 2], 1),
      "Cannot place hexagons: point 1 is at (NaN, 2)",
    ],
    [
      () => figure().hexbin([1], [2], 0),
      "Cannot place hexagons: size must be a positive number, received 0",
    ],
    [
      () => untypedBins([1], [2], 1, { orientation: "flat" }),
      'Cannot place hexagons: orientation must be "pointytop" or "flattop", received "flat"',
    ],
  ]);
});

Deno.test("Networks say which key is none", () => {
  const edges = [["a", "b"]] as const;
  const plot = untyped(figure());
  const layout = new StaticLayoutProvider();
  assertRefused([
    [
      () => fromGraph({ nodes: ["a"], edges }, { a: [0, 0] }),
      'Cannot create graph: the edge from "a" to "b" has no node "b"',
    ],
    [
      () => fromGraph({ nodes: ["a", "b"], edges }, { a: [0, 0] }),
      'Cannot create graph: the layout has no coordinates for "b"',
    ],
    [
      () => fromGraph({ nodes: ["a", "a"], edges: [] }, { a: [0, 0] }),
      'Cannot create graph: two nodes have the key "a"',
    ],
    [
      () => plot.graph!({ key: [1] }, { start: [1], end: [1] }, layout),
      'Cannot draw graph: there is no column "index", only key',
    ],
    [
      () =>
        plot.graph!({ index: [1] }, { start: [1], end: [1] }, layout, {
          node_sise: 3,
        }),
      "Cannot draw graph: unknown option node_sise, did you mean node_size?",
    ],
    [
      () =>
        plot.graph!({ index: [1] }, { start: [1], end: [1] }, layout, {
          leval: "underlay",
        }),
      "Cannot draw graph: unknown option leval, did you mean level?",
    ],
  ]);
});

const PLACE = { x: 0, y: 0, dw: 1, dh: 1 };

Deno.test("Images given as nested arrays are drawn, bytes become colors, and no other shapes are accepted", () => {
  const drawn = (draw: (plot: ReturnType<typeof figure>) => GlyphRenderer) => {
    const { data } = draw(figure()).data_source as ColumnDataSource;
    const { data: elements, shape } = data.image![0] as NdArray;
    return [elements, shape];
  };
  assertEquals(
    drawn((plot) => plot.image({ image: [[[1, null], [3, 4]]], ...PLACE })),
    [Float64Array.of(1, NaN, 3, 4), [2, 2]],
  );
  const rows = [Float32Array.of(1, 2, 3), Float32Array.of(4, 5, 6)];
  assertEquals(
    drawn((plot) => plot.image([rows], 0, 0, 1, 1)),
    [Float64Array.of(1, 2, 3, 4, 5, 6), [2, 3]],
  );
  const bytes = Uint8Array.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
  const colors = Uint32Array.of(0x07060504, 0x0b0a0908);
  for (
    const image of [
      new NdArray(bytes.subarray(4), [1, 2, 4]),
      new NdArray(bytes.slice(4), [1, 2, 4]),
      [[[4, 5, 6, 7], [8, 9, 10, 11]]],
      [[0x07060504, 0x0b0a0908]],
    ]
  ) {
    assertEquals(
      drawn((plot) => plot.image_rgba({ image: [image], ...PLACE })),
      [colors, [1, 2]],
    );
  }
  const stack = { image: [[[[1, 2]], [[3, 4]]]], ...PLACE };
  const color_mapper = new WeightedStackColorMapper({ palette: ["red"] });
  assertEquals(
    drawn((plot) => plot.image_stack({ ...stack, color_mapper })),
    [Float64Array.of(1, 2, 3, 4), [2, 1, 2]],
  );

  const refused: [unknown, string][] = [
    [Float64Array.of(1, 2), "is Float64Array(2) [1, 2], expected an image"],
    [[1, 2], "has the shape [2], expected [rows, columns]"],
    [[[1, 2], [3]], "has rows of different lengths: 2 items, and 1 items"],
    [[[1, 2], 3], "has rows of different lengths: 2 items, and 3"],
    [[["a"]], 'contains "a", expected numbers'],
    [null, "is null, expected an image"],
    [new NdArray([1], [1, 1, 1]), "has the shape [1, 1, 1]"],
  ];
  for (const [image, message] of refused) {
    assertThrows(
      () => figure().image({ image: [image], ...PLACE } as never),
      TypeError,
      `Cannot draw image: image[0] ${message}`,
    );
  }
  assertThrows(
    () =>
      figure().image_rgba({
        image: [new NdArray(Float64Array.of(1), [1, 1])],
        ...PLACE,
      }),
    TypeError,
    "image[0] is of float64, expected uint32, or uint8 of the shape [rows, columns, 4]",
  );
  const source = new ColumnDataSource({ data: { i: [[[1, 2]]] } });
  assertThrows(
    () => figure().image({ image: "i", source, ...PLACE }),
    TypeError,
    "row 0 of the column is Array(1) [Array(2)], expected an NdArray: new NdArray(elements, [1, 2]), with elements of float64",
  );
});
