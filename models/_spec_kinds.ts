import { isColor } from "./_colors.ts";
import type { KindExpression } from "./kind_parser.ts";
import { isTypedArray, NdArray } from "./arrays.ts";
import { enumValues, INVALID, type Kind } from "./kinds.ts";
import { isInstanceOf } from "./registry.ts";
import { Expr, Field, Value } from "./spec_values.ts";

/** What the values of a spec may be, and which strings are values and not columns. */
interface ValueType {
  /** Whether a value that is the same for all items is accepted. */
  readonly accepts: (value: unknown) => boolean;
  /** Whether a plain string is a value; otherwise it names a column. */
  readonly isValue?: (text: string) => boolean;
  /** The units that there are; the first is the default. */
  readonly units?: readonly (string | number)[];
}

function isNumber(value: unknown): boolean {
  return typeof value === "number";
}

function isNonNegative(value: unknown): boolean {
  return typeof value === "number" && !(value < 0);
}

function isString(value: unknown): boolean {
  return typeof value === "string";
}

function isArray(value: unknown): boolean {
  return Array.isArray(value) || isTypedArray(value) ||
    value instanceof NdArray;
}

/** A number, or a factor: a string, or a list of up to three that ends in an offset or not. */
function isCoordinate(value: unknown): boolean {
  return typeof value === "number" || typeof value === "string" ||
    Array.isArray(value) && value.length >= 1 && value.length <= 4 &&
      typeof value[0] === "string" &&
      value.every((part) => typeof part === "string" || isNumber(part));
}

function enumType(name: string): ValueType {
  const values = new Set<unknown>(enumValues(name));
  const accepts = (value: unknown) => values.has(value);
  return { accepts, isValue: accepts };
}

const FONT_SIZE =
  /^\s*\d+(\.\d+)?(%|em|ex|ch|ic|rem|vw|vh|vi|vb|vmin|vmax|cm|mm|q|in|pc|pt|px)\s*$/i;
const DASHES = /^(\d+(\s+\d+)*)?$/;

function isFontSize(value: unknown): boolean {
  return typeof value === "string" && FONT_SIZE.test(value);
}

function lineDashType(): ValueType {
  const { accepts } = enumType("LineDash");
  const isDash = (value: unknown) =>
    accepts(value) || typeof value === "string" && DASHES.test(value);
  return {
    accepts: (value) =>
      isDash(value) || Array.isArray(value) && value.every(isNumber),
    isValue: isDash,
  };
}

function hatchPatternType(): ValueType {
  const { accepts } = enumType("HatchPatternType");
  return {
    accepts: (value) => value === null || isString(value),
    isValue: accepts,
  };
}

/** The value types by the name of the spec without `Spec` or `Scalar`. */
const VALUE_TYPES: Readonly<Record<string, () => ValueType>> = {
  Number: () => ({ accepts: isNumber }),
  Angle: () => ({ accepts: isNumber, units: enumValues("AngleUnits") }),
  Distance: () => ({
    accepts: isNonNegative,
    units: ["data", "screen"],
  }),
  NullDistance: () => ({
    accepts: (value) => value === null || isNonNegative(value),
    units: ["data", "screen"],
  }),
  ScreenSize: () => ({ accepts: isNonNegative, units: ["screen"] }),
  Color: () => ({
    accepts: (value) => value === null || isColor(value),
    isValue: isColor,
  }),
  String: () => ({ accepts: isString }),
  NullString: hatchPatternType,
  Font: () => ({ accepts: isString, isValue: () => true }),
  FontSize: () => ({ accepts: isFontSize, isValue: isFontSize }),
  FontStyle: () => enumType("FontStyle"),
  TextAlign: () => enumType("TextAlign"),
  TextBaseline: () => enumType("TextBaseline"),
  TextAnchor: () => {
    const { accepts } = enumType("LegendLocation");
    const isAnchor = (value: unknown) => value === "auto" || accepts(value);
    return {
      accepts: (value) =>
        isAnchor(value) || Array.isArray(value) && value.length === 2,
      isValue: isAnchor,
    };
  },
  OutlineShape: () => enumType("OutlineShapeName"),
  Marker: () => {
    const { accepts } = enumType("MarkerType");
    // A custom marker is the name of one of the definitions of the glyph.
    const isMarker = (value: unknown) =>
      accepts(value) || typeof value === "string" && value.startsWith("@");
    return { accepts: isMarker, isValue: isMarker };
  },
  LineCap: () => enumType("LineCap"),
  LineJoin: () => enumType("LineJoin"),
  LineDash: lineDashType,
  NDArray: () => ({ accepts: isArray }),
  Dict: () => ({
    accepts: (value) => typeof value === "object" && value !== null,
  }),
};

const COORDINATE_UNITS = ["data", "screen"];

function valueType(name: string): ValueType | undefined {
  const known = VALUE_TYPES[name]?.();
  if (known !== undefined) return known;
  if (/^(X|Y|XOrY)Coordinate$/.test(name)) {
    return { accepts: isCoordinate, units: COORDINATE_UNITS };
  }
  if (/^[XY]Coordinate(Seq)+$/.test(name)) {
    return { accepts: isArray, units: COORDINATE_UNITS };
  }
  return undefined;
}

/** Compiles the kinds of visual properties and coordinates; `undefined` for others. */
export function specKind(parsed: KindExpression): Kind | undefined {
  const [, name, form] = /^(\w+)(Spec|Scalar)$/.exec(parsed.name) ?? [];
  const type = name === undefined ? undefined : valueType(name);
  if (type === undefined) return undefined;
  const wrap = form === "Spec"
    ? (value: unknown) => fromPlain(value, type)
    : (value: unknown) => type.accepts(value) ? value : INVALID;
  return {
    expression: parsed.text,
    parsed,
    mayReference: true,
    coerce: (value) => fromSpec(value, type) ?? wrap(value),
  };
}

/** A plain value as the spec that it stands for. */
function fromPlain(value: unknown, type: ValueType): unknown {
  if (typeof value === "string" && !type.isValue?.(value)) {
    return new Field(value);
  }
  if (Array.isArray(value) && type.units === COORDINATE_UNITS) return INVALID;
  if (type.accepts(value)) return new Value(value);
  if (value instanceof Date && type.accepts(0)) {
    return new Value(value.getTime());
  }
  return isInstanceOf(value, "Expression")
    ? new Expr(value as object)
    : INVALID;
}

/** A spec, checked; `undefined` if the value is none. */
function fromSpec(value: unknown, type: ValueType): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  if (
    !(value instanceof Value || value instanceof Field || value instanceof Expr)
  ) {
    if (Array.isArray(value) || ArrayBuffer.isView(value)) return undefined;
    return fromRecord(value as Record<string, unknown>, type);
  }
  if (!hasValidOptions(value, type)) return INVALID;
  if (value instanceof Value && !isValidValue(value, type)) return INVALID;
  if (value instanceof Expr && !isInstanceOf(value.expr, "Expression")) {
    return INVALID;
  }
  return value;
}

/** A plain `{value}`, `{field}` or `{expr}` as an instance. */
function fromRecord(record: Record<string, unknown>, type: ValueType): unknown {
  const { value, field, expr, transform, units, ...others } = record;
  const given = [value, field, expr].filter((item) => item !== undefined);
  if (given.length === 0) return undefined;
  if (given.length > 1 || Object.keys(others).length > 0) return INVALID;
  const options = { transform, units } as {
    transform?: object;
    units?: string;
  };
  if (typeof field === "string") {
    return fromSpec(new Field(field, options), type);
  }
  if (expr !== undefined) {
    return fromSpec(new Expr(expr as object, options), type);
  }
  return value === undefined
    ? INVALID
    : fromSpec(new Value(value, options), type);
}

/** With a transform the value is input for it, and may be anything. */
function isValidValue(spec: Value, type: ValueType): boolean {
  return spec.transform !== undefined || type.accepts(spec.value) ||
    spec.value instanceof Date && type.accepts(0);
}

function hasValidOptions(
  { transform, units }: { transform?: object; units?: string },
  type: ValueType,
): boolean {
  return (transform === undefined || isInstanceOf(transform, "Transform")) &&
    (units === undefined || (type.units ?? []).includes(units));
}
