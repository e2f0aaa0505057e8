import { isPlainObject } from "../../base/records.ts";
import { Model } from "../../models/internal.ts";
import { copyBytes, isBytes } from "./_state_bytes.ts";

/**
 * Checks that a value can be stored, and copies it so that only an assignment can
 * change it: what can be frozen is frozen.
 *
 * @param path How errors refer to the value, such as `phase.items[3]`.
 * @throws {TypeError} If a part of it cannot be stored.
 */
export function copyState(value: unknown, path: string): unknown {
  return isScalar(value) ? value : new Copier().copy(value, path);
}

function isScalar(value: unknown): boolean {
  return typeof value !== "object" && typeof value !== "function" &&
      typeof value !== "symbol" || value === null;
}

class Copier {
  /** The objects around the one that is being copied. */
  readonly #open = new Set<object>();

  copy(value: unknown, path: string): unknown {
    if (isScalar(value)) return value;
    if (typeof value !== "object" || value === null) {
      throw unsuitable(path, `a ${typeof value} cannot be stored`);
    }
    if (this.#open.has(value)) {
      throw unsuitable(path, "it contains itself");
    }
    this.#open.add(value);
    const copy = this.#copyObject(value, path);
    this.#open.delete(value);
    return copy;
  }

  #copyObject(value: object, path: string): object {
    if (Array.isArray(value)) {
      return Object.freeze(
        Array.from(value, (item, i) => this.copy(item, `${path}[${i}]`)),
      );
    }
    if (isPlainObject(value)) return this.#copyRecord(value, path);
    if (isBytes(value)) return copyBytes(value);
    if (value.constructor === Date) {
      return readOnly(new Date(+(value as Date)), path);
    }
    if (value.constructor === Map) {
      const entries = Array.from(
        value as Map<unknown, unknown>,
        ([key, item]) => {
          const name = typeof key === "string" ? JSON.stringify(key) : key;
          const place = `${path}.get(${isScalar(name) ? String(name) : "…"})`;
          return [this.copy(key, place), this.copy(item, place)] as const;
        },
      );
      return readOnly(new Map(entries), path);
    }
    if (value.constructor === Set) {
      const items = Array.from(
        value as Set<unknown>,
        (item, i) => this.copy(item, `${path}.values()[${i}]`),
      );
      return readOnly(new Set(items), path);
    }
    throw unsuitable(path, whyNot(value));
  }

  #copyRecord(record: Readonly<Record<string, unknown>>, path: string): object {
    const entries = Object.keys(record).map((key) => {
      const place = /^[A-Za-z_$][\w$]*$/.test(key)
        ? `${path}.${key}`
        : `${path}[${JSON.stringify(key)}]`;
      return [key, this.copy(record[key], place)] as const;
    });
    return Object.freeze(Object.fromEntries(entries));
  }
}

function whyNot(value: object): string {
  if (value instanceof Model) {
    return `a ${value.type} model cannot be stored, keep its id or its name and find it with getModelById() or getModelByName()`;
  }
  const { name } = value.constructor ?? {};
  return `an object of class ${
    name || "without name"
  } cannot be stored, keep its data in a plain object, a string or a number`;
}

function unsuitable(path: string, why: string): TypeError {
  return new TypeError(`Cannot keep ${path}: ${why}`);
}

/** Objects that `Object.freeze` does not keep from being changed, and how they are. */
const CHANGES: readonly (readonly [
  new () => object,
  readonly string[],
])[] = [
  [Map, ["set", "delete", "clear"]],
  [Set, ["add", "delete", "clear"]],
  [
    Date,
    Object.getOwnPropertyNames(Date.prototype)
      .filter((name) => name.startsWith("set")),
  ],
];

/** Makes the methods that change an object throw. */
function readOnly<T extends object>(value: T, path: string): T {
  const refuse = () => {
    throw new TypeError(
      `Cannot change ${path}: values of doc.state() are read-only, assign a changed copy to its value`,
    );
  };
  const [, names = []] = CHANGES.find(([type]) => value instanceof type) ?? [];
  for (const name of names) {
    Object.defineProperty(value, name, { value: refuse });
  }
  return Object.freeze(value);
}
