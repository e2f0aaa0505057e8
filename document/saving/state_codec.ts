import { isPlainObject, isRecord } from "../../base/records.ts";
import type { MessageBuffer } from "../../protocol/message.ts";
import type { Json } from "../codec/serializer.ts";
import { toArrayBuffer } from "../codec/array_codec.ts";
import {
  bytesFrom,
  bytesType,
  isBytes,
  type StateBytes,
} from "./_state_bytes.ts";

/** The key of objects that stand for what JSON does not have. */
const TAG = "$";

/** Where encoded bytes go. */
export interface StateBuffers {
  readonly buffers: MessageBuffer[];
  makeBufferId(): string;
}

/**
 * Encodes a value of `Document.state()` without loss.
 *
 * @param value What `copyState` returned.
 * @returns A value for `JSON.stringify`.
 */
export function encodeState(value: unknown, target: StateBuffers): Json {
  const encode = (item: unknown) => encodeState(item, target);
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : { [TAG]: "number", value: Object.is(value, -0) ? "-0" : `${value}` };
    case "bigint":
      return { [TAG]: "bigint", value: `${value}` };
    case "undefined":
      return { [TAG]: "undefined" };
  }
  if (typeof value !== "object" || value === null) return null;
  if (Array.isArray(value)) return value.map(encode);
  if (isPlainObject(value)) {
    const entries = Object.keys(value)
      .map((key) => [key, encode(value[key])] as const);
    return Object.hasOwn(value, TAG)
      ? { [TAG]: "object", entries }
      : Object.fromEntries(entries);
  }
  if (value instanceof Date) {
    return { [TAG]: "date", value: encodeState(value.getTime(), target) };
  }
  if (value instanceof Map) {
    const entries = Array.from(
      value,
      ([key, item]) => [encode(key), encode(item)],
    );
    return { [TAG]: "map", entries };
  }
  if (value instanceof Set) {
    return { [TAG]: "set", items: [...value].map(encode) };
  }
  return isBytes(value) ? encodeBytes(value, target) : null;
}

function encodeBytes(
  value: StateBytes,
  { buffers, makeBufferId }: StateBuffers,
): Json {
  const id = makeBufferId();
  const data = value instanceof ArrayBuffer
    ? new Uint8Array(value)
    : new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  buffers.push({ id, data });
  return { [TAG]: "bytes", type: bytesType(value), id };
}

/**
 * Decodes what {@linkcode encodeState} returned.
 *
 * @param buffers By id.
 * @throws {TypeError} If it is something else.
 */
export function decodeState(
  rep: unknown,
  buffers: ReadonlyMap<string, ArrayBuffer | Uint8Array>,
): unknown {
  const decode = (item: unknown) => decodeState(item, buffers);
  if (typeof rep !== "object" || rep === null) return rep;
  if (Array.isArray(rep)) return rep.map(decode);
  if (!isRecord(rep)) throw malformed();
  if (!Object.hasOwn(rep, TAG)) {
    return Object.fromEntries(
      Object.entries(rep).map(([key, item]) => [key, decode(item)]),
    );
  }
  switch (rep[TAG]) {
    case "number":
      return Number(rep.value);
    case "bigint":
      return BigInt(rep.value as string);
    case "undefined":
      return undefined;
    case "date":
      return new Date(Number(decode(rep.value)));
    case "object":
      return Object.fromEntries(pairs(rep.entries, decode));
    case "map":
      return new Map(pairs(rep.entries, decode));
    case "set":
      return new Set(list(rep.items).map(decode));
    case "bytes":
      return decodeBytes(rep, buffers);
  }
  throw malformed();
}

function decodeBytes(
  { type, id }: Readonly<Record<string, unknown>>,
  buffers: ReadonlyMap<string, ArrayBuffer | Uint8Array>,
): object {
  const data = buffers.get(id as string);
  if (data === undefined) throw malformed();
  const value = bytesFrom(toArrayBuffer(data), type);
  if (value === undefined) throw malformed();
  return value;
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw malformed();
  return value;
}

function pairs(
  entries: unknown,
  decode: (item: unknown) => unknown,
): [string, unknown][] {
  return list(entries).map((entry) => {
    const [key, item] = list(entry);
    return [decode(key) as string, decode(item)];
  });
}

function malformed(): TypeError {
  return new TypeError("Cannot decode a value of doc.state(): it is malformed");
}
