import type { ModelSchema } from "../../models/internal.ts";
import type { Options } from "./glyph_arguments.ts";
import { hasUnits } from "./_glyph_columns.ts";
import { refuseOption } from "../../base/option_checks.ts";
import { settableNames } from "../_schemas.ts";
import { isShorthand, isVisual, STATES } from "./_visuals.ts";
import type { RendererOptions } from "./glyph_options.ts";

/** The options of every glyph method that are not attributes of the glyph. */
const RENDERER_OPTIONS: Readonly<Record<keyof RendererOptions, true>> = {
  source: true,
  view: true,
  name: true,
  visible: true,
  level: true,
  x_range_name: true,
  y_range_name: true,
  coordinates: true,
  muted: true,
  legend_label: true,
  legend_field: true,
  legend_group: true,
  legend_name: true,
};

/** Whether an option belongs to the renderer, not to the glyph. */
export function isRendererOption(name: string): boolean {
  return Object.hasOwn(RENDERER_OPTIONS, name);
}

/** Advice for options that users of Python's Bokeh may try, by method and option. */
const HINTS: Readonly<Record<string, string>> = {
  "circle.size":
    "a circle has a radius in data units; use scatter for markers with a size in pixels",
  "scatter.radius":
    "a marker has a size in pixels; use circle for a radius in data units",
};

/**
 * Checks the names of the options of a glyph method.
 *
 * @param method The name of the method.
 * @param schema The properties of the glyph.
 * @param given The options.
 * @param prefix The prefix of the names for users.
 * @throws {TypeError} If an option is unknown.
 */
export function checkOptionNames(
  method: string,
  schema: ModelSchema,
  given: Options,
  prefix: string,
): void {
  for (const name of Object.keys(given)) {
    if (isKnown(schema, name)) continue;
    const hint = HINTS[`${method}.${name}`];
    if (hint !== undefined) {
      throw new TypeError(
        `Cannot draw ${method}: unknown option ${name}, ${hint}`,
      );
    }
    const names = allNames(schema).map((known) => prefix + known);
    refuseOption(`draw ${method}`, prefix + name, names);
  }
}

function isKnown(schema: ModelSchema, name: string): boolean {
  if (isRendererOption(name)) return true;
  if (schema.properties.has(name) || isShorthand(schema, name)) return true;
  if (name === "palette") return schema.name === "Image";
  if (name.endsWith("_units")) {
    return hasUnits(schema, name.slice(0, -"_units".length));
  }
  return STATES.some((state) =>
    name.startsWith(`${state}_`) &&
    isVisual(schema, name.slice(state.length + 1))
  );
}

function allNames(schema: ModelSchema): string[] {
  const own = [...settableNames(schema), "color", "alpha"];
  const others = [
    ...Object.keys(RENDERER_OPTIONS),
    "palette",
    ...own.map((name) => `${name}_units`),
    ...STATES.flatMap((state) => own.map((name) => `${state}_${name}`)),
  ];
  return [...own, ...others].filter((name) => isKnown(schema, name));
}
