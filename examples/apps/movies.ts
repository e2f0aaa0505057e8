/**
 * Six hundred invented films. Narrow them down with sliders, genre and the name
 * of a director, choose what the axes show, and hover over a point to see its
 * film. Filled points won prizes. What you choose is in the URL.
 *
 *     deno run -A cli.ts serve examples/apps/movies.ts --show
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { dashboard, syncUrl } from "@bokeh-deno/server/dashboard";
import {
  ColumnDataSource,
  Div,
  RangeSlider,
  Select,
  Slider,
  TextInput,
} from "@bokeh-deno/server/models";
import { figure } from "@bokeh-deno/server/plotting";
import { GENRES, makeMovies, type Movie } from "../data/movies.ts";

const MOVIES = makeMovies();

const AXES = {
  critics: "Critics (of 100)",
  viewers: "Viewers (of 10)",
  reviews: "Number of reviews",
  boxOffice: "Box office, millions",
  runtime: "Length, minutes",
  year: "Year",
} as const satisfies Partial<Record<keyof Movie, string>>;

type Axis = keyof typeof AXES;

function isAxis(name: unknown): name is Axis {
  return Object.hasOwn(AXES, String(name));
}

function columnsOf(movies: readonly Movie[], x: Axis, y: Axis) {
  return {
    x: movies.map((movie) => movie[x]),
    y: movies.map((movie) => movie[y]),
    title: movies.map(({ title }) => title),
    year: movies.map(({ year }) => year),
    director: movies.map(({ director }) => director),
    prizes: movies.map(({ prizes }) => prizes),
    color: movies.map(({ prizes }) => prizes > 0 ? "#d9761a" : "#8193a8"),
    alpha: movies.map(({ prizes }) => prizes > 0 ? 0.9 : 0.25),
  };
}

export default function movies(_doc: Document): void {
  const reviews = new Slider({
    title: "at least so many reviews",
    start: 0,
    end: 300,
    step: 10,
    value: 20,
  });
  const years = new RangeSlider({
    title: "years",
    start: 1950,
    end: 2020,
    step: 1,
    value: [1970, 2020],
  });
  const prizes = new Slider({
    title: "at least so many prizes",
    start: 0,
    end: 3,
    step: 1,
    value: 0,
  });
  const genre = new Select({
    title: "genre",
    value: "All",
    options: ["All", ...GENRES],
  });
  const director = new TextInput({
    title: "director's name contains",
    placeholder: "for example holm",
  });
  const axes: [string, string][] = Object.entries(AXES);
  const xAxis = new Select({ title: "x", value: "critics", options: axes });
  const yAxis = new Select({ title: "y", value: "boxOffice", options: axes });
  const count = new Div({ name: "count" });
  syncUrl({ reviews, years, prizes, genre, director, x: xAxis, y: yAxis });

  const source = new ColumnDataSource({ data: columnsOf([], "year", "year") });
  const plot = figure({
    height: 600,
    sizing_mode: "stretch_width",
    tools: "pan,wheel_zoom,box_zoom,reset",
    tooltips: [
      ["title", "@title"],
      ["year", "@year"],
      ["director", "@director"],
      ["prizes", "@prizes"],
    ],
    x_axis_label: "x",
    y_axis_label: "y",
  });
  plot.scatter("x", "y", {
    source,
    size: 8,
    line_color: "color",
    fill_color: "color",
    fill_alpha: "alpha",
  });

  function isShown(movie: Movie): boolean {
    const [first, last] = years.value;
    return movie.reviews >= reviews.value &&
      movie.year >= first && movie.year <= last &&
      movie.prizes >= prizes.value &&
      (genre.value === "All" || movie.genre === genre.value) &&
      movie.director.toLowerCase().includes(
        director.value.trim().toLowerCase(),
      );
  }
  function update(): void {
    if (!isAxis(xAxis.value) || !isAxis(yAxis.value)) return;
    const shown = MOVIES.filter(isShown);
    source.data = columnsOf(shown, xAxis.value, yAxis.value);
    plot.xaxis.axis_label = AXES[xAxis.value];
    plot.yaxis.axis_label = AXES[yAxis.value];
    plot.title.text =
      `${shown.length} of ${MOVIES.length} made-up films, orange with prizes`;
    count.text = shown.length === 0
      ? "<b>No film is like that.</b> Take something back."
      : "";
  }
  const controls = [reviews, years, prizes, genre, director, xAxis, yAxis];
  for (const control of controls) control.onChange("value", update);
  update();

  dashboard({
    title: "Movies",
    sidebar: [
      { title: "Films", content: [reviews, years, prizes, genre, director] },
      { title: "Axes", content: [xAxis, yAxis, count] },
    ],
    main: [plot],
  });
}
