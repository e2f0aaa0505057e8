import type { ModelEntry, Specification } from "./_specification.ts";
import { className, typescriptType } from "./_typescript_types.ts";

/** Hand-written classes between a generated class and `Model`, by the generated class. */
const HAND_WRITTEN_BASES: Readonly<
  Record<string, { name: string; file: string }>
> = {
  DataSource: { name: "ColumnStore", file: "../columns/column_store.ts" },
};

/**
 * Renders the classes of all models.
 *
 * @param specification The specification.
 * @returns The text of each file of `models/generated`, by file name.
 * @throws {Error} If files would import each other's classes in a circle.
 */
export function renderModels(
  specification: Specification,
): Map<string, string> {
  const { models, enums } = specification;
  const families = new Map<string, string[]>();
  for (const name of baseFirst(models)) {
    if (name === "Model") continue;
    const { family } = models[name]!;
    families.set(family, [...families.get(family) ?? [], name]);
  }
  checkAcyclic(models);
  const files = new Map([["enums.ts", renderEnums(enums)]]);
  for (const [family, names] of families) {
    files.set(`${family}.ts`, new FamilyWriter(models, family).write(names));
  }
  const exports = [...files.keys()].sort()
    .map((file) =>
      `export ${file === "enums.ts" ? "type " : ""}* from "./${file}";\n`
    );
  files.set("mod.ts", exports.join(""));
  return files;
}

type Models = Readonly<Record<string, ModelEntry>>;

function baseFirst(models: Models): string[] {
  const ordered = new Set<string>();
  function add(name: string): void {
    const { base } = models[name]!;
    if (base !== undefined) add(base);
    ordered.add(name);
  }
  for (const name of Object.keys(models)) add(name);
  return [...ordered];
}

/** A base class must be loaded before the classes that extend it. */
function checkAcyclic(models: Models): void {
  const needs = new Map<string, Set<string>>();
  for (const { family, base } of Object.values(models)) {
    const other = base === undefined ? family : models[base]!.family;
    if (other === family) continue;
    needs.set(family, (needs.get(family) ?? new Set()).add(other));
  }
  function visit(family: string, path: readonly string[]): void {
    if (path.includes(family)) {
      throw new Error(
        `Cannot write models: files extend each other, ${
          [...path, family].join(" > ")
        }`,
      );
    }
    for (const other of needs.get(family) ?? []) {
      visit(other, [...path, family]);
    }
  }
  for (const family of needs.keys()) visit(family, []);
}

function renderEnums(enums: Specification["enums"]): string {
  const types = Object.entries(enums).map(([name, values]) => {
    const union = values.map((value) => JSON.stringify(value)).join(" | ");
    return `/** The enum \`${name}\` of BokehJS. */\nexport type ${name} = ${union};\n`;
  });
  return types.join("\n");
}

class FamilyWriter {
  readonly #models: Models;
  readonly #family: string;
  /** Imported names by file, and whether only the type is needed. */
  readonly #imports = new Map<string, Map<string, boolean>>();

  constructor(models: Models, family: string) {
    this.#models = models;
    this.#family = family;
  }

  write(names: readonly string[]): string {
    const classes = names.map((name) => this.#class(name)).join("\n");
    this.#import("../registry.ts", "registerModels", false);
    const imports = [...this.#imports].sort(([a], [b]) => a < b ? -1 : 1)
      .map(([file, names]) => importLine(file, names));
    if (classes.includes("p.")) {
      imports.push(`import type * as p from "../property_types.ts";\n`);
    }
    if (classes.includes("enums.")) {
      imports.push(`import type * as enums from "./enums.ts";\n`);
    }
    const entries = names.map((name) => {
      const identifier = className(name);
      const key = identifier === name ? "" : `${JSON.stringify(name)}: `;
      return `  ${key}${identifier},\n`;
    });
    return `${imports.join("")}
${classes}
registerModels({
${entries.join("")}});
`;
  }

  #class(name: string): string {
    const { base = "Model", abstract, properties } = this.#models[name]!;
    const identifier = className(name);
    const attributes = `${identifier}Attributes`;
    const baseAttributes = `${className(base)}Attributes`;
    const own = Object.entries(properties)
      .filter(([, { internal }]) => !internal);
    const members = own
      .map(([key, property]) => this.#member(name, key, property));
    // The class interface inherits from the base class too: repeat what narrows it.
    const narrowed = members.filter((_, i) =>
      this.#kind(base, own[i]![0]) !== undefined
    );
    this.#importModel(base, true, baseAttributes);
    const isModel = base === "Model" || HAND_WRITTEN_BASES[name] !== undefined;
    const kind = abstract ? "Abstract base" : "BokehJS model";
    const head = `/** ${kind} \`${name}\`, extends \`${base}\`. */
export ${abstract ? "abstract " : ""}class ${identifier} extends ${
      this.#base(name, base)
    }`;
    // A class without properties of its own inherits its constructor as well.
    if (members.length === 0 && !isModel) {
      return `/** The properties of {@linkcode ${identifier}}. */
export type ${attributes} = ${baseAttributes};
${head} {}
`;
    }
    return `/** The properties of {@linkcode ${identifier}}. */
export interface ${attributes} extends ${baseAttributes} ${block(members)}
/** The properties that every {@linkcode ${identifier}} has. */
export interface ${identifier} extends ${attributes} ${block(narrowed)}
${head} {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<${attributes}>) {
    super(attributes);
  }
}
`;
  }

  #base(name: string, base: string): string {
    const handWritten = HAND_WRITTEN_BASES[name];
    if (handWritten === undefined) {
      this.#importModel(base, false);
      return className(base);
    }
    this.#import(handWritten.file, handWritten.name, false);
    return handWritten.name;
  }

  #member(
    model: string,
    key: string,
    { kind, default: wire, readonly }: ModelEntry["properties"][string],
  ): string {
    const target = /^Alias\((\w+)\)$/.exec(kind)?.[1];
    const { text, models } = typescriptType(
      target === undefined ? kind : this.#kind(model, target)!,
    );
    for (const name of models) this.#importModel(name, true);
    const value = wire === undefined
      ? ", no default"
      : `, default \`${shortened(JSON.stringify(wire))}\``;
    return `  /** \`${kind}\`${value}. */\n  ${
      readonly ? "readonly " : ""
    }${key}: ${text};\n`;
  }

  /** The kind of an own or inherited property. */
  #kind(model: string, key: string): string | undefined {
    for (
      let entry: ModelEntry | undefined = this.#models[model];
      entry !== undefined;
      entry = this.#models[entry.base ?? ""]
    ) {
      const property = entry.properties[key];
      if (property !== undefined) return property.kind;
    }
    return undefined;
  }

  #importModel(name: string, isType: boolean, symbol = className(name)): void {
    if (name === "Model") return this.#import("../model.ts", symbol, isType);
    const { family } = this.#models[name]!;
    if (family !== this.#family) this.#import(`./${family}.ts`, symbol, isType);
  }

  #import(file: string, symbol: string, isType: boolean): void {
    const names = this.#imports.get(file) ?? new Map<string, boolean>();
    names.set(symbol, isType && (names.get(symbol) ?? true));
    this.#imports.set(file, names);
  }
}

function block(members: readonly string[]): string {
  return members.length === 0 ? "{}" : `{\n${members.join("")}}`;
}

function importLine(file: string, names: ReadonlyMap<string, boolean>): string {
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
