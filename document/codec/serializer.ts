import { isPlainObject } from "../../base/records.ts";
import {
  Expr,
  Field,
  finishColumnEdits,
  isTypedArray,
  millisecondsOf,
  Model,
  NdArray,
  propertyStore,
  Slice,
  temporalName,
  type TypedArray,
  Value,
} from "../../models/internal.ts";
import type { MessageBuffer } from "../../protocol/message.ts";
import { EventRep } from "../event_rep.ts";

/** A value that `JSON.stringify` can write. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

export interface SerializerOptions {
  /**
   * Whether the receiver already knows a model, so that a reference is enough.
   *
   * @default {() => false}
   */
  isKnown?: (model: Model) => boolean;
  /**
   * Creates the id of an attached buffer. Without it, bytes are inlined as base64
   * of gzip (spec 4.4).
   */
  makeBufferId?: () => string;
  /**
   * Whether models are encoded as what was set in them, to be restored later:
   * with what only browsers report, without what comes from the theme.
   *
   * @default {false}
   */
  isSaving?: boolean;
}

/**
 * Encodes values for the wire (spec 4.2–4.5).
 *
 * - **First in full:** the first occurrence of an unknown model is the whole
 *   object; later ones are references.
 * - **No copies:** attached buffers are views of the original arrays.
 */
export class Serializer {
  /** The attached buffers, in the order in which the JSON refers to them. */
  readonly buffers: MessageBuffer[] = [];
  readonly #isKnown: (model: Model) => boolean;
  readonly #makeBufferId: (() => string) | undefined;
  readonly #isSaving: boolean;
  // Created on demand: most changes contain neither models nor containers.
  #defined: Set<Model> | undefined;
  #open: Set<object> | undefined;

  /** Creates a serializer for one message or document. */
  constructor(options: SerializerOptions = {}) {
    const { isKnown = () => false, makeBufferId, isSaving = false } = options;
    this.#isKnown = isKnown;
    this.#makeBufferId = makeBufferId;
    this.#isSaving = isSaving;
  }

  /** The models that were encoded in full. */
  get defined(): Iterable<Model> {
    return this.#defined ?? [];
  }

  /**
   * Encodes a property value, event value or message content.
   *
   * @throws {TypeError} If the value contains a function, a symbol, an object of an unknown class, or itself.
   */
  encode(value: unknown): Json {
    switch (typeof value) {
      case "string":
      case "boolean":
        return value;
      case "number":
        return encodeNumber(value);
      case "bigint":
        return Number(value);
      case "undefined":
        return null;
      case "object":
        return value === null ? null : this.#encodeObject(value);
    }
    throw new TypeError(`Cannot serialize a ${typeof value}`);
  }

  /** Encodes a model as a reference, whether or not the receiver knows it. */
  encodeReference(model: Model): Json {
    return { id: model.id };
  }

  #encodeObject(value: object): Json {
    if (Array.isArray(value)) return this.#encodeArray(value);
    if (isPlainObject(value)) return this.#encodeContainer(value);
    if (value instanceof Model) return this.#encodeModel(value);
    if (isTypedArray(value)) return this.#encodeTyped(value, [value.length]);
    if (value instanceof NdArray) return this.#encodeNdArray(value);
    if (value instanceof Date) return encodeNumber(value.getTime());
    if (value instanceof ArrayBuffer) {
      return this.#encodeBytes(new Uint8Array(value));
    }
    if (value instanceof Slice) {
      const { start, stop, step } = value;
      return { type: "slice", start, stop, step };
    }
    if (ArrayBuffer.isView(value)) return this.#encodeOtherView(value);
    const time = encodeTime(value);
    if (time !== undefined) return time;
    return this.#encodeContainer(value);
  }

  #encodeModel(model: Model): Json {
    const { id } = model;
    if (this.#defined?.has(model) || this.#isKnown(model)) return { id };
    (this.#defined ??= new Set()).add(model);
    finishColumnEdits();
    const store = propertyStore(model);
    store.materialize();
    const attributes: Record<string, Json> = {};
    let isEmpty = true;
    const { values } = store;
    for (const name in values) {
      if (!this.#isSaving && store.schema.properties.get(name)!.isReport) {
        continue;
      }
      attributes[name] = this.encode(values[name]);
      isEmpty = false;
    }
    const implied = this.#isSaving
      ? store.chosen.map((name) => [name, store.get(name)] as const)
      : store.themed ?? NOTHING;
    for (const [name, value] of implied) {
      if (store.isSet(name)) continue;
      attributes[name] = this.encode(value);
      isEmpty = false;
    }
    const name = store.schema.name;
    if (isEmpty) return { type: "object", name, id };
    return { type: "object", name, id, attributes };
  }

  #encodeContainer(value: object): Json {
    this.#open ??= new Set();
    if (this.#open.has(value)) {
      throw new TypeError("Cannot serialize a circular reference");
    }
    this.#open.add(value);
    try {
      if (Array.isArray(value)) return value.map((item) => this.encode(item));
      if (isPlainObject(value)) return this.#encodeRecord(value);
      if (value instanceof Map) return this.#encodeMap(value);
      if (value instanceof Set) {
        if (value.size === 0) return { type: "set" };
        return { type: "set", entries: this.#encodeArray([...value]) };
      }
      if (value instanceof Value) {
        return this.#encodeSpec(value, {
          type: "value",
          value: this.encode(value.value),
        });
      }
      if (value instanceof Field) {
        return this.#encodeSpec(value, { type: "field", field: value.field });
      }
      if (value instanceof Expr) {
        return this.#encodeSpec(value, {
          type: "expr",
          expr: this.encode(value.expr),
        });
      }
      if (value instanceof EventRep) {
        const { name, values } = value;
        return { type: "event", name, values: this.encode(values) };
      }
    } finally {
      this.#open.delete(value);
    }
    throw new TypeError(
      `Cannot serialize an object of class ${value.constructor.name}`,
    );
  }

  #encodeArray(values: readonly unknown[]): Json {
    // Most arrays are columns of numbers or strings, which need no encoding.
    if (values.every(isJsonPrimitive)) return values as readonly Json[];
    return this.#encodeContainer(values);
  }

  #encodeRecord(record: Readonly<Record<string, unknown>>): Json {
    // Object.entries() is slow for records without a prototype.
    return encodeEntries(
      Object.keys(record).map((key) => [key, this.encode(record[key])]),
    );
  }

  #encodeMap(map: ReadonlyMap<unknown, unknown>): Json {
    return encodeEntries(
      Array.from(map, ([key, value]) => [this.encode(key), this.encode(value)]),
    );
  }

  #encodeSpec(
    { transform, units }: { transform?: object; units?: string },
    rep: Record<string, Json>,
  ): Json {
    if (transform !== undefined) rep.transform = this.encode(transform);
    if (units !== undefined) rep.units = units;
    return rep;
  }

  #encodeNdArray(array: NdArray): Json {
    const { data, shape, dtype } = array;
    if (isTypedArray(data)) {
      return this.#encodeTyped(data, shape, dtype);
    }
    const values = dtype === "object"
      ? this.#encodeArray(data)
      : data.map((item) => encodeNumber(Number(item)));
    return { type: "ndarray", array: values, shape, dtype, order: "little" };
  }

  #encodeTyped(
    data: TypedArray,
    shape: readonly number[],
    dtype: string = data.constructor.name.slice(0, -5).toLowerCase(),
  ): Json {
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    const array = this.#encodeBytes(bytes);
    return { type: "ndarray", array, shape, dtype, order: "little" };
  }

  #encodeOtherView(view: ArrayBufferView): Json {
    if (view instanceof Uint8ClampedArray) {
      return this.#encodeTyped(Uint8Array.from(view), [view.length]);
    }
    if (view instanceof BigInt64Array || view instanceof BigUint64Array) {
      const numbers = Array.from(view as Iterable<bigint>, Number);
      const fits = numbers.every((number) => number === (number | 0));
      const array = fits
        ? new NdArray(Int32Array.from(numbers), [numbers.length])
        : new NdArray(numbers, [numbers.length]);
      return this.#encodeNdArray(array);
    }
    throw new TypeError(`Cannot serialize a ${view.constructor.name}`);
  }

  #encodeBytes(bytes: Uint8Array): Json {
    if (this.#makeBufferId === undefined) {
      const { gzipSync } = globalThis.process.getBuiltinModule("node:zlib");
      return { type: "bytes", data: gzipSync(bytes).toBase64() };
    }
    const id = this.#makeBufferId();
    this.buffers.push({ id, data: bytes });
    return { type: "bytes", data: { id } };
  }
}

const NOTHING: readonly [string, unknown][] = [];

function encodeEntries(entries: readonly Json[]): Json {
  return entries.length === 0 ? { type: "map" } : { type: "map", entries };
}

function isJsonPrimitive(value: unknown): boolean {
  return typeof value === "number"
    ? Number.isFinite(value)
    : typeof value === "string" || typeof value === "boolean" || value === null;
}

/** As Python sends dates without a time as text, and all other times as milliseconds. */
function encodeTime(value: object): Json | undefined {
  return temporalName(value) === "PlainDate"
    ? String(value)
    : millisecondsOf(value);
}

function encodeNumber(value: number): Json {
  if (Number.isFinite(value)) return value;
  const name = Number.isNaN(value) ? "nan" : value > 0 ? "+inf" : "-inf";
  return { type: "number", value: name };
}
