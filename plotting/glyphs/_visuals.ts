import type { ModelSchema } from "../../models/internal.ts";
import { bySchema } from "../_schemas.ts";
import type { Options } from "./glyph_arguments.ts";

/** The states of items for which a renderer has separate glyphs. */
export const STATES = ["selection", "nonselection", "hover", "muted"] as const;

/** One of {@linkcode STATES}. */
export type GlyphState = typeof STATES[number];

/** The alphas of states that always have a glyph; `null` for the alpha of the main glyph. */
export type Faintness = Readonly<Partial<Record<GlyphState, number | null>>>;

/** The faintness of glyphs in a figure. */
export const FAINT: Faintness = { nonselection: 0.1, muted: 0.2 };

const VISUAL = /^(?:line|fill|hatch|text|global)_(\w+)$/;
const STATE_OPTION = /^(selection|nonselection|hover|muted)_(\w+)$/;

/** The default color of a visual property; alphas keep the default of the glyph. */
function defaultVisual(name: string): string | undefined {
  if (!name.endsWith("_color")) return undefined;
  return name === "hatch_color" || name === "text_color" ? "black" : "#1f77b4";
}

/** The properties of a glyph that `color` and `alpha` set. */
const visualsOf = bySchema((schema) => {
  const named = (trait: string) =>
    [...schema.properties.keys()]
      .filter((name) => VISUAL.exec(name)?.[1] === trait);
  return { color: named("color"), alpha: named("alpha") };
});

/**
 * Whether an option is a visual property of a glyph, or a shorthand for some.
 *
 * @param schema The properties of the glyph.
 * @param name The name of the option, without the prefix of a state.
 */
export function isVisual(schema: ModelSchema, name: string): boolean {
  return isShorthand(schema, name) ||
    schema.properties.has(name) && VISUAL.test(name);
}

/** Whether an option is a shorthand for visual properties of a glyph. */
export function isShorthand(schema: ModelSchema, name: string): boolean {
  return (name === "color" || name === "alpha") &&
    visualsOf(schema)[name].length > 0;
}

/**
 * Replaces `color` and `alpha` by the visual properties that they set. Explicitly
 * given properties take precedence.
 *
 * @param schema The properties of the glyph.
 * @param options The options of a glyph method.
 * @param defaultOf Returns the default of a visual property; by default the colors of Python's Bokeh.
 * @returns The options without the shorthands, except for a shorthand that sets nothing.
 */
export function expandShorthands(
  schema: ModelSchema,
  options: Options,
  defaultOf: (name: string) => unknown = defaultVisual,
): Options {
  const expanded: Record<string, unknown> = { ...options };
  for (const trait of ["color", "alpha"] as const) {
    const visuals = visualsOf(schema)[trait];
    if (visuals.length > 0) delete expanded[trait];
    for (const name of visuals) {
      if (Object.hasOwn(expanded, name)) continue;
      const value = Object.hasOwn(options, trait)
        ? options[trait]
        : defaultOf(name);
      if (value !== undefined) expanded[name] = value;
    }
  }
  return expanded;
}

/** The options of a glyph method, split by state. */
export interface SplitStates {
  /** The options of the glyph itself. */
  readonly options: Options;
  /** The options of each state, without the prefix. */
  readonly states: Readonly<Record<GlyphState, Options>>;
}

/**
 * Separates the options for other states, such as `hover_color`, from those of the glyph.
 *
 * @param schema The properties of the glyph.
 * @param given The options.
 * @returns The split options.
 */
export function splitStates(schema: ModelSchema, given: Options): SplitStates {
  const options: Record<string, unknown> = {};
  const states: Record<GlyphState, Record<string, unknown>> = {
    selection: {},
    nonselection: {},
    hover: {},
    muted: {},
  };
  for (const [key, value] of Object.entries(given)) {
    const [, state, name = ""] = STATE_OPTION.exec(key) ?? [];
    if (state !== undefined && isVisual(schema, name)) {
      states[state as GlyphState][name] = value;
    } else options[key] = value;
  }
  return { options, states };
}

/**
 * The visual properties that differ in a state.
 *
 * @param schema The properties of the glyph.
 * @param given The options of the state.
 * @param alpha The default alpha, as in {@linkcode Faintness}.
 * @returns The properties; `undefined` if the state needs no separate glyph.
 */
export function stateVisuals(
  schema: ModelSchema,
  given: Options,
  alpha: number | null | undefined,
): Options | undefined {
  if (alpha === undefined && Object.keys(given).length === 0) return undefined;
  return expandShorthands(
    schema,
    given,
    (name) => name.endsWith("_alpha") ? alpha ?? undefined : undefined,
  );
}
