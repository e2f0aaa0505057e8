import type {
  CDSView,
  ColumnarDataSource,
  ColumnData,
  CoordinateMapping,
  Expression,
  Field,
  Glyph,
  GlyphRenderer,
  ModelAttributes,
  NdArray,
  RenderLevel,
  TypedArray,
  Value,
} from "../../models/mod.ts";
import type { PaletteInput } from "../palettes/color_mappers.ts";

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
 * value of its own, an array of them or an expression model as well.
 */
export type GlyphArgument<S> = Field extends S
  ? S | readonly SpecItem<S>[] | TypedArray | NdArray | Expression
  : S;

/** The attributes of a glyph as a glyph method takes them. */
export type GlyphAttributeOptions<A extends ModelAttributes> = ArgumentOptions<
  A,
  Exclude<keyof A, keyof ModelAttributes>
>;

/** Some attributes as arguments; as a type of its own it keeps their documentation. */
export type ArgumentOptions<A, K extends keyof A> = {
  [P in K]?: GlyphArgument<A[P]>;
};

/** What a glyph method takes for a color mapper. */
export interface PaletteOptions {
  /** The colors of a new `LinearColorMapper`, or the name of a palette, instead of a `color_mapper`. */
  palette?: PaletteInput;
}

/** The options of every glyph method that are not attributes of the glyph. */
export interface RendererOptions {
  /**
   * The source whose columns strings name, or the columns of a new one. Without
   * one, arrays become columns of a new `ColumnDataSource`, each under the name of
   * its argument.
   */
  source?: ColumnarDataSource | ColumnData;
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
  /**
   * Adds the renderer to the legend, under this text. Makes the legend if there
   * is none. Excludes `legend_field` and `legend_group`.
   */
  legend_label?: string;
  /**
   * Adds the renderer to the legend, under the texts of this column, which the
   * browser groups. Excludes `legend_label` and `legend_group`.
   */
  legend_field?: string;
  /**
   * Adds the renderer to the legend, under each text that there is in this column
   * now. Excludes `legend_label` and `legend_field`.
   */
  legend_group?: string;
  /** The `name` of the legend to add to, if there are several. */
  legend_name?: string;
}
