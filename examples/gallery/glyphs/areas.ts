/**
 * Vertical and horizontal areas between curves and between steps: `varea`,
 * `harea`, `varea_step` and `harea_step` in four small plots.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { type Figure, figure, gridplot } from "@bokeh-deno/server/plotting";
import { linspace } from "../_numbers.ts";

function panel(title: string): Figure {
  return figure({
    title,
    width: 355,
    height: 220,
    tools: "pan,wheel_zoom,reset",
  });
}

export default function areas(doc: Document): void {
  const fine = linspace(0, 2 * Math.PI, 100);
  const coarse = linspace(0, 2 * Math.PI, 15);
  const low = (t: number) => Math.sin(t) - 0.3 - t / 12;
  const high = (t: number) => Math.sin(t) + 0.3 + t / 12;

  const upright = panel("varea");
  upright.varea(fine, fine.map(low), fine.map(high), {
    fill_color: "#4477aa",
    fill_alpha: 0.6,
  });
  const lying = panel("harea");
  lying.harea(fine.map(low), fine.map(high), fine, {
    fill_color: "#ee6677",
    fill_alpha: 0.6,
  });
  const uprightSteps = panel("varea_step");
  uprightSteps.varea_step(coarse, coarse.map(low), coarse.map(high), {
    step_mode: "center",
    fill_color: "#4477aa",
    fill_alpha: 0.3,
    hatch_pattern: "/",
    hatch_color: "#4477aa",
  });
  const lyingSteps = panel("harea_step");
  lyingSteps.harea_step(coarse.map(low), coarse.map(high), coarse, {
    step_mode: "center",
    fill_color: "#ee6677",
    fill_alpha: 0.3,
    hatch_pattern: "\\",
    hatch_color: "#ee6677",
  });
  doc.addRoot(gridplot([[upright, lying], [uprightSteps, lyingSteps]]));
  doc.title = "Areas";
}
