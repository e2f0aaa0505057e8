import type {
  CDSView,
  ColumnarDataSource,
  CoordinateMapping,
  Expression,
  Field,
  GivenData,
  ModelAttributes,
  NdArray,
  RenderLevel,
  TypedArray,
  Value,
} from "../../models/mod.ts";
import type { PaletteInput } from "../palettes/color_mappers.ts";

export type { TypedGlyphRenderer } from "../../models/mod.ts";

/** The type of a spec's values: `number` for a `NumberSpec`. */
export type SpecItem<S> = S extends Value<infer T> ? T : never;

/**
 * What a glyph method accepts for an attribute. If values can vary by item, that
 * includes arrays and expression models.
 */
export type GlyphArgument<S> = Field extends S
  ? S | readonly SpecItem<S>[] | TypedArray | NdArray | Expression
  : S;

/** The attributes of a glyph as options of its method. */
export type GlyphAttributeOptions<A extends ModelAttributes> = ArgumentOptions<
  A,
  Exclude<keyof A, keyof ModelAttributes>
>;

/** Attributes as arguments. A homomorphic mapped type: it keeps their documentation. */
export type ArgumentOptions<A, K extends keyof A> = {
  [P in K]?: GlyphArgument<A[P]>;
};

/** Options of glyph methods with a color mapper. */
export interface PaletteOptions {
  /** Colors, or the name of a palette, for a new `LinearColorMapper`; excludes `color_mapper`. */
  palette?: PaletteInput;
}

/** The options of every glyph method that are not attributes of the glyph. */
export interface RendererOptions<
  S extends ColumnarDataSource = ColumnarDataSource,
> {
  /**
   * The source whose columns strings refer to, or the columns of a new one. Without
   * it, arrays become columns of a new `ColumnDataSource`, named after their
   * arguments.
   */
  source?: S | GivenData;
  /** The rows of the source to draw. By default all. */
  view?: CDSView;
  /**
   * The name of the renderer.
   *
   * @default {null}
   */
  name?: string | null;
  /**
   * Whether the renderer is visible.
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
   * The x-range: a key of the plot's `extra_x_ranges`.
   *
   * @default {"default"}
   */
  x_range_name?: string;
  /**
   * The y-range: a key of the plot's `extra_y_ranges`.
   *
   * @default {"default"}
   */
  y_range_name?: string;
  /**
   * A coordinate system inside the plot's.
   *
   * @default {null}
   */
  coordinates?: CoordinateMapping | null;
  /**
   * Whether the renderer shows its muted glyph.
   *
   * @default {false}
   */
  muted?: boolean;
  /**
   * Adds the renderer to the legend with this label; creates the legend if there is
   * none. Excludes `legend_field` and `legend_group`.
   */
  legend_label?: string;
  /**
   * Adds the renderer to the legend with the values of this column as labels, grouped
   * in the browser. Excludes `legend_label` and `legend_group`.
   */
  legend_field?: string;
  /**
   * Adds the renderer to the legend with each current value of this column as a label.
   * Excludes `legend_label` and `legend_field`.
   */
  legend_group?: string;
  /** The `name` of the legend to add to, if there are several. */
  legend_name?: string;
}
