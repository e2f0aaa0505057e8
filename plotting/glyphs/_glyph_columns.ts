import {
  type Columns,
  Expr,
  Field,
  isTypedArray,
  type ModelSchema,
  NdArray,
  type PropertyDefinition,
  Value,
} from "../../models/internal.ts";
import { INVALID } from "../../models/kinds/kind.ts";
import {
  type ColumnarDataSource,
  ColumnDataSource,
  type DataColumn,
} from "../../models/mod.ts";
import type { Options } from "./glyph_arguments.ts";
import { checkItems } from "./_glyph_items.ts";
import { imagesOf } from "./_images.ts";

export interface PlacedArguments {
  readonly source: ColumnarDataSource;
  /** The attributes of the glyph, with columns of the source instead of arrays. */
  readonly attributes: Options;
}

/** The kinds whose single values can be arrays: `[255, 0, 0]`, `[6, 3]`. */
const ARRAY_VALUES = new Set(["ColorSpec", "LineDashSpec"]);

/** The default units of specs. */
const DEFAULT_UNITS: Readonly<Record<string, string>> = {
  AngleSpec: "rad",
  DistanceSpec: "data",
  NullDistanceSpec: "data",
};

/**
 * Moves the arrays among the arguments of a glyph method into a new source.
 *
 * @param method The name of the method.
 * @param schema The properties of the glyph.
 * @param options The arguments.
 * @param source The source that the caller gave, if any.
 * @returns The attributes of the glyph and the source for them.
 * @throws {TypeError} If there are both arrays and a source, or an array has the wrong shape.
 * @throws {RangeError} If arrays differ in length.
 */
export function placeColumns(
  method: string,
  schema: ModelSchema,
  options: Options,
  source: ColumnarDataSource | undefined,
): PlacedArguments {
  const columns: Record<string, DataColumn> = {};
  const attributes: Record<string, unknown> = { ...options };
  for (const [name, value] of Object.entries(options)) {
    if (!isColumn(schema, name, value)) continue;
    checkShape(method, schema, name, value);
    checkItems(method, schema.property(name), value);
    columns[name] = specKind(schema.property(name)) === "NDArraySpec"
      ? imagesOf(method, schema, value)
      : value;
    attributes[name] = new Field(name);
  }
  if (source === undefined) checkLengths(method, columns);
  else checkNoColumns(method, columns);
  return {
    source: source ?? new ColumnDataSource({ data: columns }),
    attributes: withUnits(schema, attributes),
  };
}

/** The kind of a property whose values can vary by item; otherwise `undefined`. */
export function specKind(
  property: PropertyDefinition | undefined,
): string | undefined {
  const kind = property?.kind.parsed.name;
  return kind?.endsWith("Spec") ? kind : undefined;
}

function isColumn(
  schema: ModelSchema,
  name: string,
  value: unknown,
): value is DataColumn {
  const property = schema.properties.get(name);
  const kind = specKind(property);
  if (kind === undefined) return false;
  if (isTypedArray(value) || value instanceof NdArray) return true;
  return Array.isArray(value) &&
    !(ARRAY_VALUES.has(kind) && property?.kind.coerce(value) !== INVALID);
}

function checkShape(
  method: string,
  schema: ModelSchema,
  name: string,
  column: DataColumn,
): void {
  if (!(column instanceof NdArray) || column.shape.length === 1) return;
  const [, channels = 0, ...others] = column.shape;
  const isColors = specKind(schema.properties.get(name)) === "ColorSpec" &&
    others.length === 0 && (channels === 3 || channels === 4);
  if (isColors) return;
  throw new TypeError(
    `Cannot draw ${method}: ${name} has the shape [${
      column.shape.join(", ")
    }], expected one dimension; wrap an image in an array`,
  );
}

function checkLengths(method: string, columns: Columns): void {
  const [first, ...rest] = Object.entries(columns);
  const other = rest.find(([, { length }]) => length !== first![1].length);
  if (other === undefined) return;
  throw new RangeError(
    `Cannot draw ${method}: arrays differ in length, ${first![0]} has ${
      first![1].length
    } and ${other[0]} has ${other[1].length} items`,
  );
}

function checkNoColumns(method: string, columns: Columns): void {
  const names = Object.keys(columns);
  if (names.length === 0) return;
  throw new TypeError(
    `Cannot draw ${method}: ${
      names.join(", ")
    } cannot be given as arrays together with a source; add them to the source and name its columns, or leave source out`,
  );
}

/** Whether `name` takes units as `name_units`. */
export function hasUnits(schema: ModelSchema, name: string): boolean {
  const kind = specKind(schema.properties.get(name));
  return kind !== undefined && DEFAULT_UNITS[kind] !== undefined;
}

/** Moves options such as `angle_units` into their specs. */
function withUnits(schema: ModelSchema, options: Options): Options {
  const attributes: Record<string, unknown> = { ...options };
  for (const [option, units] of Object.entries(options)) {
    if (schema.properties.has(option) || !option.endsWith("_units")) continue;
    const name = option.slice(0, -"_units".length);
    const property = schema.properties.get(name);
    const defaultUnits = DEFAULT_UNITS[specKind(property) ?? ""];
    if (property === undefined || defaultUnits === undefined) continue;
    delete attributes[option];
    if (units === defaultUnits) continue;
    const spec = property.kind.coerce(
      attributes[name] ?? property.makeDefault(),
    );
    if (spec === INVALID) continue;
    attributes[name] = unitsAdded(spec as Value | Field | Expr, String(units));
  }
  return attributes;
}

function unitsAdded(
  spec: Value | Field | Expr,
  units: string,
): Value | Field | Expr {
  const options = { transform: spec.transform, units };
  if (spec instanceof Value) return new Value(spec.value, options);
  if (spec instanceof Field) return new Field(spec.field, options);
  return new Expr(spec.expr, options);
}
