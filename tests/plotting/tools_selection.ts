import type { Document } from "../../document/document.ts";
import {
  BoxEditTool,
  BoxSelectTool,
  ColumnDataSource,
  CrosshairTool,
  CustomAction,
  CustomJS,
  FreehandDrawTool,
  LassoSelectTool,
  PointDrawTool,
  PolySelectTool,
  RangeTool,
  Scatter,
  Span,
  TapTool,
  WheelZoomTool,
  ZoomInTool,
} from "../../models/mod.ts";
import { figure } from "../../plotting/mod.ts";

export function toolsSelection(doc: Document): void {
  const source = new ColumnDataSource({
    data: { x: [1, 2, 3, 4], y: [1, 2, 3, 4] },
  });
  source.selected.indices = [1, 2];
  const p = figure({
    width: 400,
    height: 300,
    tools:
      "pan,box_select,lasso_select,poly_select,tap,undo,redo,help,fullscreen,examine",
    active_drag: "box_select",
    x_range: [0, 5],
  });
  const r = p.scatter("x", "y", {
    source,
    size: 10,
    selection_color: "firebrick",
    nonselection_alpha: 0.1,
    hover_fill_color: "yellow",
    muted_alpha: 0.2,
    muted: true,
  });
  r.selection_glyph = new Scatter({ fill_color: "red", line_color: "black" });
  p.addTools(
    new BoxSelectTool({
      dimensions: "width",
      mode: "append",
      persistent: true,
    }),
    new LassoSelectTool({ continuous: false }),
    new PolySelectTool(),
    new TapTool({
      behavior: "inspect",
      callback: new CustomJS({ code: "1" }),
    }),
  );
  p.addTools(
    new PointDrawTool({ renderers: [r], empty_value: "black" }),
    new BoxEditTool({ renderers: [p.quad([], [], [], [])] }),
    new FreehandDrawTool({ renderers: [p.multi_line([], [])], num_objects: 2 }),
  );
  p.addTools(
    new CrosshairTool({
      overlay: [
        new Span({ dimension: "width" }),
        new Span({ dimension: "height" }),
      ],
    }),
    new CustomAction({
      description: "act",
      callback: new CustomJS({ code: "2" }),
      icon: "save",
    }),
    new ZoomInTool({ factor: 0.3 }),
    new WheelZoomTool({ maintain_focus: false }),
  );
  p.toolbar.logo = null;
  p.toolbar.autohide = true;

  const small = figure({
    height: 100,
    width: 400,
    toolbar_location: null,
    y_range: p.y_range,
  });
  small.line("x", "y", { source });
  const tool = new RangeTool({ x_range: p.x_range });
  tool.overlay.fill_color = "navy";
  small.addTools(tool);
  doc.addRoot(p);
  doc.addRoot(small);
}
