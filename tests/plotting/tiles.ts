import type { Document } from "../../document/document.ts";
import {
  BBoxTileSource,
  QUADKEYTileSource,
  TMSTileSource,
  WMTSTileSource,
} from "../../models/mod.ts";
import { figure } from "../../plotting/mod.ts";

export function tiles(doc: Document): void {
  const p = figure({
    x_range: [-2000000, 2000000],
    y_range: [1000000, 7000000],
    x_axis_type: "mercator",
    y_axis_type: "mercator",
    width: 400,
    height: 300,
  });
  const source = new WMTSTileSource({
    url: "http://localhost:1/{Z}/{X}/{Y}.png",
    attribution: "demo",
    max_zoom: 5,
    extra_url_vars: { key: "k" },
  });
  p.addTile(source, { alpha: 0.5, smoothing: false });
  p.addTile(
    new TMSTileSource({
      url: "http://localhost:1/tms/{Z}/{X}/{Y}.png",
      tile_size: 512,
    }),
    { level: "underlay" },
  );
  p.addTile(
    new QUADKEYTileSource({
      url: "http://localhost:1/q/{Q}.png",
      x_origin_offset: 1.5,
    }),
    { visible: false },
  );
  p.addTile(
    new BBoxTileSource({
      url: "http://localhost:1/b?{XMIN},{YMIN},{XMAX},{YMAX}",
      use_latlon: true,
      wrap_around: false,
    }),
  );
  p.scatter([0, 1e6], [2e6, 3e6], { size: 9 });
  doc.addRoot(p);
}
