import type { KindExpression } from "./kinds/kind_parser.ts";

// V8 quotes the tag when it refuses a write, so that readers pay nothing for the words.
const TAG = Symbol.toStringTag;

// Own and not enumerable: with another prototype, V8 copies arrays a hundred times slower.
const PUSH = {
  value: function push(this: { readonly [TAG]: string }): never {
    throw new TypeError(`Cannot add an item to ${this[TAG]}`);
  },
};

const COLUMN_PUSH = {
  value: function push(): never {
    throw new TypeError(
      "Cannot add an item to a column: it is read-only, use stream() or setColumns()",
    );
  },
};

/** The methods that write into a map. */
const MAP_WRITERS = ["clear", "delete", "set"];

/**
 * Freezes an array, object or map, and those inside that are copies as well; an error for
 * writing into them says which property to assign.
 *
 * @param value The value of a property: a copy of what was set.
 * @param place The property, for messages: `Column(p1001).children`.
 * @param kind What the property accepts.
 * @returns The same value.
 */
export function makeReadOnly<T extends object>(
  value: T,
  place: string,
  kind: KindExpression,
): T {
  if (value instanceof Map) return makeMapReadOnly(value, place);
  const isArray = Array.isArray(value);
  if (isDeepCopy(kind)) {
    for (const item of isArray ? value : Object.values(value)) {
      if (isOpenCopy(item)) makeReadOnly(item, place, kind);
    }
  }
  const advice = isArray ? "assign a new array" : "assign a new object";
  Object.defineProperty(value, TAG, {
    value: `${place}, which is read-only: ${advice}`,
  });
  if (isArray) Object.defineProperty(value, "push", PUSH);
  return Object.freeze(value);
}

/** What is in a map cannot be frozen. */
function makeMapReadOnly<T extends object>(map: T, place: string): T {
  for (const name of MAP_WRITERS) {
    Object.defineProperty(map, name, {
      value: () => {
        throw new TypeError(
          `Cannot ${name} entries of ${place}, which is read-only: assign a new map`,
        );
      },
    });
  }
  return Object.freeze(map);
}

/** The same for the columns of a data source, which are arrays of any length. */
export function makeColumnsReadOnly<T extends object>(
  columns: T,
  place: string,
): T {
  for (const column of Object.values(columns)) {
    if (Array.isArray(column) && !Object.hasOwn(column, "push")) {
      Object.defineProperty(column, "push", COLUMN_PUSH);
    }
  }
  Object.defineProperty(columns, TAG, {
    value: `${place}, which is read-only: use setColumns() or assign new data`,
  });
  return Object.freeze(columns);
}

/** Whether a value is an array, object or map that may still be frozen. */
export function isOpenCopy(value: unknown): value is object {
  return typeof value === "object" && value !== null &&
    (Array.isArray(value) || value instanceof Map ||
      Object.getPrototypeOf(value) === null) &&
    !Object.isFrozen(value);
}

const COPIED: ReadonlySet<string> = new Set([
  "Dict",
  "List",
  "Mapping",
  "NonEmptyList",
  "PartialStruct",
  "Struct",
  "Tuple",
]);

/** Kinds that store no arrays or objects. */
const PLAIN: ReadonlySet<string> = new Set([
  "Bool",
  "Enum",
  "Float",
  "Func",
  "Int",
  "Null",
  "Percent",
  "PrefixedStr",
  "Ref",
  "Str",
]);

const EITHER: ReadonlySet<string> = new Set([
  "NonNegative",
  "Nullable",
  "Opt",
  "Or",
  "Positive",
]);

/** Whether arrays and objects that a kind stores are copies of what was set. */
export function isCopied({ name, params }: KindExpression): boolean {
  if (EITHER.has(name)) return params.every(isCopied);
  return COPIED.has(name) || PLAIN.has(name);
}

/** Whether those inside them are copies, too. */
function isDeepCopy({ name, params, fields }: KindExpression): boolean {
  if (PLAIN.has(name)) return true;
  return (EITHER.has(name) || COPIED.has(name)) &&
    params.every(isDeepCopy) && [...fields.values()].every(isDeepCopy);
}
