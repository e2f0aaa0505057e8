/**
 * The daily temperatures of a year, within the averages and records of earlier
 * years. Choose a city and a year, and whether the bands are smooth or have a
 * step for each day.
 *
 *     deno run -A cli.ts serve examples/apps/weather.ts --show
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import {
  ColumnDataSource,
  DatetimeTickFormatter,
  RadioButtonGroup,
  Select,
  Slider,
} from "@bokeh-deno/server/models";
import { column, figure, row } from "@bokeh-deno/server/plotting";
import {
  CITY_NAMES,
  isCity,
  makeWeather,
  type YearOfDays,
} from "../data/weather.ts";

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
const SMOOTH_DAYS = 10;

/** The bands from the widest to the narrowest. */
const BANDS = [
  { low: "recordLow", high: "recordHigh", color: "#d8e2ec", label: "record" },
  {
    low: "averageLow",
    high: "averageHigh",
    color: "#a9c1d9",
    label: "average",
  },
  { low: "low", high: "high", color: "#d9761a", label: "measured" },
] as const;

/** The weighted mean of the days around each day. */
function smooth(values: Float64Array): Float64Array {
  return values.map((_, day) => {
    let [sum, weights] = [0, 0];
    for (let i = day - 2 * SMOOTH_DAYS; i <= day + 2 * SMOOTH_DAYS; i++) {
      const value = values[i];
      if (value === undefined) continue;
      const weight = Math.exp(-(((i - day) / SMOOTH_DAYS) ** 2));
      sum += weight * value;
      weights += weight;
    }
    return sum / weights;
  });
}

function smoothed(days: YearOfDays): YearOfDays {
  return {
    day: days.day,
    low: smooth(days.low),
    high: smooth(days.high),
    averageLow: smooth(days.averageLow),
    averageHigh: smooth(days.averageHigh),
    recordLow: smooth(days.recordLow),
    recordHigh: smooth(days.recordHigh),
  };
}

export default function weather(doc: Document): void {
  const city = new Select({
    title: "city",
    value: CITY_NAMES[0],
    options: CITY_NAMES,
    width: 220,
  });
  const year = new Slider({
    title: "year",
    start: 2010,
    end: 2020,
    step: 1,
    value: 2015,
    width: 220,
  });
  const shape = new RadioButtonGroup({ labels: ["Days", "Smooth"], active: 0 });

  const source = new ColumnDataSource({
    data: { ...makeWeather("Port Mirren (coast)", year.value) },
  });
  const plot = figure({
    height: 420,
    sizing_mode: "stretch_width",
    x_axis_type: "datetime",
    y_axis_label: "°C",
    tools: "xpan,xwheel_zoom,reset",
    tooltips: [
      ["day", "@day{%e %B}"],
      ["measured", "@low{0.0} to @high{0.0} °C"],
      ["average", "@averageLow{0.0} to @averageHigh{0.0} °C"],
    ],
  });
  const layers = BANDS.map(({ low, high, color, label }) => {
    const look = { source, fill_color: color, legend_label: label };
    const days = plot.vbar({
      x: "day",
      width: DAY_MILLISECONDS,
      bottom: low,
      top: high,
      // Without lines the background would show between the days.
      line_color: color,
      ...look,
    });
    const area = plot.varea({ x: "day", y1: low, y2: high, ...look });
    return { days, area };
  });
  const [tool] = plot.hover;
  tool?.update({
    formatters: { "@day": "datetime" },
    mode: "vline",
    renderers: layers.slice(-1).map(({ days }) => days),
  });
  plot.xaxis.formatter = new DatetimeTickFormatter({ months: "%b" });
  plot.x_range.update({ range_padding: 0 });
  plot.grid.grid_line_alpha = 0.4;
  plot.legend.orientation = "horizontal";
  plot.legend.location = "bottom_center";

  function update(): void {
    if (!isCity(city.value)) return;
    const isSmooth = shape.active === 1;
    const days = makeWeather(city.value, year.value);
    source.data = { ...(isSmooth ? smoothed(days) : days) };
    for (const layer of layers) {
      layer.days.visible = !isSmooth;
      layer.area.visible = isSmooth;
    }
    plot.title.text = `${city.value}, ${year.value} (made up)`;
  }
  city.onChange("value", update);
  year.onChange("value", update);
  shape.onChange("active", update);
  update();

  const controls = row([city, year, shape], { spacing: 20 });
  doc.addRoot(column([controls, plot], { sizing_mode: "stretch_width" }));
  doc.title = "Weather";
}
