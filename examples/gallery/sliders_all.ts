/**
 * Every slider: numbers, ranges, dates, times and categories. Each says its value
 * to the server, which writes the last change into the line below.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import * as models from "@bokeh-deno/server/models";
import { column, row } from "@bokeh-deno/server/plotting";

const on = (month: number, day: number) => Date.UTC(2024, month - 1, day);

export default function slidersAll(doc: Document): void {
  const year = { start: on(1, 1), end: on(12, 31), width: 330 };
  const sliders = [
    new models.Slider({
      title: "Slider",
      start: 0,
      end: 10,
      step: 0.1,
      value: 3.5,
      width: 330,
    }),
    new models.Slider({
      title: "Slider with a format",
      start: 0,
      end: 1,
      step: 0.01,
      value: 0.25,
      format: "0 %",
      bar_color: "#f4a261",
      width: 330,
    }),
    new models.RangeSlider({
      title: "RangeSlider",
      start: 0,
      end: 100,
      value: [20, 60],
      width: 330,
    }),
    new models.CategoricalSlider({
      title: "CategoricalSlider",
      categories: ["small", "medium", "large", "huge"],
      value: "large",
      width: 330,
    }),
    new models.DateSlider({ title: "DateSlider", ...year, value: on(5, 17) }),
    new models.DateRangeSlider({
      title: "DateRangeSlider",
      ...year,
      value: [on(3, 1), on(6, 30)],
    }),
    new models.DatetimeRangeSlider({
      title: "DatetimeRangeSlider",
      format: "%e %b %H:%M",
      start: on(7, 1),
      end: on(7, 3),
      step: 60_000,
      value: [on(7, 1) + 8 * 3_600_000, on(7, 2) + 17 * 3_600_000],
      width: 330,
    }),
    new models.Slider({
      title: "Slider, right to left",
      start: 0,
      end: 5,
      value: 2,
      direction: "rtl",
      width: 330,
    }),
  ];
  const last = new models.Div({ text: "Move a slider.", margin: [20, 5] });
  for (const slider of sliders) {
    slider.onChange("value", () => {
      last.text =
        `The server knows: <b>${slider.title}</b> is at ${slider.value}`;
    });
  }
  doc.addRoot(
    column(
      row(
        column(...sliders.slice(0, 4), { spacing: 18 }),
        column(...sliders.slice(4), { spacing: 18 }),
        { spacing: 20 },
      ),
      last,
    ),
  );
  doc.title = "Sliders";
}
