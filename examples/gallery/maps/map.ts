/**
 * A map: OpenStreetMap tiles by the name of the provider, with cities on axes in
 * degrees. The browser fetches the tiles and needs internet access.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { figure } from "@bokeh-deno/server/plotting";

const RADIUS = 6_378_137;
/** Longitude and latitude in degrees. */
const CITIES: Record<string, [number, number]> = {
  Lisbon: [-9.14, 38.72],
  Madrid: [-3.7, 40.42],
  Paris: [2.35, 48.86],
  London: [-0.13, 51.51],
  Berlin: [13.4, 52.52],
  Rome: [12.5, 41.9],
  Vienna: [16.37, 48.21],
  Warsaw: [21.01, 52.23],
  Oslo: [10.75, 59.91],
  Athens: [23.73, 37.98],
  Helsinki: [24.94, 60.17],
  Bucharest: [26.1, 44.43],
};

function mercator([longitude, latitude]: [number, number]): [number, number] {
  const [x, y] = [longitude, latitude].map((degrees) =>
    degrees * Math.PI / 180
  );
  return [RADIUS * x!, RADIUS * Math.log(Math.tan(Math.PI / 4 + y! / 2))];
}

export default function map(doc: Document): void {
  const places = Object.values(CITIES).map(mercator);
  const plot = figure({
    title: "Cities of Europe",
    width: 720,
    height: 440,
    x_range: [-1.8e6, 3.6e6],
    y_range: [4.2e6, 8.7e6],
    x_axis_type: "mercator",
    y_axis_type: "mercator",
    x_axis_label: "longitude",
    y_axis_label: "latitude",
    match_aspect: true,
    background_fill_color: "#e8eef2",
    active_scroll: "wheel_zoom",
  });
  plot.addTile("OpenStreetMap.Mapnik", { alpha: 0.8 });
  const [x, y] = [places.map(([x]) => x), places.map(([, y]) => y)];
  plot.scatter(x, y, { size: 11, fill_color: "#d62828", line_color: "white" });
  plot.text(x, y, Object.keys(CITIES), {
    x_offset: 9,
    anchor: "center_left",
    text_font_size: "12px",
    padding: 2,
    border_radius: 3,
    background_fill_color: "white",
    background_fill_alpha: 0.7,
  });
  doc.addRoot(plot);
  doc.title = "Map";
}
