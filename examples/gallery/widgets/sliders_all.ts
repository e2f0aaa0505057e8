/**
 * Every slider: numbers, ranges, dates, times and categories. Each reports its
 * value to the server, which writes the last change into the line below.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import * as models from "@bokeh-deno/server/models";
import { column, row } from "@bokeh-deno/server/plotting";

const { Slider } = models;
const on = (month: number, day: number) => Date.UTC(2024, month - 1, day);

export default function slidersAll(doc: Document): void {
  const year = { start: on(1, 1), end: on(12, 31), width: 330 };
  const width = 330;
  const from0 = { start: 0, width };
  const sliders = [
    new Slider({ ...from0, title: "Slider", end: 10, step: 0.1, value: 3.5 }),
    new Slider({
      title: "Slider with a format",
      start: 0,
      end: 1,
      step: 0.01,
      value: 0.25,
      format: "0 %",
      bar_color: "#f4a261",
      width,
    }),
    new models.RangeSlider({
      ...from0,
      title: "RangeSlider",
      end: 100,
      value: [20, 60],
    }),
    new models.CategoricalSlider({
      title: "CategoricalSlider",
      categories: ["small", "medium", "large", "huge"],
      value: "large",
      width,
    }),
    new models.DateSlider({ ...year, title: "DateSlider", value: on(5, 17) }),
    new models.DateRangeSlider({
      ...year,
      title: "DateRangeSlider",
      value: [on(3, 1), on(6, 30)],
    }),
    new models.DatetimeRangeSlider({
      title: "DatetimeRangeSlider",
      format: "%e %b %H:%M",
      start: on(7, 1),
      end: on(7, 3),
      step: 60_000,
      value: [on(7, 1) + 8 * 3_600_000, on(7, 2) + 17 * 3_600_000],
      width,
    }),
    new Slider({
      ...from0,
      title: "Slider, right to left",
      end: 5,
      value: 2,
      direction: "rtl",
    }),
  ];
  const last = new models.Div({ text: "Move a slider.", margin: [20, 5] });
  for (const slider of sliders) {
    slider.onChange("value", () => {
      last.text =
        `The server knows: <b>${slider.title}</b> is at ${slider.value}`;
    });
  }
  const halves = [sliders.slice(0, 4), sliders.slice(4)]
    .map((half) => column(half, { spacing: 18 }));
  doc.addRoot(column(row(halves, { spacing: 20 }), last));
  doc.title = "Sliders";
}
