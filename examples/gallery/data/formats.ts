/**
 * The same readings as CSV, JSON lines and an Arrow table: what each becomes is
 * shown by a linked table and plot. Missing values are gaps, and the columns of
 * Arrow are not copied.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import {
  ColumnDataSource,
  columnsFromCsv,
  columnsFromRecords,
  columnsFromTable,
  DataTable,
  DateFormatter,
  Div,
  NumberFormatter,
  RadioButtonGroup,
  TableColumn,
} from "@bokeh-deno/server/models";
import { column, figure, row } from "@bokeh-deno/server/plotting";
import { Random } from "../../data/random.ts";
import { numbers } from "../_numbers.ts";

/** Days of rain in millimetres; on some the gauge was frozen. */
const RAIN = readings();

function readings(): { day: Date; rain: number | null }[] {
  const random = new Random(7);
  return numbers(60, (day) => day).map((day) => ({
    day: new Date(Date.UTC(2024, 0, 1 + day)),
    rain: random.uniform() < 0.1
      ? null
      : Math.round(10 * Math.max(0, random.normal(3, 4))) / 10,
  }));
}

function csv(): string {
  const lines = RAIN.map(({ day, rain }) =>
    `${day.toISOString().slice(0, 10)},${rain ?? ""}`
  );
  return ["day,rain", ...lines].join("\n");
}

function jsonLines(): string {
  return RAIN.map((reading) => JSON.stringify(reading)).join("\n");
}

/** How the columns of each format are read. */
const FORMATS = {
  CSV: () => columnsFromCsv(csv()),
  "JSON lines": () => {
    const rows = jsonLines().split("\n").map((line) => JSON.parse(line));
    // JSON has no dates.
    return columnsFromRecords(
      rows.map((reading) => ({ ...reading, day: new Date(reading.day) })),
    );
  },
  Arrow: async () => {
    const arrow = await import("apache-arrow");
    const table = arrow.tableFromArrays({
      day: RAIN.map(({ day }) => day),
      rain: Float64Array.from(RAIN, ({ rain }) => rain ?? NaN),
    });
    return columnsFromTable(arrow.tableFromIPC(arrow.tableToIPC(table)));
  },
};

export default async function formats(doc: Document): Promise<void> {
  const source = new ColumnDataSource({ data: await FORMATS.CSV() });
  const plot = figure({
    width: 430,
    height: 330,
    x_axis_type: "datetime",
    y_axis_label: "rain, mm",
    tools: "tap,box_select,reset",
    active_drag: "box_select",
  });
  plot.vbar({
    x: "day",
    top: "rain",
    width: 20 * 3_600_000,
    source,
    fill_color: "#48cae4",
    line_color: "#023e8a",
    selection_fill_color: "#f3722c",
  });
  const table = new DataTable({
    source,
    columns: [
      new TableColumn({
        field: "day",
        title: "day",
        formatter: new DateFormatter({ format: "%d %B" }),
      }),
      new TableColumn({
        field: "rain",
        title: "rain, mm",
        formatter: new NumberFormatter({ format: "0.0", nan_format: "–" }),
      }),
    ],
    width: 240,
    height: 330,
  });
  const names = Object.keys(FORMATS) as (keyof typeof FORMATS)[];
  const types = new Div({ text: describe() });
  const format = new RadioButtonGroup({ labels: names, active: 0 });
  format.onChange("active", async () => {
    source.data = await FORMATS[names[format.active ?? 0]!]();
    types.text = describe();
  });

  function describe(): string {
    return Object.entries(source.data)
      .map(([name, values]) => `${name}: ${values.constructor.name}`)
      .join(", ");
  }

  doc.addRoot(column(row(format, types), row(plot, table)));
  doc.title = "CSV, JSON lines and Arrow";
}
