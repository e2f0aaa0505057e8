import { type Json, Serializer } from "../../document/codec/serializer.ts";
import { type Kind, type OwnModel, schemaOf } from "../../models/internal.ts";

type KindExpression = Kind["parsed"];

/** A model as BokehJS is told about it. */
export interface BrowserDefinition {
  readonly name: string;
  /** The name of the class that it extends. */
  readonly extends: string;
  /** The properties that it adds: what they accept, and their default if there is one. */
  readonly properties: Readonly<Record<string, readonly [Json, Json?]>>;
  /** Other defaults of inherited properties. */
  readonly overrides: Readonly<Record<string, Json>>;
  /** The names of its own properties, those of own models that it extends included. */
  readonly own: readonly string[];
}

/** The definition of a model for the browser. */
export function browserDefinition(model: OwnModel): BrowserDefinition {
  const { name, base, modelClass } = model;
  const serializer = new Serializer();
  const inherited = schemaOf(Object.getPrototypeOf(modelClass)).properties;
  const properties: Record<string, readonly [Json, Json?]> = {};
  const overrides: Record<string, Json> = {};
  for (const [key, property] of schemaOf(modelClass).properties) {
    if (property === inherited.get(key)) continue;
    // The server always sends models that are defaults.
    const value = property.hasDefault && !property.perInstance
      ? serializer.encode(property.makeDefault())
      : undefined;
    if (!inherited.has(key)) {
      properties[key] = [kindJson(property.kind.parsed), value];
    } else if (value !== undefined) overrides[key] = value;
  }
  return {
    name,
    extends: base,
    properties,
    overrides,
    own: model.properties,
  };
}

/** What a property accepts: `["List", ["Int"]]`; names are in an object. */
function kindJson(
  { name, params, fields, values, argument }: KindExpression,
): Json {
  if (values.length > 0) return [name, ...values.map((value) => ({ value }))];
  if (fields.size > 0) {
    return [
      name,
      Object.fromEntries(
        [...fields].map(([field, kind]) => [field, kindJson(kind)]),
      ),
    ];
  }
  return argument === ""
    ? [name, ...params.map(kindJson)]
    : [name, { argument }];
}
