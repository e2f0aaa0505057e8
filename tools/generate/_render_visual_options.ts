import type { Descriptions } from "./descriptions/descriptions.ts";
import { comment } from "./_render_text.ts";
import type { PropertyEntry } from "./_specification.ts";
import { typescriptType } from "./_typescript_types.ts";

type Properties = ReadonlyMap<string, PropertyEntry>;

/** Visual properties of glyphs: the feature and the trait. */
const VISUAL = /^(line|fill|hatch|text|global)_(\w+)$/;

/** The other states of glyphs, and the items drawn in each. */
const STATES: Readonly<Record<string, string>> = {
  selection: "the selected items",
  nonselection: "the unselected items while others are selected",
  hover: "the items under the pointer",
  muted: "the items of a muted renderer",
};

/** What has a visual property, by its feature. */
const SUBJECTS: Readonly<Record<string, string>> = {
  line: "the lines",
  fill: "the areas",
  hatch: "the areas",
  text: "the texts",
};

/** The alphas that differ from the glyph's, by state. */
const ALPHAS: Readonly<Record<string, string>> = {
  nonselection: "0.1",
  muted: "0.2",
};

/** Visual properties that share an interface. */
interface VisualGroup {
  /** The name of the interface. */
  readonly name: string;
  /** The kinds of the properties, by name. */
  readonly kinds: ReadonlyMap<string, string>;
}

/**
 * The visual properties of a glyph that `color` or `alpha` stands for.
 *
 * @param properties The properties of the glyph.
 * @param trait Which of the two.
 * @returns Their names.
 */
export function visualsOf(
  properties: Properties,
  trait: "color" | "alpha",
): string[] {
  return [...properties.keys()]
    .filter((name) => VISUAL.exec(name)?.[2] === trait);
}

/**
 * Groups the options that a glyph method takes for the other states of its glyph.
 *
 * @param properties The properties of the glyph.
 * @returns The groups.
 */
export function visualGroups(properties: Properties): VisualGroup[] {
  const groups = new Map<string, Map<string, string>>();
  for (const [name, { kind }] of properties) {
    const [, feature] = VISUAL.exec(name) ?? [];
    if (feature === undefined) continue;
    const group = groups.get(feature) ?? new Map<string, string>();
    groups.set(feature, group.set(name, kind));
  }
  for (const trait of ["color", "alpha"] as const) {
    const [first] = visualsOf(properties, trait);
    if (first === undefined) continue;
    groups.set(trait, new Map([[trait, properties.get(first)!.kind]]));
  }
  return [...groups].map(([feature, kinds]) => {
    const form = [...kinds.values()].some((kind) => kind.endsWith("Spec"))
      ? "Spec"
      : "Scalar";
    const title = feature[0]!.toUpperCase() + feature.slice(1);
    return { name: `${title}${form}States`, kinds };
  });
}

/**
 * Renders the interfaces of groups.
 *
 * @param groups The groups; groups with the same name are equal.
 * @param descriptions What the properties are for.
 * @returns The text of `visual_options.ts`.
 */
export function renderVisualOptions(
  groups: readonly VisualGroup[],
  descriptions: Descriptions,
): string {
  const byName = new Map(groups.map((group) => [group.name, group]));
  const types = new Set<string>();
  const interfaces = [...byName.values()]
    .toSorted((a, b) => a.name < b.name ? -1 : 1)
    .map((group) => renderGroup(group, types, descriptions));
  return `import type { ${
    [...types].sort().join(", ")
  } } from "../../models/mod.ts";

${interfaces.join("\n")}`;
}

function renderGroup(
  { name, kinds }: VisualGroup,
  types: Set<string>,
  { visuals }: Descriptions,
): string {
  const members = Object.entries(STATES).flatMap(([state, items]) =>
    [...kinds].map(([property, kind]) => {
      const type = typescriptType(kind).text.replace("p.", "");
      types.add(type);
      const visual = visuals.parse(property);
      const isShorthand = property === "color" || property === "alpha";
      const text = isShorthand
        ? `Shorthand for the ${property}s of ${items}.`
        : visual === undefined
        ? `The \`${property}\` of ${items}.`
        : visuals.describe(visual, `${SUBJECTS[visual.feature]} of ${items}`);
      return `${
        comment([text, `\`${kind}\`, ${defaultOf(state, property)}.`], "  ")
      }  ${state}_${property}?: ${type};\n`;
    })
  );
  return `/** Options of glyph methods for other states of the glyph. */
export interface ${name} {
${members.join("")}}
`;
}

function defaultOf(state: string, property: string): string {
  const alpha = /(^|_)alpha$/.test(property) ? ALPHAS[state] : undefined;
  return alpha === undefined ? "default as for all items" : `default ${alpha}`;
}
