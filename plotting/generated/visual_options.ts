// Made by `deno task generate` from BokehJS. Do not edit.

import type {
  ColorScalar,
  ColorSpec,
  DictScalar,
  FontSizeSpec,
  FontSpec,
  FontStyleSpec,
  LineCapScalar,
  LineCapSpec,
  LineDashScalar,
  LineDashSpec,
  LineJoinScalar,
  LineJoinSpec,
  NullStringScalar,
  NullStringSpec,
  NumberScalar,
  NumberSpec,
  TextAlignSpec,
  TextBaselineSpec,
} from "../../models/mod.ts";

/** Options of glyph methods for other states of the glyph. */
export interface AlphaScalarStates {
  /** `NumberScalar`, default as for all items: shorthand for the alphas of the selected items, where not given. */
  selection_alpha?: NumberScalar;
  /** `NumberScalar`, default 0.1: shorthand for the alphas of the items that are not selected while others are, where not given. */
  nonselection_alpha?: NumberScalar;
  /** `NumberScalar`, default as for all items: shorthand for the alphas of the items under the pointer, where not given. */
  hover_alpha?: NumberScalar;
  /** `NumberScalar`, default 0.2: shorthand for the alphas of the items while the renderer is muted, where not given. */
  muted_alpha?: NumberScalar;
}

/** Options of glyph methods for other states of the glyph. */
export interface AlphaSpecStates {
  /** `NumberSpec`, default as for all items: shorthand for the alphas of the selected items, where not given. */
  selection_alpha?: NumberSpec;
  /** `NumberSpec`, default 0.1: shorthand for the alphas of the items that are not selected while others are, where not given. */
  nonselection_alpha?: NumberSpec;
  /** `NumberSpec`, default as for all items: shorthand for the alphas of the items under the pointer, where not given. */
  hover_alpha?: NumberSpec;
  /** `NumberSpec`, default 0.2: shorthand for the alphas of the items while the renderer is muted, where not given. */
  muted_alpha?: NumberSpec;
}

/** Options of glyph methods for other states of the glyph. */
export interface ColorScalarStates {
  /** `ColorScalar`, default as for all items: shorthand for the colors of the selected items, where not given. */
  selection_color?: ColorScalar;
  /** `ColorScalar`, default as for all items: shorthand for the colors of the items that are not selected while others are, where not given. */
  nonselection_color?: ColorScalar;
  /** `ColorScalar`, default as for all items: shorthand for the colors of the items under the pointer, where not given. */
  hover_color?: ColorScalar;
  /** `ColorScalar`, default as for all items: shorthand for the colors of the items while the renderer is muted, where not given. */
  muted_color?: ColorScalar;
}

/** Options of glyph methods for other states of the glyph. */
export interface ColorSpecStates {
  /** `ColorSpec`, default as for all items: shorthand for the colors of the selected items, where not given. */
  selection_color?: ColorSpec;
  /** `ColorSpec`, default as for all items: shorthand for the colors of the items that are not selected while others are, where not given. */
  nonselection_color?: ColorSpec;
  /** `ColorSpec`, default as for all items: shorthand for the colors of the items under the pointer, where not given. */
  hover_color?: ColorSpec;
  /** `ColorSpec`, default as for all items: shorthand for the colors of the items while the renderer is muted, where not given. */
  muted_color?: ColorSpec;
}

/** Options of glyph methods for other states of the glyph. */
export interface FillScalarStates {
  /** `ColorScalar`, default as for all items: `fill_color` of the selected items. */
  selection_fill_color?: ColorScalar;
  /** `NumberScalar`, default as for all items: `fill_alpha` of the selected items. */
  selection_fill_alpha?: NumberScalar;
  /** `ColorScalar`, default as for all items: `fill_color` of the items that are not selected while others are. */
  nonselection_fill_color?: ColorScalar;
  /** `NumberScalar`, default 0.1: `fill_alpha` of the items that are not selected while others are. */
  nonselection_fill_alpha?: NumberScalar;
  /** `ColorScalar`, default as for all items: `fill_color` of the items under the pointer. */
  hover_fill_color?: ColorScalar;
  /** `NumberScalar`, default as for all items: `fill_alpha` of the items under the pointer. */
  hover_fill_alpha?: NumberScalar;
  /** `ColorScalar`, default as for all items: `fill_color` of the items while the renderer is muted. */
  muted_fill_color?: ColorScalar;
  /** `NumberScalar`, default 0.2: `fill_alpha` of the items while the renderer is muted. */
  muted_fill_alpha?: NumberScalar;
}

/** Options of glyph methods for other states of the glyph. */
export interface FillSpecStates {
  /** `ColorSpec`, default as for all items: `fill_color` of the selected items. */
  selection_fill_color?: ColorSpec;
  /** `NumberSpec`, default as for all items: `fill_alpha` of the selected items. */
  selection_fill_alpha?: NumberSpec;
  /** `ColorSpec`, default as for all items: `fill_color` of the items that are not selected while others are. */
  nonselection_fill_color?: ColorSpec;
  /** `NumberSpec`, default 0.1: `fill_alpha` of the items that are not selected while others are. */
  nonselection_fill_alpha?: NumberSpec;
  /** `ColorSpec`, default as for all items: `fill_color` of the items under the pointer. */
  hover_fill_color?: ColorSpec;
  /** `NumberSpec`, default as for all items: `fill_alpha` of the items under the pointer. */
  hover_fill_alpha?: NumberSpec;
  /** `ColorSpec`, default as for all items: `fill_color` of the items while the renderer is muted. */
  muted_fill_color?: ColorSpec;
  /** `NumberSpec`, default 0.2: `fill_alpha` of the items while the renderer is muted. */
  muted_fill_alpha?: NumberSpec;
}

/** Options of glyph methods for other states of the glyph. */
export interface GlobalSpecStates {
  /** `NumberSpec`, default as for all items: `global_alpha` of the selected items. */
  selection_global_alpha?: NumberSpec;
  /** `NumberSpec`, default 0.1: `global_alpha` of the items that are not selected while others are. */
  nonselection_global_alpha?: NumberSpec;
  /** `NumberSpec`, default as for all items: `global_alpha` of the items under the pointer. */
  hover_global_alpha?: NumberSpec;
  /** `NumberSpec`, default 0.2: `global_alpha` of the items while the renderer is muted. */
  muted_global_alpha?: NumberSpec;
}

/** Options of glyph methods for other states of the glyph. */
export interface HatchScalarStates {
  /** `ColorScalar`, default as for all items: `hatch_color` of the selected items. */
  selection_hatch_color?: ColorScalar;
  /** `NumberScalar`, default as for all items: `hatch_alpha` of the selected items. */
  selection_hatch_alpha?: NumberScalar;
  /** `NumberScalar`, default as for all items: `hatch_scale` of the selected items. */
  selection_hatch_scale?: NumberScalar;
  /** `NullStringScalar`, default as for all items: `hatch_pattern` of the selected items. */
  selection_hatch_pattern?: NullStringScalar;
  /** `NumberScalar`, default as for all items: `hatch_weight` of the selected items. */
  selection_hatch_weight?: NumberScalar;
  /** `DictScalar`, default as for all items: `hatch_extra` of the selected items. */
  selection_hatch_extra?: DictScalar;
  /** `ColorScalar`, default as for all items: `hatch_color` of the items that are not selected while others are. */
  nonselection_hatch_color?: ColorScalar;
  /** `NumberScalar`, default 0.1: `hatch_alpha` of the items that are not selected while others are. */
  nonselection_hatch_alpha?: NumberScalar;
  /** `NumberScalar`, default as for all items: `hatch_scale` of the items that are not selected while others are. */
  nonselection_hatch_scale?: NumberScalar;
  /** `NullStringScalar`, default as for all items: `hatch_pattern` of the items that are not selected while others are. */
  nonselection_hatch_pattern?: NullStringScalar;
  /** `NumberScalar`, default as for all items: `hatch_weight` of the items that are not selected while others are. */
  nonselection_hatch_weight?: NumberScalar;
  /** `DictScalar`, default as for all items: `hatch_extra` of the items that are not selected while others are. */
  nonselection_hatch_extra?: DictScalar;
  /** `ColorScalar`, default as for all items: `hatch_color` of the items under the pointer. */
  hover_hatch_color?: ColorScalar;
  /** `NumberScalar`, default as for all items: `hatch_alpha` of the items under the pointer. */
  hover_hatch_alpha?: NumberScalar;
  /** `NumberScalar`, default as for all items: `hatch_scale` of the items under the pointer. */
  hover_hatch_scale?: NumberScalar;
  /** `NullStringScalar`, default as for all items: `hatch_pattern` of the items under the pointer. */
  hover_hatch_pattern?: NullStringScalar;
  /** `NumberScalar`, default as for all items: `hatch_weight` of the items under the pointer. */
  hover_hatch_weight?: NumberScalar;
  /** `DictScalar`, default as for all items: `hatch_extra` of the items under the pointer. */
  hover_hatch_extra?: DictScalar;
  /** `ColorScalar`, default as for all items: `hatch_color` of the items while the renderer is muted. */
  muted_hatch_color?: ColorScalar;
  /** `NumberScalar`, default 0.2: `hatch_alpha` of the items while the renderer is muted. */
  muted_hatch_alpha?: NumberScalar;
  /** `NumberScalar`, default as for all items: `hatch_scale` of the items while the renderer is muted. */
  muted_hatch_scale?: NumberScalar;
  /** `NullStringScalar`, default as for all items: `hatch_pattern` of the items while the renderer is muted. */
  muted_hatch_pattern?: NullStringScalar;
  /** `NumberScalar`, default as for all items: `hatch_weight` of the items while the renderer is muted. */
  muted_hatch_weight?: NumberScalar;
  /** `DictScalar`, default as for all items: `hatch_extra` of the items while the renderer is muted. */
  muted_hatch_extra?: DictScalar;
}

/** Options of glyph methods for other states of the glyph. */
export interface HatchSpecStates {
  /** `ColorSpec`, default as for all items: `hatch_color` of the selected items. */
  selection_hatch_color?: ColorSpec;
  /** `NumberSpec`, default as for all items: `hatch_alpha` of the selected items. */
  selection_hatch_alpha?: NumberSpec;
  /** `NumberSpec`, default as for all items: `hatch_scale` of the selected items. */
  selection_hatch_scale?: NumberSpec;
  /** `NullStringSpec`, default as for all items: `hatch_pattern` of the selected items. */
  selection_hatch_pattern?: NullStringSpec;
  /** `NumberSpec`, default as for all items: `hatch_weight` of the selected items. */
  selection_hatch_weight?: NumberSpec;
  /** `DictScalar`, default as for all items: `hatch_extra` of the selected items. */
  selection_hatch_extra?: DictScalar;
  /** `ColorSpec`, default as for all items: `hatch_color` of the items that are not selected while others are. */
  nonselection_hatch_color?: ColorSpec;
  /** `NumberSpec`, default 0.1: `hatch_alpha` of the items that are not selected while others are. */
  nonselection_hatch_alpha?: NumberSpec;
  /** `NumberSpec`, default as for all items: `hatch_scale` of the items that are not selected while others are. */
  nonselection_hatch_scale?: NumberSpec;
  /** `NullStringSpec`, default as for all items: `hatch_pattern` of the items that are not selected while others are. */
  nonselection_hatch_pattern?: NullStringSpec;
  /** `NumberSpec`, default as for all items: `hatch_weight` of the items that are not selected while others are. */
  nonselection_hatch_weight?: NumberSpec;
  /** `DictScalar`, default as for all items: `hatch_extra` of the items that are not selected while others are. */
  nonselection_hatch_extra?: DictScalar;
  /** `ColorSpec`, default as for all items: `hatch_color` of the items under the pointer. */
  hover_hatch_color?: ColorSpec;
  /** `NumberSpec`, default as for all items: `hatch_alpha` of the items under the pointer. */
  hover_hatch_alpha?: NumberSpec;
  /** `NumberSpec`, default as for all items: `hatch_scale` of the items under the pointer. */
  hover_hatch_scale?: NumberSpec;
  /** `NullStringSpec`, default as for all items: `hatch_pattern` of the items under the pointer. */
  hover_hatch_pattern?: NullStringSpec;
  /** `NumberSpec`, default as for all items: `hatch_weight` of the items under the pointer. */
  hover_hatch_weight?: NumberSpec;
  /** `DictScalar`, default as for all items: `hatch_extra` of the items under the pointer. */
  hover_hatch_extra?: DictScalar;
  /** `ColorSpec`, default as for all items: `hatch_color` of the items while the renderer is muted. */
  muted_hatch_color?: ColorSpec;
  /** `NumberSpec`, default 0.2: `hatch_alpha` of the items while the renderer is muted. */
  muted_hatch_alpha?: NumberSpec;
  /** `NumberSpec`, default as for all items: `hatch_scale` of the items while the renderer is muted. */
  muted_hatch_scale?: NumberSpec;
  /** `NullStringSpec`, default as for all items: `hatch_pattern` of the items while the renderer is muted. */
  muted_hatch_pattern?: NullStringSpec;
  /** `NumberSpec`, default as for all items: `hatch_weight` of the items while the renderer is muted. */
  muted_hatch_weight?: NumberSpec;
  /** `DictScalar`, default as for all items: `hatch_extra` of the items while the renderer is muted. */
  muted_hatch_extra?: DictScalar;
}

/** Options of glyph methods for other states of the glyph. */
export interface LineScalarStates {
  /** `ColorScalar`, default as for all items: `line_color` of the selected items. */
  selection_line_color?: ColorScalar;
  /** `NumberScalar`, default as for all items: `line_alpha` of the selected items. */
  selection_line_alpha?: NumberScalar;
  /** `NumberScalar`, default as for all items: `line_width` of the selected items. */
  selection_line_width?: NumberScalar;
  /** `LineJoinScalar`, default as for all items: `line_join` of the selected items. */
  selection_line_join?: LineJoinScalar;
  /** `LineCapScalar`, default as for all items: `line_cap` of the selected items. */
  selection_line_cap?: LineCapScalar;
  /** `LineDashScalar`, default as for all items: `line_dash` of the selected items. */
  selection_line_dash?: LineDashScalar;
  /** `NumberScalar`, default as for all items: `line_dash_offset` of the selected items. */
  selection_line_dash_offset?: NumberScalar;
  /** `ColorScalar`, default as for all items: `line_color` of the items that are not selected while others are. */
  nonselection_line_color?: ColorScalar;
  /** `NumberScalar`, default 0.1: `line_alpha` of the items that are not selected while others are. */
  nonselection_line_alpha?: NumberScalar;
  /** `NumberScalar`, default as for all items: `line_width` of the items that are not selected while others are. */
  nonselection_line_width?: NumberScalar;
  /** `LineJoinScalar`, default as for all items: `line_join` of the items that are not selected while others are. */
  nonselection_line_join?: LineJoinScalar;
  /** `LineCapScalar`, default as for all items: `line_cap` of the items that are not selected while others are. */
  nonselection_line_cap?: LineCapScalar;
  /** `LineDashScalar`, default as for all items: `line_dash` of the items that are not selected while others are. */
  nonselection_line_dash?: LineDashScalar;
  /** `NumberScalar`, default as for all items: `line_dash_offset` of the items that are not selected while others are. */
  nonselection_line_dash_offset?: NumberScalar;
  /** `ColorScalar`, default as for all items: `line_color` of the items under the pointer. */
  hover_line_color?: ColorScalar;
  /** `NumberScalar`, default as for all items: `line_alpha` of the items under the pointer. */
  hover_line_alpha?: NumberScalar;
  /** `NumberScalar`, default as for all items: `line_width` of the items under the pointer. */
  hover_line_width?: NumberScalar;
  /** `LineJoinScalar`, default as for all items: `line_join` of the items under the pointer. */
  hover_line_join?: LineJoinScalar;
  /** `LineCapScalar`, default as for all items: `line_cap` of the items under the pointer. */
  hover_line_cap?: LineCapScalar;
  /** `LineDashScalar`, default as for all items: `line_dash` of the items under the pointer. */
  hover_line_dash?: LineDashScalar;
  /** `NumberScalar`, default as for all items: `line_dash_offset` of the items under the pointer. */
  hover_line_dash_offset?: NumberScalar;
  /** `ColorScalar`, default as for all items: `line_color` of the items while the renderer is muted. */
  muted_line_color?: ColorScalar;
  /** `NumberScalar`, default 0.2: `line_alpha` of the items while the renderer is muted. */
  muted_line_alpha?: NumberScalar;
  /** `NumberScalar`, default as for all items: `line_width` of the items while the renderer is muted. */
  muted_line_width?: NumberScalar;
  /** `LineJoinScalar`, default as for all items: `line_join` of the items while the renderer is muted. */
  muted_line_join?: LineJoinScalar;
  /** `LineCapScalar`, default as for all items: `line_cap` of the items while the renderer is muted. */
  muted_line_cap?: LineCapScalar;
  /** `LineDashScalar`, default as for all items: `line_dash` of the items while the renderer is muted. */
  muted_line_dash?: LineDashScalar;
  /** `NumberScalar`, default as for all items: `line_dash_offset` of the items while the renderer is muted. */
  muted_line_dash_offset?: NumberScalar;
}

/** Options of glyph methods for other states of the glyph. */
export interface LineSpecStates {
  /** `ColorSpec`, default as for all items: `line_color` of the selected items. */
  selection_line_color?: ColorSpec;
  /** `NumberSpec`, default as for all items: `line_alpha` of the selected items. */
  selection_line_alpha?: NumberSpec;
  /** `NumberSpec`, default as for all items: `line_width` of the selected items. */
  selection_line_width?: NumberSpec;
  /** `LineJoinSpec`, default as for all items: `line_join` of the selected items. */
  selection_line_join?: LineJoinSpec;
  /** `LineCapSpec`, default as for all items: `line_cap` of the selected items. */
  selection_line_cap?: LineCapSpec;
  /** `LineDashSpec`, default as for all items: `line_dash` of the selected items. */
  selection_line_dash?: LineDashSpec;
  /** `NumberSpec`, default as for all items: `line_dash_offset` of the selected items. */
  selection_line_dash_offset?: NumberSpec;
  /** `ColorSpec`, default as for all items: `line_color` of the items that are not selected while others are. */
  nonselection_line_color?: ColorSpec;
  /** `NumberSpec`, default 0.1: `line_alpha` of the items that are not selected while others are. */
  nonselection_line_alpha?: NumberSpec;
  /** `NumberSpec`, default as for all items: `line_width` of the items that are not selected while others are. */
  nonselection_line_width?: NumberSpec;
  /** `LineJoinSpec`, default as for all items: `line_join` of the items that are not selected while others are. */
  nonselection_line_join?: LineJoinSpec;
  /** `LineCapSpec`, default as for all items: `line_cap` of the items that are not selected while others are. */
  nonselection_line_cap?: LineCapSpec;
  /** `LineDashSpec`, default as for all items: `line_dash` of the items that are not selected while others are. */
  nonselection_line_dash?: LineDashSpec;
  /** `NumberSpec`, default as for all items: `line_dash_offset` of the items that are not selected while others are. */
  nonselection_line_dash_offset?: NumberSpec;
  /** `ColorSpec`, default as for all items: `line_color` of the items under the pointer. */
  hover_line_color?: ColorSpec;
  /** `NumberSpec`, default as for all items: `line_alpha` of the items under the pointer. */
  hover_line_alpha?: NumberSpec;
  /** `NumberSpec`, default as for all items: `line_width` of the items under the pointer. */
  hover_line_width?: NumberSpec;
  /** `LineJoinSpec`, default as for all items: `line_join` of the items under the pointer. */
  hover_line_join?: LineJoinSpec;
  /** `LineCapSpec`, default as for all items: `line_cap` of the items under the pointer. */
  hover_line_cap?: LineCapSpec;
  /** `LineDashSpec`, default as for all items: `line_dash` of the items under the pointer. */
  hover_line_dash?: LineDashSpec;
  /** `NumberSpec`, default as for all items: `line_dash_offset` of the items under the pointer. */
  hover_line_dash_offset?: NumberSpec;
  /** `ColorSpec`, default as for all items: `line_color` of the items while the renderer is muted. */
  muted_line_color?: ColorSpec;
  /** `NumberSpec`, default 0.2: `line_alpha` of the items while the renderer is muted. */
  muted_line_alpha?: NumberSpec;
  /** `NumberSpec`, default as for all items: `line_width` of the items while the renderer is muted. */
  muted_line_width?: NumberSpec;
  /** `LineJoinSpec`, default as for all items: `line_join` of the items while the renderer is muted. */
  muted_line_join?: LineJoinSpec;
  /** `LineCapSpec`, default as for all items: `line_cap` of the items while the renderer is muted. */
  muted_line_cap?: LineCapSpec;
  /** `LineDashSpec`, default as for all items: `line_dash` of the items while the renderer is muted. */
  muted_line_dash?: LineDashSpec;
  /** `NumberSpec`, default as for all items: `line_dash_offset` of the items while the renderer is muted. */
  muted_line_dash_offset?: NumberSpec;
}

/** Options of glyph methods for other states of the glyph. */
export interface TextSpecStates {
  /** `ColorSpec`, default as for all items: `text_color` of the selected items. */
  selection_text_color?: ColorSpec;
  /** `ColorSpec`, default as for all items: `text_outline_color` of the selected items. */
  selection_text_outline_color?: ColorSpec;
  /** `NumberSpec`, default as for all items: `text_outline_width` of the selected items. */
  selection_text_outline_width?: NumberSpec;
  /** `NumberSpec`, default as for all items: `text_alpha` of the selected items. */
  selection_text_alpha?: NumberSpec;
  /** `FontSpec`, default as for all items: `text_font` of the selected items. */
  selection_text_font?: FontSpec;
  /** `FontSizeSpec`, default as for all items: `text_font_size` of the selected items. */
  selection_text_font_size?: FontSizeSpec;
  /** `FontStyleSpec`, default as for all items: `text_font_style` of the selected items. */
  selection_text_font_style?: FontStyleSpec;
  /** `TextAlignSpec`, default as for all items: `text_align` of the selected items. */
  selection_text_align?: TextAlignSpec;
  /** `TextBaselineSpec`, default as for all items: `text_baseline` of the selected items. */
  selection_text_baseline?: TextBaselineSpec;
  /** `NumberSpec`, default as for all items: `text_line_height` of the selected items. */
  selection_text_line_height?: NumberSpec;
  /** `ColorSpec`, default as for all items: `text_color` of the items that are not selected while others are. */
  nonselection_text_color?: ColorSpec;
  /** `ColorSpec`, default as for all items: `text_outline_color` of the items that are not selected while others are. */
  nonselection_text_outline_color?: ColorSpec;
  /** `NumberSpec`, default as for all items: `text_outline_width` of the items that are not selected while others are. */
  nonselection_text_outline_width?: NumberSpec;
  /** `NumberSpec`, default 0.1: `text_alpha` of the items that are not selected while others are. */
  nonselection_text_alpha?: NumberSpec;
  /** `FontSpec`, default as for all items: `text_font` of the items that are not selected while others are. */
  nonselection_text_font?: FontSpec;
  /** `FontSizeSpec`, default as for all items: `text_font_size` of the items that are not selected while others are. */
  nonselection_text_font_size?: FontSizeSpec;
  /** `FontStyleSpec`, default as for all items: `text_font_style` of the items that are not selected while others are. */
  nonselection_text_font_style?: FontStyleSpec;
  /** `TextAlignSpec`, default as for all items: `text_align` of the items that are not selected while others are. */
  nonselection_text_align?: TextAlignSpec;
  /** `TextBaselineSpec`, default as for all items: `text_baseline` of the items that are not selected while others are. */
  nonselection_text_baseline?: TextBaselineSpec;
  /** `NumberSpec`, default as for all items: `text_line_height` of the items that are not selected while others are. */
  nonselection_text_line_height?: NumberSpec;
  /** `ColorSpec`, default as for all items: `text_color` of the items under the pointer. */
  hover_text_color?: ColorSpec;
  /** `ColorSpec`, default as for all items: `text_outline_color` of the items under the pointer. */
  hover_text_outline_color?: ColorSpec;
  /** `NumberSpec`, default as for all items: `text_outline_width` of the items under the pointer. */
  hover_text_outline_width?: NumberSpec;
  /** `NumberSpec`, default as for all items: `text_alpha` of the items under the pointer. */
  hover_text_alpha?: NumberSpec;
  /** `FontSpec`, default as for all items: `text_font` of the items under the pointer. */
  hover_text_font?: FontSpec;
  /** `FontSizeSpec`, default as for all items: `text_font_size` of the items under the pointer. */
  hover_text_font_size?: FontSizeSpec;
  /** `FontStyleSpec`, default as for all items: `text_font_style` of the items under the pointer. */
  hover_text_font_style?: FontStyleSpec;
  /** `TextAlignSpec`, default as for all items: `text_align` of the items under the pointer. */
  hover_text_align?: TextAlignSpec;
  /** `TextBaselineSpec`, default as for all items: `text_baseline` of the items under the pointer. */
  hover_text_baseline?: TextBaselineSpec;
  /** `NumberSpec`, default as for all items: `text_line_height` of the items under the pointer. */
  hover_text_line_height?: NumberSpec;
  /** `ColorSpec`, default as for all items: `text_color` of the items while the renderer is muted. */
  muted_text_color?: ColorSpec;
  /** `ColorSpec`, default as for all items: `text_outline_color` of the items while the renderer is muted. */
  muted_text_outline_color?: ColorSpec;
  /** `NumberSpec`, default as for all items: `text_outline_width` of the items while the renderer is muted. */
  muted_text_outline_width?: NumberSpec;
  /** `NumberSpec`, default 0.2: `text_alpha` of the items while the renderer is muted. */
  muted_text_alpha?: NumberSpec;
  /** `FontSpec`, default as for all items: `text_font` of the items while the renderer is muted. */
  muted_text_font?: FontSpec;
  /** `FontSizeSpec`, default as for all items: `text_font_size` of the items while the renderer is muted. */
  muted_text_font_size?: FontSizeSpec;
  /** `FontStyleSpec`, default as for all items: `text_font_style` of the items while the renderer is muted. */
  muted_text_font_style?: FontStyleSpec;
  /** `TextAlignSpec`, default as for all items: `text_align` of the items while the renderer is muted. */
  muted_text_align?: TextAlignSpec;
  /** `TextBaselineSpec`, default as for all items: `text_baseline` of the items while the renderer is muted. */
  muted_text_baseline?: TextBaselineSpec;
  /** `NumberSpec`, default as for all items: `text_line_height` of the items while the renderer is muted. */
  muted_text_line_height?: NumberSpec;
}
