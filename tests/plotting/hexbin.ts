import type { Document } from "../../document/document.ts";
import { figure, hexbin, linearCmap } from "../../plotting/mod.ts";

export function hexbinTiles(doc: Document): void {
  const x = Float64Array.of(0, 0.1, 0.2, 1, 1.1, 2, -1);
  const y = Float64Array.of(0, 0.1, -0.1, 1, 0.9, -1.5, 0.5);
  const p = figure({
    tools: "wheel_zoom,reset",
    match_aspect: true,
    background_fill_color: "#440154",
    title: "Hexbin",
  });
  p.grid.visible = false;
  p.hexbin(x, y, 0.5, { hover_color: "pink", hover_alpha: 0.8 });
  p.scatter(x, y, { color: "white", size: 1 });

  const { q: columns, r, counts } = hexbin(x, y, 0.4);
  const q = figure({ tools: "", match_aspect: true });
  q.hex_tile("q", "r", {
    size: 0.4,
    line_color: null,
    orientation: "flattop",
    source: { q: columns, r, counts },
    fill_color: linearCmap("counts", "Viridis256", 0, Math.max(...counts)),
  });
  doc.addRoot(p);
  doc.addRoot(q);
}
