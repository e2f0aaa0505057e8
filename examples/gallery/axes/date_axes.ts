/**
 * Dates and durations: a `DatetimeAxis` that adds coarser dates below its ticks,
 * and a `TimedeltaAxis`. Tickers place the ticks on months and days.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import {
  DatetimeTickFormatter,
  DaysTicker,
  MonthsTicker,
} from "@bokeh-deno/server/models";
import { column, figure } from "@bokeh-deno/server/plotting";
import { Random } from "../../data/random.ts";
import { numbers } from "../_numbers.ts";

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

export default function dateAxes(doc: Document): void {
  const random = new Random(8);
  const days = numbers(120, (i) => Date.UTC(2024, 0, 1) + i * DAY);
  const rain = days.map(() =>
    14 * Math.max(0, random.uniform() - 0.4) ** 2 * 3
  );
  const months = figure({
    title: "Ticks at months, grid lines at weeks",
    width: 720,
    height: 215,
    x_axis_type: "datetime",
    y_axis_label: "rain, mm",
    toolbar_location: null,
  });
  months.vbar(days, 0.8 * DAY, rain, { color: "#4477aa" });
  months.xaxis.ticker = new MonthsTicker({ months: numbers(12, (i) => i) });
  months.xgrid.ticker = new DaysTicker({ days: [1, 8, 15, 22] });
  months.xaxis.formatter = new DatetimeTickFormatter({
    months: "%B",
    context: "%Y",
    context_which: "start",
  });

  const elapsed = numbers(49, (i) => i * HOUR / 2);
  const durations = figure({
    title: "A pot of tea cools down",
    width: 720,
    height: 215,
    x_axis_type: "timedelta",
    x_axis_label: "time since it was made",
    y_axis_label: "temperature, °C",
    toolbar_location: null,
  });
  const warmth = elapsed.map((t) => 20 + 75 * Math.exp(-t / 4 / HOUR));
  durations.line(elapsed, warmth, { line_width: 3, color: "#ee6677" });
  doc.addRoot(column(months, durations));
  doc.title = "Dates and durations";
}
