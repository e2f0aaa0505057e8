import type { Descriptions } from "./descriptions/descriptions.ts";
import { comment } from "./_render_text.ts";
import type { Specification } from "./_specification.ts";

/**
 * Renders the types of enums, and a table of them by name.
 *
 * @param enums The values of the enums by name.
 * @param descriptions What they are for.
 * @returns The text of `enums.ts`.
 */
export function renderEnums(
  enums: Specification["enums"],
  descriptions: Descriptions,
): string {
  const types = Object.entries(enums).map(([name, values]) => {
    const union = values.map((value) => JSON.stringify(value)).join(" | ");
    const text = descriptions.ofEnum(name) ??
      `The enum \`${name}\` of BokehJS.`;
    const meanings = [...descriptions.ofValues(name)]
      .map(([value, meaning]) => `- \`"${value}"\`: ${meaning}\n`);
    return `${
      comment([text, meanings.join("")])
    }export type ${name} = ${union};\n`;
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
