import { assertEquals, assertThrows } from "@std/assert";
import {
  ColumnDataSource,
  type Dodge,
  type Expr,
  type Field,
  type Glyph,
  type GlyphRenderer,
  type Jitter,
  LinearColorMapper,
  type Model,
  type Plot,
  type Transform,
} from "../../models/mod.ts";
import {
  cumsum,
  dodge,
  eqhistCmap,
  factorCmap,
  factorHatch,
  factorMark,
  figure,
  jitter,
  linearCmap,
  logCmap,
  paletteOf,
  stack,
} from "../../plotting/mod.ts";
import { recordedRoots } from "../fixtures/golden/plotting_documents.ts";
import { modelDifferences } from "../fixtures/golden/model_differences.ts";

Deno.test("Glyph methods take transforms and mappers as arguments", () => {
  const source = new ColumnDataSource({
    data: { x: ["a", "b"], y: [1, 2], z: [3, 4], kind: ["k", "l"] },
  });
  const plot = figure({ x_range: ["a", "b"] });
  const kinds = ["k", "l"];
  const { glyph } = plot.scatter({
    x: jitter("x", 0.2, { range: plot.x_range }),
    y: stack("y", "z"),
    marker: factorMark("kind", ["circle", "square"], kinds),
    fill_color: linearCmap("y", paletteOf("Magma", 3), 0, 2),
    line_color: factorCmap("kind", ["red", "blue"], kinds),
    hatch_pattern: factorHatch("kind", ["/", "x"], kinds),
    source,
  });
  assertEquals((glyph.x as Field).field, "x");
  assertEquals(((glyph.x as Field).transform as Transform).type, "Jitter");
  assertEquals(((glyph.y as Expr).expr as Model).type, "Stack");
  assertEquals((glyph.marker as Field).field, "kind");
});

Deno.test("Mappers name the nearest palette, and the value that is not of its kind", () => {
  assertThrows(
    () => linearCmap("y", "Magmas256" as "Magma256", 0, 1),
    RangeError,
    'did you mean "Magma256"?',
  );
  assertThrows(
    () => factorMark("y", ["circel" as "circle"], ["a"]),
    TypeError,
    "Cannot set CategoricalMarkerMapper.markers",
  );
  assertThrows(
    () => jitter("y", 1, { distribution: "poisson" as "normal" }),
    TypeError,
    "Cannot set Jitter.distribution",
  );
});

Deno.test("Transforms and mappers are those of the recordings", () => {
  const kinds = ["a", "b"];
  const recorded = (name: string, root: number, renderer: number) => {
    const { renderers } = recordedRoots(name)[root] as Plot;
    return (renderers[renderer] as GlyphRenderer).glyph;
  };
  const [points, small, filled] = [0, 1, 2].map((i) =>
    recorded("mappers_legend_hover", 0, i)
  );
  const [stacked, , wedge, jittered] = [0, 1, 2, 3].map((i) =>
    recorded("expressions_transforms", 0, i)
  );
  const dodged = recorded("bar_categorical", 1, 0);
  const nested = recorded("bar_categorical", 0, 0);
  const image = recorded("image_colorbar", 0, 0);
  const rangeOf = (glyph: Glyph) =>
    ((glyph.get("x") as Field).transform as Dodge | Jitter).range;
  const cases: [unknown, unknown][] = [
    [
      factorCmap("kind", paletteOf("Spectral4").slice(0, 2), kinds),
      points!.get("fill_color"),
    ],
    [factorMark("kind", ["circle", "square"], kinds), points!.get("marker")],
    [
      linearCmap("y", "Viridis256", 0, 16, { low_color: "grey" }),
      small!.get("fill_color"),
    ],
    [logCmap("y", ["red", "blue"], 1, 16), small!.get("line_color")],
    [eqhistCmap("y", ["#000", "#fff"], 0, 16), filled!.get("fill_color")],
    [stack(), stacked!.get("bottom")],
    [stack("a"), stacked!.get("top")],
    [cumsum("ang", { include_zero: true }), wedge!.get("start_angle")],
    [cumsum("ang"), wedge!.get("end_angle")],
    [
      dodge("fruits", -0.2, { range: rangeOf(dodged) }),
      dodged.get("x"),
    ],
    [jitter("x", 0.6, { range: rangeOf(jittered!) }), jittered!.get("x")],
    [
      factorCmap("x", ["#c9d9d3", "#718dbf"], ["2023", "2024"], {
        start: 1,
        end: 2,
      }),
      nested.get("fill_color"),
    ],
    [
      new LinearColorMapper({
        palette: paletteOf("Viridis256"),
        low: 0,
        high: 11,
      }),
      image.get("color_mapper"),
    ],
  ];
  const differences = cases.map(([ours, theirs]) =>
    modelDifferences(ours, theirs)
  );
  assertEquals(differences.flat(), []);
});
