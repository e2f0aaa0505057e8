import { UNITS_KIND, unitsName } from "../../../models/kinds/spec_units.ts";
import type { Descriptions } from "../descriptions/descriptions.ts";
import { GENERIC_MODELS } from "../_generic_models.ts";
import { documented } from "../_render_text.ts";
import type { PropertyEntry } from "../_specification.ts";
import { typescriptType } from "../_typescript_types.ts";
import type { Imports } from "./_imports.ts";
import type { DeclaredProperty, ModelTable } from "./_model_table.ts";

/** Renders properties as members of interfaces. */
export class MemberWriter {
  readonly #table: ModelTable;
  readonly #descriptions: Descriptions;
  readonly #imports: Imports;

  constructor(table: ModelTable, descriptions: Descriptions, imports: Imports) {
    this.#table = table;
    this.#descriptions = descriptions;
    this.#imports = imports;
  }

  /**
   * The attributes that a class declares, or whose default it changes: what may be
   * assigned.
   */
  attributes(name: string): string[] {
    const own = this.#table.own(name).flatMap(([key, property]) => [
      this.#member(name, key, property),
      ...this.#units(name, key, property),
    ]);
    const overridden = this.#table.overridden(name)
      .map(([key, property]) => this.#member(name, key, property));
    return [...own, ...overridden];
  }

  /** The properties of a class that are read as something else than assigned. */
  separate(name: string): DeclaredProperty[] {
    return this.#table.inherited(name).filter((declared) =>
      !this.#isWithin(name, declared) &&
      (this.#hasAccessors(name, declared) ||
        declared.model === name && GENERIC_MODELS[name] !== undefined)
    );
  }

  /** The properties that the interface of a class repeats, as the base class has other types or defaults. */
  within(name: string): DeclaredProperty[] {
    return this.#table.inherited(name)
      .filter((declared) => this.#isWithin(name, declared));
  }

  /** Renders properties as a class has them. */
  members(name: string, declared: readonly DeclaredProperty[]): string[] {
    return declared.flatMap((each) =>
      this.#hasAccessors(name, each)
        ? this.#accessors(name, each)
        : this.#member(name, each.key, each.property)
    );
  }

  /** The accessors of those properties that are read as something else than assigned. */
  accessors(name: string, declared: readonly DeclaredProperty[]): string[] {
    return declared.filter((each) => this.#hasAccessors(name, each))
      .flatMap((each) => this.#accessors(name, each));
  }

  #isWithin(name: string, declared: DeclaredProperty): boolean {
    const { model, key } = declared;
    if (model === name) return this.#table.redeclared(name).includes(key);
    if (this.#table.overridden(name).some(([each]) => each === key)) {
      return true;
    }
    return this.#hasAccessors(name, declared) &&
      this.#table.lineage(name).slice(0, -1)
        .some((base) => GENERIC_MODELS[base]?.properties[key] !== undefined);
  }

  #hasAccessors(model: string, { key, property }: DeclaredProperty): boolean {
    const { kind, readonly } = property;
    if (readonly || kind.startsWith("Alias(")) return false;
    const generic = GENERIC_MODELS[model]?.properties[key];
    if (generic !== undefined) return generic.assigned !== undefined;
    return (this.#table.conversion(model, key)?.type ?? "never") !== "never" ||
      typescriptType(kind).text !== typescriptType(kind, true).text;
  }

  #accessors(model: string, { key, property }: DeclaredProperty): string[] {
    const generic = GENERIC_MODELS[model]?.properties[key];
    const read = generic?.read ?? this.#type(model, key, property, false);
    const assigned = generic?.assigned ??
      this.#type(model, key, property, true);
    return [
      `${this.#comment(model, key, property)}  get ${key}(): ${read};\n`,
      // `deno doc --lint` takes a setter for a method without return type.
      `  /** @ignore */\n  set ${key}(value: ${assigned});\n`,
    ];
  }

  #member(model: string, key: string, property: PropertyEntry): string {
    return `${this.#comment(model, key, property)}  ${
      property.readonly ? "readonly " : ""
    }${key}: ${this.#type(model, key, property, true)};\n`;
  }

  #comment(model: string, key: string, property: PropertyEntry): string {
    return documented(property, this.#descriptions.ofProperty(model, key));
  }

  /** The units of a property, if they are a property of their own. */
  #units(model: string, key: string, { kind }: PropertyEntry): string[] {
    const name = unitsName(key);
    if (!UNITS_KIND.test(kind) || this.#table.kind(model, name) !== undefined) {
      return [];
    }
    const [type, initial] = kind === "AngleSpec"
      ? ["AngleUnits", "rad"]
      : ["CoordinateUnits", "data"];
    return [
      `  /** The units of \`${key}\`, default \`"${initial}"\`. */\n  ${name}: enums.${type};\n`,
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
      target === undefined ? kind : this.#table.kind(model, target)!,
      isAssigned,
    );
    for (const name of models) this.#imports.model(name, true);
    const conversion = this.#table.conversion(model, target ?? key);
    if (!isAssigned) return conversion?.read ?? text;
    const extra = conversion?.type ?? "never";
    if (extra === "never") return text;
    for (const [name] of extra.matchAll(/\b[A-Z]\w+/g)) {
      if (this.#table.has(name)) this.#imports.model(name, true);
    }
    return `${text} | ${extra}`;
  }
}
