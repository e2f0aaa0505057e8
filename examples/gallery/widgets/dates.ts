/**
 * Pickers for dates and times, for a single one, several, and ranges. The server
 * receives the choice as text and repeats it in the line below.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import * as models from "@bokeh-deno/server/models";
import { column, row } from "@bokeh-deno/server/plotting";

export default function dates(doc: Document): void {
  const width = 330;
  const pickers = [
    new models.DatePicker({
      title: "DatePicker, in 2024",
      value: "2024-05-17",
      min_date: "2024-01-01",
      max_date: "2024-12-31",
      width,
    }),
    new models.DateRangePicker({
      title: "DateRangePicker",
      value: ["2024-05-17", "2024-05-26"],
      width,
    }),
    new models.MultipleDatePicker({
      title: "MultipleDatePicker",
      value: ["2024-05-17", "2024-05-20", "2024-06-02"],
      width,
    }),
    new models.TimePicker({
      title: "TimePicker",
      value: "14:30",
      clock: "24h",
      width,
    }),
    new models.DatetimePicker({
      title: "DatetimePicker",
      value: "2024-05-17T14:30:00",
      width,
    }),
    new models.DatetimeRangePicker({
      title: "DatetimeRangePicker",
      value: ["2024-05-17T14:30:00", "2024-05-18T09:00:00"],
      width,
    }),
    new models.MultipleDatetimePicker({
      title: "MultipleDatetimePicker",
      value: ["2024-05-17T14:30:00", "2024-06-01T08:00:00"],
      width,
    }),
  ];
  const last = new models.Paragraph({ text: "Pick a date.", width: 680 });
  for (const picker of pickers) {
    picker.onChange("value", () => {
      last.text = `The server knows: ${picker.title} has ${
        JSON.stringify(picker.value)
      }`;
    });
  }
  doc.addRoot(
    column(
      row(column(...pickers.slice(0, 4)), column(...pickers.slice(4)), {
        spacing: 20,
      }),
      last,
    ),
  );
  doc.title = "Dates and times";
}
