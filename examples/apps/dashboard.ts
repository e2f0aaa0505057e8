/**
 * A dashboard of invented shares: prices with a window to drag, how daily changes
 * are spread, what a portfolio is made of, and the weeks as a table. Choose the
 * dates and companies that count, and look at the URL; the clock shows that the
 * page is alive. The page is light, dark or as the system is, and fits on a phone.
 *
 *     deno run -A cli.ts serve examples/apps/dashboard.ts --show
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { dashboard, syncUrl } from "@bokeh-deno/server/dashboard";
import {
  BoxAnnotation,
  Button,
  CheckboxGroup,
  ColumnDataSource,
  DataTable,
  DateFormatter,
  DateRangeSlider,
  Div,
  HoverTool,
  LabelSet,
  NumberFormatter,
  NumeralTickFormatter,
  Range1d,
  RangeTool,
  Span,
  TableColumn,
} from "@bokeh-deno/server/models";
import { cumsum, figure, linearCmap } from "@bokeh-deno/server/plotting";
import { makePrices, type Ticker, TICKERS } from "../data/stocks.ts";

const PRICES = makePrices();
const NAMES = Object.keys(TICKERS) as [Ticker, ...Ticker[]];
const COLORS = ["#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd"];
const BINS = 40;

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const ABOUT =
  `<p>All prices are made up: a random walk for each company, with the same seed
each time. The histogram and the portfolio count the chosen dates only.</p>
<p>Drag the window in the small plot to look closer.</p>`;

export default function shares(doc: Document): void {
  const first = PRICES.days[0]!;
  const last = PRICES.days.at(-1)!;
  const dates = new DateRangeSlider({
    title: "dates",
    start: new Date(first),
    end: new Date(last),
    value: [new Date(first), new Date(last)],
    step: 24 * 60 * 60 * 1000,
  });
  const companies = new CheckboxGroup({
    labels: NAMES,
    active: NAMES.map((_, i) => i),
  });
  const clock = new Div({ width: 100 });
  const help = new Button({ label: "About the data" });
  syncUrl({ dates, companies });

  // Prices
  const prices = new ColumnDataSource({
    data: { day: PRICES.days, ...PRICES.close },
  });
  const main = figure({
    height: 300,
    x_axis_type: "datetime",
    x_range: new Range1d({ start: new Date(last - 2e10), end: new Date(last) }),
    tools: "xpan,xwheel_zoom,reset",
  });
  const lines = NAMES.map((name, i) =>
    main.line("day", name, {
      source: prices,
      color: COLORS[i],
      line_width: 1.5,
      legend_label: name,
    })
  );
  main.legend.location = "top_left";
  main.legend.click_policy = "hide";
  main.yaxis.formatter = new NumeralTickFormatter({ format: "0.0" });
  main.addTools(
    new HoverTool({
      renderers: lines,
      tooltips: { day: "@day{%F}", price: "$y{0.00}" },
      formatters: { "@day": "datetime" },
    }),
  );
  const counted = new BoxAnnotation({
    left: new Date(first),
    right: new Date(last),
    fill_alpha: 0.08,
  });
  main.addLayout(counted);

  const overview = figure({
    height: 100,
    x_axis_type: "datetime",
    toolbar_location: null,
    tools: "",
  });
  overview.line("day", NAMES[0], { source: prices, color: COLORS[0] });
  overview.yaxis.visible = false;
  overview.ygrid.grid_line_color = null;
  overview.addTools(new RangeTool({ x_range: main.x_range }));

  // Changes
  const histogram = new ColumnDataSource({
    data: { left: [], right: [], count: [] },
  });
  const spread = figure({
    height: 300,
    x_axis_label: "%",
    tools: "",
    toolbar_location: null,
  });
  spread.quad({
    source: histogram,
    left: "left",
    right: "right",
    top: "count",
    bottom: 0,
    fill_color: linearCmap("left", "RdYlGn11", 4, -4),
    line_color: "white",
  });
  const average = new Span({ dimension: "height", line_dash: "6 4" });
  spread.addLayout(average);
  spread.y_range.start = 0;

  // Portfolio
  const portfolio = new ColumnDataSource({
    data: { name: NAMES, share: NAMES.map(() => 1), color: COLORS },
  });
  const pie = figure({
    height: 300,
    match_aspect: true,
    x_range: [-1.65, 1.65],
    y_range: [-1.2, 1.2],
    tools: "hover",
    tooltips: "@name: @share{0.0%}",
    toolbar_location: null,
  });
  pie.annular_wedge(0, 0, {
    source: portfolio,
    inner_radius: 0.5,
    outer_radius: 1,
    start_angle: cumsum("angle", { include_zero: true }),
    end_angle: cumsum("angle"),
    fill_color: "color",
    line_color: "white",
  });
  const labels = new LabelSet({
    source: portfolio,
    x: "x",
    y: "y",
    text: "name",
    text_align: "center",
    text_baseline: "middle",
    text_color: "white",
  });
  pie.addLayout(labels);
  pie.axis.visible = false;
  pie.grid.visible = false;

  // Weeks
  const weeks = new ColumnDataSource({
    data: { week: [], mean: [], change: [] },
  });
  const table = new DataTable({
    source: weeks,
    columns: [
      new TableColumn({
        field: "week",
        title: "week of",
        formatter: new DateFormatter({ format: "%d %b %Y" }),
      }),
      new TableColumn({
        field: "mean",
        title: "mean price",
        formatter: new NumberFormatter({ format: "0.00" }),
      }),
      new TableColumn({
        field: "change",
        title: "change, %",
        formatter: new NumberFormatter({ format: "+0.0" }),
      }),
    ],
    height: 300,
  });

  function update(): void {
    const [from, to] = dates.value;
    const names = companies.active.map((i) => NAMES[i]!);
    const rows = [...PRICES.days.keys()].filter((i) =>
      PRICES.days[i]! >= from && PRICES.days[i]! <= to
    );
    counted.left = from;
    counted.right = to;
    lines.forEach((line, i) => line.visible = companies.active.includes(i));

    const changes = names.flatMap((name) =>
      rows.slice(1).map((i) => {
        const close = prices.data[name];
        return 100 * (close[i]! / close[i - 1]! - 1);
      })
    );
    const counts = new Array<number>(BINS).fill(0);
    for (const change of changes) {
      const bin = Math.floor((change + 5) * 4);
      counts[Math.max(0, Math.min(BINS - 1, bin))]!++;
    }
    const left = counts.map((_, i) => i / 4 - 5);
    histogram.data = { left, right: left.map((x) => x + 0.25), count: counts };
    average.location = changes.length > 0 ? mean(changes) : null;

    const end = rows.at(-1) ?? 0;
    const values = names.map((name) => prices.data[name][end]!);
    const sum = values.reduce((sum, value) => sum + value, 0);
    const angle = values.map((value) => value / sum * 2 * Math.PI);
    let turned = 0;
    const middle = angle.map((each) => (turned += each) - each / 2);
    portfolio.data = {
      name: names,
      share: values.map((value) => value / sum),
      color: companies.active.map((i) => COLORS[i]),
      angle,
      x: middle.map((each) => 0.75 * Math.cos(each)),
      y: middle.map((each) => 0.75 * Math.sin(each)),
    };

    const starts = rows.filter((_, i) => i % 7 === 0);
    const means = starts.map((i) =>
      mean(names.map((name) => prices.data[name][i]!))
    );
    weeks.data = {
      week: starts.map((i) => prices.data.day[i]),
      mean: means,
      change: means.map((value, i) =>
        i === 0 ? 0 : 100 * (value / means[i - 1]! - 1)
      ),
    };
  }

  dates.onChange("value", update);
  companies.onChange("active", update);
  function tick(): void {
    clock.text = `Now: <b>${new Date().toLocaleTimeString("en-GB")}</b>`;
  }
  tick();
  update();
  doc.addPeriodicCallback(tick, 1000);
  const page = dashboard({
    title: "Shares",
    header: [clock],
    sidebar: [
      { title: "Dates", content: dates },
      { title: "Companies", content: companies },
      help,
    ],
    main: [
      {
        title: "Closing prices",
        content: [main, overview],
        columns: "full",
      },
      { title: "Daily changes", content: spread },
      { title: "Portfolio on the last day", content: pie },
      { title: "Weeks", content: table },
    ],
    modal: { title: "About the data", content: new Div({ text: ABOUT }) },
  });
  help.onClick(() => page.openModal());
}
