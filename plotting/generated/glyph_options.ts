// Made by `deno task generate` from BokehJS. Do not edit.

import type {
  AngleUnits,
  AnnularWedgeAttributes,
  AnnulusAttributes,
  ArcAttributes,
  BezierAttributes,
  BlockAttributes,
  CircleAttributes,
  EllipseAttributes,
  HAreaAttributes,
  HAreaStepAttributes,
  HBarAttributes,
  HexTileAttributes,
  HSpanAttributes,
  HStripAttributes,
  ImageAttributes,
  ImageRGBAAttributes,
  ImageStackAttributes,
  ImageURLAttributes,
  LineAttributes,
  MathMLGlyphAttributes,
  MultiLineAttributes,
  MultiPolygonsAttributes,
  NgonAttributes,
  PatchAttributes,
  PatchesAttributes,
  QuadAttributes,
  QuadraticAttributes,
  RayAttributes,
  RectAttributes,
  ScatterAttributes,
  SegmentAttributes,
  SpatialUnits,
  SplineAttributes,
  StepAttributes,
  TeXGlyphAttributes,
  TextAttributes,
  VAreaAttributes,
  VAreaStepAttributes,
  VBarAttributes,
  VSpanAttributes,
  VStripAttributes,
  WedgeAttributes,
} from "../../models/mod.ts";
import type {
  GlyphArgument,
  GlyphAttributeOptions,
  PaletteOptions,
  RendererOptions,
} from "../glyphs/glyph_options.ts";
import type {
  AlphaScalarStates,
  AlphaSpecStates,
  ColorScalarStates,
  ColorSpecStates,
  FillScalarStates,
  FillSpecStates,
  GlobalSpecStates,
  HatchScalarStates,
  HatchSpecStates,
  LineScalarStates,
  LineSpecStates,
  TextSpecStates,
} from "./visual_options.ts";

/** The options of the glyph method `annular_wedge`. */
export interface AnnularWedgeOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<AnnularWedgeAttributes>,
    LineSpecStates,
    FillSpecStates,
    HatchSpecStates,
    ColorSpecStates,
    AlphaSpecStates {
  /** Shorthand for `line_color`, `fill_color` and `hatch_color`, where not given. */
  color?: GlyphArgument<AnnularWedgeAttributes["line_color"]>;
  /** Shorthand for `line_alpha`, `fill_alpha` and `hatch_alpha`, where not given. */
  alpha?: GlyphArgument<AnnularWedgeAttributes["line_alpha"]>;
  /**
   * The units of `inner_radius`.
   *
   * @default {"data"}
   */
  inner_radius_units?: SpatialUnits;
  /**
   * The units of `outer_radius`.
   *
   * @default {"data"}
   */
  outer_radius_units?: SpatialUnits;
  /**
   * The units of `start_angle`.
   *
   * @default {"rad"}
   */
  start_angle_units?: AngleUnits;
  /**
   * The units of `end_angle`.
   *
   * @default {"rad"}
   */
  end_angle_units?: AngleUnits;
}

/** The options of the glyph method `annulus`. */
export interface AnnulusOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<AnnulusAttributes>,
    LineSpecStates,
    FillSpecStates,
    HatchSpecStates,
    ColorSpecStates,
    AlphaSpecStates {
  /** Shorthand for `line_color`, `fill_color` and `hatch_color`, where not given. */
  color?: GlyphArgument<AnnulusAttributes["line_color"]>;
  /** Shorthand for `line_alpha`, `fill_alpha` and `hatch_alpha`, where not given. */
  alpha?: GlyphArgument<AnnulusAttributes["line_alpha"]>;
  /**
   * The units of `inner_radius`.
   *
   * @default {"data"}
   */
  inner_radius_units?: SpatialUnits;
  /**
   * The units of `outer_radius`.
   *
   * @default {"data"}
   */
  outer_radius_units?: SpatialUnits;
}

/** The options of the glyph method `arc`. */
export interface ArcOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<ArcAttributes>,
    LineSpecStates,
    ColorSpecStates,
    AlphaSpecStates {
  /** Shorthand for `line_color`, where not given. */
  color?: GlyphArgument<ArcAttributes["line_color"]>;
  /** Shorthand for `line_alpha`, where not given. */
  alpha?: GlyphArgument<ArcAttributes["line_alpha"]>;
  /**
   * The units of `radius`.
   *
   * @default {"data"}
   */
  radius_units?: SpatialUnits;
  /**
   * The units of `start_angle`.
   *
   * @default {"rad"}
   */
  start_angle_units?: AngleUnits;
  /**
   * The units of `end_angle`.
   *
   * @default {"rad"}
   */
  end_angle_units?: AngleUnits;
}

/** The options of the glyph method `bezier`. */
export interface BezierOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<BezierAttributes>,
    LineSpecStates,
    ColorSpecStates,
    AlphaSpecStates {
  /** Shorthand for `line_color`, where not given. */
  color?: GlyphArgument<BezierAttributes["line_color"]>;
  /** Shorthand for `line_alpha`, where not given. */
  alpha?: GlyphArgument<BezierAttributes["line_alpha"]>;
}

/** The options of the glyph method `block`. */
export interface BlockOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<BlockAttributes>,
    LineSpecStates,
    FillSpecStates,
    HatchSpecStates,
    ColorSpecStates,
    AlphaSpecStates {
  /** Shorthand for `line_color`, `fill_color` and `hatch_color`, where not given. */
  color?: GlyphArgument<BlockAttributes["line_color"]>;
  /** Shorthand for `line_alpha`, `fill_alpha` and `hatch_alpha`, where not given. */
  alpha?: GlyphArgument<BlockAttributes["line_alpha"]>;
  /**
   * The units of `width`.
   *
   * @default {"data"}
   */
  width_units?: SpatialUnits;
  /**
   * The units of `height`.
   *
   * @default {"data"}
   */
  height_units?: SpatialUnits;
}

/** The options of the glyph method `circle`. */
export interface CircleOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<CircleAttributes>,
    LineSpecStates,
    FillSpecStates,
    HatchSpecStates,
    ColorSpecStates,
    AlphaSpecStates {
  /** Shorthand for `line_color`, `fill_color` and `hatch_color`, where not given. */
  color?: GlyphArgument<CircleAttributes["line_color"]>;
  /** Shorthand for `line_alpha`, `fill_alpha` and `hatch_alpha`, where not given. */
  alpha?: GlyphArgument<CircleAttributes["line_alpha"]>;
  /**
   * The units of `radius`.
   *
   * @default {"data"}
   */
  radius_units?: SpatialUnits;
}

/** The options of the glyph method `ellipse`. */
export interface EllipseOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<EllipseAttributes>,
    LineSpecStates,
    FillSpecStates,
    HatchSpecStates,
    ColorSpecStates,
    AlphaSpecStates {
  /** Shorthand for `line_color`, `fill_color` and `hatch_color`, where not given. */
  color?: GlyphArgument<EllipseAttributes["line_color"]>;
  /** Shorthand for `line_alpha`, `fill_alpha` and `hatch_alpha`, where not given. */
  alpha?: GlyphArgument<EllipseAttributes["line_alpha"]>;
  /**
   * The units of `angle`.
   *
   * @default {"rad"}
   */
  angle_units?: AngleUnits;
  /**
   * The units of `width`.
   *
   * @default {"data"}
   */
  width_units?: SpatialUnits;
  /**
   * The units of `height`.
   *
   * @default {"data"}
   */
  height_units?: SpatialUnits;
}

/** The options of the glyph method `harea`. */
export interface HAreaOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<HAreaAttributes>,
    FillScalarStates,
    HatchScalarStates,
    ColorScalarStates,
    AlphaScalarStates {
  /** Shorthand for `fill_color` and `hatch_color`, where not given. */
  color?: GlyphArgument<HAreaAttributes["fill_color"]>;
  /** Shorthand for `fill_alpha` and `hatch_alpha`, where not given. */
  alpha?: GlyphArgument<HAreaAttributes["fill_alpha"]>;
}

/** The options of the glyph method `harea_step`. */
export interface HAreaStepOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<HAreaStepAttributes>,
    FillScalarStates,
    HatchScalarStates,
    ColorScalarStates,
    AlphaScalarStates {
  /** Shorthand for `fill_color` and `hatch_color`, where not given. */
  color?: GlyphArgument<HAreaStepAttributes["fill_color"]>;
  /** Shorthand for `fill_alpha` and `hatch_alpha`, where not given. */
  alpha?: GlyphArgument<HAreaStepAttributes["fill_alpha"]>;
}

/** The options of the glyph method `hbar`. */
export interface HBarOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<HBarAttributes>,
    LineSpecStates,
    FillSpecStates,
    HatchSpecStates,
    ColorSpecStates,
    AlphaSpecStates {
  /** Shorthand for `line_color`, `fill_color` and `hatch_color`, where not given. */
  color?: GlyphArgument<HBarAttributes["line_color"]>;
  /** Shorthand for `line_alpha`, `fill_alpha` and `hatch_alpha`, where not given. */
  alpha?: GlyphArgument<HBarAttributes["line_alpha"]>;
  /**
   * The units of `height`.
   *
   * @default {"data"}
   */
  height_units?: SpatialUnits;
}

/** The options of the glyph method `hex_tile`. */
export interface HexTileOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<HexTileAttributes>,
    LineSpecStates,
    FillSpecStates,
    HatchSpecStates,
    ColorSpecStates,
    AlphaSpecStates {
  /** Shorthand for `line_color`, `fill_color` and `hatch_color`, where not given. */
  color?: GlyphArgument<HexTileAttributes["line_color"]>;
  /** Shorthand for `line_alpha`, `fill_alpha` and `hatch_alpha`, where not given. */
  alpha?: GlyphArgument<HexTileAttributes["line_alpha"]>;
}

/** The options of the glyph method `hspan`. */
export interface HSpanOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<HSpanAttributes>,
    LineSpecStates,
    ColorSpecStates,
    AlphaSpecStates {
  /** Shorthand for `line_color`, where not given. */
  color?: GlyphArgument<HSpanAttributes["line_color"]>;
  /** Shorthand for `line_alpha`, where not given. */
  alpha?: GlyphArgument<HSpanAttributes["line_alpha"]>;
}

/** The options of the glyph method `hstrip`. */
export interface HStripOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<HStripAttributes>,
    LineSpecStates,
    FillSpecStates,
    HatchSpecStates,
    ColorSpecStates,
    AlphaSpecStates {
  /** Shorthand for `line_color`, `fill_color` and `hatch_color`, where not given. */
  color?: GlyphArgument<HStripAttributes["line_color"]>;
  /** Shorthand for `line_alpha`, `fill_alpha` and `hatch_alpha`, where not given. */
  alpha?: GlyphArgument<HStripAttributes["line_alpha"]>;
}

/** The options of the glyph method `image`. */
export interface ImageOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<ImageAttributes>,
    GlobalSpecStates,
    AlphaSpecStates,
    PaletteOptions {
  /** Shorthand for `global_alpha`, where not given. */
  alpha?: GlyphArgument<ImageAttributes["global_alpha"]>;
  /**
   * The units of `dw`.
   *
   * @default {"data"}
   */
  dw_units?: SpatialUnits;
  /**
   * The units of `dh`.
   *
   * @default {"data"}
   */
  dh_units?: SpatialUnits;
}

/** The options of the glyph method `image_rgba`. */
export interface ImageRGBAOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<ImageRGBAAttributes>,
    GlobalSpecStates,
    AlphaSpecStates {
  /** Shorthand for `global_alpha`, where not given. */
  alpha?: GlyphArgument<ImageRGBAAttributes["global_alpha"]>;
  /**
   * The units of `dw`.
   *
   * @default {"data"}
   */
  dw_units?: SpatialUnits;
  /**
   * The units of `dh`.
   *
   * @default {"data"}
   */
  dh_units?: SpatialUnits;
}

/** The options of the glyph method `image_stack`. */
export interface ImageStackOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<ImageStackAttributes>,
    GlobalSpecStates,
    AlphaSpecStates {
  /** Shorthand for `global_alpha`, where not given. */
  alpha?: GlyphArgument<ImageStackAttributes["global_alpha"]>;
  /**
   * The units of `dw`.
   *
   * @default {"data"}
   */
  dw_units?: SpatialUnits;
  /**
   * The units of `dh`.
   *
   * @default {"data"}
   */
  dh_units?: SpatialUnits;
}

/** The options of the glyph method `image_url`. */
export interface ImageURLOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<ImageURLAttributes>,
    GlobalSpecStates,
    AlphaSpecStates {
  /** Shorthand for `global_alpha`, where not given. */
  alpha?: GlyphArgument<ImageURLAttributes["global_alpha"]>;
  /**
   * The units of `angle`.
   *
   * @default {"rad"}
   */
  angle_units?: AngleUnits;
  /**
   * The units of `w`.
   *
   * @default {"data"}
   */
  w_units?: SpatialUnits;
  /**
   * The units of `h`.
   *
   * @default {"data"}
   */
  h_units?: SpatialUnits;
}

/** The options of the glyph method `line`. */
export interface LineOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<LineAttributes>,
    LineScalarStates,
    ColorScalarStates,
    AlphaScalarStates {
  /** Shorthand for `line_color`, where not given. */
  color?: GlyphArgument<LineAttributes["line_color"]>;
  /** Shorthand for `line_alpha`, where not given. */
  alpha?: GlyphArgument<LineAttributes["line_alpha"]>;
}

/** The options of the glyph method `mathml`. */
export interface MathMLGlyphOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<MathMLGlyphAttributes>,
    TextSpecStates,
    ColorSpecStates,
    AlphaSpecStates {
  /** Shorthand for `text_color`, where not given. */
  color?: GlyphArgument<MathMLGlyphAttributes["text_color"]>;
  /** Shorthand for `text_alpha`, where not given. */
  alpha?: GlyphArgument<MathMLGlyphAttributes["text_alpha"]>;
  /**
   * The units of `angle`.
   *
   * @default {"rad"}
   */
  angle_units?: AngleUnits;
}

/** The options of the glyph method `multi_line`. */
export interface MultiLineOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<MultiLineAttributes>,
    LineSpecStates,
    ColorSpecStates,
    AlphaSpecStates {
  /** Shorthand for `line_color`, where not given. */
  color?: GlyphArgument<MultiLineAttributes["line_color"]>;
  /** Shorthand for `line_alpha`, where not given. */
  alpha?: GlyphArgument<MultiLineAttributes["line_alpha"]>;
}

/** The options of the glyph method `multi_polygons`. */
export interface MultiPolygonsOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<MultiPolygonsAttributes>,
    LineSpecStates,
    FillSpecStates,
    HatchSpecStates,
    ColorSpecStates,
    AlphaSpecStates {
  /** Shorthand for `line_color`, `fill_color` and `hatch_color`, where not given. */
  color?: GlyphArgument<MultiPolygonsAttributes["line_color"]>;
  /** Shorthand for `line_alpha`, `fill_alpha` and `hatch_alpha`, where not given. */
  alpha?: GlyphArgument<MultiPolygonsAttributes["line_alpha"]>;
}

/** The options of the glyph method `ngon`. */
export interface NgonOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<NgonAttributes>,
    LineSpecStates,
    FillSpecStates,
    HatchSpecStates,
    ColorSpecStates,
    AlphaSpecStates {
  /** Shorthand for `line_color`, `fill_color` and `hatch_color`, where not given. */
  color?: GlyphArgument<NgonAttributes["line_color"]>;
  /** Shorthand for `line_alpha`, `fill_alpha` and `hatch_alpha`, where not given. */
  alpha?: GlyphArgument<NgonAttributes["line_alpha"]>;
  /**
   * The units of `radius`.
   *
   * @default {"data"}
   */
  radius_units?: SpatialUnits;
  /**
   * The units of `angle`.
   *
   * @default {"rad"}
   */
  angle_units?: AngleUnits;
}

/** The options of the glyph method `patch`. */
export interface PatchOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<PatchAttributes>,
    LineScalarStates,
    FillScalarStates,
    HatchScalarStates,
    ColorScalarStates,
    AlphaScalarStates {
  /** Shorthand for `line_color`, `fill_color` and `hatch_color`, where not given. */
  color?: GlyphArgument<PatchAttributes["line_color"]>;
  /** Shorthand for `line_alpha`, `fill_alpha` and `hatch_alpha`, where not given. */
  alpha?: GlyphArgument<PatchAttributes["line_alpha"]>;
}

/** The options of the glyph method `patches`. */
export interface PatchesOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<PatchesAttributes>,
    LineSpecStates,
    FillSpecStates,
    HatchSpecStates,
    ColorSpecStates,
    AlphaSpecStates {
  /** Shorthand for `line_color`, `fill_color` and `hatch_color`, where not given. */
  color?: GlyphArgument<PatchesAttributes["line_color"]>;
  /** Shorthand for `line_alpha`, `fill_alpha` and `hatch_alpha`, where not given. */
  alpha?: GlyphArgument<PatchesAttributes["line_alpha"]>;
}

/** The options of the glyph method `quad`. */
export interface QuadOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<QuadAttributes>,
    LineSpecStates,
    FillSpecStates,
    HatchSpecStates,
    ColorSpecStates,
    AlphaSpecStates {
  /** Shorthand for `line_color`, `fill_color` and `hatch_color`, where not given. */
  color?: GlyphArgument<QuadAttributes["line_color"]>;
  /** Shorthand for `line_alpha`, `fill_alpha` and `hatch_alpha`, where not given. */
  alpha?: GlyphArgument<QuadAttributes["line_alpha"]>;
}

/** The options of the glyph method `quadratic`. */
export interface QuadraticOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<QuadraticAttributes>,
    LineSpecStates,
    ColorSpecStates,
    AlphaSpecStates {
  /** Shorthand for `line_color`, where not given. */
  color?: GlyphArgument<QuadraticAttributes["line_color"]>;
  /** Shorthand for `line_alpha`, where not given. */
  alpha?: GlyphArgument<QuadraticAttributes["line_alpha"]>;
}

/** The options of the glyph method `ray`. */
export interface RayOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<RayAttributes>,
    LineSpecStates,
    ColorSpecStates,
    AlphaSpecStates {
  /** Shorthand for `line_color`, where not given. */
  color?: GlyphArgument<RayAttributes["line_color"]>;
  /** Shorthand for `line_alpha`, where not given. */
  alpha?: GlyphArgument<RayAttributes["line_alpha"]>;
  /**
   * The units of `length`.
   *
   * @default {"data"}
   */
  length_units?: SpatialUnits;
  /**
   * The units of `angle`.
   *
   * @default {"rad"}
   */
  angle_units?: AngleUnits;
}

/** The options of the glyph method `rect`. */
export interface RectOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<RectAttributes>,
    LineSpecStates,
    FillSpecStates,
    HatchSpecStates,
    ColorSpecStates,
    AlphaSpecStates {
  /** Shorthand for `line_color`, `fill_color` and `hatch_color`, where not given. */
  color?: GlyphArgument<RectAttributes["line_color"]>;
  /** Shorthand for `line_alpha`, `fill_alpha` and `hatch_alpha`, where not given. */
  alpha?: GlyphArgument<RectAttributes["line_alpha"]>;
  /**
   * The units of `angle`.
   *
   * @default {"rad"}
   */
  angle_units?: AngleUnits;
  /**
   * The units of `width`.
   *
   * @default {"data"}
   */
  width_units?: SpatialUnits;
  /**
   * The units of `height`.
   *
   * @default {"data"}
   */
  height_units?: SpatialUnits;
}

/** The options of the glyph method `scatter`. */
export interface ScatterOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<ScatterAttributes>,
    LineSpecStates,
    FillSpecStates,
    HatchSpecStates,
    ColorSpecStates,
    AlphaSpecStates {
  /** Shorthand for `line_color`, `fill_color` and `hatch_color`, where not given. */
  color?: GlyphArgument<ScatterAttributes["line_color"]>;
  /** Shorthand for `line_alpha`, `fill_alpha` and `hatch_alpha`, where not given. */
  alpha?: GlyphArgument<ScatterAttributes["line_alpha"]>;
  /**
   * The units of `angle`.
   *
   * @default {"rad"}
   */
  angle_units?: AngleUnits;
}

/** The options of the glyph method `segment`. */
export interface SegmentOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<SegmentAttributes>,
    LineSpecStates,
    ColorSpecStates,
    AlphaSpecStates {
  /** Shorthand for `line_color`, where not given. */
  color?: GlyphArgument<SegmentAttributes["line_color"]>;
  /** Shorthand for `line_alpha`, where not given. */
  alpha?: GlyphArgument<SegmentAttributes["line_alpha"]>;
}

/** The options of the glyph method `spline`. */
export interface SplineOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<SplineAttributes>,
    LineScalarStates,
    ColorScalarStates,
    AlphaScalarStates {
  /** Shorthand for `line_color`, where not given. */
  color?: GlyphArgument<SplineAttributes["line_color"]>;
  /** Shorthand for `line_alpha`, where not given. */
  alpha?: GlyphArgument<SplineAttributes["line_alpha"]>;
}

/** The options of the glyph method `step`. */
export interface StepOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<StepAttributes>,
    LineScalarStates,
    ColorScalarStates,
    AlphaScalarStates {
  /** Shorthand for `line_color`, where not given. */
  color?: GlyphArgument<StepAttributes["line_color"]>;
  /** Shorthand for `line_alpha`, where not given. */
  alpha?: GlyphArgument<StepAttributes["line_alpha"]>;
}

/** The options of the glyph method `tex`. */
export interface TeXGlyphOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<TeXGlyphAttributes>,
    TextSpecStates,
    ColorSpecStates,
    AlphaSpecStates {
  /** Shorthand for `text_color`, where not given. */
  color?: GlyphArgument<TeXGlyphAttributes["text_color"]>;
  /** Shorthand for `text_alpha`, where not given. */
  alpha?: GlyphArgument<TeXGlyphAttributes["text_alpha"]>;
  /**
   * The units of `angle`.
   *
   * @default {"rad"}
   */
  angle_units?: AngleUnits;
}

/** The options of the glyph method `text`. */
export interface TextOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<TextAttributes>,
    TextSpecStates,
    ColorSpecStates,
    AlphaSpecStates {
  /** Shorthand for `text_color`, where not given. */
  color?: GlyphArgument<TextAttributes["text_color"]>;
  /** Shorthand for `text_alpha`, where not given. */
  alpha?: GlyphArgument<TextAttributes["text_alpha"]>;
  /**
   * The units of `angle`.
   *
   * @default {"rad"}
   */
  angle_units?: AngleUnits;
}

/** The options of the glyph method `varea`. */
export interface VAreaOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<VAreaAttributes>,
    FillScalarStates,
    HatchScalarStates,
    ColorScalarStates,
    AlphaScalarStates {
  /** Shorthand for `fill_color` and `hatch_color`, where not given. */
  color?: GlyphArgument<VAreaAttributes["fill_color"]>;
  /** Shorthand for `fill_alpha` and `hatch_alpha`, where not given. */
  alpha?: GlyphArgument<VAreaAttributes["fill_alpha"]>;
}

/** The options of the glyph method `varea_step`. */
export interface VAreaStepOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<VAreaStepAttributes>,
    FillScalarStates,
    HatchScalarStates,
    ColorScalarStates,
    AlphaScalarStates {
  /** Shorthand for `fill_color` and `hatch_color`, where not given. */
  color?: GlyphArgument<VAreaStepAttributes["fill_color"]>;
  /** Shorthand for `fill_alpha` and `hatch_alpha`, where not given. */
  alpha?: GlyphArgument<VAreaStepAttributes["fill_alpha"]>;
}

/** The options of the glyph method `vbar`. */
export interface VBarOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<VBarAttributes>,
    LineSpecStates,
    FillSpecStates,
    HatchSpecStates,
    ColorSpecStates,
    AlphaSpecStates {
  /** Shorthand for `line_color`, `fill_color` and `hatch_color`, where not given. */
  color?: GlyphArgument<VBarAttributes["line_color"]>;
  /** Shorthand for `line_alpha`, `fill_alpha` and `hatch_alpha`, where not given. */
  alpha?: GlyphArgument<VBarAttributes["line_alpha"]>;
  /**
   * The units of `width`.
   *
   * @default {"data"}
   */
  width_units?: SpatialUnits;
}

/** The options of the glyph method `vspan`. */
export interface VSpanOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<VSpanAttributes>,
    LineSpecStates,
    ColorSpecStates,
    AlphaSpecStates {
  /** Shorthand for `line_color`, where not given. */
  color?: GlyphArgument<VSpanAttributes["line_color"]>;
  /** Shorthand for `line_alpha`, where not given. */
  alpha?: GlyphArgument<VSpanAttributes["line_alpha"]>;
}

/** The options of the glyph method `vstrip`. */
export interface VStripOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<VStripAttributes>,
    LineSpecStates,
    FillSpecStates,
    HatchSpecStates,
    ColorSpecStates,
    AlphaSpecStates {
  /** Shorthand for `line_color`, `fill_color` and `hatch_color`, where not given. */
  color?: GlyphArgument<VStripAttributes["line_color"]>;
  /** Shorthand for `line_alpha`, `fill_alpha` and `hatch_alpha`, where not given. */
  alpha?: GlyphArgument<VStripAttributes["line_alpha"]>;
}

/** The options of the glyph method `wedge`. */
export interface WedgeOptions
  extends
    RendererOptions,
    GlyphAttributeOptions<WedgeAttributes>,
    LineSpecStates,
    FillSpecStates,
    HatchSpecStates,
    ColorSpecStates,
    AlphaSpecStates {
  /** Shorthand for `line_color`, `fill_color` and `hatch_color`, where not given. */
  color?: GlyphArgument<WedgeAttributes["line_color"]>;
  /** Shorthand for `line_alpha`, `fill_alpha` and `hatch_alpha`, where not given. */
  alpha?: GlyphArgument<WedgeAttributes["line_alpha"]>;
  /**
   * The units of `radius`.
   *
   * @default {"data"}
   */
  radius_units?: SpatialUnits;
  /**
   * The units of `start_angle`.
   *
   * @default {"rad"}
   */
  start_angle_units?: AngleUnits;
  /**
   * The units of `end_angle`.
   *
   * @default {"rad"}
   */
  end_angle_units?: AngleUnits;
}
