/**
 * Properties that BokehJS changes because of what users do, but not in the view of
 * the model itself, where the generator finds the others. By class, for its
 * subclasses too.
 */
export const WIDGET_PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  // Pan, zoom and reset.
  NumericalRange: ["start", "end"],
  // Select tools, tables and edit tools.
  Selection: ["indices", "line_indices", "multiline_indices", "image_indices"],
  // Plots with tiles compute where their ranges begin.
  Range1d: ["reset_start", "reset_end"],
  // The buttons of a toolbar; plots in a grid hide theirs.
  Toolbar: [
    "visible",
    "active_drag",
    "active_inspect",
    "active_scroll",
    "active_tap",
    "active_multi",
  ],
  ToolProxy: ["active"],
  // Dragged by users if `editable`, moved by a tool if it is the tool's overlay.
  BoxAnnotation: ["left", "right", "top", "bottom", "visible"],
  PolyAnnotation: ["xs", "ys", "visible"],
  // Help buttons and descriptions of inputs show and pin theirs.
  Tooltip: ["visible", "closable"],
  // The data that it loads.
  WebDataSource: ["data"],
};

/** What a tool sets in its overlays, besides the above. */
export const OVERLAY_PROPERTIES: readonly string[] = [
  "left",
  "right",
  "top",
  "bottom",
  "xs",
  "ys",
  "visible",
  // The lines of a crosshair.
  "location",
  // A select tool brings them in line with its dimensions.
  "resizable",
  "movable",
  "symmetric",
];

/**
 * New models that views bring: where an overlay begins and ends, and what is
 * selected. They carry no code.
 */
export const WIDGET_MODELS: ReadonlySet<string> = new Set([
  "Node",
  "Selection",
]);
