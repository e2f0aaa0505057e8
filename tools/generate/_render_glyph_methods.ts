import { GLYPH_METHODS } from "./_glyph_methods.ts";
import type { GlyphMethodEntry } from "./_glyph_methods.ts";
import type { Descriptions } from "./descriptions/descriptions.ts";
import { renderGraphOptions } from "./_render_graph_options.ts";
import {
  renderVisualOptions,
  visualGroups,
  visualsOf,
} from "./_render_visual_options.ts";
import type { PropertyEntry, Specification } from "./_specification.ts";

/** The enum of the units, by kind. */
const UNITS: Readonly<Record<string, string>> = {
  AngleSpec: "AngleUnits",
  DistanceSpec: "SpatialUnits",
  NullDistanceSpec: "SpatialUnits",
};

/** Additional options interfaces, by method. */
const MORE_OPTIONS: Readonly<Record<string, string>> = {
  image: "PaletteOptions",
};

type Properties = ReadonlyMap<string, PropertyEntry>;

/**
 * Renders the glyph methods of a figure.
 *
 * @param specification The specification.
 * @param descriptions What the properties of glyphs are for.
 * @returns The text of each file of `plotting/generated`, by file name.
 * @throws {TypeError} If a positional argument is not a property of its glyph.
 */
export function renderGlyphMethods(
  specification: Specification,
  descriptions: Descriptions,
): Map<string, string> {
  const methods = Object.entries(GLYPH_METHODS).map(([name, method]) => {
    const properties = propertiesOf(specification, method.glyph);
    for (const argument of method.positional) {
      if (!properties.has(argument)) {
        throw new TypeError(
          `Cannot write method ${name}: unknown argument ${argument}`,
        );
      }
    }
    return { name, method, properties };
  });
  const glyphs = [...new Set(methods.map(({ method }) => method.glyph))].sort();
  const options = methods.map(({ name, method, properties }) =>
    renderOptions(name, method, properties)
  );
  const groups = methods.flatMap(({ properties }) => visualGroups(properties));
  const bodies = methods.map(({ name, method, properties }) =>
    renderMethod(name, method, properties, descriptions)
  );
  return new Map([
    ["glyph_options.ts", optionsFile(glyphs, groups, options)],
    [
      "graph_options.ts",
      renderGraphOptions(
        (model) => propertiesOf(specification, model),
        descriptions,
      ),
    ],
    ["visual_options.ts", renderVisualOptions(groups, descriptions)],
    ["glyph_methods.ts", methodsFile(glyphs, methods, bodies)],
  ]);
}

function optionsFile(
  glyphs: readonly string[],
  groups: readonly { readonly name: string }[],
  options: readonly string[],
): string {
  const attributes = glyphs.map((glyph) => `${glyph}Attributes`);
  const models = [
    "AngleUnits",
    ...attributes,
    "ColumnarDataSource",
    "SpatialUnits",
  ].sort();
  return `import type { ${models.join(", ")} } from "../../models/mod.ts";
import type {
  GlyphArgument,
  GlyphAttributeOptions,
  PaletteOptions,
  RendererOptions,
} from "../glyphs/glyph_options.ts";
import type { ${
    [...new Set(groups.map(({ name }) => name))].sort().join(", ")
  } } from "./visual_options.ts";

${options.join("\n")}`;
}

function methodsFile(
  glyphs: readonly string[],
  methods: readonly { readonly method: GlyphMethodEntry }[],
  bodies: readonly string[],
): string {
  const options = methods.map(({ method }) => `${method.glyph}Options`).sort();
  const models = [...glyphs, "Figure as FigureModel"].sort();
  return `import { type ColumnarDataSource, type ColumnDataSource, ${
    models.join(", ")
  } } from "../../models/mod.ts";
import { drawGlyph } from "../glyphs/draw_glyph.ts";
import type { GlyphArgument, TypedGlyphRenderer } from "../glyphs/glyph_options.ts";
import type { ${options.join(", ")} } from "./glyph_options.ts";

/**
 * One method per glyph, with the glyph's attributes as arguments: the main ones by
 * position, the others (or all of them) in an options object.
 *
 * - **Arrays** become columns of a new \`ColumnDataSource\`, named after their
 *   arguments; all have the same length.
 * - **Strings** name columns of the \`source\` option, unless they are values such
 *   as colors.
 * - **\`{field}\`, \`{value}\` and \`{expr}\`** select where values come from, as in BokehJS.
 * - **\`color\` and \`alpha\`** set those of lines, fills, hatches and texts at once.
 * - **\`selection_…\`, \`nonselection_…\`, \`hover_…\` and \`muted_…\`**, followed by a visual
 *   property, \`color\` or \`alpha\`, change it for items in that state.
 * - **\`legend_label\`, \`legend_field\` and \`legend_group\`** add to the legend.
 *
 * Every method adds a renderer to the plot's \`renderers\` and returns it. It throws
 * a \`TypeError\` if an argument is unknown, given twice or of the wrong type, and a
 * \`RangeError\` if arrays differ in length or a column does not exist; the plot
 * then stays unchanged.
 */
export abstract class GlyphMethods extends FigureModel {
${bodies.join("\n")}}
`;
}

function propertiesOf(
  { models }: Specification,
  model: string,
): Map<string, PropertyEntry> {
  const { base, properties, overrides = {} } = models[model]!;
  const all = base === undefined
    ? new Map<string, PropertyEntry>()
    : propertiesOf({ models } as Specification, base);
  for (const [name, value] of Object.entries(overrides)) {
    all.set(name, { ...all.get(name)!, default: value });
  }
  for (const [name, property] of Object.entries(properties)) {
    all.set(name, property);
  }
  return all;
}

function renderOptions(
  name: string,
  { glyph }: GlyphMethodEntry,
  properties: Properties,
): string {
  const members: string[] = [];
  for (const trait of ["color", "alpha"] as const) {
    const visuals = visualsOf(properties, trait);
    if (visuals.length === 0) continue;
    const names = visuals.map((visual) => `\`${visual}\``);
    members.push(
      `  /** Shorthand for ${list(names)}; these take precedence. */
  ${trait}?: GlyphArgument<${glyph}Attributes["${visuals[0]}"]>;
`,
    );
  }
  for (const [property, { kind }] of properties) {
    const units = UNITS[kind];
    if (units === undefined) continue;
    const unit = units === "AngleUnits" ? "rad" : "data";
    members.push(`  /**
   * The units of \`${property}\`.
   *
   * @default {"${unit}"}
   */
  ${property}_units?: ${units};
`);
  }
  const bases = [
    "RendererOptions<S>",
    `GlyphAttributeOptions<${glyph}Attributes>`,
    ...visualGroups(properties).map(({ name }) => name),
    ...MORE_OPTIONS[name] === undefined ? [] : [MORE_OPTIONS[name]],
  ];
  return `/** The options of the glyph method \`${name}\`. */
export interface ${glyph}Options<S extends ColumnarDataSource = ColumnarDataSource> extends ${
    bases.join(", ")
  } {
${members.join("")}}
`;
}

function list(items: readonly string[]): string {
  return items.length === 1
    ? items[0]!
    : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

function renderMethod(
  name: string,
  { glyph, positional, draws }: GlyphMethodEntry,
  properties: Properties,
  descriptions: Descriptions,
): string {
  const required = positional.filter((argument) => {
    const { default: wire } = properties.get(argument)!;
    return wire === undefined ||
      (wire as { type?: unknown } | null)?.type === "field";
  }).length;
  const result = `TypedGlyphRenderer<${glyph}, S>`;
  const source = "S extends ColumnarDataSource = ColumnDataSource";
  const overloads: string[] = [];
  for (let count = 1; count <= positional.length; count++) {
    // The arguments that are missing are among the options.
    const mark = count < required ? "" : "?";
    const args = positional.slice(0, count);
    const parameters = args.map((argument) =>
      `${argument}: GlyphArgument<${glyph}["${argument}"]>, `
    );
    const params = args.map((argument) => {
      const text = descriptions.ofProperty(glyph, argument) ??
        `The \`${argument}\` of the glyph.`;
      return `   * @param ${argument} ${text}\n`;
    });
    const comment = count < required
      ? `  /** Draws ${draws}; the other arguments are among the options. */\n`
      : `  /**
   * Draws ${draws}.
   *
${
        params.join("")
      }   * @param options Other attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
`;
    overloads.push(
      `${comment}  ${name}<${source}>(${
        parameters.join("")
      }options${mark}: ${glyph}Options<S>): ${result};
`,
    );
  }
  return `${overloads.join("")}  /**
   * Draws ${draws}.
   *
   * @param options The attributes of the glyph, its source, and options of the renderer.
   * @returns The renderer.
   */
  ${name}<${source}>(options: ${glyph}Options<S>): ${result};
  ${name}(...args: readonly unknown[]): TypedGlyphRenderer<${glyph}, ColumnarDataSource> {
    return drawGlyph(this, { name: ${
    JSON.stringify(name)
  }, glyph: ${glyph}, positional: ${JSON.stringify(positional)} }, args);
  }
`;
}
