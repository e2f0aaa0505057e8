/**
 * Four ways to address tiles. The "server" is the URL itself: an SVG in a
 * `data:` URL into which the browser writes the address of each tile. Nothing is
 * fetched.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import {
  BBoxTileSource,
  QUADKEYTileSource,
  TMSTileSource,
  WMTSTileSource,
} from "@bokeh-deno/server/models";
import { figure, gridplot } from "@bokeh-deno/server/plotting";

/** The attributes of all sources: small tiles, of which one covers the world at zoom 0. */
function tiled(address: string, color: string, fontSize = 14) {
  const [first, second = ""] = address.split("|");
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' width='100' height='100'
    font-size='${fontSize}' font-family='sans-serif'>
    <rect width='100' height='100' fill='${color}' stroke='white' stroke-width='2'/>
    <text x='8' y='45'>${first}</text><text x='8' y='65'>${second}</text></svg>`;
  const url = "data:image/svg+xml," + svg.replaceAll("#", "%23");
  return { url, tile_size: 100, initial_resolution: null };
}

export default function tiles(doc: Document): void {
  const sources = {
    "WMTS: rows from the top": new WMTSTileSource(
      tiled("zoom {Z}|{X} / {Y}", "#a8dadc"),
    ),
    "TMS: rows from the bottom": new TMSTileSource(
      tiled("zoom {Z}|{X} / {Y}", "#f1c6a8"),
    ),
    "Quadkeys": new QUADKEYTileSource(tiled("key|{Q}", "#c8e6a0")),
    "Bounding boxes": new BBoxTileSource(
      { ...tiled("{XMIN}|{YMIN}", "#d9c2e9", 9), use_latlon: true },
    ),
  };
  const plots = Object.entries(sources).map(([title, source]) => {
    const plot = figure({
      title,
      width: 355,
      height: 215,
      x_range: [-6e6, 6e6],
      y_range: [-3.4e6, 3.4e6],
      x_axis_type: "mercator",
      y_axis_type: "mercator",
      active_scroll: "wheel_zoom",
    });
    plot.addTile(source);
    return plot;
  });
  doc.addRoot(gridplot(plots, { ncols: 2 }));
  doc.title = "Tiles";
}
