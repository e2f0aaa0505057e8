import type { DataColumn } from "./column_rows.ts";
import type { ColumnData } from "../property_types.ts";
import { formatValue } from "../../base/text/format_value.ts";
import { nearestName } from "../../base/nearest_name.ts";
import {
  checkEntry,
  checkOptions,
  matching,
  oneOf,
  type OptionType,
  type OptionTypes,
  RECORD,
  STRINGS,
} from "../../base/option_checks.ts";
import { csvColumn, type CsvType, type DateOrder } from "./_csv_values.ts";

export type { CsvType, DateOrder } from "./_csv_values.ts";

/** Options for {@linkcode columnsFromCsv}. */
export interface CsvOptions {
  /**
   * The types of columns by name; those of the others are inferred. A function
   * converts the texts of a column itself, empty ones too.
   *
   * @default {{}}
   */
  readonly types?: Readonly<Record<string, CsvType>>;
  /**
   * The order of year, month and day in dates: `"ymd"` takes ISO 8601, `"dmy"`
   * 31.12.2024 or 31/12/2024, `"mdy"` 12/31/2024. A time may follow in all of them.
   *
   * @default {"ymd"}
   */
  readonly dates?: DateOrder;
  /**
   * The names of the columns, of a text that has no header.
   *
   * @default {The first row}
   */
  readonly columns?: readonly string[];
  /**
   * What is between two values.
   *
   * @default {","}
   */
  readonly separator?: string;
}

const TYPES: OptionTypes<CsvOptions> = {
  types: RECORD,
  dates: oneOf(["ymd", "dmy", "mdy"]),
  columns: STRINGS,
  separator: matching("without quotes and line ends", /^[^"\r\n]+$/),
};

const NAMED_TYPE = oneOf(["number", "date", "boolean", "string"]);

const COLUMN_TYPE: OptionType = {
  ...NAMED_TYPE,
  text: `${NAMED_TYPE.text}, or a function`,
  includes: (value) =>
    typeof value === "function" || NAMED_TYPE.includes(value),
};

/**
 * Reads a text of comma-separated values (RFC 4180) into the columns of a data source.
 *
 * The type of a column is inferred from all of its values:
 *
 * - Numbers become a typed array, with `NaN` where there is none. A column with
 *   leading zeros (`007`), or more digits than a number has, stays text.
 * - Dates become a typed array of milliseconds since the epoch. Dates without
 *   a zone count as UTC.
 * - `true` and `false`, in any case, become booleans.
 * - All other columns are strings, with `null` for empty ones.
 *
 * In columns of numbers, dates and booleans, these stand for missing values: nothing,
 * `NA`, `N/A`, `NaN`, `null` and `-`, in any case.
 *
 * Empty lines are left out. In a text of one column, `""` is a row without a value.
 *
 * @param text The text, or a stream of it or of its bytes in UTF-8, such as `response.body`.
 * @param options Types, names, the format of dates.
 * @returns Columns of equal length.
 * @throws {SyntaxError} If the text is malformed, or a value is not of the type that `types` names.
 * @throws {TypeError} If an option is unknown or has the wrong type.
 * @throws {RangeError} If an option is out of range, or `types` names a column that does not exist.
 *
 * @example
 * ```ts
 * import { columnsFromCsv } from "@bokeh-deno/server/models";
 * import { assertEquals } from "@std/assert";
 *
 * const columns = await columnsFromCsv("day,people,city\n2024-01-01,7e5,Oslo\n2024-01-02,,\n");
 * assertEquals({ ...columns }, {
 *   day: Float64Array.of(Date.UTC(2024, 0, 1), Date.UTC(2024, 0, 2)),
 *   people: Float64Array.of(7e5, NaN),
 *   city: ["Oslo", null],
 * });
 * ```
 */
export async function columnsFromCsv(
  text: string | ReadableStream<string> | ReadableStream<Uint8Array>,
  options: CsvOptions = {},
): Promise<ColumnData> {
  checkOptions("read CSV", options, TYPES);
  const { columns, types = {}, dates = "ymd", separator = "," } = options;
  for (const [name, type] of Object.entries(types)) {
    checkEntry("read CSV", `types.${name}`, type, COLUMN_TYPE);
  }
  const { names, texts } = await readTexts(text, separator, columns);
  for (const name of Object.keys(types)) {
    if (!names.includes(name)) throw unknownColumn(name, names);
  }
  // No name may reach a prototype.
  const converted: Record<string, DataColumn> = Object.create(null);
  for (const [index, name] of names.entries()) {
    const type = Object.hasOwn(types, name) ? types[name] : undefined;
    converted[name] = csvColumn(name, texts[index]!, type, dates);
  }
  return converted;
}

interface Texts {
  readonly names: readonly string[];
  readonly texts: readonly string[][];
}

async function readTexts(
  text: string | ReadableStream<string> | ReadableStream<Uint8Array>,
  separator: string,
  columns: readonly string[] | undefined,
): Promise<Texts> {
  const { CsvParseStream } = await import("@std/csv/parse-stream");
  const { readable, writable } = new CsvParseStream({ separator });
  const chunks: ReadableStream<unknown> = typeof text === "string"
    ? ReadableStream.from([text])
    : text;
  const piped = chunks.pipeThrough(decoder()).pipeTo(writable);
  // Reading it fails, too, and is awaited first.
  piped.catch(() => {});
  let names = columns;
  let texts = columns?.map((): string[] => []) ?? [];
  let row = 0;
  for await (const fields of readable as ReadableStream<string[]>) {
    if (names === undefined) {
      names = headerNames(fields);
      texts = names.map(() => []);
      continue;
    }
    row++;
    if (fields.length !== names.length) {
      throw new SyntaxError(
        `Cannot read CSV: row ${row} has ${fields.length} values, expected ${names.length}`,
      );
    }
    for (const [index, field] of fields.entries()) texts[index]!.push(field);
  }
  await piped;
  return { names: names ?? [], texts };
}

/** Decodes bytes, and drops the byte order mark that spreadsheets start files with. */
function decoder(): TransformStream<unknown, string> {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  let isStart = true;
  return new TransformStream({
    transform(chunk, controller) {
      const text = typeof chunk === "string"
        ? chunk
        : utf8.decode(chunk as Uint8Array<ArrayBuffer>, { stream: true });
      if (text === "") return;
      controller.enqueue(isStart ? text.replace(/^\uFEFF/, "") : text);
      isStart = false;
    },
    flush(controller) {
      controller.enqueue(utf8.decode());
    },
  });
}

function headerNames(fields: readonly string[]): string[] {
  // Row names have no header.
  const names = fields.map((field, index) => field || `column ${index + 1}`);
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated === undefined) return names;
  throw new SyntaxError(
    `Cannot read CSV: two columns are named ${formatValue(repeated)}`,
  );
}

function unknownColumn(name: string, names: readonly string[]): RangeError {
  const nearest = nearestName(name, names);
  const hint = nearest === undefined
    ? `the columns are ${names.join(", ")}`
    : `did you mean ${formatValue(nearest)}?`;
  return new RangeError(
    `Cannot read CSV: types names column ${
      formatValue(name)
    }, which does not exist; ${hint}`,
  );
}
