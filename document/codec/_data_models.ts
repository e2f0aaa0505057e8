import {
  dataModels,
  Model,
  type ModelClass,
  modelClass,
  ModelSchema,
  nameModel,
  type PropertyDefinition,
  type PropertySpecification,
  schemaOf,
  setSchema,
} from "../../models/internal.ts";
import { DeserializationError, type Rep } from "./_representation.ts";
import type { UnknownModels } from "./unknown_models.ts";
import type { Json, Serializer } from "./serializer.ts";

/**
 * Defines the classes of the data models in a document's `defs` (spec 4.7), for
 * that document only.
 *
 * @param definitions The `defs`, bases first.
 * @param unknownModels The document's classes of unknown types.
 * @returns The classes by their names on the wire.
 * @throws {DeserializationError} If a definition is malformed or extends an unknown model.
 */
export function defineDataModels(
  definitions: unknown,
  unknownModels: UnknownModels,
): Map<string, ModelClass> {
  const classes = new Map<string, ModelClass>();
  if (!Array.isArray(definitions)) {
    throw new DeserializationError("defs must be an array");
  }
  const resolve = (name: string) =>
    classes.get(name) ?? modelClass(name) ?? unknownModels.classOf(name);
  for (const definition of definitions as readonly Rep[]) {
    const { type, name } = definition ?? {};
    if (type !== "model" || typeof name !== "string") {
      throw new DeserializationError("a model definition needs a name");
    }
    // The process's own class wins: it has methods and precise kinds.
    const own = dataModels().find((each) => schemaOf(each).name === name);
    if (own !== undefined) {
      classes.set(name, own);
      continue;
    }
    const baseName = (definition.extends as Rep | undefined)?.id ?? "Model";
    const base = resolve(String(baseName));
    if (base === undefined) unknownModels.refuse(String(baseName));
    if (schemaOf(base).isOpen) {
      // What it has besides the properties of its definition is unknown, too.
      classes.set(name, unknownModels.define(name));
      continue;
    }
    const constructor = class extends (base as typeof Model) {};
    nameModel(constructor, name);
    const specification = {
      properties: Object.fromEntries(
        arrayOrEmpty(definition.properties).map(parseProperty),
      ),
      overrides: Object.fromEntries(
        arrayOrEmpty(definition.overrides).map((
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

function arrayOrEmpty(value: unknown): readonly Rep[] {
  return Array.isArray(value) ? value : [];
}

function parseProperty(property: Rep): [string, PropertySpecification] {
  const { name, kind, default: wire } = property;
  if (name === "__proto__") {
    throw new DeserializationError(`a property cannot be called ${name}`);
  }
  return [String(name), { kind: kindExpression(kind), default: wire }];
}

/** Converts a kind to the specification's notation: `["Nullable", "Float"]` becomes `Nullable(Float)`. */
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

/**
 * Encodes the definitions of data models, bases first (spec 4.7): those received
 * with the document unchanged, then all others that the process has.
 */
export function encodeDataModels(
  serializer: Serializer,
  received: readonly unknown[],
): readonly Json[] {
  const names = new Set(
    received.map((definition) => (definition as { name?: unknown }).name),
  );
  const others = dataModels()
    .filter((constructor) => !names.has(schemaOf(constructor).name));
  return [
    ...received as readonly Json[],
    ...others.map((constructor) => encodeDataModel(serializer, constructor)),
  ];
}

function encodeDataModel(
  serializer: Serializer,
  constructor: ModelClass,
): Json {
  const base = Object.getPrototypeOf(constructor) as ModelClass;
  const { name, properties } = schemaOf(constructor);
  const inherited = schemaOf(base).properties;
  const own: Json[] = [];
  const overrides: Json[] = [];
  for (const [key, property] of properties) {
    if (property === inherited.get(key)) continue;
    const value = encodeDefault(serializer, property);
    if (inherited.has(key)) overrides.push({ name: key, ...value });
    else own.push({ name: key, kind: "Any", ...value });
  }
  return {
    type: "model",
    name,
    ...(base === Model ? {} : { extends: { id: schemaOf(base).name } }),
    properties: own,
    ...(overrides.length === 0 ? {} : { overrides }),
  };
}

function encodeDefault(
  serializer: Serializer,
  property: PropertyDefinition,
): { readonly default?: Json } {
  return property.hasDefault
    ? { default: serializer.encode(property.makeDefault()) }
    : {};
}
