/**
 * The population of a country by age, men on the left and women on the right,
 * and its numbers of young and old people. Move the year to see large
 * generations grow old; dashed lines are projections.
 *
 *     deno run -A cli.ts serve examples/apps/population.ts --show
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import {
  ColumnDataSource,
  CustomJSTickFormatter,
  Select,
  Slider,
  Span,
} from "@bokeh-deno/server/models";
import { column, figure, row } from "@bokeh-deno/server/plotting";
import {
  AGE_GROUPS,
  history,
  isPopulationCountry,
  peopleOf,
  POPULATION_COUNTRIES,
  total,
} from "../data/population.ts";

const FIRST = 1950;
const LAST = 2100;
const TODAY = 2025;
const MEN = "#3d6b99";
const WOMEN = "#c0566b";

/** The lines of the second plot. */
const AGES = [
  { name: "young", label: "under 15", color: "#3fa36b" },
  { name: "grown", label: "15 to 64", color: "#8193a8" },
  { name: "old", label: "65 and older", color: "#d9761a" },
] as const;

export default function population(doc: Document): void {
  const country = new Select({
    title: "country (made up)",
    value: "Altmark",
    options: POPULATION_COUNTRIES,
  });
  const year = new Slider({
    title: "year",
    start: FIRST,
    end: LAST,
    step: 1,
    value: TODAY,
    width: 420,
  });

  const ages = new ColumnDataSource({
    data: { age: [], men: [], women: [], left: [] },
  });
  const pyramid = figure({
    width: 520,
    height: 520,
    tools: "",
    toolbar_location: null,
    y_range: AGE_GROUPS,
    x_axis_label: "million people",
    y_axis_label: "age",
    tooltips: [
      ["age", "@age"],
      ["men", "@men{0.00} million"],
      ["women", "@women{0.00} million"],
    ],
  });
  const bars = { y: "age", height: 0.9, source: ages, line_color: null };
  pyramid.hbar({
    ...bars,
    right: 0,
    left: "left",
    fill_color: MEN,
    legend_label: "men",
  });
  pyramid.hbar({
    ...bars,
    left: 0,
    right: "women",
    fill_color: WOMEN,
    legend_label: "women",
  });
  pyramid.xaxis.formatter = new CustomJSTickFormatter({
    code: "return Math.abs(tick).toString()",
  });
  pyramid.ygrid.grid_line_color = null;

  const known = new ColumnDataSource({
    data: history("Altmark", FIRST, TODAY),
  });
  const future = new ColumnDataSource({
    data: history("Altmark", TODAY, LAST),
  });
  const lines = figure({
    title: "Young and old",
    width: 520,
    height: 520,
    tools: "pan,wheel_zoom,reset",
    x_axis_label: "year",
    y_axis_label: "million people",
  });
  for (const { name, label, color } of AGES) {
    const look = { line_color: color, line_width: 3 };
    lines.line("year", name, { source: known, legend_label: label, ...look });
    lines.line("year", name, { source: future, line_dash: "dashed", ...look });
  }
  const now = new Span({
    dimension: "height",
    location: year.value,
    line_color: "#999999",
  });
  lines.addLayout(now);
  const [legend] = lines.legend;
  legend?.update({ orientation: "horizontal", border_line_color: null });
  if (legend !== undefined) lines.addLayout(legend, "above");

  function showYear(): void {
    if (!isPopulationCountry(country.value)) return;
    const { men, women } = peopleOf(country.value, year.value);
    const left = men.map((count) => -count);
    ages.data = { age: AGE_GROUPS, men, women, left };
    const millions = total(men) + total(women);
    pyramid.title.text = `${country.value} in ${year.value}: ${
      millions.toFixed(1)
    } million people`;
    now.location = year.value;
  }
  function showCountry(): void {
    if (!isPopulationCountry(country.value)) return;
    known.data = history(country.value, FIRST, TODAY);
    future.data = history(country.value, TODAY, LAST);
    showYear();
  }
  country.onChange("value", showCountry);
  year.onChange("value", showYear);
  showCountry();

  const controls = row([country, year], { spacing: 20 });
  doc.addRoot(column(controls, row(pyramid, lines)));
  doc.title = "Population";
}
