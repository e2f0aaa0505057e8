import {
  dataModels,
  Model,
  type ModelClass,
  type PropertyDefinition,
  schemaOf,
} from "../../models/internal.ts";
import type { Json, Serializer } from "./serializer.ts";

/**
 * Encodes the definitions of data models (spec 4.7): of those that a document
 * brought, as they came, and of all others that the process has.
 *
 * @param serializer The serializer of the document.
 * @param brought The definitions that the document brought.
 * @returns The definitions, bases first.
 */
export function encodeDataModels(
  serializer: Serializer,
  brought: readonly unknown[],
): readonly Json[] {
  const names = new Set(
    brought.map((definition) => (definition as { name?: unknown }).name),
  );
  const others = dataModels()
    .filter((constructor) => !names.has(schemaOf(constructor).name));
  return [
    ...brought as readonly Json[],
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
