import type { Document } from "../../document/document.ts";
import { figure } from "../../plotting/mod.ts";

export function roundGlyphs(doc: Document): void {
  const p = figure({
    width: 300,
    height: 300,
    match_aspect: true,
    toolbar_location: "above",
    name: "round",
  });
  p.quad([1, 2], [2, 3], [2, 3], [1, 2], { color: "#B3DE69" });
  p.wedge([1, 2], [1, 2], 0.3, 0.4, 4.8, "clock", {
    color: "firebrick",
    alpha: 0.6,
  });
  p.annular_wedge([3], [1], 0.1, 0.4, 0, Math.PI, { color: "green" });
  p.annulus([1, 2], [3, 3], 0.1, 0.25, { color: "#7FC97F" });
  p.arc([4], [4], [0.5], 0, 90, {
    radius_units: "data",
    end_angle_units: "deg",
    line_width: 3,
  });
  p.ellipse([4], [2], [0.2], 0.3, Math.PI / 3, { color: "#386CB0" });
  p.circle([1, 2], [4, 4], 0.2, { radius_dimension: "min" });
  p.ngon([3], [4], 0.3, { radius_units: "data", n: 5 });
  doc.addRoot(p);
}
