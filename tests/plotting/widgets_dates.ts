import type { Document } from "../../document/document.ts";
import {
  DatePicker,
  DateRangePicker,
  DatetimePicker,
  DatetimeRangePicker,
  MultipleDatePicker,
  MultipleDatetimePicker,
  TimePicker,
} from "../../models/mod.ts";
import { column } from "../../plotting/mod.ts";

const HOUR = 60 * 60 * 1000;

export function widgetsDates(doc: Document): void {
  const newYear = new Date("2024-01-01T00:00:00Z");
  doc.addRoot(
    column(
      new DatePicker({
        title: "Date",
        value: "2024-02-29",
        min_date: "2024-01-01",
        max_date: "2024-12-31",
        disabled_dates: ["2024-03-01", ["2024-04-01", "2024-04-05"]],
        date_format: "d/m/Y",
      }),
      new DateRangePicker({
        value: ["2024-01-01", "2024-01-31"],
        inline: true,
      }),
      new MultipleDatePicker({
        value: ["2024-01-01", "2024-01-02"],
        separator: "; ",
      }),
      new DatetimePicker({
        value: Date.UTC(2024, 4, 6, 7, 8, 9),
        seconds: true,
        clock: "24h",
        enabled_dates: ["2024-05-06"],
      }),
      new DatetimeRangePicker({
        value: [+newYear, Date.UTC(2024, 0, 2, 12)],
      }),
      new MultipleDatetimePicker({ value: [+newYear], minute_increment: 15 }),
      new TimePicker({
        value: 12 * HOUR + 34 * HOUR / 60 + 56 * 1000,
        min_time: 9 * HOUR,
        max_time: 18 * HOUR,
        time_format: "H:i",
      }),
      new DatePicker(),
    ),
  );
}
