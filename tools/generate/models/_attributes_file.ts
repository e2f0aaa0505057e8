import type { Descriptions } from "../descriptions/descriptions.ts";
import { declaredParameters, GENERIC_MODELS } from "../_generic_models.ts";
import { block } from "../_render_text.ts";
import { className } from "../_typescript_types.ts";
import { Imports } from "./_imports.ts";
import { MemberWriter } from "./_member_writer.ts";
import type { ModelTable } from "./_model_table.ts";

/** The models whose properties the lists of a figure forward: `plot.xaxis.ticker`. */
const FORWARDED = ["Axis", "Grid", "HoverTool", "Legend"];

/**
 * Renders the types of the properties of a family. They are apart from the classes,
 * so that programs load no documentation when they start.
 *
 * @param table All models.
 * @param descriptions What their properties are for.
 * @param family The family.
 * @param names Its models.
 * @returns The text of the file.
 */
export function renderAttributesFile(
  table: ModelTable,
  descriptions: Descriptions,
  family: string,
  names: readonly string[],
): string {
  const imports = new Imports(table, family, "attributes");
  const writer = new MemberWriter(table, descriptions, imports);
  const text = names.map((name) => {
    const identifier = className(name);
    const declared = declaredParameters(name);
    const attributes = attributesType(table, imports, writer, name);
    const separate = writer.members(name, writer.separate(name));
    if (separate.length === 0) return attributes;
    const bases = GENERIC_MODELS[name] === undefined
      ? `extends ${identifier}Attributes `
      : "";
    return `${attributes}/** The properties of {@linkcode ${identifier}} as they are read and assigned. */
export interface ${identifier}Properties${declared} ${bases}${block(separate)}
${FORWARDED.includes(name) ? allProperties(table, imports, writer, name) : ""}`;
  }).join("\n");
  return `${imports.render(text)}\n${text}`;
}

/** The type of what may be assigned to the properties of a class. */
function attributesType(
  table: ModelTable,
  imports: Imports,
  writer: MemberWriter,
  name: string,
): string {
  const identifier = className(name);
  const base = imports.attributes(table.base(name));
  const members = writer.attributes(name);
  const comment = `/** The properties of {@linkcode ${identifier}}. */\n`;
  if (inheritsProperties(table, name)) {
    return `${comment}export type ${identifier}Attributes = ${base};\n`;
  }
  const omitted = table.redeclared(name).map((key) => JSON.stringify(key));
  const bases = omitted.length === 0
    ? base
    : `Omit<${base}, ${omitted.join(" | ")}>`;
  return `${comment}export interface ${identifier}Attributes${
    declaredParameters(name)
  } extends ${bases} ${block(members)}
`;
}

/** Whether a class has the properties of a generated base class as they are. */
export function inheritsProperties(table: ModelTable, name: string): boolean {
  return table.base(name) !== "Model" && table.own(name).length === 0 &&
    table.overridden(name).length === 0;
}

/** The properties of all classes that extend one whose properties are forwarded. */
function allProperties(
  table: ModelTable,
  imports: Imports,
  writer: MemberWriter,
  name: string,
): string {
  const bases: string[] = [];
  const accessors: string[] = [];
  for (const model of table.extending(name)) {
    const redeclared = table.redeclared(model);
    const own = table.own(model)
      .filter(([key]) => !redeclared.includes(key))
      .map(([key, property]) => ({ model, key, property }));
    if (own.length === 0) continue;
    const all = imports.attributes(model);
    const inherited = imports.attributes(table.base(model));
    bases.push(`Omit<${all}, keyof ${inherited}>`);
    accessors.push(...writer.accessors(model, own));
  }
  if (bases.length === 0) return "";
  const all = [`${className(name)}Properties`, ...bases].join(", ");
  return `/** The properties of any {@linkcode ${
    className(name)
  }}, those of the classes that extend it included. */
export interface Any${className(name)}Properties extends ${all} ${
    block(accessors)
  }
`;
}
