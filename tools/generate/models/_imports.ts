import { importLine } from "../_render_text.ts";
import { className } from "../_typescript_types.ts";
import type { ModelTable } from "./_model_table.ts";

/** Where a file is: with the classes, or with the types of their properties. */
export type Place = "classes" | "attributes";

/** The imports of a generated file. */
export class Imports {
  readonly #table: ModelTable;
  readonly #family: string;
  readonly #place: Place;
  /** Imported names by file, and whether only the type is needed. */
  readonly #names = new Map<string, Map<string, boolean>>();

  constructor(table: ModelTable, family: string, place: Place) {
    this.#table = table;
    this.#family = family;
    this.#place = place;
  }

  /** Imports from a file, by its path from the files of classes. */
  add(file: string, symbol: string, isType: boolean): void {
    const up = this.#place === "classes" ? "" : "../";
    this.#add(`${up}${file}`, symbol, isType);
  }

  /** Imports the class of a model. */
  model(name: string, isType: boolean): void {
    const symbol = className(name);
    if (name === "Model") return this.add("../model.ts", symbol, isType);
    const family = this.#table.family(name);
    if (this.#place === "attributes") {
      this.#add(`../${family}.ts`, symbol, true);
    } else if (family !== this.#family) {
      this.#add(`./${family}.ts`, symbol, isType);
    }
  }

  /** Imports the type of a model's attributes, or of its properties; returns its name. */
  attributes(name: string, suffix = "Attributes"): string {
    const symbol = `${className(name)}${suffix}`;
    if (name === "Model") {
      this.add("../model.ts", symbol, true);
      return symbol;
    }
    const family = this.#table.family(name);
    if (this.#place === "classes") {
      this.#add(`./attributes/${family}.ts`, symbol, true);
    } else if (family !== this.#family) {
      this.#add(`./${family}.ts`, symbol, true);
    }
    return symbol;
  }

  /** The lines for a text, with those of the namespaces that it uses. */
  render(text: string): string {
    const lines = [...this.#names].sort(([a], [b]) => a < b ? -1 : 1)
      .map(([file, names]) => importLine(file, names));
    const up = this.#place === "classes" ? "./" : "../";
    if (/\bp\.[A-Z]/.test(text)) {
      lines.push(`import type * as p from "../${up}property_types.ts";\n`);
    }
    if (/\benums\.[A-Z]/.test(text)) {
      lines.push(`import type * as enums from "${up}enums.ts";\n`);
    }
    return lines.join("");
  }

  #add(file: string, symbol: string, isType: boolean): void {
    const names = this.#names.get(file) ?? new Map<string, boolean>();
    names.set(symbol, isType && (names.get(symbol) ?? true));
    this.#names.set(file, names);
  }
}
