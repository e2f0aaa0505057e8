import type { PropertyEntry } from "./_specification.ts";
import { typescriptType } from "./_typescript_types.ts";

type Properties = ReadonlyMap<string, PropertyEntry>;

/** The visual properties of glyphs: what they are of, and what they say. */
const VISUAL = /^(line|fill|hatch|text|global)_(\w+)$/;

/** The other states of glyphs, and what is drawn in them. */
const STATES: Readonly<Record<string, string>> = {
  selection: "the selected items",
  nonselection: "the items that are not selected while others are",
  hover: "the items under the pointer",
  muted: "the items while the renderer is muted",
};

/** Where the alpha of a state is not that of the glyph. */
const ALPHAS: Readonly<Record<string, string>> = {
  nonselection: "0.1",
  muted: "0.2",
};

/** A group of visual properties of the same form. */
interface VisualGroup {
  /** The name of its interface. */
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
 * The groups of options that a glyph method takes for the other states of its glyph.
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
 * Writes the interfaces of groups.
 *
 * @param groups The groups; those of the same name are the same.
 * @returns The text of `visual_options.ts` without its header.
 */
export function renderVisualOptions(groups: readonly VisualGroup[]): string {
  const byName = new Map(groups.map((group) => [group.name, group]));
  const types = new Set<string>();
  const interfaces = [...byName.values()]
    .toSorted((a, b) => a.name < b.name ? -1 : 1)
    .map((group) => renderGroup(group, types));
  return `import type { ${
    [...types].sort().join(", ")
  } } from "../../models/mod.ts";

${interfaces.join("\n")}`;
}

function renderGroup(
  { name, kinds }: VisualGroup,
  types: Set<string>,
): string {
  const members = Object.entries(STATES).flatMap(([state, items]) =>
    [...kinds].map(([property, kind]) => {
      const type = typescriptType(kind).text.replace("p.", "");
      types.add(type);
      const isShorthand = property === "color" || property === "alpha";
      const subject = isShorthand
        ? `shorthand for the ${property}s of ${items}, where not given`
        : `\`${property}\` of ${items}`;
      return `  /** \`${kind}\`, ${
        defaultOf(state, property)
      }: ${subject}. */\n  ${state}_${property}?: ${type};\n`;
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
