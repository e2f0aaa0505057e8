/**
 * Sixty invented countries from 1960 to 2020: children per woman and life
 * expectancy. Press Play or move the slider; click a region in the legend to
 * hide it, and hover over a bubble to see its country.
 *
 *     deno run -A cli.ts serve examples/apps/gapminder.ts --show
 *
 * @module
 */

import type { Document, SessionCallback } from "@bokeh-deno/server";
import {
  Button,
  CDSView,
  ColumnDataSource,
  GroupFilter,
  Label,
  Slider,
} from "@bokeh-deno/server/models";
import { column, figure, paletteOf, row } from "@bokeh-deno/server/plotting";
import { makeCountries, REGIONS, YEARS } from "../data/countries.ts";

const COUNTRIES = makeCountries();
const STEP_MILLISECONDS = 150;

/** The columns that differ from year to year. */
function columnsOf(year: number) {
  const at = (values: readonly number[]) => values[year - YEARS.first] ?? 0;
  return {
    fertility: COUNTRIES.map((country) => at(country.fertility)),
    life: COUNTRIES.map((country) => at(country.life)),
    population: COUNTRIES.map((country) => at(country.population)),
    size: COUNTRIES.map((country) => 4 + 4 * Math.sqrt(at(country.population))),
  };
}

export default function gapminder(doc: Document): void {
  const source = new ColumnDataSource({
    data: {
      ...columnsOf(YEARS.first),
      name: COUNTRIES.map(({ name }) => name),
      region: COUNTRIES.map(({ region }) => region),
    },
  });
  const plot = figure({
    title: "Sixty countries that do not exist",
    height: 520,
    sizing_mode: "stretch_width",
    x_range: [1, 8],
    y_range: [30, 90],
    x_axis_label: "children per woman",
    y_axis_label: "life expectancy at birth, years",
    tools: "pan,wheel_zoom,reset",
    tooltips: [
      ["country", "@name"],
      ["population", "@population{0.0} million"],
    ],
  });
  plot.xgrid.grid_line_dash = "dotted";
  plot.ygrid.grid_line_dash = "dotted";

  const background = new Label({
    x: 1.2,
    y: 32,
    text: `${YEARS.first}`,
    text_font_size: "90px",
    text_color: "#e4e4e4",
    level: "underlay",
  });
  plot.addLayout(background);
  const colors = paletteOf("Bright", 4);
  REGIONS.forEach((region, i) => {
    const filter = new GroupFilter({ column_name: "region", group: region });
    plot.scatter("fertility", "life", {
      source,
      view: new CDSView({ filter }),
      size: "size",
      fill_color: colors[i],
      fill_alpha: 0.75,
      line_color: "#7c7e71",
      line_width: 0.5,
      legend_label: region,
    });
  });
  plot.legend.click_policy = "hide";

  const year = new Slider({
    title: "year",
    start: YEARS.first,
    end: YEARS.last,
    step: 1,
    value: YEARS.first,
    sizing_mode: "stretch_width",
  });
  year.onChange("value", () => {
    background.text = `${year.value}`;
    source.setColumns(columnsOf(year.value));
  });

  const play = new Button({ label: "► Play", width: 90 });
  let timer: SessionCallback | null = null;
  function advance(): void {
    year.value = year.value < YEARS.last ? year.value + 1 : YEARS.first;
  }
  const isPlaying = doc.state("playing", false);
  function startOrStop(): void {
    if (timer !== null) doc.removePeriodicCallback(timer);
    timer = isPlaying.value
      ? doc.addPeriodicCallback(advance, STEP_MILLISECONDS)
      : null;
    play.label = isPlaying.value ? "❚❚ Pause" : "► Play";
  }
  play.onEvent("button_click", () => {
    isPlaying.value = !isPlaying.value;
    startOrStop();
  });
  doc.onRestored(startOrStop);

  const controls = row([play, year], { sizing_mode: "stretch_width" });
  doc.addRoot(column([plot, controls], { sizing_mode: "stretch_width" }));
  doc.title = "Gapminder";
}
