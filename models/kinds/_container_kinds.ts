import type { KindExpression } from "./kind_parser.ts";
import { isTypedArray, NdArray } from "../columns/arrays.ts";
import { INVALID, type Kind, makeKind } from "./kinds.ts";

type Compile = (parsed: KindExpression) => Kind;
type Coerce = Kind["coerce"];

/** Compiles the kinds of arrays, sets and objects; `undefined` for others. */
export function containerKind(
  parsed: KindExpression,
  compile: Compile,
): Kind | undefined {
  const { name, params, fields } = parsed;
  if (name === "Struct" || name === "PartialStruct") {
    const kinds = [...fields.values()].map((field) =>
      compile(unwrapped(field))
    );
    return kindOf(parsed, kinds, structCoerce(parsed, kinds));
  }
  const kinds = params.map((param) => compile(unwrapped(param)));
  const item = kinds.at(-1)!;
  switch (name) {
    case "List":
      return kindOf(parsed, kinds, (value) => coerceItems(value, item));
    case "Arrayable":
    case "Iterable":
      return arrayKind(parsed, item);
    case "Tuple":
      return kindOf(parsed, kinds, tupleCoerce(parsed, kinds));
    case "Set":
      return kindOf(parsed, kinds, (value) => {
        const items = value instanceof Set ? [...value] : value;
        const stored = coerceItems(items, item);
        return stored === INVALID ? INVALID : new Set(stored);
      });
    case "Dict":
      return kindOf(parsed, kinds, entriesCoerce(null, item));
    case "Mapping":
    case "KeyVal":
      return kindOf(parsed, kinds, entriesCoerce(kinds[0]!, item));
    case "Opt":
      return item;
  }
  return undefined;
}

function kindOf(
  parsed: KindExpression,
  parts: readonly Kind[],
  coerce: Coerce,
): Kind {
  return makeKind(parsed, coerce, parts.some((part) => part.mayReference));
}

function isOptional(parsed: KindExpression): boolean {
  return parsed.name === "Opt";
}

function unwrapped(parsed: KindExpression): KindExpression {
  return isOptional(parsed) ? parsed.params[0]! : parsed;
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

/** Columns: never looked into for models, and not checked if anything goes. */
function arrayKind(parsed: KindExpression, item: Kind): Kind {
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

/** The entries of an object or map; `undefined` for anything else. */
function entriesOf(value: unknown): [unknown, unknown][] | undefined {
  if (value instanceof Map) return [...value];
  if (typeof value !== "object" || value === null) return undefined;
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) return undefined;
  return Object.entries(value);
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

/** A key; that of an object may be a number in disguise. */
function coerceKey(name: unknown, key: Kind | null, isMap: boolean): unknown {
  if (key === null) return typeof name === "string" ? name : INVALID;
  const stored = key.coerce(name);
  if (stored !== INVALID || isMap) return stored;
  return String(Number(name)) === name ? key.coerce(Number(name)) : INVALID;
}

function structCoerce(parsed: KindExpression, kinds: readonly Kind[]): Coerce {
  const names = [...parsed.fields.keys()];
  const isRequired = [...parsed.fields.values()].map((field) =>
    parsed.name === "Struct" && !isOptional(field)
  );
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
        if (isRequired[i]) return INVALID;
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
