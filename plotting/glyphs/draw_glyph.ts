import { schemaOf } from "../../models/internal.ts";
import {
  ColumnarDataSource,
  ColumnDataSource,
  type Glyph,
  GlyphRenderer,
  type GlyphRendererAttributes,
  LinearColorMapper,
  type Plot,
} from "../../models/mod.ts";
import { withCallerErrors } from "../_caller_errors.ts";
import { namedArguments, type Options } from "./glyph_arguments.ts";
import {
  checkComplete,
  type CheckedGlyph,
  checkValues,
} from "./glyph_checks.ts";
import { placeColumns } from "./_glyph_columns.ts";
import { checkOptionNames, isRendererOption } from "./_glyph_option_names.ts";
import { checkRanges } from "./_glyph_ranges.ts";
import { prepareLegend } from "./_legends.ts";
import {
  expandShorthands,
  FAINT,
  type Faintness,
  type GlyphState,
  splitStates,
  STATES,
  stateVisuals,
} from "./_visuals.ts";
import type { PaletteInput } from "../palettes/color_mappers.ts";
import { colorsOf } from "../../models/kinds/palettes.ts";
import type { RendererOptions, TypedGlyphRenderer } from "./glyph_options.ts";

/** A glyph method. */
export interface GlyphMethod<G extends Glyph> {
  /** The name of the method. */
  readonly name: string;
  /** The class of the glyph. */
  readonly glyph: new (attributes?: object) => G;
  /** The names of the positional arguments. */
  readonly positional: readonly string[];
  /** The prefix of its options, for messages. */
  readonly prefix?: string;
}

/** A renderer, with what a plot needs to know about it. */
export interface MadeRenderer<G extends Glyph> {
  /** The renderer. */
  readonly renderer: TypedGlyphRenderer<G>;
  /** Its glyph, for further checks. */
  readonly checked: CheckedGlyph;
  /** The options of the renderer. */
  readonly options: RendererOptions;
}

/** Markers by their short names. */
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
 * Adds a renderer of glyphs to a plot: the implementation of every glyph method.
 *
 * @param plot The plot.
 * @param method The method.
 * @param args Its arguments.
 * @returns The renderer.
 * @throws {TypeError} If an argument is unknown, given twice or has the wrong type.
 * @throws {RangeError} If arrays differ in length, or a column, range or factor does not exist.
 */
export function drawGlyph<G extends Glyph>(
  plot: Plot,
  method: GlyphMethod<G>,
  args: readonly unknown[],
): TypedGlyphRenderer<G> {
  return withCallerErrors(drawGlyph, () => {
    const { name, positional } = method;
    const given = namedArguments(name, positional, args);
    const { renderer, checked, options } = makeRenderer(method, given, FAINT);
    checkComplete(checked);
    checkRanges(plot, checked, options);
    const addToLegend = prepareLegend(plot, name, options, renderer);
    plot.renderers = [...plot.renderers, renderer];
    addToLegend();
    return renderer;
  });
}

/**
 * Creates a renderer of glyphs.
 *
 * @param method The glyph method.
 * @param given Its arguments by name.
 * @param faintness The alphas of faint states.
 * @returns The renderer, not yet in a plot.
 * @throws {TypeError} If an argument is unknown or has the wrong type.
 * @throws {RangeError} If arrays differ in length, or a column does not exist.
 */
export function makeRenderer<G extends Glyph>(
  method: Omit<GlyphMethod<G>, "positional">,
  given: Options,
  faintness: Faintness,
): MadeRenderer<G> {
  const { name, glyph: glyphClass, prefix = "" } = method;
  const schema = schemaOf(glyphClass);
  checkOptionNames(name, schema, given, prefix);
  const { rendererOptions, glyphOptions } = splitOptions(given);
  const { options, states } = splitStates(
    schema,
    withoutShortForms(name, glyphOptions),
  );
  const isOwnSource = rendererOptions.source === undefined;
  const { source, attributes } = placeColumns(
    name,
    schema,
    expandShorthands(schema, options),
    sourceOf(rendererOptions.source),
  );
  const checked = { method: name, schema, attributes, source, isOwnSource };
  checkValues(checked, prefix);
  const glyph = new glyphClass(attributes);
  const glyphs: Partial<Record<`${GlyphState}_glyph`, G>> = {};
  for (const state of STATES) {
    const visuals = stateVisuals(schema, states[state], faintness[state]);
    if (visuals === undefined) continue;
    checkValues({ ...checked, attributes: visuals }, `${prefix}${state}_`);
    glyphs[`${state}_glyph`] = changedCopy(glyph, visuals);
  }
  const renderer = new GlyphRenderer({
    data_source: source,
    glyph,
    ...glyphs,
    ...rendererAttributes(rendererOptions),
  }) as TypedGlyphRenderer<G>;
  return { renderer, checked, options: rendererOptions };
}

function sourceOf(
  source: RendererOptions["source"],
): ColumnarDataSource | undefined {
  return source === undefined || source instanceof ColumnarDataSource
    ? source
    : new ColumnDataSource({ data: source });
}

function changedCopy<G extends Glyph>(glyph: G, visuals: Options): G {
  const copy = glyph.clone();
  for (const [name, value] of Object.entries(visuals)) copy.set(name, value);
  return copy;
}

/** Separates the options of the renderer from those of the glyph. */
function splitOptions(
  given: Options,
): { rendererOptions: RendererOptions; glyphOptions: Options } {
  const rendererOptions: Record<string, unknown> = {};
  const glyphOptions: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    if (isRendererOption(name)) rendererOptions[name] = value;
    else glyphOptions[name] = value;
  }
  return { rendererOptions, glyphOptions };
}

/** The options that are attributes of the renderer model. */
function rendererAttributes(
  { source: _, ...options }: RendererOptions,
): Partial<GlyphRendererAttributes> {
  return Object.fromEntries(
    Object.entries(options).filter(([name]) => !name.startsWith("legend_")),
  );
}

/** Replaces short names of markers, and palettes by color mappers. */
function withoutShortForms(method: string, options: Options): Options {
  const { palette, ...others } = options;
  const marker = SHORT_MARKERS.get(others.marker);
  if (marker !== undefined) return { ...options, marker };
  if (palette === undefined) return options;
  if (others.color_mapper !== undefined) {
    throw new TypeError(
      `Cannot draw ${method}: palette and color_mapper cannot both be given`,
    );
  }
  const color_mapper = new LinearColorMapper({
    palette: colorsOf(palette as PaletteInput),
  });
  return { ...others, color_mapper };
}
