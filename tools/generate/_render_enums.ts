import type { Specification } from "./_specification.ts";

/** Renders the types of enums, and a table of them by name. */
export function renderEnums(enums: Specification["enums"]): string {
  const types = Object.entries(enums).map(([name, values]) => {
    const union = values.map((value) => JSON.stringify(value)).join(" | ");
    return `/** The enum \`${name}\` of BokehJS. */\nexport type ${name} = ${union};\n`;
  });
  const entries = Object.keys(enums).map((name) =>
    `  /** See {@linkcode ${name}}. */\n  ${name}: ${name};\n`
  );
  return `${types.join("\n")}
/** The enums of BokehJS by name, for \`enumValues()\`. */
export interface Enums {
${entries.join("")}}
`;
}
