// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModels } from "../registry.ts";
import type { CustomJS } from "./callbacks.ts";
import type { RendererGroup } from "./renderers.ts";
import type { CustomJSHover } from "./tools.ts";
import type { UIElement } from "./ui.ts";
import type * as enums from "./enums.ts";

/** The properties of {@linkcode StyleSheet}. */
export interface StyleSheetAttributes extends ModelAttributes {}
/** The properties that every {@linkcode StyleSheet} has. */
export interface StyleSheet extends StyleSheetAttributes {}
/** Abstract base `StyleSheet`, extends `Model`. */
export abstract class StyleSheet extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<StyleSheetAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ImportedStyleSheet}. */
export interface ImportedStyleSheetAttributes extends StyleSheetAttributes {
  /** `Str`, no default. */
  url: string;
}
/** The properties that every {@linkcode ImportedStyleSheet} has. */
export interface ImportedStyleSheet extends ImportedStyleSheetAttributes {}
/** BokehJS model `ImportedStyleSheet`, extends `StyleSheet`. */
export class ImportedStyleSheet extends StyleSheet {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ImportedStyleSheetAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode GlobalImportedStyleSheet}. */
export type GlobalImportedStyleSheetAttributes = ImportedStyleSheetAttributes;
/** BokehJS model `GlobalImportedStyleSheet`, extends `ImportedStyleSheet`. */
export class GlobalImportedStyleSheet extends ImportedStyleSheet {}

/** The properties of {@linkcode InlineStyleSheet}. */
export interface InlineStyleSheetAttributes extends StyleSheetAttributes {
  /** `Str`, no default. */
  css: string;
}
/** The properties that every {@linkcode InlineStyleSheet} has. */
export interface InlineStyleSheet extends InlineStyleSheetAttributes {}
/** BokehJS model `InlineStyleSheet`, extends `StyleSheet`. */
export class InlineStyleSheet extends StyleSheet {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<InlineStyleSheetAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode GlobalInlineStyleSheet}. */
export type GlobalInlineStyleSheetAttributes = InlineStyleSheetAttributes;
/** BokehJS model `GlobalInlineStyleSheet`, extends `InlineStyleSheet`. */
export class GlobalInlineStyleSheet extends InlineStyleSheet {}

/** The properties of {@linkcode Styles}. */
export interface StylesAttributes extends ModelAttributes {
  /** `Nullable(Str)`, default `null`. */
  align_content: string | null;
  /** `Nullable(Str)`, default `null`. */
  align_items: string | null;
  /** `Nullable(Str)`, default `null`. */
  align_self: string | null;
  /** `Nullable(Str)`, default `null`. */
  alignment_baseline: string | null;
  /** `Nullable(Str)`, default `null`. */
  all: string | null;
  /** `Nullable(Str)`, default `null`. */
  animation: string | null;
  /** `Nullable(Str)`, default `null`. */
  animation_delay: string | null;
  /** `Nullable(Str)`, default `null`. */
  animation_direction: string | null;
  /** `Nullable(Str)`, default `null`. */
  animation_duration: string | null;
  /** `Nullable(Str)`, default `null`. */
  animation_fill_mode: string | null;
  /** `Nullable(Str)`, default `null`. */
  animation_iteration_count: string | null;
  /** `Nullable(Str)`, default `null`. */
  animation_name: string | null;
  /** `Nullable(Str)`, default `null`. */
  animation_play_state: string | null;
  /** `Nullable(Str)`, default `null`. */
  animation_timing_function: string | null;
  /** `Nullable(Str)`, default `null`. */
  aspect_ratio: string | null;
  /** `Nullable(Str)`, default `null`. */
  backface_visibility: string | null;
  /** `Nullable(Str)`, default `null`. */
  background: string | null;
  /** `Nullable(Str)`, default `null`. */
  background_attachment: string | null;
  /** `Nullable(Str)`, default `null`. */
  background_clip: string | null;
  /** `Nullable(Str)`, default `null`. */
  background_color: string | null;
  /** `Nullable(Str)`, default `null`. */
  background_image: string | null;
  /** `Nullable(Str)`, default `null`. */
  background_origin: string | null;
  /** `Nullable(Str)`, default `null`. */
  background_position: string | null;
  /** `Nullable(Str)`, default `null`. */
  background_position_x: string | null;
  /** `Nullable(Str)`, default `null`. */
  background_position_y: string | null;
  /** `Nullable(Str)`, default `null`. */
  background_repeat: string | null;
  /** `Nullable(Str)`, default `null`. */
  background_size: string | null;
  /** `Nullable(Str)`, default `null`. */
  baseline_shift: string | null;
  /** `Nullable(Str)`, default `null`. */
  block_size: string | null;
  /** `Nullable(Str)`, default `null`. */
  border: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_block_end: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_block_end_color: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_block_end_style: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_block_end_width: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_block_start: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_block_start_color: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_block_start_style: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_block_start_width: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_bottom: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_bottom_color: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_bottom_left_radius: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_bottom_right_radius: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_bottom_style: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_bottom_width: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_collapse: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_color: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_image: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_image_outset: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_image_repeat: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_image_slice: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_image_source: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_image_width: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_inline_end: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_inline_end_color: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_inline_end_style: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_inline_end_width: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_inline_start: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_inline_start_color: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_inline_start_style: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_inline_start_width: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_left: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_left_color: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_left_style: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_left_width: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_radius: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_right: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_right_color: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_right_style: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_right_width: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_spacing: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_style: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_top: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_top_color: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_top_left_radius: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_top_right_radius: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_top_style: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_top_width: string | null;
  /** `Nullable(Str)`, default `null`. */
  border_width: string | null;
  /** `Nullable(Str)`, default `null`. */
  bottom: string | null;
  /** `Nullable(Str)`, default `null`. */
  box_shadow: string | null;
  /** `Nullable(Str)`, default `null`. */
  box_sizing: string | null;
  /** `Nullable(Str)`, default `null`. */
  break_after: string | null;
  /** `Nullable(Str)`, default `null`. */
  break_before: string | null;
  /** `Nullable(Str)`, default `null`. */
  break_inside: string | null;
  /** `Nullable(Str)`, default `null`. */
  caption_side: string | null;
  /** `Nullable(Str)`, default `null`. */
  caret_color: string | null;
  /** `Nullable(Str)`, default `null`. */
  clear: string | null;
  /** `Nullable(Str)`, default `null`. */
  clip: string | null;
  /** `Nullable(Str)`, default `null`. */
  clip_path: string | null;
  /** `Nullable(Str)`, default `null`. */
  clip_rule: string | null;
  /** `Nullable(Str)`, default `null`. */
  color: string | null;
  /** `Nullable(Str)`, default `null`. */
  color_interpolation: string | null;
  /** `Nullable(Str)`, default `null`. */
  color_interpolation_filters: string | null;
  /** `Nullable(Str)`, default `null`. */
  column_count: string | null;
  /** `Nullable(Str)`, default `null`. */
  column_fill: string | null;
  /** `Nullable(Str)`, default `null`. */
  column_gap: string | null;
  /** `Nullable(Str)`, default `null`. */
  column_rule: string | null;
  /** `Nullable(Str)`, default `null`. */
  column_rule_color: string | null;
  /** `Nullable(Str)`, default `null`. */
  column_rule_style: string | null;
  /** `Nullable(Str)`, default `null`. */
  column_rule_width: string | null;
  /** `Nullable(Str)`, default `null`. */
  column_span: string | null;
  /** `Nullable(Str)`, default `null`. */
  column_width: string | null;
  /** `Nullable(Str)`, default `null`. */
  columns: string | null;
  /** `Nullable(Str)`, default `null`. */
  content: string | null;
  /** `Nullable(Str)`, default `null`. */
  counter_increment: string | null;
  /** `Nullable(Str)`, default `null`. */
  counter_reset: string | null;
  /** `Nullable(Str)`, default `null`. */
  cursor: string | null;
  /** `Nullable(Str)`, default `null`. */
  direction: string | null;
  /** `Nullable(Str)`, default `null`. */
  display: string | null;
  /** `Nullable(Str)`, default `null`. */
  dominant_baseline: string | null;
  /** `Nullable(Str)`, default `null`. */
  empty_cells: string | null;
  /** `Nullable(Str)`, default `null`. */
  fill: string | null;
  /** `Nullable(Str)`, default `null`. */
  fill_opacity: string | null;
  /** `Nullable(Str)`, default `null`. */
  fill_rule: string | null;
  /** `Nullable(Str)`, default `null`. */
  filter: string | null;
  /** `Nullable(Str)`, default `null`. */
  flex: string | null;
  /** `Nullable(Str)`, default `null`. */
  flex_basis: string | null;
  /** `Nullable(Str)`, default `null`. */
  flex_direction: string | null;
  /** `Nullable(Str)`, default `null`. */
  flex_flow: string | null;
  /** `Nullable(Str)`, default `null`. */
  flex_grow: string | null;
  /** `Nullable(Str)`, default `null`. */
  flex_shrink: string | null;
  /** `Nullable(Str)`, default `null`. */
  flex_wrap: string | null;
  /** `Nullable(Str)`, default `null`. */
  float: string | null;
  /** `Nullable(Str)`, default `null`. */
  flood_color: string | null;
  /** `Nullable(Str)`, default `null`. */
  flood_opacity: string | null;
  /** `Nullable(Str)`, default `null`. */
  font: string | null;
  /** `Nullable(Str)`, default `null`. */
  font_family: string | null;
  /** `Nullable(Str)`, default `null`. */
  font_feature_settings: string | null;
  /** `Nullable(Str)`, default `null`. */
  font_kerning: string | null;
  /** `Nullable(Str)`, default `null`. */
  font_size: string | null;
  /** `Nullable(Str)`, default `null`. */
  font_size_adjust: string | null;
  /** `Nullable(Str)`, default `null`. */
  font_stretch: string | null;
  /** `Nullable(Str)`, default `null`. */
  font_style: string | null;
  /** `Nullable(Str)`, default `null`. */
  font_synthesis: string | null;
  /** `Nullable(Str)`, default `null`. */
  font_variant: string | null;
  /** `Nullable(Str)`, default `null`. */
  font_variant_caps: string | null;
  /** `Nullable(Str)`, default `null`. */
  font_variant_east_asian: string | null;
  /** `Nullable(Str)`, default `null`. */
  font_variant_ligatures: string | null;
  /** `Nullable(Str)`, default `null`. */
  font_variant_numeric: string | null;
  /** `Nullable(Str)`, default `null`. */
  font_variant_position: string | null;
  /** `Nullable(Str)`, default `null`. */
  font_weight: string | null;
  /** `Nullable(Str)`, default `null`. */
  gap: string | null;
  /** `Nullable(Str)`, default `null`. */
  glyph_orientation_vertical: string | null;
  /** `Nullable(Str)`, default `null`. */
  grid: string | null;
  /** `Nullable(Str)`, default `null`. */
  grid_area: string | null;
  /** `Nullable(Str)`, default `null`. */
  grid_auto_columns: string | null;
  /** `Nullable(Str)`, default `null`. */
  grid_auto_flow: string | null;
  /** `Nullable(Str)`, default `null`. */
  grid_auto_rows: string | null;
  /** `Nullable(Str)`, default `null`. */
  grid_column: string | null;
  /** `Nullable(Str)`, default `null`. */
  grid_column_end: string | null;
  /** `Nullable(Str)`, default `null`. */
  grid_column_gap: string | null;
  /** `Nullable(Str)`, default `null`. */
  grid_column_start: string | null;
  /** `Nullable(Str)`, default `null`. */
  grid_gap: string | null;
  /** `Nullable(Str)`, default `null`. */
  grid_row: string | null;
  /** `Nullable(Str)`, default `null`. */
  grid_row_end: string | null;
  /** `Nullable(Str)`, default `null`. */
  grid_row_gap: string | null;
  /** `Nullable(Str)`, default `null`. */
  grid_row_start: string | null;
  /** `Nullable(Str)`, default `null`. */
  grid_template: string | null;
  /** `Nullable(Str)`, default `null`. */
  grid_template_areas: string | null;
  /** `Nullable(Str)`, default `null`. */
  grid_template_columns: string | null;
  /** `Nullable(Str)`, default `null`. */
  grid_template_rows: string | null;
  /** `Nullable(Str)`, default `null`. */
  height: string | null;
  /** `Nullable(Str)`, default `null`. */
  hyphens: string | null;
  /** `Nullable(Str)`, default `null`. */
  image_orientation: string | null;
  /** `Nullable(Str)`, default `null`. */
  image_rendering: string | null;
  /** `Nullable(Str)`, default `null`. */
  inline_size: string | null;
  /** `Nullable(Str)`, default `null`. */
  justify_content: string | null;
  /** `Nullable(Str)`, default `null`. */
  justify_items: string | null;
  /** `Nullable(Str)`, default `null`. */
  justify_self: string | null;
  /** `Nullable(Str)`, default `null`. */
  left: string | null;
  /** `Nullable(Str)`, default `null`. */
  letter_spacing: string | null;
  /** `Nullable(Str)`, default `null`. */
  lighting_color: string | null;
  /** `Nullable(Str)`, default `null`. */
  line_break: string | null;
  /** `Nullable(Str)`, default `null`. */
  line_height: string | null;
  /** `Nullable(Str)`, default `null`. */
  list_style: string | null;
  /** `Nullable(Str)`, default `null`. */
  list_style_image: string | null;
  /** `Nullable(Str)`, default `null`. */
  list_style_position: string | null;
  /** `Nullable(Str)`, default `null`. */
  list_style_type: string | null;
  /** `Nullable(Str)`, default `null`. */
  margin: string | null;
  /** `Nullable(Str)`, default `null`. */
  margin_block_end: string | null;
  /** `Nullable(Str)`, default `null`. */
  margin_block_start: string | null;
  /** `Nullable(Str)`, default `null`. */
  margin_bottom: string | null;
  /** `Nullable(Str)`, default `null`. */
  margin_inline_end: string | null;
  /** `Nullable(Str)`, default `null`. */
  margin_inline_start: string | null;
  /** `Nullable(Str)`, default `null`. */
  margin_left: string | null;
  /** `Nullable(Str)`, default `null`. */
  margin_right: string | null;
  /** `Nullable(Str)`, default `null`. */
  margin_top: string | null;
  /** `Nullable(Str)`, default `null`. */
  marker: string | null;
  /** `Nullable(Str)`, default `null`. */
  marker_end: string | null;
  /** `Nullable(Str)`, default `null`. */
  marker_mid: string | null;
  /** `Nullable(Str)`, default `null`. */
  marker_start: string | null;
  /** `Nullable(Str)`, default `null`. */
  mask: string | null;
  /** `Nullable(Str)`, default `null`. */
  mask_composite: string | null;
  /** `Nullable(Str)`, default `null`. */
  mask_image: string | null;
  /** `Nullable(Str)`, default `null`. */
  mask_position: string | null;
  /** `Nullable(Str)`, default `null`. */
  mask_repeat: string | null;
  /** `Nullable(Str)`, default `null`. */
  mask_size: string | null;
  /** `Nullable(Str)`, default `null`. */
  mask_type: string | null;
  /** `Nullable(Str)`, default `null`. */
  max_block_size: string | null;
  /** `Nullable(Str)`, default `null`. */
  max_height: string | null;
  /** `Nullable(Str)`, default `null`. */
  max_inline_size: string | null;
  /** `Nullable(Str)`, default `null`. */
  max_width: string | null;
  /** `Nullable(Str)`, default `null`. */
  min_block_size: string | null;
  /** `Nullable(Str)`, default `null`. */
  min_height: string | null;
  /** `Nullable(Str)`, default `null`. */
  min_inline_size: string | null;
  /** `Nullable(Str)`, default `null`. */
  min_width: string | null;
  /** `Nullable(Str)`, default `null`. */
  object_fit: string | null;
  /** `Nullable(Str)`, default `null`. */
  object_position: string | null;
  /** `Nullable(Str)`, default `null`. */
  opacity: string | null;
  /** `Nullable(Str)`, default `null`. */
  order: string | null;
  /** `Nullable(Str)`, default `null`. */
  orphans: string | null;
  /** `Nullable(Str)`, default `null`. */
  outline: string | null;
  /** `Nullable(Str)`, default `null`. */
  outline_color: string | null;
  /** `Nullable(Str)`, default `null`. */
  outline_offset: string | null;
  /** `Nullable(Str)`, default `null`. */
  outline_style: string | null;
  /** `Nullable(Str)`, default `null`. */
  outline_width: string | null;
  /** `Nullable(Str)`, default `null`. */
  overflow: string | null;
  /** `Nullable(Str)`, default `null`. */
  overflow_anchor: string | null;
  /** `Nullable(Str)`, default `null`. */
  overflow_wrap: string | null;
  /** `Nullable(Str)`, default `null`. */
  overflow_x: string | null;
  /** `Nullable(Str)`, default `null`. */
  overflow_y: string | null;
  /** `Nullable(Str)`, default `null`. */
  overscroll_behavior: string | null;
  /** `Nullable(Str)`, default `null`. */
  overscroll_behavior_block: string | null;
  /** `Nullable(Str)`, default `null`. */
  overscroll_behavior_inline: string | null;
  /** `Nullable(Str)`, default `null`. */
  overscroll_behavior_x: string | null;
  /** `Nullable(Str)`, default `null`. */
  overscroll_behavior_y: string | null;
  /** `Nullable(Str)`, default `null`. */
  padding: string | null;
  /** `Nullable(Str)`, default `null`. */
  padding_block_end: string | null;
  /** `Nullable(Str)`, default `null`. */
  padding_block_start: string | null;
  /** `Nullable(Str)`, default `null`. */
  padding_bottom: string | null;
  /** `Nullable(Str)`, default `null`. */
  padding_inline_end: string | null;
  /** `Nullable(Str)`, default `null`. */
  padding_inline_start: string | null;
  /** `Nullable(Str)`, default `null`. */
  padding_left: string | null;
  /** `Nullable(Str)`, default `null`. */
  padding_right: string | null;
  /** `Nullable(Str)`, default `null`. */
  padding_top: string | null;
  /** `Nullable(Str)`, default `null`. */
  page_break_after: string | null;
  /** `Nullable(Str)`, default `null`. */
  page_break_before: string | null;
  /** `Nullable(Str)`, default `null`. */
  page_break_inside: string | null;
  /** `Nullable(Str)`, default `null`. */
  paint_order: string | null;
  /** `Nullable(Str)`, default `null`. */
  perspective: string | null;
  /** `Nullable(Str)`, default `null`. */
  perspective_origin: string | null;
  /** `Nullable(Str)`, default `null`. */
  place_content: string | null;
  /** `Nullable(Str)`, default `null`. */
  place_items: string | null;
  /** `Nullable(Str)`, default `null`. */
  place_self: string | null;
  /** `Nullable(Str)`, default `null`. */
  pointer_events: string | null;
  /** `Nullable(Str)`, default `null`. */
  position: string | null;
  /** `Nullable(Str)`, default `null`. */
  quotes: string | null;
  /** `Nullable(Str)`, default `null`. */
  resize: string | null;
  /** `Nullable(Str)`, default `null`. */
  right: string | null;
  /** `Nullable(Str)`, default `null`. */
  rotate: string | null;
  /** `Nullable(Str)`, default `null`. */
  row_gap: string | null;
  /** `Nullable(Str)`, default `null`. */
  ruby_align: string | null;
  /** `Nullable(Str)`, default `null`. */
  ruby_position: string | null;
  /** `Nullable(Str)`, default `null`. */
  scale: string | null;
  /** `Nullable(Str)`, default `null`. */
  scroll_behavior: string | null;
  /** `Nullable(Str)`, default `null`. */
  shape_rendering: string | null;
  /** `Nullable(Str)`, default `null`. */
  stop_color: string | null;
  /** `Nullable(Str)`, default `null`. */
  stop_opacity: string | null;
  /** `Nullable(Str)`, default `null`. */
  stroke: string | null;
  /** `Nullable(Str)`, default `null`. */
  stroke_dasharray: string | null;
  /** `Nullable(Str)`, default `null`. */
  stroke_dashoffset: string | null;
  /** `Nullable(Str)`, default `null`. */
  stroke_linecap: string | null;
  /** `Nullable(Str)`, default `null`. */
  stroke_linejoin: string | null;
  /** `Nullable(Str)`, default `null`. */
  stroke_miterlimit: string | null;
  /** `Nullable(Str)`, default `null`. */
  stroke_opacity: string | null;
  /** `Nullable(Str)`, default `null`. */
  stroke_width: string | null;
  /** `Nullable(Str)`, default `null`. */
  tab_size: string | null;
  /** `Nullable(Str)`, default `null`. */
  table_layout: string | null;
  /** `Nullable(Str)`, default `null`. */
  text_align: string | null;
  /** `Nullable(Str)`, default `null`. */
  text_align_last: string | null;
  /** `Nullable(Str)`, default `null`. */
  text_anchor: string | null;
  /** `Nullable(Str)`, default `null`. */
  text_combine_upright: string | null;
  /** `Nullable(Str)`, default `null`. */
  text_decoration: string | null;
  /** `Nullable(Str)`, default `null`. */
  text_decoration_color: string | null;
  /** `Nullable(Str)`, default `null`. */
  text_decoration_line: string | null;
  /** `Nullable(Str)`, default `null`. */
  text_decoration_style: string | null;
  /** `Nullable(Str)`, default `null`. */
  text_emphasis: string | null;
  /** `Nullable(Str)`, default `null`. */
  text_emphasis_color: string | null;
  /** `Nullable(Str)`, default `null`. */
  text_emphasis_position: string | null;
  /** `Nullable(Str)`, default `null`. */
  text_emphasis_style: string | null;
  /** `Nullable(Str)`, default `null`. */
  text_indent: string | null;
  /** `Nullable(Str)`, default `null`. */
  text_justify: string | null;
  /** `Nullable(Str)`, default `null`. */
  text_orientation: string | null;
  /** `Nullable(Str)`, default `null`. */
  text_overflow: string | null;
  /** `Nullable(Str)`, default `null`. */
  text_rendering: string | null;
  /** `Nullable(Str)`, default `null`. */
  text_shadow: string | null;
  /** `Nullable(Str)`, default `null`. */
  text_transform: string | null;
  /** `Nullable(Str)`, default `null`. */
  text_underline_position: string | null;
  /** `Nullable(Str)`, default `null`. */
  top: string | null;
  /** `Nullable(Str)`, default `null`. */
  touch_action: string | null;
  /** `Nullable(Str)`, default `null`. */
  transform: string | null;
  /** `Nullable(Str)`, default `null`. */
  transform_box: string | null;
  /** `Nullable(Str)`, default `null`. */
  transform_origin: string | null;
  /** `Nullable(Str)`, default `null`. */
  transform_style: string | null;
  /** `Nullable(Str)`, default `null`. */
  transition: string | null;
  /** `Nullable(Str)`, default `null`. */
  transition_delay: string | null;
  /** `Nullable(Str)`, default `null`. */
  transition_duration: string | null;
  /** `Nullable(Str)`, default `null`. */
  transition_property: string | null;
  /** `Nullable(Str)`, default `null`. */
  transition_timing_function: string | null;
  /** `Nullable(Str)`, default `null`. */
  translate: string | null;
  /** `Nullable(Str)`, default `null`. */
  unicode_bidi: string | null;
  /** `Nullable(Str)`, default `null`. */
  user_select: string | null;
  /** `Nullable(Str)`, default `null`. */
  vertical_align: string | null;
  /** `Nullable(Str)`, default `null`. */
  visibility: string | null;
  /** `Nullable(Str)`, default `null`. */
  white_space: string | null;
  /** `Nullable(Str)`, default `null`. */
  widows: string | null;
  /** `Nullable(Str)`, default `null`. */
  width: string | null;
  /** `Nullable(Str)`, default `null`. */
  will_change: string | null;
  /** `Nullable(Str)`, default `null`. */
  word_break: string | null;
  /** `Nullable(Str)`, default `null`. */
  word_spacing: string | null;
  /** `Nullable(Str)`, default `null`. */
  word_wrap: string | null;
  /** `Nullable(Str)`, default `null`. */
  writing_mode: string | null;
  /** `Nullable(Str)`, default `null`. */
  z_index: string | null;
}
/** The properties that every {@linkcode Styles} has. */
export interface Styles extends StylesAttributes {}
/** BokehJS model `Styles`, extends `Model`. */
export class Styles extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<StylesAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Action}. */
export interface ActionAttributes extends ModelAttributes {}
/** The properties that every {@linkcode Action} has. */
export interface Action extends ActionAttributes {}
/** BokehJS model `bokeh.models.dom.Action`, extends `Model`. */
export class Action extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ActionAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode DOMNode}. */
export interface DOMNodeAttributes extends ModelAttributes {}
/** The properties that every {@linkcode DOMNode} has. */
export interface DOMNode extends DOMNodeAttributes {}
/** BokehJS model `bokeh.models.dom.DOMNode`, extends `Model`. */
export class DOMNode extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<DOMNodeAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode DOMElement}. */
export interface DOMElementAttributes extends DOMNodeAttributes {
  /** `Or(Dict(Nullable(Str)), Ref(Styles))`, default `{"type":"map"}`. */
  style: Readonly<Record<string, string | null>> | Styles;
  /** `List(Or(Str, Ref(bokeh.models.dom.DOMNode), Ref(UIElement)))`, default `[]`. */
  children: readonly (string | DOMNode | UIElement)[];
}
/** The properties that every {@linkcode DOMElement} has. */
export interface DOMElement extends DOMElementAttributes {}
/** BokehJS model `bokeh.models.dom.DOMElement`, extends `bokeh.models.dom.DOMNode`. */
export class DOMElement extends DOMNode {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<DOMElementAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Placeholder}. */
export type PlaceholderAttributes = DOMElementAttributes;
/** BokehJS model `bokeh.models.dom.Placeholder`, extends `bokeh.models.dom.DOMElement`. */
export class Placeholder extends DOMElement {}

/** The properties of {@linkcode ValueRef}. */
export interface ValueRefAttributes extends PlaceholderAttributes {
  /** `Str`, no default. */
  field: string;
  /** `Nullable(Str)`, default `null`. */
  format: string | null;
  /** `Or(Enum[BuiltinFormatter], Ref(CustomJS), Ref(CustomJSHover))`, default `"raw"`. */
  formatter: enums.BuiltinFormatter | CustomJS | CustomJSHover;
  /** `Nullable(Or(Or(Func, Ref(CustomJS)), List(Or(Func, Ref(CustomJS)))))`, default `null`. */
  filter: CustomJS | readonly CustomJS[] | null;
}
/** The properties that every {@linkcode ValueRef} has. */
export interface ValueRef extends ValueRefAttributes {}
/** BokehJS model `bokeh.models.dom.ValueRef`, extends `bokeh.models.dom.Placeholder`. */
export class ValueRef extends Placeholder {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ValueRefAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ColorRef}. */
export interface ColorRefAttributes extends ValueRefAttributes {
  /** `Bool`, default `true`. */
  hex: boolean;
  /** `Bool`, default `true`. */
  swatch: boolean;
}
/** The properties that every {@linkcode ColorRef} has. */
export interface ColorRef extends ColorRefAttributes {}
/** BokehJS model `bokeh.models.dom.ColorRef`, extends `bokeh.models.dom.ValueRef`. */
export class ColorRef extends ValueRef {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ColorRefAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode HTML}. */
export interface HTMLAttributes extends DOMElementAttributes {
  /** `Or(Node, Str, List(Or(Str, Or(Ref(bokeh.models.dom.DOMElement), Ref(UIElement)))))`, no default. */
  html: string | readonly (string | DOMElement | UIElement)[];
  /** `List(Or(Ref(bokeh.models.dom.DOMElement), Ref(UIElement)))`, default `[]`. */
  refs: readonly (DOMElement | UIElement)[];
}
/** The properties that every {@linkcode HTML} has. */
export interface HTML extends HTMLAttributes {}
/** BokehJS model `bokeh.models.dom.HTML`, extends `bokeh.models.dom.DOMElement`. */
export class HTML extends DOMElement {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<HTMLAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode Index}. */
export type IndexAttributes = PlaceholderAttributes;
/** BokehJS model `bokeh.models.dom.Index`, extends `bokeh.models.dom.Placeholder`. */
export class Index extends Placeholder {}

/** The properties of {@linkcode Table}. */
export type TableAttributes = DOMElementAttributes;
/** BokehJS model `bokeh.models.dom.Table`, extends `bokeh.models.dom.DOMElement`. */
export class Table extends DOMElement {}

/** The properties of {@linkcode TableRow}. */
export type TableRowAttributes = DOMElementAttributes;
/** BokehJS model `bokeh.models.dom.TableRow`, extends `bokeh.models.dom.DOMElement`. */
export class TableRow extends DOMElement {}

/** The properties of {@linkcode Template}. */
export interface TemplateAttributes extends DOMElementAttributes {
  /** `List(Ref(bokeh.models.dom.Action))`, default `[]`. */
  actions: readonly Action[];
}
/** The properties that every {@linkcode Template} has. */
export interface Template extends TemplateAttributes {}
/** BokehJS model `bokeh.models.dom.Template`, extends `bokeh.models.dom.DOMElement`. */
export class Template extends DOMElement {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<TemplateAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ToggleGroup}. */
export interface ToggleGroupAttributes extends ActionAttributes {
  /** `List(Ref(RendererGroup))`, default `[]`. */
  groups: readonly RendererGroup[];
}
/** The properties that every {@linkcode ToggleGroup} has. */
export interface ToggleGroup extends ToggleGroupAttributes {}
/** BokehJS model `bokeh.models.dom.ToggleGroup`, extends `bokeh.models.dom.Action`. */
export class ToggleGroup extends Action {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ToggleGroupAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ValueOf}. */
export interface ValueOfAttributes extends DOMElementAttributes {
  /** `Ref(HasProps)`, no default. */
  obj: Model;
  /** `Str`, no default. */
  attr: string;
  /** `Nullable(Str)`, default `null`. */
  format: string | null;
  /** `Or(Enum[BuiltinFormatter], Ref(CustomJS))`, default `"raw"`. */
  formatter: enums.BuiltinFormatter | CustomJS;
}
/** The properties that every {@linkcode ValueOf} has. */
export interface ValueOf extends ValueOfAttributes {}
/** BokehJS model `bokeh.models.dom.ValueOf`, extends `bokeh.models.dom.DOMElement`. */
export class ValueOf extends DOMElement {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ValueOfAttributes>) {
    super(attributes);
  }
}

registerModels({
  StyleSheet,
  ImportedStyleSheet,
  GlobalImportedStyleSheet,
  InlineStyleSheet,
  GlobalInlineStyleSheet,
  Styles,
  "bokeh.models.dom.Action": Action,
  "bokeh.models.dom.DOMNode": DOMNode,
  "bokeh.models.dom.DOMElement": DOMElement,
  "bokeh.models.dom.Placeholder": Placeholder,
  "bokeh.models.dom.ValueRef": ValueRef,
  "bokeh.models.dom.ColorRef": ColorRef,
  "bokeh.models.dom.HTML": HTML,
  "bokeh.models.dom.Index": Index,
  "bokeh.models.dom.Table": Table,
  "bokeh.models.dom.TableRow": TableRow,
  "bokeh.models.dom.Template": Template,
  "bokeh.models.dom.ToggleGroup": ToggleGroup,
  "bokeh.models.dom.ValueOf": ValueOf,
});
