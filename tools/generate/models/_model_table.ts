import {
  type Conversion,
  CONVERSIONS,
} from "../../../models/kinds/conversions.ts";
import type {
  ModelEntry,
  PropertyEntry,
  Specification,
} from "../_specification.ts";

/** A property with the class that declares it. */
export interface DeclaredProperty {
  readonly model: string;
  readonly key: string;
  readonly property: PropertyEntry;
}

/** The models of a specification with what they inherit. */
export class ModelTable {
  readonly #models: Specification["models"];
  readonly #inherited = new Map<string, DeclaredProperty[]>();

  constructor(models: Specification["models"]) {
    this.#models = models;
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#models, name);
  }

  /** The name of the class that a class extends. */
  base(name: string): string {
    return this.#models[name]!.base ?? "Model";
  }

  family(name: string): string {
    return this.#models[name]!.family;
  }

  isAbstract(name: string): boolean {
    return this.#models[name]!.abstract === true;
  }

  /** The properties that a class declares itself, without internal ones. */
  own(name: string): [string, PropertyEntry][] {
    return Object.entries(this.#models[name]!.properties)
      .filter(([, { internal }]) => !internal);
  }

  /** The inherited properties whose default a class changes, with that default. */
  overridden(name: string): [string, PropertyEntry][] {
    const { base, properties, overrides = {} } = this.#models[name]!;
    if (base === undefined) return [];
    return this.inherited(base)
      .filter(({ key }) =>
        Object.hasOwn(overrides, key) && !Object.hasOwn(properties, key)
      )
      .map((
        { key, property },
      ) => [key, { ...property, default: overrides[key] }]);
  }

  /** The own properties that the base class has as well. */
  redeclared(name: string): string[] {
    const base = this.base(name);
    return this.own(name).map(([key]) => key)
      .filter((key) => this.kind(base, key) !== undefined);
  }

  /** The properties of a class that are not internal, those of bases first. */
  inherited(model: string): DeclaredProperty[] {
    const known = this.#inherited.get(model);
    if (known !== undefined) return known;
    const found = new Map<string, DeclaredProperty>();
    for (const name of this.lineage(model)) {
      for (const [key, property] of this.own(name)) {
        found.set(key, { model: name, key, property });
      }
      for (const [key, property] of this.overridden(name)) {
        found.set(key, { ...found.get(key)!, property });
      }
    }
    const declared = [...found.values()];
    this.#inherited.set(model, declared);
    return declared;
  }

  /** A class and its bases, these first. */
  lineage(model: string): string[] {
    const { base } = this.#models[model]!;
    return base === undefined ? [model] : [...this.lineage(base), model];
  }

  /** The classes that extend another, directly or not. */
  extending(name: string): string[] {
    return Object.keys(this.#models).filter((model) =>
      model !== name && this.lineage(model).includes(name)
    );
  }

  /** The kind of an own or inherited property. */
  kind(model: string, key: string): string | undefined {
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

  /** What a property takes beyond its kind. */
  conversion(model: string, key: string): Conversion | undefined {
    return this.lineage(model).map((name) => CONVERSIONS[`${name}.${key}`])
      .findLast((conversion) => conversion !== undefined);
  }
}
