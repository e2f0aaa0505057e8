import {
  dataModels,
  type Model,
  type ModelClass,
  modelClass,
  ModelSchema,
  nameModel,
  type PropertySpecification,
  schemaOf,
  setSchema,
} from "../models/internal.ts";
import { DeserializationError, type Rep } from "./codec/representation.ts";

/** The data models that a document brought (spec 4.7). */
export class DataModels {
  /** The classes by their names on the wire. */
  readonly classes: Map<string, ModelClass> = new Map();
  /** The definitions, as they came. */
  readonly definitions: unknown[] = [];

  /** Adds those that are not there yet. */
  add(
    classes: ReadonlyMap<string, ModelClass> = new Map(),
    definitions: readonly unknown[] = [],
  ): void {
    for (const definition of definitions) {
      const { name } = Object(definition);
      if (!this.classes.has(name)) this.definitions.push(definition);
    }
    for (const [name, constructor] of classes) {
      if (!this.classes.has(name)) this.classes.set(name, constructor);
    }
  }
}

/**
 * Makes the classes of the data models that a document brings (spec 4.7). Only
 * that document knows them.
 *
 * @param definitions The `defs` of the document, bases first.
 * @returns The classes by their names on the wire.
 * @throws {DeserializationError} If a definition is malformed or extends an unknown model.
 */
export function defineDataModels(
  definitions: unknown,
): Map<string, ModelClass> {
  const classes = new Map<string, ModelClass>();
  if (!Array.isArray(definitions)) {
    throw new DeserializationError("defs must be an array");
  }
  const resolve = (name: string) => classes.get(name) ?? modelClass(name);
  for (const definition of definitions as readonly Rep[]) {
    const { type, name } = definition ?? {};
    if (type !== "model" || typeof name !== "string") {
      throw new DeserializationError("a model definition needs a name");
    }
    // What the process defines itself decides: its own class has methods and kinds.
    const own = dataModels().find((each) => schemaOf(each).name === name);
    if (own !== undefined) {
      classes.set(name, own);
      continue;
    }
    const baseName = (definition.extends as Rep | undefined)?.id ?? "Model";
    const base = resolve(String(baseName));
    if (base === undefined) {
      throw new DeserializationError(`can't resolve type '${baseName}'`);
    }
    const constructor = class extends (base as typeof Model) {};
    nameModel(constructor, name);
    const specification = {
      properties: Object.fromEntries(
        list(definition.properties).map(propertyOf),
      ),
      overrides: Object.fromEntries(
        list(definition.overrides).map((
          { name, default: wire },
        ) => [name, wire]),
      ),
    };
    setSchema(
      constructor,
      new ModelSchema(name, specification, schemaOf(base), resolve),
    );
    classes.set(name, constructor);
  }
  return classes;
}

function list(value: unknown): readonly Rep[] {
  return Array.isArray(value) ? value : [];
}

function propertyOf(property: Rep): [string, PropertySpecification] {
  const { name, kind, default: wire } = property;
  if (name === "__proto__") {
    throw new DeserializationError(`a property cannot be called ${name}`);
  }
  return [String(name), { kind: kindExpression(kind), default: wire }];
}

/** The kind in the notation of the specification: `["Nullable", "Float"]` is `Nullable(Float)`. */
function kindExpression(kind: unknown): string {
  if (typeof kind === "string") return kind;
  if (!Array.isArray(kind)) {
    throw new DeserializationError("the kind of a property is malformed");
  }
  const [constructor, ...parameters] = kind;
  switch (constructor) {
    case "Regex":
      return "Str";
    case "Enum":
      return `Enum(${
        parameters.map((value) => JSON.stringify(value)).join(", ")
      })`;
    case "Ref":
      return `Ref(${(parameters[0] as Rep).id})`;
    case "Struct":
      return `Struct(${
        parameters.map(([key, value]) => `${key}: ${kindExpression(value)}`)
          .join(", ")
      })`;
  }
  if (parameters.length === 0) return String(constructor);
  return `${constructor}(${parameters.map(kindExpression).join(", ")})`;
}
