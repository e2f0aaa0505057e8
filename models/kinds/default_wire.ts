import { isPlainObject } from "../../base/records.ts";
import type { Model } from "../model.ts";
import { isModel, propertyStore } from "../model_access.ts";
import { Field, Value } from "./spec_values.ts";

/**
 * The wire form of a stored value (spec 4.2, 4.3), from which `makeDefault` makes
 * defaults. Models have no ids there, since every instance gets its own.
 *
 * @returns `undefined` if such a value cannot be a default.
 */
export function defaultWire(value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) {
    return { type: "number", value: String(value).replace("Infinity", "inf") };
  }
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return allOf(value);
  if (value instanceof Set) return { type: "set", entries: allOf([...value]) };
  if (isModel(value)) return modelWire(value);
  if (value instanceof Value) {
    return { ...value, type: "value", value: defaultWire(value.value) };
  }
  if (value instanceof Field) return { ...value, type: "field" };
  if (value instanceof ArrayBuffer) {
    return { type: "bytes", data: new Uint8Array(value).toBase64() };
  }
  if (!isPlainObject(value)) return undefined;
  const entries = Object.entries(value)
    .map(([key, item]) => [key, defaultWire(item)] as const);
  if (entries.some(([, wire]) => wire === undefined)) return undefined;
  return entries.length === 0 ? { type: "map" } : { type: "map", entries };
}

function allOf(items: readonly unknown[]): unknown {
  const wires = items.map(defaultWire);
  return wires.includes(undefined) ? undefined : wires;
}

function modelWire(model: Model): unknown {
  const { schema, values } = propertyStore(model);
  const attributes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const wire = defaultWire(value);
    if (wire === undefined) return undefined;
    attributes[name] = wire;
  }
  return { type: "object", name: schema.name, attributes };
}
