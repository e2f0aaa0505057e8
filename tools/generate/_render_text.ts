import type { PropertyEntry } from "./_specification.ts";

/** The comment of a property: its kind and default. */
export function documented({ kind, default: wire }: PropertyEntry): string {
  const value = wire === undefined
    ? ", no default"
    : `, default \`${shortened(JSON.stringify(wire))}\``;
  return `/** \`${kind}\`${value}. */`;
}

/** The members of an interface or a class, in braces. */
export function block(members: readonly string[]): string {
  return members.length === 0 ? "{}" : `{\n${members.join("")}}`;
}

/**
 * An import of a generated file.
 *
 * @param file The file.
 * @param names The names, and whether only the type is needed.
 * @returns The line.
 */
export function importLine(
  file: string,
  names: ReadonlyMap<string, boolean>,
): string {
  const areTypes = [...names.values()].every((isType) => isType);
  const list = [...names].sort(([a], [b]) => a < b ? -1 : 1)
    .map(([name, isType]) => isType && !areTypes ? `type ${name}` : name);
  const keyword = areTypes ? "import type" : "import";
  return `${keyword} { ${list.join(", ")} } from "${file}";\n`;
}

function shortened(text: string): string {
  const safe = text.replaceAll("*/", "*\\/").replaceAll("`", "'");
  return safe.length > 100 ? `${safe.slice(0, 99)}…` : safe;
}
