import { formatValue } from "../../base/text/format_value.ts";
import {
  GeoJSONDataSource,
  type GeoJSONDataSourceAttributes,
} from "../generated/mod.ts";

/** The types that BokehJS reads, and the member that each must have. */
const CONTENTS: ReadonlyMap<unknown, string> = new Map([
  ["FeatureCollection", "features"],
  ["GeometryCollection", "geometries"],
]);

/**
 * Creates a data source from GeoJSON. In the browser it has the columns `x` and `y`
 * for points, `xs` and `ys` for lines and polygons, and one for each property.
 *
 * @param geojson A `FeatureCollection` or `GeometryCollection`, as an object or as JSON.
 * @param attributes Other attributes of the data source.
 * @returns The data source.
 * @throws {SyntaxError} If a string is not JSON.
 * @throws {TypeError} If it is another object, or an empty collection, which BokehJS could not read.
 *
 * @example
 * ```ts
 * import { geoJsonSource } from "@bokeh-deno/server/models";
 * import { figure } from "@bokeh-deno/server/plotting";
 * import { assertEquals } from "@std/assert";
 *
 * const source = geoJsonSource({
 *   type: "FeatureCollection",
 *   features: [{
 *     type: "Feature",
 *     properties: { name: "Oslo" },
 *     geometry: { type: "Point", coordinates: [10.75, 59.91] },
 *   }],
 * });
 * const plot = figure();
 * plot.scatter("x", "y", { source, size: 10 });
 * assertEquals(plot.renderers.length, 1);
 * ```
 */
export function geoJsonSource(
  geojson: object | string,
  attributes: Partial<Omit<GeoJSONDataSourceAttributes, "geojson">> = {},
): GeoJSONDataSource {
  const text = typeof geojson === "string" ? geojson : JSON.stringify(geojson);
  const { type, ...members } = (JSON.parse(text) ?? {}) as Record<
    string,
    unknown
  >;
  const contents = CONTENTS.get(type);
  if (contents === undefined) {
    throw new TypeError(
      `Cannot make GeoJSONDataSource: expected a FeatureCollection or a GeometryCollection, received ${
        type === undefined ? formatValue(geojson) : `type ${formatValue(type)}`
      }`,
    );
  }
  const items = members[contents];
  if (!Array.isArray(items) || items.length === 0) {
    throw new TypeError(
      `Cannot make GeoJSONDataSource: the ${type} has no ${contents}`,
    );
  }
  return new GeoJSONDataSource({ ...attributes, geojson: text });
}
