import { assert, assertEquals } from "@std/assert";
import { isRecord } from "../../base/records.ts";
import {
  type ConversionRow,
  convert,
  readConversions,
  sentValue,
} from "../fixtures/golden/conversions.ts";
import {
  LEFT_OUT,
  sameUpToDefaults,
} from "../fixtures/golden/wire_up_to_defaults.ts";

/** Where another value is sent than by Python, and why; docs/compatibility.md says so, too. */
const DIFFERENCES: Readonly<Record<string, (row: ConversionRow) => boolean>> = {
  "BokehJS refuses what Python sends": (row) => row.bokehjs_refuses === true,
  "A day in a coordinate or a column is a number, not a factor": (
    { model, given },
  ) =>
    /^(BoxAnnotation|ColumnDataSource)$/.test(model) &&
    JSON.stringify(given).includes('"date"'),
  "Coordinates of a polygon are numbers, as BokehJS has it": (
    { model, given },
  ) => model === "PolyAnnotation" && isRecord(given) && given.$ === "array",
  "Sliders of dates keep the time of day": ({ model, given, ...row }) =>
    row.python_loses_time === true ||
    /^Date(time)?(Range)?Slider$/.test(model) && typeof given === "string",
  "Pickers of times get text, which they show in every zone as it is": (
    { model, given },
  ) =>
    /^(Multiple)?(Date)?[Tt]ime(Range)?Picker$/.test(model) &&
    JSON.stringify(given).includes('"'),
  "Pickers of days hold days": ({ model, given }) =>
    /^(Multiple)?Date(Range)?Picker$/.test(model) &&
    JSON.stringify(given).includes("T"),
  "A string is the name of a font, not of a column": ({ property, given }) =>
    property.endsWith("text_font") && typeof given === "string",
  "The default of BokehJS is another one": ({ property }) =>
    property === "empty_value",
  "Grouping is for data frames": ({ given }) =>
    isRecord(given) && given.$ === "grouped",
};

/** The only rows that are refused though BokehJS takes what Python sends. */
const REFUSED = [
  "Coordinates of a polygon are numbers, as BokehJS has it",
  "Grouping is for data frames",
];

Deno.test("Every value that Python's properties take is taken, and sent as Python sends it, but for the differences listed", () => {
  const unlisted: string[] = [];
  for (const row of readConversions()) {
    const result = outcome(row);
    if (result === "same") continue;
    const reasons = reasonsOf(row);
    const isListed = result === "refused"
      ? row.bokehjs_refuses || reasons.some((each) => REFUSED.includes(each))
      : reasons.length > 0;
    if (!isListed) unlisted.push(`${nameOf(row)} is ${result}`);
  }
  assertEquals(unlisted, []);
});

Deno.test("Every listed difference to Python's properties is met by a row", () => {
  const met = new Set(
    readConversions().filter((row) => outcome(row) !== "same")
      .flatMap(reasonsOf),
  );
  assertEquals([...met].toSorted(), Object.keys(DIFFERENCES).toSorted());
});

/** Whether a value is sent as Python sends it, otherwise, or is refused. */
function outcome(row: ConversionRow): "same" | "different" | "refused" {
  const { model, property, python_wire: wire } = row;
  let ours: unknown;
  try {
    ours = sentValue(convert(row), property);
  } catch (error) {
    assert(
      error instanceof TypeError || error instanceof RangeError,
      `${nameOf(row)}: ${error}`,
    );
    return "refused";
  }
  if (ours === undefined) ours = LEFT_OUT;
  const isLeftOut = isRecord(wire) && wire.$ === "not serialized";
  const theirs = isLeftOut ? LEFT_OUT : wire;
  return sameUpToDefaults(model, property, ours, theirs) ? "same" : "different";
}

function reasonsOf(row: ConversionRow): string[] {
  return Object.entries(DIFFERENCES)
    .filter(([, applies]) => applies(row)).map(([reason]) => reason);
}

function nameOf({ model, property, given }: ConversionRow): string {
  return `${model}.${property} = ${JSON.stringify(given)}`;
}
