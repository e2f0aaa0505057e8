import {
  assertEquals,
  assertStrictEquals,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import {
  AjaxDataSource,
  ColumnDataSource,
  CumSum,
  expr,
  Field,
  field,
  type Glyph,
  NdArray,
  Range1d,
  Value,
  value,
} from "../../models/mod.ts";
import {
  figure,
  GlyphMethods,
  type TypedGlyphRenderer,
} from "../../plotting/mod.ts";

/** The columns of the source that a renderer was given. */
function columnsOf(
  { data_source }: TypedGlyphRenderer<Glyph>,
): Record<string, unknown> {
  return { ...(data_source as ColumnDataSource).data };
}

Deno.test("A glyph method puts arrays into a source of their own, under the names of its arguments", () => {
  const x = Float64Array.of(1, 2);
  const plot = figure();
  const renderer = plot.vbar(x, 0.5, [3, 4], { fill_color: ["red", "blue"] });
  assertEquals(columnsOf(renderer), {
    x,
    top: [3, 4],
    fill_color: ["red", "blue"],
  });
  assertEquals(renderer.glyph.x, new Field("x"));
  assertEquals(renderer.glyph.top, new Field("top"));
  assertEquals(renderer.glyph.fill_color, new Field("fill_color"));
  assertEquals(renderer.glyph.width, new Value(0.5));
});

Deno.test("A glyph method takes positional arguments, options, or options alone", () => {
  const plot = figure();
  const renderers = [
    plot.scatter([1], [2], 5, 0.1, "square"),
    plot.scatter([1], [2], 5, { angle: 0.1, marker: "square" }),
    plot.scatter({ x: [1], y: [2], size: 5, angle: 0.1, marker: "square" }),
  ];
  assertEquals(plot.renderers, renderers);
  for (const { glyph } of renderers) {
    assertEquals(glyph.size, new Value(5));
    assertEquals(glyph.angle, new Value(0.1));
    assertEquals(glyph.marker, new Value("square"));
  }
});

Deno.test("A string names a column of the source", () => {
  const source = new ColumnDataSource({ data: { a: [1, 2], b: [3, 4] } });
  const renderer = figure().line("a", "b", { source });
  assertStrictEquals(renderer.data_source, source);
  assertEquals(renderer.glyph.x, new Field("a"));
  assertEquals(renderer.glyph.y, new Field("b"));
});

Deno.test("{field}, {value} and {expr} say where values come from", () => {
  const source = new ColumnDataSource({ data: { a: [1, 2] } });
  const plot = figure();
  const sum = new CumSum({ field: "a" });
  const { glyph } = plot.wedge({
    x: { field: "a" },
    y: { value: 1 },
    radius: value(2),
    start_angle: { expr: sum },
    end_angle: expr(sum),
    fill_color: field("a"),
    source,
  });
  assertEquals(glyph.x, new Field("a"));
  assertEquals(glyph.y, new Value(1));
  assertEquals(glyph.radius, new Value(2));
  assertEquals(glyph.start_angle, glyph.end_angle);
  assertEquals(glyph.fill_color, new Field("a"));
});

Deno.test("An argument may refer to a column that another argument made", () => {
  const { glyph } = figure().scatter([1, 2], [3, 4], { size: { field: "y" } });
  assertEquals(glyph.size, new Field("y"));
});

Deno.test("Three or four numbers are one color, and integers are one dash pattern", () => {
  const renderer = figure().multi_line([[1, 2]], [[3, 4]], {
    line_color: [255, 0, 0],
    line_dash: [6, 3],
  });
  assertEquals(renderer.glyph.line_color, new Value([255, 0, 0]));
  assertEquals(renderer.glyph.line_dash, new Value([6, 3]));
  assertEquals(Object.keys(columnsOf(renderer)), ["xs", "ys"]);
});

Deno.test("color and alpha stand for the visual properties that are not given", () => {
  const { glyph } = figure().quad([0], [1], [1], [0], {
    color: "green",
    alpha: 0.5,
    line_color: null,
    fill_alpha: 0.25,
  });
  assertEquals(glyph.line_color, new Value(null));
  assertEquals(glyph.fill_color, new Value("green"));
  assertEquals(glyph.hatch_color, new Value("green"));
  assertEquals(glyph.line_alpha, new Value(0.5));
  assertEquals(glyph.fill_alpha, new Value(0.25));
});

Deno.test("Other glyphs are faint copies: unselected at alpha 0.1, muted at 0.2", () => {
  const renderer = figure().scatter([1], [2], { alpha: 0.7, size: 9 });
  const { nonselection_glyph, muted_glyph } = renderer;
  for (
    const [glyph, alpha] of [[nonselection_glyph, 0.1], [muted_glyph, 0.2]]
  ) {
    const { line_alpha, fill_alpha, size } = glyph as typeof renderer.glyph;
    assertEquals([line_alpha, fill_alpha], [
      new Value(alpha),
      new Value(alpha),
    ]);
    assertEquals(size, new Value(9));
  }
  assertEquals(renderer.selection_glyph, "auto");
  assertEquals(renderer.hover_glyph, null);
});

Deno.test("name, visible, level, ranges and muted are options of the renderer", () => {
  const plot = figure({ extra_x_ranges: { other: new Range1d() } });
  const renderer = plot.line([1], [2], {
    name: "mean",
    visible: false,
    level: "overlay",
    x_range_name: "other",
    muted: true,
  });
  const { name, visible, level, x_range_name, y_range_name, muted } = renderer;
  assertEquals(
    [name, visible, level, x_range_name, y_range_name, muted],
    ["mean", false, "overlay", "other", "default", true],
  );
  assertEquals(renderer.glyph.name, null);
});

Deno.test("Units belong to the value, column or array of their argument", () => {
  const plot = figure();
  const { glyph } = plot.ray([1], [2], [30], 90, {
    length_units: "screen",
    angle_units: "deg",
  });
  assertEquals(glyph.length, new Field("length", { units: "screen" }));
  assertEquals(glyph.angle, new Value(90, { units: "deg" }));
  const radians = plot.ray([1], [2], 3, 1, { angle_units: "rad" });
  assertEquals(radians.glyph.angle, new Value(1));
});

Deno.test("scatter() knows the short names of markers", () => {
  const plot = figure();
  assertEquals(
    plot.scatter([1], [2], { marker: "^" }).glyph.marker,
    new Value("triangle"),
  );
});

Deno.test("A source whose columns come later may be named columns of", () => {
  const source = new AjaxDataSource({ data_url: "/data" });
  assertEquals(
    figure().line("t", "v", { source }).glyph.x,
    new Field("t"),
  );
});

Deno.test("A glyph method that fails says what to do and leaves the plot as it was", () => {
  const source = new ColumnDataSource({ data: { a: [1], b: [2] } });
  const empty = new ColumnDataSource();
  const image = new NdArray(Float64Array.of(1, 2, 3, 4), [2, 2]);
  const plot = figure();
  const failures: readonly [() => unknown, string][] = [
    [
      () => plot.line("a", "c", { source }),
      'Cannot draw line: y names the column "c", but the source has only a, b',
    ],
    [
      () => plot.line("a", "b", { source: empty }),
      'Cannot draw line: x names the column "a", but the source has no columns',
    ],
    [
      () => plot.line([1], "b"),
      'Cannot draw line: y names the column "b", but there is no source; give one, or a value',
    ],
    [
      () => plot.line([1], [2, 3]),
      "Cannot draw line: arrays differ in length, x has 1 and y has 2 items",
    ],
    [
      () => plot.line([1], [2], { source }),
      "Cannot draw line: x, y cannot be given as arrays together with a source; add them to the source and name its columns, or leave source out",
    ],
    [() => plot.line({ x: [1] }), "Cannot draw line: y is missing"],
    [
      () => plot.circle({ x: 1, y: 1 }),
      "Cannot draw circle: radius is missing",
    ],
    [
      () => plot.scatter([1], [2], 3, { size: 4 }),
      "Cannot draw scatter: size is given both by position and by name",
    ],
    [
      () => plot.image(image, 0, 0, 1, 1),
      "Cannot draw image: image has the shape [2, 2], expected one dimension; wrap an image in an array",
    ],
    [
      () => plot.vbar([1], -1, [1]),
      "Cannot draw vbar: width is -1, expected a non-negative number, a column or an expression",
    ],
  ];
  for (const [draw, message] of failures) {
    const error = assertThrows(draw, Error);
    assertEquals(error.message, message);
    // The method, and then the line that called it.
    assertStringIncludes(error.stack!.split("\n")[2]!, import.meta.url);
  }
  assertEquals(plot.renderers, []);
});

Deno.test("A glyph method called from JavaScript names what it does not take", () => {
  const plot = figure();
  const draw = (...args: readonly unknown[]) => () =>
    Reflect.apply(plot.line, plot, args);
  assertThrows(
    draw([1], [2], [3]),
    TypeError,
    "Cannot draw line: expected at most 2 positional arguments (x, y), received 3",
  );
  assertThrows(
    draw([1], [2], { line_widht: 3 }),
    TypeError,
    "Cannot draw line: unknown option line_widht, did you mean line_width?",
  );
});

Deno.test("The columns of a source may be given in its place", () => {
  const renderer = figure().line("a", "b", { source: { a: [1], b: [2] } });
  assertEquals(columnsOf(renderer), { a: [1], b: [2] });
});

Deno.test("Every glyph method draws its glyph", () => {
  const columns =
    "x y x0 y0 x1 y1 x2 y2 cx cy cx0 cy0 cx1 cy1 xs ys q r n width height left right top bottom inner_radius outer_radius radius start_angle end_angle image dw dh url text"
      .split(" ");
  const source = new ColumnDataSource({
    data: Object.fromEntries(columns.map((name) => [name, [1]])),
  });
  const plot = figure();
  const methods = Object.getOwnPropertyNames(GlyphMethods.prototype)
    .filter((name) => name !== "constructor");
  for (const name of methods) {
    // The radius alone has no column by default.
    const isRound = name === "circle" || name === "ngon";
    const options = { source, name, ...(isRound ? { radius: 1 } : {}) };
    Reflect.apply(Reflect.get(plot, name), plot, [options]);
  }
  assertEquals(plot.renderers.map(({ name }) => name), methods);
  assertEquals(methods.length, 40);
});
