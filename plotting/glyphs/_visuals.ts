import type { ModelSchema } from "../../models/internal.ts";
import { bySchema } from "../_schemas.ts";
import type { Options } from "./glyph_arguments.ts";

/** The states of items for which a renderer has another glyph. */
export const STATES = ["selection", "nonselection", "hover", "muted"] as const;

/** One of {@linkcode STATES}. */
export type GlyphState = typeof STATES[number];

/** The alphas of the states that have a glyph anyway; `null` for that of the main glyph. */
export type Faintness = Readonly<Partial<Record<GlyphState, number | null>>>;

/** The faintness of what a figure draws. */
export const FAINT: Faintness = { nonselection: 0.1, muted: 0.2 };

const VISUAL = /^(?:line|fill|hatch|text|global)_(\w+)$/;
const STATE_OPTION = /^(selection|nonselection|hover|muted)_(\w+)$/;

/** The color of what is drawn if no color is given; alphas are those of the glyph. */
function defaultVisual(name: string): string | undefined {
  if (!name.endsWith("_color")) return undefined;
  return name === "hatch_color" || name === "text_color" ? "black" : "#1f77b4";
}

/** The properties of a glyph that `color` and `alpha` stand for. */
const visualsOf = bySchema((schema) => {
  const named = (trait: string) =>
    [...schema.properties.keys()]
      .filter((name) => VISUAL.exec(name)?.[1] === trait);
  return { color: named("color"), alpha: named("alpha") };
});

/**
 * Whether a name is that of a visual property of a glyph, or a shorthand for some.
 *
 * @param schema The properties of the glyph.
 * @param name The name of an option, without the prefix of a state.
 * @returns `true` if it is.
 */
export function isVisual(schema: ModelSchema, name: string): boolean {
  return isShorthand(schema, name) ||
    schema.properties.has(name) && VISUAL.test(name);
}

/** Whether a name stands for visual properties of a glyph. */
export function isShorthand(schema: ModelSchema, name: string): boolean {
  return (name === "color" || name === "alpha") &&
    visualsOf(schema)[name].length > 0;
}

/**
 * Replaces `color` and `alpha` by the visual properties that they stand for.
 * What is given for one of these goes before.
 *
 * @param schema The properties of the glyph.
 * @param options The options of a glyph method.
 * @param defaultOf What a visual property is if it is not given at all; by default the colors of Python's Bokeh.
 * @returns The options without the shorthands; one that stands for nothing is left.
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

/** The options of a glyph method, with those for other states apart. */
export interface SplitStates {
  /** What is given for the glyph itself. */
  readonly options: Options;
  /** What is given for each state, without the prefix. */
  readonly states: Readonly<Record<GlyphState, Options>>;
}

/**
 * Tells the options for other states, such as `hover_color`, from those of the glyph.
 *
 * @param schema The properties of the glyph.
 * @param given The options.
 * @returns Both.
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
 * @param given What is given for the state.
 * @param alpha The alpha of what is not given, as in {@linkcode Faintness}.
 * @returns The properties; `undefined` if the state has no glyph of its own.
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
