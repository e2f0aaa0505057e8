import { floatText, isFloat, numberOf } from "./float.ts";
import { isText, represent, textOf, typeName } from "./values.ts";

/** How a number or a text is formatted; the same for `%` and `format()`. */
export interface FormatSpec {
  readonly fill: string;
  readonly align: string | undefined;
  readonly sign: string;
  readonly isAlternate: boolean;
  readonly width: number;
  readonly separator: string;
  readonly precision: number | undefined;
  readonly type: string;
}

const SPEC =
  /^(?:([^])?([<>=^]))?([-+ ]?)(#?)(0?)(\d*)([,_]?)(?:\.(\d+))?([bcdeEfFgGnosxX%]?)$/u;

/** `format(value, spec)` of Python. */
export function formatValue(value: unknown, spec: string): string {
  if (spec === "") return textOf(value);
  const match = SPEC.exec(spec);
  if (match === null) throw new TypeError(`invalid format '${spec}'`);
  const [, fill, align, sign, alternate, zero, width, separator, precision] =
    match;
  return applySpec(value, {
    fill: fill ?? (zero === "0" ? "0" : " "),
    align: align ?? (zero === "0" ? "=" : undefined),
    sign: sign!,
    isAlternate: alternate !== "",
    width: Number(width),
    separator: separator!,
    precision: precision === undefined ? undefined : Number(precision),
    type: match[9]!,
  });
}

/** @throws {TypeError} If the value has no such format. */
export function applySpec(value: unknown, spec: FormatSpec): string {
  const number = numberOf(value);
  if (isText(value) || number === undefined) {
    if (spec.type !== "" && spec.type !== "s") throw unknownType(value, spec);
    const whole = isText(value) ? textOf(value) : represent(value);
    const text = spec.precision === undefined
      ? whole
      : whole.slice(0, spec.precision);
    return pad(text, "", { ...spec, align: spec.align ?? "<" });
  }
  if (spec.type === "s") throw unknownType(value, spec);
  const digits = numberText(value, Math.abs(number), spec);
  const isNegative = number < 0 || Object.is(number, -0) && isFloat(value);
  const sign = isNegative ? "-" : spec.sign === "-" ? "" : spec.sign;
  return pad(digits, sign, spec);
}

function unknownType(value: unknown, { type }: FormatSpec): Error {
  return new TypeError(
    `unknown format code '${type}' for an object of type '${typeName(value)}'`,
  );
}

function pad(text: string, sign: string, spec: FormatSpec): string {
  const missing = Math.max(
    0,
    spec.width - Array.from(text).length - sign.length,
  );
  const filling = (count: number) => spec.fill.repeat(count);
  switch (spec.align ?? ">") {
    case "<":
      return sign + text + filling(missing);
    case "=":
      return sign + filling(missing) + text;
    case "^": {
      const before = Math.floor(missing / 2);
      return filling(before) + sign + text + filling(missing - before);
    }
  }
  return filling(missing) + sign + text;
}

const RADIXES: Readonly<Record<string, number>> = { b: 2, o: 8, x: 16, X: 16 };

/** The digits of a number that is not negative. */
function numberText(value: unknown, size: number, spec: FormatSpec): string {
  const { type, precision } = spec;
  const radix = RADIXES[type];
  if (radix !== undefined) {
    if (isFloat(value)) throw unknownType(value, spec);
    const digits = size.toString(radix);
    return (spec.isAlternate ? `0${type}` : "") +
      (type === "X" ? digits.toUpperCase() : digits);
  }
  if (type === "c") return String.fromCodePoint(size);
  if (type === "d" || type === "n" || type === "" && !isFloat(value)) {
    if (isFloat(value)) throw unknownType(value, spec);
    if (precision === undefined || type !== "") {
      return separated(String(size), spec.separator);
    }
  }
  if (!Number.isFinite(size)) return floatText(size);
  if (type === "%") {
    return `${separated(fixed(size * 100, precision ?? 6), spec.separator)}%`;
  }
  if (type === "f" || type === "F") {
    return separated(fixed(size, precision ?? 6), spec.separator);
  }
  if (type === "e" || type === "E") {
    const text = exponential(size, precision ?? 6);
    return type === "E" ? text.toUpperCase() : text;
  }
  if (type === "" && precision === undefined) {
    return separated(floatText(size), spec.separator);
  }
  const text = separated(general(size, precision ?? 6, spec), spec.separator);
  return type === "G" ? text.toUpperCase() : text;
}

/** A decimal with half to even, as Python rounds the exact value. */
export function fixed(value: number, precision: number): string {
  // Beyond 1e21, toFixed() has an exponent.
  if (Math.abs(value) >= 1e21) {
    const whole = String(BigInt(value));
    return precision === 0 ? whole : `${whole}.${"0".repeat(precision)}`;
  }
  const places = Math.min(precision, 100);
  const text = value.toFixed(places);
  // Exact halves: toFixed() takes the larger one.
  const scaled = value * 10 ** places;
  if (places > 22 || Math.abs(scaled % 1) !== 0.5) return text;
  if (scaled / 10 ** places !== value || !isExactHalf(value, places)) {
    return text;
  }
  const even = 2 * Math.round(scaled / 2);
  return (even / 10 ** places).toFixed(places);
}

/** Whether the value itself, and not only its product, is halfway. */
function isExactHalf(value: number, places: number): boolean {
  const decimals = (Math.abs(value) % 1).toFixed(60).slice(2);
  return /^50*$/.test(decimals.slice(places));
}

function exponential(value: number, precision: number): string {
  return value.toExponential(precision).replace(/e([-+])(\d)$/, "e$10$2");
}

function general(
  value: number,
  precision: number,
  { isAlternate, type }: FormatSpec,
): string {
  const digits = Math.max(1, precision);
  const exponent = value === 0
    ? 0
    : Number(value.toExponential(digits - 1).split("e")[1]);
  const limit = type === "" ? digits - 1 : digits;
  const isLong = exponent < -4 || exponent >= limit;
  const text = isLong
    ? exponential(value, digits - 1)
    : fixed(value, digits - 1 - exponent);
  if (isAlternate) return text;
  const short = text.replace(/(\.\d*?)0+(?=e|$)/, "$1").replace(
    /\.(?=e|$)/,
    "",
  );
  return type === "" && !isLong && !short.includes(".") ? `${short}.0` : short;
}

function separated(text: string, separator: string): string {
  if (separator === "") return text;
  const [whole = "", rest] = text.split(/(?=[.e])/, 2);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, separator);
  return rest === undefined ? grouped : grouped + text.slice(whole.length);
}
