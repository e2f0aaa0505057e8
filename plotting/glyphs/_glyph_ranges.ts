import { Field, Value } from "../../models/internal.ts";
import {
  type DataColumn,
  Dodge,
  FactorRange,
  Jitter,
  type Plot,
  type Range,
} from "../../models/mod.ts";
import { bySchema } from "../_schemas.ts";
import { type CheckedGlyph, knownColumns } from "./glyph_checks.ts";
import type { RendererOptions } from "./glyph_options.ts";

type Dimension = "x" | "y";

/** The number of factors that a message lists. */
const MAX_SHOWN = 20;

/** The dimension of the coordinates of a glyph, by property. */
const dimensions = bySchema((schema) => {
  const known = new Map<string, Dimension>();
  for (const [name, { kind }] of schema.properties) {
    const [, axis] = /^([XY])CoordinateSpec$/.exec(kind.parsed.name) ?? [];
    if (axis !== undefined) known.set(name, axis === "X" ? "x" : "y");
  }
  return known;
});

/**
 * Checks the coordinates of a glyph against the ranges of the plot: the ranges must
 * exist, and factors must be among those of a categorical range.
 *
 * @param plot The plot.
 * @param glyph The glyph.
 * @param options The options of the renderer.
 * @throws {RangeError} If a range does not exist or lacks a factor.
 * @throws {TypeError} If there are factors but the range is not categorical.
 */
export function checkRanges(
  plot: Plot,
  glyph: CheckedGlyph,
  options: RendererOptions,
): void {
  // Other coordinate systems have their own ranges.
  if (options.coordinates) return;
  const { method, schema, attributes, source } = glyph;
  const columns = knownColumns(source);
  const ranges = {
    x: rangeNamed(plot, method, "x", options.x_range_name),
    y: rangeNamed(plot, method, "y", options.y_range_name),
  };
  for (const [name, value] of Object.entries(attributes)) {
    const property = schema.property(name);
    const dimension = dimensions(schema).get(property.name);
    if (dimension === undefined) continue;
    const spec = property.kind.coerce(value);
    const range = ranges[dimension];
    if (spec instanceof Value && spec.transform === undefined) {
      checkFactors(method, name, range, [spec.value]);
    } else if (spec instanceof Field && keepsFactors(spec.transform)) {
      const column = columns?.[spec.field];
      if (column !== undefined) checkFactors(method, name, range, column);
    }
  }
}

function rangeNamed(
  plot: Plot,
  method: string,
  dimension: Dimension,
  name = "default",
): Range {
  if (name === "default") return plot[`${dimension}_range`];
  const ranges = plot[`extra_${dimension}_ranges`];
  const range = Object.hasOwn(ranges, name) ? ranges[name] : undefined;
  if (range !== undefined) return range;
  throw new RangeError(
    `Cannot draw ${method}: ${dimension}_range_name ${
      JSON.stringify(name)
    } is not among extra_${dimension}_ranges (${
      ["default", ...Object.keys(ranges)].join(", ")
    })`,
  );
}

/** Other transforms may turn factors into anything. */
function keepsFactors(transform: object | undefined): boolean {
  return transform === undefined || transform instanceof Dodge ||
    transform instanceof Jitter;
}

function checkFactors(
  method: string,
  name: string,
  range: Range,
  column: DataColumn,
): void {
  if (!Array.isArray(column)) return;
  const known = range instanceof FactorRange ? pathsOf(range) : undefined;
  if (known?.size === 0) return;
  // Factors repeat, and columns may be long.
  const accepted = new Set<unknown>();
  for (const item of column) {
    if (typeof item === "number" || accepted.has(item)) continue;
    const path = pathOf(item);
    if (path === undefined || known?.has(path)) {
      accepted.add(item);
      continue;
    }
    const problem = `Cannot draw ${method}: ${name} has the factor ${
      JSON.stringify(item)
    }`;
    if (range instanceof FactorRange) {
      throw new RangeError(
        `${problem}, which is not among those of the range: ${shown(range)}`,
      );
    }
    throw new TypeError(
      isNumeral(item) && column.every(isNumeralOrMissing)
        ? `Cannot draw ${method}: ${name} holds strings of numbers, such as ${
          JSON.stringify(item)
        }; convert them, as in column.map(Number), or give them as factors of a FactorRange`
        : `${problem}, but the range is not a FactorRange; give the factors as the range of the figure`,
    );
  }
}

/** Whether an item is a string that reads as a number, as from a CSV file. */
function isNumeral(item: unknown): boolean {
  return typeof item === "string" && item.trim() !== "" &&
    !Number.isNaN(Number(item));
}

function isNumeralOrMissing(item: unknown): boolean {
  return typeof item === "number" || item === null || item === "" ||
    isNumeral(item);
}

function shown({ factors }: FactorRange): string {
  const first = factors.slice(0, MAX_SHOWN)
    .map((factor) => JSON.stringify(factor));
  return [...first, ...factors.length > MAX_SHOWN ? ["…"] : []].join(", ");
}

/** The factors of a range, and the groups that contain them. */
function pathsOf({ factors }: FactorRange): Set<string> {
  const paths = new Set<string>();
  for (const factor of factors) {
    const levels = [factor].flat();
    levels.forEach((_, i) => paths.add(JSON.stringify(levels.slice(0, i + 1))));
  }
  return paths;
}

/** A factor without its offset; `undefined` if the item is not a factor. */
function pathOf(item: unknown): string | undefined {
  if (typeof item === "string") return JSON.stringify([item]);
  if (!Array.isArray(item)) return undefined;
  return JSON.stringify(item.filter((level) => typeof level === "string"));
}
