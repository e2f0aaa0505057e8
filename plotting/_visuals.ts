import type { ModelSchema } from "../models/internal.ts";
import type { Options } from "./_glyph_arguments.ts";

const VISUAL = /^(line|fill|hatch|text|global)_(color|alpha)$/;

/** The color of what is drawn if no color is given. */
function defaultColor(name: string): string {
  return name === "hatch_color" || name === "text_color" ? "black" : "#1f77b4";
}

/** The properties of a glyph that `color` or `alpha` stands for. */
function visualsOf(schema: ModelSchema, trait: "color" | "alpha"): string[] {
  return [...schema.properties.keys()].filter((name) =>
    VISUAL.exec(name)?.[2] === trait
  );
}

/**
 * Replaces `color` and `alpha` by the visual properties that they stand for.
 * What is given for one of these goes before; colors that are not given at all
 * are those of Python's Bokeh.
 *
 * @param schema The properties of the glyph.
 * @param options The options of a glyph method.
 * @returns The options without the shorthands; one that stands for nothing is left.
 */
export function expandShorthands(
  schema: ModelSchema,
  options: Options,
): Options {
  const expanded: Record<string, unknown> = { ...options };
  for (const trait of ["color", "alpha"] as const) {
    const visuals = visualsOf(schema, trait);
    if (visuals.length > 0) delete expanded[trait];
    for (const name of visuals) {
      if (Object.hasOwn(expanded, name)) continue;
      if (Object.hasOwn(options, trait)) expanded[name] = options[trait];
      else if (trait === "color") expanded[name] = defaultColor(name);
    }
  }
  return expanded;
}

/**
 * The alphas of a glyph that is drawn faintly.
 *
 * @param schema The properties of the glyph.
 * @param alpha The alpha.
 * @returns The visual properties that set it.
 */
export function faintVisuals(
  schema: ModelSchema,
  alpha: number,
): Record<string, number> {
  return Object.fromEntries(
    visualsOf(schema, "alpha").map((name) => [name, alpha]),
  );
}
