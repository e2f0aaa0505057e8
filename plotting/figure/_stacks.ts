import {
  ColumnarDataSource,
  ColumnDataSource,
  expr,
  Stack,
} from "../../models/mod.ts";
import { knownColumns } from "../glyphs/glyph_checks.ts";
import type { Options } from "../glyphs/glyph_arguments.ts";
import type { RendererOptions } from "../glyphs/glyph_options.ts";

/** The attributes of the glyphs of a stack that are computed from its columns. */
export interface StackedAttributes {
  /** The attribute with the sum of the previous columns, if the glyph has one. */
  readonly start?: string;
  /** The attribute with the sum up to and including the column. */
  readonly end: string;
}

/**
 * Splits the options of a stack into those of one glyph method call per column.
 *
 * @param method The name of the method, for messages.
 * @param stackers The columns.
 * @param options The options: a value for all columns, or an array with one per column.
 * @param attributes The computed attributes.
 * @returns The options of each call.
 * @throws {TypeError} If there is no source, or a computed attribute is given.
 * @throws {RangeError} If an array has the wrong length, or a column does not exist.
 */
export function stackOptions(
  method: string,
  stackers: readonly string[],
  options: Options,
  { start, end }: StackedAttributes,
): Options[] {
  const computed = [start, end].find((name) =>
    name !== undefined && options[name] !== undefined
  );
  if (computed !== undefined) {
    throw new TypeError(
      `Cannot draw ${method}: ${computed} is computed from the columns and cannot be given`,
    );
  }
  const source = sourceOf(method, stackers, options.source as Source);
  for (const [name, value] of Object.entries(options)) {
    if (!Array.isArray(value) || value.length === stackers.length) continue;
    throw new RangeError(
      `Cannot draw ${method}: ${name} has ${value.length} items for ${stackers.length} columns; give one value, or one for each column`,
    );
  }
  return stackers.map((stacker, i) => {
    const own = Object.entries(options).map(([name, value]) =>
      [name, Array.isArray(value) ? value[i] : value] as const
    );
    const before = stackers.slice(0, i);
    const computed = {
      [end]: expr(new Stack({ fields: [...before, stacker] })),
      ...(start === undefined
        ? {}
        : { [start]: expr(new Stack({ fields: before })) }),
    };
    return {
      name: stacker,
      ...Object.fromEntries(own),
      source,
      ...computed,
    };
  });
}

type Source = RendererOptions["source"];

function sourceOf(
  method: string,
  stackers: readonly string[],
  given: Source,
): ColumnarDataSource {
  if (given === undefined) {
    throw new TypeError(
      `Cannot draw ${method}: there is no source with the columns ${
        stackers.join(", ")
      }`,
    );
  }
  const source = given instanceof ColumnarDataSource
    ? given
    : new ColumnDataSource({ data: given });
  const columns = knownColumns(source);
  const missing = columns === undefined
    ? undefined
    : stackers.find((stacker) => !Object.hasOwn(columns, stacker));
  if (missing === undefined) return source;
  throw new RangeError(
    `Cannot draw ${method}: the source has no column ${
      JSON.stringify(missing)
    }, only ${Object.keys(columns ?? {}).join(", ")}`,
  );
}
