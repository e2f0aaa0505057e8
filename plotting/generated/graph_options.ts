// Made by `deno task generate` from BokehJS. Do not edit.

import type { MultiLineOptions, ScatterOptions } from "./glyph_options.ts";

/** Options of the method `graph` for the markers of the nodes. */
export interface NodeOptions {
  /** `List(Ref(Decoration))`, default `[]`: `decorations` of the markers of the nodes. */
  node_decorations?: ScatterOptions["decorations"];
  /** `ColorSpec`, default `{"type":"value","value":"black"}`: `line_color` of the markers of the nodes. */
  node_line_color?: ScatterOptions["line_color"];
  /** `NumberSpec`, default `{"type":"value","value":1}`: `line_alpha` of the markers of the nodes. */
  node_line_alpha?: ScatterOptions["line_alpha"];
  /** `NumberSpec`, default `{"type":"value","value":1}`: `line_width` of the markers of the nodes. */
  node_line_width?: ScatterOptions["line_width"];
  /** `LineJoinSpec`, default `{"type":"value","value":"bevel"}`: `line_join` of the markers of the nodes. */
  node_line_join?: ScatterOptions["line_join"];
  /** `LineCapSpec`, default `{"type":"value","value":"butt"}`: `line_cap` of the markers of the nodes. */
  node_line_cap?: ScatterOptions["line_cap"];
  /** `LineDashSpec`, default `{"type":"value","value":[]}`: `line_dash` of the markers of the nodes. */
  node_line_dash?: ScatterOptions["line_dash"];
  /** `NumberSpec`, default `{"type":"value","value":0}`: `line_dash_offset` of the markers of the nodes. */
  node_line_dash_offset?: ScatterOptions["line_dash_offset"];
  /** `ColorSpec`, default `{"type":"value","value":"gray"}`: `fill_color` of the markers of the nodes. */
  node_fill_color?: ScatterOptions["fill_color"];
  /** `NumberSpec`, default `{"type":"value","value":1}`: `fill_alpha` of the markers of the nodes. */
  node_fill_alpha?: ScatterOptions["fill_alpha"];
  /** `ColorSpec`, default `{"type":"value","value":"black"}`: `hatch_color` of the markers of the nodes. */
  node_hatch_color?: ScatterOptions["hatch_color"];
  /** `NumberSpec`, default `{"type":"value","value":1}`: `hatch_alpha` of the markers of the nodes. */
  node_hatch_alpha?: ScatterOptions["hatch_alpha"];
  /** `NumberSpec`, default `{"type":"value","value":12}`: `hatch_scale` of the markers of the nodes. */
  node_hatch_scale?: ScatterOptions["hatch_scale"];
  /** `NullStringSpec`, default `{"type":"value","value":null}`: `hatch_pattern` of the markers of the nodes. */
  node_hatch_pattern?: ScatterOptions["hatch_pattern"];
  /** `NumberSpec`, default `{"type":"value","value":1}`: `hatch_weight` of the markers of the nodes. */
  node_hatch_weight?: ScatterOptions["hatch_weight"];
  /** `DictScalar`, default `{"type":"value","value":{"type":"map"}}`: `hatch_extra` of the markers of the nodes. */
  node_hatch_extra?: ScatterOptions["hatch_extra"];
  /** `ScreenSizeSpec`, default `{"type":"value","value":4}`: `size` of the markers of the nodes. */
  node_size?: ScatterOptions["size"];
  /** `AngleSpec`, default `{"type":"value","value":0}`: `angle` of the markers of the nodes. */
  node_angle?: ScatterOptions["angle"];
  /** `Float`, default `1`: `hit_dilation` of the markers of the nodes. */
  node_hit_dilation?: ScatterOptions["hit_dilation"];
  /** `MarkerSpec`, default `{"type":"value","value":"circle"}`: `marker` of the markers of the nodes. */
  node_marker?: ScatterOptions["marker"];
  /** `KeyVal(PrefixedStr(prefix=@), Or(Func, Ref(CustomJS)))`, default `{"type":"map"}`: `defs` of the markers of the nodes. */
  node_defs?: ScatterOptions["defs"];
}

/** Options of the method `graph` for the lines of the edges. */
export interface EdgeOptions {
  /** `List(Ref(Decoration))`, default `[]`: `decorations` of the lines of the edges. */
  edge_decorations?: MultiLineOptions["decorations"];
  /** `ColorSpec`, default `{"type":"value","value":"black"}`: `line_color` of the lines of the edges. */
  edge_line_color?: MultiLineOptions["line_color"];
  /** `NumberSpec`, default `{"type":"value","value":1}`: `line_alpha` of the lines of the edges. */
  edge_line_alpha?: MultiLineOptions["line_alpha"];
  /** `NumberSpec`, default `{"type":"value","value":1}`: `line_width` of the lines of the edges. */
  edge_line_width?: MultiLineOptions["line_width"];
  /** `LineJoinSpec`, default `{"type":"value","value":"bevel"}`: `line_join` of the lines of the edges. */
  edge_line_join?: MultiLineOptions["line_join"];
  /** `LineCapSpec`, default `{"type":"value","value":"butt"}`: `line_cap` of the lines of the edges. */
  edge_line_cap?: MultiLineOptions["line_cap"];
  /** `LineDashSpec`, default `{"type":"value","value":[]}`: `line_dash` of the lines of the edges. */
  edge_line_dash?: MultiLineOptions["line_dash"];
  /** `NumberSpec`, default `{"type":"value","value":0}`: `line_dash_offset` of the lines of the edges. */
  edge_line_dash_offset?: MultiLineOptions["line_dash_offset"];
}
