import type { BokehJsClass } from "./_bokehjs.ts";

/** A class of BokehJS, which keeps its name in bundles that shorten names. */
// deno-lint-ignore ban-types
type NamedClass = Function & { readonly __name__?: string };

/** A kind of BokehJS; its class decides which fields it has. */
interface BokehJsKind {
  readonly constructor: NamedClass;
  readonly base_type?: BokehJsKind;
  readonly item_type?: BokehJsKind;
  readonly key_type?: BokehJsKind;
  readonly types?: readonly BokehJsKind[];
  readonly struct_type?: Readonly<Record<string, BokehJsKind>>;
  readonly values?: ReadonlySet<string | number>;
  readonly obj_type?: BokehJsClass;
  readonly prefix?: string;
  readonly attr?: string;
}

/** The names of what does not know its own: BokehJS's enums, and `HasProps`. */
export type KindNames = ReadonlyMap<unknown, string>;

/**
 * Renders a kind of BokehJS as an expression such as `Nullable(Enum[Align])`.
 *
 * @param type A kind, a spec class or an alias from a property table.
 * @param names The names of what does not know its own.
 * @returns The expression.
 */
export function kindText(type: object, names: KindNames): string {
  // The type of a visual property is a class, not an instance.
  if (typeof type === "function") return className(type);
  const kind = type as BokehJsKind;
  const name = className(kind.constructor);
  const text = (part: BokehJsKind) => kindText(part, names);
  switch (name) {
    case "Enum": {
      const known = names.get(kind);
      if (known !== undefined) return `Enum[${known}]`;
      const values = [...kind.values!].map((value) => JSON.stringify(value));
      return `Enum(${values.join(", ")})`;
    }
    case "Ref":
      return `Ref(${names.get(kind.obj_type) ?? nameOf(kind.obj_type!)})`;
    case "PrefixedStr":
      return `PrefixedStr(prefix=${kind.prefix})`;
    case "PropertyAlias":
      return `Alias(${kind.attr})`;
    case "Struct":
    case "PartialStruct": {
      const fields = Object.entries(kind.struct_type!)
        .map(([field, part]) => `${field}: ${text(part)}`);
      return `${name}(${fields.join(", ")})`;
    }
    case "Mapping":
    case "KeyVal":
      return `${name}(${text(kind.key_type!)}, ${text(kind.item_type!)})`;
  }
  const parts = kind.types ?? [kind.base_type ?? kind.item_type];
  const params = parts.filter((part) => part !== undefined).map(text);
  return params.length === 0 ? name : `${name}(${params.join(", ")})`;
}

/** The name of a class on the wire. */
export function nameOf(constructor: BokehJsClass): string {
  return constructor.__qualified__ ?? className(constructor);
}

/** The name of a class in BokehJS's sources. */
export function className(constructor: NamedClass): string {
  return Object.hasOwn(constructor, "__name__")
    ? constructor.__name__!
    : constructor.name;
}
