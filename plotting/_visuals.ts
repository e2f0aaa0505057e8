import type { ModelSchema } from "../models/internal.ts";
import type { Options } from "./_glyph_arguments.ts";

const VISUAL = /^(line|fill|hatch|text|global)_(color|alpha)$/;

/** The color of what is drawn if no color is given. */
const DEFAULT_COLOR = "#1f77b4";

/** Other default colors, by the visual property. */
const DEFAULT_COLORS: Readonly<Record<string, string>> = {
  hatch_color: "black",
  text_color: "black",
};

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
 * @returns The options without the shorthands.
 */
export function expandShorthands(
  schema: ModelSchema,
  options: Options,
): Options {
  const { color, alpha, ...expanded } = options as Record<string, unknown>;
  for (const name of visualsOf(schema, "color")) {
    expanded[name] ??= Object.hasOwn(options, name)
      ? null
      : color !== undefined
      ? color
      : DEFAULT_COLORS[name] ?? DEFAULT_COLOR;
  }
  for (const name of visualsOf(schema, "alpha")) {
    if (alpha !== undefined) expanded[name] ??= alpha;
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
