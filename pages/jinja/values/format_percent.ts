import { applySpec } from "./format_spec.ts";
import { numberOf } from "./float.ts";
import { entriesOf, represent, textOf, Tuple, typeName } from "./values.ts";

const DIRECTIVE =
  /%(?:\(([^)]*)\))?([-+ #0]*)(\d+|\*)?(?:\.(\d+|\*))?[hlL]?([diouxXeEfFgGcrsa%]?)/g;

/**
 * `text % values` of Python.
 *
 * @throws {TypeError} If values are missing, left over or of another type.
 */
export function formatPercent(text: string, values: unknown): string {
  const list = values instanceof Tuple ? [...values] : [values];
  const named = entriesOf(values);
  let used = 0;
  let isNamed = false;
  const take = () => {
    if (used === list.length) {
      throw new TypeError("not enough arguments for format string");
    }
    return list[used++];
  };
  const result = text.replace(
    DIRECTIVE,
    (whole, name, flags: string, width, precision, type: string) => {
      if (type === "%") return "%";
      if (type === "") throw new TypeError(`incomplete format '${whole}'`);
      const columns = width === "*" ? numberOf(take()) : width;
      const places = precision === "*" ? numberOf(take()) : precision;
      if (name !== undefined) isNamed = true;
      const value = name === undefined ? take() : valueOf(named, name);
      return directive(value, type, {
        flags,
        width: Number(columns ?? 0),
        precision: places === undefined ? undefined : Number(places),
      });
    },
  );
  if (!isNamed && used < list.length && named === undefined) {
    throw new TypeError(
      "not all arguments converted during string formatting",
    );
  }
  return result;
}

function valueOf(
  named: readonly [unknown, unknown][] | undefined,
  name: string,
): unknown {
  if (named === undefined) throw new TypeError("format requires a mapping");
  const entry = named.find(([key]) => key === name);
  if (entry === undefined) throw new TypeError(`there is no value '${name}'`);
  return entry[1];
}

function directive(
  value: unknown,
  type: string,
  options: { flags: string; width: number; precision: number | undefined },
): string {
  const { flags, width, precision } = options;
  const isLeft = flags.includes("-");
  const isText = "rsa".includes(type);
  const isZero = flags.includes("0") && !isLeft && !isText;
  const spec = {
    fill: isZero ? "0" : " ",
    align: isLeft ? "<" : isZero ? "=" : ">",
    sign: flags.includes("+") ? "+" : flags.includes(" ") ? " " : "",
    isAlternate: flags.includes("#"),
    width,
    separator: "",
    precision,
  };
  if (isText) {
    const text = type === "s" ? textOf(value) : represent(value);
    return applySpec(text, { ...spec, type: "s" });
  }
  if (type === "c" && typeof value === "string") {
    return applySpec(value, { ...spec, type: "s" });
  }
  const number = numberOf(value);
  if (number === undefined) {
    throw new TypeError(
      `%${type} format: a number is required, not ${typeName(value)}`,
    );
  }
  if ("diu".includes(type)) {
    const digits = precision ?? 0;
    const text = String(Math.abs(Math.trunc(number))).padStart(digits, "0");
    const signedText = (number < 0 ? "-" : spec.sign) + text;
    return isZero && precision === undefined
      ? applySpec(Math.trunc(number), { ...spec, type: "d" })
      : applySpec(signedText, { ...spec, precision: undefined, type: "s" });
  }
  return applySpec(value, { ...spec, type });
}
