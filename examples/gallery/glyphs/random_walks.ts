/**
 * Sixty random walks as one `multi_line`. The line under the pointer stands out,
 * and a tap selects it: glyphs have separate visuals for both states.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { HoverTool } from "@bokeh-deno/server/models";
import { figure, linearCmap } from "@bokeh-deno/server/plotting";
import { Random } from "../../data/random.ts";
import { numbers } from "../_numbers.ts";

export default function randomWalks(doc: Document): void {
  const random = new Random(3);
  const steps = numbers(200, (i) => i);
  const walks = Array.from({ length: 60 }, () => {
    let position = 0;
    return steps.map(() => position += random.normal());
  });
  const plot = figure({
    title: "Sixty random walks: tap one",
    width: 720,
    height: 440,
    x_axis_label: "step",
    y_axis_label: "position",
    tools: "pan,wheel_zoom,tap,reset",
  });
  plot.multi_line("xs", "ys", {
    source: {
      xs: walks.map(() => steps),
      ys: walks,
      end: walks.map((walk) => walk.at(-1)!),
    },
    line_color: linearCmap("end", "RdYlBu11", -25, 25),
    line_width: 1.5,
    line_alpha: 0.8,
    hover_line_color: "black",
    selection_line_width: 4,
    nonselection_line_alpha: 0.2,
  });
  plot.addTools(
    new HoverTool({ tooltips: [["walk", "$index"], ["end", "@end{0.0}"]] }),
  );
  plot.background_fill_color = "#f4f4f0";

  doc.addRoot(plot);
  doc.title = "Random walks";
}
