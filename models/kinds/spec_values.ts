/** Options for {@linkcode Value}, {@linkcode Field} and {@linkcode Expr}. */
export interface SpecValueOptions {
  /** A `Transform` model that the client applies to each value. */
  transform?: object;
  /** The units of the values: `"data"`, `"screen"`, `"deg"`, `"rad"` … */
  units?: string;
}

/** The same value for every item of a glyph: `{type: "value"}` (spec 4.3). */
export class Value<T = unknown> {
  /** The value. */
  readonly value: T;
  /** The transform, if any. */
  readonly transform?: object;
  /** The units, if any. */
  readonly units?: string;

  /** Wraps a value. */
  constructor(value: T, options: SpecValueOptions = {}) {
    this.value = value;
    this.transform = options.transform;
    this.units = options.units;
  }
}

/** One value per item, from a column of the data source: `{type: "field"}` (spec 4.3). */
export class Field {
  /** The name of the column. */
  readonly field: string;
  /** The transform, if any. */
  readonly transform?: object;
  /** The units, if any. */
  readonly units?: string;

  /** Refers to a column. */
  constructor(field: string, options: SpecValueOptions = {}) {
    this.field = field;
    this.transform = options.transform;
    this.units = options.units;
  }
}

/** One value per item, computed by an `Expression` model: `{type: "expr"}` (spec 4.3). */
export class Expr {
  /** The expression model. */
  readonly expr: object;
  /** The transform, if any. */
  readonly transform?: object;
  /** The units, if any. */
  readonly units?: string;

  /** Wraps an expression. */
  constructor(expr: object, options: SpecValueOptions = {}) {
    this.expr = expr;
    this.transform = options.transform;
    this.units = options.units;
  }
}

/**
 * The same value for every item.
 *
 * @param value The value.
 * @param options Transform and units.
 * @returns The wrapped value.
 */
export function value<T>(value: T, options?: SpecValueOptions): Value<T> {
  return new Value(value, options);
}

/**
 * One value per item, from a column.
 *
 * @param name The name of the column.
 * @param options Transform and units.
 * @returns The reference to the column.
 */
export function field(name: string, options?: SpecValueOptions): Field {
  return new Field(name, options);
}

/**
 * One value per item, computed by an expression.
 *
 * @param expression An `Expression` model.
 * @param options Transform and units.
 * @returns The wrapped expression.
 */
export function expr(expression: object, options?: SpecValueOptions): Expr {
  return new Expr(expression, options);
}
