/** A glyph method of a figure. */
export interface GlyphMethodEntry {
  readonly glyph: string;
  /** The positional arguments, in the order of Python's Bokeh. */
  readonly positional: readonly string[];
  /** What the method draws, for its documentation. */
  readonly draws: string;
}

function entry(
  glyph: string,
  positional: string,
  draws: string,
): GlyphMethodEntry {
  return { glyph, positional: positional.split(" "), draws };
}

/** The glyph methods, by name. */
export const GLYPH_METHODS: Readonly<Record<string, GlyphMethodEntry>> = {
  annular_wedge: entry(
    "AnnularWedge",
    "x y inner_radius outer_radius start_angle end_angle direction",
    "sectors of rings",
  ),
  annulus: entry("Annulus", "x y inner_radius outer_radius", "rings"),
  arc: entry(
    "Arc",
    "x y radius start_angle end_angle direction",
    "arcs of circles",
  ),
  bezier: entry("Bezier", "x0 y0 x1 y1 cx0 cy0 cx1 cy1", "cubic Bézier curves"),
  block: entry(
    "Block",
    "x y width height",
    "rectangles by their lower left corners",
  ),
  circle: entry("Circle", "x y radius", "circles with radii in data units"),
  ellipse: entry("Ellipse", "x y width height angle", "ellipses"),
  harea: entry("HArea", "x1 x2 y", "an area between two lines, along y"),
  harea_step: entry(
    "HAreaStep",
    "x1 x2 y",
    "an area between two step lines, along y",
  ),
  hbar: entry("HBar", "y height right left", "horizontal bars"),
  hex_tile: entry("HexTile", "q r", "hexagonal tiles"),
  hspan: entry("HSpan", "y", "horizontal lines across the plot"),
  hstrip: entry("HStrip", "y0 y1", "horizontal strips across the plot"),
  image: entry(
    "Image",
    "image x y dw dh dilate",
    "images through a color mapper",
  ),
  image_rgba: entry(
    "ImageRGBA",
    "image x y dw dh dilate",
    "images of colors",
  ),
  image_stack: entry(
    "ImageStack",
    "image x y dw dh dilate",
    "stacks of images through a color mapper",
  ),
  image_url: entry(
    "ImageURL",
    "url x y w h angle dilate",
    "images that the browser loads",
  ),
  line: entry("Line", "x y", "one line through all points"),
  mathml: entry(
    "MathMLGlyph",
    "x y text angle x_offset y_offset",
    "formulas in MathML",
  ),
  multi_line: entry("MultiLine", "xs ys", "several lines"),
  multi_polygons: entry("MultiPolygons", "xs ys", "polygons with holes"),
  ngon: entry("Ngon", "x y radius", "regular polygons"),
  patch: entry("Patch", "x y", "one filled polygon"),
  patches: entry("Patches", "xs ys", "several filled polygons"),
  quad: entry("Quad", "left right top bottom", "rectangles by their sides"),
  quadratic: entry("Quadratic", "x0 y0 x1 y1 cx cy", "quadratic Bézier curves"),
  ray: entry("Ray", "x y length angle", "line segments by length and angle"),
  rect: entry(
    "Rect",
    "x y width height angle dilate",
    "rectangles by their centers",
  ),
  scatter: entry("Scatter", "x y size angle marker", "markers"),
  segment: entry("Segment", "x0 y0 x1 y1", "line segments by their ends"),
  spline: entry("Spline", "x y", "a smooth curve through all points"),
  step: entry("Step", "x y", "one line in steps"),
  tex: entry(
    "TeXGlyph",
    "x y text angle x_offset y_offset",
    "formulas in TeX",
  ),
  text: entry("Text", "x y text angle x_offset y_offset", "texts"),
  varea: entry("VArea", "x y1 y2", "an area between two lines, along x"),
  varea_step: entry(
    "VAreaStep",
    "x y1 y2",
    "an area between two step lines, along x",
  ),
  vbar: entry("VBar", "x width top bottom", "vertical bars"),
  vspan: entry("VSpan", "x", "vertical lines across the plot"),
  vstrip: entry("VStrip", "x0 x1", "vertical strips across the plot"),
  wedge: entry(
    "Wedge",
    "x y radius start_angle end_angle direction",
    "sectors of disks",
  ),
};
