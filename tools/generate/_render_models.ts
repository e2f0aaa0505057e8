import {
  type Conversion,
  CONVERSIONS,
} from "../../models/kinds/conversions.ts";
import { UNITS_KIND, unitsName } from "../../models/kinds/spec_units.ts";
import type {
  ModelEntry,
  PropertyEntry,
  Specification,
} from "./_specification.ts";
import { baseFirst, checkAcyclic } from "./_model_order.ts";
import { renderEnums } from "./_render_enums.ts";
import { modelMethods } from "./_model_methods.ts";
import { block, documented, importLine } from "./_render_text.ts";
import {
  attributesMember,
  declaredParameters,
  GENERIC_MODELS,
  parameterComments,
  parameterNames,
} from "./_generic_models.ts";
import { className, typescriptType } from "./_typescript_types.ts";

/** Hand-written classes between a generated class and `Model`, by the generated class. */
const HAND_WRITTEN_BASES: Readonly<
  Record<string, { name: string; file: string }>
> = {
  DataSource: { name: "ColumnStore", file: "../columns/column_store.ts" },
  Plot: { name: "PlotMethods", file: "../plots/plot_methods.ts" },
};

/** The models whose properties the lists of a figure forward: `plot.xaxis.ticker`. */
const FORWARDED = ["Axis", "Grid", "HoverTool", "Legend"];

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

type Models = Specification["models"];

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
    if (classes.includes("[ATTRIBUTES]")) {
      this.#import("../model_attributes.ts", "ATTRIBUTES", true);
    }
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
    const [declared, names] = [declaredParameters(name), parameterNames(name)];
    const baseAttributes = `${className(base)}Attributes`;
    const own = Object.entries(properties)
      .filter(([, { internal }]) => !internal);
    const members = own.flatMap(([key, property]) => [
      this.#member(name, key, property),
      ...this.#units(name, key, property),
    ]);
    // The class interface inherits from the base class too: repeat what differs.
    const narrowed = this.#inherited(name).flatMap(([model, key, property]) => {
      const accessors = this.#accessors(name, key, property);
      if (accessors !== undefined) return accessors;
      const isNarrowed = model === name &&
        (GENERIC_MODELS[name] !== undefined ||
          this.#kind(base, key) !== undefined);
      return isNarrowed ? this.#member(name, key, property) : [];
    });
    const widened = own.map(([key]) => key)
      .filter((key) => this.#kind(base, key) !== undefined)
      .map((key) => JSON.stringify(key));
    this.#importModel(base, true, baseAttributes);
    const given = abstract ? [] : [attributesMember(name, attributes)];
    const isModel = base === "Model" || HAND_WRITTEN_BASES[name] !== undefined;
    const kind = abstract ? "Abstract base" : "BokehJS model";
    const comments = parameterComments(name);
    const sentence = `${kind} \`${name}\`, extends \`${base}\`.`;
    const head = `${
      comments === ""
        ? `/** ${sentence} */`
        : `/**\n * ${sentence}\n${comments} */`
    }
export ${abstract ? "abstract " : ""}class ${identifier}${
      declaredParameters(name, true)
    } extends ${this.#base(name, base)}`;
    // A class without properties of its own inherits its constructor as well.
    if (members.length === 0 && !isModel) {
      return `/** The properties of {@linkcode ${identifier}}. */
export type ${attributes} = ${baseAttributes};
${head} {${this.#methods(name)}}
`;
    }
    return `/** The properties of {@linkcode ${identifier}}. */
export interface ${attributes}${declared} extends ${
      widened.length === 0
        ? baseAttributes
        : `Omit<${baseAttributes}, ${widened.join(" | ")}>`
    } ${block(members)}
${
      FORWARDED.includes(name)
        ? `/** The properties of {@linkcode ${identifier}} as they are read and assigned. */
export interface ${identifier}Properties extends ${attributes} ${
          block(narrowed)
        }
/** The properties that every {@linkcode ${identifier}} has. */
export interface ${identifier} extends ${identifier}Properties ${block(given)}
${this.#allProperties(name)}`
        : `/** The properties that every {@linkcode ${identifier}} has. */
export interface ${identifier}${declared} ${
          GENERIC_MODELS[name] === undefined ? `extends ${attributes} ` : ""
        }${block([...narrowed, ...given])}
`
    }${head} {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<${attributes}${names}>) {
    super(attributes${widened.length === 0 ? "" : " as object"});
  }
${this.#methods(name)}}
`;
  }

  /** The properties of all classes that extend one whose properties are forwarded. */
  #allProperties(name: string): string {
    const bases: string[] = [];
    const accessors: string[] = [];
    for (const model of Object.keys(this.#models)) {
      const lineage = this.#lineage(model);
      if (!lineage.includes(name) || model === name) continue;
      const { base = "Model", properties } = this.#models[model]!;
      const own = Object.entries(properties).filter(([key, { internal }]) =>
        !internal && this.#kind(base, key) === undefined
      );
      if (own.length === 0) continue;
      const [all, inherited] = [model, base].map((each) => {
        const attributes = `${className(each)}Attributes`;
        this.#importModel(each, true, attributes);
        return attributes;
      });
      bases.push(`Omit<${all}, keyof ${inherited}>`);
      for (const [key, property] of own) {
        accessors.push(...this.#accessors(model, key, property) ?? []);
      }
    }
    if (bases.length === 0) return "";
    const all = [`${name}Properties`, ...bases].join(", ");
    return `/** The properties of any {@linkcode ${name}}, those of the classes that extend it included. */
export interface Any${name}Properties extends ${all} ${block(accessors)}
`;
  }

  #methods(name: string): string {
    const { body = "", imports = {}, classes = {} } = modelMethods(name) ?? {};
    for (const [file, types] of Object.entries(imports)) {
      for (const type of types) this.#import(file, type, true);
    }
    for (const [file, names] of Object.entries(classes)) {
      for (const name of names) this.#import(file, name, false);
    }
    return body;
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

  /** A property of the attributes: what may be assigned. */
  #member(model: string, key: string, property: PropertyEntry): string {
    return `  ${documented(property)}\n  ${
      property.readonly ? "readonly " : ""
    }${key}: ${this.#type(model, key, property, true)};\n`;
  }

  /** The units of a property, if they are a property of their own. */
  #units(model: string, key: string, { kind }: PropertyEntry): string[] {
    const name = unitsName(key);
    if (!UNITS_KIND.test(kind) || this.#kind(model, name) !== undefined) {
      return [];
    }
    const [type, initial] = kind === "AngleSpec"
      ? ["AngleUnits", "rad"]
      : ["CoordinateUnits", "data"];
    return [
      `  /** The units of \`${key}\`, default \`"${initial}"\`. */\n  ${name}: enums.${type};\n`,
    ];
  }

  /** How a property is read and assigned, if these are different types. */
  #accessors(
    model: string,
    key: string,
    property: PropertyEntry,
  ): string[] | undefined {
    if (property.readonly || property.kind.startsWith("Alias(")) {
      return undefined;
    }
    const generic = GENERIC_MODELS[model]?.properties[key];
    const isSame = generic !== undefined
      ? generic.assigned === undefined
      : (this.#conversion(model, key)?.type ?? "never") === "never" &&
        typescriptType(property.kind).text ===
          typescriptType(property.kind, true).text;
    if (isSame) return undefined;
    const read = generic?.read ?? this.#type(model, key, property, false);
    const assigned = generic?.assigned ??
      this.#type(model, key, property, true);
    const comment = documented(property);
    return [
      `  ${comment}\n  get ${key}(): ${read};\n`,
      // `deno doc --lint` takes a setter for a method without return type.
      `  /** @ignore */\n  set ${key}(value: ${assigned});\n`,
    ];
  }

  #type(
    model: string,
    key: string,
    { kind }: PropertyEntry,
    isAssigned: boolean,
  ): string {
    const generic = GENERIC_MODELS[model]?.properties[key];
    if (generic !== undefined) {
      return isAssigned ? generic.given : generic.read;
    }
    const target = /^Alias\((\w+)\)$/.exec(kind)?.[1];
    const { text, models } = typescriptType(
      target === undefined ? kind : this.#kind(model, target)!,
      isAssigned,
    );
    for (const name of models) this.#importModel(name, true);
    const conversion = this.#conversion(model, target ?? key);
    if (!isAssigned) return conversion?.read ?? text;
    const extra = conversion?.type ?? "never";
    if (extra === "never") return text;
    for (const [name] of extra.matchAll(/\b[A-Z]\w+/g)) {
      if (Object.hasOwn(this.#models, name)) this.#importModel(name, true);
    }
    return `${text} | ${extra}`;
  }

  /** What a property takes beyond its kind. */
  #conversion(model: string, key: string): Conversion | undefined {
    return this.#lineage(model).map((name) => CONVERSIONS[`${name}.${key}`])
      .findLast((conversion) => conversion !== undefined);
  }

  /** A class and its bases, these first. */
  #lineage(model: string): string[] {
    const { base } = this.#models[model]!;
    return base === undefined ? [model] : [...this.#lineage(base), model];
  }

  /** The properties of a class that are not internal, those of bases first. */
  #inherited(model: string): [string, string, PropertyEntry][] {
    const found = new Map<string, [string, string, PropertyEntry]>();
    for (const name of this.#lineage(model)) {
      const { properties } = this.#models[name]!;
      for (const [key, property] of Object.entries(properties)) {
        if (!property.internal) found.set(key, [name, key, property]);
      }
    }
    return [...found.values()];
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
