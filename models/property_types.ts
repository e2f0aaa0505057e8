import type { DataColumn } from "./columns/column_rows.ts";
import type { NdArray, TypedArray } from "./columns/arrays.ts";
import type { TableLike } from "./columns/table_columns.ts";
import type {
  FontStyle,
  HatchPatternType,
  LegendLocation,
  LineCap as LineCapName,
  LineDash as LineDashName,
  LineJoin as LineJoinName,
  MarkerType,
  OutlineShapeName,
  TextAlign,
  TextBaseline,
} from "./generated/enums.ts";
import type { Expression, ScalarExpression } from "./generated/expressions.ts";
import type { PaletteName } from "./kinds/palettes.ts";
import type { Expr, Field, Value } from "./kinds/spec_values.ts";

export type * from "./kinds/option_types.ts";

export type { DataColumn, PaletteName, TableLike };

/** A number, or a point in time as milliseconds since the epoch; without a zone it is UTC. */
export type Moment =
  | number
  | Date
  | Temporal.Instant
  | Temporal.ZonedDateTime
  | Temporal.PlainDateTime
  | Temporal.PlainDate;

/** A day: `"2024-03-10"`, or the day of a `Date` in UTC. */
export type Day =
  | string
  | Date
  | Temporal.PlainDate
  | Temporal.PlainDateTime
  | Temporal.ZonedDateTime;

/** A list of numbers. */
export type Numbers = readonly number[] | TypedArray;

/** A color: a CSS color, `0xRRGGBB`, or `[r, g, b]` or `[r, g, b, a]` with 0–255 and alpha 0–1. */
export type Color =
  | string
  | number
  | readonly [r: number, g: number, b: number]
  | readonly [r: number, g: number, b: number, a: number];

/** The columns of a data source by name; all have the same length. */
export type ColumnData = Readonly<Record<string, DataColumn>>;

/** A column that is given to a data source: sets and iterators are copied, the rest but the first become typed arrays that travel. */
export type GivenColumn =
  | DataColumn
  | ColumnArray
  | ReadonlySet<unknown>
  | IteratorObject<unknown>
  | Uint8ClampedArray
  | Float16Array
  | BigInt64Array
  | BigUint64Array;

/** The columns that are given to a data source, by name. */
export type GivenColumns = Readonly<Record<string, GivenColumn>>;

/** The rows that are given to a data source: objects of values by column. */
// Were it an array type, the compiler would underline `data` for a wrong column.
export type GivenRows = Iterable<Readonly<Record<string, unknown>>>;

/** What is given to a data source: columns, rows, or a table of Arrow or polars. */
export type GivenData = GivenColumns | GivenRows | TableLike;

/**
 * The columns that a data source holds, by name: of those that were given first, the
 * types are known. A column that a stream or patch widens keeps this type, although an
 * `Int32Array` then is a `Float64Array` or a plain array.
 *
 * @typeParam C The columns that were given first.
 */
export type HeldColumns<C extends GivenColumns = AnyColumns> =
  & { readonly [K in keyof C]: HeldColumn<C[K]> }
  & AnyColumns;

/** Columns of which only the names are known, if at all. */
export type AnyColumns = Readonly<Record<string, ColumnArray>>;

/** What becomes of a column that is given to a data source. */
export type HeldColumn<C> = [DataColumn] extends [C] ? ColumnArray
  : C extends readonly (infer T)[]
    ? [T] extends [never] ? ColumnArray : readonly HeldRow<T>[]
  : C extends ReadonlySet<infer T> | IteratorObject<infer T>
    ? readonly HeldRow<T>[]
  : C extends Uint8ClampedArray ? Uint8Array
  : C extends Float16Array ? Float32Array
  : C extends BigInt64Array | BigUint64Array ? Int32Array | Float64Array
  : C;

/** What becomes of a row that is given to a data source: times and days become milliseconds. */
export type HeldRow<T> = T extends
  | bigint
  | Temporal.Duration
  | Temporal.Instant
  | Temporal.PlainDate
  | Temporal.PlainDateTime
  | Temporal.PlainTime
  | Temporal.ZonedDateTime ? number
  : T;

/**
 * A column of which it is not known whether it is an array or a typed array: what
 * both have in common.
 *
 * @typeParam T The type of its rows; by default they can be used as any.
 */
// deno-lint-ignore no-explicit-any
export interface ColumnArray<T = any> {
  /** The number of rows. */
  readonly length: number;
  /** The rows. */
  readonly [row: number]: T;
  /** Iterates over the rows. */
  [Symbol.iterator](): ArrayIterator<T>;
  /** The row at an index; negative ones count from the end. */
  at(index: number): T | undefined;
  /** Iterates over pairs of index and row. */
  entries(): ArrayIterator<[number, T]>;
  /** Whether a test holds for all rows. */
  every(test: (row: T, index: number) => unknown): boolean;
  /** The rows for which a test holds. */
  filter(test: (row: T, index: number) => unknown): ColumnArray<T>;
  /** The first row for which a test holds. */
  find(test: (row: T, index: number) => unknown): T | undefined;
  /** The index of the first row for which a test holds, or -1. */
  findIndex(test: (row: T, index: number) => unknown): number;
  /** Calls a function for each row. */
  forEach(call: (row: T, index: number) => void): void;
  /** Whether a row has this value. */
  includes(value: T): boolean;
  /** The index of the first row that has this value, or -1. */
  indexOf(value: T): number;
  /** The rows as text. */
  join(separator?: string): string;
  /** The results of a function for each row; those of a typed array are numbers. */
  map(convert: (row: T, index: number) => T): ColumnArray<T>;
  /** Combines the rows from the first to the last. */
  reduce(combine: (result: T, row: T, index: number) => T): T;
  /** Combines a value with the rows from the first to the last. */
  reduce<U>(combine: (result: U, row: T, index: number) => U, first: U): U;
  /** The rows from one index to before another one. */
  slice(start?: number, end?: number): ColumnArray<T>;
  /** Whether a test holds for any row. */
  some(test: (row: T, index: number) => unknown): boolean;
  /** Iterates over the rows. */
  values(): ArrayIterator<T>;
}

/**
 * What a file input reports: a text, or one for each file.
 *
 * @typeParam M Whether there may be several files.
 * @typeParam D Whether it is the files of a directory.
 */
export type FileText<M extends boolean, D extends boolean> = M extends true
  ? readonly string[]
  : D extends true ? readonly string[]
  : string;

/** An array of any type. */
export type Arrayable<T> = readonly T[] | TypedArray | NdArray;

/** Entries by key: a map, or an object if the keys are strings or numbers. */
export type Mapping<K, V> =
  | ReadonlyMap<K, V>
  | Readonly<Record<string | number, V>>;

/** A value, or where the client takes values from: a `{value}`, `{field}` or `{expr}`. */
export type Spec<T> =
  | T
  | Value<T>
  | Field
  | Expr
  | Expression
  | ScalarExpression
  | {
    /** The value for all items. */
    readonly value: T;
    /** A `Transform` model. */
    readonly transform?: object;
    /** The units. */
    readonly units?: string;
  }
  | {
    /** The name of the column with the values. */
    readonly field: string;
    /** A `Transform` model. */
    readonly transform?: object;
    /** The units. */
    readonly units?: string;
  }
  | {
    /** An `Expression` model. */
    readonly expr: object;
    /** A `Transform` model. */
    readonly transform?: object;
    /** The units. */
    readonly units?: string;
  };

/** A spec of values that are not strings, so that a plain string names a column. */
export type ColumnSpec<T> = Spec<T> | string;

/** One value for a glyph as a whole; an expression is a `Maximum` or `Minimum`. */
export type Scalar<T> = T | Value<T> | Expr | Expression | ScalarExpression | {
  /** The value. */
  readonly value: T;
};

/** A factor of a categorical axis, with or without an offset. */
export type Factor =
  | string
  | readonly [string, string]
  | readonly [string, string, string]
  | readonly [string, number]
  | readonly [string, string, number]
  | readonly [string, string, string, number];

/** A dash pattern: a name, or lengths in pixels, as an array or in a string. */
export type DashPattern = LineDashName | string | readonly number[];

/** An angle, in radians unless `units` says otherwise; a string names a column. */
export type AngleSpec = ColumnSpec<Moment>;
/** A coordinate in data units: a number or, with `value`, a factor; a string names a column. */
export type CoordinateSpec = ColumnSpec<Moment | Factor>;
/** A list of coordinates per item; a string names a column. */
export type CoordinateSeqSpec = ColumnSpec<Arrayable<unknown>>;
/** A distance in data units; a string names a column. */
export type DistanceSpec = ColumnSpec<Moment>;
/** A distance in data units, or `null`; a string names a column. */
export type NullDistanceSpec = ColumnSpec<Moment | null>;
/** A size in pixels; a string names a column. */
export type ScreenSizeSpec = ColumnSpec<Moment>;
/** A number; a string names a column. */
export type NumberSpec = ColumnSpec<Moment>;
/** A color, or `null` for none; any other string names a column. */
export type ColorSpec = ColumnSpec<Color | null>;
/** A string names a column; use `value("…")` for the string itself. */
export type StringSpec = ColumnSpec<string>;
/** A hatch pattern, or `null` for none; any other string names a column. */
export type NullStringSpec = ColumnSpec<HatchPatternType | string | null>;
/** The name of a font; use `field("…")` for a column. */
export type FontSpec = Spec<string>;
/** A CSS size such as `"12px"`; any other string names a column. */
export type FontSizeSpec = ColumnSpec<string>;
/** A font style; any other string names a column. */
export type FontStyleSpec = ColumnSpec<FontStyle>;
/** A horizontal alignment; any other string names a column. */
export type TextAlignSpec = ColumnSpec<TextAlign>;
/** A vertical alignment; any other string names a column. */
export type TextBaselineSpec = ColumnSpec<TextBaseline>;
/** An anchor in the box of the text; any other string names a column. */
export type TextAnchorSpec = ColumnSpec<
  | LegendLocation
  | "auto"
  | readonly [x: string | number, y: string | number]
>;
/** The shape of an outline; any other string names a column. */
export type OutlineShapeSpec = ColumnSpec<OutlineShapeName>;
/** A marker; any other string names a column. */
export type MarkerSpec = ColumnSpec<MarkerType>;
/** How lines end; any other string names a column. */
export type LineCapSpec = ColumnSpec<LineCapName>;
/** How lines are joined; any other string names a column. */
export type LineJoinSpec = ColumnSpec<LineJoinName>;
/** A dash pattern; any other string names a column. */
export type LineDashSpec = ColumnSpec<DashPattern>;
/** An n-dimensional array; a string names a column of them. */
export type NDArraySpec = ColumnSpec<Arrayable<unknown>>;
/** A number for the glyph as a whole. */
export type NumberScalar = Scalar<number>;
/** A color for the glyph as a whole, or `null` for none. */
export type ColorScalar = Scalar<Color | null>;
/** How the lines of the glyph end. */
export type LineCapScalar = Scalar<LineCapName>;
/** How the lines of the glyph are joined. */
export type LineJoinScalar = Scalar<LineJoinName>;
/** The dash pattern of the glyph. */
export type LineDashScalar = Scalar<DashPattern>;
/** A hatch pattern for the glyph as a whole, or `null` for none. */
export type NullStringScalar = Scalar<HatchPatternType | string | null>;
/** Named values for the glyph as a whole. */
export type DictScalar = Scalar<Readonly<Record<string, unknown>>>;
