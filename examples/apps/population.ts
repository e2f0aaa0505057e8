/**
 * Who lives in a country: the people of each age, men on the left and women on the
 * right, and how their number goes on. Move the year and see large generations grow
 * old; what is pale is yet to come.
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
  isPopulationCountry,
  peopleOf,
  POPULATION_COUNTRIES,
  type PopulationCountry,
} from "../data/population.ts";

const FIRST = 1950;
const LAST = 2100;
const TODAY = 2025;
const SEXES = ["men", "women"];
const MEN = "#3d6b99";
const WOMEN = "#c0566b";

function total(people: readonly number[]): number {
  return people.reduce((sum, count) => sum + count, 0);
}

/** The years from one to another, and how many people there are in each. */
function history(country: PopulationCountry, from: number, to: number) {
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const counts = years.map((year) => peopleOf(country, year));
  return {
    year: years,
    men: counts.map(({ men }) => total(men)),
    women: counts.map(({ women }) => total(women)),
  };
}

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
  const totals = figure({
    title: "All ages",
    width: 520,
    height: 520,
    tools: "pan,wheel_zoom,reset",
    x_axis_label: "year",
    y_axis_label: "million people",
  });
  for (const [source, fill_alpha] of [[known, 1], [future, 0.5]] as const) {
    totals.varea_stack(SEXES, {
      x: "year",
      source,
      fill_color: [MEN, WOMEN],
      fill_alpha,
    });
  }
  totals.x_range.update({ range_padding: 0 });
  totals.y_range.update({ start: 0 });
  const now = new Span({
    dimension: "height",
    location: year.value,
    line_color: "#333333",
    line_dash: "dashed",
  });
  totals.addLayout(now);

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
  doc.addRoot(column(controls, row(pyramid, totals)));
  doc.title = "Population";
}
