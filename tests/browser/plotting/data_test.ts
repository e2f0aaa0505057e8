import { assert, assertEquals, assertMatch } from "@std/assert";
import type { Document } from "../../../document/document.ts";
import {
  ColumnDataSource,
  geoJsonSource,
  TileRenderer,
} from "../../../models/mod.ts";
import {
  contour,
  contourColorBar,
  cumsum,
  divergingPalette,
  dodge,
  eqhistCmap,
  factorCmap,
  factorHatch,
  factorMark,
  type Figure,
  figure,
  gridplot,
  jitter,
  linearCmap,
  logCmap,
  paletteOf,
  stack,
  tileProvider,
  varyAlphaPalette,
} from "../../../plotting/mod.ts";
import { openApp, paintedRows } from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

const SIZE = { width: 300, height: 260 } as const;

async function contours(): Promise<Figure[]> {
  const x = Float64Array.from({ length: 31 }, (_, i) => i / 10 - 1.5);
  const z = Array.from(
    x,
    (y) => x.map((x) => Math.sin(3 * x) * Math.cos(3 * y)),
  );
  const levels = [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1];
  const filled = figure({ ...SIZE, title: "filled", toolbar_location: null });
  const renderer = await contour(filled, x, x, z, levels, {
    fill_color: divergingPalette(paletteOf("Reds9"), paletteOf("Blues9"), 8),
    fill_alpha: 0.5,
    hatch_pattern: [...new Array(6).fill("blank"), "/", "x"],
    line_color: [
      "red",
      "red",
      "red",
      "red",
      "black",
      ...new Array(4).fill("blue"),
    ],
    line_dash: [
      "dashed",
      "dashed",
      "dashed",
      "dashed",
      ...new Array(5).fill("solid"),
    ],
  });
  filled.addLayout(contourColorBar(renderer), "right");
  const holes = z.map((row) => row.slice());
  for (const row of holes.slice(10, 15)) row.fill(NaN, 12, 18);
  const gaps = figure({ ...SIZE, title: "missing", toolbar_location: null });
  await contour(gaps, x, x, holes, levels, {
    fill_color: "Viridis",
    line_color: "white",
  });
  const angles = Array.from({ length: 20 }, (_, i) => i / 19 * Math.PI);
  const radii = [1, 1.5, 2, 2.5];
  const polar = figure({
    ...SIZE,
    title: "polar",
    match_aspect: true,
    toolbar_location: null,
  });
  await contour(
    polar,
    radii.map((r) => angles.map((a) => r * Math.cos(a))),
    radii.map((r) => angles.map((a) => r * Math.sin(a))),
    radii.map((r) => angles.map((a) => r + Math.sin(4 * a))),
    [0, 1, 2, 3, 4],
    { fill_color: "Turbo256" },
  );
  return [filled, gaps, polar];
}

function bars(): Figure {
  const fruits = ["Apples", "Pears", "Plums"];
  const source = new ColumnDataSource({
    data: { fruits, a: [2, 1, 4], b: [5, 3, 4], c: [3, 2, 4] },
  });
  const plot = figure({ ...SIZE, x_range: fruits, title: "bars" });
  const range = plot.x_range;
  const color = factorCmap("fruits", "Category10_3", fruits);
  const hatch_pattern = factorHatch("fruits", ["/", "x", "."], fruits);
  plot.vbar(dodge("fruits", -0.2, { range }), 0.3, "a", { source, color });
  plot.vbar({
    x: dodge("fruits", 0.2, { range }),
    width: 0.3,
    bottom: stack("a"),
    top: stack("a", "b"),
    source,
    fill_color: "lightgray",
    hatch_pattern,
  });
  return plot;
}

function points(): Figure {
  const n = 200;
  const source = ColumnDataSource.fromRecords(
    Array.from({ length: n }, (_, i) => ({
      kind: i % 2 === 0 ? "even" : "odd",
      x: i % 4,
      y: i / n,
      value: 1 + i ** 2,
    })),
  );
  const plot = figure({ ...SIZE, title: "points" });
  const kinds = ["even", "odd"];
  const low = 1;
  const high = 1 + n ** 2;
  plot.scatter({
    x: jitter("x", 0.6),
    y: "y",
    size: 8,
    marker: factorMark("kind", ["circle", "square"], kinds),
    fill_color: linearCmap("value", "Viridis256", low, high),
    line_color: logCmap("value", "Magma11", low, high),
    source,
  });
  plot.scatter({
    x: { value: 4.5 },
    y: "y",
    size: 6,
    color: eqhistCmap("value", varyAlphaPalette("red", { n: 9 }), low, high),
    source,
  });
  return plot;
}

function pie(): Figure {
  const source = new ColumnDataSource({
    data: { angle: [1, 2, 3.28], color: [...paletteOf("Set1", 3)] },
  });
  const plot = figure({
    ...SIZE,
    title: "pie",
    x_range: [-1, 1],
    y_range: [-1, 1],
  });
  plot.wedge({
    x: 0,
    y: 0,
    radius: 0.8,
    start_angle: cumsum("angle", { include_zero: true }),
    end_angle: cumsum("angle"),
    fill_color: "color",
    source,
  });
  return plot;
}

/** A triangle of GeoJSON on the tiles of a provider. */
function map(): Figure {
  const plot = figure({
    ...SIZE,
    title: "map",
    x_range: [-2e6, 2e6],
    y_range: [1e6, 7e6],
    x_axis_type: "mercator",
    y_axis_type: "mercator",
  });
  const tile_source = tileProvider("OpenStreetMap.Mapnik");
  const tiles = new TileRenderer({ tile_source, level: "underlay" });
  plot.renderers = [...plot.renderers, tiles];
  const coordinates = [[[-1e6, 2e6], [1e6, 2e6], [0, 6e6], [-1e6, 2e6]]];
  const geometry = { type: "Polygon", coordinates };
  const source = geoJsonSource({
    type: "FeatureCollection",
    features: [{ type: "Feature", properties: { tint: "purple" }, geometry }],
  });
  plot.patches("xs", "ys", { source, fill_color: "tint", fill_alpha: 0.8 });
  return plot;
}

const TILE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="250" height="250" fill="orange"/></svg>';

Deno.test(browserTest(
  "BokehJS draws contours, palettes, mappers and transforms without complaint",
  async ({ page, messages, errors, screenshot }) => {
    const app = async (doc: Document) => {
      const plots = [...await contours(), bars(), points(), pie(), map()];
      doc.addRoot(gridplot(plots, { ncols: 3 }));
    };
    const tiles: string[] = [];
    await page.route("https://tile.openstreetmap.org/**", (route) => {
      tiles.push(route.request().url());
      const contentType = "image/svg+xml";
      return route.fulfill({ status: 200, contentType, body: TILE });
    });
    await using server = testServer(app);
    await openApp(page, server.url("/"));
    await screenshot("layouts/contours_mappers");
    assertEquals(errors, []);
    assertEquals(messages.filter((text) => text.startsWith("warn")), []);
    assertMatch(tiles[0]!, /\/\d+\/\d+\/\d+\.png$/);
    // The first color of Category10, and the red wedge.
    for (const color of [[31, 119, 180], [228, 26, 28]] as const) {
      assert((await paintedRows(page, color)).pixels > 500);
    }
  },
));
