// Registers all model classes, which decoding needs.
import "../../models/mod.ts";
import {
  Expr,
  Field,
  type Model,
  type PropertyDefinition,
  propertyStore,
  Value,
} from "../../models/internal.ts";
import type { MessageBuffer } from "../../protocol/message.ts";
import { ByteAllowance } from "./_byte_allowance.ts";
import {
  decodeNdArray,
  decodeTypedArray,
  toArrayBuffer,
} from "./array_codec.ts";
import { decodeDate, decodeNumber, decodeSlice } from "./_scalar_codec.ts";
import { isRecord } from "../../base/records.ts";
import { DeserializationError, quote, type Rep } from "./_representation.ts";
import { EventRep } from "../event_rep.ts";
import {
  LIBRARY_CLASSES,
  type ModelClasses,
  resolveClass,
} from "./unknown_models.ts";

const MAX_DEPTH = 256;

const MAX_ID_LENGTH = 1000;

export { DeserializationError };

/** Thrown for a reference to a model that neither the document nor the message has (spec 4.6). */
export class UnknownReferenceError extends DeserializationError {
  override readonly name = "UnknownReferenceError";
  readonly id: string;

  constructor(id: string) {
    super(`can't resolve reference ${quote(id)}`);
    this.id = id;
  }
}

export interface DeserializerOptions {
  /** Finds a model that the document already has; for an object, `type` is the type in the message. */
  resolve?: (id: string, type?: string) => Model | undefined;
  /**
   * Receives the message's values for a model that the document already has.
   * Without it, they are ignored.
   */
  update?: (
    model: Model,
    values: ReadonlyMap<PropertyDefinition, unknown>,
  ) => void;
  /**
   * Where the classes of models are found besides the library's own (spec 4.7).
   *
   * @default {LIBRARY_CLASSES} Nowhere.
   */
  classes?: ModelClasses;
  buffers?: readonly MessageBuffer[];
  /**
   * The most inline data that the message may have in total, in unpacked bytes.
   *
   * @default {268435456}
   */
  maxInlineBytes?: number;
  /**
   * Whether the data comes from a client: inline data may then unpack to 16 MiB or
   * 64 times its size, and buffers may be referred to four times.
   *
   * @default {false}
   */
  isDistrusted?: boolean;
}

/**
 * Decodes values from the wire (spec 4.2–4.5).
 *
 * - **Inert:** nothing decoded is ever evaluated, and no key reaches a prototype.
 * - **Checked:** the attributes of new models match their properties' kinds.
 * - **Known wins:** an object with a known id is the known model; its attributes
 *   are ignored without an `update` option.
 */
export class Deserializer {
  readonly created: Model[] = [];
  /** How many of the created models belong to what has been accepted. */
  #accepted = 0;
  readonly #resolve: (id: string, type?: string) => Model | undefined;
  readonly #update: DeserializerOptions["update"];
  readonly #classes: ModelClasses;
  readonly #references = new Map<string, Model>();
  readonly #buffers = new Map<string, ArrayBuffer | Uint8Array>();
  readonly #options: DeserializerOptions;
  #bytes: ByteAllowance | undefined;
  #waiting: { model: Model; attributes: Rep; isKnown: boolean }[] = [];
  #depth = 0;

  /** Creates a deserializer for one message or document. */
  constructor(options: DeserializerOptions = {}) {
    const {
      resolve,
      classes = LIBRARY_CLASSES,
      update,
      buffers = [],
    } = options;
    this.#resolve = resolve ?? (() => undefined);
    this.#update = update;
    this.#classes = classes;
    for (const { id, data } of buffers) this.#buffers.set(id, data);
    this.#options = options;
  }

  /** How many bytes the decoded arrays take. */
  get arrayBytes(): number {
    return this.#bytes?.used ?? 0;
  }

  get #allowance(): ByteAllowance {
    return this.#bytes ??= new ByteAllowance(this.#options);
  }

  /**
   * Decodes what `JSON.parse` returned.
   *
   * @throws {UnknownReferenceError} If a reference cannot be resolved.
   * @throws {DeserializationError} If the representation is malformed.
   * @throws {TypeError} If a property does not accept its value.
   */
  decode(rep: unknown): unknown {
    if (typeof rep !== "object" || rep === null) return rep;
    if (++this.#depth > MAX_DEPTH) {
      throw new DeserializationError(
        `can't decode more than ${MAX_DEPTH} nested levels`,
      );
    }
    const value = Array.isArray(rep)
      ? rep.map((item) => this.decode(item))
      : this.#decodeObject(rep as Rep);
    this.#depth--;
    if (this.#depth === 0) this.#initializeModels();
    return value;
  }

  /** Keeps the models created so far. */
  accept(): void {
    this.#accepted = this.created.length;
  }

  /** Forgets the models created since the last {@linkcode accept}; returns their ids. */
  abandon(): string[] {
    this.#depth = 0;
    this.#waiting = [];
    return this.created.splice(this.#accepted).map((model) => {
      const id = propertyStore(model).id as string;
      this.#references.delete(id);
      return id;
    });
  }

  #decodeObject(rep: Rep): unknown {
    if (!Object.hasOwn(rep, "type")) {
      if (Object.hasOwn(rep, "id")) return this.#decodeReference(rep);
      return this.#decodeRecord(rep);
    }
    switch (rep.type) {
      case "ref":
        return this.#decodeReference(rep);
      case "object":
        return this.#decodeModel(rep);
      case "number":
        return decodeNumber(rep.value);
      case "array":
        return this.#entries(rep).map((item) => this.decode(item));
      case "map":
        return this.#decodeMap(rep);
      case "set":
        return new Set(this.#entries(rep).map((item) => this.decode(item)));
      case "slice":
        return decodeSlice(rep);
      case "date":
        return decodeDate(rep.iso);
      case "bytes":
        return toArrayBuffer(this.#decodeBytes(rep));
      case "typed_array":
        return decodeTypedArray(this.#decodeBytes(rep.array), rep);
      case "ndarray":
        return this.#decodeNdArray(rep);
      case "value":
        return new Value(this.decode(rep.value), this.#specOptions(rep));
      case "field":
        if (typeof rep.field !== "string") break;
        return new Field(rep.field, this.#specOptions(rep));
      case "expr":
        return new Expr(
          this.decode(rep.expr) as object,
          this.#specOptions(rep),
        );
      case "event":
        return this.#decodeEvent(rep);
      case "symbol":
        throw new DeserializationError(
          `can't resolve named symbol ${quote(rep.name)}`,
        );
    }
    throw new DeserializationError(
      `unable to decode an object of type ${quote(rep.type)}`,
    );
  }

  #decodeReference(rep: Rep): Model {
    const { id } = rep;
    if (typeof id !== "string") {
      throw new DeserializationError("the id of a reference must be a string");
    }
    const model = this.#references.get(id) ?? this.#resolve(id);
    if (model === undefined) throw new UnknownReferenceError(id);
    return model;
  }

  #decodeModel(rep: Rep): Model {
    const { id, name, attributes = {} } = rep;
    if (typeof id !== "string" || typeof name !== "string") {
      throw new DeserializationError(
        "the name and id of an object must be strings",
      );
    }
    const defined = this.#references.get(id);
    if (defined !== undefined) return defined;
    const known = this.#resolve(id, name);
    if (known !== undefined && this.#update === undefined) return known;
    const model = known ?? this.#create(id, name);
    if (!isRecord(attributes)) {
      throw new DeserializationError(
        `attributes of ${quote(name)} are not an object`,
      );
    }
    this.#references.set(id, model);
    const decoded = this.#decodeRecord(attributes);
    const isKnown = known !== undefined;
    this.#waiting.push({ model, attributes: decoded, isKnown });
    return model;
  }

  #create(id: string, name: string): Model {
    const constructor = resolveClass(this.#classes, name);
    if (id.length > MAX_ID_LENGTH) {
      throw new DeserializationError(
        `the id of a model must have at most ${MAX_ID_LENGTH} characters`,
      );
    }
    const model = new (constructor as unknown as new () => Model)();
    propertyStore(model).id = id;
    this.created.push(model);
    return model;
  }

  // Attributes are set last, so that kinds can check references in cyclic graphs.
  #initializeModels(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { model, attributes, isKnown } of waiting) {
      const store = propertyStore(model);
      const values = new Map<PropertyDefinition, unknown>();
      for (const [name, value] of Object.entries(attributes)) {
        const property = store.schema.property(name);
        if (property.internal) continue;
        values.set(property, store.coerce(property, value));
      }
      if (isKnown) this.#update?.(model, values);
      else for (const [{ name }, value] of values) store.store(name, value);
    }
  }

  #decodeRecord(rep: Rep): Record<string, unknown> {
    const record: Record<string, unknown> = Object.create(null);
    for (const [key, item] of Object.entries(rep)) {
      record[key] = this.decode(item);
    }
    return record;
  }

  #decodeMap(rep: Rep): unknown {
    const entries = this.#entries(rep).map((entry) => {
      if (!Array.isArray(entry) || entry.length !== 2) {
        throw new DeserializationError("a map entry needs a key and a value");
      }
      return [this.decode(entry[0]), this.decode(entry[1])] as const;
    });
    if (!entries.every(([key]) => typeof key === "string")) {
      return new Map(entries);
    }
    const record: Record<string, unknown> = Object.create(null);
    for (const [key, item] of entries) record[key as string] = item;
    return record;
  }

  #decodeEvent(rep: Rep): EventRep {
    const values = this.decode(rep.values ?? { type: "map" });
    if (typeof rep.name !== "string" || !isRecord(values)) {
      throw new DeserializationError("an event needs a name and a map");
    }
    return new EventRep(rep.name, values);
  }

  #specOptions(rep: Rep): { transform?: object; units?: string } {
    const { transform, units } = rep;
    return {
      ...(transform === undefined
        ? {}
        : { transform: this.decode(transform) as object }),
      ...(typeof units === "string" ? { units } : {}),
    };
  }

  #entries(rep: Rep): readonly unknown[] {
    const entries = rep.entries ?? [];
    if (!Array.isArray(entries)) {
      throw new DeserializationError(
        `entries of a ${rep.type} are not an array`,
      );
    }
    return entries;
  }

  #decodeBytes(rep: unknown): ArrayBuffer | Uint8Array {
    if (!isRecord(rep) || rep.type !== "bytes") {
      throw new DeserializationError("an array needs bytes");
    }
    if (typeof rep.data === "string") {
      return this.#allowance.unpack(rep.data);
    }
    const id = isRecord(rep.data) ? rep.data.id : undefined;
    const data = typeof id === "string" ? this.#buffers.get(id) : undefined;
    if (data === undefined) {
      throw new DeserializationError(`can't resolve buffer ${quote(id)}`);
    }
    this.#allowance.refer(data);
    return data;
  }

  #decodeNdArray(rep: Rep): unknown {
    const data = Array.isArray(rep.array)
      ? rep.array.map((item) => this.decode(item))
      : this.#decodeBytes(rep.array);
    return decodeNdArray(data, rep);
  }
}
