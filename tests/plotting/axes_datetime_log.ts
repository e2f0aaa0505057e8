import type { Document } from "../../document/document.ts";
import {
  CategoricalAxis,
  DatetimeTickFormatter,
  FixedTicker,
  LinearAxis,
  LinearScale,
  LogScale,
  NumeralTickFormatter,
  PrintfTickFormatter,
  Range1d,
} from "../../models/mod.ts";
import { figure } from "../../plotting/mod.ts";

const DAY = 24 * 60 * 60 * 1000;

export function axesDatetimeLog(doc: Document): void {
  const after = (days: number) => new Date(Date.UTC(2024, 0, 1 + days));
  const p = figure({
    x_axis_type: "datetime",
    y_axis_type: "log",
    width: 500,
    height: 250,
    x_range: [after(0), after(10)],
  });
  p.line([0, 1, 2, 3].map(after), [1, 10, 100, 1000]);
  p.scatter(
    Float64Array.from([1, 2, 3].map(after), Number),
    Float64Array.of(5, 50, 500),
    { size: 6 },
  );
  p.vbar(Float64Array.from([5, 6].map(after), Number), DAY / 2, [20, 30], 1);
  p.xaxis.formatter = new DatetimeTickFormatter({
    days: "%d %b",
    hours: "%H:%M",
  });
  p.extra_y_ranges = { right: new Range1d({ start: 0, end: 1 }) };
  p.extra_y_scales = { right: new LinearScale() };
  p.addLayout(
    new LinearAxis({
      y_range_name: "right",
      formatter: new NumeralTickFormatter({ format: "0.0%" }),
    }),
    "right",
  );
  p.line([after(0)], [0.5], { y_range_name: "right" });

  const q = figure({
    x_axis_type: "timedelta",
    y_axis_type: null,
    height: 150,
    x_axis_location: "above",
  });
  q.scatter([1000, 60_000], [1, 2]);
  const r = figure({
    x_axis_type: "mercator",
    y_axis_type: "mercator",
    height: 150,
  });
  r.axis.minor_tick_line_color = null;
  r.yaxis.formatter = new PrintfTickFormatter({ format: "%4.1e" });
  const s = figure({ x_axis_type: "log", x_range: [1, 100], height: 150 });
  s.extra_x_ranges = { lin: new Range1d({ start: 0, end: 1 }) };
  s.extra_x_scales = { lin: new LogScale() };
  s.xaxis.ticker = new FixedTicker({ ticks: [1, 5, 50] });
  s.xaxis.major_label_overrides = new Map([[5, "five"]]);
  const t = figure({ x_range: ["a", "b"], height: 150 });
  t.addLayout(new CategoricalAxis(), "above");
  for (const plot of [p, q, r, s, t]) doc.addRoot(plot);
}
