/**
 * Every tool that works in any plot, grouped in one toolbar: panning, zooming
 * and undoing, pictures, full screen, the inspector and a custom action.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import * as models from "@bokeh-deno/server/models";
import { figure } from "@bokeh-deno/server/plotting";
import { linspace } from "../_numbers.ts";

const STAR: `data:image${string}` = `data:image/svg+xml;base64,${
  btoa(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-30 -30 60 60">
    <path d="M0-28 7-9 27-9 11 4 17 24 0 12-17 24-11 4-27-9-7-9z"/></svg>`,
  )
}`;

export default function tools(doc: Document): void {
  const t = linspace(0, 2 * Math.PI, 500);
  const plot = figure({
    title: "Try the tools: the star is one of our own",
    width: 720,
    height: 440,
    x_axis_label: "x",
    y_axis_label: "y",
    tools: [
      new models.PanTool(),
      new models.WheelPanTool({ dimension: "width" }),
      ...(["left", "right", "up", "down"] as const).map((direction) =>
        new models.ClickPanTool({ direction })
      ),
      new models.WheelZoomTool(),
      new models.BoxZoomTool(),
      new models.ZoomInTool(),
      new models.ZoomOutTool(),
      new models.UndoTool(),
      new models.RedoTool(),
      new models.ResetTool(),
      new models.CrosshairTool({ line_alpha: 0.4 }),
      new models.CopyTool(),
      new models.SaveTool(),
      new models.FullscreenTool(),
      new models.ExamineTool(),
      new models.HelpTool({ redirect: "/" }),
    ],
  });
  const renderer = plot.line(
    t.map((each) => Math.sin(3 * each)),
    t.map((each) => Math.sin(4 * each)),
    { line_width: 4, line_color: "#e63946" },
  );
  plot.addTools(
    new models.CustomAction({
      description: "Another color",
      icon: STAR,
      callback: new models.CustomJS({
        args: { glyph: renderer.glyph },
        code:
          "glyph.line_color = `hsl(${Math.floor(Math.random() * 360)} 70% 50%)`",
      }),
    }),
  );
  plot.context_menu = new models.ToolMenu({ toolbar: plot.toolbar });
  plot.toolbar.group = false;
  plot.toolbar_location = "below";
  plot.toolbar.logo = null;
  doc.addRoot(plot);
  doc.title = "Tools";
}
