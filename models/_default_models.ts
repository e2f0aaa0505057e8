import { type ModelClass, modelClass } from "./registry.ts";
import { Field, Value } from "./kinds/spec_values.ts";

/** Finds a model class by its wire name. */
export type ClassResolver = (name: string) => ModelClass | undefined;

/** Whether a default in wire form contains models, so that every instance needs its own. */
export function containsModels(wire: unknown): boolean {
  if (typeof wire !== "object" || wire === null) return false;
  if (Array.isArray(wire)) return wire.some(containsModels);
  if ("type" in wire && wire.type === "object") return true;
  return Object.values(wire).some(containsModels);
}

/** Makes a default from its wire form (spec 4.2, 4.3). Containers are frozen, since instances share them. */
export function makeDefault(
  wire: unknown,
  resolve: ClassResolver = modelClass,
): unknown {
  if (typeof wire !== "object" || wire === null) return wire;
  if (Array.isArray(wire)) {
    return Object.freeze(wire.map((item) => makeDefault(item, resolve)));
  }
  const rep = wire as Readonly<Record<string, unknown>>;
  switch (rep.type) {
    case "number":
      return Number(String(rep.value).replace("inf", "Infinity"));
    case "map": {
      const entries = (rep.entries ?? []) as readonly [string, unknown][];
      const object: Record<string, unknown> = Object.create(null);
      for (const [key, entry] of entries) {
        object[key] = makeDefault(entry, resolve);
      }
      return Object.freeze(object);
    }
    case "bytes":
      return Uint8Array.fromBase64(String(rep.data)).buffer;
    case "set":
      return new Set((rep.entries ?? []) as readonly unknown[]);
    case "value":
      return Object.freeze(new Value(makeDefault(rep.value, resolve), rep));
    case "field":
      return Object.freeze(new Field(String(rep.field), rep));
    case "object":
      return makeModel(String(rep.name), rep.attributes ?? {}, resolve);
  }
  throw new TypeError(`Cannot make default: unknown type ${rep.type}`);
}

function makeModel(
  name: string,
  attributes: object,
  resolve: ClassResolver,
): object {
  const constructor = resolve(name) as
    | (new (attributes: Record<string, unknown>) => object)
    | undefined;
  if (constructor === undefined) {
    throw new TypeError(`Cannot make default: unknown model ${name}`);
  }
  const values: Record<string, unknown> = {};
  for (const [key, wire] of Object.entries(attributes)) {
    values[key] = makeDefault(wire, resolve);
  }
  return new constructor(values);
}
