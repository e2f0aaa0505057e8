import { schemaOf } from "../models/internal.ts";
import { type Glyph, GlyphRenderer, type Plot } from "../models/mod.ts";
import { namedArguments, type Options } from "./_glyph_arguments.ts";
import { checkFields, placeColumns } from "./_glyph_columns.ts";
import { expandShorthands, faintVisuals } from "./_visuals.ts";
import type { RendererOptions, TypedGlyphRenderer } from "./glyph_options.ts";

/** A glyph method, as the table of them has it. */
export interface GlyphMethod<G extends Glyph> {
  /** The name of the method. */
  readonly name: string;
  /** The class of the glyph. */
  readonly glyph: new (attributes?: object) => G;
  /** The names of the positional arguments. */
  readonly positional: readonly string[];
}

/** The markers that have a short name. */
const SHORT_MARKERS: ReadonlyMap<unknown, string> = new Map([
  ["*", "asterisk"],
  ["+", "cross"],
  ["o", "circle"],
  ["o+", "circle_cross"],
  ["o.", "circle_dot"],
  ["ox", "circle_x"],
  ["oy", "circle_y"],
  ["-", "dash"],
  [".", "dot"],
  ["v", "inverted_triangle"],
  ["^", "triangle"],
  ["^.", "triangle_dot"],
]);

/**
 * Adds a renderer of glyphs to a plot: what every glyph method does.
 *
 * @param plot The plot.
 * @param method The method.
 * @param args Its arguments.
 * @returns The renderer.
 * @throws {TypeError} If an argument is unknown, given twice or not of its kind.
 * @throws {RangeError} If arrays differ in length or a column does not exist.
 */
export function drawGlyph<G extends Glyph>(
  plot: Plot,
  method: GlyphMethod<G>,
  args: readonly unknown[],
): TypedGlyphRenderer<G> {
  const { name, glyph: glyphClass, positional } = method;
  const given = namedArguments(name, positional, args);
  const { rendererOptions, options } = splitOptions(given);
  const { source: givenSource, ...rendererAttributes } = rendererOptions;
  const schema = schemaOf(glyphClass);
  const { source, attributes } = placeColumns(
    name,
    schema,
    expandShorthands(schema, options),
    givenSource,
  );
  const glyph = new glyphClass(attributes);
  checkFields(name, schema, attributes, source, givenSource === undefined);
  const renderer = new GlyphRenderer({
    data_source: source,
    glyph,
    nonselection_glyph: faintCopy(glyph, faintVisuals(schema, 0.1)),
    muted_glyph: faintCopy(glyph, faintVisuals(schema, 0.2)),
    ...rendererAttributes,
  }) as TypedGlyphRenderer<G>;
  plot.renderers = [...plot.renderers, renderer];
  return renderer;
}

function faintCopy<G extends Glyph>(glyph: G, visuals: Options): G {
  const copy = glyph.clone();
  for (const [name, alpha] of Object.entries(visuals)) copy.set(name, alpha);
  return copy;
}

/** Tells the options of the renderer from those of the glyph. */
function splitOptions(
  given: Options,
): { rendererOptions: RendererOptions; options: Options } {
  const {
    source,
    view,
    name,
    visible,
    level,
    x_range_name,
    y_range_name,
    coordinates,
    muted,
    ...options
  } = given as Options & RendererOptions;
  const { marker } = options;
  const short = SHORT_MARKERS.get(marker);
  return {
    rendererOptions: {
      source,
      view,
      name,
      visible,
      level,
      x_range_name,
      y_range_name,
      coordinates,
      muted,
    },
    options: short === undefined ? options : { ...options, marker: short },
  };
}
