import type { Document } from "../../document/document.ts";
import {
  CategoricalSlider,
  DateRangeSlider,
  DateSlider,
  DatetimeRangeSlider,
  NumericInput,
  Progress,
  RangeSlider,
  Slider,
  Spinner,
} from "../../models/mod.ts";
import { column } from "../../plotting/mod.ts";

function date(text: string): number {
  return Date.parse(`${text}T00:00:00Z`);
}

export function widgetsSliders(doc: Document): void {
  doc.addRoot(
    column(
      new Slider({
        start: 0,
        end: 10,
        value: 1,
        step: 0.1,
        title: "Slider",
        name: "s",
        format: "0.0",
        bar_color: "red",
      }),
      new Slider({
        start: -1,
        end: 1,
        value: 0,
        orientation: "vertical",
        height: 100,
        direction: "rtl",
        tooltips: false,
        show_value: false,
      }),
      new RangeSlider({
        start: 0,
        end: 100,
        value: [20, 80],
        step: 5,
        title: "Range",
      }),
      new DateSlider({
        start: date("2024-01-01"),
        end: date("2024-12-31"),
        value: date("2024-06-01"),
        step: 7,
        title: "Date",
      }),
      new DateRangeSlider({
        start: date("2024-01-01"),
        end: date("2024-02-01"),
        value: [date("2024-01-10"), date("2024-01-20")],
      }),
      new DatetimeRangeSlider({
        start: date("2024-01-01"),
        end: date("2024-01-02"),
        value: [
          Date.UTC(2024, 0, 1, 6),
          Date.UTC(2024, 0, 1, 18),
        ],
        step: 60000,
      }),
      new CategoricalSlider({
        categories: ["low", "mid", "high"],
        value: "mid",
        title: "Cat",
      }),
      new Spinner({
        low: 1,
        high: 40,
        value: 4,
        step: 0.5,
        width: 80,
        title: "Spin",
        mode: "float",
      }),
      new NumericInput({
        value: 7,
        low: 0,
        high: 9,
        mode: "int",
        placeholder: "n",
        title: "Num",
      }),
    ),
  );
  doc.addRoot(new Progress({ value: 30, max: 60, label: "{percent}%" }));
}
