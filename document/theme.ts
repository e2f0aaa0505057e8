import { formatValue } from "../base/text/format_value.ts";
import { nearestName } from "../base/nearest_name.ts";
import {
  describeKind,
  hasModels,
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
} from "../models/internal.ts";
import "../models/mod.ts";
import builtInThemes from "./built_in_themes.json" with { type: "json" };

/** Property values by property name. */
export type ThemeValues = Readonly<Record<string, unknown>>;

/** The content of a theme file. */
export interface ThemeJson {
  /** Values by model type; those of a base class apply to all its subclasses. */
  readonly attrs?: Readonly<Record<string, ThemeValues>> | null;
  /** Values for all glyphs with lines: `line_color`, `line_width` … */
  readonly line_defaults?: ThemeValues | null;
  /** Values for all glyphs with areas: `fill_color`, `fill_alpha` … */
  readonly fill_defaults?: ThemeValues | null;
  /** Values for all glyphs with text: `text_font`, `text_color` … */
  readonly text_defaults?: ThemeValues | null;
}

/** The name of a theme that is built into Bokeh. */
export type BuiltInThemeName = keyof typeof builtInThemes;

/** For each prefix, a glyph that has all its visual properties. */
const GLYPHS = { line: "MultiLine", fill: "Patches", text: "Text" } as const;

/**
 * Overrides the defaults of the models of a document, like a theme file of Bokeh
 * (spec 7.8).
 *
 * - **Only defaults:** a theme never overrides a value that was set.
 * - **The nearest class wins:** values for `LinearAxis` take precedence over those
 *   for `Axis`, and both over the `…_defaults` for glyphs.
 * - **Valid as a whole:** models, properties and values are checked when the
 *   theme is created.
 *
 * @example Create a theme
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
  readonly #json: ThemeJson;
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
   * Creates a theme.
   *
   * @param json The content of a theme file.
   * @throws {TypeError} If a part, a model or a property is unknown, or a value is not accepted.
   */
  constructor(json: ThemeJson = {}) {
    const { attrs, line_defaults, fill_defaults, text_defaults, ...rest } =
      checkRecord(json, "a theme");
    this.#json = json;
    const [unknown] = Object.keys(rest);
    if (unknown !== undefined) {
      throw new TypeError(
        `Cannot create theme: expected attrs, line_defaults, fill_defaults or text_defaults, received ${unknown}`,
      );
    }
    for (const [name, values] of Object.entries(checkRecord(attrs, "attrs"))) {
      // Themes written for Python use the name of the function.
      const known = name === "figure" ? "Figure" : name;
      this.#attrs.set(
        known,
        checkValues(findSchema(known), checkRecord(values, name)),
      );
    }
    const defaults = {
      line: line_defaults,
      fill: fill_defaults,
      text: text_defaults,
    };
    for (const [prefix, glyph] of Object.entries(GLYPHS)) {
      const part = prefix as keyof typeof GLYPHS;
      const values = checkRecord(defaults[part], `${part}_defaults`);
      for (const name of Object.keys(values)) {
        if (name.startsWith(`${part}_`)) continue;
        throw new TypeError(
          `Cannot create theme: names in ${part}_defaults must begin with ${part}_, received ${name}`,
        );
      }
      this.#defaults.set(part, checkValues(findSchema(glyph), values));
    }
  }

  /**
   * Creates a theme from JSON.
   *
   * @param text The JSON.
   * @returns The theme.
   * @throws {SyntaxError} If it is not valid JSON.
   * @throws {TypeError} If it is not a string, a part, a model or a property is unknown, or a value is not accepted.
   */
  static fromJson(text: string): Theme {
    if (typeof text !== "string") {
      throw new TypeError(
        "Cannot create theme: fromJson() takes a string, use new Theme() for an object",
      );
    }
    return new Theme(JSON.parse(text));
  }

  /**
   * Creates a theme from YAML, such as a `theme.yaml` for Bokeh.
   *
   * @param text The YAML.
   * @returns The theme.
   * @throws {SyntaxError} If it is not valid YAML.
   * @throws {TypeError} If a part, a model or a property is unknown, or a value is not accepted.
   */
  static async fromYaml(text: string): Promise<Theme> {
    const { parse } = await import("@std/yaml");
    return new Theme(checkRecord(parse(text), "a theme"));
  }

  /** What the theme was created from. */
  get json(): ThemeJson {
    return this.#json;
  }

  /**
   * Returns the theme's values for a model.
   *
   * @param model The model.
   * @returns The values by property name, including those of properties that were set.
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
        // A subclass may accept fewer values than the class that the theme names.
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
 * Resolves the name of a built-in theme, always to the same object.
 *
 * @throws {RangeError} If there is no built-in theme with that name.
 * @throws {TypeError} If the argument is neither a theme nor a name.
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

/** The name of a built-in theme; `undefined` for any other. */
export function themeName(theme: Theme): BuiltInThemeName | undefined {
  for (const [name, known] of themes) {
    if (known === theme) return name as BuiltInThemeName;
  }
}

function findSchema(name: string): ModelSchema {
  const known = modelClass(name);
  if (known !== undefined) return schemaOf(known);
  const nearest = nearestName(name, modelNames());
  throw new TypeError(
    `Cannot create theme: there is no model "${name}"${
      nearest === undefined ? "" : `, did you mean "${nearest}"?`
    }`,
  );
}

/** Checks values and resolves aliases of property names. */
function checkValues(
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
    throw new TypeError(`Cannot create theme: ${path} is read-only`);
  }
  const stored = property.kind.coerce(value);
  if (stored === INVALID || stored === undefined) {
    throw new TypeError(
      `Cannot create theme: expected ${
        describeKind(property.kind)
      } for ${path}, received ${formatValue(value)}`,
    );
  }
  if (hasModels(stored)) {
    throw new TypeError(
      `Cannot create theme: ${path} must not be a model, which only one document can have`,
    );
  }
}

/** Checks that a part is an object; an empty part of a file is `null`. */
function checkRecord(value: unknown, part: string): Record<string, unknown> {
  if (value === undefined || value === null) return {};
  if (typeof value !== "object" || Array.isArray(value)) {
    throw new TypeError(
      `Cannot create theme: expected ${part} to be an object, received ${
        formatValue(value)
      }`,
    );
  }
  return value as Record<string, unknown>;
}
