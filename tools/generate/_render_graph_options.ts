import type { Descriptions } from "./descriptions/descriptions.ts";
import { documented } from "./_render_text.ts";
import type { PropertyEntry } from "./_specification.ts";

type Properties = ReadonlyMap<string, PropertyEntry>;

/** The parts of a network, and the glyphs that draw them. */
const PARTS: Readonly<Record<string, { glyph: string; draws: string }>> = {
  node: { glyph: "Scatter", draws: "the markers of the nodes" },
  edge: { glyph: "MultiLine", draws: "the lines of the edges" },
};

/** What the layout decides. */
const LEFT_OUT = ["x", "y", "xs", "ys"];

/**
 * Renders the node and edge options of the method `graph`.
 *
 * @param propertiesOf The properties of a model, by the name of the model.
 * @param descriptions What the properties are for.
 * @returns The text of `graph_options.ts`.
 */
export function renderGraphOptions(
  propertiesOf: (model: string) => Properties,
  descriptions: Descriptions,
): string {
  const inherited = propertiesOf("Model");
  const interfaces = Object.entries(PARTS).map(([part, { glyph, draws }]) => {
    const members = [...propertiesOf(glyph)]
      .filter(([name]) => !inherited.has(name) && !LEFT_OUT.includes(name))
      .map(([name, property]) => {
        const text = descriptions.ofProperty(glyph, name) ??
          `The \`${name}\` of ${draws}.`;
        return `${
          documented(property, text)
        }  ${part}_${name}?: ${glyph}Options["${name}"];\n`;
      });
    const title = part[0]!.toUpperCase() + part.slice(1);
    return `/** Options of the method \`graph\` for ${draws}. */
export interface ${title}Options {
${members.join("")}}
`;
  });
  return `import type { MultiLineOptions, ScatterOptions } from "./glyph_options.ts";

${interfaces.join("\n")}`;
}
