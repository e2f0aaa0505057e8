import { formatValue } from "../../base/text/format_value.ts";
import {
  type Columns,
  columnsOf,
  Field,
  type ModelSchema,
  type PropertyDefinition,
  Value,
} from "../../models/internal.ts";
import { enumValues } from "../../models/kinds/enum_values.ts";
import { INVALID } from "../../models/kinds/kind.ts";
import { describeKind } from "../../models/kinds/kinds.ts";
import {
  type ColumnarDataSource,
  ColumnDataSource,
  WebDataSource,
} from "../../models/mod.ts";
import { bySchema } from "../_schemas.ts";
import type { Options } from "./glyph_arguments.ts";
import { specKind } from "./_glyph_columns.ts";
import { checkImages } from "./_images.ts";

/** The input of {@linkcode checkValues}. */
export interface CheckedGlyph {
  /** The name of the glyph method. */
  readonly method: string;
  /** The properties of the glyph. */
  readonly schema: ModelSchema;
  /** The given attributes of the glyph. */
  readonly attributes: Options;
  /** The source of its columns. */
  readonly source: ColumnarDataSource;
  /** Whether the source was created from the arguments. */
  readonly isOwnSource: boolean;
}

/**
 * The columns that a source has so far.
 *
 * @param source The source.
 * @returns The columns; `undefined` if only the browser has them.
 */
export function knownColumns(
  source: ColumnarDataSource,
): Columns | undefined {
  return source instanceof ColumnDataSource &&
      !(source instanceof WebDataSource)
    ? columnsOf(source)
    : undefined;
}

/**
 * Checks that attributes fit their properties and are not `NaN`, and that the columns
 * they name exist.
 *
 * @param glyph The glyph.
 * @param prefix The prefix of the attributes in options.
 * @throws {TypeError} If a value has the wrong type.
 * @throws {RangeError} If a column does not exist, or a value is `NaN`.
 */
export function checkValues(glyph: CheckedGlyph, prefix = ""): void {
  const { method, schema, attributes, source, isOwnSource } = glyph;
  const columns = knownColumns(source);
  for (const [name, value] of Object.entries(attributes)) {
    const property = schema.property(name);
    const spec = property.kind.coerce(value);
    const option = prefix + name;
    if (spec === INVALID) {
      throw new TypeError(
        `Cannot draw ${method}: ${option} is ${formatValue(value)}, expected ${
          describeKind(property.kind)
        }`,
      );
    }
    if (specKind(property) === undefined) continue;
    if (spec instanceof Value && Number.isNaN(spec.value)) {
      throw new RangeError(`Cannot draw ${method}: ${option} is NaN`);
    }
    if (!(spec instanceof Field) || columns === undefined) continue;
    if (Object.hasOwn(columns, spec.field)) {
      if (specKind(property) === "NDArraySpec") {
        checkImages(method, schema, columns[spec.field]!);
      }
      continue;
    }
    throw new RangeError(
      `Cannot draw ${method}: ${
        missingColumn(
          option,
          property,
          spec.field,
          Object.keys(columns),
          isOwnSource,
        )
      }`,
    );
  }
}

/** The default columns of a glyph, by property. */
const defaultColumns = bySchema((schema) => {
  const columns = new Map<string, string>();
  for (const [name, property] of schema.properties) {
    if (specKind(property) === undefined) continue;
    const spec = property.hasDefault ? property.makeDefault() : new Field(name);
    if (spec instanceof Field) columns.set(name, spec.field);
  }
  return columns;
});

/**
 * Checks that every required attribute is given, or has a column of its name.
 *
 * @param glyph The glyph.
 * @throws {RangeError} If one is missing.
 */
export function checkComplete(
  { method, schema, attributes, source }: CheckedGlyph,
): void {
  const columns = knownColumns(source);
  if (columns === undefined) return;
  for (const [name, column] of defaultColumns(schema)) {
    if (Object.hasOwn(attributes, name) || Object.hasOwn(columns, column)) {
      continue;
    }
    throw new RangeError(`Cannot draw ${method}: ${name} is missing`);
  }
}

function missingColumn(
  option: string,
  property: PropertyDefinition,
  column: string,
  columns: readonly string[],
  isOwnSource: boolean,
): string {
  const text = JSON.stringify(column);
  const values = textValues(property);
  if (values !== undefined) {
    return `${option} ${text} is neither a column (${
      columns.join(", ")
    }) nor ${values}`;
  }
  const names = `${option} names the column ${text}, but`;
  if (isOwnSource) return `${names} there is no source; give one, or a value`;
  return columns.length === 0
    ? `${names} the source has no columns`
    : `${names} the source has only ${columns.join(", ")}`;
}

/** The kinds without string values: a string can only name a column. */
const WITHOUT_TEXT =
  /^(Number|Angle|(Null)?Distance|ScreenSize|(Null)?String|NDArray|\w+Coordinate(Seq)*)Spec$/;

/** Describes the string values of a property; `undefined` if it has none. */
function textValues({ kind }: PropertyDefinition): string | undefined {
  const { name } = kind.parsed;
  if (WITHOUT_TEXT.test(name)) return undefined;
  if (name === "ColorSpec") {
    return 'a color (a CSS name, "#rrggbb[aa]", "rgb(…)", …)';
  }
  if (name === "MarkerSpec") {
    return `a marker (${enumValues("MarkerType").join(", ")})`;
  }
  return describeKind(kind).replace(/, a column or an expression$/, "");
}

/**
 * Checks that a source has columns that are not attributes of the glyph.
 *
 * @param glyph The glyph of the source.
 * @param names The names of the columns.
 * @throws {RangeError} If a column does not exist.
 */
export function checkColumnNames(
  { method, source }: CheckedGlyph,
  names: readonly string[],
): void {
  const columns = knownColumns(source);
  if (columns === undefined) return;
  const missing = names.find((name) => !Object.hasOwn(columns, name));
  if (missing === undefined) return;
  throw new RangeError(
    `Cannot draw ${method}: there is no column ${
      JSON.stringify(missing)
    }, only ${Object.keys(columns).join(", ")}`,
  );
}
