import { isColor } from "./_colors.ts";
import { dashLengths, isDashPattern } from "./_line_dashes.ts";
import { isPlainObject } from "../../base/records.ts";
import { isTypedArray, NdArray } from "../columns/arrays.ts";
import { mayBe } from "../registry.ts";
import { valuesOfEnum } from "./enum_values.ts";
import { INVALID, type KindType, type KindTypes, makeKind } from "./kind.ts";
import { Expr, Field, Value } from "./spec_values.ts";
import { millisecondsOf } from "./times.ts";

/** The values that a spec takes, and which strings are values and not columns. */
interface ValueType {
  /** The values in words, for error messages. */
  readonly describes: string;
  /** Whether a value for all items is accepted. */
  readonly accepts: (value: unknown) => boolean;
  /** Whether a plain string is a value; otherwise it names a column. */
  readonly isValue?: (text: string) => boolean;
  /** Converts the value of a scalar to what is stored; by default a copy. */
  readonly store?: (value: unknown) => unknown;
  /** The units of the values, the default first. */
  readonly units?: readonly (string | number)[];
}

const DATA_UNITS = ["data", "screen"];
const FONT_SIZE =
  /^\s*\d+(\.\d+)?(%|em|ex|ch|ic|rem|vw|vh|vi|vb|vmin|vmax|cm|mm|q|in|pc|pt|px)\s*$/i;

const COORDINATE: ValueType = {
  describes: "a number or a factor",
  accepts: isCoordinate,
  units: DATA_UNITS,
};
// Arrays are columns, not values: as a plain value they are refused.
const COORDINATES: ValueType = {
  describes: "a list of coordinates",
  accepts: isArray,
  units: DATA_UNITS,
};

/** The types of values by the name of the spec without `Spec` or `Scalar`. */
const VALUE_TYPES: Readonly<Record<string, ValueType>> = {
  Number: { describes: "a number", accepts: isNumber },
  Angle: {
    describes: "an angle",
    accepts: isNumber,
    units: valuesOfEnum("AngleUnits"),
  },
  Distance: {
    describes: "a non-negative number",
    accepts: isNonNegative,
    units: DATA_UNITS,
  },
  NullDistance: {
    describes: "null or a non-negative number",
    accepts: (value) => value === null || isNonNegative(value),
    units: DATA_UNITS,
  },
  ScreenSize: {
    describes: "a non-negative number",
    accepts: isNonNegative,
    units: ["screen"],
  },
  XCoordinate: COORDINATE,
  YCoordinate: COORDINATE,
  XOrYCoordinate: COORDINATE,
  XCoordinateSeq: COORDINATES,
  YCoordinateSeq: COORDINATES,
  XCoordinateSeqSeqSeq: COORDINATES,
  YCoordinateSeqSeqSeq: COORDINATES,
  Color: {
    describes: "null or a color",
    accepts: (value) => value === null || isColor(value),
    isValue: isColor,
  },
  String: { describes: "a string", accepts: isString },
  NullString: {
    describes: "null or a hatch pattern",
    accepts: (value) => value === null || isString(value),
    isValue: memberOf("HatchPatternType"),
  },
  Font: { describes: "a font", accepts: isString, isValue: () => true },
  FontSize: {
    describes: "a CSS size",
    accepts: isFontSize,
    isValue: isFontSize,
  },
  FontStyle: enumType("FontStyle"),
  TextAlign: enumType("TextAlign"),
  TextBaseline: enumType("TextBaseline"),
  TextAnchor: textAnchorType(),
  OutlineShape: enumType("OutlineShapeName"),
  Marker: markerType(),
  LineCap: enumType("LineCap"),
  LineJoin: enumType("LineJoin"),
  LineDash: lineDashType(),
  NDArray: { describes: "an array", accepts: isArray },
  Dict: {
    describes: "an object",
    accepts: (value) => typeof value === "object" && value !== null,
  },
};

/** The kinds of visual properties and coordinates: a spec and a scalar of each type. */
export const SPEC_KINDS: KindTypes = Object.fromEntries(
  Object.entries(VALUE_TYPES).flatMap(([name, type]) => [
    [`${name}Spec`, specKind(type)],
    [`${name}Scalar`, scalarKind(type)],
  ]),
);

/** One value per item: from a column, computed, or the same for all. */
function specKind(type: ValueType): KindType {
  return {
    compile: (parsed) =>
      makeKind(
        parsed,
        (value) => fromSpec(value, type) ?? fromPlain(value, type),
        true,
      ),
    describe: () => `${type.describes}, a column or an expression`,
  };
}

/** One value for the whole glyph: it cannot come from a column. */
function scalarKind(type: ValueType): KindType {
  const { accepts, store = copied, describes } = type;
  return {
    compile: (parsed) =>
      makeKind(parsed, (value) => {
        const stored = fromSpec(value, type) ??
          (accepts(value)
            ? store(value)
            : isExpression(value)
            ? new Expr(value as object)
            : INVALID);
        return stored instanceof Field ? INVALID : stored;
      }, true),
    describe: () => describes,
  };
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

/** A number, or a factor: a string, or up to three of them and perhaps an offset. */
function isCoordinate(value: unknown): boolean {
  return typeof value === "number" || typeof value === "string" ||
    Array.isArray(value) && value.length >= 1 && value.length <= 4 &&
      typeof value[0] === "string" &&
      value.every((part) => typeof part === "string" || isNumber(part));
}

function isFontSize(value: unknown): boolean {
  return typeof value === "string" && FONT_SIZE.test(value);
}

function memberOf(enumName: string): (value: unknown) => boolean {
  const values = new Set<unknown>(valuesOfEnum(enumName));
  return (value) => values.has(value);
}

function enumType(name: string): ValueType {
  const accepts = memberOf(name);
  const values = valuesOfEnum(name).map((value) => JSON.stringify(value));
  return {
    describes: `one of ${values.join(", ")}`,
    accepts,
    isValue: accepts,
  };
}

function lineDashType(): ValueType {
  return {
    describes: "a dash pattern",
    accepts: (value) =>
      isDashPattern(value) || Array.isArray(value) && value.every(isNumber),
    isValue: isDashPattern,
    store: dashLengths,
  };
}

function markerType(): ValueType {
  const isName = memberOf("MarkerType");
  // A custom marker is the name of one of the definitions of the glyph.
  const isMarker = (value: unknown) =>
    isName(value) || typeof value === "string" && value.startsWith("@");
  return { describes: "a marker", accepts: isMarker, isValue: isMarker };
}

function textAnchorType(): ValueType {
  const isLocation = memberOf("LegendLocation");
  const isAnchor = (value: unknown) => value === "auto" || isLocation(value);
  return {
    describes: "an anchor",
    accepts: (value) =>
      isAnchor(value) || Array.isArray(value) && value.length === 2,
    isValue: isAnchor,
  };
}

/** Arrays are copied, so that writing into the original has no effect. */
function copied(value: unknown): unknown {
  return Array.isArray(value) ? value.slice() : value;
}

/** The spec that a plain value stands for. */
function fromPlain(value: unknown, type: ValueType): unknown {
  if (typeof value === "string" && !type.isValue?.(value)) {
    return new Field(value);
  }
  if (isArray(value) && type.units === DATA_UNITS) return INVALID;
  if (type.accepts(value)) return new Value(copied(value));
  const time = takesNumbers(type) ? millisecondsOf(value) : undefined;
  if (time !== undefined) return new Value(time);
  return isExpression(value) ? new Expr(value as object) : INVALID;
}

function isExpression(value: unknown): boolean {
  return mayBe(value, "Expression") || mayBe(value, "ScalarExpression");
}

/** Checks a spec; `undefined` if the value is not one. */
function fromSpec(value: unknown, type: ValueType): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  if (
    !(value instanceof Value || value instanceof Field || value instanceof Expr)
  ) {
    return isPlainObject(value) ? fromRecord(value, type) : undefined;
  }
  if (!hasValidOptions(value, type)) return INVALID;
  if (value instanceof Value && !isValidValue(value, type)) return INVALID;
  if (value instanceof Expr && !isExpression(value.expr)) {
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

/** A value with a transform is the input of the transform, and may be anything. */
function isValidValue(spec: Value, type: ValueType): boolean {
  return spec.transform !== undefined || type.accepts(spec.value) ||
    takesNumbers(type) && millisecondsOf(spec.value) !== undefined;
}

/** Whether values may be any numbers; those of colors must be integers. */
function takesNumbers({ accepts }: ValueType): boolean {
  return accepts(0.5);
}

function hasValidOptions(
  { transform, units }: { transform?: object; units?: string },
  type: ValueType,
): boolean {
  return (transform === undefined || mayBe(transform, "Transform")) &&
    (units === undefined || (type.units ?? []).includes(units));
}
