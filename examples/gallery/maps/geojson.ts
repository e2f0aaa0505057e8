/**
 * An invented island as GeoJSON: polygons become patches, points become markers,
 * and the properties of the features become columns.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import {
  type GeoJSONDataSource,
  geoJsonSource,
} from "@bokeh-deno/server/models";
import { figure } from "@bokeh-deno/server/plotting";
import { Random } from "../../data/random.ts";
import { numbers } from "../_numbers.ts";

function coast(x: number, y: number, size: number, seed: number): number[][] {
  const random = new Random(seed);
  const ring = numbers(48, (i) => i).map((i) => {
    const angle = i / 48 * 2 * Math.PI;
    const wobble = 1 + 0.18 * Math.sin(3 * angle + seed) +
      0.05 * random.normal();
    return [
      x + 1.6 * size * wobble * Math.cos(angle),
      y + size * wobble * Math.sin(angle),
    ];
  });
  return [...ring, ring[0]!];
}

function feature(type: string, coordinates: unknown, name: string, color = "") {
  const properties = { name, ...(color && { color }) };
  return { type: "Feature", geometry: { type, coordinates }, properties };
}

function collection(features: readonly object[]): GeoJSONDataSource {
  return geoJsonSource({ type: "FeatureCollection", features });
}

export default function geojson(doc: Document): void {
  const land = collection([
    feature("Polygon", [coast(0, 0, 2, 3)], "Great Island", "#b7c99a"),
    feature("Polygon", [coast(5, 1.6, 0.7, 11)], "Little Island", "#d9c89e"),
  ]);
  const towns = collection([
    feature("Point", [-2, 0.4], "Port Ada"),
    feature("Point", [1.4, -0.9], "Hopperville"),
    feature("Point", [5, 1.6], "Noether"),
  ]);
  const plot = figure({
    title: "Two islands from GeoJSON",
    width: 720,
    height: 440,
    match_aspect: true,
    background_fill_color: "#cfe8f5",
    x_axis_label: "longitude, °",
    y_axis_label: "latitude, °",
    tooltips: "@name",
  });
  plot.patches("xs", "ys", {
    source: land,
    fill_color: "color",
    line_color: "#6b705c",
  });
  plot.scatter("x", "y", { source: towns, size: 12, color: "#bc4749" });
  plot.text("x", "y", "name", {
    source: towns,
    y_offset: -20,
    anchor: "center",
  });
  plot.grid.grid_line_color = "white";
  doc.addRoot(plot);
  doc.title = "GeoJSON";
}
