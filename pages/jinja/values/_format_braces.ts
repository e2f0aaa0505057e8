import { formatValue } from "./format_spec.ts";
import { itemOf, member, missing } from "./member.ts";
import { defined } from "./undefined.ts";
import { represent, textOf } from "./values.ts";

/**
 * `text.format(…)` of Python.
 *
 * @throws {TypeError} If a value is missing or of another type.
 */
export function formatBraces(
  text: string,
  values: readonly unknown[],
  named: ReadonlyMap<string, unknown>,
): string {
  let next = 0;
  return text.replace(
    /\{\{|\}\}|\{([^{}!:]*)(?:!([rsa]))?(?::((?:[^{}]|\{[^{}]*\})*))?\}|[{}]/g,
    (whole, field: string | undefined, conversion, spec: string = "") => {
      if (whole === "{{") return "{";
      if (whole === "}}") return "}";
      if (field === undefined) {
        throw new TypeError(`single '${whole}' in format string`);
      }
      const find = (path: string) => {
        const [, head = "", rest = ""] = /^([^.[]*)(.*)$/.exec(path)!;
        const key = head === "" ? String(next++) : head;
        const value = /^\d+$/.test(key) ? values[Number(key)] : named.get(key);
        if (value === undefined) {
          throw new TypeError(`there is no value '${key}' for the format`);
        }
        return follow(value, rest);
      };
      const value = find(field);
      const inner = spec.replace(
        /\{([^{}]*)\}/g,
        (_, path) => textOf(find(path)),
      );
      if (conversion === undefined) return formatValue(defined(value), inner);
      return formatValue(
        conversion === "s" ? textOf(value) : represent(value),
        inner,
      );
    },
  );
}

/** The attributes and items that a field names after its value. */
function follow(value: unknown, path: string): unknown {
  for (const [, name, index] of path.matchAll(/\.(\w+)|\[([^\]]*)\]/g)) {
    const key = name ?? (/^\d+$/.test(index!) ? Number(index) : index);
    const found = name === undefined ? itemOf(value, key) : member(value, name);
    value = defined(found === undefined ? missing(value, key) : found);
  }
  return value;
}
