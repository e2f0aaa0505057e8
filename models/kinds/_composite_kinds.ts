import { isPlainObject } from "../../base/records.ts";
import { isTypedArray, NdArray } from "../columns/arrays.ts";
import { INVALID, type Kind, type KindTypes, makeKind } from "./kind.ts";
import type { KindExpression } from "./kind_parser.ts";

type Coerce = Kind["coerce"];

/** The kinds that are made of others; each may reference models if one of its parts may. */
export const COMPOSITE_KINDS: KindTypes = {
  Nullable: {
    arity: [1, 1],
    compile: (parsed, [inner]) =>
      kindOf(
        parsed,
        [inner!],
        (value) => value === null ? null : inner!.coerce(value),
      ),
    describe: ({ params }, describe) => `null or ${describe(params[0]!)}`,
  },
  Or: {
    arity: [1, Infinity],
    compile: (parsed, parts) => kindOf(parsed, parts, firstCoerce(parts)),
    describe: ({ params }, describe) =>
      params.filter(isPossible).map(describe).join(" or "),
  },
  Positive: {
    arity: [1, 1],
    compile: (parsed, [inner]) =>
      narrowed(parsed, inner!, (value) => value as number > 0),
    describe: ({ params }, describe) => `a positive ${describe(params[0]!)}`,
  },
  NonNegative: {
    arity: [1, 1],
    compile: (parsed, [inner]) =>
      narrowed(parsed, inner!, (value) => value as number >= 0),
    describe: ({ params }, describe) =>
      `a non-negative ${describe(params[0]!)}`,
  },
  // In a Tuple or Struct, for what may be left out.
  Opt: { arity: [1, 1], compile: (_parsed, [inner]) => inner! },
  List: {
    arity: [1, 1],
    compile: (parsed, parts) =>
      kindOf(parsed, parts, (value) => coerceItems(value, parts[0]!)),
    describe: describeArray,
  },
  NonEmptyList: {
    arity: [1, 1],
    compile: (parsed, parts) =>
      kindOf(parsed, parts, (value) => {
        const stored = coerceItems(value, parts[0]!);
        return stored === INVALID || stored.length > 0 ? stored : INVALID;
      }),
    describe: ({ params }, describe) =>
      `a non-empty array of ${describe(params[0]!)}`,
  },
  Arrayable: { arity: [1, 1], compile: arrayKind, describe: describeArray },
  Iterable: { arity: [1, 1], compile: arrayKind, describe: describeArray },
  Tuple: {
    arity: [1, Infinity],
    compile: (parsed, parts) =>
      kindOf(parsed, parts, tupleCoerce(parsed, parts)),
  },
  Set: {
    arity: [1, 1],
    compile: (parsed, parts) =>
      kindOf(parsed, parts, (value) => {
        const items = value instanceof Set ? [...value] : value;
        const stored = coerceItems(items, parts[0]!);
        return stored === INVALID ? INVALID : new Set(stored);
      }),
    describe: ({ params }, describe) => `a set of ${describe(params[0]!)}`,
  },
  Dict: {
    arity: [1, 1],
    compile: (parsed, parts) =>
      kindOf(parsed, parts, entriesCoerce(null, parts[0]!)),
    describe: ({ params }, describe) => `an object of ${describe(params[0]!)}`,
  },
  Mapping: { arity: [2, 2], compile: mapKind, describe: describeMap },
  KeyVal: { arity: [2, 2], compile: mapKind, describe: describeMap },
  Struct: { takes: "fields", compile: structKind, describe: describeFields },
  PartialStruct: {
    takes: "fields",
    compile: structKind,
    describe: describeFields,
  },
};

type Describe = (part: KindExpression) => string;

function describeArray(
  { params }: KindExpression,
  describe: Describe,
): string {
  return `an array of ${describe(params[0]!)}`;
}

function describeMap({ params }: KindExpression, describe: Describe): string {
  return `a map of ${describe(params[0]!)} to ${describe(params[1]!)}`;
}

/** Only the names: the kinds of the fields would make it unreadably long. */
function describeFields(parsed: KindExpression): string {
  const names = [...parsed.fields].map(([name, field]) =>
    isRequired(parsed, field) ? name : `${name}?`
  );
  return `an object { ${names.join(", ")} }`;
}

/** Whether a user can give such a value; functions and DOM nodes cannot travel. */
function isPossible({ name }: KindExpression): boolean {
  return name !== "Func" && name !== "Node";
}

function isOptional({ name }: KindExpression): boolean {
  return name === "Opt";
}

function isRequired(struct: KindExpression, field: KindExpression): boolean {
  return struct.name === "Struct" && !isOptional(field);
}

function kindOf(
  parsed: KindExpression,
  parts: readonly Kind[],
  coerce: Coerce,
): Kind {
  return makeKind(parsed, coerce, parts.some((part) => part.mayReference));
}

/** The first kind that accepts decides what is stored. */
function firstCoerce(kinds: readonly Kind[]): Coerce {
  return (value) => {
    for (const kind of kinds) {
      const stored = kind.coerce(value);
      if (stored !== INVALID) return stored;
    }
    return INVALID;
  };
}

function narrowed(
  parsed: KindExpression,
  inner: Kind,
  condition: (value: unknown) => boolean,
): Kind {
  return kindOf(parsed, [inner], (value) => {
    const stored = inner.coerce(value);
    return stored !== INVALID && condition(stored) ? stored : INVALID;
  });
}

function coerceItems(value: unknown, item: Kind): unknown[] | typeof INVALID {
  if (isTypedArray(value)) value = Array.from(value);
  if (!Array.isArray(value)) return INVALID;
  const stored = new Array(value.length);
  for (let i = 0; i < value.length; i++) {
    const coerced = item.coerce(value[i]);
    if (coerced === INVALID) return INVALID;
    stored[i] = coerced;
  }
  return stored;
}

/** Columns: not searched for models, and not checked if anything goes. */
function arrayKind(parsed: KindExpression, [part]: readonly Kind[]): Kind {
  const item = part!;
  const isFree = item.parsed.name === "Unknown" || item.parsed.name === "Any";
  return makeKind(parsed, (value) => {
    if (isTypedArray(value) || value instanceof NdArray) return value;
    if (!Array.isArray(value)) return INVALID;
    return isFree ? value.slice() : coerceItems(value, item);
  });
}

function tupleCoerce(parsed: KindExpression, kinds: readonly Kind[]): Coerce {
  const required = parsed.params.filter((param) => !isOptional(param)).length;
  return (value) => {
    if (
      !Array.isArray(value) || value.length < required ||
      value.length > kinds.length
    ) return INVALID;
    const stored = value.map((item, i) => kinds[i]!.coerce(item));
    return stored.includes(INVALID) ? INVALID : stored;
  };
}

function mapKind(parsed: KindExpression, parts: readonly Kind[]): Kind {
  return kindOf(parsed, parts, entriesCoerce(parts[0]!, parts[1]!));
}

/** The entries of an object or map; `undefined` for anything else. */
function entriesOf(value: unknown): [unknown, unknown][] | undefined {
  if (value instanceof Map) return [...value];
  return isPlainObject(value) ? Object.entries(value) : undefined;
}

function entriesCoerce(key: Kind | null, item: Kind): Coerce {
  return (value) => {
    const entries = entriesOf(value);
    if (entries === undefined) return INVALID;
    const stored: [unknown, unknown][] = [];
    for (const [name, content] of entries) {
      const storedKey = coerceKey(name, key, value instanceof Map);
      const coerced = item.coerce(content);
      if (storedKey === INVALID || coerced === INVALID) return INVALID;
      stored.push([storedKey, coerced]);
    }
    if (!stored.every(([name]) => typeof name === "string")) {
      return new Map(stored);
    }
    // No key of a client may reach a prototype, not even `__proto__`.
    const record: Record<string, unknown> = Object.create(null);
    for (const [name, content] of stored) record[name as string] = content;
    return record;
  };
}

/** A key; that of an object may stand for a number. */
function coerceKey(name: unknown, key: Kind | null, isMap: boolean): unknown {
  if (key === null) return typeof name === "string" ? name : INVALID;
  const stored = key.coerce(name);
  if (stored !== INVALID || isMap) return stored;
  return String(Number(name)) === name ? key.coerce(Number(name)) : INVALID;
}

function structKind(parsed: KindExpression, parts: readonly Kind[]): Kind {
  return kindOf(parsed, parts, structCoerce(parsed, parts));
}

function structCoerce(parsed: KindExpression, kinds: readonly Kind[]): Coerce {
  const names = [...parsed.fields.keys()];
  const required = [...parsed.fields.values()]
    .map((field) => isRequired(parsed, field));
  return (value) => {
    const entries = entriesOf(value);
    if (entries === undefined) return INVALID;
    // As for the attributes of a model, `undefined` counts as absent.
    const given = new Map(
      entries.filter(([, content]) => content !== undefined),
    );
    const stored: Record<string, unknown> = Object.create(null);
    for (const [i, name] of names.entries()) {
      if (!given.has(name)) {
        if (required[i]) return INVALID;
        continue;
      }
      const coerced = kinds[i]!.coerce(given.get(name));
      if (coerced === INVALID) return INVALID;
      stored[name] = coerced;
      given.delete(name);
    }
    return given.size === 0 ? stored : INVALID;
  };
}
