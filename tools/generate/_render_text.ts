import type { PropertyEntry } from "./_specification.ts";

/** How long the lines of comments are, at most. */
const WIDTH = 76;

/**
 * The comment of a property: what it is for, then its kind and default.
 *
 * @param property The property.
 * @param description What it is for, if that is known.
 * @returns The lines of the comment.
 */
export function documented(
  { kind, default: wire }: PropertyEntry,
  description = "",
): string {
  const value = wire === undefined
    ? "no default"
    : `default \`${shortened(JSON.stringify(wire))}\``;
  return comment([description, `\`${kind}\`, ${value}.`], "  ");
}

/**
 * A documentation comment.
 *
 * @param paragraphs Its paragraphs; empty ones are left out. Lines stay as they are
 * in those that have several.
 * @param indent What each line starts with.
 * @returns The lines of the comment.
 */
export function comment(paragraphs: readonly string[], indent = ""): string {
  const lines = paragraphs.filter((text) => text !== "")
    .map((text) => text.includes("\n") ? text.trimEnd() : wrapped(text))
    .join("\n\n").split("\n");
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  const body = lines.map((line) => `${indent} * ${line}`.trimEnd());
  return `${indent}/**\n${body.join("\n")}\n${indent} */\n`;
}

/** Breaks a text into lines, at spaces outside code. */
function wrapped(text: string): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.match(/(?:`[^`]*`|[^\s`])+/g) ?? []) {
    if (line !== "" && line.length + word.length >= WIDTH) {
      lines.push(line);
      line = "";
    }
    line += line === "" ? word : ` ${word}`;
  }
  return [...lines, line].join("\n");
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
