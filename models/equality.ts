import { Buffer } from "node:buffer";
import { isPlainObject } from "../base/records.ts";
import {
  isTypedArray,
  NdArray,
  Slice,
  type TypedArray,
} from "./columns/arrays.ts";
import { Expr, Field, Value } from "./kinds/spec_values.ts";
import { isInstanceOf } from "./registry.ts";
import type { PropertyDefinition } from "./schema.ts";

/**
 * Whether two property values are the same (spec 4.11): models by identity,
 * everything else by content. `NaN` equals `NaN`.
 */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object") return Object.is(a, b);
  if (a === null || b === null) return false;
  if (isTypedArray(a)) return isTypedArray(b) && sameNumbers(a, b);
  if (isInstanceOf(a, "Model") || isInstanceOf(b, "Model")) return false;
  if (Array.isArray(a)) return Array.isArray(b) && sameItems(a, b);
  if (a instanceof Map) return b instanceof Map && sameEntries(a, b);
  if (a instanceof Set) return b instanceof Set && sameMembers(a, b);
  if (a instanceof Date) return b instanceof Date && Object.is(+a, +b);
  if (a instanceof ArrayBuffer) {
    return b instanceof ArrayBuffer &&
      sameNumbers(new Uint8Array(a), new Uint8Array(b));
  }
  if (isPlainObject(a)) return isPlainObject(b) && sameRecords(a, b);
  if (isStruct(a)) {
    return Object.getPrototypeOf(a) === Object.getPrototypeOf(b) &&
      sameRecords(a, b);
  }
  return false;
}

/** What is compared of a property store. */
interface Properties {
  readonly schema: {
    readonly properties: ReadonlyMap<string, PropertyDefinition>;
  };
  peek(property: PropertyDefinition): unknown;
}

/** Whether two models of one class have the same property values. */
export function sameProperties(a: Properties, b: Properties): boolean {
  for (const property of a.schema.properties.values()) {
    const [value, other] = [a.peek(property), b.peek(property)];
    // The default models of two are not the same, even if they are not made yet.
    if (property.perInstance && value === undefined) return a === b;
    if (!sameValue(value, other)) return false;
  }
  return true;
}

/** Whether a value is nothing but its fields. */
function isStruct(value: object): boolean {
  return value instanceof Value || value instanceof Field ||
    value instanceof Expr ||
    value instanceof NdArray || value instanceof Slice;
}

function sameNumbers(a: TypedArray, b: TypedArray): boolean {
  if (a.constructor !== b.constructor || a.length !== b.length) return false;
  // A loop over arrays of several types takes a thousand times as long.
  if (bytesOf(a).equals(bytesOf(b))) return true;
  if (!(a instanceof Float64Array || a instanceof Float32Array)) return false;
  for (let i = 0; i < a.length; i++) {
    if (a[i] !== b[i] && !Object.is(a[i], b[i])) return false;
  }
  return true;
}

function bytesOf({ buffer, byteOffset, byteLength }: TypedArray): Buffer {
  return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => sameValue(item, b[i]));
}

function sameEntries(
  a: ReadonlyMap<unknown, unknown>,
  b: ReadonlyMap<unknown, unknown>,
): boolean {
  if (a.size !== b.size) return false;
  for (const [key, item] of a) {
    if (!b.has(key) || !sameValue(item, b.get(key))) return false;
  }
  return true;
}

function sameMembers(
  a: ReadonlySet<unknown>,
  b: ReadonlySet<unknown>,
): boolean {
  return a.size === b.size && [...a].every((member) => b.has(member));
}

function sameRecords(a: object, b: object): boolean {
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  const [before, after] = [a, b] as Readonly<Record<string, unknown>>[];
  return names.every((name) =>
    Object.hasOwn(b, name) && sameValue(before![name], after![name])
  );
}
