import { formatValue } from "../base/format_value.ts";
import { nearestName } from "../base/nearest_name.ts";
import {
  describeKind,
  INVALID,
  lineage,
  type Model,
  type ModelClass,
  modelClass,
  modelNames,
  type ModelSchema,
  type PropertyDefinition,
  propertyStore,
  schemaOf,
  visitModels,
} from "../models/internal.ts";
import "../models/mod.ts";
import builtInThemes from "./built_in_themes.json" with { type: "json" };

/** Property values by property name. */
export type ThemeValues = Readonly<Record<string, unknown>>;

/** A theme as its file has it. */
export interface ThemeJson {
  /** Values by the name of a model's type; those of a base class hold for all its subclasses. */
  readonly attrs?: Readonly<Record<string, ThemeValues>> | null;
  /** Values for all glyphs with lines: `line_color`, `line_width` … */
  readonly line_defaults?: ThemeValues | null;
  /** Values for all glyphs with areas: `fill_color`, `fill_alpha` … */
  readonly fill_defaults?: ThemeValues | null;
  /** Values for all glyphs with text: `text_font`, `text_color` … */
  readonly text_defaults?: ThemeValues | null;
}

/** The name of a theme that comes with Bokeh. */
export type BuiltInThemeName = keyof typeof builtInThemes;

/** A glyph that has all visual properties of a prefix. */
const GLYPHS = { line: "MultiLine", fill: "Patches", text: "Text" } as const;

/**
 * Other defaults for the models of a document, as a theme file of Bokeh has
 * them (spec 7.8).
 *
 * - **Never over what was set:** a theme replaces defaults only.
 * - **The nearest class wins:** values for `LinearAxis` come before those for
 *   `Axis`, and both before the `…_defaults` for glyphs.
 * - **Valid as a whole:** models, properties and values are checked when the
 *   theme is made.
 *
 * @example A theme of one's own
 * ```ts
 * import { Document, Theme } from "@bokeh-deno/server";
 * import { Plot } from "@bokeh-deno/server/models";
 * import { assertEquals } from "@std/assert";
 *
 * const doc = new Document();
 * doc.theme = new Theme({ attrs: { Plot: { background_fill_color: "#eeeeee" } } });
 * const plot = new Plot();
 * doc.addRoot(plot);
 * assertEquals(plot.background_fill_color, "#eeeeee");
 * ```
 */
export class Theme {
  readonly #attrs = new Map<string, ReadonlyMap<string, unknown>>();
  readonly #defaults = new Map<
    keyof typeof GLYPHS,
    ReadonlyMap<string, unknown>
  >();
  readonly #bySchema = new WeakMap<
    ModelSchema,
    ReadonlyMap<string, unknown>
  >();

  /**
   * Makes a theme.
   *
   * @param json What its file has.
   * @throws {TypeError} If a part, a model or a property is unknown, or a value is not accepted.
   */
  constructor(json: ThemeJson = {}) {
    const { attrs, line_defaults, fill_defaults, text_defaults, ...rest } =
      record(json, "a theme");
    const [unknown] = Object.keys(rest);
    if (unknown !== undefined) {
      throw new TypeError(
        `Cannot make theme: expected attrs, line_defaults, fill_defaults or text_defaults, received ${unknown}`,
      );
    }
    for (const [name, values] of Object.entries(record(attrs, "attrs"))) {
      // In Python the class of figures is written like the function.
      const known = name === "figure" ? "Figure" : name;
      this.#attrs.set(known, checked(schemaNamed(known), record(values, name)));
    }
    const defaults = {
      line: line_defaults,
      fill: fill_defaults,
      text: text_defaults,
    };
    for (const [prefix, glyph] of Object.entries(GLYPHS)) {
      const part = prefix as keyof typeof GLYPHS;
      const values = record(defaults[part], `${part}_defaults`);
      for (const name of Object.keys(values)) {
        if (name.startsWith(`${part}_`)) continue;
        throw new TypeError(
          `Cannot make theme: the names in ${part}_defaults begin with ${part}_, received ${name}`,
        );
      }
      this.#defaults.set(part, checked(schemaNamed(glyph), values));
    }
  }

  /**
   * Reads a theme from JSON.
   *
   * @param text The text.
   * @returns The theme.
   * @throws {SyntaxError} If it is not JSON.
   * @throws {TypeError} If a part, a model or a property is unknown, or a value is not accepted.
   */
  static fromJson(text: string): Theme {
    return new Theme(JSON.parse(text));
  }

  /**
   * Reads a theme from YAML, such as a `theme.yaml` of Bokeh.
   *
   * @param text The text.
   * @returns The theme.
   * @throws {SyntaxError} If it is not YAML.
   * @throws {TypeError} If a part, a model or a property is unknown, or a value is not accepted.
   */
  static async fromYaml(text: string): Promise<Theme> {
    const { parse } = await import("@std/yaml");
    return new Theme(record(parse(text), "a theme"));
  }

  /**
   * What the theme has for a model.
   *
   * @param model The model.
   * @returns The values by property name, whatever was set in the model.
   */
  valuesOf(model: Model): ReadonlyMap<string, unknown> {
    const { schema } = propertyStore(model);
    let values = this.#bySchema.get(schema);
    if (values === undefined) {
      values = this.#collect(schema, lineage(model.constructor as ModelClass));
      this.#bySchema.set(schema, values);
    }
    return values;
  }

  #collect(
    schema: ModelSchema,
    classes: readonly string[],
  ): ReadonlyMap<string, unknown> {
    const collected = new Map<string, unknown>();
    const collect = (values: ReadonlyMap<string, unknown> | undefined) => {
      for (const [name, value] of values ?? []) {
        const stored = schema.properties.get(name)?.kind.coerce(value);
        // A subclass may accept less than the class that the theme is about.
        if (stored !== undefined && stored !== INVALID) {
          collected.set(name, stored);
        }
      }
    };
    if (classes.includes("Glyph")) {
      for (const [prefix, values] of this.#defaults) {
        if (schema.properties.has(`${prefix}_alpha`)) collect(values);
      }
    }
    for (const name of classes) collect(this.#attrs.get(name));
    return collected;
  }
}

const themes = new Map<string, Theme>();

/**
 * A theme by itself or by the name of a built-in one.
 *
 * @param theme The theme or its name.
 * @returns The theme; the same one for the same name.
 * @throws {RangeError} If there is no theme of that name.
 * @throws {TypeError} If it is neither theme nor name.
 */
export function themeOf(theme: Theme | BuiltInThemeName): Theme {
  if (theme instanceof Theme) return theme;
  if (typeof theme !== "string") {
    throw new TypeError(
      "Cannot set theme: expected a Theme, the name of a built-in one, or null",
    );
  }
  if (!Object.hasOwn(builtInThemes, theme)) {
    throw new RangeError(
      `Cannot set theme: expected one of ${
        Object.keys(builtInThemes).join(", ")
      }, received "${theme}"`,
    );
  }
  let known = themes.get(theme);
  if (known === undefined) {
    themes.set(theme, known = new Theme({ attrs: builtInThemes[theme] }));
  }
  return known;
}

function schemaNamed(name: string): ModelSchema {
  const known = modelClass(name);
  if (known !== undefined) return schemaOf(known);
  const nearest = nearestName(name, modelNames());
  throw new TypeError(
    `Cannot make theme: there is no model "${name}"${
      nearest === undefined ? "" : `, did you mean "${nearest}"?`
    }`,
  );
}

/** The values by the names of properties; aliases are resolved. */
function checked(
  schema: ModelSchema,
  values: ThemeValues,
): ReadonlyMap<string, unknown> {
  return new Map(
    Object.entries(values).map(([name, value]) => {
      const property = schema.property(name);
      checkValue(schema, property, value);
      return [property.name, value];
    }),
  );
}

function checkValue(
  schema: ModelSchema,
  property: PropertyDefinition,
  value: unknown,
): void {
  const path = `${schema.name}.${property.name}`;
  if (property.readonly || property.internal) {
    throw new TypeError(`Cannot make theme: ${path} is read-only`);
  }
  const stored = property.kind.coerce(value);
  if (stored === INVALID || stored === undefined) {
    throw new TypeError(
      `Cannot make theme: expected ${
        describeKind(property.kind)
      } for ${path}, received ${formatValue(value)}`,
    );
  }
  visitModels(stored, () => {
    throw new TypeError(
      `Cannot make theme: ${path} must not be a model, which one document only can have`,
    );
  });
}

/** What is to be an object with names; an empty part of a file is `null`. */
function record(value: unknown, part: string): Record<string, unknown> {
  if (value === undefined || value === null) return {};
  if (typeof value !== "object" || Array.isArray(value)) {
    throw new TypeError(
      `Cannot make theme: expected ${part} to be an object, received ${
        formatValue(value)
      }`,
    );
  }
  return value as Record<string, unknown>;
}
