import type {
  CDSView,
  ColumnarDataSource,
  CoordinateMapping,
  Field,
  Glyph,
  GlyphRenderer,
  ModelAttributes,
  NdArray,
  RenderLevel,
  TypedArray,
  Value,
} from "../models/mod.ts";

/** A {@linkcode GlyphRenderer} whose glyphs are known to be of one class. */
export type TypedGlyphRenderer<G extends Glyph> = GlyphRenderer & {
  /** What is drawn. */
  glyph: G;
  /** What is drawn of the items that are not selected while others are. */
  nonselection_glyph: G | "auto" | null;
  /** What is drawn of the selected items. */
  selection_glyph: G | "auto" | null;
  /** What is drawn of the item under the pointer. */
  hover_glyph: G | null;
  /** What is drawn while the renderer is muted. */
  muted_glyph: G | "auto" | null;
};

/** The values that a spec is of: `number` for a `NumberSpec`. */
export type SpecItem<S> = S extends Value<infer T> ? T : never;

/**
 * What a glyph method takes for an attribute: where every item of the glyph has a
 * value of its own, an array of them as well.
 */
export type GlyphArgument<S> = Field extends S
  ? S | readonly SpecItem<S>[] | TypedArray | NdArray
  : S;

/** The attributes of a glyph as a glyph method takes them. */
export type GlyphAttributeOptions<A extends ModelAttributes> = {
  [K in Exclude<keyof A, keyof ModelAttributes>]?: GlyphArgument<A[K]>;
};

/** The options of every glyph method that are not attributes of the glyph. */
export interface RendererOptions {
  /**
   * The source whose columns strings name. Without one, arrays become columns of
   * a new `ColumnDataSource`, each under the name of its argument.
   */
  source?: ColumnarDataSource;
  /** The rows of the source to draw. By default all. */
  view?: CDSView;
  /**
   * The name of the renderer.
   *
   * @default {null}
   */
  name?: string | null;
  /**
   * Whether the renderer is drawn.
   *
   * @default {true}
   */
  visible?: boolean;
  /**
   * The level on which the renderer is drawn.
   *
   * @default {"glyph"}
   */
  level?: RenderLevel;
  /**
   * The range for x: a key of the plot's `extra_x_ranges`.
   *
   * @default {"default"}
   */
  x_range_name?: string;
  /**
   * The range for y: a key of the plot's `extra_y_ranges`.
   *
   * @default {"default"}
   */
  y_range_name?: string;
  /**
   * A coordinate system inside that of the plot.
   *
   * @default {null}
   */
  coordinates?: CoordinateMapping | null;
  /**
   * Whether the muted glyph is drawn.
   *
   * @default {false}
   */
  muted?: boolean;
}
