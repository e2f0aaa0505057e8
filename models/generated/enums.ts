// Made by `deno task generate` from BokehJS. Do not edit.

/** The enum `ScrollbarPolicy` of BokehJS. */
export type ScrollbarPolicy = "auto" | "visible" | "hidden";

/** The enum `RegionSelectionMode` of BokehJS. */
export type RegionSelectionMode =
  | "replace"
  | "append"
  | "intersect"
  | "subtract"
  | "xor";

/** The enum `SelectionMode` of BokehJS. */
export type SelectionMode =
  | "replace"
  | "append"
  | "intersect"
  | "subtract"
  | "xor"
  | "toggle";

/** The enum `Side` of BokehJS. */
export type Side = "above" | "below" | "left" | "right";

/** The enum `SizingMode` of BokehJS. */
export type SizingMode =
  | "stretch_width"
  | "stretch_height"
  | "stretch_both"
  | "scale_width"
  | "scale_height"
  | "scale_both"
  | "fixed"
  | "inherit";

/** The enum `Sort` of BokehJS. */
export type Sort = "ascending" | "descending";

/** The enum `SpatialUnits` of BokehJS. */
export type SpatialUnits = "screen" | "data";

/** The enum `StartEnd` of BokehJS. */
export type StartEnd = "start" | "end";

/** The enum `StepMode` of BokehJS. */
export type StepMode = "after" | "before" | "center";

/** The enum `TapBehavior` of BokehJS. */
export type TapBehavior = "select" | "inspect";

/** The enum `TapGesture` of BokehJS. */
export type TapGesture = "tap" | "doubletap";

/** The enum `TextAlign` of BokehJS. */
export type TextAlign = "left" | "right" | "center";

/** The enum `TextBaseline` of BokehJS. */
export type TextBaseline =
  | "top"
  | "middle"
  | "bottom"
  | "alphabetic"
  | "hanging"
  | "ideographic";

/** The enum `TextureRepetition` of BokehJS. */
export type TextureRepetition =
  | "repeat"
  | "repeat_x"
  | "repeat_y"
  | "no_repeat";

/** The enum `TimedeltaResolutionType` of BokehJS. */
export type TimedeltaResolutionType =
  | "nanoseconds"
  | "microseconds"
  | "milliseconds"
  | "seconds"
  | "minsec"
  | "minutes"
  | "hourmin"
  | "hours"
  | "days";

/** The enum `LabelOrientation` of BokehJS. */
export type LabelOrientation =
  | "vertical"
  | "horizontal"
  | "parallel"
  | "normal";

/** The enum `TooltipAttachment` of BokehJS. */
export type TooltipAttachment =
  | "horizontal"
  | "vertical"
  | "left"
  | "right"
  | "above"
  | "below";

/** The enum `UpdateMode` of BokehJS. */
export type UpdateMode = "replace" | "append";

/** The enum `VerticalAlign` of BokehJS. */
export type VerticalAlign = "top" | "middle" | "bottom";

/** The enum `WindowAxis` of BokehJS. */
export type WindowAxis = "none" | "x" | "y";

/** The enum `ToolIcon` of BokehJS. */
export type ToolIcon =
  | "append_mode"
  | "arrow_down_to_bar"
  | "arrow_up_from_bar"
  | "auto_box_zoom"
  | "bold"
  | "box_edit"
  | "box_select"
  | "box_zoom"
  | "caret_down"
  | "caret_left"
  | "caret_right"
  | "caret_up"
  | "check"
  | "chevron_down"
  | "chevron_left"
  | "chevron_right"
  | "chevron_up"
  | "clear_selection"
  | "copy"
  | "crosshair"
  | "dark_theme"
  | "delete"
  | "freehand_draw"
  | "fullscreen"
  | "help"
  | "hover"
  | "intersect_mode"
  | "invert_selection"
  | "italic"
  | "lasso_select"
  | "light_theme"
  | "line_edit"
  | "maximize"
  | "minimize"
  | "pan"
  | "pin"
  | "point_draw"
  | "pointer"
  | "poly_draw"
  | "poly_edit"
  | "polygon_select"
  | "range"
  | "redo"
  | "replace_mode"
  | "reset"
  | "save"
  | "see_off"
  | "see_on"
  | "settings"
  | "square"
  | "square_check"
  | "subtract_mode"
  | "tap_select"
  | "text_align_center"
  | "text_align_left"
  | "text_align_right"
  | "undo"
  | "unknown"
  | "unpin"
  | "wheel_pan"
  | "wheel_zoom"
  | "x_box_select"
  | "x_box_zoom"
  | "x_grip"
  | "x_pan"
  | "xor_mode"
  | "y_box_select"
  | "y_box_zoom"
  | "y_grip"
  | "y_pan"
  | "zoom_in"
  | "zoom_out";

/** The enum `ToolName` of BokehJS. */
export type ToolName =
  | "auto_box_zoom"
  | "box_select"
  | "box_zoom"
  | "click"
  | "copy"
  | "crosshair"
  | "doubletap"
  | "examine"
  | "freehand_draw"
  | "fullscreen"
  | "help"
  | "hover"
  | "lasso_select"
  | "pan"
  | "pan_down"
  | "pan_east"
  | "pan_left"
  | "pan_north"
  | "pan_right"
  | "pan_south"
  | "pan_up"
  | "pan_west"
  | "poly_select"
  | "redo"
  | "reset"
  | "save"
  | "tap"
  | "undo"
  | "wheel_zoom"
  | "xbox_select"
  | "xbox_zoom"
  | "xcrosshair"
  | "xpan"
  | "xwheel_pan"
  | "xwheel_zoom"
  | "xzoom_in"
  | "xzoom_out"
  | "ybox_select"
  | "ybox_zoom"
  | "ycrosshair"
  | "ypan"
  | "ywheel_pan"
  | "ywheel_zoom"
  | "yzoom_in"
  | "yzoom_out"
  | "zoom_in"
  | "zoom_out";

/** The enum `Align` of BokehJS. */
export type Align = "start" | "center" | "end";

/** The enum `HAlign` of BokehJS. */
export type HAlign = "left" | "center" | "right";

/** The enum `VAlign` of BokehJS. */
export type VAlign = "top" | "center" | "bottom";

/** The enum `Anchor` of BokehJS. */
export type Anchor =
  | "top_left"
  | "top_center"
  | "top_right"
  | "center_left"
  | "center_center"
  | "center_right"
  | "bottom_left"
  | "bottom_center"
  | "bottom_right"
  | "top"
  | "left"
  | "center"
  | "right"
  | "bottom";

/** The enum `AngleUnits` of BokehJS. */
export type AngleUnits = "deg" | "rad" | "grad" | "turn";

/** The enum `AlternationPolicy` of BokehJS. */
export type AlternationPolicy = "none" | "even" | "odd" | "every";

/** The enum `AxisLabelStandoffMode` of BokehJS. */
export type AxisLabelStandoffMode = "tick_labels" | "axis";

/** The enum `BoxOrigin` of BokehJS. */
export type BoxOrigin = "corner" | "center";

/** The enum `ButtonType` of BokehJS. */
export type ButtonType =
  | "default"
  | "primary"
  | "success"
  | "warning"
  | "danger"
  | "light";

/** The enum `CalendarPosition` of BokehJS. */
export type CalendarPosition = "auto" | "above" | "below";

/** The enum `Clock` of BokehJS. */
export type Clock = "12h" | "24h";

/** The enum `CoordinateUnits` of BokehJS. */
export type CoordinateUnits = "canvas" | "screen" | "data";

/** The enum `ContextWhich` of BokehJS. */
export type ContextWhich = "start" | "center" | "end" | "all";

/** The enum `Dimension` of BokehJS. */
export type Dimension = "width" | "height";

/** The enum `Dimensions` of BokehJS. */
export type Dimensions = "width" | "height" | "both";

/** The enum `Direction` of BokehJS. */
export type Direction = "clock" | "anticlock";

/** The enum `Distribution` of BokehJS. */
export type Distribution = "uniform" | "normal";

/** The enum `Face` of BokehJS. */
export type Face = "front" | "back";

/** The enum `FlowMode` of BokehJS. */
export type FlowMode = "block" | "inline";

/** The enum `FontStyle` of BokehJS. */
export type FontStyle = "normal" | "italic" | "bold" | "bold italic";

/** The enum `HatchPatternType` of BokehJS. */
export type HatchPatternType =
  | "blank"
  | "dot"
  | "ring"
  | "horizontal_line"
  | "vertical_line"
  | "cross"
  | "horizontal_dash"
  | "vertical_dash"
  | "spiral"
  | "right_diagonal_line"
  | "left_diagonal_line"
  | "diagonal_cross"
  | "right_diagonal_dash"
  | "left_diagonal_dash"
  | "horizontal_wave"
  | "vertical_wave"
  | "criss_cross"
  | " "
  | "."
  | "o"
  | "-"
  | "|"
  | "+"
  | '"'
  | ":"
  | "@"
  | "/"
  | "\\"
  | "x"
  | ","
  | "`"
  | "v"
  | ">"
  | "*";

/** The enum `BuiltinFormatter` of BokehJS. */
export type BuiltinFormatter =
  | "raw"
  | "basic"
  | "numeral"
  | "printf"
  | "datetime";

/** The enum `HTTPMethod` of BokehJS. */
export type HTTPMethod = "POST" | "GET";

/** The enum `HexTileOrientation` of BokehJS. */
export type HexTileOrientation = "pointytop" | "flattop";

/** The enum `HoverMode` of BokehJS. */
export type HoverMode = "mouse" | "hline" | "vline";

/** The enum `ImageOrigin` of BokehJS. */
export type ImageOrigin =
  | "bottom_left"
  | "top_left"
  | "bottom_right"
  | "top_right";

/** The enum `LatLon` of BokehJS. */
export type LatLon = "lat" | "lon";

/** The enum `LegendClickPolicy` of BokehJS. */
export type LegendClickPolicy = "none" | "hide" | "mute";

/** The enum `LegendLocation` of BokehJS. */
export type LegendLocation =
  | "top_left"
  | "top_center"
  | "top_right"
  | "center_left"
  | "center_center"
  | "center_right"
  | "bottom_left"
  | "bottom_center"
  | "bottom_right"
  | "top"
  | "left"
  | "center"
  | "right"
  | "bottom";

/** The enum `LineCap` of BokehJS. */
export type LineCap = "butt" | "round" | "square";

/** The enum `LineDash` of BokehJS. */
export type LineDash = "solid" | "dashed" | "dotted" | "dotdash" | "dashdot";

/** The enum `LineJoin` of BokehJS. */
export type LineJoin = "miter" | "round" | "bevel";

/** The enum `LinePolicy` of BokehJS. */
export type LinePolicy = "prev" | "next" | "nearest" | "interp" | "none";

/** The enum `Location` of BokehJS. */
export type Location = "above" | "below" | "left" | "right";

/** The enum `Logo` of BokehJS. */
export type Logo = "normal" | "grey";

/** The enum `MapType` of BokehJS. */
export type MapType = "satellite" | "roadmap" | "terrain" | "hybrid";

/** The enum `MarkerType` of BokehJS. */
export type MarkerType =
  | "asterisk"
  | "circle"
  | "circle_cross"
  | "circle_dot"
  | "circle_x"
  | "circle_y"
  | "cross"
  | "dash"
  | "diamond"
  | "diamond_cross"
  | "diamond_dot"
  | "dot"
  | "hex"
  | "hex_dot"
  | "inverted_triangle"
  | "plus"
  | "square"
  | "square_cross"
  | "square_dot"
  | "square_pin"
  | "square_x"
  | "star"
  | "star_dot"
  | "triangle"
  | "triangle_dot"
  | "triangle_pin"
  | "x"
  | "y";

/** The enum `MutedPolicy` of BokehJS. */
export type MutedPolicy = "show" | "ignore";

/** The enum `Orientation` of BokehJS. */
export type Orientation = "vertical" | "horizontal";

/** The enum `OutlineShapeName` of BokehJS. */
export type OutlineShapeName =
  | "none"
  | "box"
  | "rectangle"
  | "square"
  | "circle"
  | "ellipse"
  | "trapezoid"
  | "parallelogram"
  | "diamond"
  | "triangle";

/** The enum `OutputBackend` of BokehJS. */
export type OutputBackend = "canvas" | "svg" | "webgl";

/** The enum `PaddingUnits` of BokehJS. */
export type PaddingUnits = "percent" | "absolute";

/** The enum `PanDirection` of BokehJS. */
export type PanDirection =
  | "left"
  | "right"
  | "up"
  | "down"
  | "west"
  | "east"
  | "north"
  | "south";

/** The enum `Place` of BokehJS. */
export type Place = "above" | "below" | "left" | "right" | "center";

/** The enum `PointPolicy` of BokehJS. */
export type PointPolicy = "snap_to_data" | "follow_mouse" | "none";

/** The enum `RadiusDimension` of BokehJS. */
export type RadiusDimension = "x" | "y" | "max" | "min";

/** The enum `RenderLevel` of BokehJS. */
export type RenderLevel =
  | "image"
  | "underlay"
  | "glyph"
  | "guide"
  | "annotation"
  | "overlay";

/** The enum `ResetPolicy` of BokehJS. */
export type ResetPolicy = "standard" | "event_only";

/** The enum `ResolutionType` of BokehJS. */
export type ResolutionType =
  | "microseconds"
  | "milliseconds"
  | "seconds"
  | "minsec"
  | "minutes"
  | "hourmin"
  | "hours"
  | "days"
  | "months"
  | "years";

/** The enum `RoundingFunction` of BokehJS. */
export type RoundingFunction =
  | "round"
  | "nearest"
  | "floor"
  | "rounddown"
  | "ceil"
  | "roundup";
