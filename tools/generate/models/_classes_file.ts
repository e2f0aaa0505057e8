import type { Descriptions } from "../descriptions/descriptions.ts";
import {
  attributesMember,
  declaredParameters,
  GENERIC_MODELS,
  parameterComments,
  parameterNames,
} from "../_generic_models.ts";
import { modelMethods } from "../_model_methods.ts";
import { block, comment } from "../_render_text.ts";
import { className } from "../_typescript_types.ts";
import { inheritsProperties } from "./_attributes_file.ts";
import { Imports } from "./_imports.ts";
import { MemberWriter } from "./_member_writer.ts";
import type { ModelTable } from "./_model_table.ts";

/** Hand-written classes between a generated class and `Model`, by the generated class. */
const HAND_WRITTEN_BASES: Readonly<
  Record<string, { name: string; file: string }>
> = {
  DataSource: { name: "ColumnStore", file: "../columns/column_store.ts" },
  Plot: { name: "PlotMethods", file: "../plots/plot_methods.ts" },
};

/**
 * Renders the classes of a family.
 *
 * @param table All models.
 * @param descriptions What they are for.
 * @param family The family.
 * @param names Its models, bases before those that extend them.
 * @returns The text of the file.
 */
export function renderClassesFile(
  table: ModelTable,
  descriptions: Descriptions,
  family: string,
  names: readonly string[],
): string {
  const writer = new ClassesWriter(table, descriptions, family);
  return writer.write(names);
}

class ClassesWriter {
  readonly #table: ModelTable;
  readonly #descriptions: Descriptions;
  readonly #imports: Imports;
  readonly #members: MemberWriter;

  constructor(table: ModelTable, descriptions: Descriptions, family: string) {
    this.#table = table;
    this.#descriptions = descriptions;
    this.#imports = new Imports(table, family, "classes");
    this.#members = new MemberWriter(table, descriptions, this.#imports);
  }

  write(names: readonly string[]): string {
    const classes = names.map((name) => this.#class(name)).join("\n");
    this.#imports.add("../registry.ts", "registerModels", false);
    if (classes.includes("[ATTRIBUTES]")) {
      this.#imports.add("../model_attributes.ts", "ATTRIBUTES", true);
    }
    const entries = names.map((name) => {
      const identifier = className(name);
      const key = identifier === name ? "" : `${JSON.stringify(name)}: `;
      return `  ${key}${identifier},\n`;
    });
    return `${this.#imports.render(classes)}
${classes}
registerModels({
${entries.join("")}});
`;
  }

  #class(name: string): string {
    const base = this.#table.base(name);
    const isAbstract = this.#table.isAbstract(name);
    const identifier = className(name);
    const kind = isAbstract ? "Abstract base" : "BokehJS model";
    const text = this.#descriptions.ofModel(name) ??
      `${kind} \`${name}\`, extends \`${base}\`.`;
    const head = `${comment([text, parameterComments(name)])}export ${
      isAbstract ? "abstract " : ""
    }class ${identifier}${declaredParameters(name, true)} extends ${
      this.#base(name)
    }`;
    const attributes = this.#imports.attributes(name);
    const isWidened = this.#table.redeclared(name).length > 0;
    // Editors show the text of the constructor, not that of the class, after `new`.
    return `${
      inheritsProperties(this.#table, name) ? "" : this.#interface(name)
    }${head} {
${comment([text], "  ")}  constructor(attributes?: Partial<${attributes}${
      parameterNames(name)
    }>) {
    super(attributes${isWidened ? " as object" : ""});
  }
${this.#methods(name)}}
`;
  }

  /** The interface that gives a class its properties. */
  #interface(name: string): string {
    const identifier = className(name);
    const within = this.#members.members(name, this.#members.within(name));
    const given = this.#table.isAbstract(name)
      ? []
      : [attributesMember(name, this.#imports.attributes(name))];
    const bases = this.#members.separate(name).length > 0
      ? `extends ${this.#imports.attributes(name, "Properties")}${
        parameterNames(name)
      } `
      : GENERIC_MODELS[name] === undefined
      ? `extends ${this.#imports.attributes(name)} `
      : "";
    return `/** The properties that every {@linkcode ${identifier}} has. */
export interface ${identifier}${declaredParameters(name)} ${bases}${
      block([...within, ...given])
    }
`;
  }

  #methods(name: string): string {
    const { body = "", imports = {}, classes = {} } = modelMethods(name) ?? {};
    for (const [file, types] of Object.entries(imports)) {
      for (const type of types) this.#imports.add(file, type, true);
    }
    for (const [file, names] of Object.entries(classes)) {
      for (const name of names) this.#imports.add(file, name, false);
    }
    return body;
  }

  #base(name: string): string {
    const handWritten = HAND_WRITTEN_BASES[name];
    if (handWritten === undefined) {
      const base = this.#table.base(name);
      this.#imports.model(base, false);
      return className(base);
    }
    this.#imports.add(handWritten.file, handWritten.name, false);
    return handWritten.name;
  }
}
