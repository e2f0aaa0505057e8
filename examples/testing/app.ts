/**
 * A cup of coffee that cools down. A button starts and stops time, a slider sets
 * how well the cup insulates, and `?room=25` sets the temperature of the room.
 * Its tests are in `app_test.ts`.
 *
 *     deno run -A cli.ts serve examples/testing/app.ts --show
 *
 * @module
 */

import type { Document, SessionCallback } from "@bokeh-deno/server";
import {
  Button,
  ColumnDataSource,
  Div,
  Slider,
} from "@bokeh-deno/server/models";
import { column, figure, row } from "@bokeh-deno/server/plotting";

/** The duration of a simulated minute. */
const MINUTE_MILLISECONDS = 100;

export default function coffee(doc: Document): void {
  const room = roomTemperature(doc);
  let minutes = 0;
  let temperature = 90;

  const source = new ColumnDataSource({
    data: { minutes: [minutes], temperature: [temperature] },
  });
  const plot = figure({ title: "A cup of coffee", height: 300 });
  plot.line("minutes", "temperature", { source, line_width: 3 });

  const insulation = new Slider({
    name: "insulation",
    title: "minutes until half as warm",
    start: 5,
    end: 60,
    step: 5,
    value: 10,
  });
  const run = new Button({ name: "run", label: "Start" });
  const reading = new Div({ name: "reading", text: format(temperature) });

  function passMinute(): void {
    minutes++;
    temperature = room + (temperature - room) * 0.5 ** (1 / insulation.value);
    source.stream({ minutes: [minutes], temperature: [temperature] });
    reading.text = format(temperature);
  }

  let timer: SessionCallback | null = null;
  run.onEvent("button_click", () => {
    if (timer === null) {
      timer = doc.addPeriodicCallback(passMinute, MINUTE_MILLISECONDS);
    } else {
      doc.removePeriodicCallback(timer);
      timer = null;
    }
    run.label = timer === null ? "Start" : "Stop";
  });

  doc.addRoot(column(row(insulation, run, reading), plot));
  doc.title = "Coffee";
}

function roomTemperature(doc: Document): number {
  const [room = "20"] = doc.sessionContext?.request?.arguments.room ?? [];
  const degrees = Number(room);
  if (Number.isFinite(degrees)) return degrees;
  throw new RangeError(`Cannot heat the room to ${room}: not a number`);
}

function format(temperature: number): string {
  return `${temperature.toFixed(1)} °C`;
}
