// Made by `deno task generate` from BokehJS. Do not edit.

import {
  AnnularWedge,
  Annulus,
  Arc,
  Bezier,
  Block,
  Circle,
  Ellipse,
  Figure as FigureModel,
  HArea,
  HAreaStep,
  HBar,
  HexTile,
  HSpan,
  HStrip,
  Image,
  ImageRGBA,
  ImageStack,
  ImageURL,
  Line,
  MathMLGlyph,
  MultiLine,
  MultiPolygons,
  Ngon,
  Patch,
  Patches,
  Quad,
  Quadratic,
  Ray,
  Rect,
  Scatter,
  Segment,
  Spline,
  Step,
  TeXGlyph,
  Text,
  VArea,
  VAreaStep,
  VBar,
  VSpan,
  VStrip,
  Wedge,
} from "../../models/mod.ts";
import { drawGlyph } from "../glyphs/draw_glyph.ts";
import type {
  GlyphArgument,
  TypedGlyphRenderer,
} from "../glyphs/glyph_options.ts";
import type {
  AnnularWedgeOptions,
  AnnulusOptions,
  ArcOptions,
  BezierOptions,
  BlockOptions,
  CircleOptions,
  EllipseOptions,
  HAreaOptions,
  HAreaStepOptions,
  HBarOptions,
  HexTileOptions,
  HSpanOptions,
  HStripOptions,
  ImageOptions,
  ImageRGBAOptions,
  ImageStackOptions,
  ImageURLOptions,
  LineOptions,
  MathMLGlyphOptions,
  MultiLineOptions,
  MultiPolygonsOptions,
  NgonOptions,
  PatchesOptions,
  PatchOptions,
  QuadOptions,
  QuadraticOptions,
  RayOptions,
  RectOptions,
  ScatterOptions,
  SegmentOptions,
  SplineOptions,
  StepOptions,
  TeXGlyphOptions,
  TextOptions,
  VAreaOptions,
  VAreaStepOptions,
  VBarOptions,
  VSpanOptions,
  VStripOptions,
  WedgeOptions,
} from "./glyph_options.ts";

/**
 * The methods that draw glyphs: one for each, with the glyph's attributes as
 * arguments. The first ones can be given by position, the others, or all, in an
 * object with options.
 *
 * - **Arrays** go into a new `ColumnDataSource`, as the column with the name of
 *   the argument; all have the same length.
 * - **Strings** name columns of the `source` in the options, except where they
 *   are values, such as colors.
 * - **`{field}`, `{value}` and `{expr}`** say where a value comes from, as in BokehJS.
 * - **`color` and `alpha`** stand for those of lines, fills, hatches and texts.
 * - **`selection_…`, `nonselection_…`, `hover_…` and `muted_…`** before the name of a
 *   visual property, `color` or `alpha` change it for items in that state.
 * - **`legend_label`, `legend_field` and `legend_group`** add to the legend.
 *
 * Every method returns the renderer, which is in the plot's `renderers` by then.
 * It throws a `TypeError` for an argument that is unknown, given twice or not of
 * its kind, and a `RangeError` for arrays of different lengths and for columns
 * that do not exist; the plot is then as it was.
 */
export abstract class GlyphMethods extends FigureModel {
  /**
   * Draws sectors of rings.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param inner_radius The inner radii.
   * @param outer_radius The outer radii.
   * @param start_angle The angles at which each begins.
   * @param end_angle The angles at which each ends.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  annular_wedge(
    x: GlyphArgument<AnnularWedge["x"]>,
    y: GlyphArgument<AnnularWedge["y"]>,
    inner_radius: GlyphArgument<AnnularWedge["inner_radius"]>,
    outer_radius: GlyphArgument<AnnularWedge["outer_radius"]>,
    start_angle: GlyphArgument<AnnularWedge["start_angle"]>,
    end_angle: GlyphArgument<AnnularWedge["end_angle"]>,
    options?: AnnularWedgeOptions,
  ): TypedGlyphRenderer<AnnularWedge>;
  /**
   * Draws sectors of rings.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param inner_radius The inner radii.
   * @param outer_radius The outer radii.
   * @param start_angle The angles at which each begins.
   * @param end_angle The angles at which each ends.
   * @param direction Which way round the angles go.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  annular_wedge(
    x: GlyphArgument<AnnularWedge["x"]>,
    y: GlyphArgument<AnnularWedge["y"]>,
    inner_radius: GlyphArgument<AnnularWedge["inner_radius"]>,
    outer_radius: GlyphArgument<AnnularWedge["outer_radius"]>,
    start_angle: GlyphArgument<AnnularWedge["start_angle"]>,
    end_angle: GlyphArgument<AnnularWedge["end_angle"]>,
    direction: GlyphArgument<AnnularWedge["direction"]>,
    options?: AnnularWedgeOptions,
  ): TypedGlyphRenderer<AnnularWedge>;
  /**
   * Draws sectors of rings.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  annular_wedge(options: AnnularWedgeOptions): TypedGlyphRenderer<AnnularWedge>;
  annular_wedge(...args: readonly unknown[]): TypedGlyphRenderer<AnnularWedge> {
    return drawGlyph(this, {
      name: "annular_wedge",
      glyph: AnnularWedge,
      positional: [
        "x",
        "y",
        "inner_radius",
        "outer_radius",
        "start_angle",
        "end_angle",
        "direction",
      ],
    }, args);
  }

  /**
   * Draws rings.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param inner_radius The inner radii.
   * @param outer_radius The outer radii.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  annulus(
    x: GlyphArgument<Annulus["x"]>,
    y: GlyphArgument<Annulus["y"]>,
    inner_radius: GlyphArgument<Annulus["inner_radius"]>,
    outer_radius: GlyphArgument<Annulus["outer_radius"]>,
    options?: AnnulusOptions,
  ): TypedGlyphRenderer<Annulus>;
  /**
   * Draws rings.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  annulus(options: AnnulusOptions): TypedGlyphRenderer<Annulus>;
  annulus(...args: readonly unknown[]): TypedGlyphRenderer<Annulus> {
    return drawGlyph(this, {
      name: "annulus",
      glyph: Annulus,
      positional: ["x", "y", "inner_radius", "outer_radius"],
    }, args);
  }

  /**
   * Draws arcs of circles.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param radius The radii.
   * @param start_angle The angles at which each begins.
   * @param end_angle The angles at which each ends.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  arc(
    x: GlyphArgument<Arc["x"]>,
    y: GlyphArgument<Arc["y"]>,
    radius: GlyphArgument<Arc["radius"]>,
    start_angle: GlyphArgument<Arc["start_angle"]>,
    end_angle: GlyphArgument<Arc["end_angle"]>,
    options?: ArcOptions,
  ): TypedGlyphRenderer<Arc>;
  /**
   * Draws arcs of circles.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param radius The radii.
   * @param start_angle The angles at which each begins.
   * @param end_angle The angles at which each ends.
   * @param direction Which way round the angles go.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  arc(
    x: GlyphArgument<Arc["x"]>,
    y: GlyphArgument<Arc["y"]>,
    radius: GlyphArgument<Arc["radius"]>,
    start_angle: GlyphArgument<Arc["start_angle"]>,
    end_angle: GlyphArgument<Arc["end_angle"]>,
    direction: GlyphArgument<Arc["direction"]>,
    options?: ArcOptions,
  ): TypedGlyphRenderer<Arc>;
  /**
   * Draws arcs of circles.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  arc(options: ArcOptions): TypedGlyphRenderer<Arc>;
  arc(...args: readonly unknown[]): TypedGlyphRenderer<Arc> {
    return drawGlyph(this, {
      name: "arc",
      glyph: Arc,
      positional: ["x", "y", "radius", "start_angle", "end_angle", "direction"],
    }, args);
  }

  /**
   * Draws cubic Bézier curves.
   *
   * @param x0 The x-coordinates of the first ends.
   * @param y0 The y-coordinates of the first ends.
   * @param x1 The x-coordinates of the second ends.
   * @param y1 The y-coordinates of the second ends.
   * @param cx0 The x-coordinates of the first control points.
   * @param cy0 The y-coordinates of the first control points.
   * @param cx1 The x-coordinates of the second control points.
   * @param cy1 The y-coordinates of the second control points.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  bezier(
    x0: GlyphArgument<Bezier["x0"]>,
    y0: GlyphArgument<Bezier["y0"]>,
    x1: GlyphArgument<Bezier["x1"]>,
    y1: GlyphArgument<Bezier["y1"]>,
    cx0: GlyphArgument<Bezier["cx0"]>,
    cy0: GlyphArgument<Bezier["cy0"]>,
    cx1: GlyphArgument<Bezier["cx1"]>,
    cy1: GlyphArgument<Bezier["cy1"]>,
    options?: BezierOptions,
  ): TypedGlyphRenderer<Bezier>;
  /**
   * Draws cubic Bézier curves.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  bezier(options: BezierOptions): TypedGlyphRenderer<Bezier>;
  bezier(...args: readonly unknown[]): TypedGlyphRenderer<Bezier> {
    return drawGlyph(this, {
      name: "bezier",
      glyph: Bezier,
      positional: ["x0", "y0", "x1", "y1", "cx0", "cy0", "cx1", "cy1"],
    }, args);
  }

  /**
   * Draws rectangles by their lower left corners.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  block(
    x: GlyphArgument<Block["x"]>,
    y: GlyphArgument<Block["y"]>,
    options?: BlockOptions,
  ): TypedGlyphRenderer<Block>;
  /**
   * Draws rectangles by their lower left corners.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param width The widths.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  block(
    x: GlyphArgument<Block["x"]>,
    y: GlyphArgument<Block["y"]>,
    width: GlyphArgument<Block["width"]>,
    options?: BlockOptions,
  ): TypedGlyphRenderer<Block>;
  /**
   * Draws rectangles by their lower left corners.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param width The widths.
   * @param height The heights.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  block(
    x: GlyphArgument<Block["x"]>,
    y: GlyphArgument<Block["y"]>,
    width: GlyphArgument<Block["width"]>,
    height: GlyphArgument<Block["height"]>,
    options?: BlockOptions,
  ): TypedGlyphRenderer<Block>;
  /**
   * Draws rectangles by their lower left corners.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  block(options: BlockOptions): TypedGlyphRenderer<Block>;
  block(...args: readonly unknown[]): TypedGlyphRenderer<Block> {
    return drawGlyph(this, {
      name: "block",
      glyph: Block,
      positional: ["x", "y", "width", "height"],
    }, args);
  }

  /**
   * Draws circles with radii in data units.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param radius The radii.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  circle(
    x: GlyphArgument<Circle["x"]>,
    y: GlyphArgument<Circle["y"]>,
    radius: GlyphArgument<Circle["radius"]>,
    options?: CircleOptions,
  ): TypedGlyphRenderer<Circle>;
  /**
   * Draws circles with radii in data units.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  circle(options: CircleOptions): TypedGlyphRenderer<Circle>;
  circle(...args: readonly unknown[]): TypedGlyphRenderer<Circle> {
    return drawGlyph(this, {
      name: "circle",
      glyph: Circle,
      positional: ["x", "y", "radius"],
    }, args);
  }

  /**
   * Draws ellipses.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param width The widths.
   * @param height The heights.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  ellipse(
    x: GlyphArgument<Ellipse["x"]>,
    y: GlyphArgument<Ellipse["y"]>,
    width: GlyphArgument<Ellipse["width"]>,
    height: GlyphArgument<Ellipse["height"]>,
    options?: EllipseOptions,
  ): TypedGlyphRenderer<Ellipse>;
  /**
   * Draws ellipses.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param width The widths.
   * @param height The heights.
   * @param angle By what angle each is turned.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  ellipse(
    x: GlyphArgument<Ellipse["x"]>,
    y: GlyphArgument<Ellipse["y"]>,
    width: GlyphArgument<Ellipse["width"]>,
    height: GlyphArgument<Ellipse["height"]>,
    angle: GlyphArgument<Ellipse["angle"]>,
    options?: EllipseOptions,
  ): TypedGlyphRenderer<Ellipse>;
  /**
   * Draws ellipses.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  ellipse(options: EllipseOptions): TypedGlyphRenderer<Ellipse>;
  ellipse(...args: readonly unknown[]): TypedGlyphRenderer<Ellipse> {
    return drawGlyph(this, {
      name: "ellipse",
      glyph: Ellipse,
      positional: ["x", "y", "width", "height", "angle"],
    }, args);
  }

  /**
   * Draws an area between two lines, along y.
   *
   * @param x1 The x-coordinates of the second ends.
   * @param x2 The x-coordinates of the second line.
   * @param y The y-coordinates.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  harea(
    x1: GlyphArgument<HArea["x1"]>,
    x2: GlyphArgument<HArea["x2"]>,
    y: GlyphArgument<HArea["y"]>,
    options?: HAreaOptions,
  ): TypedGlyphRenderer<HArea>;
  /**
   * Draws an area between two lines, along y.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  harea(options: HAreaOptions): TypedGlyphRenderer<HArea>;
  harea(...args: readonly unknown[]): TypedGlyphRenderer<HArea> {
    return drawGlyph(this, {
      name: "harea",
      glyph: HArea,
      positional: ["x1", "x2", "y"],
    }, args);
  }

  /**
   * Draws an area between two step lines, along y.
   *
   * @param x1 The x-coordinates of the second ends.
   * @param x2 The x-coordinates of the second line.
   * @param y The y-coordinates.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  harea_step(
    x1: GlyphArgument<HAreaStep["x1"]>,
    x2: GlyphArgument<HAreaStep["x2"]>,
    y: GlyphArgument<HAreaStep["y"]>,
    options?: HAreaStepOptions,
  ): TypedGlyphRenderer<HAreaStep>;
  /**
   * Draws an area between two step lines, along y.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  harea_step(options: HAreaStepOptions): TypedGlyphRenderer<HAreaStep>;
  harea_step(...args: readonly unknown[]): TypedGlyphRenderer<HAreaStep> {
    return drawGlyph(this, {
      name: "harea_step",
      glyph: HAreaStep,
      positional: ["x1", "x2", "y"],
    }, args);
  }

  /**
   * Draws horizontal bars.
   *
   * @param y The y-coordinates.
   * @param height The heights.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  hbar(
    y: GlyphArgument<HBar["y"]>,
    height: GlyphArgument<HBar["height"]>,
    options?: HBarOptions,
  ): TypedGlyphRenderer<HBar>;
  /**
   * Draws horizontal bars.
   *
   * @param y The y-coordinates.
   * @param height The heights.
   * @param right The right sides.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  hbar(
    y: GlyphArgument<HBar["y"]>,
    height: GlyphArgument<HBar["height"]>,
    right: GlyphArgument<HBar["right"]>,
    options?: HBarOptions,
  ): TypedGlyphRenderer<HBar>;
  /**
   * Draws horizontal bars.
   *
   * @param y The y-coordinates.
   * @param height The heights.
   * @param right The right sides.
   * @param left The left sides.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  hbar(
    y: GlyphArgument<HBar["y"]>,
    height: GlyphArgument<HBar["height"]>,
    right: GlyphArgument<HBar["right"]>,
    left: GlyphArgument<HBar["left"]>,
    options?: HBarOptions,
  ): TypedGlyphRenderer<HBar>;
  /**
   * Draws horizontal bars.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  hbar(options: HBarOptions): TypedGlyphRenderer<HBar>;
  hbar(...args: readonly unknown[]): TypedGlyphRenderer<HBar> {
    return drawGlyph(this, {
      name: "hbar",
      glyph: HBar,
      positional: ["y", "height", "right", "left"],
    }, args);
  }

  /**
   * Draws hexagonal tiles.
   *
   * @param q The axial coordinates along columns.
   * @param r The axial coordinates along rows.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  hex_tile(
    q: GlyphArgument<HexTile["q"]>,
    r: GlyphArgument<HexTile["r"]>,
    options?: HexTileOptions,
  ): TypedGlyphRenderer<HexTile>;
  /**
   * Draws hexagonal tiles.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  hex_tile(options: HexTileOptions): TypedGlyphRenderer<HexTile>;
  hex_tile(...args: readonly unknown[]): TypedGlyphRenderer<HexTile> {
    return drawGlyph(this, {
      name: "hex_tile",
      glyph: HexTile,
      positional: ["q", "r"],
    }, args);
  }

  /**
   * Draws horizontal lines across the plot.
   *
   * @param y The y-coordinates.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  hspan(
    y: GlyphArgument<HSpan["y"]>,
    options?: HSpanOptions,
  ): TypedGlyphRenderer<HSpan>;
  /**
   * Draws horizontal lines across the plot.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  hspan(options: HSpanOptions): TypedGlyphRenderer<HSpan>;
  hspan(...args: readonly unknown[]): TypedGlyphRenderer<HSpan> {
    return drawGlyph(
      this,
      { name: "hspan", glyph: HSpan, positional: ["y"] },
      args,
    );
  }

  /**
   * Draws horizontal strips across the plot.
   *
   * @param y0 The y-coordinates of the first ends.
   * @param y1 The y-coordinates of the second ends.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  hstrip(
    y0: GlyphArgument<HStrip["y0"]>,
    y1: GlyphArgument<HStrip["y1"]>,
    options?: HStripOptions,
  ): TypedGlyphRenderer<HStrip>;
  /**
   * Draws horizontal strips across the plot.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  hstrip(options: HStripOptions): TypedGlyphRenderer<HStrip>;
  hstrip(...args: readonly unknown[]): TypedGlyphRenderer<HStrip> {
    return drawGlyph(this, {
      name: "hstrip",
      glyph: HStrip,
      positional: ["y0", "y1"],
    }, args);
  }

  /**
   * Draws images through a color mapper.
   *
   * @param image The images: an array of two-dimensional arrays.
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param dw The widths.
   * @param dh The heights.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  image(
    image: GlyphArgument<Image["image"]>,
    x: GlyphArgument<Image["x"]>,
    y: GlyphArgument<Image["y"]>,
    dw: GlyphArgument<Image["dw"]>,
    dh: GlyphArgument<Image["dh"]>,
    options?: ImageOptions,
  ): TypedGlyphRenderer<Image>;
  /**
   * Draws images through a color mapper.
   *
   * @param image The images: an array of two-dimensional arrays.
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param dw The widths.
   * @param dh The heights.
   * @param dilate Whether widths and heights are rounded up to whole pixels.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  image(
    image: GlyphArgument<Image["image"]>,
    x: GlyphArgument<Image["x"]>,
    y: GlyphArgument<Image["y"]>,
    dw: GlyphArgument<Image["dw"]>,
    dh: GlyphArgument<Image["dh"]>,
    dilate: GlyphArgument<Image["dilate"]>,
    options?: ImageOptions,
  ): TypedGlyphRenderer<Image>;
  /**
   * Draws images through a color mapper.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  image(options: ImageOptions): TypedGlyphRenderer<Image>;
  image(...args: readonly unknown[]): TypedGlyphRenderer<Image> {
    return drawGlyph(this, {
      name: "image",
      glyph: Image,
      positional: ["image", "x", "y", "dw", "dh", "dilate"],
    }, args);
  }

  /**
   * Draws images of colors.
   *
   * @param image The images: an array of two-dimensional arrays.
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param dw The widths.
   * @param dh The heights.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  image_rgba(
    image: GlyphArgument<ImageRGBA["image"]>,
    x: GlyphArgument<ImageRGBA["x"]>,
    y: GlyphArgument<ImageRGBA["y"]>,
    dw: GlyphArgument<ImageRGBA["dw"]>,
    dh: GlyphArgument<ImageRGBA["dh"]>,
    options?: ImageRGBAOptions,
  ): TypedGlyphRenderer<ImageRGBA>;
  /**
   * Draws images of colors.
   *
   * @param image The images: an array of two-dimensional arrays.
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param dw The widths.
   * @param dh The heights.
   * @param dilate Whether widths and heights are rounded up to whole pixels.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  image_rgba(
    image: GlyphArgument<ImageRGBA["image"]>,
    x: GlyphArgument<ImageRGBA["x"]>,
    y: GlyphArgument<ImageRGBA["y"]>,
    dw: GlyphArgument<ImageRGBA["dw"]>,
    dh: GlyphArgument<ImageRGBA["dh"]>,
    dilate: GlyphArgument<ImageRGBA["dilate"]>,
    options?: ImageRGBAOptions,
  ): TypedGlyphRenderer<ImageRGBA>;
  /**
   * Draws images of colors.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  image_rgba(options: ImageRGBAOptions): TypedGlyphRenderer<ImageRGBA>;
  image_rgba(...args: readonly unknown[]): TypedGlyphRenderer<ImageRGBA> {
    return drawGlyph(this, {
      name: "image_rgba",
      glyph: ImageRGBA,
      positional: ["image", "x", "y", "dw", "dh", "dilate"],
    }, args);
  }

  /**
   * Draws stacks of images through a color mapper.
   *
   * @param image The images: an array of two-dimensional arrays.
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param dw The widths.
   * @param dh The heights.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  image_stack(
    image: GlyphArgument<ImageStack["image"]>,
    x: GlyphArgument<ImageStack["x"]>,
    y: GlyphArgument<ImageStack["y"]>,
    dw: GlyphArgument<ImageStack["dw"]>,
    dh: GlyphArgument<ImageStack["dh"]>,
    options?: ImageStackOptions,
  ): TypedGlyphRenderer<ImageStack>;
  /**
   * Draws stacks of images through a color mapper.
   *
   * @param image The images: an array of two-dimensional arrays.
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param dw The widths.
   * @param dh The heights.
   * @param dilate Whether widths and heights are rounded up to whole pixels.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  image_stack(
    image: GlyphArgument<ImageStack["image"]>,
    x: GlyphArgument<ImageStack["x"]>,
    y: GlyphArgument<ImageStack["y"]>,
    dw: GlyphArgument<ImageStack["dw"]>,
    dh: GlyphArgument<ImageStack["dh"]>,
    dilate: GlyphArgument<ImageStack["dilate"]>,
    options?: ImageStackOptions,
  ): TypedGlyphRenderer<ImageStack>;
  /**
   * Draws stacks of images through a color mapper.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  image_stack(options: ImageStackOptions): TypedGlyphRenderer<ImageStack>;
  image_stack(...args: readonly unknown[]): TypedGlyphRenderer<ImageStack> {
    return drawGlyph(this, {
      name: "image_stack",
      glyph: ImageStack,
      positional: ["image", "x", "y", "dw", "dh", "dilate"],
    }, args);
  }

  /**
   * Draws images that the browser loads.
   *
   * @param url The URLs of the images.
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  image_url(
    url: GlyphArgument<ImageURL["url"]>,
    x: GlyphArgument<ImageURL["x"]>,
    y: GlyphArgument<ImageURL["y"]>,
    options?: ImageURLOptions,
  ): TypedGlyphRenderer<ImageURL>;
  /**
   * Draws images that the browser loads.
   *
   * @param url The URLs of the images.
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param w The widths; `null` for that of the image.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  image_url(
    url: GlyphArgument<ImageURL["url"]>,
    x: GlyphArgument<ImageURL["x"]>,
    y: GlyphArgument<ImageURL["y"]>,
    w: GlyphArgument<ImageURL["w"]>,
    options?: ImageURLOptions,
  ): TypedGlyphRenderer<ImageURL>;
  /**
   * Draws images that the browser loads.
   *
   * @param url The URLs of the images.
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param w The widths; `null` for that of the image.
   * @param h The heights; `null` for that of the image.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  image_url(
    url: GlyphArgument<ImageURL["url"]>,
    x: GlyphArgument<ImageURL["x"]>,
    y: GlyphArgument<ImageURL["y"]>,
    w: GlyphArgument<ImageURL["w"]>,
    h: GlyphArgument<ImageURL["h"]>,
    options?: ImageURLOptions,
  ): TypedGlyphRenderer<ImageURL>;
  /**
   * Draws images that the browser loads.
   *
   * @param url The URLs of the images.
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param w The widths; `null` for that of the image.
   * @param h The heights; `null` for that of the image.
   * @param angle By what angle each is turned.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  image_url(
    url: GlyphArgument<ImageURL["url"]>,
    x: GlyphArgument<ImageURL["x"]>,
    y: GlyphArgument<ImageURL["y"]>,
    w: GlyphArgument<ImageURL["w"]>,
    h: GlyphArgument<ImageURL["h"]>,
    angle: GlyphArgument<ImageURL["angle"]>,
    options?: ImageURLOptions,
  ): TypedGlyphRenderer<ImageURL>;
  /**
   * Draws images that the browser loads.
   *
   * @param url The URLs of the images.
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param w The widths; `null` for that of the image.
   * @param h The heights; `null` for that of the image.
   * @param angle By what angle each is turned.
   * @param dilate Whether widths and heights are rounded up to whole pixels.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  image_url(
    url: GlyphArgument<ImageURL["url"]>,
    x: GlyphArgument<ImageURL["x"]>,
    y: GlyphArgument<ImageURL["y"]>,
    w: GlyphArgument<ImageURL["w"]>,
    h: GlyphArgument<ImageURL["h"]>,
    angle: GlyphArgument<ImageURL["angle"]>,
    dilate: GlyphArgument<ImageURL["dilate"]>,
    options?: ImageURLOptions,
  ): TypedGlyphRenderer<ImageURL>;
  /**
   * Draws images that the browser loads.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  image_url(options: ImageURLOptions): TypedGlyphRenderer<ImageURL>;
  image_url(...args: readonly unknown[]): TypedGlyphRenderer<ImageURL> {
    return drawGlyph(this, {
      name: "image_url",
      glyph: ImageURL,
      positional: ["url", "x", "y", "w", "h", "angle", "dilate"],
    }, args);
  }

  /**
   * Draws one line through all points.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  line(
    x: GlyphArgument<Line["x"]>,
    y: GlyphArgument<Line["y"]>,
    options?: LineOptions,
  ): TypedGlyphRenderer<Line>;
  /**
   * Draws one line through all points.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  line(options: LineOptions): TypedGlyphRenderer<Line>;
  line(...args: readonly unknown[]): TypedGlyphRenderer<Line> {
    return drawGlyph(this, {
      name: "line",
      glyph: Line,
      positional: ["x", "y"],
    }, args);
  }

  /**
   * Draws formulas in MathML.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param text The texts; `value("…")` is the same text for all.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  mathml(
    x: GlyphArgument<MathMLGlyph["x"]>,
    y: GlyphArgument<MathMLGlyph["y"]>,
    text: GlyphArgument<MathMLGlyph["text"]>,
    options?: MathMLGlyphOptions,
  ): TypedGlyphRenderer<MathMLGlyph>;
  /**
   * Draws formulas in MathML.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param text The texts; `value("…")` is the same text for all.
   * @param angle By what angle each is turned.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  mathml(
    x: GlyphArgument<MathMLGlyph["x"]>,
    y: GlyphArgument<MathMLGlyph["y"]>,
    text: GlyphArgument<MathMLGlyph["text"]>,
    angle: GlyphArgument<MathMLGlyph["angle"]>,
    options?: MathMLGlyphOptions,
  ): TypedGlyphRenderer<MathMLGlyph>;
  /**
   * Draws formulas in MathML.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param text The texts; `value("…")` is the same text for all.
   * @param angle By what angle each is turned.
   * @param x_offset By how many pixels each is shifted to the right.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  mathml(
    x: GlyphArgument<MathMLGlyph["x"]>,
    y: GlyphArgument<MathMLGlyph["y"]>,
    text: GlyphArgument<MathMLGlyph["text"]>,
    angle: GlyphArgument<MathMLGlyph["angle"]>,
    x_offset: GlyphArgument<MathMLGlyph["x_offset"]>,
    options?: MathMLGlyphOptions,
  ): TypedGlyphRenderer<MathMLGlyph>;
  /**
   * Draws formulas in MathML.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param text The texts; `value("…")` is the same text for all.
   * @param angle By what angle each is turned.
   * @param x_offset By how many pixels each is shifted to the right.
   * @param y_offset By how many pixels each is shifted down.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  mathml(
    x: GlyphArgument<MathMLGlyph["x"]>,
    y: GlyphArgument<MathMLGlyph["y"]>,
    text: GlyphArgument<MathMLGlyph["text"]>,
    angle: GlyphArgument<MathMLGlyph["angle"]>,
    x_offset: GlyphArgument<MathMLGlyph["x_offset"]>,
    y_offset: GlyphArgument<MathMLGlyph["y_offset"]>,
    options?: MathMLGlyphOptions,
  ): TypedGlyphRenderer<MathMLGlyph>;
  /**
   * Draws formulas in MathML.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  mathml(options: MathMLGlyphOptions): TypedGlyphRenderer<MathMLGlyph>;
  mathml(...args: readonly unknown[]): TypedGlyphRenderer<MathMLGlyph> {
    return drawGlyph(this, {
      name: "mathml",
      glyph: MathMLGlyph,
      positional: ["x", "y", "text", "angle", "x_offset", "y_offset"],
    }, args);
  }

  /**
   * Draws several lines.
   *
   * @param xs The x-coordinates of each.
   * @param ys The y-coordinates of each.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  multi_line(
    xs: GlyphArgument<MultiLine["xs"]>,
    ys: GlyphArgument<MultiLine["ys"]>,
    options?: MultiLineOptions,
  ): TypedGlyphRenderer<MultiLine>;
  /**
   * Draws several lines.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  multi_line(options: MultiLineOptions): TypedGlyphRenderer<MultiLine>;
  multi_line(...args: readonly unknown[]): TypedGlyphRenderer<MultiLine> {
    return drawGlyph(this, {
      name: "multi_line",
      glyph: MultiLine,
      positional: ["xs", "ys"],
    }, args);
  }

  /**
   * Draws polygons with holes.
   *
   * @param xs The x-coordinates of each.
   * @param ys The y-coordinates of each.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  multi_polygons(
    xs: GlyphArgument<MultiPolygons["xs"]>,
    ys: GlyphArgument<MultiPolygons["ys"]>,
    options?: MultiPolygonsOptions,
  ): TypedGlyphRenderer<MultiPolygons>;
  /**
   * Draws polygons with holes.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  multi_polygons(
    options: MultiPolygonsOptions,
  ): TypedGlyphRenderer<MultiPolygons>;
  multi_polygons(
    ...args: readonly unknown[]
  ): TypedGlyphRenderer<MultiPolygons> {
    return drawGlyph(this, {
      name: "multi_polygons",
      glyph: MultiPolygons,
      positional: ["xs", "ys"],
    }, args);
  }

  /**
   * Draws regular polygons.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param radius The radii.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  ngon(
    x: GlyphArgument<Ngon["x"]>,
    y: GlyphArgument<Ngon["y"]>,
    radius: GlyphArgument<Ngon["radius"]>,
    options?: NgonOptions,
  ): TypedGlyphRenderer<Ngon>;
  /**
   * Draws regular polygons.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  ngon(options: NgonOptions): TypedGlyphRenderer<Ngon>;
  ngon(...args: readonly unknown[]): TypedGlyphRenderer<Ngon> {
    return drawGlyph(this, {
      name: "ngon",
      glyph: Ngon,
      positional: ["x", "y", "radius"],
    }, args);
  }

  /**
   * Draws one filled polygon.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  patch(
    x: GlyphArgument<Patch["x"]>,
    y: GlyphArgument<Patch["y"]>,
    options?: PatchOptions,
  ): TypedGlyphRenderer<Patch>;
  /**
   * Draws one filled polygon.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  patch(options: PatchOptions): TypedGlyphRenderer<Patch>;
  patch(...args: readonly unknown[]): TypedGlyphRenderer<Patch> {
    return drawGlyph(this, {
      name: "patch",
      glyph: Patch,
      positional: ["x", "y"],
    }, args);
  }

  /**
   * Draws several filled polygons.
   *
   * @param xs The x-coordinates of each.
   * @param ys The y-coordinates of each.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  patches(
    xs: GlyphArgument<Patches["xs"]>,
    ys: GlyphArgument<Patches["ys"]>,
    options?: PatchesOptions,
  ): TypedGlyphRenderer<Patches>;
  /**
   * Draws several filled polygons.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  patches(options: PatchesOptions): TypedGlyphRenderer<Patches>;
  patches(...args: readonly unknown[]): TypedGlyphRenderer<Patches> {
    return drawGlyph(this, {
      name: "patches",
      glyph: Patches,
      positional: ["xs", "ys"],
    }, args);
  }

  /**
   * Draws rectangles by their sides.
   *
   * @param left The left sides.
   * @param right The right sides.
   * @param top The upper sides.
   * @param bottom The lower sides.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  quad(
    left: GlyphArgument<Quad["left"]>,
    right: GlyphArgument<Quad["right"]>,
    top: GlyphArgument<Quad["top"]>,
    bottom: GlyphArgument<Quad["bottom"]>,
    options?: QuadOptions,
  ): TypedGlyphRenderer<Quad>;
  /**
   * Draws rectangles by their sides.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  quad(options: QuadOptions): TypedGlyphRenderer<Quad>;
  quad(...args: readonly unknown[]): TypedGlyphRenderer<Quad> {
    return drawGlyph(this, {
      name: "quad",
      glyph: Quad,
      positional: ["left", "right", "top", "bottom"],
    }, args);
  }

  /**
   * Draws quadratic Bézier curves.
   *
   * @param x0 The x-coordinates of the first ends.
   * @param y0 The y-coordinates of the first ends.
   * @param x1 The x-coordinates of the second ends.
   * @param y1 The y-coordinates of the second ends.
   * @param cx The x-coordinates of the control points.
   * @param cy The y-coordinates of the control points.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  quadratic(
    x0: GlyphArgument<Quadratic["x0"]>,
    y0: GlyphArgument<Quadratic["y0"]>,
    x1: GlyphArgument<Quadratic["x1"]>,
    y1: GlyphArgument<Quadratic["y1"]>,
    cx: GlyphArgument<Quadratic["cx"]>,
    cy: GlyphArgument<Quadratic["cy"]>,
    options?: QuadraticOptions,
  ): TypedGlyphRenderer<Quadratic>;
  /**
   * Draws quadratic Bézier curves.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  quadratic(options: QuadraticOptions): TypedGlyphRenderer<Quadratic>;
  quadratic(...args: readonly unknown[]): TypedGlyphRenderer<Quadratic> {
    return drawGlyph(this, {
      name: "quadratic",
      glyph: Quadratic,
      positional: ["x0", "y0", "x1", "y1", "cx", "cy"],
    }, args);
  }

  /**
   * Draws line segments by length and angle.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  ray(
    x: GlyphArgument<Ray["x"]>,
    y: GlyphArgument<Ray["y"]>,
    options?: RayOptions,
  ): TypedGlyphRenderer<Ray>;
  /**
   * Draws line segments by length and angle.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param length The lengths.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  ray(
    x: GlyphArgument<Ray["x"]>,
    y: GlyphArgument<Ray["y"]>,
    length: GlyphArgument<Ray["length"]>,
    options?: RayOptions,
  ): TypedGlyphRenderer<Ray>;
  /**
   * Draws line segments by length and angle.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param length The lengths.
   * @param angle By what angle each is turned.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  ray(
    x: GlyphArgument<Ray["x"]>,
    y: GlyphArgument<Ray["y"]>,
    length: GlyphArgument<Ray["length"]>,
    angle: GlyphArgument<Ray["angle"]>,
    options?: RayOptions,
  ): TypedGlyphRenderer<Ray>;
  /**
   * Draws line segments by length and angle.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  ray(options: RayOptions): TypedGlyphRenderer<Ray>;
  ray(...args: readonly unknown[]): TypedGlyphRenderer<Ray> {
    return drawGlyph(this, {
      name: "ray",
      glyph: Ray,
      positional: ["x", "y", "length", "angle"],
    }, args);
  }

  /**
   * Draws rectangles by their centers.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param width The widths.
   * @param height The heights.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  rect(
    x: GlyphArgument<Rect["x"]>,
    y: GlyphArgument<Rect["y"]>,
    width: GlyphArgument<Rect["width"]>,
    height: GlyphArgument<Rect["height"]>,
    options?: RectOptions,
  ): TypedGlyphRenderer<Rect>;
  /**
   * Draws rectangles by their centers.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param width The widths.
   * @param height The heights.
   * @param angle By what angle each is turned.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  rect(
    x: GlyphArgument<Rect["x"]>,
    y: GlyphArgument<Rect["y"]>,
    width: GlyphArgument<Rect["width"]>,
    height: GlyphArgument<Rect["height"]>,
    angle: GlyphArgument<Rect["angle"]>,
    options?: RectOptions,
  ): TypedGlyphRenderer<Rect>;
  /**
   * Draws rectangles by their centers.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param width The widths.
   * @param height The heights.
   * @param angle By what angle each is turned.
   * @param dilate Whether widths and heights are rounded up to whole pixels.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  rect(
    x: GlyphArgument<Rect["x"]>,
    y: GlyphArgument<Rect["y"]>,
    width: GlyphArgument<Rect["width"]>,
    height: GlyphArgument<Rect["height"]>,
    angle: GlyphArgument<Rect["angle"]>,
    dilate: GlyphArgument<Rect["dilate"]>,
    options?: RectOptions,
  ): TypedGlyphRenderer<Rect>;
  /**
   * Draws rectangles by their centers.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  rect(options: RectOptions): TypedGlyphRenderer<Rect>;
  rect(...args: readonly unknown[]): TypedGlyphRenderer<Rect> {
    return drawGlyph(this, {
      name: "rect",
      glyph: Rect,
      positional: ["x", "y", "width", "height", "angle", "dilate"],
    }, args);
  }

  /**
   * Draws markers.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  scatter(
    x: GlyphArgument<Scatter["x"]>,
    y: GlyphArgument<Scatter["y"]>,
    options?: ScatterOptions,
  ): TypedGlyphRenderer<Scatter>;
  /**
   * Draws markers.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param size The sizes in pixels.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  scatter(
    x: GlyphArgument<Scatter["x"]>,
    y: GlyphArgument<Scatter["y"]>,
    size: GlyphArgument<Scatter["size"]>,
    options?: ScatterOptions,
  ): TypedGlyphRenderer<Scatter>;
  /**
   * Draws markers.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param size The sizes in pixels.
   * @param angle By what angle each is turned.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  scatter(
    x: GlyphArgument<Scatter["x"]>,
    y: GlyphArgument<Scatter["y"]>,
    size: GlyphArgument<Scatter["size"]>,
    angle: GlyphArgument<Scatter["angle"]>,
    options?: ScatterOptions,
  ): TypedGlyphRenderer<Scatter>;
  /**
   * Draws markers.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param size The sizes in pixels.
   * @param angle By what angle each is turned.
   * @param marker The markers.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  scatter(
    x: GlyphArgument<Scatter["x"]>,
    y: GlyphArgument<Scatter["y"]>,
    size: GlyphArgument<Scatter["size"]>,
    angle: GlyphArgument<Scatter["angle"]>,
    marker: GlyphArgument<Scatter["marker"]>,
    options?: ScatterOptions,
  ): TypedGlyphRenderer<Scatter>;
  /**
   * Draws markers.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  scatter(options: ScatterOptions): TypedGlyphRenderer<Scatter>;
  scatter(...args: readonly unknown[]): TypedGlyphRenderer<Scatter> {
    return drawGlyph(this, {
      name: "scatter",
      glyph: Scatter,
      positional: ["x", "y", "size", "angle", "marker"],
    }, args);
  }

  /**
   * Draws line segments by their ends.
   *
   * @param x0 The x-coordinates of the first ends.
   * @param y0 The y-coordinates of the first ends.
   * @param x1 The x-coordinates of the second ends.
   * @param y1 The y-coordinates of the second ends.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  segment(
    x0: GlyphArgument<Segment["x0"]>,
    y0: GlyphArgument<Segment["y0"]>,
    x1: GlyphArgument<Segment["x1"]>,
    y1: GlyphArgument<Segment["y1"]>,
    options?: SegmentOptions,
  ): TypedGlyphRenderer<Segment>;
  /**
   * Draws line segments by their ends.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  segment(options: SegmentOptions): TypedGlyphRenderer<Segment>;
  segment(...args: readonly unknown[]): TypedGlyphRenderer<Segment> {
    return drawGlyph(this, {
      name: "segment",
      glyph: Segment,
      positional: ["x0", "y0", "x1", "y1"],
    }, args);
  }

  /**
   * Draws a smooth curve through all points.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  spline(
    x: GlyphArgument<Spline["x"]>,
    y: GlyphArgument<Spline["y"]>,
    options?: SplineOptions,
  ): TypedGlyphRenderer<Spline>;
  /**
   * Draws a smooth curve through all points.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  spline(options: SplineOptions): TypedGlyphRenderer<Spline>;
  spline(...args: readonly unknown[]): TypedGlyphRenderer<Spline> {
    return drawGlyph(this, {
      name: "spline",
      glyph: Spline,
      positional: ["x", "y"],
    }, args);
  }

  /**
   * Draws one line in steps.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  step(
    x: GlyphArgument<Step["x"]>,
    y: GlyphArgument<Step["y"]>,
    options?: StepOptions,
  ): TypedGlyphRenderer<Step>;
  /**
   * Draws one line in steps.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  step(options: StepOptions): TypedGlyphRenderer<Step>;
  step(...args: readonly unknown[]): TypedGlyphRenderer<Step> {
    return drawGlyph(this, {
      name: "step",
      glyph: Step,
      positional: ["x", "y"],
    }, args);
  }

  /**
   * Draws formulas in TeX.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param text The texts; `value("…")` is the same text for all.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  tex(
    x: GlyphArgument<TeXGlyph["x"]>,
    y: GlyphArgument<TeXGlyph["y"]>,
    text: GlyphArgument<TeXGlyph["text"]>,
    options?: TeXGlyphOptions,
  ): TypedGlyphRenderer<TeXGlyph>;
  /**
   * Draws formulas in TeX.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param text The texts; `value("…")` is the same text for all.
   * @param angle By what angle each is turned.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  tex(
    x: GlyphArgument<TeXGlyph["x"]>,
    y: GlyphArgument<TeXGlyph["y"]>,
    text: GlyphArgument<TeXGlyph["text"]>,
    angle: GlyphArgument<TeXGlyph["angle"]>,
    options?: TeXGlyphOptions,
  ): TypedGlyphRenderer<TeXGlyph>;
  /**
   * Draws formulas in TeX.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param text The texts; `value("…")` is the same text for all.
   * @param angle By what angle each is turned.
   * @param x_offset By how many pixels each is shifted to the right.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  tex(
    x: GlyphArgument<TeXGlyph["x"]>,
    y: GlyphArgument<TeXGlyph["y"]>,
    text: GlyphArgument<TeXGlyph["text"]>,
    angle: GlyphArgument<TeXGlyph["angle"]>,
    x_offset: GlyphArgument<TeXGlyph["x_offset"]>,
    options?: TeXGlyphOptions,
  ): TypedGlyphRenderer<TeXGlyph>;
  /**
   * Draws formulas in TeX.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param text The texts; `value("…")` is the same text for all.
   * @param angle By what angle each is turned.
   * @param x_offset By how many pixels each is shifted to the right.
   * @param y_offset By how many pixels each is shifted down.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  tex(
    x: GlyphArgument<TeXGlyph["x"]>,
    y: GlyphArgument<TeXGlyph["y"]>,
    text: GlyphArgument<TeXGlyph["text"]>,
    angle: GlyphArgument<TeXGlyph["angle"]>,
    x_offset: GlyphArgument<TeXGlyph["x_offset"]>,
    y_offset: GlyphArgument<TeXGlyph["y_offset"]>,
    options?: TeXGlyphOptions,
  ): TypedGlyphRenderer<TeXGlyph>;
  /**
   * Draws formulas in TeX.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  tex(options: TeXGlyphOptions): TypedGlyphRenderer<TeXGlyph>;
  tex(...args: readonly unknown[]): TypedGlyphRenderer<TeXGlyph> {
    return drawGlyph(this, {
      name: "tex",
      glyph: TeXGlyph,
      positional: ["x", "y", "text", "angle", "x_offset", "y_offset"],
    }, args);
  }

  /**
   * Draws texts.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param text The texts; `value("…")` is the same text for all.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  text(
    x: GlyphArgument<Text["x"]>,
    y: GlyphArgument<Text["y"]>,
    text: GlyphArgument<Text["text"]>,
    options?: TextOptions,
  ): TypedGlyphRenderer<Text>;
  /**
   * Draws texts.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param text The texts; `value("…")` is the same text for all.
   * @param angle By what angle each is turned.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  text(
    x: GlyphArgument<Text["x"]>,
    y: GlyphArgument<Text["y"]>,
    text: GlyphArgument<Text["text"]>,
    angle: GlyphArgument<Text["angle"]>,
    options?: TextOptions,
  ): TypedGlyphRenderer<Text>;
  /**
   * Draws texts.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param text The texts; `value("…")` is the same text for all.
   * @param angle By what angle each is turned.
   * @param x_offset By how many pixels each is shifted to the right.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  text(
    x: GlyphArgument<Text["x"]>,
    y: GlyphArgument<Text["y"]>,
    text: GlyphArgument<Text["text"]>,
    angle: GlyphArgument<Text["angle"]>,
    x_offset: GlyphArgument<Text["x_offset"]>,
    options?: TextOptions,
  ): TypedGlyphRenderer<Text>;
  /**
   * Draws texts.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param text The texts; `value("…")` is the same text for all.
   * @param angle By what angle each is turned.
   * @param x_offset By how many pixels each is shifted to the right.
   * @param y_offset By how many pixels each is shifted down.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  text(
    x: GlyphArgument<Text["x"]>,
    y: GlyphArgument<Text["y"]>,
    text: GlyphArgument<Text["text"]>,
    angle: GlyphArgument<Text["angle"]>,
    x_offset: GlyphArgument<Text["x_offset"]>,
    y_offset: GlyphArgument<Text["y_offset"]>,
    options?: TextOptions,
  ): TypedGlyphRenderer<Text>;
  /**
   * Draws texts.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  text(options: TextOptions): TypedGlyphRenderer<Text>;
  text(...args: readonly unknown[]): TypedGlyphRenderer<Text> {
    return drawGlyph(this, {
      name: "text",
      glyph: Text,
      positional: ["x", "y", "text", "angle", "x_offset", "y_offset"],
    }, args);
  }

  /**
   * Draws an area between two lines, along x.
   *
   * @param x The x-coordinates.
   * @param y1 The y-coordinates of the second ends.
   * @param y2 The y-coordinates of the second line.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  varea(
    x: GlyphArgument<VArea["x"]>,
    y1: GlyphArgument<VArea["y1"]>,
    y2: GlyphArgument<VArea["y2"]>,
    options?: VAreaOptions,
  ): TypedGlyphRenderer<VArea>;
  /**
   * Draws an area between two lines, along x.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  varea(options: VAreaOptions): TypedGlyphRenderer<VArea>;
  varea(...args: readonly unknown[]): TypedGlyphRenderer<VArea> {
    return drawGlyph(this, {
      name: "varea",
      glyph: VArea,
      positional: ["x", "y1", "y2"],
    }, args);
  }

  /**
   * Draws an area between two step lines, along x.
   *
   * @param x The x-coordinates.
   * @param y1 The y-coordinates of the second ends.
   * @param y2 The y-coordinates of the second line.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  varea_step(
    x: GlyphArgument<VAreaStep["x"]>,
    y1: GlyphArgument<VAreaStep["y1"]>,
    y2: GlyphArgument<VAreaStep["y2"]>,
    options?: VAreaStepOptions,
  ): TypedGlyphRenderer<VAreaStep>;
  /**
   * Draws an area between two step lines, along x.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  varea_step(options: VAreaStepOptions): TypedGlyphRenderer<VAreaStep>;
  varea_step(...args: readonly unknown[]): TypedGlyphRenderer<VAreaStep> {
    return drawGlyph(this, {
      name: "varea_step",
      glyph: VAreaStep,
      positional: ["x", "y1", "y2"],
    }, args);
  }

  /**
   * Draws vertical bars.
   *
   * @param x The x-coordinates.
   * @param width The widths.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  vbar(
    x: GlyphArgument<VBar["x"]>,
    width: GlyphArgument<VBar["width"]>,
    options?: VBarOptions,
  ): TypedGlyphRenderer<VBar>;
  /**
   * Draws vertical bars.
   *
   * @param x The x-coordinates.
   * @param width The widths.
   * @param top The upper sides.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  vbar(
    x: GlyphArgument<VBar["x"]>,
    width: GlyphArgument<VBar["width"]>,
    top: GlyphArgument<VBar["top"]>,
    options?: VBarOptions,
  ): TypedGlyphRenderer<VBar>;
  /**
   * Draws vertical bars.
   *
   * @param x The x-coordinates.
   * @param width The widths.
   * @param top The upper sides.
   * @param bottom The lower sides.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  vbar(
    x: GlyphArgument<VBar["x"]>,
    width: GlyphArgument<VBar["width"]>,
    top: GlyphArgument<VBar["top"]>,
    bottom: GlyphArgument<VBar["bottom"]>,
    options?: VBarOptions,
  ): TypedGlyphRenderer<VBar>;
  /**
   * Draws vertical bars.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  vbar(options: VBarOptions): TypedGlyphRenderer<VBar>;
  vbar(...args: readonly unknown[]): TypedGlyphRenderer<VBar> {
    return drawGlyph(this, {
      name: "vbar",
      glyph: VBar,
      positional: ["x", "width", "top", "bottom"],
    }, args);
  }

  /**
   * Draws vertical lines across the plot.
   *
   * @param x The x-coordinates.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  vspan(
    x: GlyphArgument<VSpan["x"]>,
    options?: VSpanOptions,
  ): TypedGlyphRenderer<VSpan>;
  /**
   * Draws vertical lines across the plot.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  vspan(options: VSpanOptions): TypedGlyphRenderer<VSpan>;
  vspan(...args: readonly unknown[]): TypedGlyphRenderer<VSpan> {
    return drawGlyph(
      this,
      { name: "vspan", glyph: VSpan, positional: ["x"] },
      args,
    );
  }

  /**
   * Draws vertical strips across the plot.
   *
   * @param x0 The x-coordinates of the first ends.
   * @param x1 The x-coordinates of the second ends.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  vstrip(
    x0: GlyphArgument<VStrip["x0"]>,
    x1: GlyphArgument<VStrip["x1"]>,
    options?: VStripOptions,
  ): TypedGlyphRenderer<VStrip>;
  /**
   * Draws vertical strips across the plot.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  vstrip(options: VStripOptions): TypedGlyphRenderer<VStrip>;
  vstrip(...args: readonly unknown[]): TypedGlyphRenderer<VStrip> {
    return drawGlyph(this, {
      name: "vstrip",
      glyph: VStrip,
      positional: ["x0", "x1"],
    }, args);
  }

  /**
   * Draws sectors of disks.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param radius The radii.
   * @param start_angle The angles at which each begins.
   * @param end_angle The angles at which each ends.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  wedge(
    x: GlyphArgument<Wedge["x"]>,
    y: GlyphArgument<Wedge["y"]>,
    radius: GlyphArgument<Wedge["radius"]>,
    start_angle: GlyphArgument<Wedge["start_angle"]>,
    end_angle: GlyphArgument<Wedge["end_angle"]>,
    options?: WedgeOptions,
  ): TypedGlyphRenderer<Wedge>;
  /**
   * Draws sectors of disks.
   *
   * @param x The x-coordinates.
   * @param y The y-coordinates.
   * @param radius The radii.
   * @param start_angle The angles at which each begins.
   * @param end_angle The angles at which each ends.
   * @param direction Which way round the angles go.
   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  wedge(
    x: GlyphArgument<Wedge["x"]>,
    y: GlyphArgument<Wedge["y"]>,
    radius: GlyphArgument<Wedge["radius"]>,
    start_angle: GlyphArgument<Wedge["start_angle"]>,
    end_angle: GlyphArgument<Wedge["end_angle"]>,
    direction: GlyphArgument<Wedge["direction"]>,
    options?: WedgeOptions,
  ): TypedGlyphRenderer<Wedge>;
  /**
   * Draws sectors of disks.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  wedge(options: WedgeOptions): TypedGlyphRenderer<Wedge>;
  wedge(...args: readonly unknown[]): TypedGlyphRenderer<Wedge> {
    return drawGlyph(this, {
      name: "wedge",
      glyph: Wedge,
      positional: ["x", "y", "radius", "start_angle", "end_angle", "direction"],
    }, args);
  }
}
